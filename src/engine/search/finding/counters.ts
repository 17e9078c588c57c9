import type { FacetCount, FacetName } from '../../contracts/search.ts'
import { ENTITY_TYPES } from '../../model/annotation.ts'
import type { Coded, Counted } from '../index/columns.ts'
import type { Known } from '../index/known.ts'
import type { IndexState } from '../index/state.ts'
import type { Found } from './finding.ts'

/** Milliseconds of a day. */
export const DAY = 86_400_000

/** Entities, and folders, that are listed at most. */
const MOST = 50

/** Lists of documents, none of which stands in two. */
export type Runs = readonly Int32Array[]

/** Counts documents by the values of one facet: years in order, days of import the last first, others the most frequent first. */
export function countFacet(state: IndexState, facet: FacetName, documents: Runs): FacetCount[] {
  const { known } = state
  switch (facet) {
    case 'language':
      return countWords(known.language, known.language.values, documents)
    case 'format':
      return countWords(known.format, known.format.values, documents)
    case 'folder':
      return countWords(known.folder, known.writtenFolders, documents)
    case 'imported':
      return countDays(known.imported.array, documents)
    case 'type': {
      const counts = countLists(known, known.types, documents)
      return ENTITY_TYPES.map((type, i) => ({ value: type, label: type, count: counts[i] ?? 0 }))
        .filter((one) => one.count > 0)
        .sort(byCount)
    }
    case 'entity':
      return entitiesIn(state, countLists(known, known.entities, documents))
    case 'year':
      return yearsIn(known.yearCodes.values, countLists(known, known.years, documents))
  }
}

/** Counts by value; `labels` says by code how each is shown. */
function countWords({ codes, values }: Coded<string>, labels: readonly string[], documents: Runs): FacetCount[] {
  const counts = new Uint32Array(values.length)
  for (const run of documents) for (let i = 0; i < run.length; i++) counts[codes[run[i] as number] as number]!++
  return values
    .map((value, code) => ({ value, label: labels[code] as string, count: counts[code] as number }))
    .filter((one) => one.count > 0)
    .sort(byCount)
    .slice(0, MOST)
}

/** Counts by day, the last day first; neighbours mostly came on one day. */
function countDays(moments: Float64Array, documents: Runs): FacetCount[] {
  const counts = new Map<number, number>()
  const note = (day: number, count: number): void => void counts.set(day, (counts.get(day) ?? 0) + count)
  for (const run of documents) {
    let last = 0
    let count = 0
    for (let i = 0; i < run.length; i++) {
      const day = Math.floor(moments[run[i] as number] as number)
      if (day !== last && count > 0) {
        note(last, count)
        count = 0
      }
      last = day
      count++
    }
    if (count > 0) note(last, count)
  }
  return [...counts]
    .sort(([a], [b]) => b - a)
    .map(([day, count]) => {
      const value = new Date(day * DAY).toISOString().slice(0, 10)
      return { value, label: value, count }
    })
}

function byCount(a: FacetCount, b: FacetCount): number {
  return b.count - a.count || (a.value < b.value ? -1 : 1)
}

/** Counts what the lists of documents hold; where most documents are counted, the others are taken off what all hold. */
function countLists({ live, count }: Known, lists: Counted, documents: Runs): Uint32Array {
  const asked = documents.reduce((sum, run) => sum + run.length, 0)
  if (2 * asked <= count) {
    const counts = new Uint32Array(lists.totals.length)
    for (const run of documents) addUp(lists, run, counts, 1)
    return counts
  }
  const others = live.array.slice()
  for (const run of documents) for (let i = 0; i < run.length; i++) others[run[i] as number] = 0
  const counts = lists.totals.slice()
  addUp(lists, numbersIn(others), counts, -1)
  return counts
}

/** Indices that are not 0, in order; without branches, which would be guessed wrong half of the time. */
export function numbersIn(found: Found): Int32Array {
  const numbers = new Int32Array(found.length)
  let count = 0
  for (let no = 0; no < found.length; no++) {
    numbers[count] = no
    count += (0 - (found[no] as number)) >>> 31
  }
  return numbers.subarray(0, count)
}

function addUp({ starts, ends, values }: Counted, documents: Int32Array, counts: Uint32Array, by: 1 | -1): void {
  for (let i = 0; i < documents.length; i++) {
    const end = ends[documents[i] as number] as number
    for (let at = starts[documents[i] as number] as number; at < end; at++) counts[values[at] as number]! += by
  }
}

function yearsIn(years: readonly number[], counts: Uint32Array): FacetCount[] {
  return years
    .map((year, code) => ({ year, count: counts[code] ?? 0 }))
    .filter((one) => one.count > 0)
    .sort((a, b) => a.year - b.year)
    .map(({ year, count }) => ({ value: String(year), label: String(year), count }))
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

function entitiesIn({ prepare }: IndexState, counts: Uint32Array): FacetCount[] {
  const numbers = mostCounted(counts, MOST)
  const rows = prepare('SELECT no, id, label FROM search_entity WHERE no IN (SELECT value FROM json_each(?))').all(JSON.stringify(numbers))
  const entities = new Map((rows as { no: number; id: string; label: string }[]).map((row) => [row.no, row]))
  return numbers.map((no) => ({ value: entities.get(no)?.id ?? '', label: entities.get(no)?.label ?? '', count: counts[no] as number }))
}
