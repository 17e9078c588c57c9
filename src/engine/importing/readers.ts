import type { Notice } from '../model/errors.ts'
import { cancelled, died, tooSlow } from './reader-notices.ts'
import type { DocumentRead, ReaderExit, ReaderProcess, ReadReply, ReadRequest, SpawnReader } from './reader-process.ts'

/** Bytes of memory above which a reader is replaced behind a file, so that what parsers leak is bounded. */
const MEMORY_KEPT = 700_000_000

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

/** What a reader reads now. */
interface Current {
  readonly task: number
  readonly request: FileRequest
  readonly hooks: ReadHooks
  readonly finish: (end: ReadEnd) => void
  /** Paths of the documents that were begun, the last one first in doubt when the reader dies. */
  readonly begun: string[]
  /** What must be taken in before the next document is begun. */
  taken: Promise<unknown>
  timer: NodeJS.Timeout
}

interface Reader {
  readonly process: ReaderProcess
  current: Current | null
}

interface Crew {
  readonly spawn: SpawnReader
  /** Milliseconds without a sign of life after which a reader is ended. */
  readonly patience: number
  readonly all: Set<Reader>
  readonly idle: Reader[]
  tasks: number
  closed: boolean
}

/** Readers that `spawn` starts; one that gives no sign of life for `patience` milliseconds is ended. */
export function createReaders(spawn: SpawnReader, patience: number): Readers {
  const crew: Crew = { spawn, patience, all: new Set(), idle: [], tasks: 0, closed: false }
  return {
    read: async (request, hooks, begun, signal) => {
      if (crew.closed || signal?.aborted) return { kind: 'failed', notice: cancelled(request.name) }
      const reader = crew.idle.pop() ?? start(crew)
      const abort = (): void => {
        if (reader.current?.request === request) stop(crew, reader, () => cancelled(request.name))
      }
      signal?.addEventListener('abort', abort)
      try {
        return await begin(crew, reader, request, hooks, begun)
      } finally {
        signal?.removeEventListener('abort', abort)
      }
    },
    close: () => {
      crew.closed = true
      for (const reader of [...crew.all]) stop(crew, reader, cancelled)
    },
  }
}

function start(crew: Crew): Reader {
  const reader: Reader = { process: crew.spawn(), current: null }
  crew.all.add(reader)
  reader.process.onReply((reply) => receive(crew, reader, reply))
  reader.process.onExit((why: ReaderExit) => {
    if (crew.all.has(reader)) stop(crew, reader, (name) => died(name, why))
  })
  return reader
}

function begin(crew: Crew, reader: Reader, request: FileRequest, hooks: ReadHooks, begun: string[]): Promise<ReadEnd> {
  const task = ++crew.tasks
  const skip = begun.length > 0 ? ['', ...begun] : undefined
  return new Promise((finish) => {
    reader.current = { task, request, hooks, finish, begun, taken: Promise.resolve(), timer: watch(crew, reader) }
    reader.process.send({ kind: 'read', ...request, task, skip })
  })
}

function receive(crew: Crew, reader: Reader, reply: ReadReply): void {
  const current = reader.current
  if (!current || reply.task !== current.task) return
  clearTimeout(current.timer)
  if (reply.kind === 'done' || reply.kind === 'failed') {
    free(crew, reader, reply.memory)
    current.taken.then(() => current.finish(reply))
    return
  }
  current.timer = watch(crew, reader)
  if (reply.kind === 'progress' && reply.recognising) current.hooks.recognising?.(reply.done, reply.total)
  if (reply.kind === 'document') current.taken = Promise.all([current.taken, current.hooks.document(reply)])
  if (reply.kind === 'begin') {
    current.begun.push(reply.inside)
    current.taken.then(() => goOn(crew, reader, current, reply.id))
  }
}

/** Lets a reader read the document that it has asked about, when what came before is taken in. */
function goOn(crew: Crew, reader: Reader, current: Current, id: string): void {
  if (reader.current !== current) return
  clearTimeout(current.timer)
  current.timer = watch(crew, reader)
  reader.process.send({ kind: 'go', task: current.task, read: !(current.hooks.known?.(id) ?? false) })
}

function watch(crew: Crew, reader: Reader): NodeJS.Timeout {
  return setTimeout(() => stop(crew, reader, (name) => tooSlow(name, crew.patience)), crew.patience)
}

/** A reader that has read a file waits for the next, unless it has grown too large. */
function free(crew: Crew, reader: Reader, memory: number): void {
  reader.current = null
  if (memory < MEMORY_KEPT) return void crew.idle.push(reader)
  retire(crew, reader)
  reader.process.kill()
}

function stop(crew: Crew, reader: Reader, why: (name: string) => Notice): void {
  retire(crew, reader)
  const current = reader.current
  reader.current = null
  reader.process.kill()
  if (!current) return
  clearTimeout(current.timer)
  current.finish({ kind: 'failed', notice: why(current.begun.at(-1) ?? current.request.name) })
}

function retire({ all, idle }: Crew, reader: Reader): void {
  all.delete(reader)
  const index = idle.indexOf(reader)
  if (index >= 0) idle.splice(index, 1)
}
