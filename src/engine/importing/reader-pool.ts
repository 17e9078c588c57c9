import type { Notice } from '../model/errors.ts'
import type { SpawnReader } from './reader-process.ts'
import { createReaders, type FileRequest, LONGEST_LINE, type ReadEnd, type Readers, type ReadHooks } from './readers.ts'

/** Milliseconds without a sign of life after which a reader is ended. */
const PATIENCE = 30_000
/** Readers that the documents inside one file may cost before it is given up. */
const DEATHS_PER_FILE = 20

/** Reader processes shared by all imports. */
export interface ReaderPool {
  /** How many files are read at once. */
  readonly size: number
  /** How many files are to be asked for at once, that no reader waits when they are small. */
  readonly room: number
  /** Reads one file and what is inside it; never rejects: a reader that dies or hangs costs one document only. */
  read(request: FileRequest, hooks: ReadHooks, signal?: AbortSignal): Promise<ReadEnd>
  /** Ends every reader; what is read or asked for from now on is cancelled. */
  close(): void
}

/** A pool of at most `size` readers, started when first needed; whoever asks first is read first. */
export function createReaderPool(spawn: SpawnReader, size: number, patience = PATIENCE): ReaderPool {
  const readers = createReaders(spawn, size, patience)
  return {
    size,
    room: size * LONGEST_LINE,
    read: (request, hooks, signal) => readAll(readers, request, hooks, signal),
    close: readers.close,
  }
}

/** Reads a file to its end, going on behind each document that ended its reader. */
async function readAll(readers: Readers, request: FileRequest, hooks: ReadHooks, signal: AbortSignal | undefined): Promise<ReadEnd> {
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
    const end = await readers.read(request, counting, begun, signal)
    const last = begun.at(-1)
    if (end.kind === 'done' || !READER_DIED.has(end.notice.code) || last === undefined || ended.has(last)) return end
    await counting.document({ inside: last, outcome: { kind: 'failed', notice: end.notice } })
    if (deaths >= DEATHS_PER_FILE) return end
  }
}

const READER_DIED: ReadonlySet<Notice['code']> = new Set(['too-slow', 'memory-limit', 'parser-died'])
