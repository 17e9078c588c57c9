import type { DateGrammar } from '../../contracts/dates.ts'
import { ENGLISH_DATES, ENGLISH_DAYS, ENGLISH_LATER } from './dates-days.ts'
import { ENGLISH_NO_DATES } from './dates-negatives.ts'
import { ENGLISH_DURATIONS, ENGLISH_RELATIVE, ENGLISH_YEAR_PART } from './dates-relative.ts'
import { englishDateWords, englishNumberEndings } from './dates-words.ts'
import { ENGLISH_BARE_YEARS, ENGLISH_PART, ENGLISH_PARTS, ENGLISH_YEARS } from './dates-years.ts'

/** How English says when. */
export const englishDates: DateGrammar = {
  language: 'en',
  words: englishDateWords(),
  endings: englishNumberEndings(),
  pairedNumbers: true,
  stages: [
    [...ENGLISH_RELATIVE, ...ENGLISH_YEARS, ...ENGLISH_DAYS],
    [...ENGLISH_PARTS, ...ENGLISH_DATES],
    [...ENGLISH_PART, ...ENGLISH_YEAR_PART],
    ...ENGLISH_LATER,
    ENGLISH_BARE_YEARS,
    ENGLISH_DURATIONS,
  ],
  results: ['year', 'md', 'decade', 'century', 'range', 'day', 'duration'],
  tense: englishTense,
  negatives: ENGLISH_NO_DATES,
}

/** Tense of a sentence by its first verb: “will resume” future, “met” past. */
function englishTense(sentence: readonly string[]): -1 | 0 | 1 {
  for (const word of sentence) {
    if (/^(?:will|shall|is|are|to|'ll|plans|expected|scheduled|resumes?|begins?|starts?|opens?)$/u.test(word)) return 1
    if (
      /^(?:was|were|had|did|met|said|told|went|came|held|took|won|lost|left|became|began|saw|made|gave|got|ran|sent|fell|rose)$|[^e]ed$/u.test(
        word,
      )
    )
      return -1
  }
  return 0
}
