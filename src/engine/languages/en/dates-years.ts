import type { DateContext, DateRule } from '../../contracts/dates.ts'
import { halfOf } from '../../model/date-counted.ts'
import { type DateMeaning, endsOf, join, partOf, point, within } from '../../model/date-meaning.ts'
import { completeYear, meaningOf, numberOf, pointOf, shortDecade, shortYear, winterOver } from '../../model/date-parts.ts'
import { ENGLISH_CENTURIES, listedCentury, modOf } from './dates-centuries.ts'

const THINGS =
  /^(?:people|tonnes|tons|men|women|children|km|kilometers|kilometres|miles|meters|metres|feet|ft|kg|dollars|euros|pounds|percent|copies|troops|soldiers|workers|students|hours|minutes|days|weeks|months|years|times|points|votes|seats|words|pages|units|species|acres|hectares|homes|jobs|members|million|billion|m|rpm|mg|ml|mm|cm|gb|mb|bits|bytes|pixels|calories|persons|participants|respondents|cases|deaths|samples|residents)$/u
const LABELS =
  /^(?:section|sections|article|articles|chapter|page|pages|p|pp|no|nos|number|room|form|vol|volume|figure|fig|table|item|part|flight|route|highway|model|version|v|psalm|act|line|paragraph|clause|rule|resolution|decree|law|bill|street|st|box|step|channel|grade|level|unit|code|pin|ext|phone|tel|isbn|id|windows|office|size|over|than|almost|nearly|least|most|some|these|those|all|other|exactly|only|with|costs|cost|earned|paid|sold|raised|won|windows)$/u
const TIMES =
  /^(?:in|since|by|of|from|fiscal|until|till|before|after|during|around|circa|c|ca|early|late|mid|about|between|to|through|as|and|or|for|on|year|years|born|died|both)$/u
const VERBS =
  /(?:ed|was|were|is|are|has|had|will|would|saw|began|became|came|went|took|brought|made|marked|opened|when|that|which|who|he|she|it|they|we|i|the|a|an|and|or|but|to|in|on|at|by|for|with|as|after|before|until|while|under|where|because|did|does|can|could|may|might|must)$/u

/** After “section”, “no.”, “pp.” a number is a label. */
function isLabelled(context: DateContext): boolean {
  return LABELS.test(context.before(1)) || (context.before(1) === '.' && LABELS.test(context.before(2)))
}

/** Whether a bare number of four digits reads as a year here. */
export function readsAsYear(value: number, context: DateContext): boolean {
  const before = context.before(1)
  const next = context.after(1)
  const compared = before === 'with' && context.before(2) === 'compared'
  if (value < 1100 || value > 2100 || THINGS.test(next) || (isLabelled(context) && !compared)) return false
  if (before === '.' && /^[bd]$/u.test(context.before(2))) return true
  if (/^[%$€£°*+=@/\\[-]$/u.test(next) || /^[#$€£*+=@/\\[\]№]$/u.test(before)) return false
  if (/^[-–—]$/u.test(before) || (/^[-–]$/u.test(next) && /^[\p{L}\d]/u.test(context.after(2)))) return false
  if (before === '(' && /^[),;]/u.test(next)) return value >= 1400
  const lower = /^\p{Ll}/u.test(context.rawAfter(1))
  const counted = lower && /s$/u.test(next) && !VERBS.test(next) && !/^(?:is|was|has|saw)$/u.test(next)
  if (compared || TIMES.test(before))
    return value % 50 !== 0
      ? !(counted && /^(?:of|to|for|with|about|or|around)$/u.test(before) && value < 1700)
      : (!counted && !/^(?:of|to|about|for|by)$/u.test(before)) || (value === 2000 && !counted && /^(?:in|since|of|by)$/u.test(before))
  if (value < 1500 || value > 2060 || value % 100 === 0) return false
  if (/^(?:the|a|its|their|his|her|our|this)$/u.test(before)) return value % 50 !== 0 && value >= 1800 && /^\p{L}{3,}$/u.test(next)
  if (context.initial) return !counted
  if (before === ',' || before === ';' || before === ':') return /^[.,;:)]?$/u.test(next) || VERBS.test(next)
  return false
}

/** “28 May 621”: a year of three digits, unless it counts something. */
export function isOldYear(context: DateContext): boolean {
  const next = context.after(1)
  return !THINGS.test(next) && (!/^\p{Ll}{2,}s$/u.test(context.rawAfter(1)) || VERBS.test(next)) && !/^[%$€£°-]$/u.test(next)
}

const year: DateRule = {
  name: 'bare-year',
  gives: 'date',
  patterns: ['Y'],
  own: true,
  make: ({ Y }, context) => (Y?.form === '' && readsAsYear(numberOf(Y), context) ? point({ year: numberOf(Y) }) : null),
  examples: [
    ['It met again as {2003} opened.', '2003'],
    ['The law passed in {1999}.', '1999'],
    ['In {2008} sales fell.', '2008'],
    ['the report of {2011}', '2011'],
    ['Compared with {1986} output rose.', '1986'],
    ['A {1974} film won.', '1974'],
    ['The {2008} crisis hit the country.', '2008'],
    ['His novel (“Nomads”, {1976}) was translated.', '1976'],
    ['the Second Act ({1987})', '1987'],
    ['In {1999} and {2003} the river flooded.', '1999; 2003'],
  ],
}

const spelledYear: DateRule = {
  name: 'spelled-year',
  gives: 'year',
  patterns: ['word:Y'],
  make: ({ word }, context) =>
    /^\p{L}/u.test(context.raw) && !THINGS.test(context.after(1)) && numberOf(word) % 1000 !== 0 && numberOf(word) < 2100
      ? point({ year: numberOf(word) })
      : null,
  examples: [
    ['It began in {nineteen ninety-nine}.', '1999'],
    ['in {two thousand and three} it closed', '2003'],
    ['in {twenty fifteen}', '2015'],
  ],
}

const era: DateRule = {
  name: 'era',
  gives: 'year',
  patterns: ['n:Y|Y3|YY|N bc|ad', 'ad n:Y|Y3|YY|N'],
  make: ({ n, bc }, context) => {
    if (bc === undefined && !/(?:AD|CE|A\.D|C\.E)/u.test(context.raw)) return null
    return point(bc ? { year: 1 - numberOf(n), bc: true } : { year: numberOf(n) })
  },
  examples: [
    ['Caesar died in {44 BC}.', '-0043'],
    ['Pompeii fell in {AD 79}.', '0079'],
    ['in {500 BCE}', '-0499'],
    ['In {632 CE} the prophet died.', '0632'],
  ],
}

const shortYearRule: DateRule = {
  name: 'short-year',
  gives: 'year',
  patterns: ['YY.short'],
  own: true,
  make: ({ YY }, context) =>
    /^(?:in|of|since|summer|winter|spring|fall|autumn|class)$/u.test(context.before(1)) ? point(shortYear(numberOf(YY))) : null,
  examples: [["the strikes of {'68}", '1968']],
}

const years: DateRule = {
  name: 'years',
  gives: 'date',
  patterns: [
    'a:Y dash|slash b:Y|YY season|school?',
    'a:Y dash|slash b:Y|YY school|budget year-unit',
    'year-month season',
    'year-month school|budget year-unit',
    'fiscal year-month',
    'fiscal a:Y slash|dash b:Y|YY',
    'a:Y slash b:YY',
  ],
  own: true,
  make: (parts, context) => {
    const { a, b, school, budget, season, fiscal } = parts
    const from = a ? numberOf(a) : (pointOf(parts['year-month'])?.year ?? Number.NaN)
    const last = b ?? parts['year-month']
    const to = last?.kind === 'Y' ? numberOf(last) : completeYear(from, numberOf(last))
    const named = school ?? budget ?? season ?? fiscal
    if (!(to > from) || from > 2100 || (named && to !== from + 1)) return null
    if (!named && (/^[$€£#№[-]$/u.test(context.before(1)) || isLabelled(context) || THINGS.test(context.after(1)))) return null
    if (
      b?.kind === 'YY' &&
      /^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$/u.test(
        context.after(1),
      ) &&
      !named
    )
      return null
    if (!named && context.raw.includes('/') && to !== from + 1) return null
    return join(point({ year: from }), point({ year: to }))
  },
  examples: [
    ['Fiscal year {2019/20} ended.', '2019/2020'],
    ['the war of {1914–18} was lost', '1914/1918'],
    ['Abai ({1845–1904}) was a poet.', '1845/1904'],
    ['In {1999-2000} fighters crossed.', '1999/2000'],
    ['the {2013/14 academic year} opened', '2013/2014'],
    ['in the {2014–15 season} they won', '2014/2015'],
    ['the {2004-05 school year}', '2004/2005'],
  ],
}

const fiscalYear: DateRule = {
  name: 'fiscal-year',
  gives: 'year',
  patterns: ['fiscal Y', 'fiscal YY'],
  make: ({ Y, YY }) => (Y ? point({ year: numberOf(Y) }) : point(shortYear(numberOf(YY)))),
  examples: [['{FY2019} was hard.', '2019']],
}

const decade: DateRule = {
  name: 'decade',
  gives: 'decade',
  patterns: ['Ys', 'YYs', 'early|late|mid Ys', 'YYs of the x:ORD century'],
  make: ({ Ys, YYs, early, late, mid, x }, context) => {
    if (x) return point({ decade: (numberOf(x) - 1) * 10 + numberOf(YYs) / 10 })
    if (early ?? late ?? mid) return null
    if (YYs && /^(?:his|her|their|my|our|your|mid|early|late|low|high|upper)$/u.test(context.before(1))) {
      const owner = /^(?:mid|early|late)$/u.test(context.before(1)) ? context.before(2) : context.before(1)
      if (/^(?:his|her|their|my|our|your|low|high|upper|-|in)$/u.test(owner)) return null
    }
    if (YYs && !/^(?:the|early|late|mid|-|and)$/u.test(context.before(1)) && !/^['’]/u.test(context.raw)) return null
    const value = numberOf(Ys ?? YYs)
    return value % 10 !== 0 ? null : point(Ys ? { decade: value / 10 } : shortDecade(value))
  },
  examples: [
    ['In the {1990s} it grew.', '199X'],
    ["music of the {'60s}", '196X'],
    ['the {80s} were loud', '198X'],
    ["the {1930's} famine", '193X'],
    ['during the {nineties}', '199X'],
    ['in the {20s of the 19th century}', '182X'],
  ],
}

const WHOLE = 'x:decade|century|year|Y|date|md|month|season-name|day'

const part: DateRule = {
  name: 'part',
  gives: 'date',
  patterns: [
    `early|mid|late dash? ${WHOLE}`,
    `early dash to dash mid dash? ${WHOLE}`,
    `start|end|mid of the? ${WHOLE}`,
    `n:ORD|last half of the? ${WHOLE}`,
    `n:ORD|last quarter of the? x:century|decade`,
    `n:ORD|last t:ORD of the? x:century|decade`,
    `n:ORD half dash year-unit of the? x:year|Y`,
    `turn of the? x:century`,
  ],
  make: (parts, context) => {
    const { x, n, t, half, quarter } = parts
    if (t && numberOf(t) !== 3) return null
    if (x?.kind === 'season-name' || (x?.kind === 'Y' && !readsAsYear(numberOf(x), { ...context, before: () => 'in' }))) return null
    const whole = meaningOf(x)
    if (whole === null || endsOf(whole)[0]?.day !== undefined || endsOf(whole)[0]?.unit === 'day') return null
    if (parts.turn) return partOf(whole, 'START')
    if (quarter ?? t) return partOf(whole, n?.kind === 'last' || numberOf(n) === (t ? 3 : 4) ? 'END' : numberOf(n) === 1 ? 'START' : 'MID')
    if (half) return halfOf(whole, n?.kind === 'last' ? 2 : numberOf(n))
    return partOf(whole, modOf(parts))
  },
  examples: [
    ['In the {early 2000s} it grew.', '200X'],
    ['the {mid-1990s} crisis', '199X'],
    ['the {late 19th century}', '18XX'],
    ['the {second half of the 19th century}', '1851/1900'],
    ['the {first half of 2005}', '2005-40'],
    ['the {beginning of the 20th century}', '19XX'],
    ['at the {end of 2004}', '2004'],
    ['at the {end of last month}', '2021-04', '2021-05-14'],
    ['{late May 2004} was hot', '2004-05'],
    ['in {early 2003} it closed', '2003'],
    ['in the {mid-19th century}', '18XX'],
    ['in the {last quarter of the 18th century}', '17XX'],
    ['in the {first third of the 20th century}', '19XX'],
    ['in the {first half-year of 2018}', '2018-40'],
  ],
}

const season: DateRule = {
  name: 'season',
  gives: 'date',
  patterns: ['season-name of? year|Y', 'season-name comma year|Y', 'season-name YY.short', 'season-name of? date'],
  make: ({ 'season-name': sub, of, year: upper, Y, YY, date }, context) => {
    if (date) return winterOver(meaningOf(date), numberOf(sub))
    if (Y && !of && THINGS.test(context.after(1))) return null
    return within(point({ sub: numberOf(sub) }), YY ? shortYear(numberOf(YY)) : (pointOf(upper ?? Y) ?? {}))
  },
  examples: [
    ['In {spring 1945} the war ended.', '1945-21'],
    ['the {summer of 2003}', '2003-22'],
    ['in the {spring of 1723} people fled', '1723-21'],
    ['the {winter of 1986}', '1986-24'],
    ['the {winter of 1921–22}', '1921-24'],
    ['{Fall 2005} enrolment', '2005-23'],
    ['{autumn of last year}', '2020-23', '2021-05-14'],
  ],
}

const quarter: DateRule = {
  name: 'quarter',
  gives: 'date',
  patterns: [
    'q|h n:N of? Y|year',
    'n:ORD quarter of the? Y|year',
    'n:ORD dash? quarter Y|year',
    'Y q|h n:N',
    'q a:N dash q? n:N of? Y|year',
  ],
  make: ({ h, a, n, Y, year: upper }) => {
    const value = numberOf(n)
    const at = pointOf(Y ?? upper)
    const from = numberOf(a)
    if (a)
      return at && from >= 1 && from < value && value <= 4
        ? join(point({ ...at, sub: 32 + from }), point({ ...at, sub: 32 + value }))
        : null
    return at && value >= 1 && value <= (h ? 2 : 4) ? point({ ...at, sub: (h ? 39 : 32) + value }) : null
  },
  examples: [
    ['{Q1 2014} exports rose', '2014-33'],
    ['in the {third quarter of 2022}', '2022-35'],
    ['{Q4 of 2019} was weak', '2019-36'],
    ['{H2 2014} results', '2014-41'],
    ['in {Q1–Q2 2018} it grew', '2018-01/2018-06'],
    ['the {first quarter of this year}', '2021-33', '2021-05-14'],
  ],
}

const firstMonths: DateRule = {
  name: 'first-months',
  gives: 'date',
  patterns: ['o:ORD N month-unit of the? Y|year'],
  make: ({ o, N, Y, year: upper }) => {
    const n = numberOf(N)
    const range: DateMeaning | null =
      numberOf(o) === 1 && n >= 2 && n <= 12 ? { kind: 'range', from: { month: 1 }, to: { month: n } } : null
    return within(range, pointOf(Y ?? upper) ?? {})
  },
  examples: [['the {first nine months of 2015}', '2015-01/2015-09']],
}

/** Years, decades and centuries by themselves: the first stage. */
export const ENGLISH_YEARS: readonly DateRule[] = [years, era, fiscalYear, spelledYear, shortYearRule, decade, ...ENGLISH_CENTURIES]

/** What stands within a year: the second stage. */
export const ENGLISH_PARTS: readonly DateRule[] = [season, quarter, firstMonths]

/** Beginnings, middles, ends, halves: the third stage. */
export const ENGLISH_PART: readonly DateRule[] = [part]

/** Years without a word beside them: the last stage. */
export const ENGLISH_BARE_YEARS: readonly DateRule[] = [year, listedCentury]
