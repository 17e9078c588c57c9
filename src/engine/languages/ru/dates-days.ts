import type { DateRule } from '../../contracts/dates.ts'
import { halfOf, holidayOf, thirdOf } from '../../model/date-counted.ts'
import { join, nightBefore, point, qualified, since, until, within } from '../../model/date-meaning.ts'
import { eitherYear, listHead, meaningOf, numberOf, pointOf, shortYear } from '../../model/date-parts.ts'
import { clock, clockRange, withClock } from './dates-clock.ts'
import { countsThings } from './dates-years.ts'

const dayMonth: DateRule = {
  name: 'day-month',
  gives: 'md',
  patterns: ['D month.gen|month.abbr', 'D short-month Y|year', 'D dash short-month dash Y', 'month.gen D.gen day-word.gen'],
  make: ({ D, month, 'short-month': short, Y, year }) =>
    within(point({ month: numberOf(month ?? short), day: numberOf(D) }), pointOf(Y ?? year) ?? {}, false),
  examples: [
    ['Праздник отмечают {22 марта}.', 'XXXX-03-22'],
    ['Встреча {1-го июня}.', 'XXXX-06-01'],
    ['Открытие {первого мая}.', 'XXXX-05-01'],
    ['{«20» января} подписан акт', 'XXXX-01-20'],
    ['{25 авг. 2015 г.} он вернулся', '2015-08-25'],
    ['выдан {12 янв 2004}', '2004-01-12'],
    ['{2003 года, октября 10-го дня} составлен', '2003-10-10'],
  ],
}

const daysInMonth: DateRule = {
  name: 'days-in-month',
  gives: 'md',
  patterns: ['a:D dash b:D month.gen|month.abbr'],
  make: ({ a, b, month }) =>
    numberOf(a) < numberOf(b) ? join(point({ day: numberOf(a) }), point({ month: numberOf(month), day: numberOf(b) })) : null,
  examples: [
    ['{21–22 мая 2015 года} прошёл форум.', '2015-05-21/2015-05-22'],
    ['{3-5 мая} выходные.', 'XXXX-05-03/XXXX-05-05'],
  ],
}

const monthsOfYears: DateRule = {
  name: 'months-of-years',
  gives: 'date',
  patterns: ['a:month x:Y dash b:month y:Y years-word'],
  make: ({ a, x, b, y }) => join(point({ year: numberOf(x), month: numberOf(a) }), point({ year: numberOf(y), month: numberOf(b) })),
  examples: [['в {декабре 2019 – январе 2020 гг.} шли дожди', '2019-12/2020-01']],
}

const months: DateRule = {
  name: 'months',
  gives: 'md',
  patterns: ['a:month dash b:month'],
  make: ({ a, b }) => (numberOf(a) === numberOf(b) ? null : within(join(point({ month: numberOf(a) }), point({ month: numberOf(b) })), {})),
  examples: [
    ['в {январе-феврале 2005 года}', '2005-01/2005-02'],
    ['{Январь – март 2010 г.} был тёплым.', '2010-01/2010-03'],
    ['в {мае–июне} дожди', 'XXXX-05/XXXX-06'],
    ['за {октябрь-декабрь} собрано мало', 'XXXX-10/XXXX-12'],
  ],
}

const partOfMonth: DateRule = {
  name: 'part-of-month',
  gives: 'md',
  patterns: ['part month.gen', 'n:ORD half-part month.gen', 'p:part dash part month.gen'],
  make: ({ part, n, month, p }) => {
    const whole = point({ month: numberOf(month) })
    if (p) return whole
    if (part) return thirdOf(whole, numberOf(part))
    return halfOf(whole, numberOf(n))
  },
  examples: [
    ['в {начале мая 2005 года} приехал', '2005-05'],
    ['в {конце августа} собрались', 'XXXX-08'],
    ['во {второй половине сентября 2013 г.}', '2013-09'],
  ],
}

const withinYear: DateRule = {
  name: 'within-year',
  gives: 'date',
  patterns: [
    'md comma? year',
    'md comma? Y',
    'month month-word? year',
    'month Y',
    'month.abbr Y|year',
    'year comma? md',
    'short-date year-word',
    'date year-word',
    'short-month Y',
    'md short:YY',
    'month old:ORD.gen',
    'month.gen D comma year',
    'short-date',
  ],
  make: (parts, context) => {
    const { md, month, year, Y, D, comma, short, old } = parts
    if (D) return point({ ...pointOf(year), month: numberOf(month), day: numberOf(D) })
    if (old) return numberOf(old) > 31 && numberOf(old) < 100 ? within(point({ month: numberOf(month) }), shortYear(numberOf(old))) : null
    if (parts['short-date'] ?? parts.date) {
      const meaning = meaningOf(parts['short-date'] ?? parts.date)
      if (!parts['year-word'] && context.before(1) !== 'от') return null
      return meaning?.kind === 'range' || (meaning?.kind === 'point' && meaning.at.day === undefined) ? null : meaning
    }
    if (short) return short.form === 'short' ? within(meaningOf(md), shortYear(numberOf(short)), false) : null
    if (Y && (countsThings(context) || numberOf(Y) > 2100)) return null
    const upper = pointOf(year ?? Y)
    if (upper === null || (comma && upper.base !== undefined)) return null
    if (md && /^\d{4}/u.test(context.raw) && /^\d{4}$/u.test(context.after(1))) return null
    const lower = md ? meaningOf(md) : point({ month: numberOf(month ?? parts['short-month']) })
    return within(lower, upper, context.raw.search(/\d{3}/u) < 3 && /^\d{3}/u.test(context.raw))
  },
  examples: [
    ['В {феврале 1999 г.} в Ташкенте прогремели взрывы.', '1999-02'],
    ['Закон от {13 июля 1999 года} № 416-I', '1999-07-13'],
    ['В {2001 году}, {с июня по август 2004 года} строили.', '2001; 2004-06/2004-08'],
    ['Указ подписан {«25» декабря 2003 г.}', '2003-12-25'],
    ['{5 мая 2004} он уехал.', '2004-05-05'],
    ['в {декабре 2003} создан центр', '2003-12'],
    ['{12.03.2004 г.} подписан', '2004-03-12'],
    ['Договор от {12.03.04 г.} расторгнут.', '2004-03-12'],
    ['Договор от {10.01.23} № 5 расторгнут, цена 10.01.23.', '2023-01-10'],
    ['Договор от {25/03/21} № 5/03/21 расторгнут.', '2021-03-25'],
    ['Договор от {05/03/21 г.} расторгнут.', '2021-03-05'],
    ['{07 сентября 2015 года} началось', '2015-09-07'],
    ['{1 мая две тысячи третьего года} он родился.', '2003-05-01'],
    ['в {мае месяце 2005 года}', '2005-05'],
    ['{25 октября (7 ноября) 1917 г.} началась революция.', '1917-11-07'],
    ['{5 мая этого года} начнётся', '2021-05-05', '2021-05-14'],
    ['в {октябре прошлого года} приехал', '2020-10', '2021-05-14'],
    ['{1999 год} был трудным. В {декабре того же года} приняли закон.', '1999; 1999-12'],
    ['{октября 10, 2003 года} подписан', '2003-10-10'],
    ['{5.X.1905} вышел манифест', '1905-10-05'],
    ['в {декабре 91-го} он уехал', '1991-12'],
  ],
}

const bothStyles: DateRule = {
  name: 'both-styles',
  gives: 'md',
  patterns: ['a:D month.gen open b:D m2:month.gen close', 'a:D open b:D close month.gen'],
  make: ({ b, month, m2 }) => point({ month: numberOf(m2 ?? month), day: numberOf(b) }),
  examples: [['{14 (26) декабря 1825 года} вышли на площадь', '1825-12-26']],
}

const holiday: DateRule = {
  name: 'holiday',
  gives: 'date',
  patterns: ['day-word holiday year'],
  make: ({ holiday: named, year }) => holidayOf(pointOf(year), numberOf(named)),
  examples: [
    ['{День Победы 2015 года} отметили парадом.', '2015-05-09'],
    ['в {День знаний прошлого года}', '2020-09-01', '2021-05-14'],
  ],
}

const withWeekday: DateRule = {
  name: 'with-weekday',
  gives: 'date',
  patterns: ['weekday comma? date|md', 'date|md comma weekday', 'date|md open weekday close'],
  make: ({ date, md }) => {
    const meaning = meaningOf(date ?? md)
    return meaning?.kind === 'point' && meaning.at.day !== undefined ? meaning : null
  },
  examples: [
    ['в {понедельник, 5 мая 2014 года}, состоится', '2014-05-05'],
    ['{10 июня 2021 года, четверг}', '2021-06-10'],
  ],
}

const night: DateRule = {
  name: 'night',
  gives: 'date',
  patterns: ['eve on x:date|md'],
  make: ({ x }) => nightBefore(meaningOf(x)),
  examples: [
    ['в {ночь на 5 мая} выпал снег', 'XXXX-05-04/XXXX-05-05'],
    ['в {ночь на 1 января 2010 года} выпал снег', '2009-12-31/2010-01-01'],
  ],
}

const ANY = 'date|md|year|decade|century|day'

const ranges: DateRule = {
  name: 'range',
  gives: 'range',
  patterns: [
    `since? from a:${ANY}|month|Y|D|Ys|season to|until b:${ANY}|month|Y`,
    `between a:${ANY}|month|Y|D and b:${ANY}|month`,
    'between a:Y and b:Y years-word',
    'between a:Y and b:Y',
    'from a:Y to|until b:Y',
    'from-of a:date|md|year|Y until b:date|md|year',
    `a:${ANY} dash b:${ANY}`,
    'from a:D to|until b:md|date',
    'from a:D on b:md|date',
  ],
  make: ({ a, b, between, from, 'from-of': of }, context) => {
    if (a?.kind === 'D' && !(pointOf(b)?.day !== undefined)) return null
    if (a?.kind === 'Y' && b?.kind === 'Y' && countsThings(context)) return null
    const parted = pointOf(a)?.decade !== undefined && pointOf(b)?.decade !== undefined
    if (!between && !from && !of && a?.kind !== b?.kind && a?.kind !== 'md' && !parted) return null
    return join(meaningOf(a), meaningOf(b))
  },
  examples: [
    ['Форум прошёл {с 28 апреля по 3 мая 2015 года}.', '2015-04-28/2015-05-03'],
    ['{с 1991 по 1995 год} работал', '1991/1995'],
    ['{с 5 по 7 мая 2012 г.} совещание', '2012-05-05/2012-05-07'],
    ['{с мая по июль 2012 года} ремонт', '2012-05/2012-07'],
    ['{между 2003 и 2006 годами} центр вырос', '2003/2006'],
    ['{с 2003 г. по 2006 г.} учился', '2003/2006'],
    ['{с 1 января 2003 года по 31 декабря 2005 года}', '2003-01-01/2005-12-31'],
    ['{5 мая – 7 июня 2012 года} прошла выставка', '2012-05-05/2012-06-07'],
    ['{с 28 декабря по 3 января 2015 года} каникулы', '2014-12-28/2015-01-03'],
    ['{с 2010 до 2015 года} жил там', '2010/2015'],
    ['{от 1990 до 1995 года} рос', '1990/1995'],
    ['{01.01.2003 – 31.12.2005}', '2003-01-01/2005-12-31'],
    ['{с января по март} холодно', 'XXXX-01/XXXX-03'],
    ['в ночь {с 5 на 6 мая 2010 года} шёл дождь', '2010-05-05/2010-05-06'],
    ['{с 1950-х до 1970-х годов} строили', '195X/197X'],
    ['в {1990-х — начале 2000-х годов} росло', '199X/200X'],
    ['({10 августа 1845 года – 6 июля 1904 года})', '1845-08-10/1904-07-06'],
  ],
}

const X = 'x:date|md|year|decade|century|day'

const untilRule: DateRule = {
  name: 'until',
  gives: 'range',
  patterns: [`up? until ${X}|month`, `by ${X}|month`, `to ${X}`, `not later ${X}|month`, 'up? until Y.gen', 'until x:Y'],
  make: ({ x, Y, to, by, until: word }, context) => {
    if (by && /^(?:относ|принадлеж|восход|датир|приуроч)/u.test(context.before(1))) return null
    if (to && !/(?:31|30|29|28)\D|включительно/u.test(context.raw + context.after(1))) return null
    if (x?.kind === 'Y' && word && (countsThings(context) || numberOf(x) % 50 === 0 || numberOf(x) > 2100 || numberOf(x) < 1500))
      return null
    if (x?.kind === 'month' && !/^(?:gen|dat)$/u.test(x.form)) return null
    return until(meaningOf(x ?? Y))
  },
  examples: [
    ['{До 2005 года} такого не было.', '../2005'],
    ['{К 2030 году} построят.', '../2030'],
    ['{до 1 мая 2010 г.} сдать', '../2010-05-01'],
    ['{не позднее 1 мая 2010 года} представить', '../2010-05-01'],
    ['{вплоть до 1991 года} он работал', '../1991'],
    ['{по 31 декабря 2005 года} действует', '../2005-12-31'],
    ['{к маю} закончат', '../XXXX-05'],
    ['{до конца 2010 года} завершат', '../2010'],
    ['{до 1930-х годов} кочевали', '../193X'],
    ['Курган относится к {VII веку до н. э.}', '-06XX'],
  ],
}

const sinceRule: DateRule = {
  name: 'since',
  gives: 'range',
  patterns: [`since? from ${X}|month.gen|Y.gen`, `not earlier ${X}|month.gen`, 'since? from x:Y'],
  make: ({ x, Y, month }, context) => {
    const part = x ?? Y ?? month
    if (
      part?.form === 'ins' ||
      (part?.kind === 'Y' &&
        part.form === '' &&
        (countsThings(context) || numberOf(part) % 50 === 0 || numberOf(part) > 2100 || numberOf(part) < 1800))
    )
      return null
    if (part?.kind === 'Y' && part.form === '' && !/^(?:[.,;)—–-]?|он|она|они|мы|года)$/u.test(context.after(1))) return null
    return since(meaningOf(part))
  },
  examples: [
    ['{С 1 января 2011 года} закон вступил в силу.', '2011-01-01/..'],
    ['{с 2009 года} действует', '2009/..'],
    ['{начиная с 1997 года} выходит', '1997/..'],
    ['{с мая} не виделись', 'XXXX-05/..'],
    ['{не ранее 1801 г.} построен', '1801/..'],
    ['{с начала 2005 года} растёт', '2005/..'],
    ['{с 1990-х годов} живёт за рубежом', '199X/..'],
  ],
}

const afterRule: DateRule = {
  name: 'after',
  gives: 'range',
  patterns: [`after ${X}|month.gen|Y.gen`],
  make: ({ x, Y, month }) => since(meaningOf(x ?? Y ?? month), 'AFTER'),
  examples: [
    ['{после 2004 года} прекратилось', '2004/..'],
    ['{после 11 сентября 2001 года} мир изменился', '2001-09-11/..'],
  ],
}

const about: DateRule = {
  name: 'about',
  gives: 'day',
  patterns: [`about in? ${X}`, 'maybe in? x:year', 'about in month year'],
  make: ({ x, maybe }) => qualified(meaningOf(x), maybe ? 'uncertain' : 'approximate'),
  examples: [
    ['{Около 1465 года} возникло ханство.', '1465~'],
    ['{ок. 1750 г.} родился', '1750~'],
    ['{примерно в 1780 году} основан', '1780~'],
    ['{приблизительно в мае 2003 года}', '2003-05~'],
    ['{предположительно в 1602 году}', '1602?'],
    ['{около 1920–1925 гг.} построен', '1920~/1925~'],
  ],
}

const oneOf: DateRule = {
  name: 'one-of',
  gives: 'date',
  patterns: ['a:Y or in? b:year'],
  make: ({ a, b }) => eitherYear(a, b),
  examples: [['в {1602 или 1603 году} родился', '[1602,1603]']],
}

const monthAlone: DateRule = {
  name: 'month',
  gives: 'date',
  patterns: ['month.loc', 'month.nom', 'month.gen', 'month month-word'],
  own: true,
  make: ({ month, 'month-word': word }, context) => {
    const upper = context.raw[0] !== context.raw[0]?.toLowerCase()
    if (upper && (!context.initial || /^\p{Lu}/u.test(context.rawAfter(1)) || month?.form === 'gen')) return null
    const before = context.before(1)
    if (month?.form === 'gen' && !word && !/^(?:от|из|числах|концу|началу|числа|года|за)$/u.test(before) && context.before(1) !== 'и')
      return null
    return /^(?:революци|восстани|событи|тезис)/u.test(context.after(1)) ? null : point({ month: numberOf(month) })
  },
  examples: [
    ['Совещание состоится в {ноябре}.', 'XXXX-11'],
    ['Отчёт за {март} готов.', 'XXXX-03'],
    ['В {марте} и {апреле 2005 года} было холодно.', '2005-03; 2005-04'],
    ['Наступил {декабрь}.', 'XXXX-12'],
  ],
}

const listedDay: DateRule = {
  name: 'listed-day',
  gives: 'date',
  patterns: ['D'],
  own: true,
  make: ({ D }, context) => {
    return /^(?:январ|феврал|март|апрел|ма[яй]|июн|июл|август|сентябр|октябр|ноябр|декабр)/u.test(listHead(context, 2))
      ? point({ day: numberOf(D) })
      : null
  },
  examples: [
    ['{5} и {7 мая} занятий нет.', 'XXXX-05-05; XXXX-05-07'],
    ['{17 мая} и {24 мая 2011 года} прошли встречи.', '2011-05-17; 2011-05-24'],
    ['Мажилис собрался {17 мая}, а сенат – {24 мая 2011 года}.', '2011-05-17; 2011-05-24'],
    ['В двадцатых числах {мая 2003 года} шёл дождь.', '2003-05'],
  ],
}

/** Days and months: the first stage. */
export const RUSSIAN_DAYS: readonly DateRule[] = [bothStyles, daysInMonth, monthsOfYears, months, dayMonth, partOfMonth, clockRange, clock]

/** Days and months within a year: the third stage. */
export const RUSSIAN_DATES: readonly DateRule[] = [withinYear, holiday]

/** What is said beside a date, ranges, open ranges: later stages in this order. */
export const RUSSIAN_LATER: readonly (readonly DateRule[])[] = [
  [withWeekday, oneOf, night],
  [withClock],
  [about],
  [ranges],
  [untilRule, sinceRule, afterRule],
  [monthAlone, listedDay],
]
