import type { DateContext, DateRule } from '../../contracts/dates.ts'
import { type DateMeaning, endsOf, join, partOf, point, within } from '../../model/date-meaning.ts'
import { completeYear, hijraYears, meaningOf, pointOf, shortDecade, shortYear, valueOf } from '../../model/date-parts.ts'

const DURATION_AFTER = new Set(['бойы', 'ішінде', 'бұрын', 'өтті', 'өткен', 'болды', 'астам', 'шамасында', 'уақыт', 'мерзім', 'жасаған', 'бойына', 'толды'])

/** «2000 жыл» alone is a length of time as often as a year. */
function isLength(value: number, form: string, context: DateContext): boolean {
  if (form !== 'nom') return false
  return DURATION_AFTER.has(context.after(1)) || value > 2150 || value % 500 === 0
}

const year: DateRule = {
  name: 'year',
  gives: 'year',
  patterns: ['Y dash? word:year-word'],
  make: ({ Y, word }, context) => (isLength(valueOf(Y), word?.form ?? '', context) ? null : point({ year: valueOf(Y) })),
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
  make: ({ Y3 }) => point({ year: valueOf(Y3) }),
  examples: [
    ['{751 жылы} Атлах шайқасы өтті.', '0751'],
    ['{840 жылғы} көтеріліс', '0840'],
  ],
}

const shortYearRule: DateRule = {
  name: 'short-year',
  gives: 'year',
  patterns: ['ORD word:year-word', 'n:YY word:year-word.poss'],
  make: ({ ORD, n }) => {
    const value = valueOf(ORD ?? n)
    return value > 31 && value < 100 ? point(shortYear(value)) : null
  },
  examples: [
    ['{91-інші жылы} бәрі өзгерді.', '1991'],
    ['{Тоқсан бірінші жылы} одақ тарады.', '1991'],
    ['{86 жылы} алаңға шықтық.', '1986'],
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
    if (before && !w && (valueOf(before) < 10 || GREAT.test(context.after(1)) || valueOf(before) > 4000)) return null
    return before === undefined ? point({ year: valueOf(n) }) : point({ year: 1 - valueOf(before), bc: true })
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
    const [from, to] = [valueOf(parts.a), valueOf(parts.b)]
    const named = parts['year-word'] ?? parts['years-word']
    if (!(from > to) || (!named && (from < 10 || GREAT.test(context.after(1))))) return null
    return join(point({ year: 1 - from }), point({ year: 1 - to }))
  },
  examples: [['{б.з.б. 300 — 30 жж.} салынған', '-0299/-0029']],
}

const hijra: DateRule = {
  name: 'hijra',
  gives: 'year',
  patterns: ['hijra Y|Y3|N year-word'],
  make: ({ Y, Y3, N }) => hijraYears(valueOf(Y ?? Y3 ?? N)),
  examples: [['{Хижраның 870 жылы} хандық құрылды.', '1465/1466']],
}

const born: DateRule = {
  name: 'born',
  gives: 'date',
  patterns: ['Y born', 'Y dash? year-word birth'],
  make: ({ Y }, context) => (context.rawBefore(1) === '(' ? point({ year: valueOf(Y) }) : null),
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
    const to = b?.kind === 'YY' ? completeYear(valueOf(a), valueOf(b)) : valueOf(b)
    return valueOf(a) < to ? join(meaningOf(a), point({ year: to })) : null
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
  ],
  make: (parts) => {
    const { a, b } = parts
    const short = parts['year-month']
    const from = a ? valueOf(a) : pointOf(short)?.year
    const to = b ? (b.kind === 'YY' ? completeYear(valueOf(a), valueOf(b)) : valueOf(b)) : completeYear(from ?? 0, valueOf(short))
    return from !== undefined && to === from + 1 ? join(point({ year: from }), point({ year: to })) : null
  },
  examples: [
    ['{2013-2014 оқу жылына} қабылдау', '2013/2014'],
    ['{2014-15 оқу жылында} мектеп ашылды.', '2014/2015'],
    ['{2004-05 оқу жылы} басталды.', '2004/2005'],
    ['{2019/20 оқу жылына} дайындық', '2019/2020'],
    ['Клуб {2015/16 маусымында} чемпион болды.', '2015/2016'],
  ],
}

const lifeSpan: DateRule = {
  name: 'life-span',
  gives: 'date',
  patterns: ['a:Y dash b:Y|YY'],
  make: ({ a, b }, context) => {
    const to = b?.kind === 'YY' ? completeYear(valueOf(a), valueOf(b)) : valueOf(b)
    const closed = /^[(,;]$/u.test(context.before(1)) && /^[),;.]?$/u.test(context.after(1))
    const plausible = valueOf(a) < to && to - valueOf(a) < 400 && to < 2100 && (b?.kind === 'Y' || context.before(1) === '(')
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
    const listed = /^(?:және|мен|пен|бен|,)$/u.test(context.after(1)) && /^\d{4}$/u.test(context.after(2)) && /^жыл/u.test(context.after(3))
    return (bracketed && valueOf(Y) >= 1400 && valueOf(Y) < 2100) || listed ? point({ year: valueOf(Y) }) : null
  },
  examples: [
    ['«Көшпенділер» ({1976}) романы', '1976'],
    ['{1999} және {2003 жылдары} шайқас болды.', '1999; 2003'],
  ],
}

const decade: DateRule = {
  name: 'decade',
  gives: 'decade',
  patterns: ['Y dash? years-word', 'YY dash? years-word', 'ORD dash? years-word'],
  make: ({ Y, YY, ORD }) => {
    const value = valueOf(Y ?? YY ?? ORD)
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
  ],
}

const decades: DateRule = {
  name: 'decades',
  gives: 'decade',
  patterns: ['a:YY dash b:YY dash? years-word', 'a:ORD dash b:ORD dash? years-word'],
  make: ({ a, b }) => {
    const [from, to] = [valueOf(a), valueOf(b)]
    return from % 10 === 0 && to % 10 === 0 && from < to ? join(point(shortDecade(from)), point(shortDecade(to))) : null
  },
  examples: [['{40-50 жылдары} аштық болды.', '194X/195X'], ['{70–80-жылдары} жазылған', '197X/198X']],
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
    const n = valueOf(parts.n)
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
    return valueOf(a) === valueOf(b) ? null : join(at(valueOf(a)), at(valueOf(b)))
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
    const value = valueOf(n ?? ROM ?? N ?? ORD)
    if (!(value >= 1 && value <= 9)) return null
    return point(bc || e ? { millennium: value, bc: true } : { millennium: value - 1 })
  },
  examples: [['{б.з.б. II мыңжылдықта} көшпелілер келді.', '-1XXX'], ['{Үшінші мыңжылдықтың} адамы', '2XXX']],
}

const millennia: DateRule = {
  name: 'millennia',
  gives: 'date',
  patterns: ['bc a:ROM|N dash b:ROM|N dash? thousand'],
  make: ({ a, b }) => join(point({ millennium: valueOf(a), bc: true }), point({ millennium: valueOf(b), bc: true })),
  examples: [['{Б.з.б. 3-2 мыңжылдықта} қола балқытты.', '-2XXX/-1XXX']],
}

const decadeOfCentury: DateRule = {
  name: 'decade-of-century',
  gives: 'decade',
  patterns: ['century decade', 'century a:YY|ORD dash b:YY|ORD dash? years-word', 'century YY|ORD dash? year-word'],
  make: ({ century: upper, decade: lower, a, b, YY, ORD }) => {
    const hundreds = pointOf(upper)?.century
    if (hundreds === undefined) return null
    const tens = (value: number): DateMeaning | null => (value % 10 === 0 && value < 100 ? point({ decade: hundreds * 10 + value / 10 }) : null)
    const implied = pointOf(upper)?.implied
    const mark = (meaning: DateMeaning | null): DateMeaning | null => (meaning?.kind === 'point' && implied ? point({ ...meaning.at, implied }) : meaning)
    if (a) return mark(join(tens(valueOf(a)), tens(valueOf(b))))
    if (lower) {
      const [from, to] = endsOf(meaningOf(lower) as DateMeaning).map((end) => tens(((end?.decade ?? Number.NaN) % 10) * 10))
      return mark(lower.meaning?.kind === 'range' ? join(from ?? null, to ?? null) : (from ?? null))
    }
    const value = valueOf(YY ?? ORD)
    return value > 0 && value < 100 ? point({ year: hundreds * 100 + value }) : null
  },
  examples: [
    ['{XX ғасырдың 90-жылдары} өзгеріс болды.', '199X'],
    ['{ХХ ғасырдың 30 жылдарында} аштық болды.', '193X'],
    ['{ХІХ ғасырдың 40-50 жылдарында} көтеріліс болды.', '184X/185X'],
    ['{Өткен ғасырдың сексенінші жылдарында} салынды.', '198X'],
  ],
}

const HALVES = ['FIRST_HALF', 'SECOND_HALF'] as const

const partOfCentury: DateRule = {
  name: 'part-of-century',
  gives: 'date',
  patterns: [
    'century ORD|ROM|N half-part|half-word',
    'century part',
    'century|decade|year n:part-name stretch',
    'century last|recent|ORD|first quarter',
    'decade part',
    'decade ORD half-part',
    'century third ORD',
  ],
  make: (parts) => {
    const upper = meaningOf(parts.century ?? parts.decade ?? parts.year)
    const n = valueOf(parts.ORD ?? parts.ROM ?? parts.N)
    if (parts['half-part'] || parts['half-word']) return n === 1 || n === 2 ? partOf(upper, HALVES[n - 1] as 'FIRST_HALF') : null
    const named = parts.part ?? parts.n
    if (named) return partOf(upper, (['START', 'MID', 'END'] as const)[valueOf(named) - 1] ?? 'START')
    if (parts.quarter) return partOf(upper, parts.recent || parts.last || n === 4 ? 'END' : n === 1 || parts.first ? 'START' : 'MID')
    return upper
  },
  examples: [
    ['{XIX ғасырдың екінші жартысында} сауда дамыды.', '1851/1900'],
    ['{ХХ ғасырдың бірінші жартысы} ауыр болды.', '1901/1950'],
    ['{XX ғасырдың басында} газеттер шықты.', '19XX'],
    ['{XVIII ғасырдың аяғындағы} жағдай', '17XX'],
    ['{XX ғасырдың бас кезінде} шықты.', '19XX'],
    ['{XIX ғасырдың соңғы ширегінде} темір жол салынды.', '18XX'],
    ['{1990-жылдардың басында} зауыт жабылды.', '199X'],
    ['{80-жылдардың соңында} қайта құру басталды.', '198X'],
    ['{ХХ ғасырдың 60-жылдарының басында} орнатылған.', '196X'],
  ],
}

const season: DateRule = {
  name: 'season',
  gives: 'date',
  patterns: ['year season months-word?', 'year season.loc'],
  make: (parts) => within(point({ sub: valueOf(parts.season) }), pointOf(parts.year) ?? {}),
  examples: [
    ['{2010 жылдың көктемінде} су тасыды.', '2010-21'],
    ['{1986 жылдың қысында} аяз болды.', '1986-24'],
    ['{2003 жылғы жазда} демалдық.', '2003-22'],
    ['{1999 ж. күзінде} келді.', '1999-23'],
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
      const value = part?.kind === 'first' ? 1 : part?.kind === 'recent' ? 4 : valueOf(part)
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
    const value = n?.kind === 'first' ? 1 : valueOf(n)
    return value === 1 || value === 2 ? partOf(meaningOf(upper), HALVES[value - 1] as 'FIRST_HALF') : null
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
    const n = valueOf(N)
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
  patterns: ['year part'],
  make: ({ year: upper, part }) => partOf(meaningOf(upper), (['START', 'MID', 'END'] as const)[valueOf(part) - 1] ?? 'START'),
  examples: [
    ['{2005 жылдың басында} ашылды.', '2005'],
    ['{2010 жылдың соңында} бітті.', '2010'],
    ['{2013 жылдың ортасына дейін} созылды.', '../2013'],
  ],
}

/** Years, decades and centuries by themselves: the first stage. */
export const KAZAKH_YEARS: readonly DateRule[] = [
  years, schoolYear, year, earlyYear, shortYearRule, eraRange, era, hijra, born, decades, decade, centuries, century, namedCentury, millennia, millennium,
]

/** Decades within a century: the second stage. */
export const KAZAKH_DECADES: readonly DateRule[] = [decadeOfCentury]

/** What stands within a year or a century: the third stage. */
export const KAZAKH_PARTS: readonly DateRule[] = [partOfCentury, season, quarter, half, firstMonths, partOfYear]

/** Years without a word beside them: the last stage. */
export const KAZAKH_BARE_YEARS: readonly DateRule[] = [lifeSpan, inBrackets]
