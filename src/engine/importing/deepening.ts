import type { OcrMode } from '../contracts/ocr.ts'
import type { DocumentInfo } from '../model/document.ts'
import type { ReaderPool } from './reader-pool.ts'
import { type Reread, readAgain } from './rereading.ts'

/** What reading deeply needs of the library. */
export interface DeepeningTarget {
  /** Documents that were read quickly, at most so many. */
  next(limit: number): readonly string[]
  count(): number
  /** When letters are read from pictures. */
  ocr(): OcrMode
  info(id: string): DocumentInfo | null
  original(id: string): Uint8Array | null
  /** Keeps the deeper analysis; without one the document stays as it is and is not tried again. */
  keep(id: string, read: Reread | null): Promise<void>
}

/** Reading deeply what was read quickly, while nothing else is read. */
export interface Deepening {
  /** Begins, or goes on, unless it is under way. */
  wake(): void
  /** Resolves when there is nothing left to do, or something else is read. */
  settled(): Promise<void>
  close(): void
}

/** Reads documents again with the learned tagger as long as `idle` says that no import runs; tells how many are done. */
export function createDeepening(
  target: DeepeningTarget,
  pool: ReaderPool,
  idle: () => boolean,
  tell: (progress: { readonly done: number; readonly of: number } | null) => void,
): Deepening {
  const stop = new AbortController()
  let running: Promise<void> | null = null

  const run = async (): Promise<void> => {
    let done = 0
    const of = target.count()
    const busy = new Set<string>()
    const worker = async (): Promise<void> => {
      for (;;) {
        if (stop.signal.aborted || !idle()) return
        const id = target.next(busy.size + 1).find((one) => !busy.has(one))
        if (id === undefined) return
        busy.add(id)
        await deepen(id)
        busy.delete(id)
        tell({ done: ++done, of: Math.max(of, done) })
      }
    }
    try {
      await Promise.all(Array.from({ length: pool.size }, worker))
    } finally {
      if (of > 0 && !stop.signal.aborted) tell(null)
      running = null
    }
  }
  const deepen = async (id: string): Promise<void> => {
    const info = target.info(id)
    const original = target.original(id)
    if (!info || !original) return target.keep(id, null)
    const { read } = await readAgain(pool, info, original, { ocr: target.ocr(), signal: stop.signal })
    if (!stop.signal.aborted) await target.keep(id, read)
  }
  return {
    wake: () => {
      running ??= run()
      running.catch(() => {})
    },
    settled: () => running ?? Promise.resolve(),
    close: () => stop.abort(),
  }
}
