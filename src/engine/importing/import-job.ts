import { randomUUID } from 'node:crypto'
import type { FileOutcome, Job } from '../contracts/engine.ts'
import type { Analysis, PageLayout } from '../model/document.ts'
import { EngineError, type Notice } from '../model/errors.ts'
import type { ReaderPool } from './reader-pool.ts'
import { loadSource, type Source, type SourceOutcome } from './sources.ts'

/** What an import needs of the library. */
export interface ImportTarget {
  /** True when a file with this content is there already, undamaged. */
  has(id: string): boolean
  put(analysis: Analysis, pages: readonly PageLayout[], original: Uint8Array): void
}

export interface ImportOptions {
  /** `YYYY-MM-DD` from which relative dates are counted. */
  readonly date?: string
  readonly language?: 'kk' | 'ru' | 'en'
  readonly password?: string
}

/** An import that has been started. */
export interface RunningImport {
  readonly id: string
  snapshot(): Job
  cancel(): void
  /** Resolves when every file has ended in one state; rejects only when the library itself cannot be written. */
  readonly finished: Promise<void>
}

/** Outcomes that a snapshot carries at most; those that need a look come first. */
const OUTCOMES_SHOWN = 200
const RATE_WINDOW = 10_000

/** Starts an import; `report` is called for each file as it ends, `progress` whenever something moved. A library that cannot be written ends it. */
export function startImport(
  sources: AsyncIterable<SourceOutcome>,
  target: ImportTarget,
  pool: ReaderPool,
  options: ImportOptions,
  report: (outcome: FileOutcome) => void,
  progress: () => void,
): RunningImport {
  const id = randomUUID()
  const stop = new AbortController()
  let cancelled = false
  const state = createTally()
  const settle = (outcome: FileOutcome, bytes: number): void => {
    state.settle(outcome, bytes)
    report(outcome)
    progress()
  }

  const readOne = async (source: Source): Promise<void> => {
    state.current.add(source.name)
    progress()
    try {
      settle(await importOne(source, target, pool, options, stop.signal), source.size)
    } catch (error) {
      stop.abort()
      settle(failedOutcome(source, notKept(source, error)), source.size)
      throw error
    } finally {
      state.current.delete(source.name)
    }
  }
  const run = async (): Promise<void> => {
    const files: Source[] = []
    for await (const found of sources) {
      if (cancelled) break
      if ('notice' in found) settle({ path: found.path, state: 'failed', document: null, notices: [found.notice] }, 0)
      else files.push(found.source)
      state.files = files.length + state.failed
    }
    state.bytes = files.reduce((sum, file) => sum + file.size, 0)
    let next = 0
    const worker = async (): Promise<void> => {
      while (next < files.length && !stop.signal.aborted) await readOne(files[next++] as Source)
    }
    try {
      await allEnded(Array.from({ length: pool.size }, worker))
    } finally {
      state.state = cancelled ? 'cancelled' : 'done'
      progress()
    }
  }
  const cancel = (): void => {
    cancelled = true
    stop.abort()
  }
  return { id, snapshot: () => state.snapshot(id), cancel, finished: run() }
}

/** Waits for all of them, also after one has failed; rejects with the first reason then. */
async function allEnded(tasks: readonly Promise<void>[]): Promise<void> {
  for (const ended of await Promise.allSettled(tasks)) if (ended.status === 'rejected') throw ended.reason
}

function failedOutcome(source: Source, notice: Notice): FileOutcome {
  const state = notice.code === 'cancelled' ? 'cancelled' : 'failed'
  return { path: source.path || source.name, state, document: null, notices: [notice] }
}

function notKept(source: Source, error: unknown): Notice {
  const cause = error instanceof Error ? error.message : String(error)
  return { code: 'not-kept', message: `«${source.name}» was read but could not be kept: ${cause}` }
}

async function importOne(
  source: Source,
  target: ImportTarget,
  pool: ReaderPool,
  options: ImportOptions,
  signal: AbortSignal,
): Promise<FileOutcome> {
  const path = source.path || source.name
  const loaded = await loadSource(source)
  if ('notice' in loaded) return failedOutcome(source, loaded.notice)
  if (target.has(loaded.id)) return { path, state: 'already', document: loaded.id, notices: [alreadyIn(source.name)] }
  const outcome = await pool.read({ ...options, id: loaded.id, name: source.name, path: source.path, bytes: loaded.bytes }, signal)
  if (outcome.kind === 'failed') return failedOutcome(source, outcome.notice)
  if (target.has(loaded.id)) return { path, state: 'already', document: loaded.id, notices: [alreadyIn(source.name)] }
  try {
    target.put(outcome.analysis, outcome.pages, loaded.bytes)
  } catch (error) {
    if (error instanceof EngineError && error.code !== 'unexpected') throw error
    return failedOutcome(source, notKept(source, error))
  }
  const notices = outcome.analysis.notices.filter((notice) => notice.start === undefined)
  const inPart = notices.some((notice) => notice.code === 'pages-unreadable')
  return { path, state: inPart ? 'in-part' : 'imported', document: loaded.id, notices }
}

function alreadyIn(name: string): Notice {
  return { code: 'already-in-library', message: `«${name}» is in the library already: its bytes are the same.` }
}

interface Tally {
  state: Job['state']
  files: number
  failed: number
  bytes: number
  readonly current: Set<string>
  settle(outcome: FileOutcome, bytes: number): void
  snapshot(id: string): Job
}

function createTally(): Tally {
  const good: FileOutcome[] = []
  const bad: FileOutcome[] = []
  let finishedAt: number[] = []
  let done = 0
  let bytesDone = 0
  const tally: Tally = {
    state: 'running',
    files: 0,
    failed: 0,
    bytes: 0,
    current: new Set(),
    settle: (outcome, bytes) => {
      const fine = outcome.state === 'imported' || outcome.state === 'already'
      const list = fine ? good : bad
      if (list.length < OUTCOMES_SHOWN) list.push(outcome)
      if (outcome.state === 'failed') tally.failed++
      done++
      bytesDone += bytes
      finishedAt.push(Date.now())
    },
    snapshot: (id) => {
      const now = Date.now()
      finishedAt = finishedAt.filter((time) => now - time <= RATE_WINDOW)
      const seconds = finishedAt.length > 0 ? Math.max(0.1, (now - (finishedAt[0] as number)) / 1000) : 0
      const rate = seconds > 0 ? finishedAt.length / seconds : 0
      const { state, files, failed, bytes, current } = tally
      const left = state === 'running' && rate > 0 ? (files - done) / rate : null
      const outcomes = [...bad, ...good].slice(0, OUTCOMES_SHOWN)
      return { id, state, files, done, failed, bytesDone, bytes, rate, left, current: [...current], outcomes }
    },
  }
  return tally
}

/** Bytes that a window sent, as sources. */
export async function* sourcesOf(files: readonly { readonly name: string; readonly bytes: Uint8Array }[]): AsyncGenerator<SourceOutcome> {
  for (const { name, bytes } of files) yield { source: { name, path: '', size: bytes.length, bytes } }
}
