import type { Notice } from '../model/errors.ts'
import { cancelled, died, tooSlow } from './reader-notices.ts'
import type { DocumentRead, ReaderExit, ReaderProcess, ReadReply, ReadRequest, SpawnReader } from './reader-process.ts'

/** Bytes of memory above which a reader is replaced behind a file, so that what parsers leak is bounded. */
const MEMORY_KEPT = 700_000_000
/** Files that one reader is sent at once. */
export const LONGEST_LINE = 6
/** Bytes up to which a file stands in line with others: a slow one would hold up those behind it. */
export const SMALL_FILE = 100_000

/** How a whole file ended: done (the name of its container, null for a document), or with the notice why nothing more could be had. */
export type ReadEnd = { readonly kind: 'done'; readonly container: string | null } | { readonly kind: 'failed'; readonly notice: Notice }

/** Whom a file is read for. */
export interface ReadHooks {
  /** Each document of the file as it is read; the next one inside waits until this has resolved. */
  document(read: DocumentRead): Promise<void> | void
  /** Called while page `page` of `of` is recognised. */
  recognising?(page: number, of: number): void
  /** True for a document that need not be read again. */
  known?(id: string): boolean
}

/** A file that is to be read. */
export type FileRequest = Omit<ReadRequest, 'task' | 'skip'>

/** Reader processes under watch, started when needed and kept for the next file. */
export interface Readers {
  /** Reads one file behind the documents inside it that were `begun` before, to which it adds; never rejects: the process may die or hang. */
  read(request: FileRequest, hooks: ReadHooks, begun: string[], signal?: AbortSignal): Promise<ReadEnd>
  /** Ends every process; what is read or asked for from now on is cancelled. */
  close(): void
}

/** A file that a reader reads or is to read. */
interface Reading {
  readonly task: number
  readonly request: FileRequest
  readonly finish: (end: ReadEnd) => void
  /** Paths of the documents that were begun, the last one first in doubt when the reader dies. */
  readonly begun: string[]
  hooks: ReadHooks
  /** What must be taken in before the next document is begun. */
  taken: Promise<unknown>
}

interface Reader {
  readonly process: ReaderProcess
  /** What it was sent: the file that it reads now, then those that it goes on with, so that it waits for nobody between small files. */
  readonly line: Reading[]
  timer?: NodeJS.Timeout
}

interface Crew {
  readonly spawn: SpawnReader
  readonly size: number
  /** Milliseconds without a sign of life after which a reader is ended. */
  readonly patience: number
  readonly readers: Set<Reader>
  /** What no reader was sent yet. */
  readonly waiting: Reading[]
  tasks: number
  closed: boolean
}

/** At most `size` readers that `spawn` starts; one that gives no sign of life for `patience` milliseconds is ended. */
export function createReaders(spawn: SpawnReader, size: number, patience: number): Readers {
  const crew: Crew = { spawn, size, patience, readers: new Set(), waiting: [], tasks: 0, closed: false }
  return {
    read: async (request, hooks, begun, signal) => {
      if (crew.closed || signal?.aborted) return { kind: 'failed', notice: cancelled(request.name) }
      const { promise, resolve: finish } = Promise.withResolvers<ReadEnd>()
      const reading: Reading = { task: ++crew.tasks, request, finish, begun, hooks, taken: Promise.resolve() }
      const abort = (): void => cancel(crew, reading)
      signal?.addEventListener('abort', abort)
      crew.waiting.push(reading)
      handOut(crew)
      return promise.finally(() => signal?.removeEventListener('abort', abort))
    },
    close: () => {
      crew.closed = true
      for (const reading of [...crew.waiting, ...[...crew.readers].flatMap(({ line }) => line)]) cancel(crew, reading)
      for (const reader of crew.readers) dismiss(crew, reader)
    },
  }
}

/** Sends what waits, in order, while there is a reader for it. */
function handOut(crew: Crew): void {
  if (crew.closed) return
  for (let next = crew.waiting[0]; next !== undefined; next = crew.waiting[0]) {
    const reader = readerFor(crew, next)
    if (reader === undefined) return
    crew.waiting.shift()
    send(crew, reader, next)
  }
}

/** A reader with nothing to do, a new one, or for a small file among small ones the one with the shortest line. */
function readerFor(crew: Crew, { request }: Reading): Reader | undefined {
  const readers = [...crew.readers]
  const idle = readers.find(({ line }) => line.length === 0)
  if (idle !== undefined || readers.length < crew.size) return idle ?? start(crew)
  const shortest = readers.reduce((a, b) => (b.line.length < a.line.length ? b : a))
  const fits = shortest.line.length < LONGEST_LINE && [...shortest.line.map((one) => one.request), request].every(isSmall)
  return fits ? shortest : undefined
}

/** One of many files that takes a reader some milliseconds, most likely: others may wait behind it. */
function isSmall({ quick, bytes }: FileRequest): boolean {
  return quick === true && bytes.length <= SMALL_FILE
}

function start(crew: Crew): Reader {
  const reader: Reader = { process: crew.spawn(), line: [] }
  crew.readers.add(reader)
  reader.process.onReply((reply) => receive(crew, reader, reply))
  reader.process.onExit((why: ReaderExit) => {
    if (crew.readers.has(reader)) stop(crew, reader, (name) => died(name, why))
  })
  return reader
}

function send(crew: Crew, reader: Reader, reading: Reading): void {
  const { task, request, begun } = reading
  reader.line.push(reading)
  if (reader.line.length === 1) watch(crew, reader)
  reader.process.send({ kind: 'read', ...request, task, skip: begun.length > 0 ? ['', ...begun] : undefined })
}

function receive(crew: Crew, reader: Reader, reply: ReadReply): void {
  const current = reader.line[0]
  if (reply.task !== current?.task) return
  if (reply.kind === 'done' || reply.kind === 'failed') {
    reader.line.shift()
    if (reply.memory >= MEMORY_KEPT) dismiss(crew, reader)
    else watch(crew, reader)
    current.taken.then(() => current.finish(reply))
    return handOut(crew)
  }
  watch(crew, reader)
  if (reply.kind === 'progress' && reply.recognising) current.hooks.recognising?.(reply.done, reply.total)
  if (reply.kind === 'document') current.taken = Promise.all([current.taken, current.hooks.document(reply)])
  if (reply.kind === 'begin') {
    current.begun.push(reply.inside)
    current.taken.then(() => goOn(crew, reader, current, reply.id))
  }
}

/** Lets a reader read the document that it has asked about, when what came before is taken in. */
function goOn(crew: Crew, reader: Reader, current: Reading, id: string): void {
  if (reader.line[0] !== current) return
  watch(crew, reader)
  reader.process.send({ kind: 'go', task: current.task, read: !(current.hooks.known?.(id) ?? false) })
}

/** Gives a reader that has something to do as long again for its next sign of life. */
function watch(crew: Crew, reader: Reader): void {
  clearTimeout(reader.timer)
  if (reader.line.length > 0) reader.timer = setTimeout(() => stop(crew, reader, (name) => tooSlow(name, crew.patience)), crew.patience)
}

/** What waits is not sent; what is read ends with its reader; what stands behind it is read for nobody. */
function cancel(crew: Crew, reading: Reading): void {
  const notice = cancelled(reading.request.name)
  const waits = crew.waiting.indexOf(reading)
  const reader = [...crew.readers].find(({ line }) => line.includes(reading))
  if (waits >= 0) crew.waiting.splice(waits, 1)
  else if (reader?.line[0] === reading) return stop(crew, reader, () => notice)
  reading.hooks = FOR_NOBODY
  reading.finish({ kind: 'failed', notice })
}

const FOR_NOBODY: ReadHooks = { document: () => {}, known: () => true }

/** Ends a reader, and with it the file that it reads; what stands behind that is sent to others. */
function stop(crew: Crew, reader: Reader, why: (name: string) => Notice): void {
  const current = reader.line.shift()
  dismiss(crew, reader)
  current?.finish({ kind: 'failed', notice: why(current.begun.at(-1) ?? current.request.name) })
  handOut(crew)
}

/** Ends a reader; what it was still to read waits for others, before everything else. */
function dismiss(crew: Crew, reader: Reader): void {
  clearTimeout(reader.timer)
  crew.readers.delete(reader)
  crew.waiting.unshift(...reader.line.splice(0))
  reader.process.kill()
}
