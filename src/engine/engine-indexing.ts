import type { EngineEvents } from './contracts/engine.ts'
import { EngineError } from './model/errors.ts'
import type { openLibrary } from './registry.ts'
import { guarded } from './store/failures.ts'

/** Documents that are indexed together: at once, where nothing else waits; in turns, where windows do. */
const AT_ONCE = 100
const IN_A_TURN = 8
/** Milliseconds between two reports, and before what the disk refused is tried again. */
const REPORT = 100
const RETRY = 30_000

/** What brings the index up to its library. */
export interface Indexing {
  /** In short turns; what is asked meanwhile is answered from what is indexed. Rejects with what the disk refuses. */
  renew(): Promise<void>
  /** Before this returns. */
  renewNow(): void
  /** As `renew`, until it has succeeded or `stop` is called. */
  begin(): void
  stop(): void
}

/** Renews the index of a library and tells how far it is; killed, it goes on where it was. */
export function createIndexing(
  { store, index }: ReturnType<typeof openLibrary>,
  tell: (event: EngineEvents['indexing']) => void,
): Indexing {
  let running: Promise<void> | null = null
  let retry: NodeJS.Timeout | null = null
  let stopped = false

  const inTurns = async (): Promise<void> => {
    const of = store.documents({ limit: 0 }).total
    const work = index.rebuild(store.all(), IN_A_TURN)
    let reported = 0
    for (;;) {
      if (stopped) return
      const { done, value } = guarded(store.folder, () => work.next())
      if (done) return
      if (performance.now() - reported >= REPORT) {
        reported = performance.now()
        tell({ done: value, of })
      }
      await new Promise((resolve) => setImmediate(resolve))
    }
  }
  const indexing: Indexing = {
    renew: () => {
      running ??= inTurns().finally(() => {
        running = null
        tell(null)
      })
      return running
    },
    renewNow: () => {
      const of = store.documents({ limit: 0 }).total
      guarded(store.folder, () => {
        for (const done of index.rebuild(store.all(), AT_ONCE)) tell({ done, of })
      })
      tell(null)
    },
    begin: () => {
      retry = null
      indexing.renew().catch((error: unknown) => {
        if (!(error instanceof EngineError)) throw error
        if (!stopped) retry = setTimeout(indexing.begin, RETRY)
      })
    },
    stop: () => {
      stopped = true
      if (retry) clearTimeout(retry)
    },
  }
  return indexing
}
