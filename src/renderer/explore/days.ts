/** A tick of the axis of time: where it stands (days since 1970-01-01) and its words. */
export interface Tick {
  readonly at: number
  readonly words: string
}

const DAY = 86_400_000
const YEAR = 365.2425
const YEARS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 100_000, 1_000_000]
const MONTHS = [1, 3, 6]
const DAYS = [1, 2, 7, 14]

/** Days since 1970-01-01 of a day; years count astronomically (0 is 1 BC), months from 0. */
export function dayOf(year: number, month = 0, day = 1): number {
  const date = new Date(0)
  date.setUTCFullYear(year, month, day)
  return date.getTime() / DAY
}

/** Year of a day, counted astronomically. */
export function yearOf(days: number): number {
  const year = new Date(days * DAY).getUTCFullYear()
  return Number.isNaN(year) ? Math.floor(1970 + days / YEAR) : year
}

/** Round ticks of a stretch of time, at most `most` of them: years, months or days, whichever are the finest that fit. */
export function timeTicks(low: number, high: number, most: number, locale: string): readonly Tick[] {
  const span = Math.max(1 / 24, high - low)
  const days = DAYS.find((step) => span / step <= most)
  if (days !== undefined) return dayTicks(low, high, days, locale)
  const months = MONTHS.find((step) => span / (step * 30) <= most)
  if (months !== undefined) return monthTicks(low, high, months, locale)
  const years = YEARS.find((step) => span / (step * YEAR) <= most) ?? 1_000_000
  return yearTicks(low, high, years)
}

function dayTicks(low: number, high: number, step: number, locale: string): readonly Tick[] {
  const words = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })
  const ticks: Tick[] = []
  for (let at = Math.ceil(low / step) * step; at < high; at += step) ticks.push({ at, words: words.format(at * DAY) })
  return ticks
}

function monthTicks(low: number, high: number, step: number, locale: string): readonly Tick[] {
  const words = new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' })
  const ticks: Tick[] = []
  for (let month = 0, year = yearOf(low); ; month += step) {
    const at = dayOf(year, month)
    if (at >= high) return ticks
    if (at >= low) ticks.push({ at, words: words.format(at * DAY) })
  }
}

function yearTicks(low: number, high: number, step: number): readonly Tick[] {
  const ticks: Tick[] = []
  for (let year = Math.ceil(yearOf(low) / step) * step; ; year += step) {
    const at = dayOf(year)
    if (!(at < high)) return ticks
    if (at >= low) ticks.push({ at, words: String(year) })
  }
}
