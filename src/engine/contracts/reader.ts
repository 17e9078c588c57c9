import type { Block } from '../model/annotation.ts'
import type { PageLayout } from '../model/document.ts'
import type { Notice } from '../model/errors.ts'
import type { Span } from '../model/span.ts'
import type { OcrMode } from './ocr.ts'

/** What a file's own structure says of a stretch of its text. */
export interface BlockHint {
  readonly span: Span
  readonly kind: Block['kind']
  readonly level: number
  /** True for what stands on a page but not in its text: a running head, a page number. */
  readonly outside?: boolean
  /** True for a row of a table that names its columns. */
  readonly header?: boolean
}

/** What a reader makes of a file: the original text, as found, never repaired. */
export interface ReadResult {
  readonly text: string
  /** True when each line break is only where the page ended a line (PDF); false when unknown. */
  readonly wrapped: boolean
  /** Structure the file itself declares; empty when it declares none. */
  readonly blocks: readonly BlockHint[]
  /** One for each page of a paged format, in order; empty otherwise. */
  readonly pages: readonly PageLayout[]
  readonly title?: string
  readonly author?: string
  /** `YYYY-MM-DD` of the document's own metadata. */
  readonly date?: string
  readonly encoding?: string
  /** Files within this one, each to be a document of its own. */
  readonly attachments?: readonly Attachment[]
  readonly notices: readonly Notice[]
}

/** A file that another one carries. */
export interface Attachment {
  /** As its carrier names it: no path can be taken from it unchecked. */
  readonly name: string
  readonly bytes: Uint8Array
  /** Media type, as its carrier says. */
  readonly type?: string
}

export interface ReadOptions {
  /** File name, for its extension only when the content does not tell. */
  readonly name: string
  readonly password?: string
  /** Encoding of a text, when a person says which; otherwise it is told by the bytes. */
  readonly encoding?: string
  /** When letters are read from pictures; `auto` when left out. */
  readonly ocr?: OcrMode
  /** Called after each page or part, and while page `done` of `total` is recognised; throws nothing. */
  readonly progress?: (done: number, total: number, recognising?: boolean) => void
}

/** One file format: bytes → text with blocks, pages and boxes. */
export interface Reader {
  readonly name: string
  readonly version: number
  /** Extensions without the dot, for file dialogs. */
  readonly extensions: readonly string[]
  /** True when the content is of this format; the first reader of the registry that says so reads it. */
  recognises(bytes: Uint8Array, name: string): boolean
  /** Rejects with `ReadFailure` for a file that gives no text at all. */
  read(bytes: Uint8Array, options: ReadOptions): Promise<ReadResult>
}

/** Why a file gave no text; the import goes on without it. */
export class ReadFailure extends Error {
  readonly notice: Notice
  constructor(notice: Notice) {
    super(notice.message)
    this.name = 'ReadFailure'
    this.notice = notice
  }
}
