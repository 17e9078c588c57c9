import type { Analysis, PageLayout } from '../model/document.ts'
import type { Notice } from '../model/errors.ts'

/** What a reader process is asked to do. */
export interface ReadRequest {
  readonly task: number
  readonly id: string
  readonly name: string
  readonly path: string
  readonly bytes: Uint8Array
  readonly password?: string
  readonly date?: string
  readonly language?: 'kk' | 'ru' | 'en'
}

/** What a reader process says. */
export type ReadReply =
  | { readonly task: number; readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly task: number; readonly kind: 'analysed'; readonly analysis: Analysis; readonly pages: readonly PageLayout[] }
  | { readonly task: number; readonly kind: 'failed'; readonly notice: Notice }

/** A process that reads one file at a time and may die without harm; each host starts its own kind. */
export interface ReaderProcess {
  send(request: ReadRequest): void
  onReply(listener: (reply: ReadReply) => void): void
  onExit(listener: () => void): void
  kill(): void
}

/** Starts a reader process. */
export type SpawnReader = () => ReaderProcess
