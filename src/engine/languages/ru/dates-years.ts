import type { DateContext, DateRule } from '../../contracts/dates.ts'
import { type DateMeaning, endsOf, join, partOf, point, within } from '../../model/date-meaning.ts'
import { completeYear, hijraYears, meaningOf, pointOf, shortDecade, shortYear, valueOf } from '../../model/date-parts.ts'

const HALVES = ['FIRST_HALF', 'SECOND_HALF'] as const
const PARTS = ['START', 'MID', 'END'] as const
const QUANTITY = /^(?:человек|людей|тонн|тыс|руб|рублей|тенге|долларов|км|километров|метров|га|гектаров|лет|штук|экземпляров|квартир|семей|мест|слов|страниц|участников|солдат|жителей|военных|случаев|дел|кг|литров|часов|дней|минут|раз)/u

/** A bare number before a thing that is counted. */
export function countsThings(context: DateContext): boolean {
  return QUANTITY.test(context.after(1)) || /^[%₽$€₸]$/u.test(context.after(1))
}

const year: DateRule = {
  name: 'year',
  gives: 'year',
  patterns: ['Y year-word', 'Y3 word:year-word.loc', 'Y3 word:year-word.gen', 'Y3 word:year-word.abbr', 'ORD year-word', 'YY word:year-word.loc'],
  make: ({ Y, Y3, YY, ORD }) => {
    if (Y ?? Y3) return point({ year: valueOf(Y ?? Y3) })
    const short = valueOf(YY ?? ORD)
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
  make: ({ n, until }) => point(until ? { year: 1 - valueOf(n), bc: true } : { year: valueOf(n) }),
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
  make: ({ a, b }) => (valueOf(a) > valueOf(b) ? join(point({ year: 1 - valueOf(a) }), point({ year: 1 - valueOf(b) })) : null),
  examples: [['Цезарь ({100–44 гг. до н. э.}) – полководец.', '-0099/-0043']],
}

const hijra: DateRule = {
  name: 'hijra',
  gives: 'year',
  patterns: ['n:Y|Y3 year-word hijra', 'n:Y|Y3 year-word to hijra'],
  make: ({ n }) => hijraYears(valueOf(n)),
  examples: [['В {870 году хиджры} основано ханство.', '1465/1466']],
}

const born: DateRule = {
  name: 'born',
  gives: 'date',
  patterns: ['Y year-word? birth'],
  make: ({ Y }) => point({ year: valueOf(Y) }),
  examples: [['Омаров, {1952 г. р.}, уроженец Алматы', '1952']],
}

const years: DateRule = {
  name: 'years',
  gives: 'date',
  patterns: ['a:Y dash|slash b:Y|YY years-word|year-word', 'a:ORD dash b:ORD years-word', 'a:Y year-word? dash b:Y year-word|years-word'],
  make: ({ a, b }) => {
    if (a?.kind === 'ORD') return null
    const to = b?.kind === 'YY' ? completeYear(valueOf(a), valueOf(b)) : valueOf(b)
    return valueOf(a) < to ? join(meaningOf(a), point({ year: to })) : null
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
  patterns: ['a:Y dash|slash b:Y|YY school year-word|years-word', 'year-month school year-word'],
  make: (parts) => {
    const { a, b } = parts
    const from = a ? valueOf(a) : (pointOf(parts['year-month'])?.year ?? Number.NaN)
    const to = b?.kind === 'Y' ? valueOf(b) : completeYear(from, valueOf(b ?? parts['year-month']))
    return to === from + 1 ? join(point({ year: from }), point({ year: to })) : null
  },
  examples: [
    ['В {2019/2020 учебном году} открыли школу.', '2019/2020'],
    ['{2013/14 учебный год} начался.', '2013/2014'],
    ['план на {2004-05 учебный год}', '2004/2005'],
    ['бюджет {2014–2015 финансового года}', '2014/2015'],
  ],
}

const decade: DateRule = {
  name: 'decade',
  gives: 'decade',
  patterns: ['Ys years-word?', 'YYs years-word', 'YYs', 'ORD years-word', 'Y word:years-word'],
  make: ({ Ys, YYs, ORD, Y, 'years-word': word }, context) => {
    const value = valueOf(Ys ?? YYs ?? ORD ?? Y)
    if (value % 10 !== 0) return Y ? point({ year: value }) : null
    if (YYs && !word && !/^(?:в|во|к|с|до|из|начал[аое]|конц[аеу]|конец|середин[аеы]|и|на)$/u.test(context.before(1))) return null
    if (YYs && !word && /^\p{L}/u.test(context.after(1)) && value < 20) return null
    return Ys || Y ? point({ decade: value / 10 }) : value < 100 ? point(shortDecade(value)) : null
  },
  examples: [
    ['В {1930-е годы} начался голод.', '193X'],
    ['В {1990-е} всё изменилось.', '199X'],
    ['Дом построен в {70-х годах}.', '197X'],
    ['Культура {1920-х гг.} изучена.', '192X'],
    ['{Девяностые годы} были трудными.', '199X'],
    ['мода {двухтысячных годов}', '200X'],
    ['в {90-х} он уехал', '199X'],
  ],
}

const decades: DateRule = {
  name: 'decades',
  gives: 'decade',
  patterns: ['a:Y|Ys|YYs|YY|N dash b:Ys|YYs years-word?', 'a:ORD dash b:ORD years-word'],
  make: ({ a, b }) => {
    const at = (part: typeof a, full: boolean): DateMeaning | null => {
      const value = valueOf(part)
      return value % 10 === 0 ? point(full ? { decade: value / 10 } : shortDecade(value)) : null
    }
    const [long, end] = [valueOf(a) > 999, valueOf(b) > 999]
    if (long && !end) return join(at(a, true), point({ decade: Math.floor(valueOf(a) / 100) * 10 + valueOf(b) / 10 }))
    return long === end && valueOf(a) < valueOf(b) ? join(at(a, long), at(b, end)) : null
  },
  examples: [
    ['в {70–80-е годы}', '197X/198X'],
    ['в {1960-1970-х гг.}', '196X/197X'],
    ['{1990–2000-е годы}', '199X/200X'],
  ],
}

const century: DateRule = {
  name: 'century',
  gives: 'century',
  patterns: ['n:ROM|ORD|N century-word', 'n:ROM|ORD|N century-word until ad', 'n:ROM|ORD|N century-word until era era-word', 'n:ROM|ORD|N century-word ad', 'n:ROM|ORD|N century-word era era-word'],
  make: ({ n, until, 'century-word': word }) => {
    const value = valueOf(n)
    if (!(value >= 1 && value <= 30) || (n?.kind === 'N' && word?.form !== 'abbr' && value < 5)) return null
    return point(until ? { century: value, bc: true } : { century: value - 1 })
  },
  examples: [
    ['В {XIX веке} выросли города.', '18XX'],
    ['культура {ХVIII века}', '17XX'],
    ['в {XV в.} возникло ханство', '14XX'],
    ['{Девятнадцатый век} завершился.', '18XX'],
    ['в {V в. до н. э.} жили саки', '-04XX'],
    ['в {20-м веке} было две войны', '19XX'],
    ['в {VI веке нашей эры}', '05XX'],
    ['в {III веке до нашей эры}', '-02XX'],
  ],
}

const namedCentury: DateRule = {
  name: 'named-century',
  gives: 'century',
  patterns: ['last|this|before-last century-word'],
  make: (parts) => point({ century: parts.last ? 19 : parts.this ? 20 : 18, implied: ['century'] }),
  examples: [['в {прошлом веке} было иначе', '19XX'], ['в {30-х годах прошлого века} строили', '193X']],
}

const centuries: DateRule = {
  name: 'centuries',
  gives: 'date',
  patterns: ['a:ROM|N|ORD dash b:ROM|N|ORD centuries-word|century-word', 'a:ROM|N dash b:ROM|N centuries-word|century-word until ad', 'border a:ROM and b:ROM centuries-word', 'border a:ROM dash b:ROM centuries-word'],
  make: ({ a, b, until }) => {
    const at = (n: number): DateMeaning | null => (n >= 1 && n <= 30 ? point(until ? { century: n, bc: true } : { century: n - 1 }) : null)
    return valueOf(a) === valueOf(b) ? null : join(at(valueOf(a)), at(valueOf(b)))
  },
  examples: [
    ['памятник {XV–XVIII вв.}', '14XX/17XX'],
    ['на {рубеже XIX–XX веков}', '18XX/19XX'],
    ['курганы {VII–III вв. до н. э.}', '-06XX/-02XX'],
  ],
}

const millennium: DateRule = {
  name: 'millennium',
  gives: 'century',
  patterns: ['n:ROM|ORD|N millennium-word', 'n:ROM|ORD|N millennium-word until ad', 'n:ROM|ORD|N millennium-word until era era-word'],
  make: ({ n, until }) => {
    const value = valueOf(n)
    return value >= 1 && value <= 9 ? point(until ? { millennium: value, bc: true } : { millennium: value - 1 }) : null
  },
  examples: [['во {II тысячелетии до н. э.}', '-1XXX'], ['в {третьем тысячелетии}', '2XXX']],
}

const decadeOfCentury: DateRule = {
  name: 'decade-of-century',
  gives: 'decade',
  patterns: ['decade century', 'century comma? decade'],
  make: ({ decade: lower, century: upper }) => {
    const at = pointOf(upper)
    if (at?.century === undefined || at.bc || !lower?.meaning) return null
    const tens = (end: { decade?: number | undefined } | null | undefined): DateMeaning | null =>
      point({ decade: (at.century ?? 0) * 10 + ((end?.decade ?? Number.NaN) % 10), ...(at.implied && { implied: at.implied }) })
    const [from, to] = endsOf(lower.meaning)
    return lower.meaning.kind === 'range' ? join(tens(from), tens(to)) : tens(from)
  },
  examples: [
    ['в {90-х гг. XX в.} реформы', '199X'],
    ['в {тридцатых годах XX века}', '193X'],
    ['в {40–50-е годы XIX века}', '184X/185X'],
    ['{80-е годы прошлого века} помнят все.', '198X'],
  ],
}

const part: DateRule = {
  name: 'part',
  gives: 'date',
  patterns: [
    'part year|century|decade|date',
    'n:ORD|ROM|N half-part year|century|decade|date',
    'n:recent|ORD|first quarter-part century|year',
    'part dash p2:part year|century|decade|date',
  ],
  make: (parts) => {
    const whole = meaningOf(parts.year ?? parts.century ?? parts.decade ?? parts.date)
    if (whole?.kind === 'point' && whole.at.day !== undefined) return null
    if (parts.p2) return whole
    if (parts.part) return partOf(whole, PARTS[valueOf(parts.part) - 1] ?? 'START')
    const n = valueOf(parts.n)
    if (parts['half-part']) return n === 1 || n === 2 ? partOf(whole, HALVES[n - 1] as 'FIRST_HALF') : null
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
  ],
}

const season: DateRule = {
  name: 'season',
  gives: 'date',
  patterns: ['season year', 'season Y', 'season that-year'],
  make: ({ season: sub, year: upper, Y }, context) => {
    if (Y && countsThings(context)) return null
    return within(point({ sub: valueOf(sub) }), pointOf(upper ?? Y) ?? {})
  },
  examples: [
    ['{Весной 1945 года} война кончилась.', '1945-21'],
    ['{летом 2003 г.} стояла жара', '2003-22'],
    ['{зима 1986 года} была суровой', '1986-24'],
    ['{осенью прошлого года} уехал', '2020-23', '2021-05-14'],
    ['{Лето 1999-го} запомнилось.', '1999-22'],
  ],
}

const quarter: DateRule = {
  name: 'quarter',
  gives: 'date',
  patterns: ['n:ROM|ORD|N quarter-word year', 'n:ROM|ORD|N quarter-word Y', 'n:first|recent quarter-word year', 'a:ROM|N|ORD dash|and b:ROM|N|ORD quarter-word year', 'year comma? n:ROM|ORD|N quarter-word'],
  make: ({ n, a, b, year: upper, Y }) => {
    const code = (p: typeof n): number => {
      const value = p?.kind === 'recent' ? 4 : valueOf(p)
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
    const value = valueOf(n)
    return value === 1 || value === 2 ? partOf(meaningOf(upper ?? Y), HALVES[value - 1] as 'FIRST_HALF') : null
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
    const n = valueOf(N)
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
    const plausible = valueOf(a) < valueOf(b) && valueOf(b) - valueOf(a) < 160 && valueOf(b) < 2100
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
    const value = valueOf(Y)
    if (value < 1500 || value > 2100 || countsThings(context)) return null
    const next = context.after(1)
    if (Y?.form === 'loc' || Y?.form === 'gen') return /^(?:в|с|к|до|по|после|лет[оа]м?|осенью|весной|зимой|около|начале|конце|середине)$/u.test(context.before(1)) ? point({ year: value }) : null
    if (context.before(1) === '(' && (next === ')' || next === ',')) return point({ year: value })
    if (/^(?:и|,)$/u.test(next) && /^\d{4}$/u.test(context.after(2)) && /^г/u.test(context.after(3))) return point({ year: value })
    const noun = /^\p{Ll}{3,}$/u.test(context.rawAfter(1)) && !/(?:л|ла|ло|ли|лся|лась|лось|лись)$/u.test(next)
    const bound = /^(?:в|с|до|к|по)$/u.test(context.before(1)) && value % 50 !== 0 && !noun
    return bound ? point({ year: value }) : null
  },
  examples: [
    ['Роман «Кочевники» ({1976}) переведён.', '1976'],
    ['{1999} и {2003 годы} были засушливыми.', '1999; 2003'],
    ['В {1999} он переехал в Астану.', '1999'],
    ['Началось в {2005-м}.', '2005'],
  ],
}

/** Years, decades and centuries by themselves: the first stage. */
export const RUSSIAN_YEARS: readonly DateRule[] = [schoolYear, years, era, eraRange, hijra, born, year, decades, decade, centuries, century, namedCentury, millennium]

/** Decades within a century: the second stage. */
export const RUSSIAN_DECADES: readonly DateRule[] = [decadeOfCentury]

/** What stands within a year: the third stage. */
export const RUSSIAN_PARTS: readonly DateRule[] = [season, quarter, half, firstMonths]

/** Beginnings, middles, ends, halves: the fourth stage. */
export const RUSSIAN_PART: readonly DateRule[] = [part]

/** Years without a word beside them: the last stage. */
export const RUSSIAN_BARE_YEARS: readonly DateRule[] = [lifeSpan, bareYear]
