import type { FacetCount, FacetFilter, FacetName } from '../../contracts/search.ts'
import type { IndexedDocument, IndexState } from '../index/state.ts'

/** Entities and years that are listed at most. */
const MOST = 50

export const FACETS: readonly FacetName[] = ['language', 'format', 'type', 'entity', 'year']

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
  const counters = FACETS.map(() => new Map<string | number, number>())
  for (let no = 0; no < found.length; no++) {
    const document = found[no] === 0 ? undefined : state.documents[no]
    if (!document || (chosen && !chosen.has(no))) continue
    const failed = tests.flatMap((test, i) => (test === null || test(document) ? [] : [i]))
    if (failed.length > 1) continue
    if (failed.length === 0) left.push(no)
    for (let i = 0; i < FACETS.length; i++)
      if (failed.length === 0 || failed[0] === i) count(counters[i] as Map<string | number, number>, FACETS[i] as FacetName, document)
  }
  const counts = (facet: FacetName): readonly FacetCount[] => listed(state, facet, counters[FACETS.indexOf(facet)] ?? new Map())
  return {
    left,
    facets: {
      language: counts('language'),
      format: counts('format'),
      type: counts('type'),
      entity: counts('entity'),
      year: counts('year'),
    },
  }
}

function count(counter: Map<string | number, number>, facet: FacetName, document: IndexedDocument): void {
  const add = (value: string | number): void => {
    counter.set(value, (counter.get(value) ?? 0) + 1)
  }
  switch (facet) {
    case 'language':
      return add(document.language)
    case 'format':
      return add(document.format)
    case 'type':
      for (const type in document.types) add(type)
      return
    case 'entity':
      for (let i = 0; i < document.entities.length; i += 2) add(document.entities[i] as number)
      return
    case 'year':
      for (const year of document.years) add(year)
  }
}

function listed(state: IndexState, facet: FacetName, counter: ReadonlyMap<string | number, number>): FacetCount[] {
  const sorted = [...counter].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  if (facet === 'entity') return sorted.slice(0, MOST).map(([no, times]) => entityCount(state, no as number, times))
  if (facet === 'year')
    return sorted
      .sort((a, b) => (a[0] as number) - (b[0] as number))
      .map(([year, times]) => ({ value: String(year), label: String(year), count: times }))
  return sorted.map(([value, times]) => ({ value: String(value), label: String(value), count: times }))
}

function entityCount(state: IndexState, no: number, count: number): FacetCount {
  const entity = state.prepare('SELECT id, label FROM search_entity WHERE no = ?').get(no) as { id: string; label: string } | undefined
  return { value: entity?.id ?? '', label: entity?.label ?? '', count }
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
    case 'type':
      return (document) => value in document.types
    case 'year':
      return (document) => document.years.includes(Number(value))
    case 'entity': {
      const found = state.prepare('SELECT no FROM search_entity WHERE id = ?').get(value) as { no: number } | undefined
      return (document) => found !== undefined && holdsEntity(document, found.no)
    }
  }
}

/** True when the document mentions the entity. */
export function holdsEntity({ entities }: IndexedDocument, no: number): boolean {
  for (let i = 0; i < entities.length; i += 2) if (entities[i] === no) return true
  return false
}
