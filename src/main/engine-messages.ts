import type { ReaderExit } from '../engine/importing/reader-process.ts'
import type { WindowMessage } from '../engine/port/serve-many.ts'
import type { EngineReport } from '../node/engine-process.ts'

/** What the main process says to the engine's utility process. */
export type ToEngine =
  | { readonly kind: 'window'; readonly message: WindowMessage }
  | { readonly kind: 'reader-port'; readonly reader: number }
  | { readonly kind: 'reader-exit'; readonly reader: number; readonly why: ReaderExit }
  | { readonly kind: 'close' }

/** What the engine's utility process says to the main process. */
export type FromEngine =
  | EngineReport
  | { readonly kind: 'spawn-reader'; readonly reader: number }
  | { readonly kind: 'kill-reader'; readonly reader: number }
