import { readSetting, writeSetting } from '../settings/settings.ts'

const NAME = 'search.history'
const LIMIT = 12

/** Earlier queries, newest first. */
export function searchHistory(): readonly string[] {
  return readSetting<readonly string[]>(NAME, []).filter((entry) => typeof entry === 'string')
}

/** Remembers a query that led somewhere. */
export function rememberQuery(query: string): void {
  const next = withQuery(searchHistory(), query)
  if (next.length > 0) writeSetting(NAME, next)
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
