import type { FacetFilter, SearchRequest, Spelling } from '../../engine/contracts/search.ts'
import type { DocumentQuery } from '../../engine/contracts/store.ts'
import { setSession } from '../session.ts'
import { createStore } from '../store.ts'

/** A filter with the words that show it. */
export interface ChosenFilter extends FacetFilter {
  readonly label: string
}

/** What the library pane was asked to show. */
export interface Quest {
  readonly query: string
  readonly filters: readonly ChosenFilter[]
  /** Order of the library. */
  readonly sort: NonNullable<DocumentQuery['sort']>
  /** Order of results. */
  readonly order: NonNullable<SearchRequest['sort']>
  /** Whether documents whose text is nearly the same stand each on its own. */
  readonly unfold: boolean
  /** Ways of writing that are kept apart, each false. */
  readonly spelling: Spelling
}

/** What the library pane shows now. */
export const quest = createStore<Quest>({ query: '', filters: [], sort: 'imported', order: 'relevance', unfold: false, spelling: {} })

/** Changes some of the quest. */
export function setQuest(patch: Partial<Quest>): void {
  quest.set({ ...quest.get(), ...patch })
}

/** Searches the library for this query, as if it had been typed; without one, no hits are left in the open document. */
export function searchFor(query: string): void {
  setQuest({ query })
  if (query === '') setSession({ hits: [] })
}

/** Shows the whole library again. */
export function clearQuest(): void {
  searchFor('')
  setQuest({ filters: [] })
}

/** Wants or excludes a value, as the filter says; asking for what holds already takes it away. */
export function toggleFilter(filter: ChosenFilter): void {
  setQuest({ filters: withFilter(quest.get().filters, filter) })
}

/** Takes a filter away. */
export function dropFilter(filter: FacetFilter): void {
  setQuest({ filters: quest.get().filters.filter((other) => !sameValue(other, filter)) })
}

/** The filters after this one was toggled; one value is never both wanted and excluded. */
export function withFilter(filters: readonly ChosenFilter[], filter: ChosenFilter): readonly ChosenFilter[] {
  const others = filters.filter((other) => !sameValue(other, filter))
  const was = filters.find((other) => sameValue(other, filter))
  return was && Boolean(was.not) === Boolean(filter.not) ? others : [...others, filter]
}

/** Whether a value is wanted, excluded, or neither. */
export function stateOf(filters: readonly FacetFilter[], facet: FacetFilter['facet'], value: string): 'wanted' | 'excluded' | 'free' {
  const found = filters.find((filter) => sameValue(filter, { facet, value }))
  return found ? (found.not ? 'excluded' : 'wanted') : 'free'
}

/** What is looked for, as the engine takes it. */
export function askedFor({ query, filters, spelling }: Quest): Pick<SearchRequest, 'query' | 'typing' | 'filters' | 'spelling'> {
  return { query, typing: true, filters: plainFilters(filters), spelling }
}

/** Filters as the engine takes them. */
export function plainFilters(filters: readonly ChosenFilter[]): FacetFilter[] {
  return filters.map(({ facet, value, not }) => (not ? { facet, value, not } : { facet, value }))
}

function sameValue(a: FacetFilter, b: FacetFilter): boolean {
  return a.facet === b.facet && a.value === b.value
}
