import type { DateRule } from '../../contracts/dates.ts'
import { endsOf, join, point, qualified, since, until } from '../../model/date-meaning.ts'
import { eitherYear, listHead, meaningOf, numberOf, pointOf } from '../../model/date-parts.ts'
import { namesEvent } from './dates-days.ts'

const ANY = 'date|md|year|decade|century'

const ranges: DateRule = {
  name: 'range',
  gives: 'range',
  patterns: [
    'a:date.abl|md.abl|year.abl|decade.abl|century.abl|month.abl|Y.abl b:date|md|year|decade|century|month|Y until',
    'a:date.abl|md.abl|year.abl|month.abl|Y.abl b:date.dat|md.dat|year.dat|month.dat',
    'a:date.abl|md.abl|year.abl|Y.abl b:date.dat|md.dat|year.dat until? between',
    `a:${ANY}|month|Y|Y3 and b:${ANY}|month between`,
    `a:${ANY} dash b:${ANY} between?`,
    'a:date j:and b:date',
    'a:D dash b:date|md between?',
    'a:Y dash|and b:Y between',
    'a:Y dash b:year between?',
    'date between',
    'md between',
  ],
  make: ({ a, b, j, date, md, between }) => {
    const one = meaningOf(date ?? md)
    if (one !== null) return between && one.kind === 'range' ? one : null
    const [from, to] = [meaningOf(a), meaningOf(b)]
    const both = (unit: 'century' | 'decade'): boolean => pointOf(a)?.[unit] !== undefined && pointOf(b)?.[unit] !== undefined
    // «АСТАНА, 12 қыркүйек – Сәрсенбі күні …»: the dash ends a dateline.
    if ((pointOf(a)?.weekday === undefined) !== (pointOf(b)?.weekday === undefined)) return null
    if (j && !both('century') && !both('decade')) return null
    return a?.kind === 'D' && (to === null || endsOf(to)[0]?.day === undefined) ? null : join(from, to)
  },
  examples: [
    ['{1997 ж. 1 қаңтарынан 1999 ж. 31 желтоқсанына дейін} жүрді.', '1997-01-01/1999-12-31'],
    ['{1989 жылдан 1991 жылға дейін} басқарды.', '1989/1991'],
    ['{20 ақпаннан 3 маусымға дейін} созылды.', 'XXXX-02-20/XXXX-06-03'],
    ['{2014 жылдың 1 мамыры мен 30 маусымы аралығында} өтті.', '2014-05-01/2014-06-30'],
    ['{1917 мен 1920 жылдар аралығында} соғыс болды.', '1917/1920'],
    ['{2003 және 2006 жылдар аралығында} өсті.', '2003/2006'],
    ['{2020 - 2025 жылдар аралығында} орындалады.', '2020/2025'],
    ['Ол ({10 тамыз 1845 жыл – 6 шілде 1904 жыл}) ақын.', '1845-08-10/1904-07-06'],
    ['{2005 жылғы наурыз бен 2006 жылғы мамыр аралығында} құрылыс жүрді.', '2005-03/2006-05'],
    ['{01.01.2003-31.12.2005} кезеңі', '2003-01-01/2005-12-31'],
    ['{28 сәуір – 3 мамыр аралығы}', 'XXXX-04-28/XXXX-05-03'],
    ['АСТАНА, {12 мамыр 2021 жыл} – {Сәрсенбі күні} жиын өтті.', '2021-05-12; 2021-05-12', '2021-05-12'],
    ['{2005-тен 2010 жылға дейін} оқыды.', '2005/2010'],
    ['{2011-2013 жылдар аралығындағы} есеп', '2011/2013'],
    ['{XV ғасырдан XVIII ғасырға дейін} өмір сүрді.', '14XX/17XX'],
    ['{XIX ғасырдың аяғы мен XX ғасырдың басында} газет шықты.', '18XX/19XX'],
    ['{1990-жылдардың соңы мен 2000-жылдардың басында} көшті.', '199X/200X'],
    ['{XIX ғасырдың екінші жартысы мен XX ғасырдың бірінші жартысында} өсті.', '1851/1950'],
  ],
}

/** A number without «жыл» that is more likely a year than a quantity. */
function isPlainYear(value: number): boolean {
  return value > 1500 && value < 2060 && value % 50 !== 0
}

const untilRule: DateRule = {
  name: 'until',
  gives: 'range',
  patterns: [
    `x:date.dat|md.dat|year.dat|decade.dat|century.dat|Y.dat|month.dat until`,
    'x:date.until|md.until|year.until|month.until',
    'x:date|md until',
    'x:date.abl|md.abl|year.abl|decade.abl|century.abl before',
    'x:date.abl|md.abl|year.abl|month.abl no-later',
  ],
  make: ({ x, before }) => (x?.kind === 'Y' && !isPlainYear(numberOf(x)) ? null : until(meaningOf(x), before ? 'BEFORE' : undefined)),
  examples: [
    ['{2000 жылға дейін} мұндай заң болған жоқ.', '../2000'],
    ['{2030 жылға қарай} өсеміз.', '../2030'],
    ['{2005 жылға шейін} қызмет етті.', '../2005'],
    ['{2005 жылғы 1 мамырға дейін} тапсыру керек.', '../2005-05-01'],
    ['{2010 жылдан бұрын} салынған.', '../2010'],
    ['Есеп {2024 жылғы 10 маусымнан кешіктірілмей} тапсырылады.', '../2024-06-10'],
    ['{31 желтоқсанға дейін} төлеңіз.', '../XXXX-12-31'],
    ['{2025 жылға дейінгі} стратегия', '../2025'],
  ],
}

const sinceRule: DateRule = {
  name: 'since',
  gives: 'range',
  patterns: [
    `x:date.abl|md.abl|year.abl|decade.abl|century.abl|Y.abl|month.abl since`,
    'x:date.abl|md.abl|year.abl|decade.abl|century.abl',
  ],
  make: ({ x, since: word }, context) => {
    if (!word && /^(?:кем|артық|аса|асқан|асатын|астам|ерте|кеш|тұратын|басқа|айырмашылығы)$/u.test(context.after(1))) return null
    return x?.kind === 'Y' && !isPlainYear(numberOf(x)) ? null : since(meaningOf(x))
  },
  examples: [
    ['{2011 жылғы 17 қаңтардан бастап} күшіне енді.', '2011-01-17/..'],
    ['{2009 жылдан бері} жұмыс істейді.', '2009/..'],
    ['{1997 жылғы 10 желтоқсаннан бастап} елорда', '1997-12-10/..'],
    ['{1991 жылдан} осы атпен аталады.', '1991/..'],
    ['{Қаңтар айынан бері} ауырып жүр.', 'XXXX-01/..'],
    ['{2007 жылғы шілдеден} қызметте.', '2007-07/..'],
    ['{90-жылдардан бастап} шетелде тұрады.', '199X/..'],
  ],
}

const afterRule: DateRule = {
  name: 'after',
  gives: 'range',
  patterns: ['x:date.abl|md.abl|year.abl|decade.abl|century.abl|month.abl|Y.abl after|recent'],
  make: ({ x }) => (x?.kind === 'Y' && !isPlainYear(numberOf(x)) ? null : since(meaningOf(x), 'AFTER')),
  examples: [
    ['{2004 жылдан кейін} тоқтады.', '2004/..'],
    ['{2001 жылғы 11 қыркүйектен кейінгі} әлем', '2001-09-11/..'],
    ['{1991 жылдан соң} көштік.', '1991/..'],
  ],
}

const about: DateRule = {
  name: 'about',
  gives: 'about',
  patterns: [
    `about x:${ANY}|month`,
    `x:${ANY} about-after`,
    'x:Y years-word|year-word about-after',
    'about x:Y years-word?',
    'maybe x:year',
    'x:decade about-after',
  ],
  make: ({ x, maybe, 'years-word': years, 'year-word': word }, context) => {
    if (x?.kind === 'Y' && !years && !word && !(isPlainYear(numberOf(x)) && /^[).,;]?$/u.test(context.after(1)))) return null
    return qualified(meaningOf(x), maybe ? 'uncertain' : 'approximate')
  },
  examples: [
    ['{Шамамен 1465 жылы} хандық құрылды.', '1465~'],
    ['{1750 жылы шамасында} туған.', '1750~'],
    ['{шамамен 2003 жылғы мамырда} болды', '2003-05~'],
    ['{160 ж. шамасында} салынды.', '0160~'],
    ['{1640 жыл шамасында} салынды.', '1640~'],
  ],
}

const oneOf: DateRule = {
  name: 'one-of',
  gives: 'date',
  patterns: ['a:Y or b:year'],
  make: ({ a, b }) => eitherYear(a, b),
  examples: [['{1602 немесе 1603 жылы} туған.', '[1602,1603]']],
}

/** Names of months that are common nouns too: наурыз (feast), маусым (season), қазан (cauldron), желтоқсан (the events of 1986). */
const COMMON = new Set([3, 6, 10, 12])

const bareMonth: DateRule = {
  name: 'month',
  gives: 'date',
  patterns: ['month.loc', 'month.abl since?', 'month.adj', 'month.abl after', 'month.dat until', 'month.gen', 'month.dat'],
  make: ({ month, since: from, after, until: to }, context) => {
    const upper = context.raw[0] !== context.raw[0]?.toLowerCase()
    if ((upper && (!context.initial || numberOf(month) === 10)) || namesEvent(context, month)) return null
    if (numberOf(month) === 6 && /^(?:бір|екі|үш|әр|сол|осы|өткен|келесі|жаңа)$/u.test(context.before(1))) return null
    const meaning = point({ month: numberOf(month) })
    if (to) return until(meaning)
    if (/^(?:gen|dat)$/u.test(month?.form ?? '')) return upper || COMMON.has(numberOf(month)) ? null : meaning
    if (after) return since(meaning, 'AFTER')
    return month?.form === 'abl' || from ? since(meaning) : meaning
  },
  examples: [
    ['Жиналыс {қарашада} өтеді.', 'XXXX-11'],
    ['{Қыркүйекте} сабақ басталады.', 'XXXX-09'],
    ['{сәуірдегі} сайлау', 'XXXX-04'],
    ['{шілденің} ыстығында келді', 'XXXX-07'],
    ['сапар {мамырға} жоспарланған', 'XXXX-05'],
    ['{қыркүйектен бастап} оқимыз', 'XXXX-09/..'],
  ],
}

const listedDay: DateRule = {
  name: 'listed-day',
  gives: 'date',
  patterns: ['D'],
  own: true,
  make: ({ D }, context) => {
    const month = /^(?:қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйе|қазан|қараша|желтоқсан)/u
    return month.test(listHead(context, 2)) ? point({ day: numberOf(D) }) : null
  },
  examples: [
    ['{5} және {7 мамырда} сабақ жоқ.', 'XXXX-05-05; XXXX-05-07'],
    ['{3}, {5} және {7 мамырда} сабақ жоқ.', 'XXXX-05-03; XXXX-05-05; XXXX-05-07'],
  ],
}

/** Ranges between two dates: the fourth stage. */
export const KAZAKH_RANGES: readonly DateRule[] = [ranges, oneOf]

/** Open ranges and approximations: the fifth stage. */
export const KAZAKH_OPEN: readonly (readonly DateRule[])[] = [[about], [untilRule, sinceRule, afterRule], [bareMonth, listedDay]]
