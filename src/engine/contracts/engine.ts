import type { EntityType, LanguageCode } from '../model/annotation.ts'
import type { Beginning } from '../model/beginning.ts'
import type { Analysis, PageLayout } from '../model/document.ts'
import type { Correcting, Following } from './corrections.ts'
import type { Exporting } from './exporting.ts'
import type { Importing, Job } from './importing.ts'
import type { Noting } from './notes.ts'
import type { EntityFilter, SearchRequest, SearchResponse, SearchTables } from './search.ts'
import type { CheckReport, DocumentQuery, DocumentRow, EntityRow, TimelineFilter, TimelineRow } from './store.ts'
import type { Survey } from './survey.ts'

export type InterfaceLanguage = 'kk' | 'ru' | 'en'

/** What this engine can do; the window shows what it finds here and knows no format, type or exporter by name. */
export interface Description {
  readonly version: string
  readonly languages: readonly { readonly code: LanguageCode; readonly name: string }[]
  readonly formats: readonly { readonly name: string; readonly extensions: readonly string[] }[]
  /** Encodings that a text may be read in, those of the app's languages first. */
  readonly encodings: readonly { readonly name: string; readonly label: string }[]
  readonly repairs: readonly string[]
  readonly exporters: readonly { readonly name: string; readonly label: string; readonly extension: string }[]
  readonly entityTypes: readonly EntityTypeInfo[]
}

/** How the window shows a type: its group, whether it is shown at first, and its labels. */
export interface EntityTypeInfo {
  readonly type: EntityType
  readonly group: string
  readonly shown: boolean
  /** Hue of the type's colour, degrees. */
  readonly hue: number
  readonly labels: Readonly<Record<InterfaceLanguage, string>>
}

export interface LibraryState {
  readonly folder: string
  readonly documents: number
  readonly readOnly: boolean
}

/** What a host talks to. This interface is the protocol of the port: arguments and results are plain data. */
export interface Engine extends Correcting, Exporting, Noting, Survey, SearchTables, Importing {
  describe(): Promise<Description>
  library(): Promise<LibraryState>
  documents(query: DocumentQuery): Promise<{ readonly total: number; readonly rows: readonly DocumentRow[] }>
  /** Blocks and sentences without their quotes, which are slices of the repaired text. Rejects with `no-such-document`. */
  analysis(id: string): Promise<Analysis>
  /** As `analysis`, but of a long document its beginning alone, so that there is something to read while the rest is fetched. */
  beginning(id: string): Promise<Beginning>
  /** Pages `from`..`to`, from 1, both included. */
  pages(id: string, from: number, to: number): Promise<readonly PageLayout[]>
  original(id: string): Promise<Uint8Array>
  /** A damaged PDF with its pages put together from what is left in it, as they were read; the file as it is where nothing can be. */
  mendedPdf(id: string): Promise<Uint8Array>
  remove(ids: readonly string[]): Promise<void>
  restore(ids: readonly string[]): Promise<void>
  search(request: SearchRequest): Promise<SearchResponse>
  complete(prefix: string): Promise<readonly string[]>
  entities(filter: EntityFilter): Promise<readonly EntityRow[]>
  timeline(filter: TimelineFilter): Promise<readonly TimelineRow[]>
  check(repair: boolean): Promise<CheckReport>
  /** Bytes that the library takes on its disk. */
  space(): Promise<number>
  settings(): Promise<Readonly<Record<string, unknown>>>
  setSettings(patch: Readonly<Record<string, unknown>>): Promise<void>
}

/** What the engine tells without being asked. */
export interface EngineEvents {
  /** At most ten times a second while a job runs, and once at its end. */
  jobs: readonly Job[]
  /** Documents that were read quickly get the names that the learned tagger finds; null when done. */
  deepening: { readonly done: number; readonly of: number } | null
  /** Settings that changed, in this window or another. */
  settings: Readonly<Record<string, unknown>>
  /** The library has other documents than before. */
  changed: { readonly documents: number }
  /** These documents read otherwise than before, because somebody put something right. */
  corrected: { readonly documents: readonly string[] }
  /** Documents are following a correction of the whole library; null when all have. */
  correcting: Following | null
  /** The index is being rebuilt; null when done. */
  indexing: { readonly done: number; readonly of: number } | null
}
