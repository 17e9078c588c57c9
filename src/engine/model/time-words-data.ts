import type { DateExpression } from './annotation.ts'

type Side = 'from' | 'to' | undefined
type PartName = Exclude<NonNullable<DateExpression['mod']>, 'BEFORE' | 'AFTER'>

/** How one interface language says dates. */
export interface TimeWords {
  readonly unknown: string
  readonly or: string
  readonly and: string
  day(day: number, month: number, year: string | null, side: Side): string
  month(month: number, year: string | null, side: Side): string
  year(year: number, bc: boolean, side: Side): string
  decade(first: number, side: Side): string
  century(roman: string, number: number, bc: boolean, side: Side): string
  millennium(number: number, bc: boolean, side: Side): string
  sub(code: number, year: number, side: Side): string
  at(date: string, time: string): string
  about(text: string): string
  maybe(text: string): string
  since(text: string): string
  until(text: string): string
  before(text: string): string
  after(text: string): string
  range(from: string, to: string): string
  years(from: number, to: number): string
  readonly parts: Readonly<Record<PartName, (text: string) => string>>
}

const KK_MONTHS = 'қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан'.split(' ')
const RU_MONTHS = 'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь'.split(' ')
const RU_OF_MONTH = 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' ')
const EN_MONTHS = 'January February March April May June July August September October November December'.split(' ')
const KK_SEASONS = ['көктемі', 'жазы', 'күзі', 'қысы']
const RU_SEASONS = ['весна', 'лето', 'осень', 'зима']
const RU_OF_SEASON = ['весны', 'лета', 'осени', 'зимы']
const EN_SEASONS = ['spring', 'summer', 'autumn', 'winter']
const QUARTERS = ['I', 'II', 'III', 'IV']

/** Which season, quarter or half a code of EDTF names, from 0. */
function subOf(code: number): { readonly kind: 'season' | 'quarter' | 'half'; readonly index: number } {
  if (code >= 40) return { kind: 'half', index: code - 40 }
  return code >= 33 ? { kind: 'quarter', index: code - 33 } : { kind: 'season', index: code - 21 }
}

const FRONT = /[әеэөүі][^аәеэоөұүыіяюёу]*$/u
const VOICELESS = /[кқпстшщфхцчһ]$/u

/** Kazakh ablative or dative by vowel harmony and the last sound. */
function kazakhCase(word: string, side: Side): string {
  if (side === undefined) return word
  const front = FRONT.test(word)
  if (side === 'to') return word + (VOICELESS.test(word) ? (front ? 'ке' : 'қа') : front ? 'ге' : 'ға')
  const nasal = /[мнң]$/u.test(word)
  const first = VOICELESS.test(word) ? 'т' : nasal ? 'н' : 'д'
  return `${word}${first}${front ? 'ен' : 'ан'}`
}

function possessed(word: string, side: Side): string {
  return side === undefined
    ? word
    : side === 'from'
      ? `${word}${/[іе]$/u.test(word) ? 'нен' : 'нан'}`
      : `${word}${/[іе]$/u.test(word) ? 'не' : 'на'}`
}

const KK_BC = 'б.з.д. '

const kazakh: TimeWords = {
  unknown: 'белгісіз уақыт',
  or: ' немесе ',
  and: ' және ',
  day: (day, month, year, side) =>
    `${year === null ? '' : `${kazakhYear(year)}жылғы `}${day} ${kazakhCase(KK_MONTHS[month - 1] as string, side)}`,
  month: (month, year, side) => `${year === null ? '' : `${kazakhYear(year)}жылғы `}${kazakhCase(KK_MONTHS[month - 1] as string, side)}`,
  year: (year, bc, side) => `${bc ? KK_BC : ''}${year} ${kazakhCase('жыл', side)}`,
  decade: (first, side) => `${first}-${kazakhCase('жылдар', side)}`,
  century: (roman, _, bc, side) => `${bc ? KK_BC : ''}${roman} ${kazakhCase('ғасыр', side)}`,
  millennium: (number, bc, side) => `${bc ? KK_BC : ''}${number}-${kazakhCase('мыңжылдық', side)}`,
  sub: (code, year, side) => {
    const { kind, index } = subOf(code)
    if (kind === 'season') return `${year} жылдың ${possessed(KK_SEASONS[index] as string, side)}`
    return `${year} жылғы ${QUARTERS[index]} ${kazakhCase(kind === 'quarter' ? 'тоқсан' : 'жартыжылдық', side)}`
  },
  at: (date, time) => `${date}, сағат ${time}`,
  about: (text) => `шамамен ${text}`,
  maybe: (text) => `${text} (нақты емес)`,
  since: (text) => `${text} бастап`,
  until: (text) => `${text} дейін`,
  before: (text) => `${text} дейін`,
  after: (text) => `${text} кейін`,
  range: (from, to) => `${from} – ${to}`,
  years: (from, to) => `${from}–${to} жылдар`,
  parts: {
    START: (text) => `${text}, басы`,
    MID: (text) => `${text}, ортасы`,
    END: (text) => `${text}, соңы`,
    FIRST_HALF: (text) => `${text}, бірінші жартысы`,
    SECOND_HALF: (text) => `${text}, екінші жартысы`,
  },
}

function kazakhYear(year: string): string {
  return Number(year) <= 0 ? `${KK_BC}${1 - Number(year)} ` : `${year} `
}

function russianYear(year: string | null): string {
  if (year === null) return ''
  return Number(year) <= 0 ? ` ${1 - Number(year)} года до н. э.` : ` ${year} года`
}

const russian: TimeWords = {
  unknown: 'время неизвестно',
  or: ' или ',
  and: ' и ',
  day: (day, month, year) => `${day} ${RU_OF_MONTH[month - 1]}${russianYear(year)}`,
  month: (month, year, side) => `${(side === undefined ? RU_MONTHS : RU_OF_MONTH)[month - 1]}${russianYear(year)}`,
  year: (year, bc, side) => `${year} ${side === undefined ? 'год' : 'года'}${bc ? ' до н. э.' : ''}`,
  decade: (first, side) => (side === undefined ? `${first}-е годы` : `${first}-х годов`),
  century: (roman, _, bc, side) => `${roman} ${side === undefined ? 'век' : 'века'}${bc ? ' до н. э.' : ''}`,
  millennium: (number, bc, side) => `${number}-${side === undefined ? 'е тысячелетие' : 'го тысячелетия'}${bc ? ' до н. э.' : ''}`,
  sub: (code, year, side) => {
    const { kind, index } = subOf(code)
    const of = side !== undefined
    if (kind === 'season') return `${(of ? RU_OF_SEASON : RU_SEASONS)[index]} ${year} года`
    return `${QUARTERS[index]} ${kind === 'quarter' ? (of ? 'квартала' : 'квартал') : of ? 'полугодия' : 'полугодие'} ${year} года`
  },
  at: (date, time) => `${date}, ${time}`,
  about: (text) => `примерно ${text}`,
  maybe: (text) => `${text} (предположительно)`,
  since: (text) => `с ${text}`,
  until: (text) => `до ${text}`,
  before: (text) => `до ${text}`,
  after: (text) => `после ${text}`,
  range: (from, to) => `${from} – ${to}`,
  years: (from, to) => `${from}–${to} годы`,
  parts: {
    START: (text) => `${text}, начало`,
    MID: (text) => `${text}, середина`,
    END: (text) => `${text}, конец`,
    FIRST_HALF: (text) => `${text}, первая половина`,
    SECOND_HALF: (text) => `${text}, вторая половина`,
  },
}

function englishYear(year: string | null): string {
  if (year === null) return ''
  return Number(year) <= 0 ? ` ${1 - Number(year)} BC` : ` ${year}`
}

function ordinal(number: number): string {
  const tens = number % 100
  const ending = tens > 10 && tens < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th')
  return `${number}${ending}`
}

const english: TimeWords = {
  unknown: 'time unknown',
  or: ' or ',
  and: ' and ',
  day: (day, month, year) => `${day} ${EN_MONTHS[month - 1]}${englishYear(year)}`,
  month: (month, year) => `${EN_MONTHS[month - 1]}${englishYear(year)}`,
  year: (year, bc) => `${year}${bc ? ' BC' : ''}`,
  decade: (first, side) => (side === undefined ? `${first}s` : `the ${first}s`),
  century: (_, number, bc, side) => `${side === undefined ? '' : 'the '}${ordinal(number)} century${bc ? ' BC' : ''}`,
  millennium: (number, bc, side) => `${side === undefined ? '' : 'the '}${ordinal(number)} millennium${bc ? ' BC' : ''}`,
  sub: (code, year) => {
    const { kind, index } = subOf(code)
    if (kind === 'season') return `${EN_SEASONS[index]} ${year}`
    return kind === 'quarter' ? `Q${index + 1} ${year}` : `${index === 0 ? 'first' : 'second'} half of ${year}`
  },
  at: (date, time) => `${date}, ${time}`,
  about: (text) => `about ${text}`,
  maybe: (text) => `${text} (uncertain)`,
  since: (text) => `since ${text}`,
  until: (text) => `until ${text}`,
  before: (text) => `before ${text}`,
  after: (text) => `after ${text}`,
  range: (from, to) => `${from} – ${to}`,
  years: (from, to) => `${from}–${to}`,
  parts: {
    START: (text) => `${text}, beginning`,
    MID: (text) => `${text}, middle`,
    END: (text) => `${text}, end`,
    FIRST_HALF: (text) => `${text}, first half`,
    SECOND_HALF: (text) => `${text}, second half`,
  },
}

/** Words of the three interface languages. */
export const TIME_WORDS = { kk: kazakh, ru: russian, en: english } as const
