import type { FacetCount, FacetFilter, FacetName } from '../../contracts/search.ts'
import { ENTITY_TYPES } from '../../model/annotation.ts'
import type { Coded } from '../index/columns.ts'
import { listHolds } from '../index/known.ts'
import type { IndexState } from '../index/state.ts'
import { counterOf, DAY } from './counters.ts'

const FACETS: readonly FacetName[] = ['language', 'format', 'type', 'entity', 'year', 'folder', 'imported']

/** What is left of an answer after the filters, and the counts of each facet's values. */
export interface Filtered {
  /** Numbers of the documents left, in order. */
  readonly left: readonly number[]
  readonly facets: Readonly<Record<FacetName, readonly FacetCount[]>>
}

type Test = (no: number) => boolean

/** Applies filters: values of one facet are ORed, facets ANDed; the counts of a facet are made without its own filters, so that another of its values can be chosen. */
export function filterAndCount(
  state: IndexState,
  found: Uint8Array,
  filters: readonly FacetFilter[],
  only: readonly string[] | undefined,
): Filtered {
  const tests = FACETS.map((facet) => testOf(state, facet, filters))
  const filtered = tests.some((test) => test !== null)
  const chosen = only ? new Set(only.map((id) => state.known.numberOf(id))) : null
  const left: number[] = []
  const counters = FACETS.map((facet) => counterOf(state, facet))
  for (let no = 0; no < found.length; no++) {
    if (found[no] === 0 || (chosen && !chosen.has(no))) continue
    const failed = filtered ? failedBy(no, tests) : NONE
    if (failed === NONE) left.push(no)
    if (failed === NONE) for (const counter of counters) counter.add(no)
    else counters[failed]?.add(no)
  }
  const counts = Object.fromEntries(FACETS.map((facet, i) => [facet, counters[i]?.list() ?? []]))
  return { left, facets: counts as Record<FacetName, FacetCount[]> }
}

const NONE = -1
const MANY = -2

/** The one facet whose filters a document does not pass. */
function failedBy(no: number, tests: readonly (Test | null)[]): number {
  let failed = NONE
  for (let i = 0; i < tests.length; i++) {
    if (tests[i]?.(no) !== false) continue
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
  return (no) => (wanted.length === 0 || wanted.some((test) => test(no))) && !refused.some((test) => test(no))
}

function hasValue({ known, prepare }: IndexState, facet: FacetName, value: string): Test {
  switch (facet) {
    case 'language':
      return hasCode(known.language, value)
    case 'format':
      return hasCode(known.format, value)
    case 'folder':
      return hasCode(known.folder, value)
    case 'imported': {
      const day = Date.parse(value) / DAY
      return (no) => Math.floor(known.imported.array[no] as number) === day
    }
    case 'type': {
      const type = (ENTITY_TYPES as readonly string[]).indexOf(value)
      return (no) => listHolds(known.types, no, type)
    }
    case 'year': {
      const code = known.yearCodes.values.indexOf(Number(value))
      return (no) => listHolds(known.years, no, code)
    }
    case 'entity': {
      const found = prepare('SELECT no FROM search_entity WHERE id = ?').get(value) as { no: number } | undefined
      return (no) => found !== undefined && listHolds(known.entities, no, found.no)
    }
  }
}

function hasCode({ codes, values }: Coded<string>, value: string): Test {
  const code = values.indexOf(value)
  return (no) => codes[no] === code
}
