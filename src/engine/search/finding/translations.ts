import type { TermMaker } from '../../contracts/search.ts'
import { keysOf, lookUpByName, meet, type Named, namesOf } from './by-name.ts'
import { listedBy } from './entities-called.ts'
import { TRANSLATIONS } from './translations-data.ts'

const wordsBy = lookUpByName((): readonly Named[] =>
  TRANSLATIONS.trim()
    .split('\n')
    .map((line) => {
      const [kk = [], ru = [], en = []] = line.split(' | ').map((names) => names.split(', '))
      return { names: { kk, ru, en } }
    }),
)

/** What else a word is called, mostly in other languages: names as the gazetteer has them, and words that documents are about. */
export function translationsOf(maker: TermMaker, word: string): readonly string[] {
  const own = keysOf(maker, word)
  const entries = [...wordsBy(maker, word), ...listedBy(maker, word)]
  return [...new Set(entries.flatMap(namesOf))].filter((name) => !meet(keysOf(maker, name), own))
}
