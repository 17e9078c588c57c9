import type { DateExpression, DatePart } from './annotation.ts'
import { daysInMonth } from './time.ts'

/** Calendar unit in which a relative date counts. */
export type DateUnit = 'day' | 'week' | 'month' | 'quarter' | 'half' | 'season' | 'year' | 'decade' | 'century'

/** One place on the calendar as words give it; what is missing was not said. */
export interface DatePoint {
  /** What the missing upper parts are counted from: the document's date, the text before, the text and else the document, or a date right before and else the document. */
  readonly base?: 'document' | 'text' | 'either' | 'near'
  readonly unit?: DateUnit
  /** Units after (or before, negative) the base. */
  readonly shift?: number
  /** 1 Monday … 7 Sunday, to be found from the base; `toward` tells the direction, 0 leaves it to the tense of the sentence. */
  readonly weekday?: number
  readonly toward?: -1 | 0 | 1
  /** Thousands of the year: 2 is 2000–2999; negative with `bc`. */
  readonly millennium?: number
  /** Hundreds of the year: 18 is 18XX; with `bc`, the ordinal of the century (5 is -04XX). */
  readonly century?: number
  readonly bc?: boolean
  /** Tens of the year: 199 is 199X; below 10 a decade whose century was not said. */
  readonly decade?: number
  /** Astronomical year: 0 is 1 BC. */
  readonly year?: number
  readonly month?: number
  readonly day?: number
  /** 21–24 seasons, 33–36 quarters, 40–41 half-years. */
  readonly sub?: number
  /** Half of a century. */
  readonly half?: 1 | 2
  /** `HH:MM`, with seconds and zone when said. */
  readonly time?: string
  readonly approximate?: boolean
  readonly uncertain?: boolean
  /** Parts that were filled in, not said: the century of «90-жылдары». */
  readonly implied?: readonly DatePart[]
}

export type DateMod = NonNullable<DateExpression['mod']>

/** What an expression says before its anchor is known; a missing end of a range is open. */
export type DateMeaning =
  | { readonly kind: 'point'; readonly at: DatePoint; readonly mod?: DateMod }
  | { readonly kind: 'range'; readonly from: DatePoint | null; readonly to: DatePoint | null; readonly mod?: DateMod }
  | { readonly kind: 'one-of'; readonly of: readonly DatePoint[]; readonly mod?: DateMod; readonly open?: true }
  | { readonly kind: 'duration'; readonly iso: string; readonly mod?: DateMod }

/** A meaning of one place. */
export function point(at: DatePoint, mod?: DateMod): DateMeaning | null {
  return isPossible(at) ? { kind: 'point', at, ...(mod && { mod }) } : null
}

/** A duration or recurrence of ISO 8601. */
export function duration(iso: string): DateMeaning {
  return { kind: 'duration', iso }
}

/** False for a day or month that no calendar has. */
export function isPossible(at: DatePoint): boolean {
  for (const part in at) if (Number.isNaN(at[part as keyof DatePoint])) return false
  if (at.month !== undefined && (at.month < 1 || at.month > 12)) return false
  return at.day === undefined || (at.day >= 1 && at.day <= (at.month === undefined ? 31 : daysInMonth(at.year ?? 2000, at.month)))
}

/** Adds what `upper` says above (year, anchor) to a meaning of months and days; `leads` when the year was said first. */
export function within(meaning: DateMeaning | null, upper: DatePoint, leads = true): DateMeaning | null {
  if (meaning === null) return null
  if (meaning.kind === 'point') return point({ ...upper, ...meaning.at }, meaning.mod)
  if (meaning.kind === 'one-of') return { ...meaning, of: meaning.of.map((at) => ({ ...upper, ...at })) }
  if (meaning.kind === 'duration') return null
  const range = { ...meaning, from: meaning.from && { ...upper, ...meaning.from }, to: meaning.to && { ...upper, ...meaning.to } }
  return crossYear(range, leads)
}

function crossYear(range: DateMeaning & { kind: 'range' }, leads: boolean): DateMeaning | null {
  const { from, to } = range
  if (from === null || to === null || from.month === undefined || to.month === undefined) return checked(range)
  const crosses = from.year !== undefined && from.year === to.year && orderKey(from) > orderKey(to)
  if (!crosses) return checked(range)
  return checked(leads ? { ...range, to: { ...to, year: to.year! + 1 } } : { ...range, from: { ...from, year: from.year! - 1 } })
}

function checked(range: DateMeaning & { kind: 'range' }): DateMeaning | null {
  return (range.from === null || isPossible(range.from)) && (range.to === null || isPossible(range.to)) ? range : null
}

function orderKey(at: DatePoint): number {
  return (at.month ?? 0) * 32 + (at.day ?? 0)
}

/** First and last place of a meaning; both `undefined` for a duration. */
export function endsOf(meaning: DateMeaning): readonly [DatePoint | null | undefined, DatePoint | null | undefined] {
  if (meaning.kind === 'point') return [meaning.at, meaning.at]
  if (meaning.kind === 'range') return [meaning.from, meaning.to]
  return meaning.kind === 'one-of' ? [meaning.of[0], meaning.of.at(-1)] : [undefined, undefined]
}

/** From one meaning to another; each end takes what it leaves unsaid from the other («28 апреля по 3 мая 2015», “1914–18”). */
export function join(a: DateMeaning | null, b: DateMeaning | null): DateMeaning | null {
  const from = a && endsOf(a)[0]
  const to = b && endsOf(b)[1]
  if (!from || !to || a.kind === 'one-of' || b.kind === 'one-of') return null
  const [left, right] = share(from, to)
  const mod = b.mod === 'AFTER' || b.mod === 'BEFORE' ? undefined : b.mod
  return ordered({ kind: 'range', from: left, to: right, ...(mod && { mod }) }, hasYear(from))
}

function share(from: DatePoint, to: DatePoint): readonly [DatePoint, DatePoint] {
  let left = from
  let right = to
  if (hasYear(to) && !hasYear(from) && isInYear(from)) left = { ...yearOf(to), ...left }
  if (hasYear(from) && !hasYear(to) && isInYear(to)) right = { ...yearOf(from), ...right }
  if (left.day !== undefined && left.month === undefined && right.month !== undefined) left = { ...left, month: right.month }
  if (right.day !== undefined && right.month === undefined && left.month !== undefined) right = { ...right, month: left.month }
  if (left.month !== undefined && right.month === undefined && right.time !== undefined) right = { ...left, ...right }
  if (right.month !== undefined && left.month === undefined && left.time !== undefined) left = { ...right, ...left }
  if (left.decade !== undefined && left.decade < 10 && right.decade !== undefined && right.decade > 9) {
    left = { ...left, decade: Math.floor(right.decade / 10) * 10 + left.decade, ...(right.implied && { implied: right.implied }) }
  }
  const openDecade = right.decade !== undefined && (right.decade < 10 || (right.implied?.includes('century') === true && !left.implied))
  if (openDecade && left.decade !== undefined && left.decade > 9) {
    const { implied: _, ...rest } = right
    right = { ...rest, decade: Math.floor(left.decade / 10) * 10 + ((right.decade ?? 0) % 10) }
  }
  if (left.bc && right.bc === undefined) right = asBefore(left, right)
  if (right.bc && !left.bc && right.century !== undefined && left.century !== undefined && left.century >= 0) {
    left = { ...left, century: left.century + 1, bc: true }
  }
  if (right.bc && right.year !== undefined && left.year !== undefined && !left.bc) left = { ...left, year: 1 - left.year, bc: true }
  return [left, right]
}

/** The era is said once: «б.з.б. 2 ғасырдың соңы — 1 ғасырдың ортасы». */
function asBefore(left: DatePoint, right: DatePoint): DatePoint {
  if (left.century !== undefined && right.century !== undefined && right.century < left.century)
    return { ...right, century: right.century + 1, bc: true }
  if (left.millennium !== undefined && right.millennium !== undefined && right.millennium < left.millennium) {
    return { ...right, millennium: right.millennium + 1, bc: true }
  }
  return right
}

function ordered(range: DateMeaning & { kind: 'range' }, leads: boolean): DateMeaning | null {
  const { from, to } = range
  if (from?.year !== undefined && to?.year !== undefined && from.year > to.year) return null
  if (from?.decade !== undefined && to?.decade !== undefined && from.decade >= to.decade) return null
  if (from?.century !== undefined && to?.century !== undefined && !sameEra(from, to)) return null
  return crossYear(range, leads)
}

function sameEra(from: DatePoint, to: DatePoint): boolean {
  const key = (at: DatePoint): number => (at.bc ? -(at.century ?? 0) : (at.century ?? 0))
  return key(from) <= key(to)
}

function hasYear(at: DatePoint): boolean {
  return at.year !== undefined || at.base !== undefined
}

function isInYear(at: DatePoint): boolean {
  return at.decade === undefined && at.century === undefined && at.millennium === undefined
}

function yearOf(at: DatePoint): DatePoint {
  const { base, unit, shift, year, bc, implied } = at
  if (year !== undefined) return { year, ...(bc && { bc }), ...(implied && { implied }) }
  return { ...(base && { base }), ...(unit && { unit }), ...(shift !== undefined && { shift }) }
}

/** From a meaning on, with an open end; `mod` AFTER when the meaning itself does not belong to it. */
export function since(meaning: DateMeaning | null, mod?: 'AFTER'): DateMeaning | null {
  const from = meaning && endsOf(meaning)[0]
  return from ? { kind: 'range', from, to: null, ...(mod && { mod }) } : null
}

/** Up to a meaning, with an open beginning; `mod` BEFORE when the meaning itself does not belong to it. */
export function until(meaning: DateMeaning | null, mod?: 'BEFORE'): DateMeaning | null {
  const to = meaning && endsOf(meaning)[1]
  return to ? { kind: 'range', from: null, to, ...(mod && { mod }) } : null
}

const DAY = 86_400_000
const LEAP_YEAR = 2000

/** The night before a day, as that day and the one before it; null for what is no day, and for the first of January of an unknown year. */
export function nightBefore(meaning: DateMeaning | null): DateMeaning | null {
  if (meaning?.kind !== 'point') return null
  const { year, month, day } = meaning.at
  if (month === undefined || day === undefined || meaning.at.time !== undefined) return null
  const before = new Date(Date.UTC(year ?? LEAP_YEAR, month - 1, day) - DAY)
  const from: DatePoint = { ...meaning.at, month: before.getUTCMonth() + 1, day: before.getUTCDate() }
  if (year === undefined) return month === 1 && day === 1 ? null : { kind: 'range', from, to: meaning.at }
  return { kind: 'range', from: { ...from, year: before.getUTCFullYear() }, to: meaning.at }
}

/** The same meaning as approximate or uncertain. */
export function qualified(meaning: DateMeaning | null, how: 'approximate' | 'uncertain'): DateMeaning | null {
  if (meaning === null || meaning.kind === 'duration') return null
  const mark = (at: DatePoint): DatePoint => ({ ...at, [how]: true })
  if (meaning.kind === 'point') return { ...meaning, at: mark(meaning.at) }
  if (meaning.kind === 'one-of') return { ...meaning, of: meaning.of.map(mark) }
  return { ...meaning, from: meaning.from && mark(meaning.from), to: meaning.to && mark(meaning.to) }
}

/** A part of a meaning: its beginning, middle, end or half; the halves of years and centuries have values of their own. */
export function partOf(meaning: DateMeaning | null, mod: DateMod): DateMeaning | null {
  if (meaning?.kind !== 'point') return meaning && meaning.kind !== 'duration' ? { ...meaning, mod } : null
  const half = mod === 'FIRST_HALF' ? 1 : mod === 'SECOND_HALF' ? 2 : null
  const { at } = meaning
  if (half === null) return point(at, mod)
  if (at.century !== undefined) return point({ ...at, half })
  const wholeYear = (at.year !== undefined || at.unit === 'year') && at.month === undefined && at.sub === undefined
  return wholeYear ? point({ ...at, sub: 39 + half }) : point(at, mod)
}

/** Gives a point the clock time of another. */
export function atTime(meaning: DateMeaning | null, time: DateMeaning | null): DateMeaning | null {
  if (meaning?.kind === 'one-of' && time?.kind === 'point') return { ...meaning, of: meaning.of.map((at) => ({ ...at, ...time.at })) }
  if (meaning?.kind !== 'point' || time === null) return null
  const dated = meaning.at.day !== undefined || meaning.at.unit === 'day' || meaning.at.weekday !== undefined
  if (!dated) return null
  if (time.kind === 'point') return point({ ...meaning.at, ...time.at }, meaning.mod)
  if (time.kind !== 'range' || time.from === null || time.to === null) return null
  return { kind: 'range', from: { ...meaning.at, ...time.from }, to: { ...meaning.at, ...time.to } }
}
