import type { DateRule } from '../../contracts/dates.ts'
import { halfOf, TURN_OF_CENTURY, thirdOf } from '../../model/date-counted.ts'
import { type DateMeaning, endsOf, join, partOf, point } from '../../model/date-meaning.ts'
import { completeYear, meaningOf, numberOf, pointOf, shortDecade } from '../../model/date-parts.ts'

const decade: DateRule = {
  name: 'decade',
  gives: 'decade',
  patterns: ['Y dash? years-word', 'YY dash? years-word', 'ORD dash? years-word'],
  make: ({ Y, YY, ORD }, context) => {
    const value = numberOf(Y ?? YY ?? ORD)
    if (Y && /^(?:мен|пен|бен|және)$/u.test(context.before(1)) && /^\d{3}[1-9]$/u.test(context.before(2))) return point({ year: value })
    if (value % 10 !== 0) return Y && value > 1200 && value < 2100 ? point({ year: value }) : null
    return Y ? point({ decade: value / 10 }) : value < 100 ? point(shortDecade(value)) : null
  },
  examples: [
    ['{2000-жылдардың} дағдарысы', '200X'],
    ['{1880-жылдары} қоныс аударды.', '188X'],
    ['{1990 жылдары} қиын болды.', '199X'],
    ['{70-жылдары} салынған үй', '197X'],
    ['{90 жылдардағы} саясат', '199X'],
    ['{30 - жылдары} қуғын болды.', '193X'],
    ['{Елуінші жылдары} тың игерілді.', '195X'],
    ['{2000-ыншы жылдардың} газеті', '200X'],
    ['{1905} және {1910 жылдары} сайлау өтті.', '1905; 1910'],
  ],
}

const decades: DateRule = {
  name: 'decades',
  gives: 'decade',
  patterns: ['a:YY dash b:YY dash? years-word', 'a:ORD dash b:ORD dash? years-word', 'a:Y dash b:YY dash? years-word'],
  make: ({ a, b }) => {
    const [from, to] = [numberOf(a), numberOf(b)]
    if (a?.kind === 'Y') {
      const last = completeYear(from, to)
      return from % 10 === 0 && last % 10 === 0 ? join(point({ decade: from / 10 }), point({ decade: last / 10 })) : null
    }
    return from % 10 === 0 && to % 10 === 0 && from < to ? join(point(shortDecade(from)), point(shortDecade(to))) : null
  },
  examples: [
    ['{40-50 жылдары} аштық болды.', '194X/195X'],
    ['{70–80-жылдары} жазылған', '197X/198X'],
    ['{1970–80-жылдары} салынған', '197X/198X'],
  ],
}

const century: DateRule = {
  name: 'century',
  gives: 'century',
  patterns: [
    'n:ROM|N|ORD dash? century-word',
    'bc n:ROM|N|ORD dash? century-word',
    'our era-bc until|before|ago n:ROM|N|ORD dash? century-word',
    'ad n:ROM|N|ORD dash? century-word',
    'our era n:ROM|N|ORD dash? century-word',
  ],
  make: (parts, context) => {
    const n = numberOf(parts.n)
    if (!(n >= 1 && n <= 30) || (parts.n?.kind === 'N' && !/\d/u.test(context.raw))) return null
    if (parts['century-word']?.form === 'nom' && parts.n?.kind === 'N' && n < 3) return null
    if (parts.bc || parts['era-bc']) return point({ century: n, bc: true })
    return point({ century: n - 1, ...((parts.ad || parts.era) && { bc: false }) })
  },
  examples: [
    ['{XIX ғасырда} қалалар өсті.', '18XX'],
    ['{ХІХ ғасырдың} мұрасы', '18XX'],
    ['{XV ғ.} Қазақ хандығы құрылды.', '14XX'],
    ['{20 ғасырдың} жаңалығы', '19XX'],
    ['{18-ғасыр} жырауы', '17XX'],
    ['{Он тоғызыншы ғасырда} жазылды.', '18XX'],
    ['{Б.з.б. III ғ.} ғұндар күшейді.', '-02XX'],
    ['{біздің заманымыздан бұрынғы V ғасырда} өмір сүрген', '-04XX'],
    ['{б.з.д. VII ғ. – б.з. IV ғ.} қорғаны', '-06XX/03XX'],
    ['{Б.з.б. 2 ғасырдың соңы — 1 ғасырдың ортасында} болған.', '-01XX/-00XX'],
    ['{б.з. VI ғасырында} Түрік қағанаты құрылды.', '05XX'],
    ['{XVIII ғасырдағы} шапқыншылық', '17XX'],
  ],
}

const namedCentury: DateRule = {
  name: 'named-century',
  gives: 'century',
  patterns: ['last|this century-word'],
  make: ({ last }) => point({ century: last ? 19 : 20, implied: ['century'] }),
  examples: [
    ['{Өткен ғасырда} болған оқиға.', '19XX'],
    ['{Өткен ғасырдың 50-інші жылдары} тың игерілді.', '195X'],
  ],
}

const turnOfCentury: DateRule = {
  name: 'turn-of-century',
  gives: 'date',
  patterns: ['centuries-word.nom meeting'],
  make: () => TURN_OF_CENTURY,
  examples: [
    ['{Ғасырлар тоғысында} мұнай арзан болды.', '19XX/20XX', '2021-05-14'],
    ['{Ғасырлар тоғысында} мұнай арзан болды.', 'null'],
  ],
}

const listedCentury: DateRule = {
  name: 'listed-century',
  gives: 'century',
  patterns: ['ROM', 'ROM dash? centuries-word'],
  make: ({ ROM, 'centuries-word': word }, context) => {
    const joins = (before: string): boolean => /^(?:мен|пен|бен|және)$/u.test(before)
    const listed = word
      ? joins(context.before(1)) && /^[IVXІХ]+$/u.test(context.rawBefore(2))
      : joins(context.after(1)) && /^[IVXІХ]+$/u.test(context.rawAfter(2)) && /^ғасырлар/u.test(context.after(3))
    return listed && numberOf(ROM) <= 21 ? point({ century: numberOf(ROM) - 1 }) : null
  },
  examples: [['{XVIII} және {XIX ғасырларда} болды.', '17XX; 18XX']],
}

const centuries: DateRule = {
  name: 'centuries',
  gives: 'date',
  patterns: [
    'a:ROM|N dash b:ROM|N dash? centuries-word|century-word meeting?',
    'bc a:ROM|N dash b:ROM|N dash? centuries-word|century-word',
    'a:ROM|N and b:ROM|N dash? centuries-word between|meeting',
  ],
  make: ({ a, b, bc }) => {
    const at = (n: number): DateMeaning | null => (n >= 1 && n <= 30 ? point(bc ? { century: n, bc: true } : { century: n - 1 }) : null)
    return numberOf(a) === numberOf(b) ? null : join(at(numberOf(a)), at(numberOf(b)))
  },
  examples: [
    ['{XV–XVIII ғғ.} ескерткіші', '14XX/17XX'],
    ['{XIX–XX ғасырлар тоғысында} басылды.', '18XX/19XX'],
    ['{ХVІІ-ХVІІІ ғасырлардағы} соғыстар', '16XX/17XX'],
    ['{б.з.б. VII–III ғғ.} сақ қорғаны', '-06XX/-02XX'],
  ],
}

const millennium: DateRule = {
  name: 'millennium',
  gives: 'century',
  patterns: ['bc ROM|N|ORD dash? thousand', 'our e:era-bc until|before|ago ROM|N|ORD dash? thousand', 'n:ROM|N|ORD dash? thousand'],
  make: ({ bc, e, n, ROM, N, ORD }) => {
    const value = numberOf(n ?? ROM ?? N ?? ORD)
    if (!(value >= 1 && value <= 9)) return null
    return point(bc || e ? { millennium: value, bc: true } : { millennium: value - 1 })
  },
  examples: [
    ['{б.з.б. II мыңжылдықта} көшпелілер келді.', '-1XXX'],
    ['{Үшінші мыңжылдықтың} адамы', '2XXX'],
  ],
}

const millennia: DateRule = {
  name: 'millennia',
  gives: 'date',
  patterns: ['bc a:ROM|N dash b:ROM|N dash? thousand'],
  make: ({ a, b }) => join(point({ millennium: numberOf(a), bc: true }), point({ millennium: numberOf(b), bc: true })),
  examples: [
    ['{Б.з.б. 3-2 мыңжылдықта} қола балқытты.', '-2XXX/-1XXX'],
    ['Ол {б.з.б. 10 — 7-мыңжылдықтарды} қамтиды.', '-9XXX/-6XXX'],
  ],
}

const decadeOfCentury: DateRule = {
  name: 'decade-of-century',
  gives: 'decade',
  patterns: ['century decade', 'century a:YY|ORD dash b:YY|ORD dash? years-word', 'century YY|ORD dash? year-word'],
  make: ({ century: upper, decade: lower, a, b, YY, ORD, 'year-word': word }) => {
    const hundreds = pointOf(upper)?.century
    if (hundreds === undefined) return null
    const tens = (value: number): DateMeaning | null =>
      value % 10 === 0 && value < 100 ? point({ decade: hundreds * 10 + value / 10 }) : null
    const implied = pointOf(upper)?.implied
    const mark = (meaning: DateMeaning | null): DateMeaning | null =>
      meaning?.kind === 'point' && implied ? point({ ...meaning.at, implied }) : meaning
    if (a) return mark(join(tens(numberOf(a)), tens(numberOf(b))))
    if (lower) {
      const [from, to] = endsOf(meaningOf(lower) as DateMeaning).map((end) => tens(((end?.decade ?? Number.NaN) % 10) * 10))
      return mark(lower.meaning?.kind === 'range' ? join(from ?? null, to ?? null) : (from ?? null))
    }
    const value = numberOf(YY ?? ORD)
    if (value % 10 === 0 && word?.form === 'abbr') return mark(tens(value))
    return value > 0 && value < 100 ? point({ year: hundreds * 100 + value }) : null
  },
  examples: [
    ['{XX ғасырдың 90-жылдары} өзгеріс болды.', '199X'],
    ['{ХХ ғасырдың 30 жылдарында} аштық болды.', '193X'],
    ['{ХІХ ғасырдың 40-50 жылдарында} көтеріліс болды.', '184X/185X'],
    ['{Өткен ғасырдың сексенінші жылдарында} салынды.', '198X'],
    ['{ХХ ғ. 80 ж. соңында} жинақталды.', '198X'],
  ],
}

const partOfCentury: DateRule = {
  name: 'part-of-century',
  gives: 'date',
  patterns: [
    'century ORD|ROM|N dash? half-part|half-word',
    'century first|recent half-part',
    'century part',
    'century|decade|year n:part-name stretch',
    'century last|recent|ORD|first quarter',
    'decade part',
    'decade ORD half-part',
    'century third ORD',
  ],
  make: (parts) => {
    const upper = meaningOf(parts.century ?? parts.decade ?? parts.year)
    const n = numberOf(parts.ORD ?? parts.ROM ?? parts.N)
    if (parts['half-part'] && !parts.decade && (parts.first ?? parts.recent)) return halfOf(upper, parts.first ? 1 : 2)
    if (parts['half-part'] || parts['half-word']) return halfOf(upper, n)
    const named = parts.part ?? parts.n
    if (named) return thirdOf(upper, numberOf(named))
    if (parts.quarter) return partOf(upper, parts.recent || parts.last || n === 4 ? 'END' : n === 1 || parts.first ? 'START' : 'MID')
    return upper
  },
  examples: [
    ['{XIX ғасырдың екінші жартысында} сауда дамыды.', '1851/1900'],
    ['{ХХ ғасырдың бірінші жартысы} ауыр болды.', '1901/1950'],
    ['{ХХ ғасырдың 2-жартысында} қалалар өсті.', '1951/2000'],
    ['{ХХ ғасырдың соңғы жартысында} қалалар өсті.', '1951/2000'],
    ['{XX ғасырдың басында} газеттер шықты.', '19XX'],
    ['{XVIII ғасырдың аяғындағы} жағдай', '17XX'],
    ['{XX ғасырдың бас кезінде} шықты.', '19XX'],
    ['{XIX ғасырдың соңғы ширегінде} темір жол салынды.', '18XX'],
    ['{1990-жылдардың басында} зауыт жабылды.', '199X'],
    ['{80-жылдардың соңында} қайта құру басталды.', '198X'],
    ['{ХХ ғасырдың 60-жылдарының басында} орнатылған.', '196X'],
  ],
}

/** Decades, centuries and millennia by themselves: the first stage. */
export const KAZAKH_CENTURIES: readonly DateRule[] = [
  decades,
  decade,
  centuries,
  century,
  listedCentury,
  namedCentury,
  turnOfCentury,
  millennia,
  millennium,
]

/** Decades within a century: the second stage. */
export const KAZAKH_DECADES: readonly DateRule[] = [decadeOfCentury]

/** Parts of a century: the third stage. */
export const KAZAKH_CENTURY_PARTS: readonly DateRule[] = [partOfCentury]
