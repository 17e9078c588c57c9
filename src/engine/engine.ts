import type { Engine, EngineEvents } from './contracts/engine.ts'
import type { CheckReport } from './contracts/store.ts'
import { createCorrector } from './correcting/correcting.ts'
import { createExporting } from './engine-exporting.ts'
import { createImporting, type EngineImporting } from './engine-importing.ts'
import { createIndexing } from './engine-indexing.ts'
import { mendedPdf } from './formats/pdf-rebuilding.ts'
import { createReaderPool } from './importing/reader-pool.ts'
import type { SpawnReader } from './importing/reader-process.ts'
import { BEGINNING, beginningOf } from './model/beginning.ts'
import type { Analysis } from './model/document.ts'
import { EngineError, missingDocument } from './model/errors.ts'
import { createNoting } from './noting/noting.ts'
import { baseForm, describe, openLibrary } from './registry.ts'
import { asEngineError } from './store/failures.ts'
import { spaceOf } from './store/space.ts'

/** What an engine is made with. */
export interface EngineOptions {
  /** The library's folder; made when it does not exist. */
  readonly folder: string
  /** Folder of the sample documents. */
  readonly samples: string
  readonly version: string
  readonly spawnReader: SpawnReader
  /** Who signs corrections; `me` when left out. */
  readonly person?: string
  /** Files read at once. */
  readonly readers?: number
  /** True in a host that stays, such as the window: imports that were left go on, folders are watched, the learned tagger follows. */
  readonly stays?: boolean
  /** Told how far the index is when it must be renewed before the engine can answer. */
  readonly indexing?: (event: EngineEvents['indexing']) => void
}

type Emit = <N extends keyof EngineEvents>(name: N, value: EngineEvents[N]) => void

/** An engine in this process, with what only its host may do. */
export interface LocalEngine {
  readonly engine: Engine
  /** Where events go; one listener. */
  onEvent(emit: Emit): void
  readonly importing: Omit<EngineImporting, 'part' | 'begin' | 'close'>
  /** Lets all documents follow what people put right before this returns. */
  settle(): void
  close(): void
}

const READERS = 2

/** Opens the library and answers for it; throws `EngineError` when the library cannot be opened. */
export function createEngine(options: EngineOptions): LocalEngine {
  const library = openLibrary(options.folder)
  const { store, index } = library
  const pool = createReaderPool(options.spawnReader, options.readers ?? READERS)
  let emit: Emit = () => {}
  const indexing = createIndexing(library, (event) => {
    options.indexing?.(event)
    emit('indexing', event)
  })
  if (index.stale && !store.readOnly) options.stays ? indexing.begin() : indexing.renewNow()

  const changed = (): void => emit('changed', { documents: store.documents({ limit: 0 }).total })
  const flush = (): void => flushIndex(library)
  const known = (id: string): string => store.resolve(id) ?? missingDocument(id)
  const importing = createImporting({
    store,
    pool,
    samples: options.samples,
    stays: options.stays ?? false,
    known,
    alikeTo: index.alikeTo,
    flush,
    changed,
    emit: (name, value) => emit(name, value),
  })

  const {
    close: stopFollowing,
    settle,
    ...corrector
  } = createCorrector({
    store,
    index: { search: index.search, rename: (entities) => whereDiskAllows(library, () => index.rename(entities)) },
    person: options.person ?? 'me',
    baseForm,
    analysis: (id) => store.analysis(known(id)) ?? missingDocument(id),
    corrected: (documents) => {
      flush()
      emit('corrected', { documents })
      changed()
    },
    following: (left) => emit('correcting', left),
  })
  const engine: Engine = {
    describe: async () => describe(options.version),
    library: async () => ({ folder: store.folder, documents: store.documents({ limit: 0 }).total, readOnly: store.readOnly }),
    documents: async (query) => store.documents(query),
    analysis: async (id) => withoutQuotes(store.analysis(known(id)) ?? missingDocument(id)),
    beginning: async (id) => beginningOf(withoutQuotes(store.analysis(known(id)) ?? missingDocument(id)), BEGINNING),
    pages: async (id, from, to) => store.pages(known(id), from, to),
    original: async (id) => store.original(known(id)) ?? missingDocument(id),
    mendedPdf: async (id) => mendedPdf(store.original(known(id)) ?? missingDocument(id)),
    ...importing.part,
    remove: async (ids) => {
      store.remove(ids)
      flush()
      changed()
    },
    restore: async (ids) => {
      store.restore(ids)
      flush()
      changed()
    },
    ...corrector,
    ...createNoting({
      store,
      finder: library.noteFinder,
      person: options.person ?? 'me',
      analysis: (id) => store.analysis(known(id)) ?? missingDocument(id),
    }),
    search: async (request) => library.answering.search(request),
    ...library.survey,
    ...library.tables,
    complete: async (prefix) => index.complete(prefix, 10),
    entities: async (filter) => store.entities(filter),
    timeline: async (filter) => store.timeline(filter),
    ...createExporting(library, known),
    check: async (repair) => {
      const report = store.check(repair)
      if (!repair || store.readOnly || !(index.stale || report.problems.some(isOfIndex))) return report
      await indexing.renew()
      return afterRebuild(report, store.check(false))
    },
    space: () => spaceOf(store.folder),
    settings: async () => store.settings(),
    setSettings: async (patch) => {
      store.setSettings(patch)
      emit('settings', patch)
    },
  }
  if (options.stays) importing.begin()
  return {
    engine,
    onEvent: (listener) => {
      emit = listener
    },
    importing,
    settle,
    close: () => {
      indexing.stop()
      stopFollowing()
      importing.close()
      pool.close()
      flush()
      store.close()
    },
  }
}

type Library = ReturnType<typeof openLibrary>

/** Writes what the index holds in memory only. */
function flushIndex(library: Library): void {
  whereDiskAllows(library, () => library.index.flush())
}

/** What the disk refuses now is written another time, and nothing is lost by it. */
function whereDiskAllows({ store }: Library, write: () => void): void {
  if (store.readOnly) return
  try {
    write()
  } catch (error) {
    if (!(asEngineError(error, store.folder) instanceof EngineError)) throw error
  }
}

function isOfIndex({ code }: CheckReport['problems'][number]): boolean {
  return code === 'index-stale'
}

/** The problems of a check, with those of the index that its rebuilding put right marked so. */
function afterRebuild(before: CheckReport, after: CheckReport): CheckReport {
  const left = new Set(after.problems.map((problem) => problem.message))
  const problems = before.problems.map((problem) =>
    isOfIndex(problem) && !left.has(problem.message) ? { ...problem, repaired: true } : problem,
  )
  return { ...before, ok: problems.every((problem) => problem.repaired), problems }
}

/** Blocks and sentences are slices of the repaired text; leaving their quotes out spares a window a third of what it waits for. */
function withoutQuotes(analysis: Analysis): Analysis {
  const slim = <T extends { readonly quote: string }>(items: readonly T[]): readonly T[] => items.map((item) => ({ ...item, quote: '' }))
  return { ...analysis, blocks: slim(analysis.blocks), sentences: slim(analysis.sentences) }
}
