import path from 'node:path'
import type { FileOutcome, FileState, ImportQueue, QueuedFile, QueuedImport } from '../contracts/importing.ts'
import type { OcrMode } from '../contracts/ocr.ts'
import type { Analysis, PageLayout } from '../model/document.ts'
import { EngineError, type Notice } from '../model/errors.ts'
import { containerOutcome, failedOutcome, stateOfDocument } from './outcomes.ts'
import type { ReaderPool } from './reader-pool.ts'
import type { DocumentRead } from './reader-process.ts'
import { SMALL_FILE } from './readers.ts'
import { loadSource } from './sources.ts'
import type { Writer } from './writer.ts'

/** What an import needs of the library. */
export interface ImportTarget {
  /** True when a document with this content is there already, undamaged. */
  has(id: string): boolean
  /** Does of `put` what can be done beforehand, while other work goes on; never rejects. */
  stage(id: string, original: Uint8Array): Promise<void>
  /** Keeps a document; `shallow` when the learned tagger has not read it. */
  put(analysis: Analysis, pages: readonly PageLayout[], original: Uint8Array, shallow: boolean): void
  /** Another document that says nearly the same as one that was kept; null when there is none. */
  alikeTo(id: string): { readonly id: string; readonly name: string } | null
}

/** What every import of a library works with. */
export interface ImportContext {
  readonly target: ImportTarget
  readonly queue: ImportQueue
  readonly writer: Writer
  readonly pool: ReaderPool
  /** Documents that are being read, so that the same bytes are read once. */
  readonly claims: Map<string, Promise<unknown>>
  /** When letters are read from pictures: as the import says, else as the library does. */
  ocr(asked: OcrMode | undefined): OcrMode
}

/** One file of an import that is to be read. */
export interface ReadingTask {
  readonly job: QueuedImport
  readonly file: QueuedFile
  /** Its bytes, when a window sent them. */
  readonly bytes?: Uint8Array
  readonly passwords: readonly string[]
  readonly signal: AbortSignal
  /** One of many files, of which it matters more that all of them are soon there: read quickly, and written together with others. */
  readonly quick: boolean
  readonly ocr: OcrMode
  /** Called instead of `settle` for a file whose letters are to be recognised when everything else is read. */
  putOff(): void
  recognising(page: number, of: number): void
  /** Called when another file may be read, though what this one gave may not be on disk yet. */
  read(): void
  /** Called when an outcome is on disk; `size` is null for a document inside the file. */
  settle(outcome: FileOutcome, size: number | null): void
}

/** Writes that may wait before another document is read. */
const WRITES_WAITING = 48
/** Milliseconds in which what many files gave is gathered: each transaction writes the same pages of the library once. */
const GATHERING = 200

/** Reads one file of the queue, and what is inside it, to its end; rejects when the library cannot be written. */
export async function readQueuedFile(context: ImportContext, task: ReadingTask): Promise<void> {
  const { queue, target } = context
  const { file, bytes } = task
  const known = bytes ? null : queue.source(file.path, '')
  if (known && known.size === file.size && known.mtime === file.mtime && target.has(known.document)) {
    return keepWhole(context, task, unchanged(file, known.document))
  }
  const source = { name: path.basename(file.path), path: bytes ? '' : file.path, size: file.size, mtime: file.mtime, bytes }
  const loaded = await loadSource(source)
  if ('notice' in loaded) return keepWhole(context, task, failedOutcome(file.path, loaded.notice))
  while (context.claims.has(loaded.id)) await context.claims.get(loaded.id)
  if (target.has(loaded.id)) return keepWhole(context, task, already(queue, file.path, '', loaded.id))
  const reading = readLoaded(context, task, { ...loaded, name: source.name, path: source.path })
  context.claims.set(
    loaded.id,
    reading.catch(() => {}),
  )
  try {
    await reading
  } finally {
    context.claims.delete(loaded.id)
  }
}

interface Loaded {
  readonly id: string
  readonly bytes: Uint8Array
  readonly name: string
  readonly path: string
}

async function readLoaded(context: ImportContext, task: ReadingTask, { id, bytes, name, path }: Loaded): Promise<void> {
  const { job, file, passwords, quick, signal } = task
  const members: FileState[] = []
  const writes: Promise<unknown>[] = []
  let own = false
  const document = (read: DocumentRead): Promise<void> => {
    const inside = read.inside
    if (inside === '') own = true
    const write = keepDocument(context, task, read, id, bytes).then((state) => {
      if (inside !== '') members.push(state)
    })
    writes.push(write)
    write.catch(() => {})
    return context.writer.below(WRITES_WAITING)
  }
  const request = {
    id,
    name,
    path,
    bytes,
    passwords: passwords.length > 0 ? passwords : undefined,
    date: job.date,
    language: job.language,
    encoding: job.encoding,
    ocr: task.ocr,
  }
  const end = await context.pool.read(
    { ...request, quick: quick && passwords.length === 0 },
    { document, recognising: task.recognising, known: (member) => context.claims.has(member) || context.target.has(member) },
    signal,
  )
  // The analysis of a larger one takes much memory: it is written before another is read.
  if (own && bytes.length <= SMALL_FILE) task.read()
  await Promise.all(writes)
  if (end.kind === 'failed' && end.notice.code === 'needs-ocr' && !signal.aborted) return task.putOff()
  if (own || signal.aborted) return cancelledByPerson(context, task, own)
  const outcome = end.kind === 'done' ? containerOutcome(file.path, members) : failedOutcome(file.path, end.notice)
  await keepWhole(context, task, members.length > 0 ? { ...outcome, members: members.length } : outcome)
}

/** A file whose reading a person stopped is told so; it waits in the queue all the same. */
async function cancelledByPerson(_: ImportContext, { file, signal, settle }: ReadingTask, own: boolean): Promise<void> {
  if (own || signal.reason === CLOSED) return
  settle(
    failedOutcome(file.path, { code: 'cancelled', message: `«${path.basename(file.path)}» was not read: the import was cancelled.` }),
    0,
  )
}

/** Why an import stops that is to go on another time. */
export const CLOSED = 'closed'

/** Keeps one document and how it ended; resolves to its state when both are on disk. */
async function keepDocument(
  context: ImportContext,
  task: ReadingTask,
  { inside, outcome: read }: DocumentRead,
  holder: string,
  bytes: Uint8Array,
): Promise<FileState> {
  const { queue, target, writer } = context
  const { file } = task
  const size = inside === '' ? file.size : null
  if (read.kind === 'failed')
    return kept(keep(context, task, failedOutcome(file.path, read.notice, inside), size), stateOfFailed(read.notice))
  if (read.kind === 'known') return kept(keep(context, task, already(queue, file.path, inside, read.id), size), 'already')
  const { analysis, pages, bytes: own = bytes } = read
  const id = inside === '' ? holder : analysis.document.id
  const notices = analysis.notices.filter((notice) => notice.start === undefined)
  const state = stateOfDocument(notices)
  const write = (): FileOutcome => {
    if (task.signal.reason instanceof EngineError) throw task.signal.reason
    target.put(analysis, pages, own, task.quick)
    const before = task.bytes ? null : queue.remember(file.path, inside, { document: id, size: file.size, mtime: file.mtime })
    const alike = target.alikeTo(id)
    const outcome = outcomeOf(file.path, inside, {
      state,
      document: id,
      notices: alike ? [...notices, nearDuplicate(queue, file.path, inside, alike)] : notices,
      ...(before ? { replaces: before } : {}),
      ...(alike ? { alike: alike.id } : {}),
    })
    queue.settle(task.job.id, outcome)
    return outcome
  }
  try {
    await target.stage(id, own)
    task.settle(await writer.add(write, gathering(task)), size)
    return state
  } catch (error) {
    if (task.signal.aborted && error === task.signal.reason) throw error
    if (error instanceof EngineError && error.code !== 'unexpected') {
      task.settle(failedOutcome(file.path, notKept(file.path, error), inside), size)
      throw error
    }
    return kept(keep(context, task, failedOutcome(file.path, notKept(file.path, error), inside), size), 'refused')
  }
}

async function kept(done: Promise<void>, state: FileState): Promise<FileState> {
  await done
  return state
}

/** Keeps how a file ended that is no document itself. */
async function keepWhole(context: ImportContext, task: ReadingTask, outcome: FileOutcome): Promise<void> {
  const kept = keep(context, task, outcome, task.file.size)
  context.writer.below(WRITES_WAITING).then(task.read)
  await kept
}

function gathering({ quick }: ReadingTask): number | undefined {
  return quick ? GATHERING : undefined
}

async function keep({ queue, writer }: ImportContext, task: ReadingTask, outcome: FileOutcome, size: number | null): Promise<void> {
  const { job, file, bytes, settle } = task
  await writer.add(() => {
    queue.settle(job.id, outcome)
    if (outcome.state === 'already' && outcome.document !== null && !bytes) {
      queue.remember(file.path, outcome.inside ?? '', { document: outcome.document, size: file.size, mtime: file.mtime })
    }
  }, gathering(task))
  settle(outcome, size)
}

function outcomeOf(path: string, inside: string, rest: Omit<FileOutcome, 'path' | 'inside'>): FileOutcome {
  return { path, ...(inside === '' ? {} : { inside }), ...rest }
}

function stateOfFailed(notice: Notice): FileState {
  return failedOutcome('', notice).state
}

function unchanged(file: QueuedFile, document: string): FileOutcome {
  const message = `«${path.basename(file.path)}» has not changed since it was imported.`
  return { path: file.path, state: 'already', document, notices: [{ code: 'unchanged', message }] }
}

function already(queue: ImportQueue, file: string, inside: string, document: string): FileOutcome {
  const name = path.basename(inside || file)
  const other = queue.otherPath(document, file, inside)
  const message = other
    ? `«${name}» is in the library already: its bytes are those of «${other}».`
    : `«${name}» is in the library already: its bytes are the same.`
  return outcomeOf(file, inside, { state: 'already', document, notices: [{ code: 'already-in-library', message }] })
}

function nearDuplicate(queue: ImportQueue, file: string, inside: string, alike: { readonly id: string; readonly name: string }): Notice {
  const other = queue.otherPath(alike.id, file, inside) ?? alike.name
  return { code: 'near-duplicate', message: `«${path.basename(inside || file)}» says nearly the same as «${other}».` }
}

function notKept(file: string, error: unknown): Notice {
  const cause = error instanceof Error ? error.message : String(error)
  return { code: 'not-kept', message: `«${path.basename(file)}» was read but could not be kept: ${cause}` }
}
