import { parse } from 'csv-parse/sync'
import { type Reader, ReadFailure, type ReadOptions, type ReadResult } from '../contracts/reader.ts'
import type { Notice } from '../model/errors.ts'
import { decodeText } from './decoding.ts'
import { looksLikeText } from './plain-text.ts'
import { createTextBuilder, rowText } from './structured-text.ts'
import { namesColumns } from './table-header.ts'
import { isLongText } from './text-length.ts'
import { nameOfKnownBinary } from './unsupported.ts'

/** Tables as text (RFC 4180 and its kin), the delimiter told by the rows themselves; each record is a row. */
export const csvTable: Reader = {
  name: 'csv',
  version: 1,
  extensions: ['csv', 'tsv'],
  recognises: (bytes, name) =>
    bytes.length > 0 &&
    nameOfKnownBinary(bytes) === null &&
    looksLikeText(bytes) &&
    !isLongText(bytes) &&
    delimiterOf(headOf(bytes), name) !== null,
  read: async (bytes, options) => readTable(bytes, options),
}

const HEAD = 65_536
const NAME = /\.(?:csv|tsv|tab)$/iu
const DELIMITERS = ['\t', ';', ',', '|'] as const
/** Rows and columns that a text without a telling name must have to be a table. */
const FEWEST_ROWS = 4
const FEWEST_COLUMNS = 3
/** Share of rows that must have as many cells as most have. */
const EVEN = 0.9
const LONGEST_CELL = 60

function headOf(bytes: Uint8Array): string {
  const text = decodeText(bytes.subarray(0, HEAD)).text
  return bytes.length > HEAD ? text.slice(0, Math.max(0, text.lastIndexOf('\n'))) : text
}

/** The delimiter under which the first rows have the same number of cells; null for what is no table. */
export function delimiterOf(head: string, name: string): string | null {
  const named = NAME.test(name)
  const said = /^sep=(.)\r?\n/u.exec(head)?.[1]
  if (named && said !== undefined) return said
  let best: { readonly delimiter: string; readonly score: number } | null = null
  for (const delimiter of DELIMITERS) {
    if (!named && !hasMany(head, delimiter)) continue
    const rows = recordsOf(head, delimiter).slice(0, 200)
    const columns = commonest(rows.map((row) => row.length))
    const even = rows.filter((row) => row.length === columns).length / Math.max(1, rows.length)
    if (columns < 2 || even < (named ? 0.5 : EVEN) || !(named || isTable(rows, columns))) continue
    const score = even * Math.min(columns, 10)
    if (best === null || score > best.score) best = { delimiter, score }
  }
  return best?.delimiter ?? (named ? ',' : null)
}

/** As often as the smallest table has it. */
function hasMany(head: string, delimiter: string): boolean {
  let at = -1
  for (let seen = 0; seen < FEWEST_ROWS * (FEWEST_COLUMNS - 1); seen++) {
    at = head.indexOf(delimiter, at + 1)
    if (at === -1) return false
  }
  return true
}

/** Many rows of short cells with no blank behind the delimiter, as prose has one behind its commas. */
function isTable(rows: readonly (readonly string[])[], columns: number): boolean {
  const cells = rows.flat()
  const apart = rows.flatMap((row) => row.slice(1)).filter((cell) => cell.startsWith(' ')).length
  if (apart > cells.length / 3) return false
  const long = cells.filter((cell) => cell.length > LONGEST_CELL || /[.!?] \p{Lu}/u.test(cell)).length
  return rows.length >= FEWEST_ROWS && columns >= FEWEST_COLUMNS && long < cells.length / 10
}

function commonest(lengths: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const length of lengths) counts.set(length, (counts.get(length) ?? 0) + 1)
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0] as const)[0]
}

/** Lines, each cut at the delimiter: what a table without quotation marks is. */
function plainRecords(text: string, delimiter: string): string[][] {
  const end = /\r\n|\n|\r/u.exec(text)?.[0] ?? '\n'
  return text.split(end).flatMap((line) => (line === '' ? [] : [line.split(delimiter)]))
}

/** True when a cell begins with a quotation mark: only there it means that delimiters and line ends may stand in the cell. */
function quotesCells(text: string, delimiter: string): boolean {
  for (let at = text.indexOf('"'); at !== -1; at = text.indexOf('"', at + 1)) {
    const before = text[at - 1]
    if (before === undefined || before === delimiter || before === '\n' || before === '\r') return true
  }
  return false
}

/** The records of a table; one whose quotation mark is never closed is read as if marks meant nothing. */
export function recordsOf(text: string, delimiter: string): string[][] {
  if (!quotesCells(text, delimiter)) return plainRecords(text, delimiter)
  const options = { delimiter, relax_column_count: true, relax_quotes: true, skip_empty_lines: true } as const
  try {
    return parse(text, options)
  } catch {
    return parse(text, { ...options, quote: false })
  }
}

function readTable(bytes: Uint8Array, options: ReadOptions): ReadResult {
  const { text: source, encoding, notices } = decodeText(bytes, { chosen: options.encoding })
  const delimiter = delimiterOf(source.slice(0, HEAD), options.name) ?? ','
  const records = recordsOf(source.replace(/^sep=.\n/u, ''), delimiter)
  const builder = createTextBuilder()
  const headed = namesColumns(records[0] ?? [], records.slice(1, 21))
  for (const [i, record] of records.entries())
    builder.add({ kind: 'table-row', level: 1, text: rowText(record), group: 1, header: headed && i === 0 })
  const { text, blocks } = builder.finish()
  if (text === '') throw new ReadFailure({ code: 'empty-file', message: `“${options.name}” has only empty cells in it.` })
  options.progress?.(1, 1)
  return { text, wrapped: false, blocks, pages: [], encoding, notices: [...notices, ...raggedNotice(records)] }
}

function raggedNotice(records: readonly (readonly string[])[]): Notice[] {
  const columns = commonest(records.map((record) => record.length))
  const ragged = records.filter((record) => record.length !== columns).length
  if (ragged === 0) return []
  return [{ code: 'ragged-rows', message: `${ragged} of ${records.length} rows have not the ${columns} cells that the others have.` }]
}
