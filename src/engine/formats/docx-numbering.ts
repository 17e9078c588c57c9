import { DEEPEST_LIST, type ListCounter, type ListLevel, type ListLevels } from './list-numbers.ts'
import type { XmlHandler } from './xml.ts'

/** A list of a Word file: lists that number on from one another share `counter`. */
export interface WordList {
  readonly counter: string
  readonly levels: ListLevels
  /** Numbers from which it begins anew, by level. */
  readonly starts: ReadonlyMap<number, number>
}

type Level = { start: number; format: string; pattern: string }

/** Counts the items of Word's lists, each from where it begins. */
export interface ItemCounter {
  /** What stands before the words of the next item of a list, with the blank after it. */
  next(id: string, list: WordList, depth: number): string
}

export function createItemCounter(counter: ListCounter): ItemCounter {
  const begun = new Set<string>()
  return {
    next(id, { counter: name, levels, starts }, depth) {
      if (!begun.has(id)) for (const [level, start] of starts) counter.restart(name, level, start)
      begun.add(id)
      return counter.next(name, levels, depth)
    },
  }
}

interface Draft {
  shared: string
  /** Name of the list style whose levels these are. */
  link: string
  readonly levels: (Level | undefined)[]
  readonly starts: Map<number, number>
}

/** Reads `numbering.xml`; `list` may be asked when it is read. */
export function createNumberingReader(): XmlHandler & { list(id: string): WordList | undefined } {
  const shared = new Map<string, Draft>()
  const lists = new Map<string, Draft>()
  /** Lists that are the styles of others, by their names. */
  const styles = new Map<string, Draft>()
  let draft: Draft | null = null
  let level: Level | null = null
  let depth = 0
  return {
    list(id) {
      const list = lists.get(id)
      if (list === undefined) return undefined
      const own = shared.get(list.shared)
      const base = (own?.levels.length === 0 ? styles.get(own.link) : own)?.levels ?? []
      return { counter: list.shared, levels: mergedLevels(base, list.levels), starts: list.starts }
    },
    start(name, attributes) {
      const value = attributes['w:val'] ?? ''
      if (name === 'w:abstractNum' || name === 'w:num') {
        draft = { shared: '', link: '', levels: [], starts: new Map() }
        if (name === 'w:num') lists.set(attributes['w:numId'] ?? '', draft)
        else shared.set(attributes['w:abstractNumId'] ?? '', draft)
      } else if (draft === null) return
      else if (name === 'w:abstractNumId') draft.shared = value
      else if (name === 'w:numStyleLink') draft.link = value
      else if (name === 'w:styleLink') styles.set(value, draft)
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
