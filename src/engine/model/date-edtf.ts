import type { DateMeaning, DatePoint } from './date-meaning.ts'
import { compareEdtf, edtfBounds, parseEdtf } from './time.ts'

/** The EDTF value of a meaning whose anchors are resolved; `null` when EDTF cannot say it («I тоқсанда» of an unknown year). */
export function edtfOf(meaning: DateMeaning): string | null {
  if (meaning.kind === 'duration') return null
  if (meaning.kind === 'point') return meaning.at.half === undefined ? pointEdtf(meaning.at) : halfEdtf(meaning.at)
  if (meaning.kind === 'one-of') return setEdtf(meaning.of)
  const from = meaning.from === null ? '..' : endEdtf(meaning.from, 0)
  const to = meaning.to === null ? '..' : endEdtf(meaning.to, 1)
  if (from === null || to === null) return null
  if (from === to) return from === '..' ? null : from
  const edtf = `${from}/${to}`
  if (!(unplaced(from) || unplaced(to))) return edtfBounds(edtf) === null ? null : edtf
  return meaning.from !== null && meaning.to !== null && unplaced(from) && unplaced(to) && from > to ? null : edtf
}

function unplaced(edtf: string): boolean {
  return edtf.startsWith('XXXX')
}

function setEdtf(of: readonly DatePoint[]): string | null {
  const all = of.map(pointEdtf)
  return all.includes(null) ? null : `[${(all as string[]).sort(compareEdtf).join(',')}]`
}

function pointEdtf(at: DatePoint): string | null {
  const year = yearDigits(at)
  if (year === null) return null
  const edtf = `${year}${tailOf(at, year)}${qualifier(at, year)}`
  const yearAlone = at.month === undefined && at.sub === undefined
  return yearAlone || parseEdtf(edtf) !== null ? edtf : null
}

function yearDigits(at: DatePoint): string | null {
  if (at.year !== undefined) return yearText(at.year)
  if (at.decade !== undefined) return at.decade > 9 || at.decade < 0 ? `${yearText(at.decade * 10).slice(0, -1)}X` : null
  if (at.century !== undefined) return at.bc ? `-${pad(at.century - 1, 2)}XX` : `${pad(at.century, 2)}XX`
  if (at.millennium !== undefined) return at.bc ? `-${at.millennium - 1}XXX` : `${at.millennium}XXX`
  return at.base === undefined && at.month !== undefined ? 'XXXX' : null
}

function yearText(year: number): string {
  if (Math.abs(year) > 9999) return `Y${year}`
  return year < 0 ? `-${pad(-year, 4)}` : pad(year, 4)
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0')
}

function tailOf(at: DatePoint, year: string): string {
  if (at.sub !== undefined) return `-${at.sub}`
  if (at.month === undefined) return ''
  if (at.day === undefined) return `-${pad(at.month, 2)}`
  const time = at.time !== undefined && !year.includes('X') ? `T${at.time}` : ''
  return `-${pad(at.month, 2)}-${pad(at.day, 2)}${time}`
}

function qualifier(at: DatePoint, year: string): string {
  if (year.includes('X') || at.sub !== undefined || at.time !== undefined || year.startsWith('Y')) return ''
  return at.approximate ? (at.uncertain ? '%' : '~') : at.uncertain ? '?' : ''
}

function halfEdtf(at: DatePoint): string | null {
  const [from, to] = halfYears(at)
  return `${yearText(from)}/${yearText(to)}`
}

/** XIX ғасырдың екінші жартысы is 1851–1900: here alone the century is counted from its year 1, as the words have it. */
function halfYears(at: DatePoint): readonly [number, number] {
  const n = at.century ?? 0
  const first = at.bc ? -(n * 100) + 1 : n * 100 + 1
  const start = at.half === 2 ? first + 50 : first
  return [start, start + 49]
}

/** An end of an interval, where EDTF has no seasons or quarters: quarters and halves become months, seasons their year. */
function endEdtf(at: DatePoint, side: 0 | 1): string | null {
  if (at.half !== undefined) return yearText(halfYears(at)[side])
  if (at.sub === undefined) return pointEdtf(at)
  const { sub, ...rest } = at
  const months = sub >= 40 ? 6 : 3
  if (sub < 33) return pointEdtf(rest)
  const first = (sub >= 40 ? sub - 40 : sub - 33) * months + 1
  return pointEdtf({ ...rest, month: side === 0 ? first : first + months - 1 })
}
