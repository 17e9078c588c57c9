import path from 'node:path'
import type { FileOutcome, Job, QueuedFile, QueuedImport, RetryRequest } from '../contracts/importing.ts'
import type { OcrMode } from '../contracts/ocr.ts'
import { CLOSED, type ImportContext, readQueuedFile } from './file-reading.ts'
import { failedOutcome } from './outcomes.ts'
import type { SourceOutcome } from './sources.ts'
import { createTally, OUTCOMES_SHOWN } from './tally.ts'

/** What is told while an import runs. */
export interface JobHooks {
  report(outcome: FileOutcome): void
  progress(): void
  /** Called when a run has ended, however it ended. */
  ended(): void
}

/** An import that has been started. */
export interface RunningImport {
  readonly id: string
  snapshot(): Job
  pause(): void
  resume(): void
  cancel(): void
  retry(request: RetryRequest): void
  /** Stops without a word: what has not ended waits in the queue. */
  close(): void
  /** Resolves when every file has ended in one state; rejects only when the library itself cannot be written. */
  finished(): Promise<void>
}

/** Files that are listed before they are written to the queue, and the milliseconds after which they are. */
const LISTED_AT_ONCE = 500
const LISTING_INTERVAL = 200
/** Files taken from the queue at once. */
const TAKEN_AT_ONCE = 100

/** Starts an import, or goes on with one; `sources` are the files that its roots hold, null when they are in the queue already. */
export function startImport(
  one: QueuedImport,
  sources: AsyncIterable<SourceOutcome> | null,
  context: ImportContext,
  hooks: JobHooks,
  passwords: readonly string[] = [],
): RunningImport {
  const { queue, writer, pool } = context
  const tally = createTally(one, queue.tally(one.id), queue.outcomes(one.id, OUTCOMES_SHOWN))
  const bytes = new Map<string, Uint8Array>()
  const known = new Set(passwords)
  let stop = new AbortController()
  let wake: () => void = () => {}
  let asleep = new Promise<void>((resolve) => {
    wake = resolve
  })
  const changed = (): void => {
    wake()
    asleep = new Promise((resolve) => {
      wake = resolve
    })
    hooks.progress()
  }
  const keep = (): void => queue.save({ ...one, state: tally.state, listed: tally.listed })
  const settle = (outcome: FileOutcome, size: number | null): void => {
    tally.settle(outcome, size)
    hooks.report(outcome)
    hooks.progress()
  }

  const list = async (): Promise<void> => {
    if (sources === null || tally.listed) return
    const found: Omit<QueuedFile, 'number'>[] = []
    let last = Date.now()
    const flush = (): void => {
      last = Date.now()
      const before = queue.tally(one.id)
      queue.add(one.id, found.splice(0))
      const after = queue.tally(one.id)
      tally.found(after.files - before.files, after.bytes - before.bytes)
      changed()
    }
    for await (const file of sources) {
      if (stop.signal.aborted) return
      if ('notice' in file) {
        const outcome = failedOutcome(file.path, file.notice)
        await writer.add(() => queue.settle(one.id, outcome))
        tally.found(1, 0)
        settle(outcome, 0)
        continue
      }
      const { source } = file
      const key = source.bytes ? unused(source.name, bytes) : source.path
      if (source.bytes) bytes.set(key, source.bytes)
      found.push({ path: key, size: source.size, mtime: source.mtime })
      if (found.length >= LISTED_AT_ONCE || Date.now() - last > LISTING_INTERVAL) flush()
    }
    tally.listed = true
    flush()
    keep()
  }

  let last = 0
  let taken: QueuedFile[] = []
  /** Files whose letters are recognised when all others are read. */
  let putOff: QueuedFile[] = []
  const next = async (): Promise<{ readonly file: QueuedFile; readonly turn: 'first' | 'last' } | null> => {
    for (;;) {
      if (stop.signal.aborted) return null
      const ready = tally.state !== 'paused'
      if (ready && taken.length === 0) taken = [...queue.waiting(one.id, last, TAKEN_AT_ONCE)]
      const file = ready ? taken.shift() : undefined
      if (file) {
        last = file.number
        return { file, turn: 'first' }
      }
      const waited = ready && tally.listed ? putOff.shift() : undefined
      if (waited) return { file: waited, turn: 'last' }
      if (ready && tally.listed) return null
      await asleep
    }
  }
  const readOne = async (file: QueuedFile, turn: 'first' | 'last'): Promise<void> => {
    const name = path.basename(file.path)
    tally.current.add(name)
    hooks.progress()
    try {
      const sent = bytes.get(file.path)
      await readQueuedFile(context, {
        job: one,
        file,
        bytes: sent,
        passwords: [...known],
        signal: stop.signal,
        quick: turn === 'first' && queueIsLong(tally.snapshot().files),
        ocr: ocrOf(context.ocr(one.ocr), turn),
        putOff: () => void putOff.push(file),
        recognising: (page, of) => {
          tally.recognising.set(name, { page, of })
          hooks.progress()
        },
        settle: (outcome, size) => {
          if (size !== null && outcome.document !== null) bytes.delete(file.path)
          settle(outcome, size)
        },
      })
    } finally {
      tally.current.delete(name)
      tally.recognising.delete(name)
    }
  }
  const worker = async (): Promise<void> => {
    for (let one = await next(); one; one = await next()) await readOne(one.file, one.turn)
  }
  const run = async (): Promise<void> => {
    last = 0
    taken = []
    putOff = []
    const ended = await Promise.allSettled([list(), ...Array.from({ length: pool.size + 1 }, worker)].map((task) => task.catch(fail)))
    const failure = ended.find((one) => one.status === 'rejected')
    if (failure) throw failure.reason
    if (tally.state !== 'running' || stop.signal.aborted) return
    tally.state = 'done'
    await writer.add(keep)
    hooks.progress()
  }
  /** A library that cannot be written stops everything; what has not ended waits until somebody resumes. */
  const fail = (error: unknown): never => {
    if (tally.state === 'running') tally.state = 'paused'
    stop.abort()
    changed()
    throw error
  }
  const start = (): Promise<void> => {
    stop = new AbortController()
    const promise = run()
    promise.then(hooks.ended, hooks.ended)
    return promise
  }
  const end = (state: Job['state']): void => {
    tally.state = state
    stop.abort()
    changed()
  }
  keep()
  let finished = start()
  return {
    id: one.id,
    snapshot: tally.snapshot,
    pause: () => {
      if (tally.state !== 'running') return
      tally.state = 'paused'
      keep()
      changed()
    },
    resume: () => {
      if (tally.state !== 'paused') return
      tally.state = 'running'
      keep()
      changed()
      if (stop.signal.aborted) finished = finished.then(start, start)
    },
    cancel: () => {
      if (tally.state !== 'running' && tally.state !== 'paused') return
      end('cancelled')
      keep()
    },
    retry: ({ paths, passwords: more = [] }) => {
      for (const password of more) known.add(password)
      if (tally.state === 'running' || tally.state === 'paused') return
      queue.reopen(one.id, paths)
      tally.reset(queue.tally(one.id), queue.outcomes(one.id, OUTCOMES_SHOWN))
      tally.state = 'running'
      keep()
      hooks.progress()
      finished = finished.then(start, start)
    },
    close: () => stop.abort(CLOSED),
    finished: () => finished,
  }
}

/** On the first turn a file that needs recognising is put off; on the last it is recognised. */
function ocrOf(mode: OcrMode, turn: 'first' | 'last'): OcrMode {
  return turn === 'first' && mode === 'auto' ? 'later' : mode
}

/** Files from which on an import reads quickly first, and deeply when everything can be found. */
const LONG = 100

function queueIsLong(files: number): boolean {
  return files > LONG
}

/** The name, or with a number when another file of the import has it. */
function unused(name: string, taken: ReadonlyMap<string, unknown>): string {
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? name : `${name} (${number})`
    if (!taken.has(candidate)) return candidate
  }
}
