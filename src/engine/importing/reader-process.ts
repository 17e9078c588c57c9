import type { OcrMode } from '../contracts/ocr.ts'
import type { Analysis, PageLayout } from '../model/document.ts'
import type { Notice } from '../model/errors.ts'

/** What a reader process is asked to do: to read a file, and what is inside it. */
export interface ReadRequest {
  readonly task: number
  readonly id: string
  readonly name: string
  readonly path: string
  readonly bytes: Uint8Array
  /** Tried in order on whatever is encrypted. */
  readonly passwords?: readonly string[]
  /** Encoding of a text, when a person says which. */
  readonly encoding?: string
  readonly date?: string
  readonly language?: 'kk' | 'ru' | 'en'
  /** True leaves out what takes longest and can follow: the learned tagger. */
  readonly quick?: boolean
  /** When letters are read from pictures; `auto` when left out. */
  readonly ocr?: OcrMode
  /** Paths inside that are passed over, the empty one for the file itself: a reader before this one had them. */
  readonly skip?: readonly string[]
}

/** What a reader process is told. */
export type ReaderMessage =
  | ({ readonly kind: 'read' } & ReadRequest)
  /** The answer to `begin`: whether that document is to be read. */
  | { readonly kind: 'go'; readonly task: number; readonly read: boolean }

/** What became of one document of a file; `inside` is empty for the file itself. */
export interface DocumentRead {
  readonly inside: string
  readonly outcome:
    | {
        readonly kind: 'analysed'
        readonly analysis: Analysis
        readonly pages: readonly PageLayout[]
        /** The member's own bytes; left out for the file itself. */
        readonly bytes?: Uint8Array
      }
    | { readonly kind: 'failed'; readonly notice: Notice }
    | { readonly kind: 'known'; readonly id: string }
}

/** What a reader process says. */
export type ReadReply =
  /** Pages or parts that are read; `recognising` while the letters of page `done` are. */
  | { readonly task: number; readonly kind: 'progress'; readonly done: number; readonly total: number; readonly recognising?: boolean }
  /** Asks, before a document inside the file is read, whether it is wanted. */
  | { readonly task: number; readonly kind: 'begin'; readonly inside: string; readonly id: string }
  | ({ readonly task: number; readonly kind: 'document' } & DocumentRead)
  /** The end of a file: that of an archive, which is no document itself, or of a document; with the bytes of memory that the process now takes. */
  | { readonly task: number; readonly kind: 'done'; readonly container: string | null; readonly memory: number }
  | { readonly task: number; readonly kind: 'failed'; readonly notice: Notice; readonly memory: number }

/** Why a reader process is gone. */
export type ReaderExit = 'memory' | 'other'

/** A process that reads one file at a time and may die without harm; each host starts its own kind. */
export interface ReaderProcess {
  send(message: ReaderMessage): void
  onReply(listener: (reply: ReadReply) => void): void
  onExit(listener: (why: ReaderExit) => void): void
  kill(): void
}

/** Starts a reader process. */
export type SpawnReader = () => ReaderProcess
