import type { LanguageCode } from '../model/annotation.ts'
import type { Spelling } from './search.ts'

/** One language, put together from its folder. */
export interface Language {
  readonly code: LanguageCode
  /** Its own name for itself. */
  readonly name: string
  /** Share-of-evidence that a lower-case word is of this language, from its letters, endings and frequent words; 0 when none. */
  evidence(word: string): number
  /** True when the letters of a longer lower-case text show a related language instead: Tatar, Kyrgyz for Kazakh. */
  excludes?(text: string): boolean
  /** Lower-case words that carry no topic. */
  readonly stopWords: ReadonlySet<string>
  /** Abbreviations, with their full stop left out, after which a full stop ends no sentence. */
  readonly abbreviations: ReadonlySet<string>
  /** Those of them after which a capital letter does begin a sentence: «т.б.», “etc.”. */
  readonly closingAbbreviations?: ReadonlySet<string>
  /** True when a lower-case word is a form of a word that it knows. */
  knows?(word: string): boolean
  /** The term under which the index files a word: the same for all inflected forms of a lemma, in all ways of writing that are not kept apart. */
  stem(word: string, spelling?: Spelling): string
  /** The base form of a name of one or more words as a person would write it: «Ұлттық қауіпсіздік комитетінің» → «Ұлттық қауіпсіздік комитеті». */
  baseForm(name: string): string
}
