import type { FacetCount, FacetName } from '../../contracts/search.ts'
import { ENTITY_TYPES } from '../../model/annotation.ts'
import type { Coded, Lists } from '../index/columns.ts'
import type { IndexState } from '../index/state.ts'

/** Counts documents by the values of one facet. */
export interface Counter {
  add(no: number): void
  /** Values with their counts: years in order, days of import the last first, others the most frequent first. */
  list(): FacetCount[]
}

/** Milliseconds of a day. */
export const DAY = 86_400_000

/** Entities, and folders, that are listed at most. */
const MOST = 50

/** A counter of a facet that starts at nothing. */
export function counterOf(state: IndexState, facet: FacetName): Counter {
  const { known } = state
  switch (facet) {
    case 'language':
      return wordCounter(known.language, known.language.values)
    case 'format':
      return wordCounter(known.format, known.format.values)
    case 'folder':
      return wordCounter(known.folder, known.writtenFolders)
    case 'imported':
      return dayCounter(known.imported.array)
    case 'type':
      return listCounter(known.types, ENTITY_TYPES.length, (counts) =>
        ENTITY_TYPES.map((type, i) => ({ value: type, label: type, count: counts[i] as number }))
          .filter((one) => one.count > 0)
          .sort(byCount),
      )
    case 'entity':
      return listCounter(known.entities, entitiesOf(state), (counts) =>
        mostCounted(counts, MOST).map((no) => entityCount(state, no, counts[no] as number)),
      )
    case 'year':
      return listCounter(known.years, known.yearCodes.values.length, (counts) => yearsIn(known.yearCodes.values, counts))
  }
}

/** Counts by value; `labels` says by code how each is shown. */
function wordCounter({ codes, values }: Coded<string>, labels: readonly string[]): Counter {
  const counts = new Uint32Array(values.length)
  return {
    add: (no) => {
      counts[codes[no] as number]!++
    },
    list: () =>
      values
        .map((value, code) => ({ value, label: labels[code] as string, count: counts[code] as number }))
        .filter((one) => one.count > 0)
        .sort(byCount)
        .slice(0, MOST),
  }
}

/** Counts by day, the last day first. */
function dayCounter(moments: Float64Array): Counter {
  const counts = new Map<number, number>()
  return {
    add: (no) => {
      const day = Math.floor(moments[no] as number)
      counts.set(day, (counts.get(day) ?? 0) + 1)
    },
    list: () =>
      [...counts]
        .sort(([a], [b]) => b - a)
        .map(([day, count]) => {
          const value = new Date(day * DAY).toISOString().slice(0, 10)
          return { value, label: value, count }
        }),
  }
}

function byCount(a: FacetCount, b: FacetCount): number {
  return b.count - a.count || (a.value < b.value ? -1 : 1)
}

function listCounter({ starts, ends, values }: Lists<Int32Array>, size: number, list: (counts: Uint32Array) => FacetCount[]): Counter {
  const counts = new Uint32Array(size)
  return {
    add: (no) => {
      const end = ends[no] as number
      for (let i = starts[no] as number; i < end; i++) counts[values[i] as number]!++
    },
    list: () => list(counts),
  }
}

function yearsIn(years: readonly number[], counts: Uint32Array): FacetCount[] {
  return years
    .map((year, code) => ({ year, count: counts[code] as number }))
    .filter((one) => one.count > 0)
    .sort((a, b) => a.year - b.year)
    .map(({ year, count }) => ({ value: String(year), label: String(year), count }))
}

function entitiesOf(state: IndexState): number {
  const last = state.prepare('SELECT max(no) AS no FROM search_entity').get() as { no: number | null }
  return (last.no ?? 0) + 1
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
