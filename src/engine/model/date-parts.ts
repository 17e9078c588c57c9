import type { DatePart } from './annotation.ts'
import { type DateMeaning, type DatePoint, point } from './date-meaning.ts'

/** A part of a rule's match, as far as reading its value needs. */
export interface PartLike {
  readonly kind: string
  readonly value: number
  readonly meaning: DateMeaning | null
}

/** Number of a part; NaN when the part is not there, which no meaning survives. */
export function numberOf(part: PartLike | undefined): number {
  return part?.value ?? Number.NaN
}

/** Meaning of a part: that of a rule, or of a plain year, month or day. */
export function meaningOf(part: PartLike | undefined): DateMeaning | null {
  if (part === undefined) return null
  if (part.meaning !== null) return part.meaning
  const { kind, value } = part
  if (kind === 'Y' || kind === 'Y3' || kind === 'N') return point({ year: value })
  if (kind === 'D' || kind === 'ORD') return value <= 31 ? point({ day: value }) : null
  if (kind === 'YY') return point(shortYear(value))
  return kind === 'month' ? point({ month: value }) : null
}

/** What a part says, when it is one point. */
export function pointOf(part: PartLike | undefined): DatePoint | null {
  const meaning = meaningOf(part)
  return meaning?.kind === 'point' ? meaning.at : null
}

/** The word that heads a list which goes on after a numeral: «және 5 мамырда» `мамырда`, «, 2005 және 2007 жылдары» `жылдары`; empty when none does. */
export function listHead(context: { after(distance: number): string }, digits: number): string {
  let at = 1
  while (at < 16 && /^(?:,|и|and|және|мен|пен|бен)$/u.test(context.after(at))) {
    const number = context.after(at + 1)
    if (!/^\d+$/u.test(number) || number.length > digits || (digits === 4 && number.length < 4)) return ''
    at += 2
  }
  return at === 1 ? '' : context.after(at)
}

const MARK = /^[.,;–—-]$/u
const VOLUME = /^(?:№|n|no|с|б|т|том|вып|стр|бет|p|pp|vol|isbn)$/u
const PAGES = /^(?:с|б|бет|стр|p|pp)$/u

/** Whether a bare number of four digits is the year of a publication in a list of sources: «Алматы: Атамұра, 2006. – 372 б.», «Континент. – 2001. – № 12.» */
export function isPublicationYear(value: number, context: Around): boolean {
  if (value < 1700 || value > 2100 || !/^[.,–—-]$/u.test(context.before(1)) || !MARK.test(context.after(1))) return false
  const next = MARK.test(context.after(2)) ? 3 : 2
  if (VOLUME.test(context.after(next))) return true
  return /^\d{1,4}$/u.test(context.after(next)) && PAGES.test(context.after(next + 1))
}

const BRACKET = 24
const ENDS_CITED = /^[);]$/u

/** Whether a bare number of four digits ends what brackets say of a source: «(Казань, 1862)», «(Петров и др., 2010)», «(Сериков, 2005, с. 14)». */
export function isCitedYear(value: number, context: Around): boolean {
  if (value < 1500 || value > 2100 || context.before(1) !== ',') return false
  const paged = /^[,:]$/u.test(context.after(1)) && (PAGES.test(context.after(2)) || ENDS_CITED.test(context.after(3)))
  if (!ENDS_CITED.test(context.after(1)) && !paged) return false
  const name = context.rawBefore(2)
  const others = name === '.' && (/^(?:др|б|al)$/u.test(context.before(3)) || /^\p{Lu}$/u.test(context.rawBefore(3)))
  if (!others && !/^(?:\p{Lu}[\p{L}-]+|[»”"])$/u.test(name)) return false
  for (let at = 3; at < BRACKET && context.before(at) !== ')'; at++) if (context.before(at) === '(') return true
  return false
}

interface Around {
  before(distance: number): string
  after(distance: number): string
  rawBefore(distance: number): string
}

/** A year of two digits: the century is filled in, 31–99 as 19YY and 00–30 as 20YY. */
export function shortYear(value: number): DatePoint {
  return { year: value > 30 ? 1900 + value : 2000 + value, implied: ['century'] }
}

/** A decade of two digits without its century: 20–90 of the 20th, 00 and 10 of the 21st. */
export function shortDecade(value: number): DatePoint {
  return { decade: value > 10 ? 190 + value / 10 : 200 + value / 10, implied: ['century' satisfies DatePart] }
}

/** The last year of “1914–18” in full; NaN when it would not follow the first. */
export function completeYear(first: number, short: number): number {
  const year = Math.floor(first / 100) * 100 + short
  return year > first ? year : Number.NaN
}

/** “Winter of 1921–22”: the winter that begins in the first of two years; null for other seasons and spans. */
export function winterOver(years: DateMeaning | null, season: number): DateMeaning | null {
  if (years?.kind !== 'range' || season !== 24) return null
  const { from, to } = years
  return from?.year !== undefined && to?.year === from.year + 1 && to.month === undefined ? point({ year: from.year, sub: season }) : null
}

/** The first Gregorian year of a year of the Hijra; the lunar year goes on into the next one. */
export function hijraYears(hijra: number): DateMeaning | null {
  const from = Math.floor(hijra * 0.970229 + 621.5643)
  return hijra > 0 && hijra < 1600 ? { kind: 'range', from: { year: from }, to: { year: from + 1 } } : null
}

/** One of two years: «1602 немесе 1603 жылы», «в 1602 или 1603 году». */
export function eitherYear(a: PartLike | undefined, b: PartLike | undefined): DateMeaning | null {
  const second = pointOf(b)
  return second && { kind: 'one-of', of: [{ year: numberOf(a) }, second] }
}
