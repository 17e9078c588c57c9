import type { Engine } from '../../engine/contracts/engine.ts'
import type { QueryCount } from '../../engine/contracts/search.ts'
import { CSV_START, csvRow } from '../../engine/model/csv.ts'
import { type ListedQuery, listedQueries } from '../../engine/model/query-list.ts'
import { createStore } from '../store.ts'

/** A query of the list with its line and, once it is counted, what it found. */
export interface BatchRow extends ListedQuery {
  readonly count: QueryCount | null
}

/** A list of queries, counted or being counted; it stays while the window does. */
export interface Batch {
  readonly text: string
  readonly rows: readonly BatchRow[]
  readonly running: boolean
}

/** Whether the list of queries is on show. */
export const batchOpen = createStore(false)

/** The list of queries. */
export const batch = createStore<Batch>({ text: '', rows: [], running: false })

/** Queries that are asked at once: few, so that the list can be stopped and the window searches on meanwhile. */
const STEP = 20

/** Counts every query of a text, step by step; stops when `stopBatch` was called or another list is counted. */
export async function runBatch(engine: Engine, text: string): Promise<void> {
  const queries = listedQueries(text)
  const rows: BatchRow[] = queries.map((query) => ({ ...query, count: null }))
  const mine = { text, rows, running: true }
  batch.set(mine)
  let now: Batch = mine
  try {
    for (let from = 0; from < rows.length && batch.get() === now; from += STEP) {
      const counts = await engine.countQueries(rows.slice(from, from + STEP).map(({ query }) => query))
      if (batch.get() !== now) return
      const done = now.rows.map((row, i) => (i >= from && i < from + STEP ? { ...row, count: counts[i - from] ?? null } : row))
      now = { ...now, rows: done }
      batch.set(now)
    }
  } finally {
    if (batch.get() === now) batch.set({ ...now, running: false })
  }
}

/** Stops counting; what is counted stays. */
export function stopBatch(): void {
  batch.set({ ...batch.get(), running: false })
}

/** The rows as a table; `words` says what is wrong with a query. */
export function batchCsv(rows: readonly BatchRow[], words: (count: QueryCount) => string): string {
  const head = csvRow(['line', 'query', 'documents', 'hits', 'problems'])
  const cells = rows.map(({ line, query, count }) => csvRow([line, query, count?.documents, count?.hits, count ? words(count) : '']))
  return CSV_START + head + cells.join('')
}

/** The text of a file, as UTF-8 or, where it is none, as windows-1251. */
export function textOfFile(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1251').decode(bytes)
  }
}
