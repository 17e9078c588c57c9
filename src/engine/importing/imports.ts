import { randomUUID } from 'node:crypto'
import type { FileOutcome, Job, QueuedImport } from '../contracts/importing.ts'
import type { OcrMode } from '../contracts/ocr.ts'
import type { ImportContext } from './file-reading.ts'
import { type RunningImport, startImport } from './import-job.ts'
import { isFailure } from './outcomes.ts'
import { findSources, type SourceOutcome } from './sources.ts'

/** Milliseconds between two reports of the jobs at least. */
const EVENT_INTERVAL = 100
/** Jobs that are remembered; those that run always are. */
const JOBS_KEPT = 20

/** How an import reads. */
export interface ImportOptions {
  /** `YYYY-MM-DD` from which relative dates are counted. */
  readonly date?: string
  readonly language?: 'kk' | 'ru' | 'en'
  /** Encoding of the texts, when a person says which. */
  readonly encoding?: string
  /** When letters are read from pictures; the library's setting when left out. */
  readonly ocr?: OcrMode
  /** Tried on what is encrypted; kept in memory alone. */
  readonly passwords?: readonly string[]
}

/** What is told while an import is waited for, and what ends it. */
export interface ImportHooks {
  readonly report?: (outcome: FileOutcome) => void
  readonly progress?: (job: Job) => void
  readonly signal?: AbortSignal
}

/** What an import is of: paths, which it can find again when the library is opened another time, or sources that are there now alone. */
export type ImportOf = { readonly roots: readonly string[] } | { readonly sources: AsyncIterable<SourceOutcome> }

/** The imports of one engine. */
export interface Imports {
  start(what: ImportOf, options: ImportOptions, report?: (outcome: FileOutcome) => void): RunningImport
  /** Starts one and waits for its end; rejects when the library cannot be written. */
  wait(what: ImportOf, options: ImportOptions, hooks: ImportHooks): Promise<Job>
  /** Goes on with what the library's queue has left; answers the imports. */
  goOn(passwords?: readonly string[], report?: (outcome: FileOutcome) => void): readonly RunningImport[]
  snapshots(): readonly Job[]
  find(id: string): RunningImport | undefined
  /** True while an import runs. */
  readonly busy: boolean
  /** Stops what runs, to go on another time, and tells nothing more: the library is about to be closed. */
  close(): void
}

/** Runs imports into one library; tells the jobs, and that documents came, at most ten times a second and when an import has ended. */
export function createImports(
  context: ImportContext,
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
    if (timer) clearTimeout(timer)
    timer = null
    tell(snapshots())
    if (!imported) return
    imported = false
    changed()
  }
  const soon = (): void => {
    if (!closed) timer ??= setTimeout(tellNow, EVENT_INTERVAL)
  }
  const begin = (
    one: QueuedImport,
    sources: AsyncIterable<SourceOutcome> | null,
    passwords: readonly string[],
    report?: (outcome: FileOutcome) => void,
  ): RunningImport => {
    const hooks = {
      report: (outcome: FileOutcome) => {
        if (outcome.document !== null && outcome.state !== 'already' && !isFailure(outcome.state)) imported = true
        report?.(outcome)
      },
      progress: soon,
      ended: () => {
        if (closed) return
        flush()
        tellNow()
      },
    }
    const job = startImport(one, sources, context, hooks, passwords)
    running.push(job)
    const old = running.length > JOBS_KEPT ? running.findIndex((other) => other.snapshot().state !== 'running') : -1
    if (old >= 0) running.splice(old, 1)
    return job
  }
  const start: Imports['start'] = (what, { passwords = [], ...options }, report) => {
    const roots = 'roots' in what ? what.roots : []
    const one: QueuedImport = { id: randomUUID(), state: 'running', listed: false, roots, ...options }
    return begin(one, 'roots' in what ? findSources(roots) : what.sources, passwords, report)
  }
  return {
    start,
    wait: async (what, options, hooks) => {
      const job = start(what, options, (outcome) => {
        hooks.report?.(outcome)
        hooks.progress?.(job.snapshot())
      })
      hooks.signal?.addEventListener('abort', job.cancel)
      await job.finished()
      return job.snapshot()
    },
    goOn: (passwords = [], report) =>
      context.queue.unfinished().map((one) => begin(one, one.listed ? null : findSources(one.roots), passwords, report)),
    snapshots,
    find: (id) => running.find((one) => one.id === id),
    get busy() {
      return running.some((one) => one.snapshot().state === 'running')
    },
    close: () => {
      closed = true
      if (timer) clearTimeout(timer)
      for (const one of running) one.close()
    },
  }
}
