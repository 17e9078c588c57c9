import { Worker } from 'node:worker_threads'
import { ReadFailure } from '../contracts/reader.ts'
import type { ReadReply, ReadRequest } from './reader-process.ts'

/** Bytes of memory at which a reader process ends itself. */
const MEMORY_LIMIT = 1_200_000_000

type Analyse = (
  request: ReadRequest,
  progress: (done: number, total: number) => void,
) => Promise<Pick<Extract<ReadReply, { kind: 'analysed' }>, 'analysis' | 'pages'>>

/** Answers read requests inside a reader process, one after another, under a watch over its memory and its host. */
export function serveReader(
  analyse: Analyse,
  listen: (receive: (request: ReadRequest) => void) => void,
  reply: (reply: ReadReply) => void,
  memoryLimit = MEMORY_LIMIT,
): void {
  watch(memoryLimit)
  listen((request) => {
    const { task } = request
    let last = 0
    const progress = (done: number, total: number): void => {
      const now = Date.now()
      if (now - last < PROGRESS_INTERVAL && done < total) return
      last = now
      reply({ task, kind: 'progress', done, total })
    }
    analyse({ ...request, bytes: plainBytes(request.bytes) }, progress).then(
      ({ analysis, pages }) => reply({ task, kind: 'analysed', analysis, pages }),
      (error: unknown) => reply({ task, kind: 'failed', notice: noticeOf(error, request.name) }),
    )
  })
}

/** Milliseconds between two signs of life; far below the pool's patience. */
const PROGRESS_INTERVAL = 100

function noticeOf(error: unknown, name: string): Extract<ReadReply, { kind: 'failed' }>['notice'] {
  if (error instanceof ReadFailure) return error.notice
  const cause = error instanceof Error ? error.message : String(error)
  return { code: 'damaged', message: `«${name}» could not be read: ${cause.slice(0, 300)}. The file itself was left as it is.` }
}

/** A worker thread sees the whole process's memory, and that nobody waits for it any more, even while the main thread is busy in a parser. */
function watch(limit: number): void {
  const code = `const host = process.ppid
    setInterval(() => {
      if (process.memoryUsage.rss() > ${limit} || process.ppid !== host) process.kill(process.pid, 'SIGKILL')
    }, 50)`
  new Worker(code, { eval: true }).unref()
}

/** Node's channels may deliver a `Buffer`, which pdf.js refuses. */
function plainBytes(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(bytes.buffer as ArrayBuffer, bytes.byteOffset, bytes.byteLength)
}
