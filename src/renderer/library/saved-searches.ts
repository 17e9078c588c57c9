import { readSetting, useSetting, writeSetting } from '../settings/settings.ts'
import { type ChosenFilter, type Quest, quest, setQuest } from './search-state.ts'

/** A search kept under a name, with the library that it searches. */
export interface SavedSearch {
  readonly name: string
  readonly query: string
  readonly filters: readonly ChosenFilter[]
  /** Left out by those that were saved before these were. */
  readonly order?: Quest['order']
  readonly unfold?: boolean
  readonly spelling?: Quest['spelling']
}

const NAME = 'search.saved'
const NOTHING: readonly SavedSearch[] = []

/** The searches that are saved, in order of their names, and every change of them. */
export function useSavedSearches(): readonly SavedSearch[] {
  return useSetting<readonly SavedSearch[]>(NAME, NOTHING)[0].filter(isSaved)
}

/** Saves a search; one of that name is replaced. */
export function saveSearch(search: SavedSearch): void {
  writeSetting(NAME, withSearch(savedSearches(), search))
}

/** Gives a search another name. */
export function renameSearch(from: string, to: string): void {
  writeSetting(NAME, withName(savedSearches(), from, to))
}

/** Takes a search away. */
export function removeSearch(name: string): void {
  writeSetting(
    NAME,
    savedSearches().filter((one) => one.name !== name),
  )
}

/** What is searched now, under a name. */
export function searchNow(name: string): SavedSearch {
  const { query, filters, order, unfold, spelling } = quest.get()
  return { name, query, filters, order, unfold, spelling }
}

/** Searches as it was saved: with its filters, order and ways of writing. */
export function runSearch({ query, filters, order = 'relevance', unfold = false, spelling = {} }: SavedSearch): void {
  setQuest({ query, filters, order, unfold, spelling })
}

/** The searches with this one, in order of their names; a name stands once, and none is empty. */
export function withSearch(searches: readonly SavedSearch[], search: SavedSearch): readonly SavedSearch[] {
  const name = search.name.trim()
  if (name === '') return searches
  const others = searches.filter((one) => one.name !== name)
  return [...others, { ...search, name }].sort((a, b) => a.name.localeCompare(b.name))
}

/** The searches after one was renamed; a name that another has is not taken. */
export function withName(searches: readonly SavedSearch[], from: string, to: string): readonly SavedSearch[] {
  const search = searches.find((one) => one.name === from)
  const name = to.trim()
  if (!search || name === '' || searches.some((one) => one.name === name)) return searches
  return withSearch(
    searches.filter((one) => one !== search),
    { ...search, name },
  )
}

function savedSearches(): readonly SavedSearch[] {
  return readSetting(NAME, NOTHING).filter(isSaved)
}

function isSaved(one: Partial<SavedSearch> | null): one is SavedSearch {
  return typeof one?.name === 'string' && typeof one.query === 'string' && Array.isArray(one.filters)
}
