import type { LanguageCode } from '../model/annotation.ts'

/** A word in small letters, without its case ending, and without its plural and possessive either. */
export interface WordForms {
  readonly lower: string
  readonly bare: string
  readonly stem: string
}

/** Known names in small letters with their class, words apart by one blank. */
export interface ListedNames {
  readonly classes: ReadonlyMap<string, string>
  /** True when the names stand without the endings of their words, each of which may be declined. */
  readonly declined: boolean
  /** True when words in small letters are looked up too: people write “tampa bay”. */
  readonly anyCase: boolean
}

/** What the features of a tagger know of one language. */
export interface Lore {
  readonly language: LanguageCode
  /** True when its tagger is told what the rules said (stacking). */
  readonly stacked: boolean
  strip(lower: string): Omit<WordForms, 'lower'>
  /** Class that a head noun gives a name; empty for other words. */
  head(word: WordForms): string
  /** What a word beside a number makes of it, or the kind of a number word; empty for other words. */
  kind(word: WordForms): string
  /** How a word looks as a part of a person's name; 0 for not at all. */
  person(word: WordForms): number
  listed(): ListedNames
}
