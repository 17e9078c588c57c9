import { PLAIN_WORDS, STOP_WORDS } from './words.ts'

/** Share-of-evidence (0..1) that a lower-case word is English: plain Latin letters, frequent words, endings. */
export function englishEvidence(word: string): number {
  if (!/^[a-z][a-z'’-]*$/u.test(word)) return 0
  if (PLAIN_WORDS.has(word) || STOP_WORDS.has(word)) return 1
  if (/(?:ing|tion|sion|ment|ness|ity|ous|ive|able|ible|ful|less|ed|ly|ally|ism|ists?|ers?|ies|ght|th)$/u.test(word)) return 0.7
  return 0.35
}
