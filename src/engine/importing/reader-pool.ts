import type { Notice } from '../model/errors.ts'
import { cancelled, died, tooSlow } from './reader-notices.ts'
import type { DocumentRead, ReaderExit, ReaderProcess, ReadReply, ReadRequest, SpawnReader } from './reader-process.ts'

/** Milliseconds without a sign of life after which a reader is ended. */
const PATIENCE = 30_000
/** Bytes of memory above which a reader is replaced behind a file, so that what parsers leak is bounded. */
const MEMORY_KEPT = 700_000_000
/** Readers that the documents inside one file may cost before it is given up. */
const DEATHS_PER_FILE = 20

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

/** Reader processes shared by all imports. */
export interface ReaderPool {
  /** How many files are read at once. */
  readonly size: number
  /** Reads one file and what is inside it; never rejects: a reader that dies or hangs costs one document only. */
  read(request: Omit<ReadRequest, 'task' | 'skip'>, hooks: ReadHooks, signal?: AbortSignal): Promise<ReadEnd>
  /** Ends every reader; what is read or asked for from now on is cancelled. */
  close(): void
}

interface Current {
  readonly task: number
  readonly request: Omit<ReadRequest, 'task' | 'skip'>
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

/** A pool of at most `size` readers, started when first needed. */
export function createReaderPool(spawn: SpawnReader, size: number, patience = PATIENCE): ReaderPool {
  const idle: Reader[] = []
  const all = new Set<Reader>()
  const queue: (() => void)[] = []
  let nextTask = 1
  let running = 0
  let closed = false

  const retire = (reader: Reader): void => {
    all.delete(reader)
    const index = idle.indexOf(reader)
    if (index >= 0) idle.splice(index, 1)
  }
  const stop = (reader: Reader, why: (name: string) => Notice): void => {
    retire(reader)
    const current = reader.current
    reader.current = null
    reader.process.kill()
    if (!current) return
    clearTimeout(current.timer)
    current.finish({ kind: 'failed', notice: why(current.begun.at(-1) ?? current.request.name) })
  }
  const watch = (reader: Reader): NodeJS.Timeout => setTimeout(() => stop(reader, (name) => tooSlow(name, patience)), patience)
  const free = (reader: Reader, memory: number): void => {
    reader.current = null
    if (memory < MEMORY_KEPT) return void idle.push(reader)
    retire(reader)
    reader.process.kill()
  }

  const receive = (reader: Reader, reply: ReadReply): void => {
    const current = reader.current
    if (!current || reply.task !== current.task) return
    clearTimeout(current.timer)
    if (reply.kind === 'done' || reply.kind === 'failed') {
      free(reader, reply.memory)
      current.taken.then(() => current.finish(reply))
      return
    }
    current.timer = watch(reader)
    if (reply.kind === 'progress' && reply.recognising) current.hooks.recognising?.(reply.done, reply.total)
    if (reply.kind === 'document') current.taken = Promise.all([current.taken, current.hooks.document(reply)])
    if (reply.kind === 'begin') {
      current.begun.push(reply.inside)
      current.taken.then(() => {
        if (reader.current !== current) return
        clearTimeout(current.timer)
        current.timer = watch(reader)
        reader.process.send({ kind: 'go', task: current.task, read: !(current.hooks.known?.(reply.id) ?? false) })
      })
    }
  }

  const start = (): Reader => {
    const reader: Reader = { process: spawn(), current: null }
    all.add(reader)
    reader.process.onReply((reply) => receive(reader, reply))
    reader.process.onExit((why: ReaderExit) => {
      if (all.has(reader)) stop(reader, (name) => died(name, why))
    })
    return reader
  }

  const readOnce = (
    request: Omit<ReadRequest, 'task' | 'skip'>,
    hooks: ReadHooks,
    begun: string[],
    signal: AbortSignal | undefined,
  ): Promise<ReadEnd> => {
    if (closed || signal?.aborted) return Promise.resolve({ kind: 'failed', notice: cancelled(request.name) })
    return new Promise((resolve) => {
      const reader = idle.pop() ?? start()
      const task = nextTask++
      const abort = (): void => stop(reader, () => cancelled(request.name))
      const finish = (end: ReadEnd): void => {
        signal?.removeEventListener('abort', abort)
        resolve(end)
      }
      const skip = begun.length > 0 ? ['', ...begun] : undefined
      reader.current = { task, request, hooks, finish, begun, taken: Promise.resolve(), timer: watch(reader) }
      signal?.addEventListener('abort', abort)
      reader.process.send({ kind: 'read', ...request, task, skip })
    })
  }

  /** Goes on behind a document that ended its reader. */
  const readAll = async (
    request: Omit<ReadRequest, 'task' | 'skip'>,
    hooks: ReadHooks,
    signal: AbortSignal | undefined,
  ): Promise<ReadEnd> => {
    const begun: string[] = []
    const ended = new Set<string>()
    const counting: ReadHooks = {
      ...hooks,
      document: (read) => {
        ended.add(read.inside)
        return hooks.document(read)
      },
    }
    for (let deaths = 1; ; deaths++) {
      const end = await readOnce(request, counting, begun, signal)
      const last = begun.at(-1)
      if (end.kind === 'done' || !READER_DIED.has(end.notice.code) || last === undefined || ended.has(last)) return end
      await counting.document({ inside: last, outcome: { kind: 'failed', notice: end.notice } })
      if (deaths >= DEATHS_PER_FILE) return end
    }
  }

  return {
    size,
    read: async (request, hooks, signal) => {
      if (running < size) running++
      else await new Promise<void>((resolve) => queue.push(resolve))
      try {
        return await readAll(request, hooks, signal)
      } finally {
        const next = queue.shift()
        if (next) next()
        else running--
      }
    },
    close: () => {
      closed = true
      for (const reader of [...all]) stop(reader, cancelled)
    },
  }
}

const READER_DIED: ReadonlySet<Notice['code']> = new Set(['too-slow', 'memory-limit', 'parser-died'])
