import type { FileOutcome, Job } from '../contracts/engine.ts'
import { type ImportOptions, type ImportTarget, type RunningImport, startImport } from './import-job.ts'
import type { ReaderPool } from './reader-pool.ts'
import type { SourceOutcome } from './sources.ts'

/** Milliseconds between two reports of the jobs at least. */
const EVENT_INTERVAL = 100
/** Jobs that are remembered; those that run always are. */
const JOBS_KEPT = 20

/** What is told while an import is waited for, and what ends it. */
export interface ImportHooks {
  readonly report?: (outcome: FileOutcome) => void
  readonly progress?: (job: Job) => void
  readonly signal?: AbortSignal
}

/** The imports of one engine. */
export interface Imports {
  start(sources: AsyncIterable<SourceOutcome>, options: ImportOptions, report?: (outcome: FileOutcome) => void): RunningImport
  /** Starts one and waits for its end; rejects when the library cannot be written. */
  wait(sources: AsyncIterable<SourceOutcome>, options: ImportOptions, hooks: ImportHooks): Promise<Job>
  snapshots(): readonly Job[]
  cancel(id: string): void
  /** Cancels what runs and tells nothing more: the library is about to be closed. */
  close(): void
}

/** Runs imports into one library; tells the jobs, and that documents came, at most ten times a second and when an import has ended. */
export function createImports(
  target: ImportTarget,
  pool: ReaderPool,
  flush: () => void,
  tell: (jobs: readonly Job[]) => void,
  changed: () => void,
): Imports {
  const running: RunningImport[] = []
  let timer: NodeJS.Timeout | null = null
  let closed = false
  let imported = false
  const snapshots = (): readonly Job[] => running.map((one) => one.snapshot())
  const tellNow = (): void => {
    timer = null
    tell(snapshots())
    if (!imported) return
    imported = false
    changed()
  }
  const soon = (): void => {
    if (!closed) timer ??= setTimeout(tellNow, EVENT_INTERVAL)
  }
  const start: Imports['start'] = (sources, options, report) => {
    const job = startImport(
      sources,
      target,
      pool,
      options,
      (outcome) => {
        if (outcome.state === 'imported' || outcome.state === 'in-part') imported = true
        report?.(outcome)
      },
      soon,
    )
    running.push(job)
    const ended = running.length > JOBS_KEPT ? running.findIndex((one) => one.snapshot().state !== 'running') : -1
    if (ended >= 0) running.splice(ended, 1)
    const settle = (): void => {
      if (closed) return
      if (timer) clearTimeout(timer)
      flush()
      tellNow()
    }
    job.finished.then(settle, settle)
    return job
  }
  return {
    start,
    wait: async (sources, options, hooks) => {
      const job = start(sources, options, (outcome) => {
        hooks.report?.(outcome)
        hooks.progress?.(job.snapshot())
      })
      hooks.signal?.addEventListener('abort', job.cancel)
      await job.finished
      return job.snapshot()
    },
    snapshots,
    cancel: (id) => running.find((one) => one.id === id)?.cancel(),
    close: () => {
      closed = true
      if (timer) clearTimeout(timer)
      for (const one of running) one.cancel()
    },
  }
}
