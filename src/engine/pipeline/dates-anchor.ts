import type { DatePart } from '../model/annotation.ts'
import { type DateMeaning, type DatePoint, point } from '../model/date-meaning.ts'
import { dayNumber, dayOf } from '../model/time.ts'

/** A day, month or year that relative words count from. */
export interface AnchorDay {
  readonly year: number
  readonly month?: number
  readonly day?: number
}

/** What there is to count from. */
export interface Anchors {
  readonly document: AnchorDay | null
  readonly text: AnchorDay | null
  /** True when the text's date stands right before. */
  readonly near: boolean
  /** True when the text's date stands in the same paragraph, or the document has no date to count from instead. */
  readonly told: boolean
  readonly tense: () => -1 | 0 | 1
}

/** A point with its base resolved. */
export interface ResolvedPoint {
  readonly meaning: DateMeaning
  readonly implied: readonly DatePart[]
  readonly source: 'document' | 'text' | null
}

const SEASON_MONTHS: Readonly<Record<number, readonly [number, number]>> = { 21: [3, 5], 22: [6, 8], 23: [9, 11], 24: [12, 14] }

/** Resolves one point; null when its base is not there or does not say enough. */
export function resolvePoint(at: DatePoint, anchors: Anchors): ResolvedPoint | null {
  const { base, unit = 'year', shift = 0, weekday, toward, ...own } = at
  if (base === undefined) {
    const meaning = point(at)
    return meaning && { meaning, implied: at.implied ?? [], source: null }
  }
  const apt = base === 'near' ? anchors.near && anchors.told : base === 'either' ? anchors.told : base === 'text'
  const fromText = apt ? resolveFrom(anchors.text, { ...at, unit, shift }, own, anchors) : null
  if (fromText !== null) return { ...fromText, source: 'text' }
  if (base === 'text') return null
  const fromDocument = resolveFrom(anchors.document, { ...at, unit, shift }, own, anchors)
  return fromDocument && { ...fromDocument, source: 'document' }
}

type Counted = { readonly meaning: DateMeaning; readonly implied: readonly DatePart[] }

function resolveFrom(anchor: AnchorDay | null, at: DatePoint, own: DatePoint, anchors: Anchors): Counted | null {
  if (anchor === null) return null
  if (at.weekday !== undefined) return weekdayFrom(anchor, at, own, anchors)
  if (at.unit === 'week') return weekFrom(anchor, at.shift ?? 0)
  const counted = countFrom(anchor, at)
  if (counted === null) return null
  const meaning = point({ ...counted, ...own })
  return (
    meaning && {
      meaning,
      implied: (Object.keys(counted) as DatePart[]).filter((part) => own[part as keyof DatePoint] === undefined && isPart(part)),
    }
  )
}

function isPart(part: string): part is DatePart {
  return part === 'century' || part === 'decade' || part === 'year' || part === 'month' || part === 'day'
}

/** The year, month and day that a number of units from the anchor gives; never a part finer than the unit. */
function countFrom(anchor: AnchorDay, at: DatePoint): DatePoint | null {
  const shift = at.shift ?? 0
  const { year, month, day } = anchor
  switch (at.unit) {
    case 'century':
      return { century: Math.floor(year / 100) + shift }
    case 'decade':
      return { decade: Math.floor(year / 10) + shift }
    case 'year':
      return { year: year + shift }
    case 'season':
      return month === undefined ? (shift === 0 ? { year } : null) : { year: seasonYear(at.sub ?? 21, year, month, shift) }
    case 'quarter':
      return month === undefined ? null : inYear(year * 4 + Math.floor((month - 1) / 3) + shift, 4, 33)
    case 'half':
      return month === undefined ? null : inYear(year * 2 + Math.floor((month - 1) / 6) + shift, 2, 40)
    case 'month':
      if (at.month !== undefined) return namedMonth(anchor, at.month, shift)
      return month === undefined ? null : monthFrom(year * 12 + month - 1 + shift)
    default:
      return month === undefined || day === undefined ? null : dayOf(dayNumber(year, month, day) + shift)
  }
}

function inYear(count: number, parts: number, code: number): DatePoint {
  return { year: Math.floor(count / parts), sub: code + (((count % parts) + parts) % parts) }
}

function monthFrom(count: number): DatePoint {
  return { year: Math.floor(count / 12), month: (((count % 12) + 12) % 12) + 1 }
}

/** “last October”, “next October”: the nearest one before or after the anchor's month. */
function namedMonth(anchor: AnchorDay, named: number, shift: number): DatePoint | null {
  if (shift === 0) return { year: anchor.year }
  if (anchor.month === undefined) return null
  const nearest = shift < 0 ? (named < anchor.month ? 0 : -1) : named > anchor.month ? 0 : 1
  return { year: anchor.year + nearest }
}

function seasonYear(sub: number, year: number, month: number, shift: number): number {
  const [first, last] = SEASON_MONTHS[sub] ?? [1, 12]
  if (sub === 24 && shift === 0 && month <= 2) return year - 1
  if (shift < 0) return last < month ? year : year - 1
  return shift > 0 && first <= month ? year + 1 : year
}

function weekFrom(anchor: AnchorDay, shift: number): Counted | null {
  if (anchor.month === undefined || anchor.day === undefined) return null
  const number = dayNumber(anchor.year, anchor.month, anchor.day)
  const monday = number - weekdayOf(number) + 1 + shift * 7
  return { meaning: { kind: 'range', from: dayOf(monday), to: dayOf(monday + 6) }, implied: ['year', 'month', 'day'] }
}

/** 1 Monday … 7 Sunday. */
function weekdayOf(number: number): number {
  return ((((number + 3) % 7) + 7) % 7) + 1
}

/** Days to a weekday that is so many days ahead; “they met on Monday” on a Monday means that day, “last Monday” and “will meet on Monday” do not. */
function nearest(ahead: number, direction: number, plain: boolean): number {
  if (direction > 0) return ahead || 7
  return plain && ahead === 0 ? 0 : ahead - 7
}

function weekdayFrom(anchor: AnchorDay, at: DatePoint, own: DatePoint, anchors: Anchors): Counted | null {
  if (anchor.month === undefined || anchor.day === undefined || at.weekday === undefined) return null
  const number = dayNumber(anchor.year, anchor.month, anchor.day)
  const direction = at.toward || anchors.tense() || 1
  const ahead = (((at.weekday - weekdayOf(number)) % 7) + 7) % 7
  const distance = at.unit === 'week' ? at.weekday - weekdayOf(number) + 7 * (at.shift ?? 0) : nearest(ahead, direction, !at.toward)
  const meaning = point({ ...dayOf(number + distance), ...(own.time !== undefined && { time: own.time }) })
  return meaning && { meaning, implied: ['year', 'month', 'day'] }
}
