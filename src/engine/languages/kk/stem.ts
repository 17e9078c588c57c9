import { type Reading, readingsOf } from './analyse.ts'
import { scoreOf } from './rank.ts'

/** The likeliest reading of a lower-case Kazakh word. */
export function bestReading(word: string): Reading {
  let best: Reading | undefined
  let top = Number.NEGATIVE_INFINITY
  for (const reading of readingsOf(word)) {
    const score = scoreOf(reading)
    if (score > top) [best, top] = [reading, score]
  }
  return best ?? { stem: word, kind: 'noun', endings: [], length: 0, off: false }
}

/** The index term of a Kazakh word: its stem without inflection, in small letters. */
export function stemKazakh(word: string): string {
  return bestReading(word.toLowerCase()).stem
}
