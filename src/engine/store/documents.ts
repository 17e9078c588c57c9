import type { FacetFilter } from '../contracts/search.ts'
import type { DocumentQuery, DocumentRow } from '../contracts/store.ts'
import type { Analysis, DocumentInfo } from '../model/document.ts'
import type { Notice } from '../model/errors.ts'
import { dayNumber } from '../model/time.ts'
import { wordsOf } from '../model/words.ts'
import type { Prepare } from './statements.ts'
import { CURRENT } from './versions.ts'

interface StoredDocument extends Pick<DocumentInfo, 'id' | 'name' | 'title' | 'format' | 'language' | 'date' | 'size'> {
  readonly info: string
  readonly notices: string
  readonly imported: string
  readonly words: number
  readonly mentions: number
  readonly dates: number
}

/** A condition on `document` with its values. */
interface Condition {
  readonly sql: string
  readonly values: readonly (string | number)[]
}

const SORTS: Readonly<Record<NonNullable<DocumentQuery['sort']>, string>> = {
  imported: 'row',
  name: 'name',
  title: 'title',
  date: 'date',
  size: 'size',
}

/** Number of the row that a new or known document has; a known one keeps its place and its moment of import. */
export function writeDocument(prepare: Prepare, analysis: Analysis, imported: string, stamp: number): number {
  const info = analysis.document
  const known = prepare('SELECT row, imported, removed FROM document WHERE id = ?').get(info.id) as
    | { row: number; imported: string; removed: string | null }
    | undefined
  const values = [...valuesOf(analysis), stamp]
  if (known) {
    prepare(
      `UPDATE document SET name = ?, title = ?, format = ?, language = ?, date = ?, size = ?, info = ?,
       words = ?, mentions = ?, dates = ?, notices = ?, stamp = ?, removed = NULL WHERE row = ?`,
    ).run(...values, known.row)
    return known.row
  }
  const made = prepare(
    `INSERT INTO document (name, title, format, language, date, size, info, words, mentions, dates, notices, stamp, id, imported)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(...values, info.id, imported)
  return Number(made.lastInsertRowid)
}

/** Columns of `document` that follow from the analysis, but for its stamp. */
const COLUMNS = 'name, title, format, language, date, size, info, words, mentions, dates, notices'

function valuesOf(analysis: Analysis): (string | number | null)[] {
  const info = analysis.document
  return [
    info.name.normalize('NFC'),
    info.title,
    info.format,
    info.language,
    info.date,
    info.size,
    JSON.stringify(info),
    wordsOf(analysis.text.repaired).length,
    analysis.mentions.length,
    analysis.dates.length,
    JSON.stringify(analysis.notices),
  ]
}

/** True when the stored row is the one that the analysis gives. */
export function documentAgrees(prepare: Prepare, row: number, analysis: Analysis): boolean {
  const stored = prepare(`SELECT ${COLUMNS} FROM document WHERE row = ?`).get(row) ?? {}
  return JSON.stringify(Object.values(stored)) === JSON.stringify(valuesOf(analysis))
}

/** Documents that pass the filters, in order, a page of them; of a file that changed the newest version alone. */
export function listDocuments(prepare: Prepare, query: DocumentQuery): { total: number; rows: DocumentRow[] } {
  const condition = filtered(query.filters ?? [])
  const total = prepare(`SELECT count(*) AS total FROM document WHERE ${CURRENT}${condition.sql}`).get(...condition.values) as {
    total: number
  }
  if (query.limit === 0) return { total: total.total, rows: [] }
  const direction = query.descending ? 'DESC' : 'ASC'
  const rows = prepare(
    `SELECT id, ${COLUMNS}, imported FROM document WHERE ${CURRENT}${condition.sql}
     ORDER BY ${SORTS[query.sort ?? 'imported']} ${direction} NULLS LAST, row ${direction} LIMIT ? OFFSET ?`,
  ).all(...condition.values, query.limit ?? -1, query.offset ?? 0) as unknown as StoredDocument[]
  return { total: total.total, rows: rows.map(readDocument) }
}

function readDocument(stored: StoredDocument): DocumentRow {
  return {
    ...(parsed<DocumentInfo>(stored.info) ?? bareInfo(stored)),
    imported: stored.imported,
    words: stored.words,
    mentions: stored.mentions,
    dates: stored.dates,
    notices: parsed<Notice[]>(stored.notices) ?? [],
  }
}

/** A damaged row must not hide all the others; `check` names it. */
function parsed<T>(json: string): T | null {
  try {
    return JSON.parse(json) as T
  } catch {
    return null
  }
}

function bareInfo({ id, name, title, format, language, date, size }: StoredDocument): DocumentInfo {
  return { id, name, title, format, language, date, size, path: '', languages: {}, pages: 0 }
}

/** Values of one facet are ORed, facets ANDed, excluded values each taken away. */
function filtered(filters: readonly FacetFilter[]): Condition {
  const parts: Condition[] = filters.filter((filter) => filter.not).map((filter) => negated(conditionOf(filter)))
  const wanted = Map.groupBy(
    filters.filter((filter) => !filter.not),
    (filter) => filter.facet,
  )
  for (const group of wanted.values()) {
    const conditions = group.map(conditionOf)
    parts.push({ sql: `(${conditions.map((one) => one.sql).join(' OR ')})`, values: conditions.flatMap((one) => one.values) })
  }
  return { sql: parts.map((part) => ` AND ${part.sql}`).join(''), values: parts.flatMap((part) => part.values) }
}

function negated({ sql, values }: Condition): Condition {
  return { sql: `NOT ${sql}`, values }
}

function conditionOf({ facet, value }: FacetFilter): Condition {
  switch (facet) {
    case 'language':
      return { sql: '(language = ?)', values: [value] }
    case 'format':
      return { sql: '(format = ?)', values: [value] }
    case 'folder':
      return { sql: "(folder_key(info ->> '$.path', info ->> '$.inside') = ?)", values: [value] }
    case 'imported':
      return { sql: '(substr(imported, 1, 10) = ?)', values: [value] }
    case 'type':
      return { sql: 'EXISTS (SELECT 1 FROM entity WHERE entity.row = document.row AND entity.type = ?)', values: [value] }
    case 'entity':
      return { sql: 'EXISTS (SELECT 1 FROM entity WHERE entity.row = document.row AND entity.id = ?)', values: [value] }
    case 'year':
      return yearCondition(value)
  }
}

function yearCondition(value: string): Condition {
  const year = Number(value)
  if (!Number.isInteger(year)) return { sql: '(0)', values: [] }
  return {
    sql: 'EXISTS (SELECT 1 FROM date WHERE date.row = document.row AND date.low < ? AND date.high > ?)',
    values: [dayNumber(year + 1, 1, 1), dayNumber(year, 1, 1)],
  }
}
