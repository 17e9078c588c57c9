import type { SurveyScope } from '../../engine/contracts/survey.ts'
import { plainFilters, quest } from '../library/search-state.ts'
import { getSession } from '../session.ts'
import { createStore } from '../store.ts'

/** Ways to look at many documents at once. */
export type View = 'timeline' | 'network' | 'statistics' | 'entity'

/** Whose documents: the open one, those found, or all. */
export type Scope = 'document' | 'search' | 'library'

interface Explored {
  readonly view: View
  readonly scope: Scope
  /** Id of the name that was looked at last. */
  readonly entity: string | null
}

/** What is explored now; closed while null. */
export const explored = createStore<Explored | null>(null)

let last: Explored = { view: 'timeline', scope: 'library', entity: null }

/** Opens what was explored last, or this view of it; closes it when it is open already. */
export function toggleExplore(view?: View): void {
  const now = explored.get()
  if (now && (!view || now.view === view)) return closeExplore()
  last = { ...last, ...(view ? { view } : {}) }
  explored.set(last)
}

/** Changes what is explored. */
export function explore(patch: Partial<Explored>): void {
  last = { ...last, ...patch }
  explored.set(last)
}

/** Shows the document again. */
export function closeExplore(): void {
  explored.set(null)
}

/** The documents of a scope as the engine wants them; a scope that has none is the whole library. */
export function scopeOf(scope: Scope): SurveyScope {
  const { document } = getSession()
  const { query, filters } = quest.get()
  if (scope === 'document' && document !== null) return { documents: [document] }
  if (scope === 'search' && (query !== '' || filters.length > 0)) {
    return { search: { query, filters: plainFilters(filters) } }
  }
  return {}
}
