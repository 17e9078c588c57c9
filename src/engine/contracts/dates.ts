import type { LanguageCode } from '../model/annotation.ts'
import type { DateMeaning } from '../model/date-meaning.ts'

/** One reading of a word in a date grammar. */
export interface DateWord {
  /** Class by which rules name it: `month`, `year-word`, `from` … */
  readonly kind: string
  readonly value?: number
  /** Case or other form, so that a rule can ask for `month.gen`. */
  readonly form?: string
  /** True for an abbreviation: a full stop right after it belongs to it. */
  readonly stop?: boolean
  /** True for an ordinal numeral. */
  readonly ordinal?: boolean
  /** True for a word that only ever stands beside a date; a run of words that are all such is not looked at. */
  readonly glue?: boolean
}

/** What a rule sees of the words that it matched. */
export interface DatePartFound {
  readonly kind: string
  readonly value: number
  readonly form: string
  readonly meaning: DateMeaning | null
}
export type DateParts = Readonly<Record<string, DatePartFound | undefined>>

/** What a rule may ask about the words around what it matched. */
export interface DateContext {
  /** The folded token `distance` before (1 = right before); empty beyond the block. */
  before(distance: number): string
  after(distance: number): string
  /** The token as it stands in the text. */
  rawBefore(distance: number): string
  rawAfter(distance: number): string
  /** True when it stands at the beginning of a sentence. */
  readonly initial: boolean
  /** The words matched, as they stand in the text. */
  readonly raw: string
}

/** A text with the expression in braces, its value (several joined by `; `, a duration as `P5Y`, `null` without anchor), the anchor date. */
export type DateExample = readonly [text: string, edtf: string, anchor?: string]

/** One way to say when: a sequence of classes and what it means; the examples are its tests. */
export interface DateRule {
  readonly name: string
  /** Alternatives; classes separated by spaces, `a|b` either, `?` optional, `name:class` names a part, `class.form` asks for a form. */
  readonly patterns: readonly string[]
  /** Class of what it makes, for the rules of later stages. */
  readonly gives: string
  /** True when it may only read sentences of its own language. */
  readonly own?: boolean
  /** Meaning, or null when these words do not mean a date after all. */
  readonly make: (parts: DateParts, context: DateContext) => DateMeaning | null
  readonly examples: readonly DateExample[]
}

/** How one language says when: words and rules in stages, each over what the stages before it made (a cascade, after Abney 1996). */
export interface DateGrammar {
  readonly language: LanguageCode
  /** Readings of folded lower-case word forms; dotted abbreviations are keyed as `б.з.д`, those that need their full stop as `в.`. */
  readonly words: ReadonlyMap<string, readonly DateWord[]>
  /** The same words in another script, by a coarse key that all its spellings share. */
  readonly latin?: { readonly words: ReadonlyMap<string, readonly DateWord[]>; keyOf(word: string): string }
  /** Readings of endings written after a numeral with a hyphen or directly («7-сі», “13th”). */
  readonly endings: ReadonlyMap<string, DateWord>
  readonly stages: readonly (readonly DateRule[])[]
  /** Classes whose nodes are dates by themselves. */
  readonly results: readonly string[]
  /** True when “nineteen ninety-nine” is 1999. */
  readonly pairedNumbers?: boolean
  /** -1 past, 1 future, 0 unknown, for a sentence's folded words. */
  tense(words: readonly string[]): -1 | 0 | 1
  /** Texts that hold no date. */
  readonly negatives: readonly string[]
}
