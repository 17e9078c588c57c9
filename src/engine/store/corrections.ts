import { renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Correction } from '../model/correction.ts'
import { applyCorrections } from '../model/corrections-apply.ts'
import type { Analysis } from '../model/document.ts'
import { readAnalysis } from './analyses.ts'
import { checksum, stampOf } from './bytes.ts'
import type { Prepare } from './statements.ts'

/** Name of the file that says all corrections that stand, one a line, for readers and other programs; the database is what holds. */
export const CORRECTIONS_NAME = 'corrections.jsonl'

interface Row {
  readonly id: string
  readonly document: string
  readonly data: string
  readonly sum: string
}

/** Corrections of a document that stand, in the order in which they were made; a damaged one is left out, `check` names it. */
export function readCorrections(prepare: Prepare, document: string): Correction[] {
  const rows = prepare('SELECT id, document, data, sum FROM correction WHERE document = ? AND withdrawn IS NULL ORDER BY number').all(
    document,
  ) as unknown as Row[]
  return rows.filter(isWhole).map(({ data }) => JSON.parse(data) as Correction)
}

/** Documents of corrections that no longer read as they were written. */
export function damagedCorrections(prepare: Prepare): string[] {
  const rows = prepare('SELECT id, document, data, sum FROM correction ORDER BY number').all() as unknown as Row[]
  return rows.filter((row) => !isWhole(row)).map(({ document }) => document)
}

function isWhole({ id, document, data, sum }: Row): boolean {
  return sumOf(id, document, data) === sum
}

function sumOf(id: string, document: string, data: string): string {
  return checksum(Buffer.from(`${id}\n${document}\n${data}`))
}

/** Keeps a correction. */
export function addCorrection(prepare: Prepare, correction: Correction): void {
  const { id } = correction
  const document = correction.document ?? ''
  const data = JSON.stringify(correction)
  prepare('INSERT INTO correction (id, document, data, sum) VALUES (?, ?, ?, ?)').run(id, document, data, sumOf(id, document, data))
}

/** Takes corrections back at this moment, or with null lets them hold again; answers the documents of those that this changed. */
export function markWithdrawn(prepare: Prepare, ids: readonly string[], moment: string | null): readonly string[] {
  const mark = prepare('UPDATE correction SET withdrawn = ?1 WHERE id = ?2 AND (withdrawn IS NULL) = (?1 IS NOT NULL) RETURNING document')
  const changed = ids.flatMap((id) => (mark.all(moment, id) as { document: string }[]).map(({ document }) => document))
  return [...new Set(changed)]
}

/** The analysis of a row as people put it right; null when there is none; throws `DamagedDocument`. */
export function readCorrected(prepare: Prepare, row: number): Analysis | null {
  const analysis = readAnalysis(prepare, row)
  return analysis && applyCorrections(analysis, readCorrections(prepare, analysis.document.id))
}

/** 32 bits that stand for an analysis with these corrections; `sum` is the checksum of the analysis alone. */
export function correctedStamp(sum: string, corrections: readonly Correction[]): number {
  return stampOf(corrections.length === 0 ? sum : checksum(Buffer.from(sum + JSON.stringify(corrections))))
}

/** Writes the readable file anew, wholly or not at all; without any correction there is none. */
export function writeCorrectionsFile(prepare: Prepare, folder: string): void {
  const file = path.join(folder, CORRECTIONS_NAME)
  const rows = prepare('SELECT data FROM correction WHERE withdrawn IS NULL ORDER BY number').all() as { data: string }[]
  if (rows.length === 0) return rmSync(file, { force: true })
  writeFileSync(`${file}.part`, rows.map(({ data }) => `${data}\n`).join(''))
  renameSync(`${file}.part`, file)
}
