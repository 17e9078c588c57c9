/** What to write, and how. */
export interface ExportRequest {
  /** Name of an exporter. */
  readonly format: string
  /** Ids; all documents when left out. */
  readonly documents?: readonly string[]
}

/** Files made of documents, handed over part by part, so that a library larger than memory goes out and nothing waits for it. */
export interface Exporting {
  /** Begins a file. Rejects with `unknown-format` and `no-such-document`. */
  beginExport(request: ExportRequest): Promise<{ readonly id: string; readonly name: string; readonly documents: number }>
  /** The next part, and how many documents are written with it; null when the file is whole. Rejects with `bad-request` once it has ended. */
  exportPart(id: string): Promise<{ readonly bytes: Uint8Array; readonly done: number } | null>
  /** Lets a file go before it is whole. */
  endExport(id: string): Promise<void>
}
