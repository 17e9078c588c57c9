import type { EntityType, LanguageCode } from '../model/annotation.ts'

/** A word, number or punctuation mark of a sentence, as finders of names see it; offsets in the repaired text. */
export interface NameToken {
  readonly text: string
  readonly lower: string
  readonly start: number
  readonly end: number
  /** `upper`: two or more letters, all capital (an ending after a hyphen may be small: «ТМД-ның»). */
  readonly shape: 'lower' | 'capital' | 'upper' | 'number' | 'mark'
  /** Index of the quoted region that holds it, -1 outside of quotation marks. */
  readonly quoted: number
  /** True for the first word of a sentence, a list item or a quotation, whose capital letter says little. */
  readonly initial: boolean
}

/** What is left of a word without its ending, and what the ending says. */
export interface Reading {
  readonly base: string
  readonly ending: 'bare' | 'genitive' | 'case'
}

/** A noun that tells what kind of thing a name names: «комитет», «банк», «өзен». */
export interface Head {
  readonly type: EntityType
  /** `weak`: names something only with a capital letter beside it that is no place alone; `lone`: is a name by itself when capitalised. */
  readonly strength: 'strong' | 'weak' | 'lone'
  readonly plural: boolean
  /** True where the language marks the head of a name and this form does not: «ұйым» beside «ұйымы». */
  readonly bare?: boolean
}

/** A list of names in their base forms. */
export interface NameList {
  readonly type: EntityType
  readonly why: string
  readonly confidence: number
  readonly names: readonly string[]
  /** True when small letters name it too: «қазақ», “euro”. */
  readonly anyCase?: boolean
}

/** A listed name found in a sentence: tokens `first`..`end`, half-open. */
export interface KnownName {
  /** The name as its list has it. */
  readonly name: string
  readonly first: number
  readonly end: number
  readonly type: EntityType
  readonly ending: Reading['ending']
  readonly abbreviation: boolean
  readonly why: string
  readonly confidence: number
}

/** Tokens `first`..`end` (half-open) that may name something. */
export interface Candidate {
  readonly first: number
  readonly end: number
  readonly type: EntityType
  readonly confidence: number
  readonly why: string
}

/** What the finders of one language may see. */
export interface NameSentence {
  readonly tokens: readonly NameToken[]
  /** For each token the listed name that covers it. */
  readonly known: readonly (KnownName | undefined)[]
}

/** Words and shapes by which one language names people. */
export interface PersonGrammar {
  readonly firstNames: ReadonlySet<string>
  /** Words before a name that say it is a person's, in their base forms: «академик», “President”. */
  readonly titles: ReadonlySet<string>
  /** Words in small letters that are part of no name, whatever letter they begin with. */
  readonly common: ReadonlySet<string>
  /** True for a word in small letters that is part of no name in any of its forms; `common` has only the forms that it lists. */
  ordinary?(lower: string): boolean
  /** True for a word whose ending says that it is no part of a name before it: «Отырарда». */
  parted?(lower: string): boolean
  /** Small words inside a name: «фон», «ибн», “van”. */
  readonly particles: ReadonlySet<string>
  surname(base: string): boolean
  /** True for a surname by its looks so plain that it needs no name beside it. */
  loneSurname(base: string): boolean
  /** True for a capital word that, beside another such, may be a foreign person's name. */
  stranger(base: string): boolean
  patronymic(base: string): boolean
  /** True for a word in small letters that tells generations of a name apart: “Jr”. */
  generation?(lower: string): boolean
}

/** Number words and units, all in small letters. */
export interface NumberGrammar {
  readonly cardinals: ReadonlySet<string>
  /** Words that multiply: «мың», «млн». */
  readonly scales: ReadonlySet<string>
  ordinal(lower: string): boolean
  readonly currencies: ReadonlySet<string>
  readonly percents: ReadonlySet<string>
  readonly units: ReadonlySet<string>
  readonly clock: ReadonlySet<string>
  /** Words that belong to a number: before («шамамен») and after («астам», «дейін»). */
  readonly before: ReadonlySet<string>
  readonly after: ReadonlySet<string>
}

/** How one language names things; the finders that all languages share read its lists, its own finders know its word order. */
export interface NameGrammar {
  readonly code: LanguageCode
  /** What a word in small letters may be a form of, itself first. */
  readings(lower: string): readonly Reading[]
  /** All forms of one word of a listed name; only the word itself where `readings` undoes endings. */
  forms(word: string): readonly string[]
  /** True when only the last word of a name takes endings. */
  readonly lastOnly: boolean
  /** Kind that a word in any form makes of the name it stands beside. */
  head(lower: string): Head | null
  /** Which side of a quoted name its head stands on. */
  readonly headSide: 'before' | 'after' | 'both'
  /** True for a word beside a quotation past which its head is not looked for: a verb, a noun with a case ending. */
  parts(lower: string): boolean
  /** Words in quotation marks before such a word are a law: «… туралы» заң. */
  law(quoted: readonly NameToken[], beside: readonly NameToken[]): boolean
  readonly lists: readonly NameList[]
  /** Abbreviations with their long forms. */
  readonly abbreviations: ReadonlyMap<string, { readonly long: string; readonly type: EntityType }>
  readonly person: PersonGrammar
  readonly number: NumberGrammar
  /** Words that join the members of an enumeration. */
  readonly conjunctions: ReadonlySet<string>
  /** Finders of its own: headed names, positions, laws. */
  find(sentence: NameSentence): readonly Candidate[]
}
