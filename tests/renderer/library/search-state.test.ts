import { describe, expect, it } from 'vitest'
import {
  type ChosenFilter,
  clearQuest,
  plainFilters,
  quest,
  searchFor,
  stateOf,
  toggleFilter,
  withFilter,
} from '../../../src/renderer/library/search-state.ts'
import { getSession, setSession } from '../../../src/renderer/session.ts'

const kazakh: ChosenFilter = { facet: 'language', value: 'kk', label: 'Kazakh' }
const noKazakh: ChosenFilter = { ...kazakh, not: true }
const pdf: ChosenFilter = { facet: 'format', value: 'pdf', label: 'PDF' }

describe('withFilter', () => {
  it('takes a filter away when it is asked for again', () => {
    expect(withFilter([kazakh, pdf], kazakh)).toEqual([pdf])
    expect(withFilter([noKazakh], noKazakh)).toEqual([])
  })

  it('never wants and excludes one value', () => {
    expect(withFilter([kazakh, pdf], noKazakh)).toEqual([pdf, noKazakh])
    expect(withFilter([noKazakh], kazakh)).toEqual([kazakh])
  })
})

describe('the quest', () => {
  it('tells the state of a value, and goes to the engine without labels', () => {
    expect(stateOf([noKazakh, pdf], 'language', 'kk')).toBe('excluded')
    expect(stateOf([noKazakh, pdf], 'format', 'pdf')).toBe('wanted')
    expect(stateOf([noKazakh, pdf], 'format', 'txt')).toBe('free')
    expect(plainFilters([noKazakh, pdf])).toEqual([
      { facet: 'language', value: 'kk', not: true },
      { facet: 'format', value: 'pdf' },
    ])
  })

  it('leaves no hits in the open document once it is cleared', () => {
    searchFor('арал')
    toggleFilter(pdf)
    setSession({ hits: [{ start: 1, end: 5 }] })
    clearQuest()
    expect(quest.get()).toMatchObject({ query: '', filters: [] })
    expect(getSession().hits).toEqual([])
  })
})
