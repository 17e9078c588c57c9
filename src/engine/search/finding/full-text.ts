import type { Prepare } from '../prepare.ts'

/** A query of the full-text table, in its own language. */
export type FullTextQuery = string

/** One or more words next to each other, as the full-text table writes them. */
export function quoted(words: readonly string[]): FullTextQuery {
  return `"${words.join(' ').replaceAll('"', '""')}"`
}

/** Numbers of the documents that answer a query of the full-text table. */
export function findFullText(prepare: Prepare, query: FullTextQuery): number[] {
  const row = prepare('SELECT json_group_array(rowid) AS numbers FROM search_text WHERE search_text MATCH ?').get(query) as {
    numbers: string
  }
  return JSON.parse(row.numbers) as number[]
}
