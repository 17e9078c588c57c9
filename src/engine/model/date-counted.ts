import { type DateMeaning, type DatePoint, type DateUnit, duration, partOf, point } from './date-meaning.ts'

const LETTERS: Readonly<Partial<Record<DateUnit, string>>> = { year: 'Y', month: 'M', week: 'W', day: 'D' }
const HUNDREDS = 100

/** So many units from a base; weeks are counted as seven days each. */
export function counted(unit: DateUnit, count: number): DatePoint {
  return unit === 'week' ? { unit: 'day', shift: 7 * count } : { unit, shift: count }
}

/** “three years ago”: counted back from the document's date; hundreds of years are meant as about so many. */
export function countedBack(unit: DateUnit, count: number): DateMeaning | null {
  return point({ base: 'document', ...counted(unit, -count), ...(unit === 'year' && count >= HUNDREDS && { approximate: true }) })
}

/** “the last three years”, “the next five days”: from there to the document's date, or from it to there; null when the number or unit is none. */
export function unitsAround(unit: DateUnit | undefined, count: number, side: 'back' | 'ahead'): DateMeaning | null {
  if (unit === undefined || !(count > 0)) return null
  const far: DatePoint = { base: 'document', ...counted(unit, side === 'ahead' ? count : -count) }
  const now: DatePoint = { base: 'document', unit: far.unit ?? 'day', shift: 0 }
  return side === 'ahead' ? { kind: 'range', from: now, to: far } : { kind: 'range', from: far, to: now }
}

/** A length of time in ISO 8601 (“P5Y”), or what comes back after it (“R/P5Y”); null when the number or unit is none. */
export function lengthOf(unit: DateUnit | undefined, count: number, recurs?: 'recurs'): DateMeaning | null {
  const letter = unit && LETTERS[unit]
  return letter === undefined || !(count > 0) ? null : duration(`${recurs ? 'R/' : ''}P${count}${letter}`)
}

/** The year of the document's date. */
export const THIS_YEAR: DateMeaning = { kind: 'point', at: { base: 'document', unit: 'year', shift: 0 } }

/** The beginning (1), middle (2) or end (3) of a meaning. */
export function thirdOf(meaning: DateMeaning | null, number: number): DateMeaning | null {
  return partOf(meaning, (['START', 'MID', 'END'] as const)[number - 1] ?? 'START')
}

/** The part of a month in which one of its weeks lies, counted from 1; its fourth and fifth are the end. */
export function weekOf(month: DateMeaning | null, number: number): DateMeaning | null {
  return thirdOf(month, number <= 1 ? 1 : number < 4 ? 2 : 3)
}

/** The first or second half of a meaning; null for any other number. */
export function halfOf(meaning: DateMeaning | null, number: number): DateMeaning | null {
  return number === 1 ? partOf(meaning, 'FIRST_HALF') : number === 2 ? partOf(meaning, 'SECOND_HALF') : null
}

/** “The turn of the century”: from the century before the document's into its own. */
export const TURN_OF_CENTURY: DateMeaning = {
  kind: 'range',
  from: { base: 'document', unit: 'century', shift: -1 },
  to: { base: 'document', unit: 'century', shift: 0 },
}

/** A holiday on a fixed day (month × 100 + day) of a year; the words do not say the month and day. */
export function holidayOf(year: DatePoint | null, monthDay: number): DateMeaning | null {
  return (
    year && point({ ...year, month: Math.floor(monthDay / 100), day: monthDay % 100, implied: [...(year.implied ?? []), 'month', 'day'] })
  )
}
