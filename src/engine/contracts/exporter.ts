import type { Analysis } from '../model/document.ts'
import type { Note } from './notes.ts'

/** A document as it goes out: with what people wrote beside its words. */
export interface ExportedDocument extends Analysis {
  readonly notes?: readonly Note[]
}

/** One file format of exports; written part by part so that a library larger than memory goes out. */
export interface Exporter {
  readonly name: string
  /** What people call the format. */
  readonly label: string
  readonly extension: string
  readonly mediaType: string
  write(documents: Iterable<ExportedDocument>): Iterable<string>
}
