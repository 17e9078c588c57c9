import path from 'node:path'
import type { EngineEvents } from './contracts/engine.ts'
import type { FileOutcome, Importing, ImportQueue, Job } from './contracts/importing.ts'
import { knownEncoding } from './formats/encodings.ts'
import { createDeepening, type DeepeningTarget } from './importing/deepening.ts'
import type { ImportContext } from './importing/file-reading.ts'
import type { RunningImport } from './importing/import-job.ts'
import { createImports, type ImportHooks, type ImportOptions, type Imports } from './importing/imports.ts'
import type { ReaderPool } from './importing/reader-pool.ts'
import { readInEncoding } from './importing/rereading.ts'
import { findSources, type SourceOutcome, sourcesOf } from './importing/sources.ts'
import { createWatching, type Watching } from './importing/watching.ts'
import { createWriter } from './importing/writer.ts'
import { EngineError } from './model/errors.ts'
import { createImportQueue } from './store/import-queue.ts'
import type { Library } from './store/library.ts'
import { createShallowDocuments, type ShallowDocuments } from './store/shallow.ts'
import { preparing } from './store/statements.ts'

/** Name of the setting that keeps the watched folders. */
const WATCHED = 'import.watched'

/** Name of the setting by which letters in pictures are not read: `off`. */
const OCR = 'import.ocr'

/** What importing needs of the engine. */
export interface ImportingOptions {
  readonly store: Library
  readonly pool: ReaderPool
  readonly samples: string
  /** True in a host that stays: imports that were not ended go on, folders are watched, the learned tagger follows. */
  readonly stays: boolean
  readonly known: (id: string) => string
  readonly alikeTo: (id: string) => { readonly id: string; readonly name: string } | null
  readonly flush: () => void
  readonly changed: () => void
  readonly emit: <N extends keyof EngineEvents>(name: N, value: EngineEvents[N]) => void
}

/** Importing as an engine does it, with what only its host may do. */
export interface EngineImporting {
  readonly part: Importing
  wait(paths: readonly string[], options: ImportOptions, hooks: ImportHooks): Promise<Job>
  /** Goes on with imports that were left, and waits for their end. */
  waitForRest(options: ImportOptions, hooks: ImportHooks): Promise<readonly Job[]>
  /** Reads deeply what was read quickly, and waits. */
  deepen(signal?: AbortSignal): Promise<void>
  /** Imports what comes into the folders or changes in them, until the signal. */
  watchUntil(folders: readonly string[], options: ImportOptions, hooks: ImportHooks, signal: AbortSignal): Promise<void>
  /** Goes on with what was left, watches, and lets the learned tagger follow; for a host that stays. */
  begin(): void
  close(): void
}

/** What one library is imported into with. */
interface Works {
  readonly options: ImportingOptions
  readonly queue: ImportQueue
  readonly shallow: ShallowDocuments
  readonly context: ImportContext
}

/** Imports into one library. */
export function createImporting(options: ImportingOptions): EngineImporting {
  const { store, pool, emit, flush } = options
  const works = createWorks(options)
  const { queue, shallow, context } = works
  const tellJobs = (jobs: readonly Job[]): void => {
    emit('jobs', jobs)
    if (options.stays) deepenWhenIdle()
  }
  const imports = createImports(context, flush, tellJobs, options.changed)
  const target = deepeningTarget(works)
  const deepening = createDeepening(
    target,
    pool,
    () => !imports.busy,
    (progress) => {
      emit('deepening', progress)
      if (progress === null) flush()
    },
  )
  const deepenWhenIdle = (): void => {
    if (!imports.busy && shallow.count() > 0) deepening.wake()
  }
  const watching = createWatching((paths) => void imports.start({ roots: paths }, {}))
  return {
    part: importingPart(works, imports, watching, target),
    wait: (paths, importOptions, hooks) => imports.wait({ roots: paths }, importOptions, hooks),
    waitForRest: (importOptions, hooks) => waitForRest(imports, importOptions, hooks),
    deepen: async (signal) => {
      signal?.addEventListener('abort', deepening.close)
      deepening.wake()
      await deepening.settled()
    },
    watchUntil: (paths, importOptions, hooks, signal) => watchUntil(imports, paths, importOptions, hooks, signal),
    begin: () => {
      if (store.readOnly) return
      queue.tidy()
      imports.goOn()
      const folders = watchedFolders(store)
      for (const folder of folders) watching.add(folder)
      if (folders.length > 0) imports.start({ roots: folders }, {})
      deepenWhenIdle()
    },
    close: () => {
      watching.close()
      deepening.close()
      imports.close()
    },
  }
}

function createWorks(options: ImportingOptions): Works {
  const { store, pool, alikeTo } = options
  const prepare = preparing(store.database)
  const queue = createImportQueue(prepare, store.transaction, process.pid, isAlive, store.turned)
  const shallow = createShallowDocuments(prepare)
  const context: ImportContext = {
    target: {
      has: (id) => store.isWhole(id),
      stage: store.stage,
      put: (analysis, pages, original, quick) => {
        store.put(analysis, pages, original)
        shallow.mark(analysis.document.id, quick)
      },
      alikeTo,
    },
    queue,
    writer: createWriter(store.transaction),
    pool,
    claims: new Map(),
    ocr: (asked) => asked ?? (store.settings()[OCR] === 'off' ? 'off' : 'auto'),
  }
  return { options, queue, shallow, context }
}

function deepeningTarget({ options, shallow, context }: Works): DeepeningTarget {
  const { store } = options
  return {
    ...shallow,
    ocr: () => context.ocr(undefined),
    info: (id) => store.analysis(id)?.document ?? null,
    original: (id) => store.original(id),
    keep: (id, read) =>
      context.writer.add(() => {
        if (read) store.put(read.analysis, read.pages, read.original)
        shallow.mark(id, false)
      }),
  }
}

/** What a window asks of importing. */
function importingPart({ options, queue }: Works, imports: Imports, watching: Watching, target: DeepeningTarget): Importing {
  const { store, pool, known, flush, emit, changed } = options
  const job = (id: string): RunningImport => {
    const found = imports.find(id)
    if (!found) throw new EngineError('bad-request', `There is no import «${id}» any more.`)
    return found
  }
  return {
    importPaths: async (paths) => imports.start({ roots: paths.map((one) => path.resolve(one)) }, {}).snapshot(),
    importFiles: async (files) => imports.start({ sources: sourcesOf(files) }, {}).snapshot(),
    importSamples: async () => imports.start({ sources: sampleFiles(options.samples) }, {}).snapshot(),
    jobs: async () => imports.snapshots(),
    pause: async (id) => job(id).pause(),
    resume: async (id) => job(id).resume(),
    cancel: async (id) => job(id).cancel(),
    retry: async (id, request) => job(id).retry(request),
    versions: async (id) => queue.versions(known(id)),
    readAs: async (id, encoding) => {
      const document = known(id)
      if (knownEncoding(encoding) === null) throw new EngineError('bad-request', `There is no encoding «${encoding}».`)
      await readInEncoding(target, pool, document, encoding)
      flush()
      emit('corrected', { documents: [document] })
      changed()
    },
    watched: async () => watching.folders(),
    watch: async (folder) => {
      const full = path.resolve(folder)
      const folders = watchedFolders(store)
      if (!folders.includes(full)) store.setSettings({ [WATCHED]: [...folders, full] })
      watching.add(full)
      imports.start({ roots: [full] }, {})
    },
    unwatch: async (folder) => {
      store.setSettings({ [WATCHED]: watchedFolders(store).filter((one) => one !== folder) })
      watching.remove(folder)
    },
  }
}

function watchedFolders(store: Library): readonly string[] {
  return (store.settings()[WATCHED] as readonly string[] | undefined) ?? []
}

async function waitForRest(imports: Imports, { passwords }: ImportOptions, hooks: ImportHooks): Promise<readonly Job[]> {
  const jobs = imports.goOn(passwords, (outcome: FileOutcome) => {
    hooks.report?.(outcome)
    for (const one of jobs) hooks.progress?.(one.snapshot())
  })
  for (const one of jobs) one.resume()
  hooks.signal?.addEventListener('abort', () => {
    for (const one of jobs) one.cancel()
  })
  await Promise.all(jobs.map((one) => one.finished()))
  return jobs.map((one) => one.snapshot())
}

function watchUntil(
  imports: Imports,
  paths: readonly string[],
  options: ImportOptions,
  hooks: ImportHooks,
  signal: AbortSignal,
): Promise<void> {
  return new Promise((resolve) => {
    const watching = createWatching((changed) => void imports.start({ roots: changed }, options, hooks.report))
    for (const one of paths) watching.add(one)
    signal.addEventListener('abort', () => {
      watching.close()
      resolve()
    })
  })
}

/** True for a process of this machine that runs. */
function isAlive(number: number): boolean {
  try {
    process.kill(number, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

async function* sampleFiles(folder: string): AsyncGenerator<SourceOutcome> {
  for await (const found of findSources([folder])) {
    if ('source' in found && path.extname(found.source.name) !== '.md') yield found
  }
}
