import type { DateRule } from '../../contracts/dates.ts'
import { atTime, point } from '../../model/date-meaning.ts'
import { meaningOf, numberOf, pointOf } from '../../model/date-parts.ts'

function twelve(hour: number, pm: boolean, am: boolean): number {
  if (pm) return hour < 12 ? hour + 12 : hour
  return am && hour === 12 ? 0 : hour
}

/** A clock time by itself. */
export const clock: DateRule = {
  name: 'clock',
  gives: 'clock',
  patterns: ['t:time am|pm?', 'N am|pm', 'noon', 'N oclock', 't:dotted-time am|pm'],
  make: ({ t, N, am, pm, noon }) => {
    if (noon) return point({ time: '12:00' })
    const time = pointOf(t)?.time
    const hour = twelve(time === undefined ? numberOf(N) : Number(time.slice(0, 2)), pm !== undefined, am !== undefined)
    return hour < 24 ? point({ time: `${String(hour).padStart(2, '0')}${time === undefined ? ':00' : time.slice(2)}` }) : null
  },
  examples: [
    ['Date: {2004-03-12T10:15}.', '2004-03-12T10:15'],
    ['on {10 October 2003 at 15:30}', '2003-10-10T15:30'],
    ['{May 5, 2012, at 3:30 p.m.} they met', '2012-05-05T15:30'],
    ['{3 March 2001 at 7 pm}', '2001-03-03T19:00'],
  ],
}

/** A date with a clock time. */
export const withClock: DateRule = {
  name: 'with-clock',
  gives: 'date',
  patterns: ['date|md comma? at? clock', 'clock on|comma? date|md'],
  make: ({ date, md, clock: time }) => atTime(meaningOf(date ?? md), meaningOf(time)),
  examples: [['at {10:15 on 5 May 2012}', '2012-05-05T10:15']],
}
