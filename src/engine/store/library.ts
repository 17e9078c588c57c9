import path from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import type { Store } from '../contracts/store.ts'
import type { SurveyStore } from '../contracts/survey.ts'
import type { Stem } from '../model/corrections-words.ts'
import type { Analysis, PageLayout } from '../model/document.ts'
import { EngineError } from '../model/errors.ts'
import { folderOf, pathKey } from '../model/paths.ts'
import { DamagedDocument, readRepaired, readSum, writeAnalysis } from './analyses.ts'
import { checksum } from './bytes.ts'
import { checkLibrary, isWhole } from './check.ts'
import { createCorrecting } from './correcting.ts'
import { type Corrected, correctedStamp, createCorrected } from './corrections.ts'
import { DATABASE_NAME, type OpenOptions, openDatabase } from './database.ts'
import { deleteDerived, writeDerived } from './derived.ts'
import { listDocuments, writeDocument } from './documents.ts'
import { listEntities, readEntity } from './entities.ts'
import { guarded } from './failures.ts'
import { createNotes } from './notes.ts'
import { createOriginals, type Originals } from './originals.ts'
import { decodePage, encodePage } from './page-codec.ts'
import { readSettings, writeSettings } from './settings.ts'
import { type Prepare, preparing, transacting } from './statements.ts'
import { surveyStore } from './survey.ts'
import { listTimeline } from './timeline.ts'
import { CURRENT, noteSuperseded, type Turned, turnVersions, turnVersionsOf } from './versions.ts'

/** A store on disk, with what the index needs of it. */
export interface Library extends Store {
  /** The library's database, for the index that lives in it. */
  readonly database: DatabaseSync
  /** Runs `work` in one transaction; what `put`, `remove` and the index write in it is there wholly or not at all. */
  transaction<T>(work: () => T): T
  /** From now on each `put`, `remove` and `restore` writes the index too, in the same transaction. */
  follow(index: Follower): void
  /** Writes a file's bytes to disk while other work goes on, so that the `put` that follows is short. */
  stage(id: string, original: Uint8Array): Promise<void>
  /** True for a document whose original, pages and analysis are undamaged; false for an unknown one. */
  isWhole(id: string): boolean
  /** Code units `start`..`end` of the repaired text; empty for an unknown document. */
  repairedText(id: string, start: number, end: number): string
  /** To be called in the transaction in which a path comes to hold another document: from then on only the newest that is there is found. */
  turned(path: string, inside: string): void
  /** Number of documents that are found, and the sum of their stamps: changes whenever any analysis does. */
  fingerprint(): { readonly documents: number; readonly stamps: number }
  /** What surveys ask. */
  readonly survey: SurveyStore
  /** ISO moment of import of a document; null for an unknown one. */
  imported(id: string): string | null
  /** 32 bits that stand for the present analysis of a document; null for an unknown one. */
  reading(id: string): number | null
  /** As `reading`; null for a superseded document too. */
  stamp(id: string): number | null
}

/** What follows the library: the index. */
export interface Follower {
  put(analysis: Analysis): void
  remove(document: string): void
}

interface Context {
  readonly file: string
  readonly database: DatabaseSync
  readonly prepare: Prepare
  readonly originals: Originals
  readonly transaction: <T>(work: () => T) => T
  readonly corrected: Corrected
  readonly stem: Stem | undefined
  follower: Follower | null
}

const WEEK = 7 * 24 * 3_600_000
const PREFIX = /^[0-9a-f]{8,63}$/iu

/** Opens the library of a folder, made when there is none; throws `EngineError` when it cannot be opened and changes nothing then. */
export function openStore(folder: string, options: OpenOptions = {}): Library {
  const file = path.join(folder, DATABASE_NAME)
  const { database, readOnly, unclosed } = openDatabase(folder, options)
  database.function('folder_key', { deterministic: true }, (path, inside) =>
    pathKey(folderOf({ path: String(path ?? ''), inside: inside === null ? undefined : String(inside) })),
  )
  const prepare = preparing(database)
  const context: Context = {
    file,
    database,
    prepare,
    corrected: createCorrected(prepare, options.stem),
    stem: options.stem,
    originals: createOriginals(folder),
    transaction: transacting(database),
    follower: null,
  }
  if (!readOnly) wherePossible(file, () => tidy(context, unclosed))
  return guardAll(file, createLibrary(folder, { readOnly, unclosed }, context))
}

function createLibrary(
  folder: string,
  { readOnly, unclosed }: { readonly readOnly: boolean; readonly unclosed: boolean },
  context: Context,
): Library {
  const { database, prepare, originals } = context
  const removed = new Set<string>()
  const write = <T>(work: () => T): T => {
    if (readOnly) throw new EngineError('read-only', `The library «${folder}» is open for reading only.`)
    return context.transaction(work)
  }
  const correcting = createCorrecting({
    ...context,
    folder,
    write,
    renew: (document) => renewRow(context, rowOf(prepare, document)) !== null,
    renewRow: (row) => renewRow(context, row),
  })
  if (!readOnly) {
    wherePossible(context.file, () => {
      if (hasNone(prepare)) correcting.readBack()
      else if (unclosed) correcting.writeFile()
    })
  }
  return {
    folder,
    readOnly,
    database,
    transaction: write,
    follow: (index) => {
      context.follower = index
    },
    has: (id) => rowOf(prepare, id) !== null,
    isWhole: (id) => isWhole(context, id),
    put: (analysis, pages, original) => {
      if (readOnly) throw new EngineError('read-only', `The library «${folder}» is open for reading only.`)
      put(context, analysis, pages, original)
    },
    stage: (id, original) => (readOnly ? Promise.resolve() : originals.stageAhead(id, original)),
    analysis: (id) => readOne(context, id),
    pages: (id, from, to) => readPages(prepare, id, from, to),
    original: (id) => (rowOf(prepare, id) === null ? null : originals.read(id)),
    documents: (query = {}) => listDocuments(prepare, query),
    resolve: (document) => resolve(prepare, document),
    remove: (ids) =>
      write(() => {
        for (const id of ids) if (remove(context, id)) removed.add(id)
      }),
    restore: (ids) =>
      write(() => {
        for (const id of ids) if (restore(context, id)) removed.delete(id)
      }),
    ...correcting,
    ...createNotes(prepare, write),
    entities: (filter = {}) => listEntities(prepare, filter),
    entity: (id) => readEntity(prepare, id),
    timeline: (filter = {}) => listTimeline(prepare, filter),
    all: () => allAnalyses(context),
    settings: () => readSettings(prepare),
    setSettings: (patch) => write(() => writeSettings(prepare, patch)),
    check: (repair) => {
      if (!readOnly) correcting.catchUp(Number.POSITIVE_INFINITY)
      if (repair && !readOnly) write(() => originals.sweep())
      return checkLibrary({ ...context, lost: correcting.lost, readBack: correcting.readBack }, repair && !readOnly)
    },
    close: () => {
      if (!database.isOpen) return
      if (removed.size > 0) context.transaction(() => purge(context, [...removed]))
      originals.close()
      database.close()
    },
    survey: surveyStore(prepare),
    turned: (path, inside) => followVersions(context, turnVersions(prepare, path, inside)),
    repairedText: (id, start, end) => readRepaired(prepare, id, start, end),
    fingerprint: () =>
      prepare(`SELECT count(*) AS documents, coalesce(sum(stamp), 0) AS stamps FROM document WHERE ${CURRENT}`).get() as {
        documents: number
        stamps: number
      },
    reading: (id) =>
      (prepare('SELECT stamp FROM document WHERE id = ? AND removed IS NULL').get(id) as { stamp: number } | undefined)?.stamp ?? null,
    imported: (id) => (prepare('SELECT imported FROM document WHERE id = ?').get(id) as { imported: string } | undefined)?.imported ?? null,
    stamp: (id) =>
      (prepare(`SELECT stamp FROM document WHERE id = ? AND ${CURRENT}`).get(id) as { stamp: number } | undefined)?.stamp ?? null,
  }
}

/** Every method of the library with failures of the disk and of SQLite named as such. */
function guardAll(file: string, library: Library): Library {
  const guardedEntries = Object.entries(library).map(([name, value]) =>
    typeof value === 'function'
      ? [name, (...args: unknown[]) => guarded(file, () => (value as (...args: unknown[]) => unknown)(...args))]
      : [name, value],
  )
  return Object.fromEntries(guardedEntries) as Library
}

function rowOf(prepare: Prepare, id: string): number | null {
  return (prepare('SELECT row FROM document WHERE id = ? AND removed IS NULL').get(id) as { row: number } | undefined)?.row ?? null
}

function put(context: Context, analysis: Analysis, pages: readonly PageLayout[], original: Uint8Array): void {
  const { prepare, originals } = context
  const { id } = analysis.document
  if (checksum(original) !== id)
    throw new EngineError('bad-request', `The bytes of «${analysis.document.name}» are not those that were read.`)
  const staged = originals.stage(id, original)
  try {
    context.transaction(() => {
      staged.keep()
      const corrected = context.corrected.apply(analysis)
      const row = writeDocument(prepare, corrected, new Date().toISOString(), 0)
      const { sum } = writeAnalysis(prepare, row, analysis)
      prepare('UPDATE document SET stamp = ? WHERE row = ?').run(correctedStamp(sum, corrected), row)
      writePages(prepare, row, pages)
      writeDerived(prepare, row, corrected)
      follow(context, row, corrected)
      followVersions(context, turnVersionsOf(prepare, id))
    })
  } catch (error) {
    staged.discard()
    throw error
  }
}

/** Makes again what follows from the analysis of a row; answers the document's id, null where there is none that can be read. */
function renewRow(context: Context, row: number | null): string | null {
  const corrected = row === null ? null : undamaged(context, row)
  if (row === null || corrected === null) return null
  renew(context, row, corrected)
  return corrected.document.id
}

/** Writes what follows from the analysis of a document that the library knows, and shows the document. */
function renew(context: Context, row: number, corrected: Analysis): void {
  const { prepare } = context
  const before = prepare('SELECT stamp FROM document WHERE row = ? AND removed IS NULL').get(row) as { stamp: number } | undefined
  const stamp = correctedStamp(readSum(prepare, row) ?? '', corrected)
  writeDocument(prepare, corrected, '', stamp)
  writeDerived(prepare, row, corrected)
  if (before?.stamp !== stamp) follow(context, row, corrected)
}

/** The index follows a document that came or changed: it holds no superseded ones. */
function follow({ prepare, follower }: Context, row: number, corrected: Analysis): void {
  if (noteSuperseded(prepare, row)) follower?.remove(corrected.document.id)
  else follower?.put(corrected)
}

/** The index follows documents that other versions of their files gave way to, or took the place of. */
function followVersions(context: Context, turned: readonly Turned[]): void {
  for (const { row, id, superseded } of turned) {
    const analysis = superseded ? null : undamaged(context, row)
    if (analysis) context.follower?.put(analysis)
    else context.follower?.remove(id)
  }
}

/** True for a library without any correction, as a new one is: a file of corrections beside it is of one that was lost. */
function hasNone(prepare: Prepare): boolean {
  return prepare('SELECT 1 FROM correction LIMIT 1').get() === undefined
}

function writePages(prepare: Prepare, row: number, pages: readonly PageLayout[]): void {
  prepare('DELETE FROM page WHERE row = ?').run(row)
  const insert = prepare('INSERT INTO page (row, page, data, sum) VALUES (?, ?, ?, ?)')
  for (const page of pages) {
    const data = encodePage(page)
    insert.run(row, page.page, data, checksum(data))
  }
}

function readPages(prepare: Prepare, id: string, from: number, to: number): PageLayout[] {
  const row = rowOf(prepare, id)
  if (row === null) return []
  const rows = prepare('SELECT data FROM page WHERE row = ? AND page BETWEEN ? AND ? ORDER BY page').all(row, from, to) as {
    data: Uint8Array
  }[]
  return rows.map(({ data }) => decodePage(data))
}

function readOne({ prepare, file, corrected }: Context, id: string): Analysis | null {
  const row = rowOf(prepare, id)
  if (row === null) return null
  try {
    return corrected.read(row)
  } catch (cause) {
    if (!(cause instanceof DamagedDocument)) throw cause
    throw new EngineError(
      'library-damaged',
      `Document ${id.slice(0, 12)} in «${file}» is damaged; check the library, or import the file again.`,
      { cause },
    )
  }
}

/** Every analysis in order of import but those that are superseded; a damaged one is left out, `check` names it. */
function* allAnalyses(context: Context): Generator<Analysis> {
  const next = context.database.prepare(`SELECT row FROM document WHERE ${CURRENT} AND row > ? ORDER BY row LIMIT 1`)
  for (let row = 0; ; ) {
    const found = next.get(row) as { row: number } | undefined
    if (!found) return
    row = found.row
    const analysis = undamaged(context, row)
    if (analysis) yield analysis
  }
}

function undamaged({ corrected }: Context, row: number): Analysis | null {
  try {
    return corrected.read(row)
  } catch (error) {
    if (error instanceof DamagedDocument) return null
    throw error
  }
}

function resolve(prepare: Prepare, document: string): string | null {
  if (rowOf(prepare, document) !== null) return document
  if (PREFIX.test(document)) {
    const prefix = document.toLowerCase()
    const found = prepare('SELECT id FROM document WHERE id >= ? AND id < ? AND removed IS NULL LIMIT 2').all(prefix, `${prefix}g`) as {
      id: string
    }[]
    if (found.length === 1) return found[0]?.id ?? null
    if (found.length === 2) return null
  }
  const named = prepare('SELECT id FROM document WHERE name = ? AND removed IS NULL ORDER BY superseded, row DESC LIMIT 1').get(
    document.normalize('NFC'),
  )
  return (named as { id: string } | undefined)?.id ?? null
}

function remove(context: Context, id: string): boolean {
  const row = rowOf(context.prepare, id)
  if (row === null) return false
  context.prepare('UPDATE document SET removed = ? WHERE row = ?').run(new Date().toISOString(), row)
  deleteDerived(context.prepare, row)
  context.follower?.remove(id)
  followVersions(context, turnVersionsOf(context.prepare, id))
  return true
}

function restore(context: Context, id: string): boolean {
  const { prepare } = context
  const found = prepare('SELECT row FROM document WHERE id = ? AND removed IS NOT NULL').get(id) as { row: number } | undefined
  const analysis = found ? undamaged(context, found.row) : null
  if (!found || !analysis) return false
  renew(context, found.row, analysis)
  followVersions(context, turnVersionsOf(prepare, id))
  return true
}

/** Deletes for good what was removed. */
function purge({ prepare, originals }: Context, ids: readonly string[]): void {
  for (const id of ids) {
    const { changes } = prepare('DELETE FROM document WHERE id = ? AND removed IS NOT NULL').run(id)
    if (changes > 0) originals.delete(id)
  }
}

/** What cannot be done now, because the disk or another program refuses, is done another time. */
function wherePossible(file: string, work: () => void): void {
  try {
    guarded(file, work)
  } catch (error) {
    if (!(error instanceof EngineError)) throw error
  }
}

/** Deletes what sessions that died left behind: documents removed long ago, originals half written. One that no document names stays: the database may be younger than it, or an older copy. */
function tidy(context: Context, unclosed: boolean): void {
  const { prepare, originals } = context
  const now = Date.now()
  const left = prepare('SELECT id FROM document WHERE removed < ? OR removed > ?').all(
    new Date(now - WEEK).toISOString(),
    new Date(now + WEEK).toISOString(),
  ) as { id: string }[]
  if (left.length === 0 && !unclosed) return
  context.transaction(() => {
    purge(
      context,
      left.map((row) => row.id),
    )
    originals.sweep()
  })
}
