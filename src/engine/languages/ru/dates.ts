import type { DateGrammar } from '../../contracts/dates.ts'
import { RUSSIAN_CENTURIES, RUSSIAN_DECADES } from './dates-centuries.ts'
import { RUSSIAN_DATES, RUSSIAN_DAYS, RUSSIAN_LATER } from './dates-days.ts'
import { RUSSIAN_NO_DATES } from './dates-negatives.ts'
import { RUSSIAN_DURATIONS, RUSSIAN_RELATIVE, RUSSIAN_WEEKDAYS } from './dates-relative.ts'
import { russianDateWords, russianNumberEndings } from './dates-words.ts'
import { RUSSIAN_BARE_YEARS, RUSSIAN_PART, RUSSIAN_PARTS, RUSSIAN_YEARS } from './dates-years.ts'

/** How Russian says when. */
export const russianDates: DateGrammar = {
  language: 'ru',
  words: russianDateWords(),
  endings: russianNumberEndings(),
  stages: [
    [...RUSSIAN_RELATIVE, ...RUSSIAN_YEARS, ...RUSSIAN_CENTURIES, ...RUSSIAN_DAYS],
    RUSSIAN_DECADES,
    [...RUSSIAN_PARTS, ...RUSSIAN_DATES],
    [...RUSSIAN_PART, ...RUSSIAN_WEEKDAYS],
    ...RUSSIAN_LATER,
    RUSSIAN_BARE_YEARS,
    RUSSIAN_DURATIONS,
  ],
  results: ['year', 'md', 'decade', 'century', 'range', 'day', 'duration'],
  tense: russianTense,
  negatives: RUSSIAN_NO_DATES,
}

/** Tense of a sentence by its first verb-like word: «состоялось» past, «состоится» future or present. */
function russianTense(sentence: readonly string[]): -1 | 0 | 1 {
  for (const word of sentence) {
    if (/^(?:будет|будут|будем|планируется|намечено|намечен|намечена)$/u.test(word)) return 1
    if (
      /.{2}(?:[аеиоуыя]л|[аеиоуыя]л[аои]|[аеиоуыя]л[аои]?с[ья])$|^(?:прошел|прошла|прошло|прошли|был|была|было|были|умер|умерла|пришел|принят|принята|принято|приняты)$/u.test(
        word,
      )
    )
      return -1
    if (/.{2}(?:ится|ется|утся|ятся|дет|дут|жет|шит|стит|ает|яет|ют|ят)$/u.test(word)) return 1
  }
  return 0
}
