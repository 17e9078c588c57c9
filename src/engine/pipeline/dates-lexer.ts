import type { DateGrammar, DateWord } from '../contracts/dates.ts'
import { type Item, itemOf, type Reading, reading, wordReading } from './dates-items.ts'
import { numeralReadings, romanValue, spelledNumber } from './dates-numbers.ts'
import { numericAt } from './dates-numeric.ts'
import type { DateToken } from './dates-tokens.ts'

const MARKS: Readonly<Record<string, string>> = {
  '-': 'dash',
  '‐': 'dash',
  '‑': 'dash',
  '–': 'dash',
  '—': 'dash',
  '−': 'dash',
  '/': 'slash',
  ',': 'comma',
  '(': 'open',
  ')': 'close',
}
const OPENING = '«"“„‘\'’”'
const CLOSING = '»"”“’\''
const DEAD_BEFORE = /^[#$€£₸₽@_+\\^]$/u
const DEAD_AFTER = /^[%‰°$€£₸₽@_\\*^]$/u
const ROMAN = 'IVXІХҮ'
const MIDWORD = /^[.,:]$/u

/** Runs of items that some rule of the grammar could read; words that it does not know separate them. */
export function runsOf(text: string, tokens: readonly DateToken[], grammar: DateGrammar): Item[][] {
  const runs: Item[][] = []
  let run: Item[] = []
  let core = false
  const flush = (): void => {
    if (core) runs.push(run)
    if (run.length > 0) run = []
    core = false
  }
  let afterDate = false
  for (let i = 0; i < tokens.length; ) {
    const token = tokens[i] as DateToken
    if (token.gap === 'line' && run.length > 0 && breaksRun(text, tokens, i, grammar)) flush()
    const item = itemAt(text, tokens, i, grammar, afterDate)
    if (item === null) {
      flush()
      afterDate = false
      i++
      continue
    }
    run.push(item.item)
    if (item.core) core = true
    afterDate =
      item.item.readings.some((r) => r.kind === 'date' || r.kind === 'short-date') || (afterDate && MARKS[token.folded] === 'dash')
    i = item.item.last + 1
  }
  flush()
  return runs
}

function breaksRun(text: string, tokens: readonly DateToken[], i: number, grammar: DateGrammar): boolean {
  const token = tokens[i] as DateToken
  const previous = tokens[i - 1]
  if (previous?.type === 'mark' && MARKS[previous.folded] === undefined) return previous.folded !== '.'
  const isDay = previous?.type === 'number' && previous.folded.length <= 2
  if (isDay && grammar.words.get(token.folded)?.some(({ kind }) => kind === 'month')) return false
  const first = text[token.start] as string
  return first !== first.toLowerCase() || token.type === 'mark'
}

interface Found {
  readonly item: Item
  readonly core: boolean
}

function itemAt(text: string, tokens: readonly DateToken[], i: number, grammar: DateGrammar, afterDate: boolean): Found | null {
  const token = tokens[i] as DateToken
  if (token.type === 'number') return numberAt(text, tokens, i, grammar, afterDate)
  if (token.type === 'mark') return markAt(tokens, i)
  return wordAt(text, tokens, i, grammar)
}

function markAt(tokens: readonly DateToken[], i: number): Found | null {
  const token = tokens[i] as DateToken
  const quoted = quotedDay(tokens, i) ?? shortYear(tokens, i)
  if (quoted !== null) return { item: quoted, core: true }
  const kind = MARKS[token.folded]
  if (kind === undefined) return null
  const double = token.folded === '-' && tokens[i + 1]?.folded === '-' && tokens[i + 1]?.gap === 'none'
  return { item: itemOf(tokens, i, double ? i + 1 : i, [reading(kind, Number.NaN)]), core: false }
}

function quotedDay(tokens: readonly DateToken[], i: number): Item | null {
  const [open, day, close] = [tokens[i], tokens[i + 1], tokens[i + 2]]
  if (open === undefined || day?.type !== 'number' || close === undefined || day.folded.length > 2) return null
  if (!OPENING.includes(open.folded) || !CLOSING.includes(close.folded)) return null
  const value = Number(day.folded)
  return value >= 1 && value <= 31 ? itemOf(tokens, i, i + 2, [reading('D', value)]) : null
}

function shortYear(tokens: readonly DateToken[], i: number): Item | null {
  const [mark, digits, ending] = [tokens[i], tokens[i + 1], tokens[i + 2]]
  if (mark === undefined || digits === undefined || !"'’‘".includes(mark.folded)) return null
  if (mark.gap === 'none' && tokens[i - 1]?.type !== 'mark') return null
  if (digits.gap !== 'none' || digits.type !== 'number' || digits.folded.length !== 2) return null
  const value = Number(digits.folded)
  if (ending?.folded === 's' && ending.gap === 'none') return itemOf(tokens, i, i + 2, numeralReadings(value, 2, { kind: 'plural' }))
  return itemOf(tokens, i, i + 1, [reading('YY', value, 'short')])
}

function numberAt(text: string, tokens: readonly DateToken[], i: number, grammar: DateGrammar, afterDate: boolean): Found | null {
  const token = tokens[i] as DateToken
  if (token.folded.length > 8) return null
  const numeric = '-./:'.includes(text[token.end] ?? ' ') ? numericAt(text, token.start, afterDate) : null
  if (numeric !== null) {
    let last = i
    while (tokens[last + 1] !== undefined && (tokens[last + 1] as DateToken).end <= numeric.end) last++
    const ending = endingAt(text, tokens, last, grammar)
    const readings = ending === null ? numeric.readings : numeric.readings.map((r) => ({ ...r, form: ending.word.form ?? '' }))
    return { item: itemOf(tokens, i, ending?.last ?? last, readings), core: true }
  }
  if (isDead(tokens, i, grammar)) return null
  const times = multiplierAfter(tokens, i, grammar)
  if (times !== null) return { item: itemOf(tokens, i, i + 1, [reading('N', Number(token.folded) * times)]), core: false }
  const ending = endingAt(text, tokens, i, grammar)
  const readings = numeralReadings(Number(token.folded), token.folded.length, ending?.word ?? null)
  if (readings.length === 0) return null
  return { item: itemOf(tokens, i, ending?.last ?? i, readings), core: ending !== null || token.folded.length === 4 }
}

/** «40 мың», “3 thousand”: the thousand that multiplies a numeral in digits. */
function multiplierAfter(tokens: readonly DateToken[], i: number, grammar: DateGrammar): number | null {
  const next = tokens[i + 1]
  if (next?.type !== 'word' || next.gap === 'none') return null
  const word = grammar.words.get(next.folded)?.find(({ kind, value = 0 }) => kind === 'num' && value % 1000 === 0)
  return word?.value ? word.value : null
}

function isDead(tokens: readonly DateToken[], i: number, grammar: DateGrammar): boolean {
  const token = tokens[i] as DateToken
  const before = tokens[i - 1]
  const after = tokens[i + 1]
  if (before !== undefined) {
    if (before.folded === '№' && token.gap !== 'line') return true
    if (token.gap === 'none' && before.folded === '/' && before.gap === 'none' && tokens[i - 2]?.type !== 'number') return true
    if (token.gap === 'none' && DEAD_BEFORE.test(before.folded)) return true
    if (token.gap === 'none' && before.type === 'word' && !grammar.words.has(before.folded)) return true
    if (token.gap === 'none' && MIDWORD.test(before.folded) && tokens[i - 2]?.type === 'number' && before.gap === 'none') return true
  }
  if (after === undefined || after.gap !== 'none') return false
  if (DEAD_AFTER.test(after.folded)) return true
  const next = tokens[i + 2]
  if (MIDWORD.test(after.folded)) return next?.type === 'number' && next.gap === 'none'
  if (after.type === 'word') return !grammar.endings.has(after.folded) && !grammar.words.has(after.folded)
  return isCode(tokens, i)
}

/** Numbers hyphenated three or more in a row: telephone numbers and codes. */
function isCode(tokens: readonly DateToken[], i: number): boolean {
  const glued = (k: number): boolean =>
    MARKS[tokens[k]?.folded ?? ''] === 'dash' &&
    tokens[k]?.gap === 'none' &&
    tokens[k + 1]?.gap === 'none' &&
    tokens[k + 1]?.type === 'number'
  const before = tokens[i - 2]?.type === 'number' && glued(i - 1)
  const after = glued(i + 1)
  if (before && after) return true
  return after ? glued(i + 3) : before && tokens[i - 4]?.type === 'number' && glued(i - 3)
}

function endingAt(text: string, tokens: readonly DateToken[], i: number, grammar: DateGrammar): { word: DateWord; last: number } | null {
  const next = tokens[i + 1]
  if (next === undefined) return null
  if (next.type === 'word' && next.gap === 'none') {
    const word = grammar.endings.get(next.folded)
    return word === undefined ? null : { word, last: i + 1 }
  }
  const after = tokens[i + 2]
  if (after?.type !== 'word' || isUpper(text, after)) return null
  const hyphen = MARKS[next.folded] === 'dash' || "'’".includes(next.folded)
  const word = hyphen ? grammar.endings.get(after.folded) : undefined
  if (word === undefined) return null
  const tight = next.gap === 'none' && after.gap === 'none'
  return tight || after.folded.length > 2 || (word.ordinal === true && after.folded.length > 1) ? { word, last: i + 2 } : null
}

function wordAt(text: string, tokens: readonly DateToken[], i: number, grammar: DateGrammar): Found | null {
  const token = tokens[i] as DateToken
  const dotted = token.folded.length <= 3 ? dottedAt(tokens, i, grammar) : null
  if (dotted !== null) return dotted
  const roman = romanAt(text, tokens, i, grammar)
  if (roman !== null) return roman
  const dot = tokens[i + 1]?.folded === '.' && tokens[i + 1]?.gap === 'none'
  const abbreviation = dot ? grammar.words.get(`${token.folded}.`) : undefined
  if (abbreviation !== undefined) {
    return { item: itemOf(tokens, i, i + 1, abbreviation.map(wordReading)), core: abbreviation.some((word) => !word.glue) }
  }
  const words = grammar.words.get(token.folded) ?? latinWords(token, grammar)
  if (words === undefined) return null
  if (words.some((word) => word.kind === 'num')) {
    const item = spelledNumber(tokens, i, grammar)
    if (item !== null) return { item, core: item.readings.some((r) => r.kind !== 'N') || item.last > i }
  }
  const stop = dot && words.some((word) => word.stop)
  return { item: itemOf(tokens, i, stop ? i + 1 : i, words.map(wordReading)), core: words.some((word) => !word.glue) }
}

function latinWords(token: DateToken, grammar: DateGrammar): readonly DateWord[] | undefined {
  if (grammar.latin === undefined || token.folded.length < 2) return undefined
  const code = token.folded.charCodeAt(0)
  return code < 0x400 ? grammar.latin.words.get(grammar.latin.keyOf(token.folded)) : undefined
}

function romanAt(text: string, tokens: readonly DateToken[], i: number, grammar: DateGrammar): Found | null {
  const token = tokens[i] as DateToken
  if (token.end - token.start > 7 || !ROMAN.includes(text[token.start] as string)) return null
  const value = romanValue(text.slice(token.start, token.end))
  if (value === null) return null
  const ending = endingAt(text, tokens, i, grammar)
  const readings: Reading[] = [reading('ROM', value, ending?.word.form ?? '')]
  for (const word of grammar.words.get(token.folded) ?? []) readings.push(wordReading(word))
  return { item: itemOf(tokens, i, ending?.last ?? i, readings), core: false }
}

/** «ІХ-Х»: a capital after a hyphen is no ending. */
function isUpper(text: string, { start }: DateToken): boolean {
  return text[start] !== (text[start] as string).toLowerCase()
}

/** An abbreviation of several pieces with full stops: «б.з.д.», «н. э.», “a.m.”. */
function dottedAt(tokens: readonly DateToken[], i: number, grammar: DateGrammar): Found | null {
  let key = (tokens[i] as DateToken).folded
  let best: Found | null = null
  for (let k = i; k < i + 10; k += 2) {
    const stop = tokens[k + 1]
    const piece = tokens[k + 2]
    if (stop?.folded !== '.' || stop.gap !== 'none' || piece?.type !== 'word' || piece.folded.length > 4) break
    key = `${key}.${piece.folded}`
    const words = grammar.words.get(key)
    if (words === undefined) continue
    const closes = tokens[k + 3]?.folded === '.' && tokens[k + 3]?.gap === 'none'
    best = { item: itemOf(tokens, i, closes ? k + 3 : k + 2, words.map(wordReading)), core: words.some((word) => !word.glue) }
  }
  return best
}
