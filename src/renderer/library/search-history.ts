import { readSetting, useSetting, writeSetting } from '../settings/settings.ts'

const NAME = 'search.history'
const LIMIT = 12

const NOTHING: readonly string[] = []

/** Earlier queries, newest first. */
export function searchHistory(): readonly string[] {
  return readSetting(NAME, NOTHING).filter(isQuery)
}

/** Earlier queries, newest first, and every change of them. */
export function useSearchHistory(): readonly string[] {
  return useSetting(NAME, NOTHING)[0].filter(isQuery)
}

function isQuery(entry: unknown): entry is string {
  return typeof entry === 'string'
}

/** Remembers a query that led somewhere. */
export function rememberQuery(query: string): void {
  const next = withQuery(searchHistory(), query)
  if (next.length > 0) writeSetting(NAME, next)
}

/** Forgets one earlier query. */
export function forgetQuery(query: string): void {
  writeSetting(
    NAME,
    searchHistory().filter((entry) => entry !== query),
  )
}

/** Forgets all earlier queries. */
export function forgetQueries(): void {
  writeSetting(NAME, [])
}

/** A history with this query newest; what was only typed on the way to it («қаз» before «қазақ») goes. */
export function withQuery(history: readonly string[], query: string): readonly string[] {
  const words = query.trim()
  if (words === '') return history
  return [words, ...history.filter((old) => !words.toLowerCase().startsWith(old.toLowerCase()))].slice(0, LIMIT)
}
