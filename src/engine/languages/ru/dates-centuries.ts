import type { DateRule } from '../../contracts/dates.ts'
import { TURN_OF_CENTURY } from '../../model/date-counted.ts'
import { type DateMeaning, endsOf, join, partOf, point } from '../../model/date-meaning.ts'
import { numberOf, pointOf, shortDecade } from '../../model/date-parts.ts'

const decade: DateRule = {
  name: 'decade',
  gives: 'decade',
  patterns: ['Ys years-word?', 'YYs years-word', 'YYs', 'ORD years-word', 'Y word:years-word'],
  make: ({ Ys, YYs, ORD, Y, 'years-word': word }, context) => {
    const value = numberOf(Ys ?? YYs ?? ORD ?? Y)
    const paired = /^(?:и|по|до)$/u.test(context.before(1)) && /^\d{4}$/u.test(context.before(2))
    if (Y && paired && (!context.before(2).endsWith('0') || /^(?:между|с|от)$/u.test(context.before(3)))) return point({ year: value })
    if (value % 10 !== 0) return Y ? point({ year: value }) : null
    const opens = context.initial && value >= 50 && /^\p{L}/u.test(context.raw)
    if (
      YYs &&
      !word &&
      !opens &&
      !/^(?:в|во|к|с|до|из|начал[аое]|конц[аеу]|конец|середин[аеы]|и|на|лихие|лихих|голодные)$/u.test(context.before(1))
    )
      return null
    if (/^числ/u.test(context.after(1))) return null
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
    ['{Девяностые} были трудны.', '199X'],
    ['{Между 1825 и 1830 годами} работала экспедиция.', '1825/1830'],
    ['{Между 1880 и 1890 годами} работала экспедиция.', '1880/1890'],
    ['{с 1960 по 1970 годы} росло', '1960/1970'],
  ],
}

const decades: DateRule = {
  name: 'decades',
  gives: 'decade',
  patterns: ['a:Y|Ys|YYs|YY|N dash b:Ys|YYs years-word?', 'a:ORD dash b:ORD years-word'],
  make: ({ a, b }) => {
    const at = (part: typeof a, full: boolean): DateMeaning | null => {
      const value = numberOf(part)
      return value % 10 === 0 ? point(full ? { decade: value / 10 } : shortDecade(value)) : null
    }
    const [long, end] = [numberOf(a) > 999, numberOf(b) > 999]
    if (long && !end) return join(at(a, true), point({ decade: Math.floor(numberOf(a) / 100) * 10 + numberOf(b) / 10 }))
    return long === end && numberOf(a) < numberOf(b) ? join(at(a, long), at(b, end)) : null
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
  patterns: [
    'n:ROM|ORD|N century-word',
    'n:ROM|ORD|N century-word until ad',
    'n:ROM|ORD|N century-word until era era-word',
    'n:ROM|ORD|N century-word ad',
    'n:ROM|ORD|N century-word era era-word',
  ],
  make: ({ n, until, 'century-word': word }) => {
    const value = numberOf(n)
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

const partsOfCenturies: DateRule = {
  name: 'parts-of-centuries',
  gives: 'date',
  patterns: [
    ...['p:part', 'n:ORD h:half-part'].flatMap((first) =>
      ['q:part', 'm:ORD g:half-part'].flatMap((second) => [
        `${first} a:ROM century-word? dash|and in? ${second} b:ROM century-word|centuries-word`,
        `from ${first} a:ROM century-word? until|to ${second} b:ROM century-word`,
      ]),
    ),
    'a:ROM century-word? dash q:part b:ROM century-word|centuries-word',
  ],
  make: ({ a, b, n, m, h, g }) => {
    const half = (century: typeof a, part: typeof a, order: typeof a): DateMeaning | null =>
      partOf(point({ century: numberOf(century) - 1 }), part === undefined ? 'START' : numberOf(order) === 1 ? 'FIRST_HALF' : 'SECOND_HALF')
    const joined = join(half(a, h, n), half(b, g, m))
    return joined?.kind === 'range' ? { kind: 'range', from: joined.from, to: joined.to } : null
  },
  examples: [
    ['в {конце XIX – начале XX века} построили', '18XX/19XX'],
    ['в {конце XIX века и начале XX века} построили', '18XX/19XX'],
    ['культура {XIX—начала XX вв.} изучена', '18XX/19XX'],
    ['во {второй половине XIX — первой половине XX века} росли', '1851/1950'],
    ['{со второй половины XIX до начала XX века} росли', '1851/19XX'],
  ],
}

const namedCentury: DateRule = {
  name: 'named-century',
  gives: 'century',
  patterns: ['last|this|before-last century-word'],
  make: (parts) => point({ century: parts.last ? 19 : parts.this ? 20 : 18, implied: ['century'] }),
  examples: [
    ['в {прошлом веке} было иначе', '19XX'],
    ['в {30-х годах прошлого века} строили', '193X'],
  ],
}

const centuries: DateRule = {
  name: 'centuries',
  gives: 'date',
  patterns: [
    'a:ROM|N|ORD dash b:ROM|N|ORD centuries-word|century-word',
    'a:ROM|N dash b:ROM|N centuries-word|century-word until ad',
    'border a:ROM and b:ROM centuries-word',
    'border a:ROM dash b:ROM centuries-word',
  ],
  make: ({ a, b, until }) => {
    const at = (n: number): DateMeaning | null => (n >= 1 && n <= 30 ? point(until ? { century: n, bc: true } : { century: n - 1 }) : null)
    return numberOf(a) === numberOf(b) ? null : join(at(numberOf(a)), at(numberOf(b)))
  },
  examples: [
    ['памятник {XV–XVIII вв.}', '14XX/17XX'],
    ['на {рубеже XIX–XX веков}', '18XX/19XX'],
    ['курганы {VII–III вв. до н. э.}', '-06XX/-02XX'],
  ],
}

const turnOfCentury: DateRule = {
  name: 'turn-of-century',
  gives: 'date',
  patterns: ['border centuries-word'],
  make: () => TURN_OF_CENTURY,
  examples: [
    ['На {рубеже веков} нефть была дешёвой.', '19XX/20XX', '2021-05-14'],
    ['На {рубеже столетий} нефть была дешёвой.', 'null'],
  ],
}

const listedCentury: DateRule = {
  name: 'listed-century',
  gives: 'century',
  patterns: ['ROM', 'ROM centuries-word'],
  make: ({ ROM, 'centuries-word': word }, context) => {
    const listed = word
      ? context.before(1) === 'и' && /^[IVXІХ]+$/u.test(context.rawBefore(2))
      : context.after(1) === 'и' && /^[IVXІХ]+$/u.test(context.rawAfter(2)) && /^(?:век|вв$|столети)/u.test(context.after(3))
    return listed && numberOf(ROM) <= 21 ? point({ century: numberOf(ROM) - 1 }) : null
  },
  examples: [
    ['в {XVIII} и {XIX веках} жили', '17XX; 18XX'],
    ['рукопись относится к {X–XII векам}', '09XX/11XX'],
  ],
}

const millennium: DateRule = {
  name: 'millennium',
  gives: 'century',
  patterns: ['n:ROM|ORD|N millennium-word', 'n:ROM|ORD|N millennium-word until ad', 'n:ROM|ORD|N millennium-word until era era-word'],
  make: ({ n, until }) => {
    const value = numberOf(n)
    return value >= 1 && value <= 9 ? point(until ? { millennium: value, bc: true } : { millennium: value - 1 }) : null
  },
  examples: [
    ['во {II тысячелетии до н. э.}', '-1XXX'],
    ['в {третьем тысячелетии}', '2XXX'],
  ],
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

/** Decades, centuries and millennia by themselves: the first stage. */
export const RUSSIAN_CENTURIES: readonly DateRule[] = [
  decades,
  decade,
  partsOfCenturies,
  centuries,
  century,
  listedCentury,
  namedCentury,
  turnOfCentury,
  millennium,
]

/** Decades within a century: the second stage. */
export const RUSSIAN_DECADES: readonly DateRule[] = [decadeOfCentury]
