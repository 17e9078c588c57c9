import type { DateExpression } from './annotation.ts'
import { type EdtfDate, parseEdtf } from './time.ts'
import { TIME_WORDS, type TimeWords } from './time-words-data.ts'

type Language = keyof typeof TIME_WORDS
type Mod = DateExpression['mod']
const ROMAN = [
  '',
  'I',
  'II',
  'III',
  'IV',
  'V',
  'VI',
  'VII',
  'VIII',
  'IX',
  'X',
  'XI',
  'XII',
  'XIII',
  'XIV',
  'XV',
  'XVI',
  'XVII',
  'XVIII',
  'XIX',
  'XX',
  'XXI',
  'XXII',
]

/** An EDTF value as a person would say it: «1999 жылғы ақпан», «февраль 1999 года», “February 1999”; EDTF itself when it cannot be read. */
export function edtfInWords(edtf: string, language: Language, mod?: Mod): string {
  const value = parseEdtf(edtf)
  const words = TIME_WORDS[language]
  if (value === null) return edtf
  if (value.kind === 'date') return withMod(dateInWords(value, words), words, mod)
  if (value.kind !== 'interval')
    return value.of.map((date) => dateInWords(date, words)).join(value.kind === 'one-of' ? words.or : words.and)
  return intervalInWords(value.from, value.to, words, mod)
}

function withMod(text: string, words: TimeWords, mod: Mod): string {
  return mod === undefined || mod === 'BEFORE' || mod === 'AFTER' ? text : words.parts[mod](text)
}

function intervalInWords(from: EdtfDate | null, to: EdtfDate | null, words: TimeWords, mod: Mod): string {
  if (from === null && to === null) return words.unknown
  if (to === null) return (mod === 'AFTER' ? words.after : words.since)(dateInWords(from as EdtfDate, words, 'from'))
  if (from === null) return (mod === 'BEFORE' ? words.before : words.until)(dateInWords(to, words, 'to'))
  if (/^\d{4}$/u.test(from.text) && /^\d{4}$/u.test(to.text)) return words.years(Number(from.text), Number(to.text))
  return words.range(dateInWords(from, words), dateInWords(to, words))
}

/** The words of one date; `side` asks for the case that “since” and “until” need. */
function dateInWords(date: EdtfDate, words: TimeWords, side?: 'from' | 'to'): string {
  const text = calendarInWords(date, words, side)
  const timed = date.time === undefined ? text : words.at(text, date.time)
  const about = date.approximate ? words.about(timed) : timed
  return date.uncertain ? words.maybe(about) : about
}

function calendarInWords(date: EdtfDate, words: TimeWords, side: 'from' | 'to' | undefined): string {
  const { year, month, day, sub } = date
  const known = isUnknown(year) ? null : year
  if (sub !== undefined) return words.sub(sub, Number(year), side)
  if (day !== undefined && month !== undefined && !`${day}${month}`.includes('X'))
    return words.day(Number(day), Number(month), plain(known), side)
  if (month !== undefined && !month.includes('X')) return words.month(Number(month), plain(known), side)
  if (known === null) return words.unknown
  return yearsInWords(known, words, side)
}

function isUnknown(year: string): boolean {
  return /^-?XXXX$/u.test(year)
}

function plain(year: string | null): string | null {
  return year === null || year.includes('X') ? year : String(Number(year) > 0 ? Number(year) : year)
}

function yearsInWords(year: string, words: TimeWords, side: 'from' | 'to' | undefined): string {
  const bc = year.startsWith('-') || year === '0000'
  const digits = year.replace('-', '')
  if (/^\d{3}X$/u.test(digits)) return words.decade(Number(digits.slice(0, 3)) * 10, side)
  if (/^\d{2}XX$/u.test(digits))
    return words.century(ROMAN[Number(digits.slice(0, 2)) + 1] ?? digits, Number(digits.slice(0, 2)) + 1, bc, side)
  if (/^\dXXX$/u.test(digits)) return words.millennium(Number(digits[0]) + 1, bc, side)
  const number = yearValue(year)
  return words.year(number <= 0 ? 1 - number : number, number <= 0, side)
}

function yearValue(year: string): number {
  if (!year.startsWith('Y')) return Number(year)
  const [base = '0', power = '0'] = year.slice(1).split('E')
  return Number(base) * 10 ** Number(power)
}
