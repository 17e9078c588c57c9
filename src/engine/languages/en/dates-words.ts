import type { DateWord } from '../../contracts/dates.ts'

const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december']
const SHORT_MONTHS: readonly (readonly [string, number])[] = [
  ['jan', 1],
  ['feb', 2],
  ['mar', 3],
  ['apr', 4],
  ['jun', 6],
  ['jul', 7],
  ['aug', 8],
  ['sep', 9],
  ['sept', 9],
  ['oct', 10],
  ['nov', 11],
  ['dec', 12],
]
const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
const SHORT_WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
const CARDINALS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const TENS: readonly (readonly [string, number])[] = [
  ['twenty', 20],
  ['thirty', 30],
  ['forty', 40],
  ['fifty', 50],
  ['sixty', 60],
  ['seventy', 70],
  ['eighty', 80],
  ['ninety', 90],
]
const ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  )

const CORE: Readonly<Record<string, string>> = {
  century: 'century century’s',
  centuries: 'centuries',
  millennium: 'millennium',
  decade: 'decade',
  'year-unit': 'year years',
  'month-unit': 'month months',
  'week-unit': 'week weeks',
  'day-unit': 'day days',
  quarter: 'quarter',
  bc: 'bc bce b.c b.c.e',
  ad: 'ad ce a.d c.e',
  fiscal: 'fy',
  today: 'today tonight',
  yesterday: 'yesterday',
  tomorrow: 'tomorrow',
  annually: 'annually yearly',
  monthly: 'monthly',
  weekly: 'weekly',
  daily: 'daily',
  night: 'night',
}
const GLUE: Readonly<Record<string, string>> = {
  the: 'the',
  of: 'of',
  on: 'on',
  in: 'in',
  at: 'at',
  a: 'a an',
  from: 'from',
  to: 'to through thru',
  until: 'until till',
  up: 'up',
  between: 'between',
  and: 'and &',
  or: 'or',
  before: 'before',
  prior: 'prior',
  by: 'by',
  after: 'after',
  since: 'since',
  beginning: 'beginning starting effective',
  onward: 'onward onwards on',
  no: 'no not',
  later: 'later',
  earlier: 'earlier sooner',
  than: 'than',
  about: 'about around circa c ca approximately roughly approx',
  near: 'some',
  maybe: 'probably possibly perhaps',
  early: 'early',
  mid: 'mid middle',
  late: 'late',
  start: 'start beginning',
  end: 'end close',
  half: 'half',
  ago: 'ago',
  this: 'this current',
  last: 'last past previous',
  next: 'next coming upcoming',
  following: 'following',
  same: 'same',
  that: 'that',
  preceding: 'preceding',
  every: 'every each',
  school: 'academic school',
  season: 'season',
  budget: 'fiscal financial',
  am: 'am a.m',
  pm: 'pm p.m',
  oclock: "o'clock o’clock",
  noon: 'noon',
  midnight: 'midnight',
  during: 'during throughout for over within',
  turn: 'turn',
  christmas: 'christmas',
  new: 'new',
  eve: 'eve',
  q: 'q',
  h: 'h',
  morning: 'morning afternoon evening',
  age: 'age aged',
}

/** Readings of English words in date expressions. */
export function englishDateWords(): Map<string, DateWord[]> {
  const words = new Map<string, DateWord[]>()
  const put = (form: string, word: DateWord): void => {
    const known = words.get(form)
    if (known === undefined) words.set(form, [word])
    else known.push(word)
  }
  MONTHS.forEach((form, i) => {
    put(form, { kind: 'month', value: i + 1 })
    for (const owner of ["'s", '’s']) put(form + owner, { kind: 'month', value: i + 1, form: 'own' })
  })
  for (const [form, value] of SHORT_MONTHS) put(form, { kind: 'short-month', value, stop: true })
  WEEKDAYS.forEach((form, i) => {
    put(form, { kind: 'weekday', value: i + 1 })
    put(`${form}s`, { kind: 'weekdays', value: i + 1 })
  })
  SHORT_WEEKDAYS.forEach((form, i) => {
    put(form, { kind: 'short-weekday', value: i + 1, stop: true, glue: true })
  })
  CARDINALS.forEach((form, value) => {
    put(form, { kind: 'num', value, glue: true })
  })
  ORDINALS.forEach((form, i) => {
    put(form, { kind: 'num', value: i + 1, ordinal: true, form: 'ordinal', glue: true })
  })
  put('thirtieth', { kind: 'num', value: 30, ordinal: true, form: 'ordinal' })
  for (const [form, value] of TENS) {
    put(form, { kind: 'num', value, glue: true })
    put(`${form.slice(0, -1)}ies`, { kind: 'num', value, form: 'plural' })
  }
  for (const form of ['hundred', 'thousand']) put(form, { kind: 'num', value: form === 'hundred' ? 100 : 1000, glue: true })
  put('spring', { kind: 'season-name', value: 21 })
  put('summer', { kind: 'season-name', value: 22 })
  for (const form of ['autumn', 'fall']) put(form, { kind: 'season-name', value: 23 })
  put('winter', { kind: 'season-name', value: 24 })
  for (const [kind, list] of Object.entries(CORE))
    for (const form of list.split(' ')) put(form, { kind, form: form.endsWith('s') ? 'plural' : '' })
  for (const [kind, list] of Object.entries(GLUE)) {
    for (const form of list.split(' ')) put(form, { kind, glue: true, ...(/^(?:c|ca|approx)$/u.test(form) && { stop: true }) })
  }
  for (const unit of ['year', 'month', 'week', 'day', 'century', 'decade']) {
    const kind = unit === 'century' || unit === 'decade' ? unit : `${unit}-unit`
    for (const owner of ["'s", '’s']) put(unit + owner, { kind, form: 'own' })
  }
  for (const day of ['today', 'yesterday', 'tomorrow']) for (const owner of ["'s", '’s']) put(day + owner, { kind: `${day}-own` })
  return words
}

/** Readings of endings written after an English numeral: “13th”, “1990s”. */
export function englishNumberEndings(): Map<string, DateWord> {
  const endings = new Map<string, DateWord>()
  for (const text of ['st', 'nd', 'rd', 'th']) endings.set(text, { kind: 'ending', ordinal: true })
  endings.set('s', { kind: 'plural' })
  return endings
}
