import type { NumberGrammar } from '../../contracts/names.ts'

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u))
const ORDINAL = /^(?:\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|twentieth)$/u

/** Number words and units of English. */
export const ENGLISH_NUMBERS: NumberGrammar = {
  cardinals:
    set(`one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty
    seventy eighty ninety half`),
  scales: set('hundred thousand million billion trillion dozen'),
  ordinal: (lower) => ORDINAL.test(lower),
  currencies: set('dollar dollars euro euros pound pounds ruble rubles rouble roubles yuan yen tenge franc francs cent cents $ € ₸ ₽ £ ¥'),
  percents: set('% percent per-cent'),
  units:
    set(`metre metres meter meters kilometre kilometres kilometer kilometers km m cm mm mile miles foot feet inch inches yard yards hectare hectares acre acres tonne tonnes ton tons
    kilogram kilograms kg gram grams pound litre litres liter liters barrel barrels degree degrees watt watts megawatt megawatts mw kw kwh gb mb tb square cubic`),
  clock: set('hour hours minute minutes second seconds'),
  before: set('about around approximately nearly almost roughly over'),
  after: set(''),
}
