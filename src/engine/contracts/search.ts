import type { EntityType, LanguageCode } from '../model/annotation.ts'
import type { Analysis } from '../model/document.ts'
import type { Span } from '../model/span.ts'

/** One stretch of text around hits. `marks` are offsets within `text`; `start` and `end` count in the original. */
export interface Snippet extends Span {
  readonly text: string
  readonly marks: readonly (readonly [number, number])[]
  readonly repaired: Span<'repaired'>
  readonly page: number | null
}

/** One document found, best first. */
export interface SearchHit {
  readonly document: string
  readonly name: string
  readonly title: string
  readonly score: number
  /** Page of the first hit; null in a format without pages. */
  readonly page: number | null
  /** Number of places in this document. */
  readonly hits: number
  readonly snippets: readonly Snippet[]
  /** The parts of the query that it answers; empty when no snippets were asked for. */
  readonly why: readonly Reason[]
  /** Ids of the other documents found whose text is nearly the same; they have no place of their own among the results. */
  readonly alike: readonly string[]
}

/** Why a document was found: a part of the query, and what answers it there. */
export interface Reason {
  /** The part as the query language writes it. */
  readonly part: string
  /** Places that answer it; 0 for what is known of the document as a whole. */
  readonly times: number
  /** Some of the words that do, in small letters, each once. */
  readonly words: readonly string[]
}

export interface SearchRequest {
  readonly query: string
  /** Filters beside the query, as the facets set them; values of one facet are ORed, facets ANDed, `not` excludes. */
  readonly filters?: readonly FacetFilter[]
  /** Only in these documents, by id; in all when left out. */
  readonly documents?: readonly string[]
  readonly limit?: number
  readonly offset?: number
  readonly snippets?: number
  readonly sort?: 'relevance' | 'name' | 'imported' | 'date'
  /** Ways of writing that are not taken for one another; all of them are when left out. */
  readonly spelling?: Spelling
  /** True gives documents whose text is nearly the same each a place of its own. */
  readonly unfold?: boolean
  /** True while somebody types: a last word that stands nowhere is taken as the beginning of one. */
  readonly typing?: boolean
}

/** Ways of writing that a search can take for one another, each false to keep it apart. */
export interface Spelling {
  /** Kazakh typed without its letters: «казакстан». */
  readonly letters?: boolean
  /** Kazakh in Latin letters: “qazaqstan”. */
  readonly latin?: boolean
  /** ё written as е. */
  readonly yo?: boolean
}

export interface FacetFilter {
  readonly facet: FacetName
  readonly value: string
  readonly not?: boolean
}
/** `folder`: as it is compared with others (`folderKey`); `imported`: the day, `YYYY-MM-DD`, UTC. */
export type FacetName = 'language' | 'format' | 'type' | 'entity' | 'year' | 'folder' | 'imported'

export interface FacetCount {
  readonly value: string
  /** What to show; the name of an entity, for one. */
  readonly label: string
  readonly count: number
}

/** What was really searched, for the reader who asks why. */
export interface QueryReport {
  /** The query as understood, in words. */
  readonly understood: string
  /** The forms found of each term, with their counts, at most twenty each. */
  readonly forms: Readonly<Record<string, readonly string[]>>
  /** Problems of the query that were worked around; offsets in the query. */
  readonly problems: readonly QueryProblem[]
}

/** What may be wrong with a query. */
export type QueryProblemCode =
  | 'no-index'
  | 'query-too-long'
  | 'stray-bracket'
  | 'open-bracket'
  | 'deep-brackets'
  | 'open-quotation'
  | 'lonely-or'
  | 'empty-exclusion'
  | 'unknown-condition'
  | 'empty-condition'
  | 'unknown-type'
  | 'unreadable-date'
  | 'unknown-value'
  | 'wide-distance'
  | 'no-word'
  | 'wrong-letters'
  | 'many-forms'

/** A part of a query that was left out or read otherwise than it stands, or that no document can answer. */
export interface QueryProblem extends Span {
  readonly code: QueryProblemCode
  /** What the message names: `most`, `name`, `value`, `values`, `types`, `text` or `forms`. */
  readonly params: Readonly<Record<string, string | number>>
  /** The problem in English. */
  readonly message: string
}

export interface SearchResponse {
  readonly documents: number
  readonly hits: number
  readonly results: readonly SearchHit[]
  readonly facets: Readonly<Record<FacetName, readonly FacetCount[]>>
  readonly report: QueryReport
  /** Queries to try when nothing was found: words in another language, near spellings, fewer words. */
  readonly suggestions: readonly string[]
}

/** Asks for the places of a query, each on a line of its own. */
export interface ConcordanceRequest
  extends Pick<SearchRequest, 'query' | 'filters' | 'documents' | 'typing' | 'spelling' | 'offset' | 'limit'> {
  /** By the document's relevance, name or date, by the words found (`node`), or by the words to their left or right. */
  readonly sort?: 'relevance' | 'name' | 'date' | 'node' | 'left' | 'right'
  /** With `left` and `right`: the word beside the node that comes first in the order, from 1 (next to it) to 5. */
  readonly word?: number
  readonly descending?: boolean
  /** Code units of context on each side at most, cut at whole words and at the paragraph's ends. */
  readonly context?: number
}

/** One place with its context; offsets count in the original. */
export interface ConcordanceLine extends Span {
  readonly document: string
  readonly name: string
  readonly title: string
  /** Date of the document, `YYYY-MM-DD`; null when it has none. */
  readonly date: string | null
  readonly page: number | null
  readonly score: number
  readonly left: string
  /** The words found; a paragraph's end among them shows as ¶. */
  readonly node: string
  readonly right: string
  readonly repaired: Span<'repaired'>
}

/** The places of a query (key word in context). */
export interface Concordance {
  readonly documents: number
  readonly hits: number
  /** Lines there are; fewer than places only where there are more than 20,000. */
  readonly lines: number
  readonly rows: readonly ConcordanceLine[]
  readonly report: QueryReport
}

/** What one query of a list found. */
export interface QueryCount {
  readonly query: string
  readonly documents: number
  readonly hits: number
  readonly problems: QueryReport['problems']
}

/** Every place of a query, for a file. */
export interface HitsRequest extends Omit<ConcordanceRequest, 'offset' | 'limit'> {
  /** `hits`: the text around a place in one column; `concordance`: in three. */
  readonly layout?: 'hits' | 'concordance'
}

/** What queries find, as tables. */
export interface SearchTables {
  concordance(request: ConcordanceRequest): Promise<Concordance>
  /** Counts what each of these queries finds, in their order. */
  countQueries(queries: readonly string[], filters?: readonly FacetFilter[]): Promise<readonly QueryCount[]>
}

/** Every place of a query, found while the lines are asked for. */
export interface Places {
  readonly documents: number
  readonly report: QueryReport
  /** One after another, whatever their number; null between short steps of work in which none was found. */
  readonly lines: Iterable<ConcordanceLine | null>
}

/** A term with its place in the repaired text. */
export interface IndexedTerm {
  readonly term: string
  readonly start: number
  readonly end: number
}

/** The one road from text to terms, for index and query alike. */
export interface TermMaker {
  terms(text: string, language?: LanguageCode | 'und'): IndexedTerm[]
  /** The term of a word; that of `spelling` is for comparing with others of the same spelling only. */
  stem(word: string, language?: LanguageCode | 'und', spelling?: Spelling): string
}

/** An entity with all its names in the library, the one to show first. */
export interface NamedEntity {
  readonly id: string
  readonly names: readonly string[]
}

/** The index: follows the library, can always be rebuilt from it. */
export interface SearchIndex {
  put(analysis: Analysis): void
  remove(document: string): void
  /** These entities are called so now, and no longer by names that only documents of before gave them. */
  rename(entities: readonly NamedEntity[]): void
  search(request: SearchRequest): SearchResponse
  /** In short steps, so that others can have their turn between them. */
  concordance(request: ConcordanceRequest): Generator<null, Concordance>
  /** `reached` hears of each document whose places were found. */
  places(request: HitsRequest, reached: () => void): Places
  /** Another document that says nearly the same; null when there is none. */
  alikeTo(document: string): { readonly id: string; readonly name: string } | null
  /** Completions of a half-typed word, most frequent first. */
  complete(prefix: string, limit: number): readonly string[]
  /** Writes what is only in memory; cheap when nothing changed. */
  flush(): void
  /** True when the stored index is missing, older or damaged, and `rebuild` must run. */
  readonly stale: boolean
  /**
   * Brings it up to the library, so many documents at a time, and says after each how many are done. Makes it anew, unless a run
   * before was left in the middle.
   */
  rebuild(documents: Iterable<Analysis>, together: number): Generator<number, void>
}

export type EntityFilter = { readonly type?: EntityType; readonly text?: string; readonly limit?: number; readonly offset?: number }
