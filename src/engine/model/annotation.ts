import type { Span } from './span.ts'

/** Who says so: a component with its version, or a person. */
export type Author = `${string}@${number}` | `person:${string}`

/** A stand-off statement about words of a document: its place in both texts, the repaired words themselves, and who says so. */
export interface Annotation {
  readonly id: string
  /** Stored offsets: code units of the original text. */
  readonly span: Span
  readonly repaired: Span<'repaired'>
  /** The words as they read in the repaired text. */
  readonly quote: string
  readonly by: Author
}

/** What a component says before the pipeline signs it and carries it to the original text. */
export type Said<T extends Annotation> = Omit<T, 'id' | 'span' | 'repaired' | 'quote' | 'by'> & { readonly at: Span<'repaired'> }

/** Languages that Belgi reads; a sentence in any other has the language `und`. */
export type LanguageCode = 'kk' | 'ru' | 'en'
export type SentenceLanguage = LanguageCode | 'und'

/** A stretch of repaired text that a reader sees as one: the unit of the document view. */
export interface Block extends Annotation {
  readonly kind: 'title' | 'heading' | 'paragraph' | 'quote' | 'list-item' | 'table-row' | 'note'
  /** Nesting of a heading, list item or quotation, from 1. */
  readonly level: number
  /** True for a row of a table that names its columns. */
  readonly header?: boolean
}

/** A sentence, never across blocks, with its own language. */
export interface Sentence extends Annotation {
  readonly language: SentenceLanguage
}

/** The 25 classes of KazNERD (Yeshpanov et al., LREC 2022). */
export const ENTITY_TYPES = [
  'PERSON',
  'ORGANISATION',
  'GPE',
  'LOCATION',
  'FACILITY',
  'NORP',
  'POSITION',
  'LAW',
  'EVENT',
  'DATE',
  'TIME',
  'MONEY',
  'PERCENTAGE',
  'QUANTITY',
  'CARDINAL',
  'ORDINAL',
  'PRODUCT',
  'PROJECT',
  'ART',
  'LANGUAGE',
  'DISEASE',
  'CONTACT',
  'ADAGE',
  'NON_HUMAN',
  'MISCELLANEOUS',
] as const
export type EntityType = (typeof ENTITY_TYPES)[number]

/** Words that name something; case endings belong to the span, quotation marks do not. */
export interface Mention extends Annotation {
  readonly type: EntityType
  /** Id of the entity that it refers to. */
  readonly entity: string
  /** 0..1; 1 for what a person marked. */
  readonly confidence: number
  /** The rule or model feature that found it, for the reader who asks why. */
  readonly why: string
}

export type DatePart = 'century' | 'decade' | 'year' | 'month' | 'day' | 'time'

/** Words that tell when, with their value; a relative date without an anchor has the value `null`. */
export interface DateExpression extends Annotation {
  /** EDTF levels 0–2 (ISO 8601-2); never a part that neither the words nor their context give. */
  readonly edtf: string | null
  /** ISO 8601 duration or recurrence of an expression that is no point on the timeline («бес жыл бойы», “every year”). */
  readonly duration?: string
  /** Parts that came from context or from the anchor, not from these words. */
  readonly implied: readonly DatePart[]
  /** Where implied parts came from. */
  readonly anchor?: 'option' | 'metadata' | 'dateline' | 'text'
  /** Position within the value that EDTF cannot say. */
  readonly mod?: 'START' | 'MID' | 'END' | 'FIRST_HALF' | 'SECOND_HALF' | 'BEFORE' | 'AFTER'
  readonly rule: string
  readonly language: LanguageCode
}

/** A reference to a numbered source: `[1]`, `[2, 15-б.]`; several labels make several citations. */
export interface Citation extends Annotation {
  readonly label: string
  readonly locator?: string
}

/** One item of a list; its span leaves the number or bullet out. */
export interface ListItem extends Annotation {
  readonly list: string
  readonly marker: string
}

/** A numbered or bulleted list, inside a sentence or on lines of its own; its span covers its items. */
export interface List extends Annotation {
  /** The words that introduce it; empty when nothing does. */
  readonly lead: string
  readonly items: readonly ListItem[]
}
