import type { DatabaseSync } from 'node:sqlite'
import type { CheckReport } from '../contracts/store.ts'
import { DamagedDocument, readAnalysis } from './analyses.ts'
import { checksum } from './bytes.ts'
import { derivedAgrees, writeDerived } from './derived.ts'
import type { Originals } from './originals.ts'
import type { Prepare } from './statements.ts'

type Problem = CheckReport['problems'][number]

/** What the check works on. */
export interface CheckedLibrary {
  readonly database: DatabaseSync
  readonly prepare: Prepare
  readonly originals: Originals
  readonly transaction: <T>(work: () => T) => T
}

interface Row {
  readonly row: number
  readonly id: string
  readonly name: string
}

/** Reads every byte of the library against its own checksums; with `repair` makes again what follows from the analyses. */
export function checkLibrary(library: CheckedLibrary, repair: boolean): CheckReport {
  const { prepare } = library
  const rows = prepare('SELECT row, id, name FROM document WHERE removed IS NULL ORDER BY row').all() as unknown as Row[]
  const problems = [...databaseProblems(library.database), ...rows.flatMap((row) => documentProblems(library, row, repair))]
  return { ok: problems.every((problem) => problem.repaired), documents: rows.length, problems }
}

function databaseProblems(database: DatabaseSync): Problem[] {
  const rows = database.prepare('PRAGMA integrity_check(20)').all() as { integrity_check: string }[]
  return rows
    .filter((row) => row.integrity_check !== 'ok')
    .map((row) => ({ code: 'database-damaged', document: null, message: `The database says: ${row.integrity_check}.`, repaired: false }))
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
  const { prepare, transaction } = library
  try {
    const analysis = readAnalysis(prepare, row)
    if (!analysis) throw new DamagedDocument('analysis-damaged')
    if (derivedAgrees(prepare, row, analysis)) return []
    if (repair) transaction(() => writeDerived(prepare, row, analysis))
    return [
      {
        code: 'index-stale',
        document: id,
        message: `The entities and dates of «${name}» were not those of its analysis.`,
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
