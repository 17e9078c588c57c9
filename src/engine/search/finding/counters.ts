import type { FacetCount, FacetName } from '../../contracts/search.ts'
import { ENTITY_TYPES } from '../../model/annotation.ts'
import type { IndexedDocument, IndexState } from '../index/state.ts'

/** Counts documents by the values of one facet. */
export interface Counter {
  add(document: IndexedDocument): void
  /** Values with their counts: years in order, others the most frequent first. */
  list(): FacetCount[]
}

/** Entities that are listed at most. */
const MOST_ENTITIES = 50

/** A counter of a facet that starts at nothing. */
export function counterOf(state: IndexState, facet: FacetName): Counter {
  switch (facet) {
    case 'language':
      return wordCounter((document) => document.language)
    case 'format':
      return wordCounter((document) => document.format)
    case 'type':
      return typeCounter()
    case 'entity':
      return entityCounter(state)
    case 'year':
      return yearCounter()
  }
}

function wordCounter(wordOf: (document: IndexedDocument) => string): Counter {
  const counts = new Map<string, number>()
  return {
    add: (document) => {
      const value = wordOf(document)
      counts.set(value, (counts.get(value) ?? 0) + 1)
    },
    list: () => [...counts].map(([value, count]) => ({ value, label: value, count })).sort(byCount),
  }
}

function byCount(a: FacetCount, b: FacetCount): number {
  return b.count - a.count || (a.value < b.value ? -1 : 1)
}

function typeCounter(): Counter {
  const counts = new Uint32Array(ENTITY_TYPES.length)
  return {
    add: ({ types }) => {
      for (let i = 0; i < types.length; i += 2) counts[types[i] as number]!++
    },
    list: () =>
      ENTITY_TYPES.map((type, i) => ({ value: type, label: type, count: counts[i] as number }))
        .filter((one) => one.count > 0)
        .sort(byCount),
  }
}

function yearCounter(): Counter {
  const counts = new Map<number, number>()
  return {
    add: ({ years }) => {
      for (const year of years) counts.set(year, (counts.get(year) ?? 0) + 1)
    },
    list: () => [...counts].sort((a, b) => a[0] - b[0]).map(([year, count]) => ({ value: String(year), label: String(year), count })),
  }
}

function entityCounter(state: IndexState): Counter {
  const last = state.prepare('SELECT max(no) AS no FROM search_entity').get() as { no: number | null }
  const counts = new Uint32Array((last.no ?? 0) + 1)
  return {
    add: ({ entities }) => {
      for (let i = 0; i < entities.length; i += 2) counts[entities[i] as number]!++
    },
    list: () => mostCounted(counts, MOST_ENTITIES).map((no) => entityCount(state, no, counts[no] as number)),
  }
}

/** Indices of the greatest counts, greatest first; zero is never among them. */
function mostCounted(counts: Uint32Array, most: number): number[] {
  let chosen: number[] = []
  let least = 1
  const order = (a: number, b: number): number => (counts[b] as number) - (counts[a] as number) || a - b
  for (let i = 0; i < counts.length; i++) {
    if ((counts[i] as number) < least) continue
    chosen.push(i)
    if (chosen.length < 4 * most) continue
    chosen = chosen.sort(order).slice(0, most)
    least = (counts[chosen.at(-1) as number] as number) + 1
  }
  return chosen.sort(order).slice(0, most)
}

function entityCount(state: IndexState, no: number, count: number): FacetCount {
  const entity = state.prepare('SELECT id, label FROM search_entity WHERE no = ?').get(no) as { id: string; label: string } | undefined
  return { value: entity?.id ?? '', label: entity?.label ?? '', count }
}
