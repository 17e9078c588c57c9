import { beforeEach, expect, it } from 'vitest'
import {
  removeSearch,
  renameSearch,
  runSearch,
  type SavedSearch,
  saveSearch,
  searchNow,
  withName,
  withSearch,
} from '../../../src/renderer/library/saved-searches.ts'
import { forgetQuery, rememberQuery, searchHistory } from '../../../src/renderer/library/search-history.ts'
import { quest } from '../../../src/renderer/library/search-state.ts'
import { openSettings, readSetting } from '../../../src/renderer/settings/settings.ts'
import { createFakeEngine } from '../fake-engine.ts'

const court: SavedSearch = { name: 'Сот', query: 'сот шешімі', filters: [] }
const water: SavedSearch = {
  name: 'Арал',
  query: 'су',
  filters: [{ facet: 'language', value: 'kk', label: 'қазақша', not: true }],
}
const names = (): string[] => readSetting<readonly SavedSearch[]>('search.saved', []).map((one) => one.name)

beforeEach(() => openSettings(createFakeEngine({ sketches: [], tell: () => {} }), {}))

it('searches are kept in order of their names; one of the same name is replaced, none is nameless', () => {
  saveSearch(court)
  saveSearch(water)
  saveSearch({ ...court, name: ' Сот ', query: 'сот' })
  saveSearch({ ...court, name: ' ' })
  expect(readSetting('search.saved', [])).toEqual([water, { ...court, query: 'сот' }])
})

it('a search is renamed and removed; a name that is taken stays where it is', () => {
  expect(withName([court, water], 'Сот', 'Арал')).toEqual([court, water])
  expect(withName([court], 'Сот', ' ')).toEqual([court])
  saveSearch(court)
  renameSearch('Сот', 'Өзен')
  expect(names()).toEqual(['Өзен'])
  removeSearch('Өзен')
  expect(names()).toEqual([])
})

it('running a search brings its filters back', () => {
  runSearch(water)
  expect(quest.get()).toMatchObject({ query: 'су', filters: water.filters })
})

it('what a library keeps of another kind is left out', () => {
  openSettings(createFakeEngine({ sketches: [], tell: () => {} }), { 'search.saved': [null, { name: 'a' }, court] })
  saveSearch(water)
  expect(names()).toEqual(['Арал', 'Сот'])
  expect(withSearch([], court)).toEqual([court])
})

it('one earlier query is forgotten, the others stay', () => {
  for (const query of ['сот', 'су', 'арал']) rememberQuery(query)
  forgetQuery('су')
  expect(searchHistory()).toEqual(['арал', 'сот'])
})

it('a search comes back with its order and its ways of writing; one saved before they were kept has the usual ones', () => {
  const asked = { query: 'су', filters: [], order: 'date', unfold: true, spelling: { yo: false } } as const
  quest.set({ ...quest.get(), ...asked })
  const kept = searchNow('Су')
  runSearch(court)
  expect(quest.get()).toMatchObject({ query: 'сот шешімі', order: 'relevance', unfold: false, spelling: {} })
  runSearch(kept)
  expect(quest.get()).toMatchObject(asked)
})
