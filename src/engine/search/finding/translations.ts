import type { TermMaker } from '../../contracts/search.ts'
import type { LanguageCode } from '../../model/annotation.ts'
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
  return [...new Set(entriesOf(maker, word).flatMap(namesOf))].filter((name) => !meet(keysOf(maker, name), own))
}

/** What one language calls a word: the word itself where it is of that language, else what is usual; undefined where it is not known. */
export function saidIn(maker: TermMaker, word: string, language: LanguageCode): string | undefined {
  const own = keysOf(maker, word)
  const names = entriesOf(maker, word).flatMap((entry) => entry.names[language])
  return names.some((name) => meet(keysOf(maker, name), own)) ? word : names[0]
}

function entriesOf(maker: TermMaker, word: string): readonly Named[] {
  return [...wordsBy(maker, word), ...listedBy(maker, word)]
}
