import type { Attributes } from './html-tokens.ts'
import { numeral } from './list-numbers.ts'

/** What stands before an item's words. */
export interface ItemMarker {
  /** «• » or «3. ». */
  readonly marker: string
  /** The same for a numbered list; empty for any other. */
  readonly number: string
}

/** A list that is open, with the item that is being read. */
export interface OpenList {
  readonly group: number
  /** How many elements were open when the item began; null between items. */
  itemAt: number | null
  /** Begins an item. */
  next(attributes: Attributes): void
  end(): void
  /** The marker of the item, the first time that it is asked for; null otherwise and between items. */
  take(): ItemMarker | null
}

/** A list as its tag declares it: bullets, or numbers and letters that count up or down from where it says. */
export function createList(name: string, attributes: Attributes, group: number): OpenList {
  const ordered = name === 'ol'
  const step = attributes.has('reversed') ? -1 : 1
  const type = attributes.get('type') ?? '1'
  const unmarked = /list-style(?:-type)?\s*:\s*none/iu.test((attributes.get('style') ?? '').slice(0, 2_000))
  let value = numberOf(attributes.get('start')) ?? 1
  let current: ItemMarker | null = null
  return {
    group,
    itemAt: null,
    next(item) {
      value = numberOf(item.get('value')) ?? value
      const number = ordered && !unmarked ? `${numeral(value, FORMATS[type] ?? 'decimal')}. ` : ''
      current = { number, marker: unmarked ? '' : ordered ? number : '• ' }
      value += step
    },
    end() {
      this.itemAt = null
      current = null
    },
    take() {
      const taken = current
      current = null
      return taken
    },
  }
}

function numberOf(value: string | undefined): number | null {
  return value !== undefined && /^\s*-?\d{1,9}\s*$/u.test(value) ? Number(value) : null
}

const FORMATS: Readonly<Record<string, string>> = { a: 'lowerLetter', A: 'upperLetter', i: 'lowerRoman', I: 'upperRoman' }
