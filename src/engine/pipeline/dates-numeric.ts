import { type DateMeaning, type DatePoint, isPossible, point } from '../model/date-meaning.ts'
import { type Reading, reading } from './dates-items.ts'

/** A numeral form of a date or clock time found at an offset. */
export interface NumericForm {
  readonly end: number
  readonly readings: readonly Reading[]
}

const CLOCK = String.raw`(?:(?:T|\s)(\d{2}:\d{2}(?::\d{2})?)(?:\.\d{1,6})?(Z|[+-]\d{2}:?\d{2})?)?`
const ISO = new RegExp(String.raw`(\d{4})-(\d{2})-(\d{2})${CLOCK}`, 'uy')
const YEAR_FIRST = /(\d{4})([./])(\d{1,2})\2(\d{1,2})/uy
const DAY_FIRST = /(\d{1,2})(?:\.\s?(\d{1,2})\.\s?|\/(\d{1,2})\/|-(\d{1,2})-)(\d{4}|\d{2})/uy
const ROMAN_MONTH = /(\d{1,2})[./-]([IVXІХ]{1,4})[./-](\d{4})/uy
const YEAR_MONTH = /(\d{4})-(\d{2})(?![\d-])/uy
const TIME = /(\d{1,2}):(\d{2})(?::(\d{2}))?(?![:\d])/uy
const DOTTED_TIME = /(\d{1,2})\.(\d{2})(?!\.?\d)/uy
const ROMAN_MONTHS = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII']
const GLUED_BEFORE = /[\p{L}\p{N}/\-‐‑–—:.,_@#№+=\\]/u

/** The longest numeral form that starts at `at`; null when the digits are part of a code, a decimal or an address. */
export function numericAt(text: string, at: number, afterDate: boolean): NumericForm | null {
  if (!startsFree(text, at, afterDate)) return null
  const form =
    isoAt(text, at) ?? yearFirstAt(text, at) ?? dayFirstAt(text, at) ?? romanAt(text, at) ?? timeAt(text, at) ?? yearMonthAt(text, at)
  return form !== null && endsFree(text, form.end) && endsWord(text, form) ? form : null
}

/** «2004ж», “10:15am” go on in letters; “10.3.2004b” is a version. */
function endsWord(text: string, form: NumericForm): boolean {
  const next = text[form.end] ?? ''
  if (!/\p{L}/u.test(next)) return true
  return form.readings[0]?.kind === 'time' ? /[apдт]/u.test(next) : /[жг]/u.test(next)
}

function startsFree(text: string, at: number, afterDate: boolean): boolean {
  const before = text[at - 1] ?? ''
  if (!GLUED_BEFORE.test(before)) return true
  if (afterDate) return true
  return /[:.,]/u.test(before) && /\p{L}/u.test(text[at - 2] ?? '')
}

function endsFree(text: string, end: number): boolean {
  const next = text[end] ?? ''
  const second = text[end + 1] ?? ''
  if (/[\d_@\\]/u.test(next)) return false
  return !(/[./:]/u.test(next) && /\d/u.test(second))
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

function found(end: number, kind: string, meaning: DateMeaning | null, value = Number.NaN): NumericForm | null {
  return meaning === null ? null : { end, readings: [reading(kind, value, '', meaning)] }
}

function isoAt(text: string, at: number): NumericForm | null {
  const match = matchAt(ISO, text, at)
  if (match === null) return null
  const clock = match[4] !== undefined && isClock(match[4]) ? `${match[4]}${match[5] ?? ''}` : undefined
  const meaning = point({
    year: Number(match[1]),
    month: Number(match[2]),
    day: Number(match[3]),
    ...(clock !== undefined && { time: clock }),
  })
  return found(at + (clock === undefined ? 10 : match[0].length), 'date', meaning)
}

function isClock(time: string): boolean {
  return Number(time.slice(0, 2)) < 24 && Number(time.slice(3, 5)) < 60 && Number(time.slice(6, 8)) < 60
}

function yearFirstAt(text: string, at: number): NumericForm | null {
  const match = matchAt(YEAR_FIRST, text, at)
  if (match === null || !isYear(Number(match[1]))) return null
  const meaning = point({ year: Number(match[1]), month: Number(match[3]), day: Number(match[4]) })
  return found(at + match[0].length, 'date', meaning)
}

function isYear(year: number): boolean {
  return year >= 1000 && year < 2200
}

function dayFirstAt(text: string, at: number): NumericForm | null {
  const match = matchAt(DAY_FIRST, text, at)
  if (match === null) return null
  const digits = match[5] as string
  const short = digits.length === 2
  const value = Number(digits)
  if (!short && !isYear(value)) return null
  const year: DatePoint = short ? { year: value > 40 ? 1900 + value : 2000 + value, implied: ['century'] } : { year: value }
  const first = Number(match[1])
  const second = Number(match[2] ?? match[3] ?? match[4])
  const dayFirst: DatePoint = { ...year, month: second, day: first }
  const monthFirst: DatePoint = { ...year, month: first, day: second }
  return found(at + match[0].length, short ? 'short-date' : 'date', inOrder(dayFirst, monthFirst, match[3] !== undefined))
}

function inOrder(dayFirst: DatePoint, monthFirst: DatePoint, slashed: boolean): DateMeaning | null {
  if (!slashed) return point(dayFirst)
  if (!isPossible(dayFirst)) return point(monthFirst)
  if (!isPossible(monthFirst) || dayFirst.day === dayFirst.month) return point(dayFirst)
  return { kind: 'one-of', of: [dayFirst, monthFirst], open: true }
}

function romanAt(text: string, at: number): NumericForm | null {
  const match = matchAt(ROMAN_MONTH, text, at)
  if (match === null) return null
  const month = ROMAN_MONTHS.indexOf((match[2] as string).replaceAll('І', 'I').replaceAll('Х', 'X')) + 1
  const meaning = month === 0 ? null : point({ year: Number(match[3]), month, day: Number(match[1]) })
  return found(at + match[0].length, 'date', meaning)
}

function timeAt(text: string, at: number): NumericForm | null {
  const match = matchAt(TIME, text, at)
  if (match !== null) return clockForm(match, 'time', at)
  const dotted = matchAt(DOTTED_TIME, text, at)
  return dotted === null ? null : clockForm(dotted, 'dotted-time', at)
}

function clockForm(match: RegExpExecArray, kind: string, at: number): NumericForm | null {
  const time = `${(match[1] as string).padStart(2, '0')}:${match[2]}${match[3] === undefined ? '' : `:${match[3]}`}`
  return isClock(time) ? found(at + match[0].length, kind, point({ time })) : null
}

function yearMonthAt(text: string, at: number): NumericForm | null {
  const match = matchAt(YEAR_MONTH, text, at)
  if (match === null || !isYear(Number(match[1]))) return null
  return found(at + 7, 'year-month', point({ year: Number(match[1]), month: Number(match[2]) }), Number(match[2]))
}
