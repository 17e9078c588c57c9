import type { DateContext, DateRule } from '../../contracts/dates.ts'
import { counted, countedBack, lengthOf, THIS_YEAR, unitsAround } from '../../model/date-counted.ts'
import { type DatePoint, type DateUnit, duration, partOf, point, within } from '../../model/date-meaning.ts'
import { numberOf } from '../../model/date-parts.ts'

const UNITS: Readonly<Record<string, DateUnit>> = {
  'year-unit': 'year',
  'month-unit': 'month',
  'week-unit': 'week',
  'day-unit': 'day',
  quarter: 'quarter',
  decade: 'decade',
  century: 'century',
}
const UNIT = 'u:year-unit|month-unit|week-unit|day-unit'

function shiftOf(kind: string | undefined): number {
  return kind === 'last' ? -1 : kind === 'next' || kind === 'following' ? 1 : kind === 'preceding' ? -1 : 0
}

const relativeYear: DateRule = {
  name: 'relative-year',
  gives: 'year',
  patterns: ['w:this|last|next|that|following|preceding year-unit', 'that|this? w:same year-unit'],
  make: ({ w }, context) => {
    if (context.after(1) === 'as' || /years$/iu.test(context.raw)) return null
    const kind = w?.kind
    if (kind === 'same' || kind === 'that') return point({ base: 'text', unit: 'year', shift: 0 })
    const told = context.before(1) === 'the' && kind !== 'this'
    const base: DatePoint['base'] = kind === 'following' || kind === 'preceding' ? 'text' : told ? 'either' : 'document'
    return point({ base, unit: 'year', shift: shiftOf(kind) })
  },
  examples: [
    ['{Last year} it rained.', '2020', '2021-05-14'],
    ['{this year} is dry', '2021', '2021-05-14'],
    ["{next year's} elections", '2022', '2021-05-14'],
    ['It opened in {2003}. The {following year} it closed.', '2003; 2004'],
    ['It opened in {2003}. {That year} it snowed.', '2003; 2003'],
    ['It opened in {2003}. The {next year} it closed.', '2003; 2004', '2021-05-14'],
    ['The {same year} he left.', 'null'],
    ['{Last year} it rained.', 'null'],
  ],
}

const relativeUnit: DateRule = {
  name: 'relative-month',
  gives: 'day',
  patterns: [
    'w:this|last|next month-unit|week-unit|decade|quarter',
    'w:same|that|following month-unit|day-unit',
    'n:next day-unit',
    'D of w:this|last|next month-unit',
    'earlier|later w:this month-unit|week-unit|year-unit',
  ],
  make: (parts, context) => {
    const { w, D, n, earlier, later } = parts
    if (n) return context.before(1) === 'the' && /day$/iu.test(context.raw) ? point({ base: 'text', unit: 'day', shift: 1 }) : null
    const unit =
      UNITS[['week-unit', 'month-unit', 'day-unit', 'decade', 'quarter', 'year-unit'].find((kind) => parts[kind] !== undefined) ?? ''] ??
      'day'
    if (/(?:months|weeks|days|decades)$/iu.test(context.raw)) return null
    if (parts.quarter && (/^(?:of|final|-|mile)/u.test(context.after(1)) || (w?.kind === 'last' && context.before(1) === 'the')))
      return null
    if (w?.kind === 'same' || w?.kind === 'that' || w?.kind === 'following') return point({ base: 'text', unit, shift: shiftOf(w.kind) })
    const mod = earlier ? 'START' : later ? 'END' : undefined
    const told = w?.kind === 'next' && context.before(1) === 'the'
    return point({ base: told ? 'either' : 'document', unit, shift: shiftOf(w?.kind), ...(D && { day: numberOf(D) }) }, mod)
  },
  examples: [
    ['{Next month} talks resume.', '2021-06', '2021-05-14'],
    ['{last week} it opened', '2021-05-03/2021-05-09', '2021-05-14'],
    ['Sales rose {last quarter}.', '2021-33', '2021-05-14'],
    ['{later this year} it will open', '2021', '2021-05-14'],
    ['{earlier this month} they met', '2021-05', '2021-05-14'],
    ['It happened on {11 September 2001}. The {following day} they met.', '2001-09-11; 2001-09-12'],
    ['It happened on {11 September 2001}. The {same day} they met.', '2001-09-11; 2001-09-11'],
  ],
}

const relativeDay: DateRule = {
  name: 'relative-day',
  gives: 'date',
  patterns: [
    'today|yesterday|tomorrow morning|night?',
    'the? day-unit before yesterday',
    'the? day-unit after tomorrow',
    'this morning',
    'last night',
    'yesterday-own',
    'tomorrow-own',
  ],
  make: (parts, context) => {
    if (!context.initial && /^\p{Lu}\p{Ll}/u.test(context.raw) && /^\p{Lu}\p{Ll}/u.test(context.rawBefore(1))) return null
    const far = parts['day-unit'] ? 2 : 1
    if (parts.the && /^the/iu.test(context.raw)) return null
    const shift = (parts.yesterday ?? parts['yesterday-own'] ?? parts.last) ? -far : (parts.tomorrow ?? parts['tomorrow-own']) ? far : 0
    return point({ base: 'document', unit: 'day', shift })
  },
  examples: [
    ['{Yesterday} a law passed.', '2021-05-13', '2021-05-14'],
    ['{Today} they meet.', '2021-05-14', '2021-05-14'],
    ['The {day before yesterday} he came.', '2021-05-12', '2021-05-14'],
    ['{tomorrow} we leave', '2021-05-15', '2021-05-14'],
    ['{last night} it snowed', '2021-05-13', '2021-05-14'],
    ['{Tomorrow} we will know.', 'null'],
  ],
}

const SPAN =
  /^(?:has|have|had|hasn't|haven't|hadn’t|hasn’t|haven’t|n't|not|never|first|second|third|worst|best|biggest|highest|lowest|largest|only|once|twice|times)$/u

/** “the first win in ten years”, “has not lost in three years”: a length of time and no date ahead. */
function isSpan(context: DateContext): boolean {
  for (let distance = 1; distance <= 7; distance++) {
    const word = context.before(distance)
    if (/^[.!?;]?$/u.test(word)) return false
    if (SPAN.test(word)) return true
  }
  return false
}

const ago: DateRule = {
  name: 'ago',
  gives: 'date',
  patterns: [
    `n:N|a ${UNIT} ago`,
    `n:N|a ${UNIT} later`,
    `in n:N|a ${UNIT}`,
    `n:N|a ${UNIT} w:earlier`,
    'n:N|a u:decade|century ago',
    `n:N|a ${UNIT} from today`,
    'half a u:year-unit ago',
  ],
  make: ({ n, u, half, ago: past, later, in: ahead, w }, context) => {
    if (half) return point({ base: 'document', unit: 'month', shift: -6 })
    const unit = UNITS[u?.kind ?? '']
    if (unit === undefined) return null
    const count = n?.kind === 'a' ? 1 : numberOf(n)
    if (past) return countedBack(unit, count)
    if (later) return point({ base: 'text', ...counted(unit, count) })
    if (w) return point({ base: 'text', ...counted(unit, -count) })
    if (ahead && (/(?:\p{L}ed|was|were|did|had)$/u.test(context.before(1)) || isSpan(context))) return null
    return point({ base: 'document', ...counted(unit, count) })
  },
  examples: [
    ['{Three years ago} a law passed.', '2018', '2021-05-14'],
    ['{A year ago} he left.', '2020', '2021-05-14'],
    ['{ten days ago} it happened', '2021-05-04', '2021-05-14'],
    ['{two weeks ago} it rained', '2021-04-30', '2021-05-14'],
    ['{half a year ago} it rained', '2020-11', '2021-05-14'],
    ['It opened in {1995}. {Three years later} it closed.', '1995; 1998'],
    ['it opens {in three days}', '2021-05-17', '2021-05-14'],
    ['{11 years ago} it was news', 'null'],
  ],
}

const lastUnits: DateRule = {
  name: 'last-units',
  gives: 'date',
  patterns: [`w:last|next N ${UNIT}`],
  make: ({ w, N, u }) => unitsAround(UNITS[u?.kind ?? ''], numberOf(N), w?.kind === 'next' ? 'ahead' : 'back'),
  examples: [['Over the {last three years} it grew.', '2018/2021', '2021-05-14']],
}

const relativeSeason: DateRule = {
  name: 'relative-season',
  gives: 'date',
  patterns: ['w:this|last|next season-name', 'w:this|last|next month'],
  make: ({ w, 'season-name': season, month }, context) => {
    if (month)
      return /\p{Lu}/u.test(context.raw)
        ? within(point({ month: numberOf(month) }), { base: 'document', unit: 'month', shift: shiftOf(w?.kind) })
        : null
    return point({ base: 'document', unit: 'season', shift: shiftOf(w?.kind), sub: numberOf(season) })
  },
  examples: [
    ['{This spring} they sowed.', '2021-21', '2021-05-14'],
    ['{last summer} was hot', '2020-22', '2021-05-14'],
    ['{last October} was warm', '2020-10', '2021-05-14'],
    ['{Next March} it opens.', '2022-03', '2021-05-14'],
  ],
}

const yearPart: DateRule = {
  name: 'part-of-this-year',
  gives: 'date',
  patterns: ['start|end of the year-unit'],
  own: true,
  make: ({ start }, context) => (/year$/iu.test(context.raw) ? partOf(THIS_YEAR, start ? 'START' : 'END') : null),
  examples: [['{by the end of the year} it will open', '../2021', '2021-05-14']],
}

const weekdayOfWeek: DateRule = {
  name: 'weekday-of-week',
  gives: 'date',
  patterns: ['weekday w:this|last|next week-unit'],
  make: ({ w, weekday: day }) => point({ base: 'document', unit: 'week', shift: shiftOf(w?.kind), weekday: numberOf(day) }),
  examples: [['The report is due {Monday next week}.', '2021-05-17', '2021-05-14']],
}

const weekday: DateRule = {
  name: 'weekday',
  gives: 'date',
  patterns: ['w:this|last|next weekday', 'weekday', 'weekday w:last|next'],
  make: ({ w, weekday: day }, context) => {
    if (!/\p{Lu}/u.test(context.raw)) return null
    if (w?.kind === 'last' && context.after(1) === 'of') return null
    if (!w && !/^(?:on|by|until|since|from)$/u.test(context.before(1)) && !context.initial) return null
    if (!w && /^\p{Lu}\p{Ll}/u.test(context.rawAfter(1))) return null
    return point({ base: 'document', weekday: numberOf(day), toward: w?.kind === 'last' ? -1 : w ? 1 : 0 })
  },
  examples: [
    ['Talks will resume on {Monday}.', '2021-05-17', '2021-05-14'],
    ['They met on {Tuesday}.', '2021-05-11', '2021-05-14'],
    ['They met on {Friday}.', '2021-05-14', '2021-05-14'],
    ['They will meet on {Friday}.', '2021-05-21', '2021-05-14'],
    ['{last Friday} it snowed', '2021-05-07', '2021-05-14'],
    ['{next Monday} they meet', '2021-05-17', '2021-05-14'],
    ['They meet on {Friday}.', 'null'],
    ['They met on the last Friday of the month.', ''],
  ],
}

const sets: DateRule = {
  name: 'recurrence',
  gives: 'duration',
  patterns: [
    `every u:year-unit|month-unit|week-unit|day-unit`,
    `every N ${UNIT}`,
    'every weekday',
    'weekdays',
    'annually',
    'every month|season-name',
  ],
  make: ({ u, N, weekday: day, weekdays, annually, month, 'season-name': season }, context) => {
    if (annually) return context.raw.toLowerCase() === 'annually' ? duration('R/P1Y') : null
    if (month ?? season) return /\p{Lu}/u.test(context.raw.slice(1)) || season ? duration('R/P1Y') : null
    return day || weekdays ? duration('R/P1W') : lengthOf(UNITS[u?.kind ?? ''], N ? numberOf(N) : 1, 'recurs')
  },
  examples: [
    ['They meet {every year}.', 'R/P1Y'],
    ['Closed on {Mondays}.', 'R/P1W'],
    ['It is held {annually}.', 'R/P1Y'],
    ['{Every four years} they vote.', 'R/P4Y'],
  ],
}

const durations: DateRule = {
  name: 'duration',
  gives: 'duration',
  patterns: [`N ${UNIT}`],
  own: true,
  make: ({ N, u }, context) => {
    if (
      !(numberOf(N) >= 1 && numberOf(N) < 3000) ||
      /^(?:old|of)$/u.test(context.after(1)) ||
      /^(?:aged?|turned)$/u.test(context.before(1))
    )
      return null
    return numberOf(N) > 1 && !/s$/iu.test(context.raw) ? null : lengthOf(UNITS[u?.kind ?? ''], numberOf(N))
  },
  examples: [
    ['It ran for {five years}.', 'P5Y'],
    ['within {three months} it was built', 'P3M'],
    ['It took {12 days}.', 'P12D'],
  ],
}

/** Relative years, months, weeks, days: the first stage. */
export const ENGLISH_RELATIVE: readonly DateRule[] = [
  sets,
  ago,
  lastUnits,
  weekdayOfWeek,
  relativeYear,
  relativeUnit,
  relativeSeason,
  relativeDay,
]

/** What could also be part of something longer: before the open ranges. */
export const ENGLISH_YEAR_PART: readonly DateRule[] = [yearPart]

/** Weekdays without a date and lengths of time: the last stage. */
export const ENGLISH_DURATIONS: readonly DateRule[] = [weekday, durations]
