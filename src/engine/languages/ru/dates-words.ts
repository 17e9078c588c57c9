import type { DateWord } from '../../contracts/dates.ts'

type Words = Map<string, DateWord[]>

function put(words: Words, form: string, word: DateWord): void {
  const known = words.get(form)
  if (known === undefined) words.set(form, [word])
  else if (!known.some((one) => one.kind === word.kind && one.value === word.value && one.form === word.form)) known.push(word)
}

/** Forms as `форма:падеж`, separated by spaces. */
function forms(words: Words, list: string, word: DateWord): void {
  for (const item of list.split(' ')) {
    const [form = '', name = ''] = item.split(':')
    put(words, form, { ...word, ...(name !== '' && { form: name }) })
  }
}

const MONTHS: readonly (readonly [stem: string, soft: boolean, short: string])[] = [
  ['январ', true, 'янв'],
  ['феврал', true, 'февр фев'],
  ['март', false, 'мар'],
  ['апрел', true, 'апр'],
  ['ма', false, ''],
  ['июн', true, 'июн'],
  ['июл', true, 'июл'],
  ['август', false, 'авг'],
  ['сентябр', true, 'сент сен'],
  ['октябр', true, 'окт'],
  ['ноябр', true, 'нояб ноя'],
  ['декабр', true, 'дек'],
]
const HARD = ':nom а:gen у:dat ом:ins е:loc'
const SOFT = 'ь:nom я:gen ю:dat ем:ins е:loc'
const MAY = 'й:nom я:gen ю:dat ем:ins е:loc'

function months(words: Words): void {
  MONTHS.forEach(([stem, soft, short], i) => {
    const endings = stem === 'ма' ? MAY : soft ? SOFT : HARD
    forms(
      words,
      endings
        .split(' ')
        .map((ending) => stem + ending)
        .join(' '),
      { kind: 'month', value: i + 1 },
    )
    for (const form of short.split(' ').filter(Boolean)) put(words, `${form}.`, { kind: 'month', value: i + 1, form: 'abbr' })
  })
  for (const form of ['янв', 'фев', 'апр', 'авг', 'сен', 'окт', 'ноя', 'дек']) {
    put(words, form, { kind: 'short-month', value: MONTHS.findIndex(([stem]) => stem.startsWith(form)) + 1 })
  }
}

const ORDINALS: readonly (readonly [stem: string, value: number])[] = [
  ['перв', 1],
  ['втор', 2],
  ['четверт', 4],
  ['пят', 5],
  ['шест', 6],
  ['седьм', 7],
  ['восьм', 8],
  ['девят', 9],
  ['десят', 10],
  ['одиннадцат', 11],
  ['двенадцат', 12],
  ['тринадцат', 13],
  ['четырнадцат', 14],
  ['пятнадцат', 15],
  ['шестнадцат', 16],
  ['семнадцат', 17],
  ['восемнадцат', 18],
  ['девятнадцат', 19],
  ['двадцат', 20],
  ['тридцат', 30],
  ['сороков', 40],
  ['пятидесят', 50],
  ['шестидесят', 60],
  ['семидесят', 70],
  ['восьмидесят', 80],
  ['девяност', 90],
  ['сот', 100],
  ['двухсот', 200],
  ['трехсот', 300],
  ['четырехсот', 400],
  ['пятисот', 500],
  ['шестисот', 600],
  ['семисот', 700],
  ['восьмисот', 800],
  ['девятисот', 900],
  ['тысячн', 1000],
  ['двухтысячн', 2000],
]
const ADJECTIVE = 'ый:nom ой:nom ого:gen ому:dat ым:ins ом:loc ая:nom ую:acc ое:nom'
const ADJECTIVE_PLURAL = 'ые ых ыми'
const THIRD = 'третий:nom третьего:gen третьему:dat третьим:ins третьем:loc третья:nom третьей:gen третью:acc третье:nom'
const CARDINALS: readonly (readonly [list: string, value: number])[] = [
  ['один одного одному одним одном одна одну одной', 1],
  ['два две двух двум двумя', 2],
  ['три трех трем тремя', 3],
  ['четыре четырех четырем', 4],
  ['пять пяти пятью', 5],
  ['шесть шести', 6],
  ['семь семи', 7],
  ['восемь восьми', 8],
  ['девять девяти', 9],
  ['десять десяти', 10],
  ['одиннадцать одиннадцати', 11],
  ['двенадцать двенадцати', 12],
  ['тринадцать тринадцати', 13],
  ['четырнадцать четырнадцати', 14],
  ['пятнадцать пятнадцати', 15],
  ['шестнадцать шестнадцати', 16],
  ['семнадцать семнадцати', 17],
  ['восемнадцать восемнадцати', 18],
  ['девятнадцать девятнадцати', 19],
  ['двадцать двадцати', 20],
  ['тридцать тридцати', 30],
  ['сорок сорока', 40],
  ['пятьдесят пятидесяти', 50],
  ['шестьдесят шестидесяти', 60],
  ['семьдесят семидесяти', 70],
  ['восемьдесят восьмидесяти', 80],
  ['девяносто девяноста', 90],
  ['сто ста', 100],
  ['двести двухсот', 200],
  ['триста трехсот', 300],
  ['четыреста', 400],
  ['пятьсот', 500],
  ['шестьсот', 600],
  ['семьсот', 700],
  ['восемьсот', 800],
  ['девятьсот', 900],
  ['тысяча тысячи тысячу тысяч', 1000],
]

function numbers(words: Words): void {
  for (const [list, value] of CARDINALS) for (const form of list.split(' ')) put(words, form, { kind: 'num', value, glue: true })
  for (const [stem, value] of ORDINALS) {
    for (const item of ADJECTIVE.split(' ')) {
      const [ending = '', form = ''] = item.split(':')
      put(words, stem + ending, { kind: 'num', value, ordinal: true, form })
    }
    for (const ending of ['ой', 'ей']) put(words, stem + ending, { kind: 'num', value, ordinal: true, form: 'gen' })
    if (value < 20) continue
    for (const ending of ADJECTIVE_PLURAL.split(' ')) put(words, stem + ending, { kind: 'num', value, form: 'plural', ordinal: true })
  }
  forms(words, THIRD, { kind: 'num', value: 3, ordinal: true })
}

const WEEKDAYS = [
  'понедельник:acc понедельника:gen понедельнику:dat понедельником:ins понедельнике:loc',
  'вторник:acc вторника:gen вторнику:dat вторником:ins',
  'среда:nom среду:acc среды:gen среде:dat',
  'четверг:acc четверга:gen четвергу:dat',
  'пятница:nom пятницу:acc пятницы:gen пятнице:dat',
  'суббота:nom субботу:acc субботы:gen субботе:dat',
  'воскресенье:acc воскресенья:gen воскресенью:dat',
]
const WEEKDAYS_PLURAL = ['понедельникам', 'вторникам', 'средам', 'четвергам', 'пятницам', 'субботам', 'воскресеньям']
const SEASONS: readonly (readonly [list: string, value: number])[] = [
  ['весна весны весне весну весной весною', 21],
  ['лето лета лету летом лете', 22],
  ['осень осени осенью', 23],
  ['зима зимы зиме зиму зимой зимою', 24],
]

function adjective(stem: string): string {
  return [
    'ый',
    'ий',
    'ой',
    'ого',
    'его',
    'ому',
    'ему',
    'ым',
    'им',
    'ом',
    'ем',
    'ая',
    'яя',
    'ую',
    'юю',
    'ей',
    'ое',
    'ее',
    'ые',
    'ие',
    'ых',
    'их',
  ]
    .map((e) => stem + e)
    .join(' ')
}

const NOUNS: Readonly<Record<string, string>> = {
  'year-word': 'год:acc года:gen году:loc годом:ins годе:loc',
  'years-word': 'годы:acc годов:gen годам:dat годами:ins годах:loc',
  'century-word': 'век:acc века:gen веку:dat веком:ins веке:loc столетие:acc столетия:gen столетии:loc столетием:ins',
  'centuries-word': 'веков:gen веки:acc веках:loc века:acc столетий:gen столетия:acc веками:ins векам:dat столетиях:loc столетиями:ins',
  'millennium-word': 'тысячелетие:acc тысячелетия:gen тысячелетии:loc',
  'quarter-word': 'квартал:acc квартала:gen квартале:loc кварталу:dat кварталом:ins кварталы:acc кварталов:gen кварталах:loc',
  'half-word': 'полугодие:acc полугодия:gen полугодии:loc полугодию:dat',
  'half-part': 'половина половины половине половину половиной',
  'quarter-part': 'четверть четверти четвертью треть трети',
  'month-word': 'месяц:acc месяца:gen месяце:loc месяцу:dat месяцем:ins',
  'months-word': 'месяцев месяцы месяцах',
  'week-word': 'неделя:nom неделю:acc недели:gen неделе:loc недель:gen неделей:ins',
  'day-word': 'день:acc дня:gen дню:dat днем:ins дней:gen дни сутки суток',
  'lot-word': 'лет',
}
const PLAIN: Readonly<Record<string, string>> = {
  in: 'в во',
  from: 'с со',
  'from-of': 'от',
  to: 'по',
  until: 'до',
  by: 'к ко',
  between: 'между',
  on: 'на',
  for: 'за',
  and: 'и',
  or: 'или либо',
  after: 'после',
  since: 'начиная',
  up: 'вплоть',
  not: 'не',
  earlier: 'ранее раньше',
  later: 'позднее позже',
  about: 'около примерно приблизительно ориентировочно порядка',
  maybe: 'вероятно возможно предположительно',
  this: 'этот этого этому этим этом эта эту этой сего',
  that: 'тот того тому тем том та ту той то',
  same: 'же',
  'half-a-year': 'полгода',
  ago: 'назад',
  back: 'тому',
  hence: 'спустя',
  through: 'через',
  first: 'первые первых',
  each: 'каждый каждую каждое каждого каждой',
  morning: 'утра',
  evening: 'вечера',
  night: 'ночи',
  noon: 'дня',
  hour: 'часов часа',
  minute: 'минут минуты минута',
  during: 'течение протяжении',
  age: 'возрасте',
  border: 'рубеже рубеж стыке',
  period: 'период периода периоде',
  eve: 'ночь',
  'date-word': 'числа',
}
const ADJECTIVES: Readonly<Record<string, readonly string[]>> = {
  this: ['текущ', 'нынешн'],
  last: ['прошл', 'минувш', 'истекш', 'прошедш'],
  next: ['следующ'],
  coming: ['будущ', 'грядущ', 'наступающ', 'ближайш'],
  previous: ['предыдущ'],
  'before-last': ['позапрошл'],
  recent: ['последн'],
  early: ['ранн', 'поздн'],
  school: ['учебн', 'финансов', 'бюджетн', 'хозяйственн'],
  era: ['наш'],
}
const DAYS: readonly (readonly [string, number])[] = [
  ['сегодня', 0],
  ['вчера', -1],
  ['завтра', 1],
  ['позавчера', -2],
  ['послезавтра', 2],
]
const PARTS: readonly (readonly [string, number])[] = [
  ['начало начала началу начале началом нач.', 1],
  ['середина середины середине середину серединой сер.', 2],
  ['конец конца концу конце концом исход исходе кон.', 3],
]
/** What «День …» is named after, with its month and day. */
const HOLIDAYS: readonly (readonly [string, number])[] = [
  ['победы', 509],
  ['космонавтики', 412],
  ['знаний', 901],
]
const EVERY: readonly (readonly [string, number])[] = [
  ['ежегодно', 1],
  ['ежемесячно', 2],
  ['еженедельно', 3],
  ['ежедневно', 4],
  ['ежеквартально', 5],
]

/** Readings of Russian word forms in date expressions; «ё» is written «е». */
export function russianDateWords(): Map<string, DateWord[]> {
  const words: Words = new Map()
  months(words)
  numbers(words)
  const core = new Set([
    'year-word',
    'years-word',
    'century-word',
    'centuries-word',
    'millennium-word',
    'quarter-word',
    'half-word',
    'month-word',
    'months-word',
    'week-word',
    'day-word',
    'lot-word',
  ])
  for (const [kind, list] of Object.entries(NOUNS)) forms(words, list, { kind, glue: !core.has(kind) })
  for (const [kind, list] of Object.entries(PLAIN)) forms(words, list, { kind, glue: kind !== 'half-a-year' })
  for (const [kind, stems] of Object.entries(ADJECTIVES)) for (const stem of stems) forms(words, adjective(stem), { kind, glue: true })
  forms(words, 'нашей', { kind: 'era', glue: true })
  forms(words, 'эры', { kind: 'era-word' })
  for (const [form, value] of HOLIDAYS) put(words, form, { kind: 'holiday', value, glue: true })
  WEEKDAYS.forEach((list, i) => {
    forms(words, list, { kind: 'weekday', value: i + 1 })
  })
  WEEKDAYS_PLURAL.forEach((form, i) => {
    put(words, form, { kind: 'weekdays', value: i + 1 })
  })
  for (const [list, value] of SEASONS) forms(words, list, { kind: 'season', value })
  for (const [list, value] of PARTS) forms(words, list, { kind: 'part', value, glue: true })
  for (const [form, value] of DAYS) put(words, form, { kind: 'deictic-day', value })
  for (const [stem, value] of [
    ['вчерашн', -1],
    ['завтрашн', 1],
  ] as const)
    forms(words, adjective(stem), { kind: 'deictic-day', value })
  forms(words, adjective('прошлогодн'), { kind: 'last-years' })
  for (const [form, value] of EVERY) put(words, form, { kind: 'every', value })
  for (const form of ['г', 'год']) put(words, form, { kind: 'year-word', form: 'abbr', stop: form === 'г' })
  for (const [form, kind] of [
    ['ч', 'hour'],
    ['час', 'hour'],
    ['мин', 'minute'],
  ] as const)
    put(words, form, { kind, form: 'abbr', stop: true, glue: true })
  put(words, 'гг', { kind: 'years-word', form: 'abbr', stop: true })
  put(words, 'г.г', { kind: 'years-word', form: 'abbr' })
  put(words, 'с.г', { kind: 'this-year' })
  put(words, 'т.г', { kind: 'this-year' })
  put(words, 'в.', { kind: 'century-word', form: 'abbr' })
  put(words, 'вв', { kind: 'centuries-word', form: 'abbr', stop: true })
  put(words, 'кв', { kind: 'quarter-word', form: 'abbr', stop: true, glue: true })
  put(words, 'ок.', { kind: 'about', glue: true })
  put(words, 'прим.', { kind: 'about', glue: true })
  put(words, 'р.', { kind: 'born', glue: true })
  put(words, 'ум.', { kind: 'born', glue: true })
  put(words, 'хиджры', { kind: 'hijra', glue: true })
  put(words, 'г.р', { kind: 'birth' })
  put(words, 'рождения', { kind: 'birth' })
  put(words, 'н.э', { kind: 'ad' })
  put(words, 'р.х', { kind: 'ad' })
  return words
}

/** Readings of endings written after a Russian numeral: «2003-м», «1990-е», «15-го». */
export function russianNumberEndings(): Map<string, DateWord> {
  const endings = new Map<string, DateWord>()
  const add = (list: string, form: string): void => {
    for (const text of list.split(' ')) endings.set(text, { kind: 'ending', form, ordinal: true })
  }
  add('й ый ий ой я ая', 'nom')
  add('го ого его', 'gen')
  add('му ому ему', 'dat')
  add('м ом ем', 'loc')
  add('ю ую', 'acc')
  for (const text of ['е', 'ые', 'ое', 'х', 'ых', 'ми', 'ыми']) endings.set(text, { kind: 'plural', ordinal: true })
  return endings
}
