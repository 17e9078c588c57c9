import type { DateGrammar } from '../../contracts/dates.ts'
import { KAZAKH_CENTURIES, KAZAKH_CENTURY_PARTS, KAZAKH_DECADES } from './dates-centuries.ts'
import { KAZAKH_ADDITIONS, KAZAKH_DATES, KAZAKH_DAYS } from './dates-days.ts'
import { kazakhLatinKey, kazakhLatinWords } from './dates-latin.ts'
import { KAZAKH_NO_DATES } from './dates-negatives.ts'
import { KAZAKH_OPEN, KAZAKH_RANGES } from './dates-ranges.ts'
import { KAZAKH_DURATIONS, KAZAKH_RELATIVE, KAZAKH_WEEKDAYS } from './dates-relative.ts'
import { kazakhDateWords, kazakhNumberEndings } from './dates-words.ts'
import { KAZAKH_BARE_YEARS, KAZAKH_PARTS, KAZAKH_YEARS } from './dates-years.ts'

const words = kazakhDateWords()

/** How Kazakh says when, in Cyrillic, in its Latin alphabets and with legacy glyphs. */
export const kazakhDates: DateGrammar = {
  language: 'kk',
  words,
  latin: { words: kazakhLatinWords(words), keyOf: kazakhLatinKey },
  endings: kazakhNumberEndings(),
  stages: [
    [...KAZAKH_RELATIVE, ...KAZAKH_YEARS, ...KAZAKH_CENTURIES, ...KAZAKH_DAYS],
    KAZAKH_DECADES,
    [...KAZAKH_CENTURY_PARTS, ...KAZAKH_PARTS, ...KAZAKH_DATES],
    ...KAZAKH_ADDITIONS,
    KAZAKH_WEEKDAYS,
    KAZAKH_RANGES,
    ...KAZAKH_OPEN,
    KAZAKH_BARE_YEARS,
    KAZAKH_DURATIONS,
  ],
  results: ['year', 'md', 'decade', 'century', 'range', 'about', 'duration'],
  tense: kazakhTense,
  negatives: KAZAKH_NO_DATES,
}

/** Tense of the sentence's last word: «болды» past, «болады» future or present. */
function kazakhTense(sentence: readonly string[]): -1 | 0 | 1 {
  const last = sentence.at(-1) ?? ''
  if (/(?:ады|еді|йды|йді|мақ|мек|бақ|бек|мақшы|мекші|арсыз|міз|мыз|іңіз|ыңыз)$/u.test(last)) return last === 'еді' ? -1 : 1
  return /(?:[дт][ыі]|ған|ген|қан|кен|[дт][ыі]қ|[дт][ыі]к|[дт][ыі]м)$/u.test(last) ? -1 : 0
}
