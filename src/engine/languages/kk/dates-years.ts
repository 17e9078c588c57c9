import type { DateContext, DateRule } from '../../contracts/dates.ts'
import { halfOf, thirdOf } from '../../model/date-counted.ts'
import { type DateMeaning, join, point, within } from '../../model/date-meaning.ts'
import {
  completeYear,
  hijraYears,
  isCitedYear,
  isPublicationYear,
  listHead,
  meaningOf,
  numberOf,
  pointOf,
  shortYear,
  winterOver,
} from '../../model/date-parts.ts'

const DURATION_AFTER = new Set([
  'бойы',
  'ішінде',
  'бұрын',
  'өтті',
  'өткен',
  'болды',
  'астам',
  'шамасында',
  'уақыт',
  'мерзім',
  'жасаған',
  'бойына',
  'толды',
])

/** «2000 жыл» alone is a length of time as often as a year. */
function isLength(value: number, form: string, context: DateContext): boolean {
  if (form !== 'nom') return false
  return DURATION_AFTER.has(context.after(1)) || value > 2150 || value % 500 === 0
}

const year: DateRule = {
  name: 'year',
  gives: 'year',
  patterns: ['Y dash? word:year-word'],
  make: ({ Y, word }, context) => (isLength(numberOf(Y), word?.form ?? '', context) ? null : point({ year: numberOf(Y) })),
  examples: [
    ['Ол {1998 жылы} туған.', '1998'],
    ['{2011 жылдың} бюджеті бекітілді.', '2011'],
    ['{1997 ж.} елорда көшірілді.', '1997'],
    ['Кітап {2015ж.} шықты.', '2015'],
    ['{2012-ші жылы} зауыт салынды.', '2012'],
    ['{2020-сыншы жылы} карантин болды.', '2020'],
    ['{2008 жылғы} дағдарыс ауыр болды.', '2008'],
    ['{Екі мың үшінші жылы} көштік.', '2003'],
    ['{Мың тоғыз жүз жетпіс үшінші жылы} дүниеге келді.', '1973'],
    ['{бір мың тоғыз жүз тоқсан бірінші жылғы} оқиға', '1991'],
    ['{2006 jyly} zaŋ shyqty.', '2006'],
    ['{2006 zhylgy} bayandama', '2006'],
    ['{2007 жыл} ел үшін табысты болды.', '2007'],
    ['(Орал, {1903 жыл})', '1903'],
  ],
}

const earlyYear: DateRule = {
  name: 'early-year',
  gives: 'year',
  patterns: ['Y3 word:year-word.poss', 'Y3 word:year-word.adj', 'Y3 word:year-word.abbr'],
  make: ({ Y3 }) => point({ year: numberOf(Y3) }),
  examples: [
    ['{751 жылы} Атлах шайқасы өтті.', '0751'],
    ['{840 жылғы} көтеріліс', '0840'],
    ['{Сегіз жүз қырқыншы жылы} құлады.', '0840'],
  ],
}

const shortYearRule: DateRule = {
  name: 'short-year',
  gives: 'year',
  patterns: ['ORD word:year-word', 'n:YY dash? word:year-word.poss'],
  make: ({ ORD, n }) => {
    const value = numberOf(ORD ?? n)
    return value > 31 && value < 100 ? point(shortYear(value)) : null
  },
  examples: [
    ['{91-інші жылы} бәрі өзгерді.', '1991'],
    ['{Тоқсан бірінші жылы} одақ тарады.', '1991'],
    ['{86 жылы} алаңға шықтық.', '1986'],
    ['{91-жылы} ел өзгерді.', '1991'],
  ],
}

/** What makes a number more than a year: thousands, millions, centuries. */
const GREAT = /^(?:мың|млн|млрд|миллион|миллиард|ғасыр|ғ$|ғғ$)/u

const era: DateRule = {
  name: 'era',
  gives: 'year',
  patterns: [
    'bc Y|Y3|N',
    'bc Y|Y3|N dash? w:year-word',
    'our e:era-bc until|before|ago Y|Y3|N',
    'our e:era-bc until|before|ago Y|Y3|N dash? w:year-word',
    'ad n:Y|Y3|N year-word',
    'our era n:Y|Y3|N year-word',
  ],
  make: ({ Y, Y3, N, n, w }, context) => {
    const before = Y ?? Y3 ?? N
    if (before && !w && (numberOf(before) < 10 || GREAT.test(context.after(1)) || numberOf(before) > 4000)) return null
    return before === undefined ? point({ year: numberOf(n) }) : point({ year: 1 - numberOf(before), bc: true })
  },
  examples: [
    ['{Б.з.б. 44 жылы} Цезарь өлтірілді.', '-0043'],
    ['{Біздің заманымыздың 160 ж.} қала болған.', '0160'],
    ['{біздің заманымызға дейінгі 200 жылы} салынған', '-0199'],
  ],
}

const eraRange: DateRule = {
  name: 'era-range',
  gives: 'date',
  patterns: ['bc a:Y|Y3|N dash b:Y|Y3|N year-word|years-word?'],
  make: (parts, context) => {
    const [from, to] = [numberOf(parts.a), numberOf(parts.b)]
    const named = parts['year-word'] ?? parts['years-word']
    const after = context.after(1) === '-' ? context.after(2) : context.after(1)
    if (!(from > to) || (!named && (from < 10 || GREAT.test(after)))) return null
    return join(point({ year: 1 - from }), point({ year: 1 - to }))
  },
  examples: [['{б.з.б. 300 — 30 жж.} салынған', '-0299/-0029']],
}

const hijra: DateRule = {
  name: 'hijra',
  gives: 'year',
  patterns: ['hijra Y|Y3|N year-word'],
  make: ({ Y, Y3, N }) => hijraYears(numberOf(Y ?? Y3 ?? N)),
  examples: [['{Хижраның 870 жылы} хандық құрылды.', '1465/1466']],
}

const born: DateRule = {
  name: 'born',
  gives: 'date',
  patterns: ['Y born', 'Y dash? year-word birth'],
  make: ({ Y }, context) => (context.rawBefore(1) === '(' ? point({ year: numberOf(Y) }) : null),
  examples: [['Серік Омаров ({1952 ж.т.}) – ақын.', '1952']],
}

const years: DateRule = {
  name: 'years',
  gives: 'date',
  patterns: [
    'a:Y and b:Y dash? years-word|year-word between',
    'a:Y dash|slash b:Y dash? years-word|year-word',
    'a:Y year-word dash b:Y year-word|years-word',
    'a:Y dash b:YY dash? years-word|year-word.abbr|year-word.poss',
  ],
  make: ({ a, b }) => {
    const to = b?.kind === 'YY' ? completeYear(numberOf(a), numberOf(b)) : numberOf(b)
    if (b?.kind === 'YY' && numberOf(a) % 10 === 0 && to % 10 === 0) return null
    return numberOf(a) < to ? join(meaningOf(a), point({ year: to })) : null
  },
  examples: [
    ['{1999-2000 жылдары} Баткен оқиғасы болды.', '1999/2000'],
    ['{1941–1945 жж.} соғыс', '1941/1945'],
    ['{1992 - 1993 жылдардағы} реформа', '1992/1993'],
    ['{2011-2015 жылдарға} арналған бағдарлама', '2011/2015'],
    ['{2004-2006 ж.ж.} жұмыс істеді.', '2004/2006'],
    ['{1711 – 12 жылдары} соғысты.', '1711/1712'],
    ['{1856—57 ж.} саяхаттады.', '1856/1857'],
  ],
}

const schoolYear: DateRule = {
  name: 'school-year',
  gives: 'date',
  patterns: [
    'a:Y dash|slash b:Y|YY school|finance year-word|years-word',
    'year-month school|finance year-word',
    'a:Y dash|slash b:Y|YY season-word.loc|season-word.gen|season-word.poss',
    'a:Y slash b:YY year-word|years-word?',
    'Y school|finance year-word',
  ],
  make: (parts) => {
    const { a, b, Y } = parts
    if (Y) return point({ year: numberOf(Y) })
    const short = parts['year-month']
    const from = a ? numberOf(a) : pointOf(short)?.year
    const to = b ? (b.kind === 'YY' ? completeYear(numberOf(a), numberOf(b)) : numberOf(b)) : completeYear(from ?? 0, numberOf(short))
    return from !== undefined && to === from + 1 ? join(point({ year: from }), point({ year: to })) : null
  },
  examples: [
    ['{2013-2014 оқу жылына} қабылдау', '2013/2014'],
    ['{2014-15 оқу жылында} мектеп ашылды.', '2014/2015'],
    ['{2004-05 оқу жылы} басталды.', '2004/2005'],
    ['{2004 қаржы жылында} табыс өсті.', '2004'],
    ['{2019/20 оқу жылына} дайындық', '2019/2020'],
    ['Клуб {2015/16 маусымында} чемпион болды.', '2015/2016'],
  ],
}

const lifeSpan: DateRule = {
  name: 'life-span',
  gives: 'date',
  patterns: ['a:Y dash b:Y|YY'],
  make: ({ a, b }, context) => {
    const to = b?.kind === 'YY' ? completeYear(numberOf(a), numberOf(b)) : numberOf(b)
    const closed = /^[(,;]$/u.test(context.before(1)) && /^[),;.]?$/u.test(context.after(1))
    const plausible = numberOf(a) < to && to - numberOf(a) < 400 && to < 2100 && (b?.kind === 'Y' || context.before(1) === '(')
    return plausible && (closed || context.after(1).startsWith('аралы')) ? join(meaningOf(a), point({ year: to })) : null
  },
  examples: [
    ['Абай ({1845–1904}) – ұлы ақын.', '1845/1904'],
    ['Мұхтар Әуезов ({1897-1961})', '1897/1961'],
  ],
}

const inBrackets: DateRule = {
  name: 'year-in-brackets',
  gives: 'date',
  patterns: ['Y'],
  own: true,
  make: ({ Y }, context) => {
    const bracketed = context.before(1) === '(' && /^[),;]$/u.test(context.after(1))
    const listed = /^(?:жыл|жж?$)/u.test(listHead(context, 4))
    const inside = bracketed && numberOf(Y) >= 1400 && numberOf(Y) < 2100
    return inside || listed || isCitedYear(numberOf(Y), context) ? point({ year: numberOf(Y) }) : null
  },
  examples: [
    ['«Көшпенділер» ({1976}) романы', '1976'],
    ['Роман («Қан мен тер», {1961}) аударылды.', '1961'],
    ['Бұл еңбек (Қазан, {1862}) сақталған.', '1862'],
    ['Зерттеулер (Серікбаев, {2005}; Оспанов т.б., {2010}: 14) көрсетті.', '2005; 2010'],
    ['{1999} және {2003 жылдары} шайқас болды.', '1999; 2003'],
    ['{2003}, {2005} және {2007 жылдары} сайлау өтті.', '2003; 2005; 2007'],
  ],
}

const publicationYear: DateRule = {
  name: 'publication-year',
  gives: 'date',
  patterns: ['Y'],
  make: ({ Y }, context) => (Y?.form === '' && isPublicationYear(numberOf(Y), context) ? point({ year: numberOf(Y) }) : null),
  examples: [
    ['Назарбаев Н.Ә. Қазақстан жолы. – Алматы: Атамұра, {2006}. – 372 б.', '2006'],
    ['Қойгелдиев М. Алаш қозғалысы. Алматы: Санат, {1995}. 368 б.', '1995'],
  ],
}

const season: DateRule = {
  name: 'season',
  gives: 'date',
  patterns: ['year season months-word?', 'year early season', 'year season.gen part', 'date season'],
  make: ({ year: upper, date, season: name, part }) => {
    if (date) return winterOver(meaningOf(date), numberOf(name))
    const whole = within(point({ sub: numberOf(name) }), pointOf(upper) ?? {})
    return part ? thirdOf(whole, numberOf(part)) : whole
  },
  examples: [
    ['{2018 жылдың ерте көктемінде} егілді.', '2018-21'],
    ['{2018 жылдың жазының соңында} келді.', '2018-22'],
    ['{2010 жылдың көктемінде} су тасыды.', '2010-21'],
    ['{1986 жылдың қысында} аяз болды.', '1986-24'],
    ['{2003 жылғы жазда} демалдық.', '2003-22'],
    ['{1999 ж. күзінде} келді.', '1999-23'],
    ['{1921-1922 жылдардың қысында} аштық болды.', '1921-24'],
    ['{Өткен жылдың көктемінде} егін егілді.', '2020-21', '2021-05-14'],
  ],
}

const quarter: DateRule = {
  name: 'quarter',
  gives: 'date',
  patterns: [
    'year n:ROM|N|ORD dash? quarter-word',
    'n:ROM|N|ORD dash? quarter-word year',
    'year n:first|recent quarter-word',
    'year a:ROM|N|ORD dash b:ROM|N|ORD dash? quarter-word',
  ],
  make: ({ year: upper, n, a, b }) => {
    const code = (part: typeof n): number => {
      const value = part?.kind === 'first' ? 1 : part?.kind === 'recent' ? 4 : numberOf(part)
      return value >= 1 && value <= 4 ? 32 + value : Number.NaN
    }
    const at = pointOf(upper)
    if (at === null) return null
    return a ? join(point({ ...at, sub: code(a) }), point({ ...at, sub: code(b) })) : point({ ...at, sub: code(n) })
  },
  examples: [
    ['{2014 жылдың І тоқсаны} қорытындысы', '2014-33'],
    ['{2022 жылғы III тоқсанда} экспорт төмендеді.', '2022-35'],
    ['{2019 жылдың төртінші тоқсанында} баға өсті.', '2019-36'],
    ['{2016 жылғы 2-тоқсанның} есебі', '2016-34'],
    ['{Биылғы жылдың алғашқы тоқсанында} өсім болды.', '2021-33', '2021-05-14'],
  ],
}

const half: DateRule = {
  name: 'half-year',
  gives: 'date',
  patterns: ['year n:ROM|N|ORD dash? half-word|half-part', 'n:ROM|N|ORD dash? half-word year', 'year n:first half-word|half-part'],
  make: ({ year: upper, n }) => {
    const value = n?.kind === 'first' ? 1 : numberOf(n)
    return halfOf(meaningOf(upper), value)
  },
  examples: [
    ['{2015 жылдың бірінші жартыжылдығында} өсті.', '2015-40'],
    ['{2017 жылғы II жартыжылдықта} төмендеді.', '2017-41'],
    ['{2005 жылдың екінші жартысында} ашылды.', '2005-41'],
  ],
}

const firstMonths: DateRule = {
  name: 'first-months',
  gives: 'date',
  patterns: ['year first? N month-word'],
  make: ({ year: upper, N }) => {
    const n = numberOf(N)
    const range: DateMeaning | null = n >= 2 && n <= 12 ? { kind: 'range', from: { month: 1 }, to: { month: n } } : null
    return within(range, pointOf(upper) ?? {})
  },
  examples: [
    ['{2015 жылдың 9 айында} қазба көлемі артты.', '2015-01/2015-09'],
    ['{2020 жылғы алғашқы алты айда} түсім азайды.', '2020-01/2020-06'],
  ],
}

const partOfYear: DateRule = {
  name: 'part-of-year',
  gives: 'date',
  patterns: ['year part', 'date part'],
  make: ({ year: upper, date, part }) => thirdOf(meaningOf(upper ?? date), numberOf(part)),
  examples: [
    ['{2005 жылдың басында} ашылды.', '2005'],
    ['{2010 жылдың соңында} бітті.', '2010'],
    ['{2013 жылдың ортасына дейін} созылды.', '../2013'],
    ['{2003-04 оқу жылының басында} ашылды.', '2003/2004'],
  ],
}

/** Years by themselves: the first stage. */
export const KAZAKH_YEARS: readonly DateRule[] = [years, schoolYear, year, earlyYear, shortYearRule, eraRange, era, hijra, born]

/** What stands within a year: the third stage. */
export const KAZAKH_PARTS: readonly DateRule[] = [season, quarter, half, firstMonths, partOfYear]

/** Years without a word beside them: the last stage. */
export const KAZAKH_BARE_YEARS: readonly DateRule[] = [lifeSpan, inBrackets, publicationYear]
