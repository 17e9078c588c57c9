import type { FacetCount, FacetFilter, FacetName } from '../../contracts/search.ts'
import { ENTITY_TYPES } from '../../model/annotation.ts'
import type { IndexedDocument, IndexState } from '../index/state.ts'
import { counterOf } from './counters.ts'

const FACETS: readonly FacetName[] = ['language', 'format', 'type', 'entity', 'year']

/** What is left of an answer after the filters, and the counts of each facet's values. */
export interface Filtered {
  /** Numbers of the documents left, in order. */
  readonly left: readonly number[]
  readonly facets: Readonly<Record<FacetName, readonly FacetCount[]>>
}

type Test = (document: IndexedDocument) => boolean

/** Applies filters: values of one facet are ORed, facets ANDed; the counts of a facet are made without its own filters, so that another of its values can be chosen. */
export function filterAndCount(
  state: IndexState,
  found: Uint8Array,
  filters: readonly FacetFilter[],
  only: readonly string[] | undefined,
): Filtered {
  const tests = FACETS.map((facet) => testOf(state, facet, filters))
  const chosen = only ? new Set(only.map((id) => state.numberOf(id))) : null
  const left: number[] = []
  const counters = FACETS.map((facet) => counterOf(state, facet))
  for (let no = 0; no < found.length; no++) {
    const document = found[no] === 0 ? undefined : state.documents[no]
    if (!document || (chosen && !chosen.has(no))) continue
    const failed = failedBy(document, tests)
    if (failed === NONE) left.push(no)
    if (failed === NONE) for (const counter of counters) counter.add(document)
    else counters[failed]?.add(document)
  }
  const counts = Object.fromEntries(FACETS.map((facet, i) => [facet, counters[i]?.list() ?? []]))
  return { left, facets: counts as Record<FacetName, FacetCount[]> }
}

const NONE = -1
const MANY = -2

/** The one facet whose filters a document does not pass. */
function failedBy(document: IndexedDocument, tests: readonly (Test | null)[]): number {
  let failed = NONE
  for (let i = 0; i < tests.length; i++) {
    if (tests[i]?.(document) !== false) continue
    if (failed !== NONE) return MANY
    failed = i
  }
  return failed
}

/** Whether a document passes the filters of one facet; null when there are none. */
function testOf(state: IndexState, facet: FacetName, filters: readonly FacetFilter[]): Test | null {
  const own = filters.filter((filter) => filter.facet === facet)
  if (own.length === 0) return null
  const wanted = own.filter((filter) => !filter.not).map((filter) => hasValue(state, facet, filter.value))
  const refused = own.filter((filter) => filter.not).map((filter) => hasValue(state, facet, filter.value))
  return (document) => (wanted.length === 0 || wanted.some((test) => test(document))) && !refused.some((test) => test(document))
}

function hasValue(state: IndexState, facet: FacetName, value: string): Test {
  switch (facet) {
    case 'language':
      return (document) => document.language === value
    case 'format':
      return (document) => document.format === value
    case 'type': {
      const type = (ENTITY_TYPES as readonly string[]).indexOf(value)
      return ({ types }) => holds(types, type)
    }
    case 'year':
      return (document) => document.years.includes(Number(value))
    case 'entity': {
      const found = state.prepare('SELECT no FROM search_entity WHERE id = ?').get(value) as { no: number } | undefined
      return ({ entities }) => found !== undefined && holds(entities, found.no)
    }
  }
}

/** True when a list of numbers, each followed by its count, has this one. */
export function holds(counted: readonly number[], wanted: number): boolean {
  for (let i = 0; i < counted.length; i += 2) if (counted[i] === wanted) return true
  return false
}
