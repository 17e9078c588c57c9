import type { DateContext, DateRule } from '../../contracts/dates.ts'
import { halfOf, thirdOf } from '../../model/date-counted.ts'
import { type DateMeaning, join, partOf, point, within } from '../../model/date-meaning.ts'
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

const QUANTITY =
  /^(?:человек|людей|тонн|тыс|руб|рублей|тенге|долларов|км|километров|метров|га|гектаров|лет|штук|экземпляров|квартир|семей|мест|слов|страниц|участников|солдат|жителей|военных|случаев|дел|кг|литров|часов|дней|минут|раз)/u

/** A bare number before a thing that is counted. */
export function countsThings(context: DateContext): boolean {
  return QUANTITY.test(context.after(1)) || /^[%₽$€₸]$/u.test(context.after(1))
}

const year: DateRule = {
  name: 'year',
  gives: 'year',
  patterns: [
    'Y year-word',
    'Y3 word:year-word.loc',
    'Y3 word:year-word.gen',
    'Y3 word:year-word.abbr',
    'ORD year-word',
    'YY word:year-word.loc',
  ],
  make: ({ Y, Y3, YY, ORD }) => {
    if (Y ?? Y3) return point({ year: numberOf(Y ?? Y3) })
    const short = numberOf(YY ?? ORD)
    return short > 20 && short < 100 ? point(shortYear(short)) : null
  },
  examples: [
    ['В {1998 году} вышел указ.', '1998'],
    ['Итоги {2011 года} подведены.', '2011'],
    ['В {1997 г.} столицу перенесли.', '1997'],
    ['Книга вышла в {2015г.}', '2015'],
    ['В {2003-м году} открыли центр.', '2003'],
    ['{Две тысячи третий год} был трудным.', '2003'],
    ['Родился в {тысяча девятьсот девяносто девятом году}.', '1999'],
    ['В {862 году} призвали варягов.', '0862'],
    ['В {91-м году} союз распался.', '1991'],
    ['Это было в {двухтысячном году}.', '2000'],
    ['Бюджет на {2005 год} принят.', '2005'],
    ['План {2010 года} выполнен.', '2010'],
  ],
}

const era: DateRule = {
  name: 'era',
  gives: 'year',
  patterns: [
    'n:Y|Y3|YY|N year-word? until ad',
    'n:Y|Y3|YY|N year-word? until era era-word',
    'n:Y|Y3|YY|N year-word ad',
    'n:Y|Y3|YY|N year-word era era-word',
    'n:Y|Y3|YY|N ad',
  ],
  make: ({ n, until }) => point(until ? { year: 1 - numberOf(n), bc: true } : { year: numberOf(n) }),
  examples: [
    ['В {44 году до н. э.} убит Цезарь.', '-0043'],
    ['{44 г. до н.э.} стал переломным', '-0043'],
    ['В {79 году н. э.} погибли Помпеи.', '0079'],
    ['в {500 году до нашей эры}', '-0499'],
  ],
}

const eraRange: DateRule = {
  name: 'era-range',
  gives: 'date',
  patterns: ['a:Y|Y3|YY|N dash b:Y|Y3|YY|N years-word? until ad', 'a:Y|Y3|YY|N dash b:Y|Y3|YY|N years-word? until era era-word'],
  make: ({ a, b }) => (numberOf(a) > numberOf(b) ? join(point({ year: 1 - numberOf(a) }), point({ year: 1 - numberOf(b) })) : null),
  examples: [['Цезарь ({100–44 гг. до н. э.}) – полководец.', '-0099/-0043']],
}

const hijra: DateRule = {
  name: 'hijra',
  gives: 'year',
  patterns: ['n:Y|Y3 year-word hijra', 'n:Y|Y3 year-word to hijra'],
  make: ({ n }) => hijraYears(numberOf(n)),
  examples: [['В {870 году хиджры} основано ханство.', '1465/1466']],
}

const born: DateRule = {
  name: 'born',
  gives: 'date',
  patterns: ['Y year-word? birth'],
  make: ({ Y }) => point({ year: numberOf(Y) }),
  examples: [['Омаров, {1952 г. р.}, уроженец Алматы', '1952']],
}

const years: DateRule = {
  name: 'years',
  gives: 'date',
  patterns: ['a:Y dash|slash b:Y|YY years-word|year-word', 'a:ORD dash b:ORD years-word', 'a:Y year-word? dash b:Y year-word|years-word'],
  make: ({ a, b }) => {
    if (a?.kind === 'ORD') return null
    const to = b?.kind === 'YY' ? completeYear(numberOf(a), numberOf(b)) : numberOf(b)
    return numberOf(a) < to ? join(meaningOf(a), point({ year: to })) : null
  },
  examples: [
    ['В {1999-2000 гг.} боевики вторглись в Баткен.', '1999/2000'],
    ['{1941–1945 годы} – годы войны', '1941/1945'],
    ['в течение {2010–2015 годов}', '2010/2015'],
    ['Война {1914–18 гг.} унесла миллионы жизней.', '1914/1918'],
    ['за {2003/2004 годы}', '2003/2004'],
  ],
}

const schoolYear: DateRule = {
  name: 'school-year',
  gives: 'date',
  patterns: ['a:Y dash|slash b:Y|YY school year-word|years-word', 'year-month school year-word', 'Y school year-word'],
  make: (parts) => {
    const { a, b, Y } = parts
    if (Y) return point({ year: numberOf(Y) })
    const from = a ? numberOf(a) : (pointOf(parts['year-month'])?.year ?? Number.NaN)
    const to = b?.kind === 'Y' ? numberOf(b) : completeYear(from, numberOf(b ?? parts['year-month']))
    return to === from + 1 ? join(point({ year: from }), point({ year: to })) : null
  },
  examples: [
    ['В {2019/2020 учебном году} открыли школу.', '2019/2020'],
    ['{2013/14 учебный год} начался.', '2013/2014'],
    ['план на {2004-05 учебный год}', '2004/2005'],
    ['бюджет {2014–2015 финансового года}', '2014/2015'],
    ['в {2003 финансовом году} выросли', '2003'],
  ],
}

const part: DateRule = {
  name: 'part',
  gives: 'date',
  patterns: [
    'part year|century|decade|date|day',
    'n:ORD|ROM|N half-part year|century|decade|date',
    'n:recent|ORD|first quarter-part century|year',
    'part dash p2:part year|century|decade|date',
  ],
  make: (parts) => {
    const whole = meaningOf(parts.year ?? parts.century ?? parts.decade ?? parts.date ?? parts.day)
    if (whole?.kind === 'point' && (whole.at.day !== undefined || whole.at.unit === 'day')) return null
    if (parts.p2) return whole
    if (parts.part) return thirdOf(whole, numberOf(parts.part))
    const n = numberOf(parts.n)
    if (parts['half-part']) return halfOf(whole, n)
    return partOf(whole, parts.n?.kind === 'recent' ? 'END' : n === 1 ? 'START' : 'MID')
  },
  examples: [
    ['В {начале 2000-х годов} экономика росла.', '200X'],
    ['во {второй половине XIX века}', '1851/1900'],
    ['{первая половина XX в.}', '1901/1950'],
    ['в {последней четверти XVIII в.}', '17XX'],
    ['{к концу 1980-х годов}', '../198X'],
    ['в {середине 2005 года}', '2005'],
    ['в {первой половине 2005 года}', '2005-40'],
    ['в {конце прошлого века}', '19XX'],
    ['в {начале XX века}', '19XX'],
    ['в {конце прошлого года}', '2020', '2021-05-14'],
    ['в {конце прошлого месяца}', '2021-04', '2021-05-14'],
  ],
}

const season: DateRule = {
  name: 'season',
  gives: 'date',
  patterns: ['a:season dash b:season year', 'early? season year', 'season Y', 'season date', 'season yy:ORD.gen', 'year season'],
  make: ({ a, b, season: sub, year: upper, Y, yy, date }, context) => {
    if (a)
      return numberOf(a) < numberOf(b) ? within(join(point({ sub: numberOf(a) }), point({ sub: numberOf(b) })), pointOf(upper) ?? {}) : null
    if (date) return winterOver(meaningOf(date), numberOf(sub))
    if (Y && countsThings(context)) return null
    if (/(?:весна|зима|лето)$/u.test(context.raw)) return null
    if (yy) return numberOf(yy) > 31 && numberOf(yy) < 100 ? within(point({ sub: numberOf(sub) }), shortYear(numberOf(yy))) : null
    return within(point({ sub: numberOf(sub) }), pointOf(upper ?? Y) ?? {})
  },
  examples: [
    ['{Весной 1945 года} война кончилась.', '1945-21'],
    ['{летом 2003 г.} стояла жара', '2003-22'],
    ['{зимой 1921/22 года} был голод', '1921-24'],
    ['{зима 1986 года} была суровой', '1986-24'],
    ['{осенью прошлого года} уехал', '2020-23', '2021-05-14'],
    ['{Лето 1999-го} запомнилось.', '1999-22'],
    ['{ранней весной 2018 года} приехал', '2018-21'],
    ['{летом 91-го} уехал', '1991-22'],
    ['{весной-летом 2018 года} строили', '2018'],
    ['В {этом году} весна ранняя.', '2021', '2021-05-14'],
  ],
}

const quarter: DateRule = {
  name: 'quarter',
  gives: 'date',
  patterns: [
    'n:ROM|ORD|N quarter-word year',
    'n:ROM|ORD|N quarter-word Y',
    'n:first|recent quarter-word year',
    'a:ROM|N|ORD dash|and b:ROM|N|ORD quarter-word year',
    'year comma? n:ROM|ORD|N quarter-word',
  ],
  make: ({ n, a, b, year: upper, Y }) => {
    const code = (p: typeof n): number => {
      const value = p?.kind === 'recent' ? 4 : numberOf(p)
      return value >= 1 && value <= 4 ? 32 + value : Number.NaN
    }
    const at = pointOf(upper ?? Y)
    if (at === null) return null
    return a ? join(point({ ...at, sub: code(a) }), point({ ...at, sub: code(b) })) : point({ ...at, sub: code(n) })
  },
  examples: [
    ['В {I квартале 2014 г.} экспорт вырос.', '2014-33'],
    ['в {третьем квартале 2022 года}', '2022-35'],
    ['за {4-й квартал 2019 года}', '2019-36'],
    ['за {II кв. 2016 г.}', '2016-34'],
    ['в {первом квартале этого года}', '2021-33', '2021-05-14'],
  ],
}

const half: DateRule = {
  name: 'half-year',
  gives: 'date',
  patterns: ['n:ROM|ORD|N half-word year', 'n:ROM|ORD|N half-word Y'],
  make: ({ n, year: upper, Y }) => {
    const value = numberOf(n)
    return halfOf(meaningOf(upper ?? Y), value)
  },
  examples: [
    ['во {II полугодии 2014 года}', '2014-41'],
    ['за {первое полугодие 2015 г.}', '2015-40'],
  ],
}

const firstMonths: DateRule = {
  name: 'first-months',
  gives: 'date',
  patterns: ['first? N months-word|month-word year'],
  make: ({ N, year: upper }) => {
    const n = numberOf(N)
    const range: DateMeaning | null = n >= 2 && n <= 12 ? { kind: 'range', from: { month: 1 }, to: { month: n } } : null
    return within(range, pointOf(upper) ?? {})
  },
  examples: [
    ['За {9 месяцев 2015 года} добыча выросла.', '2015-01/2015-09'],
    ['за {первые шесть месяцев 2020 года}', '2020-01/2020-06'],
  ],
}

const lifeSpan: DateRule = {
  name: 'life-span',
  gives: 'date',
  patterns: ['a:Y dash b:Y'],
  make: ({ a, b }, context) => {
    const closed = /^[(,;:]$/u.test(context.before(1)) || /^(?:в|за|на)$/u.test(context.before(1))
    const plausible = numberOf(a) < numberOf(b) && numberOf(b) - numberOf(a) < 160 && numberOf(b) < 2100
    return plausible && closed && !countsThings(context) ? join(meaningOf(a), meaningOf(b)) : null
  },
  examples: [
    ['Абай ({1845–1904}) – поэт.', '1845/1904'],
    ['в {2003-2006} бюджет рос', '2003/2006'],
  ],
}

const bareYear: DateRule = {
  name: 'bare-year',
  gives: 'date',
  patterns: ['Y'],
  own: true,
  make: ({ Y }, context) => {
    const value = numberOf(Y)
    if (value < 1500 || value > 2100 || countsThings(context)) return null
    const next = context.after(1)
    if (Y?.form === 'loc' || Y?.form === 'gen' || Y?.form === 'dat') {
      const led = /^(?:в|с|к|до|по|после|лет[оа]м?|осенью|весной|зимой|около|начале|конце|середине)$/u.test(context.before(1))
      const owned = Y.form === 'gen' && value >= 1900 && /^\p{Ll}{3,}$/u.test(context.before(1))
      return led || owned ? point({ year: value }) : null
    }
    if (isCitedYear(value, context) || (context.before(1) === '(' && (next === ')' || next === ','))) return point({ year: value })
    if (/^г/u.test(listHead(context, 4))) return point({ year: value })
    const noun = /^\p{Ll}{3,}$/u.test(context.rawAfter(1)) && !/(?:л|ла|ло|ли|лся|лась|лось|лись)$/u.test(next)
    const bound = /^(?:в|с|до|к|по)$/u.test(context.before(1)) && value % 50 !== 0 && !noun
    return bound ? point({ year: value }) : null
  },
  examples: [
    ['Роман «Кочевники» ({1976}) переведён.', '1976'],
    ['Роман («Кровь и пот», {1961}) переведён.', '1961'],
    ['Труды общества (Казань, {1862}) сохранились.', '1862'],
    ['Исследования (Иванов, {2005}, с. 14; Петров и др., {2010}) показали.', '2005; 2010'],
    ['{1999} и {2003 годы} были засушливыми.', '1999; 2003'],
    ['В {1999} он переехал в Астану.', '1999'],
    ['Началось в {2005-м}.', '2005'],
    ['К {2025-му} построят мост.', '2025'],
    ['За аналогичный период {2023-го} показатель вырос.', '2023'],
  ],
}

const publicationYear: DateRule = {
  name: 'publication-year',
  gives: 'date',
  patterns: ['Y'],
  make: ({ Y }, context) => (Y?.form === '' && isPublicationYear(numberOf(Y), context) ? point({ year: numberOf(Y) }) : null),
  examples: [
    ['Сатпаев Д. Терроризм в Азии // Континент. – {2001}. – № 12. – С. 14–17.', '2001'],
    ['Абдуллаев Е. Исламизм // Вестник КазНУ. {2004}. №3. С. 25-31.', '2004'],
  ],
}

/** Years by themselves: the first stage. */
export const RUSSIAN_YEARS: readonly DateRule[] = [schoolYear, years, era, eraRange, hijra, born, year]

/** What stands within a year: the third stage. */
export const RUSSIAN_PARTS: readonly DateRule[] = [season, quarter, half, firstMonths]

/** Beginnings, middles, ends, halves: the fourth stage. */
export const RUSSIAN_PART: readonly DateRule[] = [part]

/** Years without a word beside them: the last stage. */
export const RUSSIAN_BARE_YEARS: readonly DateRule[] = [lifeSpan, bareYear, publicationYear]
