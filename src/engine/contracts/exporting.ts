import type { HitsRequest, QueryProblem } from './search.ts'

/** What to write, and how. */
export interface ExportRequest {
  /** Name of an exporter; of hits `csv` for spreadsheets or `jsonl` for programs. */
  readonly format: string
  /** Ids; all documents when left out. */
  readonly documents?: readonly string[]
  /** Instead of documents every place of this query, one line a place. */
  readonly hits?: HitsRequest
}

/** A file that was begun: how many documents go into it, and what of a query of hits was left out. */
export interface BegunExport {
  readonly id: string
  readonly name: string
  readonly documents: number
  readonly problems?: readonly QueryProblem[]
}

/** Files made of documents or of hits, handed over part by part, so that a library larger than memory goes out and nothing waits for it. */
export interface Exporting {
  /** Begins a file. Rejects with `unknown-format` and `no-such-document`. */
  beginExport(request: ExportRequest): Promise<BegunExport>
  /** The next part, which may be empty, and how many documents are read for what is written with it; null when the file is whole. Rejects with `bad-request` once it has ended. */
  exportPart(id: string): Promise<{ readonly bytes: Uint8Array; readonly done: number } | null>
  /** Lets a file go before it is whole. */
  endExport(id: string): Promise<void>
}
