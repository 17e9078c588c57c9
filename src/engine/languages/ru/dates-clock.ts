import type { DateRule } from '../../contracts/dates.ts'
import { atTime, type DateMeaning, point } from '../../model/date-meaning.ts'
import { meaningOf, numberOf, pointOf } from '../../model/date-parts.ts'

function hourOf(hour: number, part: string | undefined): number {
  if (part === 'evening' || (part === 'noon' && hour < 6)) return hour < 12 ? hour + 12 : hour
  return part === 'night' && hour === 12 ? 0 : hour
}

function clockText(hour: number, minute: number): DateMeaning | null {
  return hour >= 0 && hour < 24 && minute >= 0 && minute < 60
    ? point({ time: `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}` })
    : null
}

/** A clock time by itself. */
export const clock: DateRule = {
  name: 'clock',
  gives: 'clock',
  patterns: [
    't:time hour? p:morning|noon|evening|night?',
    't:dotted-time hour? p:morning|noon|evening|night?',
    'N hour p:morning|noon|evening|night?',
    'N p:morning|evening|night',
    'N hour m:N minute p:morning|noon|evening|night?',
  ],
  make: ({ t, N, m, p }) => {
    const time = pointOf(t)?.time
    if (time !== undefined) return point({ time: `${String(hourOf(Number(time.slice(0, 2)), p?.kind)).padStart(2, '0')}${time.slice(2)}` })
    return clockText(hourOf(numberOf(N), p?.kind), m ? numberOf(m) : 0)
  },
  examples: [
    ['{10 октября 2003 года в 15:30} началось заседание.', '2003-10-10T15:30'],
    ['{5 мая 2016 года в 7 часов вечера} концерт', '2016-05-05T19:00'],
    ['{1 июня 2019 г. в 09.15} вылетел', '2019-06-01T09:15'],
    ['{3 марта 2001 года в 15 часов 30 минут} подписали', '2001-03-03T15:30'],
    ['{1 мая 2010 г., 10:00}', '2010-05-01T10:00'],
    ['{12 мая 2023 года в 9 час. 40 мин.} случилась авария', '2023-05-12T09:40'],
    ['в {18 ч. 05 мин. 12 мая 2023 года} он вышел', '2023-05-12T18:05'],
  ],
}

/** From one clock time to another. */
export const clockRange: DateRule = {
  name: 'clock-range',
  gives: 'clock',
  patterns: ['from a:time|dotted-time until|to b:time|dotted-time', 'a:time dash b:time'],
  make: ({ a, b }) => {
    const [from, to] = [pointOf(a), pointOf(b)]
    return from && to ? { kind: 'range', from, to } : null
  },
  examples: [['{3 февраля 2020 года с 10:00 до 12:30} шли учения', '2020-02-03T10:00/2020-02-03T12:30']],
}

/** A date with a clock time. */
export const withClock: DateRule = {
  name: 'with-clock',
  gives: 'date',
  patterns: ['date|md comma? in|about? clock', 'clock comma? date|md'],
  make: ({ date, md, clock: time }) => atTime(meaningOf(date ?? md), meaningOf(time)),
  examples: [['{15:30 10 октября 2003 года}', '2003-10-10T15:30']],
}
