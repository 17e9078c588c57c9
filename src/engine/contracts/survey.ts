import type { EntityType } from '../model/annotation.ts'
import type { JoinReason } from '../model/entity.ts'
import type { FacetCount, FacetFilter } from './search.ts'

/** The documents that a survey looks at: these, or what a search finds; all when both are left out. */
export interface SurveyScope {
  readonly documents?: readonly string[]
  readonly search?: { readonly query: string; readonly filters?: readonly FacetFilter[] }
}

/** A place that proves a line of a survey: a sentence of a document; offsets count in the original. */
export interface Evidence {
  readonly document: string
  readonly name: string
  readonly sentence: string
  readonly start: number
  readonly end: number
}

/** A dated sentence with the stretch of time that it speaks of: days since 1970-01-01, half-open; null at an open end. */
export interface Dated extends Evidence {
  readonly edtf: string
  readonly quote: string
  readonly low: number | null
  readonly high: number | null
}

export interface ChronologyRequest extends SurveyScope {
  /** Days since 1970-01-01; only dates that overlap this stretch; everything when left out. */
  readonly from?: number
  readonly to?: number
  /** Equal parts into which the stretch is cut for counting. */
  readonly bins: number
}

/** The dates of documents along time. */
export interface Chronology {
  /** The stretch of time that was cut: the one asked for, else from the first date to the last; null without dates. */
  readonly bounds: { readonly low: number; readonly high: number } | null
  readonly dates: number
  /** Dates that begin in each bin. */
  readonly counts: readonly number[]
  /** The first dates in order of time, at most four hundred. */
  readonly rows: readonly Dated[]
}

/** Two sentences that speak of the same, with dates that exclude each other. */
export interface DateConflict {
  readonly one: Dated
  readonly other: Dated
  /** Names that both sentences hold. */
  readonly names: readonly string[]
}

export interface NetworkRequest extends SurveyScope {
  readonly types?: readonly EntityType[]
  /** Least number of times that two entities must occur together. */
  readonly least: number
  /** Most entities, those that are mentioned most first. */
  readonly most: number
}

export interface NetworkNode {
  readonly id: string
  readonly type: EntityType
  readonly name: string
  readonly mentions: number
  readonly documents: number
}

/** Entities that occur together; ends are ids of nodes. */
export interface Network {
  /** What counts as together: one sentence, or in a large scope one document. */
  readonly unit: 'sentence' | 'document'
  readonly nodes: readonly NetworkNode[]
  readonly edges: readonly { readonly one: string; readonly other: string; readonly times: number }[]
}

/** Figures of documents. */
export interface Statistics {
  readonly documents: number
  readonly words: number
  readonly mentions: number
  readonly dates: number
  readonly languages: readonly FacetCount[]
  readonly formats: readonly FacetCount[]
  /** Mentions and entities of each type, the most frequent type first. */
  readonly types: readonly { readonly type: EntityType; readonly mentions: number; readonly entities: number }[]
  /** The entities of most mentions. */
  readonly entities: readonly NetworkNode[]
}

/** All that the library says of one entity. */
export interface Dossier extends NetworkNode {
  /** Its other names, with the reasons why they were joined. */
  readonly aliases: readonly { readonly name: string; readonly reasons: readonly JoinReason[] }[]
  /** Sentences that name it, those of the documents that speak of it most first. */
  readonly sentences: readonly Evidence[]
  /** Dates in those sentences, in order of time. */
  readonly dates: readonly Dated[]
  /** Entities in those sentences, those that stand there most often first. */
  readonly beside: readonly (NetworkNode & { readonly times: number })[]
  /** False when it stands in more documents than were read. */
  readonly whole: boolean
}

/** Overviews of many documents at once, each line with the words that prove it. */
export interface Survey {
  chronology(request: ChronologyRequest): Promise<Chronology>
  /** Sentences that date the same thing differently; looks at three hundred documents at most and says when there are more. */
  conflicts(scope: SurveyScope): Promise<{ readonly whole: boolean; readonly conflicts: readonly DateConflict[] }>
  network(request: NetworkRequest): Promise<Network>
  /** Sentences in which both entities occur; at most a hundred. */
  together(scope: SurveyScope, one: string, other: string): Promise<readonly Evidence[]>
  statistics(scope: SurveyScope): Promise<Statistics>
  /** Null for an entity that no document names. */
  dossier(entity: string): Promise<Dossier | null>
}

/** What a survey asks of the store. */
export interface SurveyStore {
  /** Ids of documents that hold all of these entities, within these documents when given. */
  documentsWith(entities: readonly string[], within?: readonly string[]): readonly string[]
  /** Dates as numbers, in order of time. */
  datesBetween(from: number, to: number, within?: readonly string[]): Iterable<{ readonly low: number; readonly high: number }>
  datedRows(from: number, to: number, limit: number, within?: readonly string[]): readonly Dated[]
  /** The entities of most mentions of these types. */
  topEntities(types: readonly EntityType[], limit: number, within?: readonly string[]): readonly NetworkNode[]
  /** For each document that holds one of these entities, which. */
  entitiesByDocument(entities: readonly string[], within?: readonly string[]): Iterable<readonly string[]>
  /** Documents and mentions of an entity, with its name in the document that speaks of it most; null for an unknown one. */
  entity(id: string): NetworkNode | null
  figures(within?: readonly string[]): Omit<Statistics, 'entities'>
}
