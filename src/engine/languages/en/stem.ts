import porter from 'natural/lib/natural/stemmers/porter_stemmer.js'
import { IRREGULAR } from './irregular.ts'

const LONGEST = 64

/** The index term of an English word: the stem by Porter's algorithm (M. Porter, 1980) of the word, or of the base of an irregular form. */
export function stemEnglish(word: string): string {
  const lower = word.toLowerCase().replace(/['’](?:s|t|re|ve|ll|d|m)?$/u, '')
  if (lower.length > LONGEST || !/^[a-z]+$/u.test(lower)) return lower
  return porter.stem(IRREGULAR.get(lower) ?? lower)
}
