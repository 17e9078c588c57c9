import type { DateContext, DatePartFound, DateRule } from '../../contracts/dates.ts'
import { holidayOf } from '../../model/date-counted.ts'
import { type DateMeaning, endsOf, join, point, qualified, since, until, within } from '../../model/date-meaning.ts'
import { listHead, meaningOf, numberOf, pointOf, shortYear } from '../../model/date-parts.ts'
import { clock, withClock } from './dates-clock.ts'
import { isOldYear, readsAsYear } from './dates-years.ts'

const NAMES = new Set([3, 4, 5, 6, 8])

/** “may” and “march” are verbs; months are written with a capital. */
function isMonth(context: DateContext): boolean {
  return /\p{Lu}/u.test(context.raw) || !/may|mar/u.test(context.raw)
}

const dayMonth: DateRule = {
  name: 'day-month',
  gives: 'md',
  patterns: ['month|short-month the? D', 'D of? month|short-month', 'the D of month', 'D dash month|short-month', 'D day-unit of month'],
  make: ({ month, 'short-month': short, D, the }, context) => {
    if (!isMonth(context) || /^(?:%|st|people)$/u.test(context.after(1)) || (the && context.raw.startsWith('the'))) return null
    if (!/\d/u.test(context.raw) && /^\p{Lu}\p{Ll}/u.test(context.rawAfter(1))) return null
    return point({ month: numberOf(month ?? short), day: numberOf(D) })
  },
  examples: [
    ['The holiday is on {March 22}.', 'XXXX-03-22'],
    ['on the {13th of July} we met', 'XXXX-07-13'],
    ['{August 25th} is a holiday', 'XXXX-08-25'],
    ['the {first of May}', 'XXXX-05-01'],
    ['due {Aug. 5}', 'XXXX-08-05'],
    ['on {May the 4th}', 'XXXX-05-04'],
    ['this {25th day of December} they signed', 'XXXX-12-25'],
  ],
}

const daysInMonth: DateRule = {
  name: 'days-in-month',
  gives: 'md',
  patterns: [
    'month|short-month a:D dash|to b:D',
    'a:D dash|to b:D of? month|short-month',
    'from month|short-month a:D to|until b:D',
    'from a:D to|until b:D month|short-month',
    'between a:D and b:D month',
    'between month a:D and b:D',
  ],
  make: ({ month, 'short-month': short, a, b }, context) => {
    if (!isMonth(context)) return null
    return numberOf(a) < numberOf(b)
      ? join(point({ day: numberOf(a) }), point({ month: numberOf(month ?? short), day: numberOf(b) }))
      : null
  },
  examples: [
    ['{April 28–30, 2015} in Astana', '2015-04-28/2015-04-30'],
    ['{28–30 April 2015} in Astana', '2015-04-28/2015-04-30'],
    ['{from 5 to 7 May 2012} they met', '2012-05-05/2012-05-07'],
    ['{May 3-5} is a holiday', 'XXXX-05-03/XXXX-05-05'],
  ],
}

const bothStyles: DateRule = {
  name: 'both-styles',
  gives: 'md',
  patterns: ['a:D month open b:D m2:month close'],
  make: ({ b, m2 }) => point({ month: numberOf(m2), day: numberOf(b) }),
  examples: [['He was born on {28 May (9 June) 1887}.', '1887-06-09']],
}

const hyphened: DateRule = {
  name: 'hyphened',
  gives: 'date',
  patterns: ['D dash month|short-month dash Y|YY'],
  make: ({ D, month, 'short-month': short, Y, YY }) =>
    point({ ...(Y ? { year: numberOf(Y) } : shortYear(numberOf(YY))), month: numberOf(month ?? short), day: numberOf(D) }),
  examples: [['{12-Jan-2004}', '2004-01-12']],
}

const shortDate: DateRule = {
  name: 'short-date',
  gives: 'date',
  patterns: ['short:short-date'],
  make: ({ short }, context) => (/^(?:on|dated)$/u.test(context.before(1)) ? meaningOf(short) : null),
  examples: [
    ['Delivery on {25/03/21} was late.', '2021-03-25'],
    ['the contract dated {12.03.04}, version 1.3.04', '2004-03-12'],
  ],
}

const months: DateRule = {
  name: 'months',
  gives: 'md',
  patterns: [
    'a:month|short-month dash b:month|short-month',
    'a:month to|until b:month',
    'from a:month to|until b:month',
    'between a:month and b:month',
  ],
  make: ({ a, b }, context) => {
    if (!/\p{Lu}/u.test(context.raw)) return null
    return numberOf(a) === numberOf(b) ? null : within(join(point({ month: numberOf(a) }), point({ month: numberOf(b) })), {})
  },
  examples: [
    ['{May–July 2012} was dry', '2012-05/2012-07'],
    ['{from May to July 2012} it was dry', '2012-05/2012-07'],
    ['{between May and July} it rains', 'XXXX-05/XXXX-07'],
  ],
}

const withinYear: DateRule = {
  name: 'within-year',
  gives: 'date',
  patterns: [
    'md comma? Y|year',
    'md comma? Y3',
    'month Y3',
    'md of the? Y|year',
    'month|short-month comma? Y|year',
    'month of the? Y|year',
    'Y comma? md',
    'md slash|comma? short:YY',
    'month short:YY.short',
    'weekday|short-weekday comma? md comma? Y|year',
  ],
  make: ({ md, month, 'short-month': short, Y, Y3, year, short: yy, comma }, context) => {
    if (Y3 && !(isOldYear(context) && /\p{Lu}/u.test(context.raw))) return null
    if (yy && month) return /\p{Lu}/u.test(context.raw) ? within(point({ month: numberOf(month) }), shortYear(numberOf(yy))) : null
    if (yy) return yy.form === 'short' ? within(meaningOf(md), shortYear(numberOf(yy)), false) : null
    const upper = Y3 ? { year: numberOf(Y3) } : pointOf(Y ?? year)
    if (upper === null || (comma && upper.base !== undefined)) return null
    if (Y && (numberOf(Y) > 2200 || (!comma && numberOf(Y) % 100 === 0 && !readsAsYear(numberOf(Y), { ...context, before: () => 'in' }))))
      return null
    if (!md && !/\p{Lu}/u.test(context.raw) && NAMES.has(numberOf(month))) return null
    if (md && /^\d{4}/u.test(context.raw) && /^\d{4}$/u.test(context.after(1))) return null
    const lower = md ? meaningOf(md) : point({ month: numberOf(month ?? short) })
    return within(lower, upper, /^\d{4}/u.test(context.raw))
  },
  examples: [
    ['The law was adopted on {13 July 1999}.', '1999-07-13'],
    ['{August 25, 2015} was warm', '2015-08-25'],
    ['He may have left in {May 2004}.', '2004-05'],
    ['{Aug. 2015} issue', '2015-08'],
    ["{May '68} was loud", '1968-05'],
    ['the {25th of August, 2015}', '2015-08-25'],
    ['on {Monday, 13 July 1999}', '1999-07-13'],
    ['{Tuesday, September 11, 2001}', '2001-09-11'],
    ['in {February of 1999}', '1999-02'],
    ['{October of last year} was warm', '2020-10', '2021-05-14'],
    ['It met in {2003}. In {December of the same year} it closed.', '2003; 2003-12'],
    ['{July 4, 1776}: independence', '1776-07-04'],
    ['{September, 2010} report', '2010-09'],
    ['He was born on {28 May 621}.', '0621-05-28'],
    ['On {May 28, 621}, he left.', '0621-05-28'],
    ['{By May} 300 soldiers had left.', '../XXXX-05'],
    ['{between 1998 and 2001}, {from June to August 2004}', '1998/2001; 2004-06/2004-08'],
    ['In {2001}, {5 May 2004} was still far.', '2001; 2004-05-05'],
  ],
}

const FEASTS: Readonly<Record<string, number>> = {
  'christmas day': 1225,
  'christmas eve': 1224,
  "new year's day": 101,
  "new year's eve": 1231,
}

const holiday: DateRule = {
  name: 'holiday',
  gives: 'date',
  patterns: ['christmas day-unit|eve comma? Y|year', 'new year-unit.own day-unit|eve comma? Y|year', 'christmas day-unit|eve of Y|year'],
  make: ({ Y, year }, { raw }) => {
    const name = /^(?:Christmas|New Year['’]s) (?:Day|Eve)/iu.exec(raw)?.[0]
    return holidayOf(pointOf(Y ?? year), FEASTS[name?.toLowerCase().replace('’', "'") ?? ''] ?? Number.NaN)
  },
  examples: [
    ['On {Christmas Day 2004} it snowed.', '2004-12-25'],
    ["They met on {New Year's Eve 1999}.", '1999-12-31'],
    ['{Christmas Eve of last year} was mild.', '2020-12-24', '2021-05-14'],
  ],
}

const withWeekday: DateRule = {
  name: 'with-weekday',
  gives: 'date',
  patterns: ['weekday|short-weekday comma? the? date|md', 'date|md comma weekday', 'date|md open weekday close'],
  make: ({ date, md }) => {
    const meaning = meaningOf(date ?? md)
    return meaning?.kind === 'point' && meaning.at.day !== undefined ? meaning : null
  },
  examples: [['on {Friday, May 14}', 'XXXX-05-14']],
}

const ANY = 'date|md|year|decade|century|day'
const RECORDS =
  /^(?:data|report|letter|figures|document|photo|photograph|film|song|video|version|article|study|paper|statistics|news|memo|email|decree|order|book|map|poem|painting|census|copy|edition|image|quote|text|law|note|dates|dating|dated|date|remains|survives|comes|graduated|is|are|was|were)$/u

const ranges: DateRule = {
  name: 'range',
  gives: 'range',
  patterns: [
    `from the? a:${ANY}|month|Y|D to|until the? b:${ANY}|month|Y`,
    'from a:Y up? to|until b:Y|YY',
    `between the? a:${ANY}|month|Y|D and the? b:${ANY}|month|Y`,
    `a:${ANY}|month dash|to|until the? b:${ANY}|month`,
    'a:Y to|until b:Y',
    `a:Y dash b:${ANY}`,
    `a:${ANY} dash b:Y`,
    'a:D dash|to b:md|date',
  ],
  make: ({ a, b, from, between, to, until: til }, context) => {
    const framed = from ?? between
    if (!framed && a?.kind === 'Y' && b?.kind === 'Y' && (to ?? til) && !readsAsYear(numberOf(b), { ...context, before: () => 'in' }))
      return null
    if (!framed && (a?.kind === 'month' || b?.kind === 'month') && a?.kind === b?.kind) return null
    if (a?.kind === 'D' && pointOf(b)?.day === undefined && b?.kind !== 'date') return null
    if (framed && a?.kind === 'Y' && b?.kind === 'Y' && !readsAsYear(numberOf(b), { ...context, before: () => 'in' })) return null
    return join(meaningOf(a), meaningOf(b))
  },
  examples: [
    ['The forum ran {from April 28 to May 3, 2015}.', '2015-04-28/2015-05-03'],
    ['{Between 2003 and 2006} the centre grew.', '2003/2006'],
    ['{from 2003 to 2006} he studied', '2003/2006'],
    ['{28 April to 3 May 2015} in Astana', '2015-04-28/2015-05-03'],
    ['{April 28 – May 3, 2015} in Astana', '2015-04-28/2015-05-03'],
    ['{between 1 May and 3 June 2010} it was open', '2010-05-01/2010-06-03'],
    ['{December 1999 to January 2000} was cold', '1999-12/2000-01'],
    ['{from the 1950s to the 1970s} they built', '195X/197X'],
    ['{from 1991 until 1995} he led', '1991/1995'],
    ['{1 January 2003 – 31 December 2005} plan', '2003-01-01/2005-12-31'],
  ],
}

const X = `x:${ANY}`

const untilRule: DateRule = {
  name: 'until',
  gives: 'range',
  patterns: [`before|until|by the? ${X}|month|Y`, `up to|until the? ${X}|Y`, `prior to ${X}|month|Y`, `no later than ${X}|month|Y`],
  make: ({ x, before, prior, by, the }, context) => {
    if (the && namesEvent(x, context)) return null
    if (x?.kind === 'Y' && !readsAsYear(numberOf(x), { ...context, before: () => 'in' })) return null
    if (x?.kind === 'month' && (!/\p{Lu}/u.test(context.raw) || (by && NAMES.has(numberOf(x)) && /^\p{Lu}/u.test(context.rawAfter(1)))))
      return null
    return until(meaningOf(x), (before ?? prior) ? 'BEFORE' : undefined)
  },
  examples: [
    ['{Before 2001} such cases were rare.', '../2001'],
    ['{until 2005} he worked there', '../2005'],
    ['{by 2030} it will be built', '../2030'],
    ['{prior to May 2004} it was closed', '../2004-05'],
    ['{no later than 1 May 2010} submit', '../2010-05-01'],
    ['{by the end of 2010} they finished', '../2010'],
    ['{until the 1930s} they roamed', '../193X'],
    ['{up to 1991} it was so', '../1991'],
    ['{by April} it melts', '../XXXX-04'],
    ['until the {1967} election', '1967'],
    ['{until the autumn of 2018} it was open', '../2018'],
    ['{not before 2010} it opens', '2010/..'],
    ['{before the 13th of July 1999}', '../1999-07-13'],
  ],
}

/** “until the 1967 election” is no end of 1967: the year belongs to a name. */
function namesEvent(x: DatePartFound | undefined, context: DateContext): boolean {
  if (x?.kind !== 'Y' && x?.kind !== 'date' && x?.kind !== 'md') return false
  if (x.meaning?.kind === 'point' && x.meaning.at.sub !== undefined) return false
  return x.meaning?.mod === undefined && !/\d(?:st|nd|rd|th)/u.test(context.raw)
}

/** “from 1 January 2011” says since when; “data from 2005”, “dates from the 1960s” say when. */
function goesOn(x: DatePartFound | undefined, context: DateContext): boolean {
  if (RECORDS.test(context.before(1)) || x?.kind === 'month') return false
  return context.initial || (x?.kind !== 'decade' && x?.kind !== 'century' && endsOf(meaningOf(x) as DateMeaning)[0]?.decade === undefined)
}

const sinceRule: DateRule = {
  name: 'since',
  gives: 'range',
  patterns: [
    `since the? ${X}|month|Y`,
    `beginning? from the? ${X}|month|Y onward?`,
    `beginning in|on ${X}|Y`,
    `no earlier than ${X}|Y`,
    `no b:before ${X}|Y`,
    `beginning ${X}`,
  ],
  make: ({ x, since: word, from, beginning, onward, the }, context) => {
    if (the && namesEvent(x, context)) return null
    if (x?.kind === 'Y' && !readsAsYear(numberOf(x), { ...context, before: () => 'in' })) return null
    if (x?.kind === 'month' && !/\p{Lu}/u.test(context.raw)) return null
    if (beginning && !from && !/^(?:beginning|starting|effective)/iu.test(context.raw)) return null
    if (from && !word && !beginning && !onward && !goesOn(x, context)) return null
    return meaningOf(x)?.kind === 'range' ? null : since(meaningOf(x))
  },
  examples: [
    ['{since 1991} it has grown', '1991/..'],
    ['{From 1 January 2011} the law applies.', '2011-01-01/..'],
    ['{from 2005 onwards} it grew', '2005/..'],
    ['{since May 2004} closed', '2004-05/..'],
    ['{since the 1990s} abroad', '199X/..'],
    ['a letter from {5 May 2004}', '2004-05-05'],
    ['The map is from {perhaps 1654}.', '1654?'],
    ['It dates from the {early 1960s}.', '196X'],
  ],
}

const afterRule: DateRule = {
  name: 'after',
  gives: 'range',
  patterns: [`after the? ${X}|month|Y`],
  make: ({ x, the }, context) => {
    if (the && namesEvent(x, context)) return null
    if (x?.kind === 'Y' && !readsAsYear(numberOf(x), { ...context, before: () => 'in' })) return null
    return x?.kind === 'month' && !/\p{Lu}/u.test(context.raw) ? null : since(meaningOf(x), 'AFTER')
  },
  examples: [
    ['{after 2004} it stopped', '2004/..'],
    ['{After September 11, 2001} the world changed.', '2001-09-11/..'],
  ],
}

const about: DateRule = {
  name: 'about',
  gives: 'day',
  patterns: [`about|maybe the? ${X}`, 'about|maybe in? x:Y', 'in about x:Y'],
  make: ({ x, maybe }, context) => {
    if (pointOf(x)?.unit === 'day') return null
    if (x?.kind === 'Y' && !readsAsYear(numberOf(x), { ...context, before: () => 'circa' }) && !/^(?:c|ca|circa)\b/iu.test(context.raw))
      return null
    return /^in\s/iu.test(context.raw) ? null : qualified(meaningOf(x), maybe ? 'uncertain' : 'approximate')
  },
  examples: [
    ['{Around 1465} the khanate arose.', '1465~'],
    ['{c. 1750} he was born', '1750~'],
    ['built {ca. 1780} in stone', '1780~'],
    ['{circa 1602}', '1602~'],
    ['{probably 1602}', '1602?'],
    ['in {about 1465} it arose', '1465~'],
  ],
}

const oneOf: DateRule = {
  name: 'one-of',
  gives: 'date',
  patterns: ['a:Y or b:Y'],
  own: true,
  make: ({ a, b }, context): DateMeaning | null =>
    readsAsYear(numberOf(b), { ...context, before: () => 'in' }) && numberOf(a) > 1100
      ? { kind: 'one-of', of: [{ year: numberOf(a) }, { year: numberOf(b) }] }
      : null,
  examples: [['born in {1602 or 1603}', '[1602,1603]']],
}

const BEFORE_MONTH =
  /^(?:in|since|until|till|of|last|next|this|every|each|early|late|mid|from|to|during|through|for|and|or|-|–|,|and|between|following|previous|past|coming|first)$/u

const monthAlone: DateRule = {
  name: 'month',
  gives: 'date',
  patterns: ['month'],
  make: ({ month }, context) => {
    if (!/^\p{Lu}/u.test(context.raw)) return null
    const next = context.rawAfter(1)
    const value = numberOf(month)
    const meaning = month?.form === 'own' && NAMES.has(value) ? null : point({ month: value })
    if (/^\p{Lu}\p{Ll}/u.test(next) || next === 'of') return null
    if (!NAMES.has(value)) return /^revolution/u.test(context.after(1)) ? null : meaning
    if (!BEFORE_MONTH.test(context.before(1)) || context.before(1) === ',') return null
    return /^(?:and|or|to|for)$/u.test(context.before(1)) &&
      !/^(?:in|of|january|february|july|september|october|november|december|march|april|may|june|august)$/u.test(context.before(2))
      ? null
      : meaning
  },
  examples: [
    ['Talks resume in {November}.', 'XXXX-11'],
    ['In {May} he left.', 'XXXX-05'],
    ['In {March} and {April 2005} it was cold.', '2005-03; 2005-04'],
    ['{September} was dry.', 'XXXX-09'],
  ],
}

const listedDay: DateRule = {
  name: 'listed-day',
  gives: 'date',
  patterns: ['D', 'ORD'],
  own: true,
  make: ({ D }, context) => {
    const months = /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/u
    return D && months.test(listHead(context, 2)) ? point({ day: numberOf(D) }) : null
  },
  examples: [['On {5} and {7 May} there is no class.', 'XXXX-05-05; XXXX-05-07']],
}

/** Days and months: the first stage. */
export const ENGLISH_DAYS: readonly DateRule[] = [hyphened, bothStyles, daysInMonth, months, dayMonth, clock]

/** Days and months within a year: the second stage. */
export const ENGLISH_DATES: readonly DateRule[] = [withinYear, shortDate, holiday]

/** What is said beside a date, ranges, open ranges: later stages in this order. */
export const ENGLISH_LATER: readonly (readonly DateRule[])[] = [
  [withWeekday, oneOf],
  [withClock],
  [about],
  [ranges],
  [untilRule, sinceRule, afterRule],
  [monthAlone, listedDay],
]
