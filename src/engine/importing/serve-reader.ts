import { Worker } from 'node:worker_threads'
import { ReadFailure } from '../contracts/reader.ts'
import type { Notice } from '../model/errors.ts'
import type { DocumentRead, ReaderMessage, ReadReply, ReadRequest } from './reader-process.ts'

/** Bytes of memory at which a reader process ends itself. */
export const MEMORY_LIMIT = 1_200_000_000

/** The signal by which a reader that takes too much memory ends itself; nothing else sends it. */
export const MEMORY_SIGNAL = 'SIGUSR2'

/** Reads a file, telling of each document in it; resolves to the name of its container, null for a document. */
type Read = (
  request: ReadRequest,
  hooks: {
    begin(inside: string, id: string): Promise<boolean>
    document(read: DocumentRead): void
    progress(done: number, total: number, recognising?: boolean): void
  },
) => Promise<string | null>

/** Answers read requests inside a reader process, one after another, under a watch over its memory and its host. */
export function serveReader(
  read: Read,
  listen: (receive: (message: ReaderMessage) => void) => void,
  reply: (reply: ReadReply) => void,
  memoryLimit = MEMORY_LIMIT,
): void {
  watch(memoryLimit)
  let go: (read: boolean) => void = () => {}
  let busy: Promise<void> = Promise.resolve()
  listen((message) => {
    if (message.kind === 'go') go(message.read)
    else busy = busy.then(() => readOne(message))
  })

  async function readOne({ kind: _, ...request }: Extract<ReaderMessage, { kind: 'read' }>): Promise<void> {
    const { task } = request
    let last = 0
    const progress = (done: number, total: number, recognising = false): void => {
      const now = Date.now()
      if (now - last < PROGRESS_INTERVAL && done < total) return
      last = now
      reply({ task, kind: 'progress', done, total, recognising })
    }
    const begin = (inside: string, id: string): Promise<boolean> =>
      new Promise((resolve) => {
        go = resolve
        reply({ task, kind: 'begin', inside, id })
      })
    const document = (found: DocumentRead): void => reply({ task, kind: 'document', ...found })
    await read({ ...request, bytes: plainBytes(request.bytes) }, { begin, document, progress }).then(
      (container) => reply({ task, kind: 'done', container, memory: process.memoryUsage.rss() }),
      (error: unknown) => reply({ task, kind: 'failed', notice: noticeOf(error, request.name), memory: process.memoryUsage.rss() }),
    )
  }
}

/** Milliseconds between two signs of life; far below the pool's patience. */
const PROGRESS_INTERVAL = 100

function noticeOf(error: unknown, name: string): Notice {
  if (error instanceof ReadFailure) return error.notice
  const cause = error instanceof Error ? error.message : String(error)
  return { code: 'damaged', message: `«${name}» could not be read: ${cause.slice(0, 300)}. The file itself was left as it is.` }
}

/** A worker thread sees the whole process's memory, and that nobody waits for it any more, even while the main thread is busy in a parser. */
function watch(limit: number): void {
  const code = `const host = process.ppid
    setInterval(() => {
      if (process.memoryUsage.rss() > ${limit}) process.kill(process.pid, '${MEMORY_SIGNAL}')
      if (process.ppid !== host) process.kill(process.pid, 'SIGKILL')
    }, 50)`
  new Worker(code, { eval: true }).unref()
}

/** Node's channels may deliver a `Buffer`, which pdf.js refuses. */
function plainBytes(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(bytes.buffer as ArrayBuffer, bytes.byteOffset, bytes.byteLength)
}
