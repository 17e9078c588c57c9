import type { DateGrammar, DateWord } from '../contracts/dates.ts'
import { type Item, itemOf, type Reading, reading } from './dates-items.ts'
import type { DateToken } from './dates-tokens.ts'

const ROMAN_DIGITS: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 }
const ROMAN_LETTERS = /^[IVXІХҮ]{1,7}$/u
const CANONICAL = /^X{0,3}(?:IX|IV|V?I{0,3})$/u

/** Value of a Roman numeral up to 39 in Latin, Cyrillic or mixed letters; null when it is none. */
export function romanValue(raw: string): number | null {
  if (!ROMAN_LETTERS.test(raw)) return null
  const latin = raw.replaceAll('І', 'I').replaceAll('Х', 'X').replaceAll('Ү', 'V')
  if (!CANONICAL.test(latin)) return null
  let value = 0
  for (let i = 0; i < latin.length; i++) {
    const digit = ROMAN_DIGITS[latin[i] as string] as number
    value += digit < (ROMAN_DIGITS[latin[i + 1] ?? ''] ?? 0) ? -digit : digit
  }
  return value
}

/** Readings of a numeral: N any, ORD ordinal, D day, Y year of four digits, Y3 of three, YY of two, Ys and YYs decades. */
export function numeralReadings(value: number, digits: number, ending: DateWord | null): Reading[] {
  const form = ending?.form ?? ''
  if (ending?.kind === 'plural' && value % 10 === 0) {
    if (digits === 4 && isYear(value)) return [reading('Ys', value, form)]
    if (digits === 2 && !ending.ordinal) return [reading('YYs', value, form)]
    if (digits === 2) return [reading('YYs', value, form), reading('ORD', value, form), reading('D', value, form)]
  }
  const readings = [reading(ending?.ordinal ? 'ORD' : 'N', value, form)]
  if (value >= 1 && value <= 31 && digits <= 2) readings.push(reading('D', value, form))
  if (digits === 4 && isYear(value)) readings.push(reading('Y', value, form))
  if (digits === 3) readings.push(reading('Y3', value, form))
  if (digits === 2) readings.push(reading('YY', value, form))
  return readings
}

function isYear(value: number): boolean {
  return value >= 1000 && value < 3000
}

interface Sum {
  total: number
  current: number
  /** Magnitude of what was added last: the next must be smaller. */
  below: number
  words: number
}

/** The longest numeral in words from token `first` on, ordinals ending it; null when there is none. */
export function spelledNumber(tokens: readonly DateToken[], first: number, grammar: DateGrammar): Item | null {
  const sum: Sum = { total: 0, current: 0, below: 1e9, words: 0 }
  let last = -1
  let ending: DateWord | null = null
  let hundreds = 0
  for (let i = first; i < tokens.length; i++) {
    const token = tokens[i] as DateToken
    if (i > first && isJoiner(tokens, i, sum, grammar)) continue
    const word = numberWord(token, grammar)
    if (word === null || (i > first && breaksLine(token))) break
    const value = word.value as number
    if (!add(sum, value)) {
      if (!grammar.pairedNumbers || hundreds > 0 || !startsPair(sum, value)) break
      hundreds = sum.current * 100
      sum.current = value
      sum.below = value < 20 ? 1 : 10
      sum.words++
    }
    last = i
    if (word.ordinal || word.form) {
      ending = word
      break
    }
  }
  if (last < 0) return null
  const value = hundreds + sum.total + sum.current
  return itemOf(tokens, first, last, spelledReadings(value, sum.words, ending, tokens[first] as DateToken, grammar))
}

function breaksLine(token: DateToken): boolean {
  return token.gap === 'line' && token.folded === ''
}

function numberWord(token: DateToken, grammar: DateGrammar): DateWord | null {
  if (token.type !== 'word') return null
  return wordsOf(token, grammar)?.find((word) => word.kind === 'num') ?? null
}

function wordsOf({ folded }: DateToken, { words, latin }: DateGrammar): readonly DateWord[] | undefined {
  return words.get(folded) ?? (latin && folded.charCodeAt(0) < 0x400 ? latin.words.get(latin.keyOf(folded)) : undefined)
}

function isJoiner(tokens: readonly DateToken[], i: number, sum: Sum, grammar: DateGrammar): boolean {
  const token = tokens[i] as DateToken
  const next = tokens[i + 1]
  if (next === undefined || numberWord(next, grammar) === null) return false
  if (token.folded === '-') return token.gap === 'none' && next.gap === 'none' && sum.below === 10
  return token.folded === 'and' && sum.below >= 100 && sum.below < 1e9 && grammar.pairedNumbers === true
}

function add(sum: Sum, value: number): boolean {
  if (value === 1000 || value === 1e6) {
    if (sum.total > 0 || (sum.below <= 1 && sum.current > 999)) return false
    sum.total = (sum.current || 1) * value
    sum.current = 0
    sum.below = 1000
  } else if (value === 100 && sum.current > 0 && (sum.current < 10 || (sum.words === 1 && sum.current > 14 && sum.current < 20))) {
    sum.current *= 100
    sum.below = 100
  } else if (value >= 100 && value < 1000) {
    if (sum.below < 1000 || sum.current > 0) return false
    sum.current += value
    sum.below = 100
  } else if (value >= 1000) {
    if (sum.words > 0) return false
    sum.total = value
    sum.below = 1000
  } else {
    const size = value < 10 ? 1 : value < 20 && value > 10 ? 2 : 10
    if (sum.below <= (size === 2 ? 10 : size)) return false
    sum.current += value
    sum.below = size === 2 ? 1 : size
  }
  sum.words++
  return true
}

function startsPair(sum: Sum, value: number): boolean {
  return sum.total === 0 && sum.current >= 15 && sum.current <= 20 && value >= 10 && value < 100
}

function spelledReadings(value: number, words: number, ending: DateWord | null, token: DateToken, grammar: DateGrammar): Reading[] {
  const form = ending?.form ?? ''
  if (ending?.kind === 'num' && form === 'plural') return numeralReadings(value, String(value).length, { kind: 'plural' })
  const readings = [reading(ending?.ordinal ? 'ORD' : 'N', value, form)]
  if (ending !== null && value >= 1 && value <= 31) readings.push(reading('D', value, form))
  if (value >= 1000 && value < 3000 && (ending?.ordinal || (words > 1 && value % 1000 !== 0))) readings.push(reading('Y', value, form))
  if (ending?.ordinal && value > 99 && value < 1000) readings.push(reading('Y3', value, form))
  if (ending?.ordinal && value > 31 && value < 100) readings.push(reading('YY', value, form))
  if (words === 1) {
    for (const other of wordsOf(token, grammar) ?? []) {
      if (other.kind !== 'num') readings.push(reading(other.kind, other.value ?? Number.NaN, other.form ?? ''))
    }
  }
  return readings
}
