import type { DatabaseSync } from 'node:sqlite'
import type { CheckReport } from '../contracts/store.ts'
import type { Correction } from '../model/correction.ts'
import type { Analysis } from '../model/document.ts'
import { DamagedDocument } from './analyses.ts'
import { checksum } from './bytes.ts'
import { type Corrected, damagedCorrections } from './corrections.ts'
import { derivedAgrees, writeDerived } from './derived.ts'
import { documentAgrees, writeDocument } from './documents.ts'
import type { Originals } from './originals.ts'
import type { Prepare } from './statements.ts'
import { noteSuperseded, supersededAgrees } from './versions.ts'

type Problem = CheckReport['problems'][number]

/** What the check works on. */
export interface CheckedLibrary {
  readonly database: DatabaseSync
  readonly prepare: Prepare
  readonly originals: Originals
  readonly transaction: <T>(work: () => T) => T
  readonly corrected: Corrected
}

/** A library with what its folder's file says of corrections that its database has lost. */
export interface CheckedCorrections extends CheckedLibrary {
  lost(): readonly Correction[]
  readBack(): void
}

interface Row {
  readonly row: number
  readonly id: string
  readonly name: string
}

/** Reads every byte of the library against its own checksums; with `repair` makes again what follows from the analyses. */
export function checkLibrary(library: CheckedCorrections, repair: boolean): CheckReport {
  const { prepare } = library
  const rows = prepare('SELECT row, id, name FROM document WHERE removed IS NULL ORDER BY row').all() as unknown as Row[]
  const problems = [
    ...databaseProblems(library.database),
    ...correctionProblems(library, repair),
    ...rows.flatMap((row) => documentProblems(library, row, repair)),
  ]
  const known = new Set((prepare('SELECT id FROM document').all() as { id: string }[]).map(({ id }) => id))
  const unnamed = library.originals.ids().filter((id) => !known.has(id)).length
  return { ok: problems.every((problem) => problem.repaired), documents: rows.length, unnamed, problems }
}

/** True when the original, the pages and the analysis of a document read as they were written. */
export function isWhole(library: CheckedLibrary, id: string): boolean {
  const row = library.prepare('SELECT row, id, name FROM document WHERE id = ? AND removed IS NULL').get(id) as unknown as Row | undefined
  return row !== undefined && documentProblems(library, row, false).every((problem) => problem.code === 'index-stale')
}

/** Tables of the index, which can always be made again. */
const INDEX = /search_/u

function databaseProblems(database: DatabaseSync): Problem[] {
  const rows = database.prepare('PRAGMA integrity_check(20)').all() as { integrity_check: string }[]
  return rows
    .filter((row) => row.integrity_check !== 'ok')
    .map(({ integrity_check: said }) => ({
      code: INDEX.test(said) ? 'index-stale' : 'database-damaged',
      document: null,
      message: `The database says: ${said}.`,
      repaired: false,
    }))
}

/** Corrections that are damaged, and those that only the folder's file still says; what the file says can be read back. */
function correctionProblems({ prepare, lost, readBack }: CheckedCorrections, repair: boolean): Problem[] {
  const said = lost()
  const found = new Set(said.map(({ id }) => id))
  const damaged = damagedCorrections(prepare).filter(({ id }) => !found.has(id))
  if (repair && said.length > 0) readBack()
  return [
    ...said.map((one): Problem => {
      const message = `A correction ${whose(one.document)} stands in corrections.jsonl and is lost from the database.`
      return { code: 'corrections-lost', document: one.document, message, repaired: repair }
    }),
    ...damaged.map(({ document }): Problem => {
      const message = `A correction ${whose(document)} is damaged and does not hold; make it again.`
      return { code: 'analysis-damaged', document, message, repaired: false }
    }),
  ]
}

function whose(document: string | null): string {
  return document === null ? 'of the library' : `of document ${document.slice(0, 12)}`
}

function documentProblems(library: CheckedLibrary, row: Row, repair: boolean): Problem[] {
  return [...originalProblems(library.originals, row), ...pageProblems(library.prepare, row), ...analysisProblems(library, row, repair)]
}

function originalProblems(originals: Originals, { id, name }: Row): Problem[] {
  const state = originals.state(id)
  if (state === 'good') return []
  const message =
    state === 'missing'
      ? `The original of «${name}» is missing from the library's folder; import the file again.`
      : `The original of «${name}» has changed since it was imported; import the file again.`
  return [{ code: `original-${state}`, document: id, message, repaired: false }]
}

function pageProblems(prepare: Prepare, { row, id, name }: Row): Problem[] {
  const problems: Problem[] = []
  for (const page of prepare('SELECT page, data, sum FROM page WHERE row = ?').iterate(row) as Iterable<{
    page: number
    data: Uint8Array
    sum: string
  }>) {
    if (checksum(page.data) === page.sum) continue
    const message = `The places of letters on page ${page.page} of «${name}» are damaged; import the file again.`
    problems.push({ code: 'analysis-damaged', document: id, message, repaired: false })
  }
  return problems
}

function analysisProblems(library: CheckedLibrary, { row, id, name }: Row, repair: boolean): Problem[] {
  const { prepare, transaction, corrected } = library
  try {
    const analysis = corrected.readStored(row)
    if (!analysis) throw new DamagedDocument('analysis-damaged')
    if (documentAgrees(prepare, row, analysis) && derivedAgrees(prepare, row, analysis) && supersededAgrees(prepare, row)) return []
    if (repair) transaction(() => rewrite(prepare, row, analysis))
    return [
      {
        code: 'index-stale',
        document: id,
        message: `What the library lists of «${name}» was not what its analysis says.`,
        repaired: repair,
      },
    ]
  } catch (error) {
    if (!(error instanceof DamagedDocument)) throw error
    const what = error.damage === 'text-damaged' ? 'text' : 'analysis'
    return [
      { code: error.damage, document: id, message: `The stored ${what} of «${name}» is damaged; import the file again.`, repaired: false },
    ]
  }
}

/** Makes again what follows from an analysis; its stamp stays. */
function rewrite(prepare: Prepare, row: number, analysis: Analysis): void {
  const { stamp, imported } = prepare('SELECT stamp, imported FROM document WHERE row = ?').get(row) as { stamp: number; imported: string }
  writeDocument(prepare, analysis, imported, stamp)
  writeDerived(prepare, row, analysis)
  noteSuperseded(prepare, row)
}
