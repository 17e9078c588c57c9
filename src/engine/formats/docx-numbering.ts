import { DEEPEST_LIST, type ListLevel, type ListLevels } from './list-numbers.ts'
import type { XmlHandler } from './xml.ts'

/** A list of a Word file: lists that number on from one another share `counter`. */
export interface WordList {
  readonly counter: string
  readonly levels: ListLevels
  /** Numbers from which it begins anew, by level. */
  readonly starts: ReadonlyMap<number, number>
}

type Level = { start: number; format: string; pattern: string }

interface Draft {
  shared: string
  readonly levels: (Level | undefined)[]
  readonly starts: Map<number, number>
}

/** Reads `numbering.xml`; `list` may be asked when it is read. */
export function createNumberingReader(): XmlHandler & { list(id: string): WordList | undefined } {
  const shared = new Map<string, Draft>()
  const lists = new Map<string, Draft>()
  let draft: Draft | null = null
  let level: Level | null = null
  let depth = 0
  return {
    list(id) {
      const list = lists.get(id)
      if (list === undefined) return undefined
      const base = shared.get(list.shared)?.levels ?? []
      return { counter: list.shared, levels: mergedLevels(base, list.levels), starts: list.starts }
    },
    start(name, attributes) {
      const value = attributes['w:val'] ?? ''
      if (name === 'w:abstractNum' || name === 'w:num') {
        draft = { shared: '', levels: [], starts: new Map() }
        if (name === 'w:num') lists.set(attributes['w:numId'] ?? '', draft)
        else shared.set(attributes['w:abstractNumId'] ?? '', draft)
      } else if (draft === null) return
      else if (name === 'w:abstractNumId') draft.shared = value
      else if (name === 'w:lvlOverride') depth = depthOf(attributes['w:ilvl'])
      else if (name === 'w:startOverride') draft.starts.set(depth, numberOf(value))
      else if (name === 'w:lvl') {
        level = { start: 1, format: 'decimal', pattern: '' }
        draft.levels[depthOf(attributes['w:ilvl'])] = level
      } else if (level !== null) readLevel(level, name, value)
    },
    end(name) {
      if (name === 'w:lvl') level = null
      else if (name === 'w:abstractNum' || name === 'w:num') draft = null
    },
    text() {},
  }
}

function readLevel(level: Level, name: string, value: string): void {
  if (name === 'w:start') level.start = numberOf(value)
  else if (name === 'w:numFmt') level.format = value
  else if (name === 'w:lvlText') level.pattern = value
}

function mergedLevels(base: readonly (ListLevel | undefined)[], own: readonly (ListLevel | undefined)[]): ListLevels {
  return own.length === 0 ? base : Array.from({ length: DEEPEST_LIST }, (_, i) => own[i] ?? base[i])
}

function numberOf(value: string): number {
  const number = Number(value)
  return Number.isInteger(number) && number >= 0 && number < 1_000_000 ? number : 1
}

/** A level from 0 to 8. */
export function depthOf(value: string | undefined): number {
  const depth = Number(value ?? '0')
  return Number.isInteger(depth) ? Math.min(Math.max(depth, 0), DEEPEST_LIST - 1) : 0
}
