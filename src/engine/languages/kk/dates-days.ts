import type { DateContext, DatePartFound, DateRule } from '../../contracts/dates.ts'
import { halfOf, holidayOf, thirdOf, weekOf } from '../../model/date-counted.ts'
import { atTime, type DateMeaning, join, point, within } from '../../model/date-meaning.ts'
import { meaningOf, numberOf, pointOf } from '../../model/date-parts.ts'

const EVENTS = /^(?:оқиға|көтеріліс|төңкеріс|революция|мейрам|мереке|көже|құрбан|ызғар|трагедия|қырғын|думан|дастархан)/u

/** «Желтоқсан оқиғасы», «Наурыз мейрамы»: the month is part of a name. */
export function namesEvent(context: DateContext, month: DatePartFound | undefined): boolean {
  return (
    (month?.form === 'nom' && EVENTS.test(context.after(1))) || (/^["»”]$/u.test(context.after(1)) && /^["«“„]$/u.test(context.before(1)))
  )
}

function monthDay(month: DatePartFound | undefined, day: DatePartFound | undefined): DateMeaning | null {
  return point({ month: numberOf(month), day: numberOf(day) })
}

const dayMonth: DateRule = {
  name: 'day-month',
  gives: 'md',
  patterns: ['D dash? month', 'D month.gen day-word', 'D dash? old-month'],
  make: ({ D, month, 'old-month': old }, context) => {
    if (!/\d|[нс]ш[ыі]|сыншы/u.test(context.raw)) return null
    const season = numberOf(month) === 6 && /^(?:poss|gen)$/u.test(month?.form ?? '') && !/^\d+$/u.test(context.raw.slice(0, 2).trim())
    return season && !/^ж/u.test(context.before(1)) ? null : monthDay(month ?? old, D)
  },
  examples: [
    ['Мереке {22 наурызда} тойланады.', 'XXXX-03-22'],
    ['{16-желтоқсан} – ерекше күн.', 'XXXX-12-16'],
    ['Жиын {14-шілдеде} өтеді.', 'XXXX-07-14'],
    ['{«20» қаңтар күні} бекітілді.', 'XXXX-01-20'],
    ['{Тоғызыншы маусым күні} кездестік.', 'XXXX-06-09'],
    ['{27-нші наурызда} ашылады.', 'XXXX-03-27'],
    ['{11-інші мамырда} кел.', 'XXXX-05-11'],
    ['Оны {қыркүйекте} көрдім.', 'XXXX-09'],
    ['Жаңа ереже {жиырма бесінші қаңтардан} күшіне енеді.', 'XXXX-01-25/..'],
  ],
}

const dayOfMonth: DateRule = {
  name: 'day-of-month',
  gives: 'md',
  patterns: ['month.gen D day-word?', 'month month-word.gen D day-word?'],
  make: ({ month, D }, context) => (numberOf(month) === 6 && /[нс]ш[ыі]$/u.test(context.before(1)) ? null : monthDay(month, D)),
  examples: [
    ['{Қыркүйектің 11-і күні} келді.', 'XXXX-09-11'],
    ['{Ақпанның 9 - нда} кетті.', 'XXXX-02-09'],
    ['{Наурыздың жиырма екісінде} жиналдық.', 'XXXX-03-22'],
    ['{мамыр айының 15-інде} басталады', 'XXXX-05-15'],
    ['{1998 жылы қазанның 7-сінде} жер сілкінді.', '1998-10-07'],
  ],
}

const daysInMonth: DateRule = {
  name: 'days-in-month',
  gives: 'md',
  patterns: [
    'a:D dash b:D dash? month',
    'month.gen a:D dash b:D days-word?',
    'month month-word.gen a:D dash b:D days-word?',
    'a:D and b:D month between',
    'month.gen a:D and b:D between',
    'a:D.abl b:D month until',
    'a:N.abl b:D month until',
    'month.gen a:D.abl b:D until',
    'a:D.abl b:D month.dat',
  ],
  make: ({ a, b, month }) => (numberOf(a) < numberOf(b) ? join(point({ day: numberOf(a) }), monthDay(month, b)) : null),
  examples: [
    ['{24-26 қыркүйек аралығында} форум өтеді.', 'XXXX-09-24/XXXX-09-26'],
    ['Көрме {2019 жылғы 5–10 мамырда} өтті.', '2019-05-05/2019-05-10'],
    ['{Қыркүйектің 24-26 күндері}', 'XXXX-09-24/XXXX-09-26'],
    ['{5 пен 10 мамыр аралығында} келіңіз.', 'XXXX-05-05/XXXX-05-10'],
    ['{Шілденің 3-інен 8-іне дейін} демалды.', 'XXXX-07-03/XXXX-07-08'],
  ],
}

const monthName: DateRule = {
  name: 'month-name',
  gives: 'md',
  patterns: ['month month-word'],
  make: ({ month }) => point({ month: numberOf(month) }),
  examples: [
    ['{Қаңтар айында} суық болады.', 'XXXX-01'],
    ['{2012 жылдың қазан айында} сайлау өтті.', '2012-10'],
    ['{2003 жылғы наурыз айындағы} шешім', '2003-03'],
  ],
}

const months: DateRule = {
  name: 'months',
  gives: 'md',
  patterns: [
    'a:month dash b:month months-word|month-word?',
    'a:month.abl b:month.dat until?',
    'a:month.abl b:month month-word.dat until',
    'a:month and b:month months-word|between',
    'a:month and b:month months-word between',
  ],
  make: ({ a, b, and, between }) => {
    if (and && !between && numberOf(b) !== numberOf(a) + 1) return null
    return numberOf(a) === numberOf(b) ? null : within(join(point({ month: numberOf(a) }), point({ month: numberOf(b) })), {})
  },
  examples: [
    ['{Наурыз-шілде айларында} жаңбыр жауды.', 'XXXX-03/XXXX-07'],
    ['{қазан – желтоқсан аралығы}', 'XXXX-10/XXXX-12'],
    ['{2010 жылдың ақпан-сәуір айларында} сауалнама өтті.', '2010-02/2010-04'],
    ['{Ақпаннан сәуірге дейін} қар жатты.', 'XXXX-02/XXXX-04'],
    ['{2015 жылғы қаңтар-тамызда} өндіріс артты.', '2015-01/2015-08'],
    ['{2020 жылдың желтоқсан-ақпан айларында} аяз болды.', '2020-12/2021-02'],
    ['{қаңтар мен ақпан айларында} тексерілді', 'XXXX-01/XXXX-02'],
  ],
}

const withinYear: DateRule = {
  name: 'within-year',
  gives: 'date',
  patterns: [
    'year comma? md',
    'year month',
    'md comma? year',
    'month year',
    'md comma? Y',
    'md slash|dash year',
    'month.nom comma year.abbr|year.nom',
    'month.nom Y',
  ],
  make: ({ year, md, month, Y, comma }, context) => {
    if (month && Y && !/^[.,;)]?$/u.test(context.after(1))) return null
    if (month && namesEvent(context, month)) return null
    if (Y && (/^(?:адам|теңге|тонна|км|метр|доллар|гектар)/u.test(context.after(1)) || numberOf(Y) > 2100)) return null
    const upper = pointOf(year ?? Y)
    const leads = context.raw.search(/\d{4}|жыл/u) < 3
    if (upper === null || (comma && upper.base !== undefined)) return null
    return within(md ? meaningOf(md) : meaningOf(month), upper, leads)
  },
  examples: [
    ['{1999 жылғы ақпандағы} Ташкенттегі терактіден кейін', '1999-02'],
    ['{1999 жылғы шілдеде} заң қабылданды.', '1999-07'],
    ['{2003 жылғы желтоқсанда} орталық құрылды.', '2003-12'],
    ['{2001 жылғы 23 қаңтардағы} № 148 Заң', '2001-01-23'],
    ['{2015 жылдың 07 қыркүйегі күні}', '2015-09-07'],
    ['{12 мамыр 2015 ж.} бекітілді', '2015-05-12'],
    ['{16 желтоқсан 1991 жылы} егемен ел болдық.', '1991-12-16'],
    ['{1862 жылғы 26 қыркүйекте} мәртебе алды.', '1862-09-26'],
    ['{2010 жылдың тамызында} өрт болды.', '2010-08'],
    ['{мамыр 2004 ж.} бекітілген', '2004-05'],
    ['{2008 ж. 4 маусымда} шықты.', '2008-06-04'],
    ['{2006 jylgy qazanda} sot sheshim shyǵardy.', '2006-10'],
    ['{2003 jılğı 5 jeltoqsanda} qol qoyıldı.', '2003-12-05'],
    ['{2009 жылғы қараша айы}', '2009-11'],
    ['{2011 жылғы наурызда} және {сәуірде}', '2011-03; 2011-04'],
    ['{1986 жылғы желтоқсанда} оқиға болды.', '1986-12'],
    ['Алматы, {мамыр, 2005 ж.}', '2005-05'],
    ['Астана, {мамыр 2005}', '2005-05'],
  ],
}

const holiday: DateRule = {
  name: 'holiday',
  gives: 'date',
  patterns: ['year holiday day-word'],
  make: ({ holiday: named, year }) => holidayOf(pointOf(year), numberOf(named)),
  examples: [
    ['{2011 жылғы Тәуелсіздік күнінде} парад өтті.', '2011-12-16'],
    ['{былтырғы Жеңіс күні} есте қалды', '2020-05-09', '2021-05-14'],
  ],
}

const daySuffix: DateRule = {
  name: 'day-word',
  gives: 'date',
  patterns: [
    'date|md day-word',
    'date|md comma? weekday day-word?',
    'date|md open weekday close',
    'weekday day-word? comma? date|md',
    'date year-word.abbr',
    'date year-word.poss',
    'date year-word.gen',
    'date year-word.adj',
    'date year-word.abl',
    'date year-word.dat',
    'date|md days-word',
    'short-date year-word',
    'short-date day-word',
  ],
  make: ({ date, md, 'short-date': short, 'days-word': days }) => {
    const meaning = meaningOf(date ?? md ?? short)
    const [dayed] = meaning?.kind === 'point' ? [meaning.at.day !== undefined] : [days !== undefined || meaning?.kind !== 'duration']
    return dayed ? meaning : null
  },
  examples: [
    ['{1998 жылы қазанның 7-сі күні} жер сілкінді.', '1998-10-07'],
    ['{2015 жылдың 25 тамызы күні} ашылды.', '2015-08-25'],
    ['{2021 жылғы 10 маусым, бейсенбі}', '2021-06-10'],
    ['{05.11.2019 ж.} бекітілді', '2019-11-05'],
    ['{06.10.2005 жылғы} бұйрық', '2005-10-06'],
    ['{16.12.91 ж.} жарияланды', '1991-12-16'],
    ['{27.10.23 күнгі} хат', '2023-10-27'],
    ['{Сенбі күні, 12 наурызда} жиналдық.', 'XXXX-03-12'],
  ],
}

const DAY_PARTS: Readonly<Record<string, number>> = { evening: 12, noon: 12, night: 0, morning: 0 }

/** Clock hour of twelve with the part of the day that the words name. */
function hourOf(hour: number, part: string | undefined): number {
  if (part === 'night') return hour >= 8 && hour < 12 ? hour + 12 : hour === 12 ? 0 : hour
  if (part === 'noon') return hour < 6 ? hour + 12 : hour
  return hour < 12 ? hour + (DAY_PARTS[part ?? ''] ?? 0) : hour
}

const clock: DateRule = {
  name: 'clock',
  gives: 'clock',
  patterns: [
    'p:morning|noon|evening|night? clock-word p2:morning|noon|evening|night? t:time|dotted-time',
    'p:morning|noon|evening|night? clock-word p2:morning|noon|evening|night? N',
    'p:morning|noon|evening|night N',
    't:time',
    'N clock-word m:N minute-word',
    'clock-word N clock-word m:N minute-word',
    'clock-word N minute-word?',
  ],
  make: ({ p, p2, t, N, m }) => {
    const part = (p ?? p2)?.kind
    if (t) {
      const time = pointOf(t)?.time ?? ''
      const hour = hourOf(Number(time.slice(0, 2)), part)
      return point({ time: `${String(hour).padStart(2, '0')}${time.slice(2)}` })
    }
    const hour = hourOf(numberOf(N), part)
    const minute = m ? numberOf(m) : 0
    return hour >= 0 && hour < 24 && minute < 60
      ? point({ time: `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}` })
      : null
  },
  examples: [
    ['{2003 жылғы 10 қазанда сағат 15:30-да} басталды.', '2003-10-10T15:30'],
    ['{2015 жылғы 3 мамыр күні сағат 15.00-де} ашылады.', '2015-05-03T15:00'],
    ['{2016 жылғы 5 мамырда кешкі сағат 7-де} концерт болды.', '2016-05-05T19:00'],
    ['{2019 жылғы 1 маусымда 09:15-те} ұшты.', '2019-06-01T09:15'],
    ['{2023 жылғы 12 мамырда 18 сағ. 05 мин.} болды.', '2023-05-12T18:05'],
  ],
}

const clockRange: DateRule = {
  name: 'clock-range',
  gives: 'clock',
  patterns: ['clock-word? a:time.abl b:time.dat until?', 'clock-word? a:time dash b:time between?'],
  make: ({ a, b }) => {
    const [from, to] = [pointOf(a), pointOf(b)]
    return from && to ? { kind: 'range', from, to } : null
  },
  examples: [['{2020 жылғы 3 ақпанда сағат 10:00-ден 12:30-ға дейін} сынақ өтті.', '2020-02-03T10:00/2020-02-03T12:30']],
}

const withClock: DateRule = {
  name: 'with-clock',
  gives: 'date',
  patterns: ['date|md comma? clock', 'clock comma? date|md'],
  make: ({ date, md, clock: time }) => atTime(meaningOf(date ?? md), meaningOf(time)),
  examples: [['{10 қазанда сағат 15:30-да} жиналыс болады.', 'XXXX-10-10']],
}

const partOfMonth: DateRule = {
  name: 'part-of-month',
  gives: 'md',
  patterns: [
    'month.gen part',
    'month month-word.gen part',
    'month.gen n:ORD|N half-part',
    'month month-word.gen n:ORD|N half-part',
    'month.gen n:ORD|N|part-name|recent|first week-word',
    'month month-word.gen n:ORD|N|part-name|recent|first week-word',
  ],
  make: ({ month, part, n, 'week-word': week }) => {
    const whole = point({ month: numberOf(month) })
    if (week) return n?.kind === 'ORD' || n?.kind === 'N' ? weekOf(whole, numberOf(n)) : weekOf(whole, n?.kind === 'first' ? 1 : 5)
    return n ? halfOf(whole, numberOf(n)) : thirdOf(whole, numberOf(part))
  },
  examples: [
    ['{2005 жылғы мамырдың басында} келді.', '2005-05'],
    ['{Тамыз айының соңында} жиналады.', 'XXXX-08'],
    ['{2013 жылғы қыркүйектің екінші жартысында} өтті.', '2013-09'],
    ['Жиын {қаңтардың үшінші аптасында} өтеді.', 'XXXX-01'],
    ['Жиын {2023 жылғы қаңтар айының соңғы аптасында} өтті.', '2023-01'],
  ],
}

/** Days and months: the first stage. */
export const KAZAKH_DAYS: readonly DateRule[] = [daysInMonth, months, dayMonth, partOfMonth, dayOfMonth, monthName, clockRange, clock]

/** Days and months within a year: the second stage. */
export const KAZAKH_DATES: readonly DateRule[] = [withinYear, holiday]

/** What is said beside a date: the third stage. */
export const KAZAKH_ADDITIONS: readonly DateRule[][] = [[daySuffix], [withClock]]
