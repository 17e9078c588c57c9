import type { DateWord } from '../../contracts/dates.ts'

const GENITIVE = ['ның', 'нің', 'дың', 'дің', 'тың', 'тің']
const DATIVE = ['ға', 'ге', 'қа', 'ке']
const ACCUSATIVE = ['ны', 'ні', 'ды', 'ді', 'ты', 'ті']
const LOCATIVE = ['да', 'де', 'та', 'те']
const ABLATIVE = ['дан', 'ден', 'тан', 'тен', 'нан', 'нен']
const INSTRUMENTAL = ['мен', 'бен', 'пен', 'менен']
const ADJECTIVE = ['ғы', 'гі', 'қы', 'кі', 'дағы', 'дегі', 'тағы', 'тегі']
const UNTIL = ['ғаша', 'геше', 'қаша', 'кеше']

type Endings = readonly (readonly [endings: readonly string[], form: string])[]

const CASES: Endings = [
  [[''], 'nom'],
  [GENITIVE, 'gen'],
  [DATIVE, 'dat'],
  [ACCUSATIVE, 'acc'],
  [LOCATIVE, 'loc'],
  [ABLATIVE, 'abl'],
  [INSTRUMENTAL, 'ins'],
  [ADJECTIVE, 'adj'],
  [UNTIL, 'until'],
]
const POSSESSED: Endings = [
  [[''], 'poss'],
  [['ның', 'нің'], 'gen'],
  [['на', 'не'], 'dat'],
  [['н', 'ын', 'ін'], 'acc'],
  [['нда', 'нде'], 'loc'],
  [['нан', 'нен'], 'abl'],
  [['мен', 'менен'], 'ins'],
  [['ндағы', 'ндегі'], 'adj'],
]
const POSSESSIVE = ['ы', 'і', 'сы', 'сі']
const PLURAL = ['лар', 'лер', 'дар', 'дер', 'тар', 'тер']

type Words = Map<string, DateWord[]>

function put(words: Words, form: string, word: DateWord): void {
  const known = words.get(form)
  if (known === undefined) words.set(form, [word])
  else if (!known.some((one) => one.kind === word.kind && one.value === word.value && one.form === word.form)) known.push(word)
}

function cases(words: Words, stem: string, word: DateWord, endings: Endings): void {
  for (const [list, form] of endings) for (const ending of list) put(words, stem + ending, { ...word, form })
}

/** A noun in all cases, with and without the possessive of the third person. */
function noun(words: Words, stem: string, word: DateWord, soft = stem): void {
  cases(words, stem, word, CASES)
  for (const ending of POSSESSIVE) cases(words, soft + ending, word, POSSESSED)
}

function plural(words: Words, stem: string, word: DateWord): void {
  for (const ending of PLURAL) {
    cases(words, stem + ending, word, CASES)
    for (const possessive of POSSESSIVE) cases(words, stem + ending + possessive, word, POSSESSED)
  }
}

const MONTHS = ['қаңтар', 'ақпан', 'наурыз', 'сәуір', 'мамыр', 'маусым', 'шілде', 'тамыз', 'қыркүйек', 'қазан', 'қараша', 'желтоқсан']
/** Russian names as Kazakh text inflects them; «май» is fat as well. */
const RUSSIAN_MONTHS = ['январ', 'феврал', 'март', 'апрел', '', 'июн', 'июл', 'август', 'сентябр', 'октябр', 'ноябр', 'декабр']
const WEEKDAYS = ['дүйсенбі', 'сейсенбі', 'сәрсенбі', 'бейсенбі', 'жұма', 'сенбі', 'жексенбі']
const CARDINALS: readonly (readonly [string, number])[] = [
  ['нөл', 0],
  ['бір', 1],
  ['екі', 2],
  ['үш', 3],
  ['төрт', 4],
  ['бес', 5],
  ['алты', 6],
  ['жеті', 7],
  ['сегіз', 8],
  ['тоғыз', 9],
  ['он', 10],
  ['жиырма', 20],
  ['отыз', 30],
  ['қырық', 40],
  ['елу', 50],
  ['алпыс', 60],
  ['жетпіс', 70],
  ['сексен', 80],
  ['тоқсан', 90],
  ['жүз', 100],
  ['мың', 1000],
]
const ORDINAL_ENDINGS = ['інші', 'ыншы', 'нші', 'ншы']

function numbers(words: Words): void {
  for (const [stem, value] of CARDINALS) {
    put(words, stem, { kind: 'num', value, glue: true })
    const soft = stem.endsWith('қ') ? `${stem.slice(0, -1)}ғ` : stem
    for (const ending of POSSESSIVE) cases(words, soft + ending, { kind: 'num', value }, POSSESSED)
    for (const [list, form] of CASES.slice(2)) for (const ending of list) put(words, stem + ending, { kind: 'num', value, form })
    const base = stem === 'қырық' ? 'қырқ' : soft
    for (const ending of [...ORDINAL_ENDINGS, ...(stem === 'жиырма' ? ['сыншы'] : []), ...(stem === 'екі' ? ['нші'] : [])]) {
      cases(words, base + ending, { kind: 'num', value, ordinal: true }, CASES)
      put(words, base + ending, { kind: 'num', value, ordinal: true, form: 'nom' })
      for (const possessive of ['сі', 'сы']) cases(words, base + ending + possessive, { kind: 'num', value, ordinal: true }, POSSESSED)
    }
  }
}

const UNITS: readonly (readonly [string, string])[] = [
  ['тәулік', 'тәулі'],
  ['апта', 'апта'],
]

/** Words that stand as they are: kind, then forms. */
const PLAIN: Readonly<Record<string, string>> = {
  until: 'дейін шейін дейінгі шейінгі қарай қарайғы',
  since: 'бастап бастау бері бергі бастап-ақ',
  after: 'кейін кейінгі соң соңғы',
  before: 'бұрын бұрынғы ілгері',
  'no-later': 'кешіктірілмей кешіктірмей кешіктірместен кешіктірілместен',
  between: 'аралығында аралығындағы аралығы аралығына аралығынан аралықта аралықтағы аралықтарында арасында арасындағы',
  and: 'мен бен пен және',
  or: 'немесе',
  about: 'шамамен жуықтап',
  'about-after': 'шамасында шамасындағы шамалары шамаларында маңында маңы төңірегінде жуық',
  maybe: 'мүмкін ықтимал',
  here: 'осы',
  this: 'ағымдағы биылғы үстіміздегі',
  that: 'сол аталған аталмыш',
  exactly: 'дәл',
  last: 'өткен былтырғы',
  next: 'келесі',
  coming: 'келер алдағы ендігі',
  previous: 'алдыңғы',
  recent: 'соңғы',
  early: 'ерте кеш',
  school: 'оқу',
  finance: 'қаржы',
  first: 'алғашқы',
  quarter: 'ширегі ширегінде ширегіндегі ширегінен ширегіне',
  third: 'үштен',
  whole: 'бойы бойында бойғы',
  inside: 'ішінде ішіндегі',
  each: 'сайын',
  every: 'әр әрбір',
  era: 'заманымыздың дәуіріміздің эрамыздың',
  our: 'біздің жаңа',
  'era-bc': 'заманымызға заманымыздан дәуірімізге дәуірімізден эрамызға эрамыздан эраға эрадан',
  hijra: 'хижраның хижра һижраның һижра',
  morning: 'таңғы таңертеңгі',
  noon: 'түскі',
  evening: 'кешкі кешкісін',
  night: 'түнгі',
  thousand: 'мыңжылдық мыңжылдықта мыңжылдықтың мыңжылдығы мыңжылдығында мыңжылдықтар мыңжылдықтарда мыңжылдықтарды мыңжылдықтардың',
  ago: 'бұрын бұрынғы',
  meeting: 'тоғысында тоғысы тоғысындағы түйісінде',
  birth: 'туған',
  morrow: 'ертеңіне ертеңінде ертесіне ертесінде',
}
/** What «… күні» is named after, with its month and day. */
const HOLIDAYS: readonly (readonly [string, number])[] = [
  ['жеңіс', 509],
  ['тәуелсіздік', 1216],
  ['конституция', 830],
]
const CORE_PLAIN = new Set(['morrow', 'hijra', 'thousand', 'era', 'era-bc'])

const DAYS: readonly (readonly [string, number])[] = [
  ['бүгін', 0],
  ['кеше', -1],
  ['ертең', 1],
  ['бүрсігүні', 2],
  ['бүрсүгүні', 2],
  ['алдыңгүні', -2],
]
const DAY_ADJECTIVES: readonly (readonly [string, number])[] = [
  ['кешегі', -1],
  ['ертеңгі', 1],
]

/** Years, months, days, centuries and seasons as nouns. */
function calendar(words: Words): void {
  noun(words, 'жыл', { kind: 'year-word' })
  put(words, 'жылғы', { kind: 'year-word', form: 'adj' })
  plural(words, 'жыл', { kind: 'years-word' })
  put(words, 'ж', { kind: 'year-word', form: 'abbr', stop: true })
  put(words, 'жж', { kind: 'years-word', form: 'abbr', stop: true })
  put(words, 'ж.ж', { kind: 'years-word', form: 'abbr' })
  put(words, 'ж.т', { kind: 'born', form: 'abbr' })
  noun(words, 'ай', { kind: 'month-word' })
  plural(words, 'ай', { kind: 'months-word' })
  noun(words, 'күн', { kind: 'day-word' })
  put(words, 'күнгі', { kind: 'day-word', form: 'adj' })
  plural(words, 'күн', { kind: 'days-word' })
  noun(words, 'ғасыр', { kind: 'century-word' })
  put(words, 'ғ', { kind: 'century-word', form: 'abbr', stop: true })
  plural(words, 'ғасыр', { kind: 'centuries-word' })
  put(words, 'ғғ', { kind: 'centuries-word', form: 'abbr', stop: true })
  noun(words, 'тоқсан', { kind: 'quarter-word', glue: true })
  plural(words, 'тоқсан', { kind: 'quarter-word', glue: true })
  noun(words, 'жартыжылдық', { kind: 'half-word' }, 'жартыжылдығ')
  noun(words, 'жарты', { kind: 'half-part', glue: true })
  noun(words, 'көктем', { kind: 'season', value: 21 })
  noun(words, 'жаз', { kind: 'season', value: 22 })
  noun(words, 'күз', { kind: 'season', value: 23 })
  noun(words, 'қыс', { kind: 'season', value: 24 })
}

/** «басы», «ортасы», «соңы», «кезең». */
function parts(words: Words): void {
  for (const [stem, value] of [
    ['бас', 1],
    ['орта', 2],
    ['соң', 3],
    ['аяғ', 3],
  ] as const) {
    for (const possessive of POSSESSIVE) cases(words, stem + possessive, { kind: 'part', value, glue: true }, POSSESSED)
  }
  for (const [form, value] of [
    ['бас', 1],
    ['орта', 2],
    ['соңғы', 3],
    ['аяқ', 3],
    ['алғашқы', 1],
  ] as const)
    put(words, form, { kind: 'part-name', value, glue: true })
  noun(words, 'кез', { kind: 'stretch', glue: true })
  noun(words, 'кезең', { kind: 'stretch', glue: true })
}

function deictic(words: Words): void {
  for (const [stem, value] of DAYS)
    for (const [list, form] of CASES) for (const e of list) put(words, stem + e, { kind: 'deictic-day', value, form })
  for (const [form, value] of DAY_ADJECTIVES) put(words, form, { kind: 'deictic-day', value, form: 'adj' })
  for (const other of ['бүгінгі', 'бүгінде', 'үшін', 'кешені', 'кешенің']) words.delete(other)
  for (const [stem, value] of [
    ['биыл', 0],
    ['былтыр', -1],
  ] as const)
    cases(words, stem, { kind: 'deictic-year', value }, CASES)
}

/** A Russian name with Kazakh endings: «сентябрінде», «мартта», «июньде»; without them it is Russian. */
function russianMonth(words: Words, stem: string, value: number): void {
  const word: DateWord = { kind: 'month', value }
  const full = /[тс]$/u.test(stem) ? stem : `${stem}ь`
  cases(words, full, word, CASES.slice(1))
  for (const ending of ['ы', 'і']) cases(words, stem + ending, word, POSSESSED.slice(1))
}

/** Readings of Kazakh word forms in date expressions. */
export function kazakhDateWords(): Map<string, DateWord[]> {
  const words: Words = new Map()
  MONTHS.forEach((stem, i) => {
    noun(words, stem, { kind: 'month', value: i + 1 }, stem === 'қыркүйек' ? 'қыркүйег' : stem)
  })
  RUSSIAN_MONTHS.forEach((stem, i) => {
    if (stem !== '') russianMonth(words, stem, i + 1)
  })
  put(words, 'көкек', { kind: 'old-month', value: 4 })
  WEEKDAYS.forEach((stem, i) => {
    noun(words, stem, { kind: 'weekday', value: i + 1 })
  })
  numbers(words)
  calendar(words)
  parts(words)
  for (const [stem, soft] of UNITS) noun(words, stem, { kind: stem === 'апта' ? 'week-word' : 'full-day-word' }, soft)
  noun(words, 'сағат', { kind: 'clock-word', glue: true })
  noun(words, 'минут', { kind: 'minute-word', glue: true })
  put(words, 'сағ', { kind: 'clock-word', form: 'abbr', stop: true, glue: true })
  put(words, 'мин', { kind: 'minute-word', form: 'abbr', stop: true, glue: true })
  noun(words, 'маусым', { kind: 'season-word', glue: true })
  deictic(words)
  for (const [kind, forms] of Object.entries(PLAIN)) {
    for (const form of forms.split(' ')) put(words, form, { kind, glue: !CORE_PLAIN.has(kind) })
  }
  for (const form of ['б.з.б', 'б.з.д', 'б.э.д', 'ббд']) put(words, form, { kind: 'bc' })
  put(words, 'б.з', { kind: 'ad' })
  for (const [form, value] of HOLIDAYS) put(words, form, { kind: 'holiday', value, glue: true })
  return words
}

/** Readings of endings written after a Kazakh numeral: «7-сі», «2012-ші», «15:30-да». */
export function kazakhNumberEndings(): Map<string, DateWord> {
  const endings = new Map<string, DateWord>()
  const add = (text: string, word: DateWord): void => {
    if (!endings.has(text)) endings.set(text, word)
  }
  for (const ordinal of ['ші', 'шы', 'інші', 'ыншы', 'нші', 'ншы', 'сыншы']) {
    for (const [list, form] of CASES) for (const ending of list) add(ordinal + ending, { kind: 'ending', form, ordinal: true })
    for (const possessive of ['сі', 'сы']) {
      for (const [list, form] of POSSESSED)
        for (const ending of list) add(ordinal + possessive + ending, { kind: 'ending', form, ordinal: true })
    }
  }
  for (const possessive of POSSESSIVE) {
    for (const [list, form] of POSSESSED) for (const ending of list) add(possessive + ending, { kind: 'ending', form })
  }
  for (const [list, form] of POSSESSED.slice(1)) for (const ending of list) add(ending, { kind: 'ending', form })
  for (const [list, form] of CASES.slice(1)) for (const ending of list) add(ending, { kind: 'ending', form })
  return endings
}
