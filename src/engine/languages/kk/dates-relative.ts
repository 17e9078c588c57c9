import type { DateRule } from '../../contracts/dates.ts'
import { counted, countedBack, lengthOf, THIS_YEAR, thirdOf, unitsAround } from '../../model/date-counted.ts'
import { type DatePoint, type DateUnit, duration, point, since } from '../../model/date-meaning.ts'
import { numberOf } from '../../model/date-parts.ts'

const UNITS: Readonly<Record<string, DateUnit>> = {
  'year-word': 'year',
  'month-word': 'month',
  'week-word': 'week',
  'day-word': 'day',
  'full-day-word': 'day',
  'century-word': 'century',
  weekday: 'week',
  'quarter-word': 'quarter',
  'half-word': 'half',
}
const UNIT = 'u:year-word|month-word|week-word|day-word|full-day-word'

function shiftOf(kind: string | undefined): number {
  return kind === 'last' ? -1 : kind === 'next' || kind === 'coming' ? 1 : kind === 'previous' ? -2 : 0
}

function baseOf(kind: string | undefined): NonNullable<DatePoint['base']> {
  if (kind === 'that') return 'text'
  return kind === 'next' ? 'either' : kind === 'here' ? 'near' : 'document'
}

const deicticYear: DateRule = {
  name: 'relative-year',
  gives: 'year',
  patterns: ['deictic-year year-word?', 'exactly? w:here|this|last|next|coming|previous|that year-word'],
  make: ({ 'deictic-year': deictic, w }) =>
    point(
      deictic
        ? { base: 'document', unit: 'year', shift: numberOf(deictic) }
        : { base: baseOf(w?.kind), unit: 'year', shift: shiftOf(w?.kind) },
    ),
  examples: [
    ['{Биыл} бағдарлама аяқталады.', '2021', '2021-05-14'],
    ['{Былтыр} егін шықпады.', '2020', '2021-05-14'],
    ['{былтырғы} есеп', '2020', '2021-05-14'],
    ['{Өткен жылғы қазанда} келді.', '2020-10', '2021-05-14'],
    ['{Келер жылы} салынады.', '2022', '2021-05-14'],
    ['{Ағымдағы жылғы 1 қыркүйекте} басталады.', '2021-09-01', '2021-05-14'],
    ['{Осы жылдың наурызында} келісім жасалды.', '2021-03', '2021-05-14'],
    ['{1999 жылы} заң шықты. {Сол жылдың желтоқсанында} түзетілді.', '1999; 1999-12'],
    ['{2003 жылы} ашылды. {Келесі жылы} жабылды.', '2003; 2004'],
    ['{Сол жылы} соғыс басталды.', 'null'],
    ['{Биыл} жаңбыр көп.', 'null'],
    ['{1932 жылы} аштық болды. {Осы жылы} халық көшті.', '1932; 1932', '2021-05-14'],
    ['{Алдыңғы жылы} қуаңшылық болды.', '2019', '2021-05-14'],
    ['{биылғы мамырда} өтті', '2021-05', '2021-05-14'],
  ],
}

const relativeUnit: DateRule = {
  name: 'relative-month',
  gives: 'date',
  patterns: [
    'exactly? w:here|this|last|next|coming|that month-word|week-word',
    'w:here|this|last|next|coming|that month-word.gen D day-word?',
    'w:here|this|last|next|coming|that month-word.gen part',
    'exactly? w:that|previous day-word',
    'w:here|this|last|next|coming quarter-word|half-word',
    'w:next day-word.poss',
    'morrow',
  ],
  make: (parts) => {
    const { w, D, part } = parts
    if (parts.morrow || (w?.kind === 'next' && parts['day-word'])) return point({ base: 'text', unit: 'day', shift: 1 })
    const unit = UNITS[['week-word', 'month-word', 'quarter-word', 'half-word'].find((kind) => parts[kind] !== undefined) ?? ''] ?? 'day'
    const whole = point({ base: baseOf(w?.kind), unit, shift: shiftOf(w?.kind), ...(D && { day: numberOf(D) }) })
    return part ? thirdOf(whole, numberOf(part)) : whole
  },
  examples: [
    ['{Өткен айда} кездесу болды.', '2021-04', '2021-05-14'],
    ['{Өткен аптада} ашылды.', '2021-05-03/2021-05-09', '2021-05-14'],
    ['{Өткен тоқсанда} сатылым өсті.', '2021-33', '2021-05-14'],
    ['{Осы жартыжылдықта} өсті.', '2021-40', '2021-05-14'],
    ['{Келесі айда} бітеді.', '2021-06', '2021-05-14'],
    ['{Осы айдың 15-інде} жиналамыз.', '2021-05-15', '2021-05-14'],
    ['{Осы айдың басында} жауды.', '2021-05', '2021-05-14'],
    ['{1999 жылғы ақпанда} жарылыс болды. {Сол айда} тергеу басталды.', '1999-02; 1999-02'],
    ['{2001 жылғы 11 қыркүйекте} шабуыл жасалды. {Сол күні} жиналыс өтті.', '2001-09-11; 2001-09-11'],
    ['{2001 жылғы 11 қыркүйекте} шабуыл жасалды. {Келесі күні} жиналыс өтті.', '2001-09-11; 2001-09-12'],
    ['{2001 жылғы 11 қыркүйекте} келді. {Ертеңіне} кетті.', '2001-09-11; 2001-09-12'],
    ['{Ертесіне} кетті.', 'null'],
  ],
}

const relativeDay: DateRule = {
  name: 'relative-day',
  gives: 'date',
  patterns: ['deictic-day'],
  make: ({ 'deictic-day': day }) => point({ base: 'document', unit: 'day', shift: numberOf(day) }),
  examples: [
    ['{Кеше} кездестік.', '2021-05-13', '2021-05-14'],
    ['{Ертең} сабақ жоқ.', '2021-05-15', '2021-05-14'],
    ['{Бүрсігүні} кетеміз.', '2021-05-16', '2021-05-14'],
    ['{Бүгін} жиналыс өтті.', '2021-05-14', '2021-05-14'],
    ['{кешегі} отырыста', '2021-05-13', '2021-05-14'],
  ],
}

const ago: DateRule = {
  name: 'ago',
  gives: 'date',
  patterns: [
    `N dash m:N ${UNIT} ago|before`,
    'half-part year-word ago|before',
    `N ${UNIT} ago|before`,
    'N weekday.nom ago|before',
    'N u:year-word.abl|month-word.abl|week-word.abl|day-word.abl|full-day-word.abl after|recent',
    'N u:year-word.abl|month-word.abl|week-word.abl|day-word.abl|full-day-word.abl s:since',
  ],
  make: ({ N, m, u, s, weekday, after, recent, 'half-part': half }, context) => {
    if (half) return point({ base: 'document', unit: 'month', shift: -6 })
    const unit = UNITS[(u ?? weekday)?.kind ?? '']
    if (unit === undefined || (weekday && numberOf(weekday) !== 5)) return null
    const count = numberOf(N)
    if (count >= 1000 || numberOf(m ?? N) >= 1000 || u?.form === 'abbr') return null
    if (m) {
      const [from, to] = [counted(unit, -numberOf(m)), counted(unit, -count)]
      return { kind: 'range', from: { base: 'document', ...from }, to: { base: 'document', ...to } }
    }
    if (s) return /бер[іг]і?$/u.test(context.raw) ? since(countedBack(unit, count)) : null
    if (after || recent) return point({ base: 'either', ...counted(unit, count) })
    return countedBack(unit, count)
  },
  examples: [
    ['{Он күн бұрын} оқиға болды.', '2021-05-04', '2021-05-14'],
    ['{Үш жыл бұрын} заң қабылданды.', '2018', '2021-05-14'],
    ['{2 ай бұрын} келді.', '2021-03', '2021-05-14'],
    ['{Екі апта бұрын} кетті.', '2021-04-30', '2021-05-14'],
    ['{Бес жылдан кейін} ораламыз.', '2026', '2021-05-14'],
    ['{1995 жылы} ашылды. {Үш жылдан кейін} жабылды.', '1995; 1998'],
    ['{Екі тәуліктен соң} келеді.', '2021-05-16', '2021-05-14'],
    ['{Екі жылдан бері} ауырады.', '2019/..', '2021-05-14'],
    ['{Үш күннен соң} келеді.', '2021-05-17', '2021-05-14'],
    ['{11 жыл бұрын} көшкен.', 'null'],
    ['{Жарты жыл бұрын} көшкен.', '2020-11', '2021-05-14'],
    ['{3 – 4 жыл бұрын} көшкен.', '2017/2018', '2021-05-14'],
  ],
}

const lastUnits: DateRule = {
  name: 'last-units',
  gives: 'date',
  patterns: [
    'w:recent|coming|last N u:year-word.loc|month-word.loc|week-word.loc|day-word.loc|full-day-word.loc',
    `w:recent|coming|last N ${UNIT} inside`,
    'w:coming N u:year-word.dat|month-word.dat|week-word.dat|day-word.dat',
  ],
  make: ({ w, N, u }) => unitsAround(UNITS[u?.kind ?? ''], numberOf(N), w?.kind === 'coming' ? 'ahead' : 'back'),
  examples: [
    ['{Соңғы үш жылда} өсім болды.', '2018/2021', '2021-05-14'],
    ['{Соңғы 2 жыл ішінде} өсім болды.', '2019/2021', '2021-05-14'],
    ['{соңғы бір тәулікте} өсті', '2021-05-13/2021-05-14', '2021-05-14'],
    ['{Алдағы үш жылға} жоспар бар.', '2021/2024', '2021-05-14'],
    ['{Алдағы 5 жылда} салынады.', '2021/2026', '2021-05-14'],
  ],
}

const yearPart: DateRule = {
  name: 'part-of-this-year',
  gives: 'date',
  patterns: ['year-word.nom part', 'year-word.gen part'],
  own: true,
  make: ({ part }) => thirdOf(THIS_YEAR, numberOf(part)),
  examples: [
    ['{Жыл басынан бері} өсті.', '2021/..', '2021-05-14'],
    ['{Жыл соңына дейін} бітеді.', '../2021', '2021-05-14'],
    ['{Жылдың аяғында} есеп береміз.', '2021', '2021-05-14'],
  ],
}

const relativeSeason: DateRule = {
  name: 'relative-season',
  gives: 'date',
  patterns: ['w:here|this|last|next|coming season'],
  make: ({ w, season }) => point({ base: 'document', unit: 'season', shift: shiftOf(w?.kind), sub: numberOf(season) }),
  examples: [
    ['{Осы көктемде} егілді.', '2021-21', '2021-05-14'],
    ['{Өткен жазда} демалдық.', '2020-22', '2021-05-14'],
  ],
}

const weekday: DateRule = {
  name: 'weekday',
  gives: 'date',
  patterns: [
    'w:here|this|last|next|coming? weekday day-word',
    'w:last|next|coming weekday.loc',
    'weekday.loc',
    'w:last|next|coming weekday.nom',
  ],
  make: ({ w, weekday: day, 'day-word': word }) => {
    if (numberOf(day) === 5 && !word && !w) return null
    const toward = w?.kind === 'last' ? -1 : w ? 1 : 0
    return point({ base: 'document', weekday: numberOf(day), toward })
  },
  examples: [
    ['{Дүйсенбі күні} отырыс болады.', '2021-05-17', '2021-05-14'],
    ['{Сейсенбі күні} отырыс болды.', '2021-05-11', '2021-05-14'],
    ['{Өткен сәрсенбіде} қар жауды.', '2021-05-12', '2021-05-14'],
    ['{Келесі жұма күні} кел.', '2021-05-21', '2021-05-14'],
    ['{Дүйсенбіде} сабақ басталады.', 'null'],
  ],
}

const weekdayOfWeek: DateRule = {
  name: 'weekday-of-week',
  gives: 'date',
  patterns: ['w:here|this|last|next|coming|previous week-word weekday'],
  make: ({ w, weekday: day }) => point({ base: 'document', unit: 'week', shift: shiftOf(w?.kind), weekday: numberOf(day) }),
  examples: [
    ['{Келесі аптаның дүйсенбісінде} отырыс болады.', '2021-05-17', '2021-05-14'],
    ['{Өткен аптаның жұмасында} кездесті.', '2021-05-07', '2021-05-14'],
    ['{Осы аптаның сәрсенбісі} қолайлы.', '2021-05-12', '2021-05-14'],
  ],
}

const sets: DateRule = {
  name: 'recurrence',
  gives: 'duration',
  patterns: [`${UNIT} each`, `every ${UNIT}`, 'weekday days-word', 'weekday each', 'every weekday', `N ${UNIT} each`, 'season|month each'],
  make: ({ u, weekday: day, N, season, month }) => {
    if (season || month) return duration('R/P1Y')
    return day ? duration('R/P1W') : lengthOf(UNITS[u?.kind ?? ''], N ? numberOf(N) : 1, 'recurs')
  },
  examples: [
    ['{Жыл сайын} өткізіледі.', 'R/P1Y'],
    ['{Ай сайын} төленеді.', 'R/P1M'],
    ['{Сәрсенбі күндері} сабақ бар.', 'R/P1W'],
    ['{Әр жылы} қайталанады.', 'R/P1Y'],
  ],
}

const durations: DateRule = {
  name: 'duration',
  gives: 'duration',
  patterns: [
    `N ${UNIT} whole|inside?`,
    `${UNIT} whole`,
    'N year-word.gen inside',
    'N month-word.gen inside',
    'N week-word.gen inside',
    'N day-word.gen inside',
  ],
  own: true,
  make: (parts, context) => {
    const unit = parts.u ?? parts['year-word'] ?? parts['month-word'] ?? parts['week-word'] ?? parts['day-word']
    const framed = parts.whole !== undefined || parts.inside !== undefined
    if (!framed && /^(?:жаста|жасында|жастағы|толды|жыл|ға|толуы)/u.test(context.after(1))) return null
    if (unit?.form === 'abbr') return null
    if (!framed && /^(?:poss|acc|gen|adj|ins)$/u.test(unit?.form ?? '')) return null
    if (parts.N && (numberOf(parts.N) > 3000 || numberOf(parts.N) < 1)) return null
    return lengthOf(UNITS[unit?.kind ?? ''], parts.N ? numberOf(parts.N) : 1)
  },
  examples: [
    ['Жоба {бес жыл бойы} жүрді.', 'P5Y'],
    ['{Үш ай ішінде} бітеді.', 'P3M'],
    ['{Тәулік бойы} жұмыс істейді.', 'P1D'],
    ['Ол {20 жыл} қызмет етті.', 'P20Y'],
    ['{2 аптаның ішінде} тапсыр.', 'P2W'],
  ],
}

/** Relative years, days, months, weeks: the first stage. */
export const KAZAKH_RELATIVE: readonly DateRule[] = [
  sets,
  ago,
  lastUnits,
  deicticYear,
  weekdayOfWeek,
  relativeUnit,
  relativeSeason,
  relativeDay,
]

/** What could also be part of something longer: after all other stages but the open ranges. */
export const KAZAKH_WEEKDAYS: readonly DateRule[] = [weekday, yearPart]

/** Lengths of time: the last stage. */
export const KAZAKH_DURATIONS: readonly DateRule[] = [durations]
