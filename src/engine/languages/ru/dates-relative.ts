import type { DateRule } from '../../contracts/dates.ts'
import { counted, countedBack, lengthOf, THIS_YEAR, thirdOf, unitsAround } from '../../model/date-counted.ts'
import { type DatePoint, type DateUnit, duration, point, within } from '../../model/date-meaning.ts'
import { numberOf } from '../../model/date-parts.ts'

const UNITS: Readonly<Record<string, DateUnit>> = {
  'year-word': 'year',
  'lot-word': 'year',
  'month-word': 'month',
  'months-word': 'month',
  'week-word': 'week',
  'day-word': 'day',
  'century-word': 'century',
  'quarter-word': 'quarter',
  'half-word': 'half',
}
const UNIT = 'u:year-word|lot-word|month-word|months-word|week-word|day-word'
const WHICH = 'w:this|last|next|coming|previous|before-last'

function shiftOf(kind: string | undefined): number {
  const shifts: Readonly<Record<string, number>> = { last: -1, previous: -1, 'before-last': -2, next: 1, coming: 1 }
  return shifts[kind ?? ''] ?? 0
}

function baseOf(kind: string | undefined): NonNullable<DatePoint['base']> {
  return kind === 'that' ? 'text' : kind === 'next' || kind === 'previous' ? 'either' : 'document'
}

const relativeYear: DateRule = {
  name: 'relative-year',
  gives: 'year',
  patterns: [`${WHICH} year-word`, 'w:that|this same year-word', 'w:that year-word', 'this-year', 'last-years'],
  make: (parts, context) => {
    const { w, same, 'last-years': last } = parts
    if (parts['this-year'] && /\p{Lu}/u.test(context.raw)) return null
    if (last) return point({ base: 'document', unit: 'year', shift: -1 })
    if (same) return point({ base: 'text', unit: 'year', shift: 0 })
    return point({ base: baseOf(w?.kind), unit: 'year', shift: shiftOf(w?.kind) })
  },
  examples: [
    ['В {будущем году} пройдут выборы.', '2022', '2021-05-14'],
    ['В {прошлом году} был неурожай.', '2020', '2021-05-14'],
    ['В {этом году} сухо.', '2021', '2021-05-14'],
    ['Закон приняли в {1999 году}. В {том же году} он вступил в силу.', '1999; 1999'],
    ['Центр открыли в {2003 году}. В {следующем году} его закрыли.', '2003; 2004'],
    ['в {следующем году} начнут', '2022', '2021-05-14'],
    ['в {мае с. г.} сдан', '2021-05', '2021-05-14'],
    ['в {позапрошлом году} было иначе', '2019', '2021-05-14'],
    ['В {том же году} он уехал.', 'null'],
    ['В {нынешнем году} тепло.', 'null'],
  ],
}

const relativeUnit: DateRule = {
  name: 'relative-month',
  gives: 'day',
  patterns: [
    `${WHICH} month-word|week-word|quarter-word|half-word`,
    'w:that same month-word|day-word',
    'D date-word? w:this|last|next|coming month-word',
    'on w:next day-word',
    'w:that same n:D month-word',
    'w:this|that week-word',
  ],
  make: (parts) => {
    const { w, D, on } = parts
    const unit = UNITS[['week-word', 'month-word', 'quarter-word', 'half-word'].find((kind) => parts[kind] !== undefined) ?? ''] ?? 'day'
    if (on || parts.same) return point({ base: 'text', unit, shift: on ? 1 : 0 })
    return point({ base: baseOf(w?.kind), unit, shift: shiftOf(w?.kind), ...(D && { day: numberOf(D) }) })
  },
  examples: [
    ['В {прошлом месяце} встретились.', '2021-04', '2021-05-14'],
    ['на {прошлой неделе} открыли', '2021-05-03/2021-05-09', '2021-05-14'],
    ['В {прошлом квартале} продажи выросли.', '2021-33', '2021-05-14'],
    ['в {прошлом полугодии} было иначе', '2020-41', '2021-05-14'],
    ['в {следующем месяце} закончат', '2021-06', '2021-05-14'],
    ['{15 числа прошлого месяца} пришёл ответ', '2021-04-15', '2021-05-14'],
    ['{15 прошлого месяца} пришёл ответ', '2021-04-15', '2021-05-14'],
    ['Взрывы были в {феврале 1999 года}. В {том же месяце} начали следствие.', '1999-02; 1999-02'],
    ['Напали {11 сентября 2001 года}. В {тот же день} собрался совет.', '2001-09-11; 2001-09-11'],
    ['Напали {11 сентября 2001 года}. {На следующий день} собрался совет.', '2001-09-11; 2001-09-12'],
  ],
}

const relativeDay: DateRule = {
  name: 'relative-day',
  gives: 'date',
  patterns: ['deictic-day'],
  make: ({ 'deictic-day': day }) => point({ base: 'document', unit: 'day', shift: numberOf(day) }),
  examples: [
    ['{Вчера} принят закон.', '2021-05-13', '2021-05-14'],
    ['{Сегодня} совещание.', '2021-05-14', '2021-05-14'],
    ['{Позавчера} он приехал.', '2021-05-12', '2021-05-14'],
    ['{послезавтра} уезжаю', '2021-05-16', '2021-05-14'],
    ['{вчерашнее} заседание', '2021-05-13', '2021-05-14'],
    ['{Завтра} узнаем.', 'null'],
  ],
}

const ago: DateRule = {
  name: 'ago',
  gives: 'date',
  patterns: [
    `n:N? ${UNIT} back? ago`,
    `through n:N? ${UNIT}`,
    `n:N? ${UNIT} hence`,
    `hence n:N? ${UNIT}`,
    'half-a-year back? ago',
    'through half-a-year',
    'w:year-word.ins|month-word.ins|week-word.ins|day-word.ins later|earlier',
  ],
  make: (parts, context) => {
    if (parts.w) return point({ base: 'text', ...counted(UNITS[parts.w.kind] ?? 'day', parts.later ? 1 : -1) })
    const { n, u, ago: past, hence } = parts
    if (parts['half-a-year']) return point({ base: past ? 'document' : 'either', unit: 'month', shift: past ? -6 : 6 })
    const unit = UNITS[u?.kind ?? '']
    if (unit === undefined || (n === undefined && !/^(?:acc|abbr)$/u.test(u?.form ?? ''))) return null
    if (parts.through && context.after(1) === 'после') return null
    const count = n ? numberOf(n) : 1
    if (past) return countedBack(unit, count)
    return point({ base: hence ? 'text' : 'either', ...counted(unit, count) })
  },
  examples: [
    ['{Три года назад} приняли закон.', '2018', '2021-05-14'],
    ['{Десять дней назад} это случилось.', '2021-05-04', '2021-05-14'],
    ['{Год назад} переехали.', '2020', '2021-05-14'],
    ['{Полгода назад} переехали.', '2020-11', '2021-05-14'],
    ['{Шесть месяцев назад} приехал', '2020-11', '2021-05-14'],
    ['{2 месяца назад} приехал', '2021-03', '2021-05-14'],
    ['{две недели назад} уехал', '2021-04-30', '2021-05-14'],
    ['{через пять лет} вернёмся', '2026', '2021-05-14'],
    ['{через три дня} приедет', '2021-05-17', '2021-05-14'],
    ['Открыли в {1995 году}. {Три года спустя} закрыли.', '1995; 1998'],
    ['Открыли в {1995 году}. {Через год} закрыли.', '1995; 1996'],
    ['{11 лет назад} это было новостью', 'null'],
    ['Уехал в {1999 году}. {Годом позже} вернулся.', '1999; 2000'],
  ],
}

const lastUnits: DateRule = {
  name: 'last-units',
  gives: 'date',
  patterns: [`w:recent|coming|last N ${UNIT}`, 'recent u:year-word|month-word|week-word|day-word', 'w:recent half-a-year'],
  make: ({ w, N, u, recent, 'half-a-year': half }, context) => {
    if (half) return unitsAround('month', 6, 'back')
    if (recent)
      return context.before(1) === 'за' && /^последн(?:ий|юю|ее|ие сутки)/iu.test(context.raw)
        ? unitsAround(UNITS[u?.kind ?? ''], 1, 'back')
        : null
    return unitsAround(UNITS[u?.kind ?? ''], numberOf(N), w?.kind === 'coming' ? 'ahead' : 'back')
  },
  examples: [
    ['За {последние три года} выросло.', '2018/2021', '2021-05-14'],
    ['за {последний год} выросло', '2020/2021', '2021-05-14'],
    ['за {последние полгода} выросло', '2020-11/2021-05', '2021-05-14'],
    ['За {последние сутки} выросло.', '2021-05-13/2021-05-14', '2021-05-14'],
    ['в {ближайшие пять лет} построят', '2021/2026', '2021-05-14'],
  ],
}

const yearPart: DateRule = {
  name: 'part-of-this-year',
  gives: 'date',
  patterns: ['part year-word.gen'],
  own: true,
  make: ({ part }) => thirdOf(THIS_YEAR, numberOf(part)),
  examples: [
    ['{С начала года} выросло.', '2021/..', '2021-05-14'],
    ['{до конца года} построят', '../2021', '2021-05-14'],
  ],
}

const relativeSeason: DateRule = {
  name: 'relative-season',
  gives: 'date',
  patterns: ['w:this|last|next|coming season'],
  make: ({ w, season }) => point({ base: 'document', unit: 'season', shift: shiftOf(w?.kind), sub: numberOf(season) }),
  examples: [
    ['{Этой весной} сеяли.', '2021-21', '2021-05-14'],
    ['{прошлым летом} отдыхали', '2020-22', '2021-05-14'],
  ],
}

const namedMonth: DateRule = {
  name: 'relative-named-month',
  gives: 'date',
  patterns: ['w:this|last|next|coming month'],
  make: ({ w, month }) => within(point({ month: numberOf(month) }), { base: 'document', unit: 'month', shift: shiftOf(w?.kind) }),
  examples: [
    ['в {прошлом октябре} было тепло', '2020-10', '2021-05-14'],
    ['в {нынешнем мае} дожди', '2021-05', '2021-05-14'],
  ],
}

const weekday: DateRule = {
  name: 'weekday',
  gives: 'date',
  patterns: ['w:this|last|next|coming weekday'],
  make: ({ w, weekday: day }) => point({ base: 'document', weekday: numberOf(day), toward: w?.kind === 'last' ? -1 : 1 }),
  examples: [
    ['в {прошлую пятницу} встретились', '2021-05-07', '2021-05-14'],
    ['в {следующий вторник} решат', '2021-05-18', '2021-05-14'],
  ],
}

const weekdayOfWeek: DateRule = {
  name: 'weekday-of-week',
  gives: 'date',
  patterns: ['weekday on? w:this|last|next|coming week-word'],
  make: ({ w, weekday: day }) => point({ base: 'document', unit: 'week', shift: shiftOf(w?.kind), weekday: numberOf(day) }),
  examples: [
    ['Отчёт сдадут в {понедельник на следующей неделе}.', '2021-05-17', '2021-05-14'],
    ['Они встретились в {пятницу прошлой недели}.', '2021-05-07', '2021-05-14'],
  ],
}

const bareWeekday: DateRule = {
  name: 'bare-weekday',
  gives: 'date',
  patterns: ['weekday.acc'],
  make: ({ weekday: day }, context) =>
    /^во?$/u.test(context.before(1)) ? point({ base: 'document', weekday: numberOf(day), toward: 0 }) : null,
  examples: [
    ['Заседание состоится в {понедельник}.', '2021-05-17', '2021-05-14'],
    ['Заседание состоялось во {вторник}.', '2021-05-11', '2021-05-14'],
    ['В {среду} узнаем.', 'null'],
  ],
}

const sets: DateRule = {
  name: 'recurrence',
  gives: 'duration',
  patterns: ['each u:year-word|month-word|week-word|day-word', 'each weekday', 'every', 'to weekdays', 'each season|month'],
  make: ({ u, weekday: day, weekdays, every, season, month }) => {
    if (every) return duration(`R/${['P1Y', 'P1M', 'P1W', 'P1D', 'P3M'][numberOf(every) - 1]}`)
    if (season || month) return duration('R/P1Y')
    return day || weekdays ? duration('R/P1W') : lengthOf(UNITS[u?.kind ?? ''], 1, 'recurs')
  },
  examples: [
    ['{Каждый год} проводят конкурс.', 'R/P1Y'],
    ['{Ежегодно} проводят конкурс.', 'R/P1Y'],
    ['{по понедельникам} закрыто', 'R/P1W'],
    ['{Каждую пятницу} собираются.', 'R/P1W'],
  ],
}

const durations: DateRule = {
  name: 'duration',
  gives: 'duration',
  patterns: [`N ${UNIT}`],
  own: true,
  make: ({ N, u }, context) => {
    if (!(numberOf(N) >= 1 && numberOf(N) < 3000)) return null
    const before = context.before(1)
    if (/^(?:возрасте|исполнилось|ему|ей|мне|им|старше|младше|моложе)$/u.test(before) || context.after(1) === 'от') return null
    if (u?.kind === 'year-word' && numberOf(N) > 20 && ![1, 2, 3, 4].includes(numberOf(N) % 10)) return null
    return lengthOf(UNITS[u?.kind ?? ''], numberOf(N))
  },
  examples: [
    ['Проект шёл {пять лет}.', 'P5Y'],
    ['за {три месяца} построили', 'P3M'],
    ['в течение {двух недель} сдать', 'P2W'],
  ],
}

/** Relative years, months, weeks, days: the first stage. */
export const RUSSIAN_RELATIVE: readonly DateRule[] = [
  sets,
  ago,
  lastUnits,
  weekdayOfWeek,
  relativeUnit,
  relativeYear,
  relativeSeason,
  namedMonth,
  weekday,
  relativeDay,
]

/** What could also be part of something longer: before the open ranges. */
export const RUSSIAN_WEEKDAYS: readonly DateRule[] = [yearPart]

/** Weekdays without a date and lengths of time: the last stage. */
export const RUSSIAN_DURATIONS: readonly DateRule[] = [bareWeekday, durations]
