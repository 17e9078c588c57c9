import type { Spelling, TermMaker } from '../../contracts/search.ts'

const LANGUAGES = ['kk', 'ru', 'en', 'und'] as const

/** The terms that a word may be filed under: one for each language that it may be of, each once. */
export function termsOfWord(maker: TermMaker, word: string, spelling?: Spelling): string[] {
  return [...new Set(LANGUAGES.map((language) => maker.stem(word, language, spelling)))].filter((term) => term !== '')
}
