import type { Correction } from '../model/correction.ts'
import { applyCorrections } from '../model/corrections-apply.ts'
import type { Stem } from '../model/corrections-words.ts'
import type { Analysis } from '../model/document.ts'
import { readAnalysis, readSum } from './analyses.ts'
import { checksum, stampOf } from './bytes.ts'
import type { Prepare } from './statements.ts'

interface Row {
  readonly id: string
  readonly document: string
  readonly data: string
  readonly sum: string
}

/** How corrections of the whole library stand in the table. */
const LIBRARY = ''

/** Corrections of a document that stand, or with null those of the whole library, in the order in which they came; a damaged one is left out, `check` names it. */
export function readCorrections(prepare: Prepare, document: string | null): Correction[] {
  return [...standingRows(prepare, document ?? LIBRARY)].map(({ data }) => JSON.parse(data) as Correction)
}

function standingRows(prepare: Prepare, document: string): Row[] {
  const rows = prepare('SELECT id, document, data, sum FROM correction WHERE document = ? AND withdrawn IS NULL ORDER BY number').all(
    document,
  )
  return (rows as unknown as Row[]).filter(isWhole)
}

/** Every correction that stands, in the order in which they came. */
export function* allCorrections(prepare: Prepare): Generator<Correction> {
  const rows = prepare('SELECT id, document, data, sum FROM correction WHERE withdrawn IS NULL ORDER BY number').all() as unknown as Row[]
  for (const row of rows) if (isWhole(row)) yield JSON.parse(row.data) as Correction
}

/** Corrections of these ids, whether they stand or not, in the order in which they came. */
export function correctionsOf(prepare: Prepare, ids: readonly string[]): Correction[] {
  const rows = prepare('SELECT id, document, data, sum FROM correction WHERE id IN (SELECT value FROM json_each(?)) ORDER BY number').all(
    JSON.stringify(ids),
  )
  return (rows as unknown as Row[]).filter(isWhole).map(({ data }) => JSON.parse(data) as Correction)
}

/** Ids and documents of corrections that no longer read as they were written. */
export function damagedCorrections(prepare: Prepare): readonly { readonly id: string; readonly document: string | null }[] {
  const rows = prepare('SELECT id, document, data, sum FROM correction ORDER BY number').all() as unknown as Row[]
  return rows.filter((row) => !isWhole(row)).map(({ id, document }) => ({ id, document: document === LIBRARY ? null : document }))
}

function isWhole({ id, document, data, sum }: Row): boolean {
  return sumOf(id, document, data) === sum
}

function sumOf(id: string, document: string, data: string): string {
  return checksum(Buffer.from(`${id}\n${document}\n${data}`))
}

/** True for a correction that was made here once and can be read, also when it was taken back. */
export function knowsCorrection(prepare: Prepare, id: string): boolean {
  const row = prepare('SELECT id, document, data, sum FROM correction WHERE id = ?').get(id) as Row | undefined
  return row !== undefined && isWhole(row)
}

/** Keeps a correction; one of the same id is written anew. */
export function addCorrection(prepare: Prepare, correction: Correction): void {
  const { id } = correction
  const document = correction.document ?? LIBRARY
  const data = JSON.stringify(correction)
  prepare(
    `INSERT INTO correction (id, document, data, sum) VALUES (?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET document = excluded.document, data = excluded.data, sum = excluded.sum`,
  ).run(id, document, data, sumOf(id, document, data))
}

/** Takes corrections back at this moment, or with null lets them hold again; answers the ids of those that this changed. */
export function markWithdrawn(prepare: Prepare, ids: readonly string[], moment: string | null): readonly string[] {
  const mark = prepare('UPDATE correction SET withdrawn = ?1 WHERE id = ?2 AND (withdrawn IS NULL) = (?1 IS NOT NULL) RETURNING id')
  return ids.filter((id) => mark.get(moment, id) !== undefined)
}

/** Reads documents as people put them right. */
export interface Corrected {
  /** Corrections that concern a document: its own and those of the library; the same list while there are none of its own. */
  concerning(document: string): readonly Correction[]
  apply(analysis: Analysis): Analysis
  /** Must be called after corrections of the library change here. */
  forget(): void
  /** The analysis of a row as people put it right; null when there is none; throws `DamagedDocument`. */
  read(row: number): Analysis | null
  /** As `read`, from what is stored, whatever is remembered. */
  readStored(row: number): Analysis | null
}

/** Code units of a text whose analysis is remembered. */
const MOST_REMEMBERED = 1_000_000

/** Remembers the corrections of the library until another program writes. */
export function createCorrected(prepare: Prepare, stem: Stem | undefined): Corrected {
  let known: { readonly version: number; readonly corrections: readonly Correction[] } | null = null
  const ofLibrary = (): readonly Correction[] => {
    const { data_version: version } = prepare('PRAGMA data_version').get() as { data_version: number }
    if (known?.version !== version) known = { version, corrections: readCorrections(prepare, null) }
    return known.corrections
  }
  const concerning = (document: string): readonly Correction[] => {
    const own = readCorrections(prepare, document)
    return own.length === 0 ? ofLibrary() : [...ofLibrary(), ...own]
  }
  let last: { readonly row: number; readonly sum: string; readonly analysis: Analysis } | null = null
  /** The analysis of a row as the components made it; the last one is remembered, for what is put right is put right again. */
  const read = (row: number): Analysis | null => {
    const sum = readSum(prepare, row)
    if (last && last.row === row && last.sum === sum) return last.analysis
    const analysis = readAnalysis(prepare, row)
    const small = analysis !== null && analysis.text.original.length <= MOST_REMEMBERED
    last = small && sum !== null ? { row, sum, analysis } : null
    return analysis
  }
  const apply = (analysis: Analysis): Analysis => applyCorrections(analysis, concerning(analysis.document.id), stem)
  return {
    concerning,
    apply,
    forget: () => {
      known = null
    },
    readStored: (row) => {
      const analysis = readAnalysis(prepare, row)
      return analysis && apply(analysis)
    },
    read: (row) => {
      const analysis = read(row)
      return analysis && apply(analysis)
    },
  }
}

/** 32 bits that stand for an analysis with these corrections; `sum` is the checksum of the analysis alone. */
export function correctedStamp(sum: string, { corrections = [] }: Analysis): number {
  return stampOf(corrections.length === 0 ? sum : checksum(Buffer.from(sum + JSON.stringify(corrections))))
}
