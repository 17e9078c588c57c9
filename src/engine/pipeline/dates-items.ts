import type { DateContext, DateWord } from '../contracts/dates.ts'
import type { DateMeaning } from '../model/date-meaning.ts'
import type { DateToken } from './dates-tokens.ts'

/** What one item may be read as. */
export interface Reading {
  readonly kind: string
  readonly form: string
  readonly value: number
  readonly meaning: DateMeaning | null
}

/** One element of a run: a word, numeral or mark with its readings, or what a rule made of several. */
export interface Item {
  /** Tokens `first`..`last`, both included. */
  readonly first: number
  readonly last: number
  readonly start: number
  readonly end: number
  readonly readings: readonly Reading[]
  /** Name of the rule that made it; empty for words. */
  readonly rule: string
  readonly own: boolean
}

const SENTENCE_END = /^[.!?…:;•]$/u

/** Makes an item of tokens. */
export function itemOf(tokens: readonly DateToken[], first: number, last: number, readings: readonly Reading[]): Item {
  const start = (tokens[first] as DateToken).start
  return { first, last, start, end: (tokens[last] as DateToken).end, readings, rule: '', own: false }
}

/** A reading without a meaning of its own. */
export function reading(kind: string, value: number, form = '', meaning: DateMeaning | null = null): Reading {
  return { kind, value, form, meaning }
}

/** The reading that a grammar gives to a word. */
export function wordReading(word: DateWord): Reading {
  return reading(word.kind, word.value ?? Number.NaN, word.form ?? '')
}

/** What rules may ask about the words around tokens `first`..`last`; one object serves a stretch of text, since each rule asks at once. */
export function contextIn(text: string, tokens: readonly DateToken[]): (first: number, last: number) => DateContext {
  let first = 0
  let last = 0
  const raw = (index: number): string => {
    const token = tokens[index]
    return token === undefined ? '' : text.slice(token.start, Math.min(token.end, token.start + 40))
  }
  const context: DateContext = {
    before: (distance) => tokens[first - distance]?.folded ?? '',
    after: (distance) => tokens[last + distance]?.folded ?? '',
    rawBefore: (distance) => raw(first - distance),
    rawAfter: (distance) => raw(last + distance),
    get initial() {
      return isInitial(tokens, first)
    },
    get raw() {
      return text.slice((tokens[first] as DateToken).start, (tokens[last] as DateToken).end)
    },
  }
  return (from, to) => {
    first = from
    last = to
    return context
  }
}

function isInitial(tokens: readonly DateToken[], first: number): boolean {
  const before = tokens[first - 1]
  return before === undefined || tokens[first]?.gap === 'line' || SENTENCE_END.test(before.folded)
}
