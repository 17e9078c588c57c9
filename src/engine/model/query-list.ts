/** One query of a list, with its line, counted from 1. */
export interface ListedQuery {
  readonly line: number
  readonly query: string
}

/** The queries of a text, one a line; empty lines and those that begin with # are left out. */
export function listedQueries(text: string): ListedQuery[] {
  return text
    .replace(/^\uFEFF/u, '')
    .split(/\r\n|\r|\n/u)
    .map((query, index) => ({ line: index + 1, query: query.trim() }))
    .filter(({ query }) => query !== '' && !query.startsWith('#'))
}
