import type { EntityType } from '../model/annotation.ts'
import type { Analysis, DocumentInfo, PageLayout } from '../model/document.ts'
import type { Alias } from '../model/entity.ts'
import type { Notice } from '../model/errors.ts'
import type { StoredCorrections } from './corrections.ts'
import type { StoredNotes } from './notes.ts'
import type { EntityFilter, FacetFilter } from './search.ts'

/** A document as the library lists it. */
export interface DocumentRow extends DocumentInfo {
  /** ISO 8601, UTC. */
  readonly imported: string
  readonly words: number
  readonly mentions: number
  readonly dates: number
  readonly notices: readonly Notice[]
}

export interface DocumentQuery {
  readonly filters?: readonly FacetFilter[]
  readonly sort?: 'imported' | 'name' | 'title' | 'date' | 'size'
  readonly descending?: boolean
  readonly limit?: number
  readonly offset?: number
}

/** An entity over the whole library. */
export interface EntityRow {
  readonly id: string
  readonly type: EntityType
  readonly name: string
  readonly aliases: readonly string[]
  /** Why each other name is a name of this entity. */
  readonly joins: readonly Pick<Alias, 'name' | 'reason'>[]
  readonly documents: number
  readonly mentions: number
}

/** A dated sentence of the library. */
export interface TimelineRow {
  readonly edtf: string
  readonly document: string
  readonly name: string
  readonly quote: string
  readonly sentence: string
  /** Code units of the original. */
  readonly start: number
  readonly end: number
}

export interface TimelineFilter {
  /** EDTF; only dates that overlap this range. */
  readonly from?: string
  readonly to?: string
  readonly documents?: readonly string[]
  readonly limit?: number
  readonly offset?: number
}

export interface CheckReport {
  readonly ok: boolean
  readonly documents: number
  /** Originals that no document names: left by an import that died, or known to another state of the database. */
  readonly unnamed: number
  readonly problems: readonly {
    readonly code:
      | 'text-damaged'
      | 'original-missing'
      | 'original-damaged'
      | 'analysis-damaged'
      | 'index-stale'
      | 'database-damaged'
      | 'corrections-lost'
    readonly document: string | null
    readonly message: string
    readonly repaired: boolean
  }[]
}

/** The library on disk: analyses, originals, settings. Every write is one transaction, done when the call returns. */
export interface Store extends StoredCorrections, StoredNotes {
  readonly folder: string
  readonly readOnly: boolean
  has(id: string): boolean
  /** Adds or replaces a document with its original bytes. */
  put(analysis: Analysis, pages: readonly PageLayout[], original: Uint8Array): void
  analysis(id: string): Analysis | null
  pages(id: string, from: number, to: number): readonly PageLayout[]
  original(id: string): Uint8Array | null
  documents(query?: DocumentQuery): { readonly total: number; readonly rows: readonly DocumentRow[] }
  /** Resolves an id, an unambiguous beginning of an id (eight or more), or an exact file name. */
  resolve(document: string): string | null
  remove(ids: readonly string[]): void
  /** Brings back what `remove` took away in this session. */
  restore(ids: readonly string[]): void
  entities(filter?: EntityFilter): readonly EntityRow[]
  /** One entity over the whole library; null for an unknown one. */
  entity(id: string): EntityRow | null
  timeline(filter?: TimelineFilter): readonly TimelineRow[]
  all(): Iterable<Analysis>
  settings(): Readonly<Record<string, unknown>>
  setSettings(patch: Readonly<Record<string, unknown>>): void
  check(repair: boolean): CheckReport
  close(): void
}
