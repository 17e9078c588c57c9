import type { Notice } from '../model/errors.ts'
import type { ReaderProcess, ReadReply, ReadRequest, SpawnReader } from './reader-process.ts'

/** Milliseconds without a sign of life after which a reader is ended. */
const PATIENCE = 30_000
/** Files after which a reader is replaced, so that what a parser leaks is bounded. */
const FILES_PER_READER = 200

export type ReadOutcome = Exclude<ReadReply, { kind: 'progress' }>

/** Reader processes shared by all imports. */
export interface ReaderPool {
  /** How many files are read at once. */
  readonly size: number
  /** Reads one file; never rejects: a reader that dies or hangs costs this file only. */
  read(request: Omit<ReadRequest, 'task'>, signal?: AbortSignal): Promise<ReadOutcome>
  /** Ends every reader; what is read or asked for from now on is cancelled. */
  close(): void
}

interface Reader {
  readonly process: ReaderProcess
  files: number
  current: { task: number; finish: (outcome: ReadOutcome) => void; name: string; timer: NodeJS.Timeout } | null
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
  const stop = (reader: Reader, notice: Notice): void => {
    retire(reader)
    const current = reader.current
    reader.current = null
    reader.process.kill()
    if (current) {
      clearTimeout(current.timer)
      current.finish({ task: current.task, kind: 'failed', notice })
    }
  }
  const watch = (reader: Reader, name: string): NodeJS.Timeout => setTimeout(() => stop(reader, tooSlow(name, patience)), patience)

  const start = (): Reader => {
    const reader: Reader = { process: spawn(), files: 0, current: null }
    all.add(reader)
    reader.process.onReply((reply) => {
      const current = reader.current
      if (!current || reply.task !== current.task) return
      clearTimeout(current.timer)
      if (reply.kind === 'progress') {
        current.timer = watch(reader, current.name)
        return
      }
      reader.current = null
      reader.files++
      if (reader.files >= FILES_PER_READER) {
        retire(reader)
        reader.process.kill()
      } else {
        idle.push(reader)
      }
      current.finish(reply)
    })
    reader.process.onExit(() => {
      if (all.has(reader)) stop(reader, died(reader.current?.name ?? ''))
    })
    return reader
  }

  const readNow = (request: Omit<ReadRequest, 'task'>, signal?: AbortSignal): Promise<ReadOutcome> => {
    if (closed || signal?.aborted) return Promise.resolve({ task: 0, kind: 'failed', notice: cancelled(request.name) })
    return new Promise((resolve) => {
      const reader = idle.pop() ?? start()
      const task = nextTask++
      const abort = (): void => stop(reader, cancelled(request.name))
      const finish = (outcome: ReadOutcome): void => {
        signal?.removeEventListener('abort', abort)
        resolve(outcome)
      }
      reader.current = { task, finish, name: request.name, timer: watch(reader, request.name) }
      signal?.addEventListener('abort', abort)
      reader.process.send({ ...request, task })
    })
  }

  return {
    size,
    read: async (request, signal) => {
      if (running < size) running++
      else await new Promise<void>((resolve) => queue.push(resolve))
      try {
        return await readNow(request, signal)
      } finally {
        const next = queue.shift()
        if (next) next()
        else running--
      }
    },
    close: () => {
      closed = true
      for (const reader of [...all]) stop(reader, cancelled(reader.current?.name ?? ''))
    },
  }
}

function tooSlow(name: string, patience: number): Notice {
  return { code: 'too-slow', message: `«${name}» gave no sign of life for ${Math.round(patience / 1000)} seconds and was given up.` }
}

function died(name: string): Notice {
  return {
    code: 'parser-died',
    message: `Reading «${name}» took more memory than is allowed, or its parser crashed; the file was given up.`,
  }
}

function cancelled(name: string): Notice {
  return { code: 'cancelled', message: `«${name}» was not read: the import was cancelled.` }
}
