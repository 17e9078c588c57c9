import path from 'node:path'
import type { EngineEvents } from './contracts/engine.ts'
import type { FileOutcome, Importing, Job } from './contracts/importing.ts'
import { knownEncoding } from './formats/encodings.ts'
import { createDeepening, type Deepening, type DeepeningTarget } from './importing/deepening.ts'
import type { ImportContext } from './importing/file-reading.ts'
import type { RunningImport } from './importing/import-job.ts'
import { createImports, type ImportHooks, type ImportOptions } from './importing/imports.ts'
import type { ReaderPool } from './importing/reader-pool.ts'
import { readInEncoding } from './importing/rereading.ts'
import { findSources, type SourceOutcome, sourcesOf } from './importing/sources.ts'
import { createWatching } from './importing/watching.ts'
import { createWriter } from './importing/writer.ts'
import { EngineError } from './model/errors.ts'
import { createImportQueue } from './store/import-queue.ts'
import type { Library } from './store/library.ts'
import { createShallowDocuments } from './store/shallow.ts'
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

/** Imports into one library. */
export function createImporting(options: ImportingOptions): EngineImporting {
  const { store, pool, emit } = options
  const prepare = preparing(store.database)
  const queue = createImportQueue(prepare, store.transaction, process.pid, isAlive, store.turned)
  const shallow = createShallowDocuments(prepare)
  const writer = createWriter(store.transaction)
  const context: ImportContext = {
    target: {
      has: (id) => store.isWhole(id),
      stage: store.stage,
      put: (analysis, pages, original, quick) => {
        store.put(analysis, pages, original)
        shallow.mark(analysis.document.id, quick)
      },
      alikeTo: options.alikeTo,
    },
    queue,
    writer,
    pool,
    claims: new Map(),
    ocr: (asked) => asked ?? (store.settings()[OCR] === 'off' ? 'off' : 'auto'),
  }
  const imports = createImports(
    context,
    options.flush,
    (jobs) => {
      emit('jobs', jobs)
      if (options.stays && !imports.busy && shallow.count() > 0) deepening.wake()
    },
    options.changed,
  )
  const deepeningTarget: DeepeningTarget = {
    ...shallow,
    ocr: () => context.ocr(undefined),
    info: (id) => store.analysis(id)?.document ?? null,
    original: (id) => store.original(id),
    keep: (id, read) =>
      writer.add(() => {
        if (read) store.put(read.analysis, read.pages, read.original)
        shallow.mark(id, false)
      }),
  }
  const deepening: Deepening = createDeepening(
    deepeningTarget,
    pool,
    () => !imports.busy,
    (progress) => {
      emit('deepening', progress)
      if (progress === null) options.flush()
    },
  )
  const watching = createWatching((paths) => void imports.start({ roots: paths }, {}))
  const folders = (): readonly string[] => (store.settings()[WATCHED] as readonly string[] | undefined) ?? []
  const job = (id: string): RunningImport => {
    const found = imports.find(id)
    if (!found) throw new EngineError('bad-request', `There is no import «${id}» any more.`)
    return found
  }
  const part: Importing = {
    importPaths: async (paths) => imports.start({ roots: paths.map((one) => path.resolve(one)) }, {}).snapshot(),
    importFiles: async (files) => imports.start({ sources: sourcesOf(files) }, {}).snapshot(),
    importSamples: async () => imports.start({ sources: sampleFiles(options.samples) }, {}).snapshot(),
    jobs: async () => imports.snapshots(),
    pause: async (id) => job(id).pause(),
    resume: async (id) => job(id).resume(),
    cancel: async (id) => job(id).cancel(),
    retry: async (id, request) => job(id).retry(request),
    versions: async (id) => queue.versions(options.known(id)),
    readAs: async (id, encoding) => {
      const document = options.known(id)
      if (knownEncoding(encoding) === null) throw new EngineError('bad-request', `There is no encoding «${encoding}».`)
      await readInEncoding(deepeningTarget, pool, document, encoding)
      options.flush()
      emit('corrected', { documents: [document] })
      options.changed()
    },
    watched: async () => watching.folders(),
    watch: async (folder) => {
      const full = path.resolve(folder)
      if (!folders().includes(full)) store.setSettings({ [WATCHED]: [...folders(), full] })
      watching.add(full)
      imports.start({ roots: [full] }, {})
    },
    unwatch: async (folder) => {
      store.setSettings({ [WATCHED]: folders().filter((one) => one !== folder) })
      watching.remove(folder)
    },
  }
  return {
    part,
    wait: (paths, importOptions, hooks) => imports.wait({ roots: paths }, importOptions, hooks),
    waitForRest: async ({ passwords }, hooks) => {
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
    },
    deepen: async (signal) => {
      signal?.addEventListener('abort', deepening.close)
      deepening.wake()
      await deepening.settled()
    },
    watchUntil: (paths, importOptions, hooks, signal) =>
      new Promise((resolve) => {
        const own = createWatching((changed) => void imports.start({ roots: changed }, importOptions, hooks.report))
        for (const one of paths) own.add(one)
        signal.addEventListener('abort', () => {
          own.close()
          resolve()
        })
      }),
    begin: () => {
      if (store.readOnly) return
      queue.tidy()
      imports.goOn()
      for (const folder of folders()) watching.add(folder)
      if (folders().length > 0) imports.start({ roots: folders() }, {})
      if (!imports.busy && shallow.count() > 0) deepening.wake()
    },
    close: () => {
      watching.close()
      deepening.close()
      imports.close()
    },
  }
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
