import path from 'node:path'
import type { FileOutcome, Job, QueuedImport, RetryRequest } from '../contracts/importing.ts'
import type { OcrMode } from '../contracts/ocr.ts'
import { CLOSED, type ImportContext, readQueuedFile } from './file-reading.ts'
import { listSources } from './listing.ts'
import { SMALL_FILE } from './readers.ts'
import type { SourceOutcome } from './sources.ts'
import { createTally, OUTCOMES_SHOWN, type Tally } from './tally.ts'
import { type Bell, createBell, createPlaces, createTurns, type Turn, type Turns } from './turns.ts'

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

/** An import with what it works with. */
interface Work {
  readonly one: QueuedImport
  readonly context: ImportContext
  readonly hooks: JobHooks
  readonly tally: Tally
  /** Bytes that a window sent, by the path in the queue. */
  readonly bytes: Map<string, Uint8Array>
  readonly passwords: Set<string>
  /** Rings when there may be something to do. */
  readonly bell: Bell
  stop: AbortController
}

/** Starts an import, or goes on with one; `sources` are the files that its roots hold, null when they are in the queue already. */
export function startImport(
  one: QueuedImport,
  sources: AsyncIterable<SourceOutcome> | null,
  context: ImportContext,
  hooks: JobHooks,
  passwords: readonly string[] = [],
): RunningImport {
  const { queue } = context
  const tally = createTally(one, queue.tally(one.id), queue.outcomes(one.id, OUTCOMES_SHOWN))
  const stop = new AbortController()
  const work: Work = { one, context, hooks, tally, bytes: new Map(), passwords: new Set(passwords), bell: createBell(), stop }
  keep(work)
  return controlled(work, () => {
    work.stop = new AbortController()
    const promise = run(work, sources)
    promise.then(hooks.ended, hooks.ended)
    return promise
  })
}

/** The import, begun, in the hands of whoever started it. */
function controlled(work: Work, start: () => Promise<void>): RunningImport {
  const { one, tally, hooks, context } = work
  let finished = start()
  return {
    id: one.id,
    snapshot: tally.snapshot,
    pause: () => {
      if (tally.state !== 'running') return
      tally.state = 'paused'
      keep(work)
      changed(work)
    },
    resume: () => {
      if (tally.state !== 'paused') return
      tally.state = 'running'
      keep(work)
      changed(work)
      if (work.stop.signal.aborted) finished = finished.then(start, start)
    },
    cancel: () => {
      if (tally.state !== 'running' && tally.state !== 'paused') return
      tally.state = 'cancelled'
      work.stop.abort()
      changed(work)
      keep(work)
    },
    retry: ({ paths, passwords = [] }) => {
      for (const password of passwords) work.passwords.add(password)
      if (tally.state === 'running' || tally.state === 'paused') return
      context.queue.reopen(one.id, paths)
      tally.reset(context.queue.tally(one.id), context.queue.outcomes(one.id, OUTCOMES_SHOWN))
      tally.state = 'running'
      keep(work)
      hooks.progress()
      finished = finished.then(start, start)
    },
    close: () => work.stop.abort(CLOSED),
    finished: () => finished,
  }
}

/** Keeps how far the import is. */
function keep({ one, tally, context }: Work): void {
  context.queue.save({ ...one, state: tally.state, listed: tally.listed, leftOut: tally.leftOut })
}

function changed({ bell, hooks }: Work): void {
  bell.ring()
  hooks.progress()
}

function settle({ tally, hooks }: Work, outcome: FileOutcome, size: number | null): void {
  tally.settle(outcome, size)
  hooks.report(outcome)
  hooks.progress()
}

/** Reads everything that waits; a library that cannot be written stops it, and what has not ended waits until somebody resumes. */
async function run(work: Work, sources: AsyncIterable<SourceOutcome> | null): Promise<void> {
  const { one, tally, context, hooks } = work
  let failure: { readonly error: unknown } | null = null
  const fail = (error: unknown): void => {
    failure ??= { error }
    if (tally.state === 'running') tally.state = 'paused'
    work.stop.abort(error)
    changed(work)
  }
  const standing = () => ({ stopped: work.stop.signal.aborted, paused: tally.state === 'paused', listed: tally.listed })
  const turns = createTurns(one.id, context.queue, standing, work.bell)
  const ends = new Set<Promise<void>>()
  const places = createPlaces(context.pool.size + 1)
  const worker = async (): Promise<void> => {
    for (let turn = await turns.next(); turn; turn = await turns.next()) {
      const leave = turn.file.size > SMALL_FILE ? await places.take() : null
      const { promise: read, resolve } = Promise.withResolvers<void>()
      const end = readOne(work, turns, turn, resolve).catch(fail)
      ends.add(end)
      end.then(() => ends.delete(end))
      await Promise.race([read, end])
      leave?.()
    }
  }
  const workers = Array.from({ length: context.pool.room + 1 }, worker)
  await Promise.all([list(work, sources), ...workers].map((task) => task.catch(fail)))
  await Promise.all(ends)
  if (failure) throw (failure as { readonly error: unknown }).error
  if (tally.state !== 'running' || work.stop.signal.aborted) return
  tally.state = 'done'
  await context.writer.add(() => keep(work))
  hooks.progress()
}

async function list(work: Work, sources: AsyncIterable<SourceOutcome> | null): Promise<void> {
  const { one, tally, bytes, context } = work
  if (sources === null || tally.listed) return
  const listing = {
    id: one.id,
    queue: context.queue,
    writer: context.writer,
    tally,
    bytes,
    stopped: () => work.stop.signal.aborted,
    changed: () => changed(work),
    settle: (outcome: FileOutcome, size: number) => settle(work, outcome, size),
  }
  if (!(await listSources(listing, sources))) return
  tally.listed = true
  changed(work)
  keep(work)
}

/** Reads one file to its end; `read` is called as soon as another may be read. */
async function readOne(work: Work, turns: Turns, { file, turn }: Turn, read: () => void): Promise<void> {
  const { one, tally, hooks, bytes, context } = work
  const name = path.basename(file.path)
  const ended = (): void => {
    tally.current.delete(name)
    tally.recognising.delete(name)
  }
  tally.current.add(name)
  hooks.progress()
  try {
    await readQueuedFile(context, {
      job: one,
      file,
      bytes: bytes.get(file.path),
      passwords: [...work.passwords],
      signal: work.stop.signal,
      quick: turn === 'first' && tally.files > LONG,
      ocr: ocrOf(context.ocr(one.ocr), turn),
      putOff: () => turns.putOff(file),
      recognising: (page, of) => {
        tally.recognising.set(name, { page, of })
        hooks.progress()
      },
      read: () => {
        ended()
        read()
      },
      settle: (outcome, size) => {
        if (size !== null && outcome.document !== null) bytes.delete(file.path)
        settle(work, outcome, size)
      },
    })
  } finally {
    ended()
  }
}

/** On the first turn a file that needs recognising is put off; on the last it is recognised. */
function ocrOf(mode: OcrMode, turn: Turn['turn']): OcrMode {
  return turn === 'first' && mode === 'auto' ? 'later' : mode
}

/** Files from which on an import reads quickly first, and deeply when everything can be found. */
const LONG = 100
