/** A stretch of time on one axis: days since 1970-01-01 (proleptic Gregorian, fractions for clock times), half-open, open ends infinite. */
export interface TimeBounds {
  readonly min: number
  readonly max: number
}

/** One date of EDTF, taken apart; `X` digits make `from` and `to` differ. */
export interface EdtfDate {
  readonly kind: 'date'
  readonly text: string
  /** Astronomical year as written, `X` for unspecified digits; `XXXX` when unknown. */
  readonly year: string
  readonly month?: string
  readonly day?: string
  /** 21–24 seasons, 33–36 quarters, 40–41 half-years. */
  readonly sub?: number
  readonly time?: string
  readonly zone?: string
  readonly approximate: boolean
  readonly uncertain: boolean
}

/** EDTF as a value: a date, an interval whose ends may be open, or a set (`[…]` one of, `{…}` all of). */
export type Edtf =
  | EdtfDate
  | { readonly kind: 'interval'; readonly from: EdtfDate | null; readonly to: EdtfDate | null }
  | { readonly kind: 'one-of' | 'all-of'; readonly of: readonly EdtfDate[] }

const DATE =
  /^(-?[\dX]{4}|Y-?\d{1,12}(?:E\d{1,2})?)(?:-([\dX]{2})(?:-([\dX]{2})(?:T(\d{2}:\d{2}(?::\d{2})?)(Z|[+-]\d{2}(?::?\d{2})?)?)?)?)?([~?%])?$/u
const SUB_MONTHS: Readonly<Record<number, readonly [number, number]>> = {
  21: [3, 5],
  22: [6, 8],
  23: [9, 11],
  24: [12, 14],
  33: [1, 3],
  34: [4, 6],
  35: [7, 9],
  36: [10, 12],
  40: [1, 6],
  41: [7, 12],
}

/** Reads EDTF as Belgi writes it (levels 0–2 without masks inside a date); `null` for anything else. */
export function parseEdtf(edtf: string): Edtf | null {
  if (edtf.length > 400) return null
  const slash = edtf.indexOf('/')
  if (slash >= 0) return parseInterval(edtf.slice(0, slash), edtf.slice(slash + 1))
  const open = edtf[0]
  if (open === '[' || open === '{') return parseSet(edtf, open === '[' ? ']' : '}')
  return parseDate(edtf)
}

function parseInterval(left: string, right: string): Edtf | null {
  const from = left === '..' ? null : parseDate(left)
  const to = right === '..' ? null : parseDate(right)
  if ((from === null && left !== '..') || (to === null && right !== '..') || (from === null && to === null)) return null
  return { kind: 'interval', from, to }
}

function parseSet(edtf: string, close: string): Edtf | null {
  if (!edtf.endsWith(close)) return null
  const of: EdtfDate[] = []
  for (const item of edtf.slice(1, -1).split(',')) {
    const date = parseDate(item.trim())
    if (date === null) return null
    of.push(date)
  }
  return { kind: close === ']' ? 'one-of' : 'all-of', of }
}

function parseDate(text: string): EdtfDate | null {
  const match = DATE.exec(text)
  if (match === null) return null
  const [, year = '', month, day, time, zone, qualifier] = match
  const sub = month !== undefined && day === undefined && Number(month) > 12 ? Number(month) : undefined
  if (sub !== undefined && (SUB_MONTHS[sub] === undefined || year.includes('X'))) return null
  if (sub === undefined && month !== undefined && !inRange(month, 1, 12)) return null
  if (day !== undefined && !inRange(day, 1, lastDay(year, month ?? ''))) return null
  if (time !== undefined && !isClock(time)) return null
  return {
    kind: 'date',
    text,
    year,
    ...(sub === undefined ? month !== undefined && { month } : { sub }),
    ...(day !== undefined && { day }),
    ...(time !== undefined && { time }),
    ...(zone !== undefined && { zone }),
    approximate: qualifier === '~' || qualifier === '%',
    uncertain: qualifier === '?' || qualifier === '%',
  }
}

function inRange(digits: string, low: number, high: number): boolean {
  return digits.includes('X') ? true : Number(digits) >= low && Number(digits) <= high
}

function lastDay(year: string, month: string): number {
  if (month.includes('X')) return 31
  return daysInMonth(year.includes('X') ? 2000 : yearNumber(year), Number(month))
}

function isClock(time: string): boolean {
  const [hour = 0, minute = 0, second = 0] = time.split(':').map(Number)
  return hour <= 24 && minute < 60 && second < 60 && (hour < 24 || minute + second === 0)
}

function yearNumber(year: string): number {
  if (!year.startsWith('Y')) return Number(year)
  const [digits = '', power = '0'] = year.slice(1).split('E')
  return Number(digits) * 10 ** Number(power)
}

/** Days of a month of the proleptic Gregorian calendar; `year` is astronomical (0 = 1 BC). */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** Days from 1970-01-01 to a day of the proleptic Gregorian calendar (Hinnant, chrono-compatible algorithms); months beyond 12 run on. */
export function dayNumber(year: number, month: number, day: number): number {
  const y = year + Math.floor((month - 1) / 12) - ((((month - 1) % 12) + 12) % 12 < 2 ? 1 : 0)
  const shifted = (((month - 3) % 12) + 12) % 12
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * shifted + 2) / 5) + day - 1
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468
}

/** Year, month and day of a day number: the inverse of `dayNumber`. */
export function dayOf(number: number): { readonly year: number; readonly month: number; readonly day: number } {
  const z = number + 719468
  const era = Math.floor(z / 146097)
  const dayOfEra = z - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shifted = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shifted < 10 ? shifted + 3 : shifted - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  }
}

/** Where an EDTF value lies on the axis of days; `null` when it is no EDTF or has no place there («22 March» of an unknown year). */
export function edtfBounds(edtf: string): TimeBounds | null {
  const value = parseEdtf(edtf)
  if (value === null) return null
  if (value.kind === 'date') return dateBounds(value)
  if (value.kind === 'interval') return intervalBounds(value.from, value.to)
  const all = value.of.map(dateBounds)
  if (all.length === 0 || all.includes(null)) return null
  const known = all as TimeBounds[]
  return { min: Math.min(...known.map((b) => b.min)), max: Math.max(...known.map((b) => b.max)) }
}

function intervalBounds(from: EdtfDate | null, to: EdtfDate | null): TimeBounds | null {
  const left = from === null ? { min: Number.NEGATIVE_INFINITY } : dateBounds(from)
  const right = to === null ? { max: Number.POSITIVE_INFINITY } : dateBounds(to)
  return left === null || right === null || left.min >= right.max ? null : { min: left.min, max: right.max }
}

function dateBounds(date: EdtfDate): TimeBounds | null {
  if (/^-?XXXX$/u.test(date.year)) return null
  const [low, high] = yearsOf(date.year)
  if (date.sub !== undefined) {
    const [first, last] = SUB_MONTHS[date.sub] as readonly [number, number]
    return { min: dayNumber(low, first, 1), max: dayNumber(high, last + 1, 1) }
  }
  if (date.month === undefined) return { min: dayNumber(low, 1, 1), max: dayNumber(high + 1, 1, 1) }
  const firstMonth = date.month.includes('X') ? 1 : Number(date.month)
  const lastMonth = date.month.includes('X') ? 12 : Number(date.month)
  if (date.day === undefined || date.day.includes('X')) {
    return { min: dayNumber(low, firstMonth, 1), max: dayNumber(high, lastMonth + 1, 1) }
  }
  const min = dayNumber(low, firstMonth, Number(date.day)) + clockOf(date)
  return { min, max: dayNumber(high, lastMonth, Number(date.day)) + (date.time === undefined ? 1 : clockOf(date) + clockUnit(date)) }
}

function yearsOf(year: string): readonly [number, number] {
  if (!year.includes('X')) return [yearNumber(year), yearNumber(year)]
  const a = Number(year.replaceAll('X', '0'))
  const b = Number(year.replaceAll('X', '9'))
  return [Math.min(a, b), Math.max(a, b)]
}

function clockOf(date: EdtfDate): number {
  if (date.time === undefined) return 0
  const [hour = 0, minute = 0, second = 0] = date.time.split(':').map(Number)
  return (hour + (minute + second / 60) / 60) / 24 - zoneOf(date.zone)
}

function clockUnit(date: EdtfDate): number {
  return date.time !== undefined && date.time.length > 5 ? 1 / 86400 : 1 / 1440
}

function zoneOf(zone: string | undefined): number {
  if (zone === undefined || zone === 'Z') return 0
  const digits = zone.replace(':', '')
  const sign = digits[0] === '-' ? -1 : 1
  return (sign * (Number(digits.slice(1, 3)) + Number(digits.slice(3, 5) || '0') / 60)) / 24
}

/** Chronological order of EDTF values: by beginning, then the shorter first; an open beginning stands at its end, no place at all last. */
export function compareEdtf(a: string, b: string): number {
  const x = edtfBounds(a)
  const y = edtfBounds(b)
  if (x === null || y === null) return x === y ? compareText(a, b) : x === null ? 1 : -1
  return placeOf(x) - placeOf(y) || compareEnds(x.max, y.max) || compareText(a, b)
}

function placeOf(bounds: TimeBounds): number {
  return bounds.min === Number.NEGATIVE_INFINITY ? bounds.max : bounds.min
}

function compareEnds(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** True when two EDTF values share at least one moment; false when one has no place on the axis. */
export function edtfOverlaps(a: string, b: string): boolean {
  const x = edtfBounds(a)
  const y = edtfBounds(b)
  return x !== null && y !== null && x.min < y.max && y.min < x.max
}
