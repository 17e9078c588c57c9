import type { FacetCount, FacetFilter, FacetName } from '../../contracts/search.ts'
import { ENTITY_TYPES } from '../../model/annotation.ts'
import type { Coded, Counted } from '../index/columns.ts'
import type { IndexState } from '../index/state.ts'
import { countFacet, DAY, numbersIn } from './counters.ts'
import type { Found } from './finding.ts'

const FACETS: readonly FacetName[] = ['language', 'format', 'type', 'entity', 'year', 'folder', 'imported']

/** What is left of an answer after the filters, and the counts of each facet's values. */
export interface Filtered {
  /** Numbers of the documents left, in order. */
  readonly left: Int32Array
  readonly facets: Readonly<Record<FacetName, readonly FacetCount[]>>
}

/** Applies filters: values of one facet are ORed, facets ANDed; the counts of a facet are made without its own filters, so that another of its values can be chosen. */
export function filterAndCount(
  state: IndexState,
  found: Found,
  filters: readonly FacetFilter[],
  only: readonly string[] | undefined,
): Filtered {
  const asked = documentsIn(state, found, only)
  const failures = failuresOf(state, asked, filters)
  const left = failures === null ? asked : failing(asked, failures, PASSED)
  const othersOf = (facet: FacetName): Int32Array =>
    failures !== null && filters.some((filter) => filter.facet === facet) ? failing(asked, failures, failureOf(facet)) : NO_DOCUMENTS
  const counts = Object.fromEntries(FACETS.map((facet) => [facet, countFacet(state, facet, [left, othersOf(facet)])]))
  return { left, facets: counts as Record<FacetName, FacetCount[]> }
}

/** Numbers of the documents found, in order; of these ids only, when there are any. */
function documentsIn({ known }: IndexState, found: Found, only: readonly string[] | undefined): Int32Array {
  const documents = numbersIn(found)
  if (!only) return documents
  const chosen = new Set(only.map((id) => known.numberOf(id)))
  return documents.filter((no) => chosen.has(no))
}

const NO_DOCUMENTS = new Int32Array(0)
const PASSED = 0
const MANY = 255

function failureOf(facet: FacetName): number {
  return 1 + FACETS.indexOf(facet)
}

/** For each document 0, or one more than the place of the one facet whose filters it does not pass, or `MANY`; null without filters. */
function failuresOf(state: IndexState, documents: Int32Array, filters: readonly FacetFilter[]): Uint8Array | null {
  if (filters.length === 0) return null
  const failures = new Uint8Array(documents.length)
  for (const facet of FACETS) {
    const own = filters.filter((filter) => filter.facet === facet)
    if (own.length === 0) continue
    const passes = passesOf(state, facet, own, documents)
    const failure = failureOf(facet)
    for (let at = 0; at < failures.length; at++) if (passes[at] === 0) failures[at] = failures[at] === PASSED ? failure : MANY
  }
  return failures
}

/** Those of these documents that have this failure. */
function failing(documents: Int32Array, failures: Uint8Array, failure: number): Int32Array {
  const some = new Int32Array(documents.length)
  let count = 0
  for (let i = 0; i < documents.length; i++) {
    some[count] = documents[i] as number
    if (failures[i] === failure) count++
  }
  return some.subarray(0, count)
}

/** 1 for each document that passes the filters of one facet. */
function passesOf(state: IndexState, facet: FacetName, filters: readonly FacetFilter[], documents: Int32Array): Uint8Array {
  const wanted = filters.filter((filter) => !filter.not)
  const passes = new Uint8Array(documents.length).fill(wanted.length === 0 ? 1 : 0)
  for (const { value } of wanted) mark(state, facet, value, documents, passes, 1)
  for (const { value, not } of filters) if (not) mark(state, facet, value, documents, passes, 0)
  return passes
}

/** Writes `sign` beside each document that has a value of a facet. */
function mark(state: IndexState, facet: FacetName, value: string, documents: Int32Array, passes: Uint8Array, sign: number): void {
  const { known, prepare } = state
  switch (facet) {
    case 'language':
    case 'format':
    case 'folder':
      return markCode(known[facet], value, documents, passes, sign)
    case 'imported': {
      const day = Date.parse(value) / DAY
      const moments = known.imported.array
      return documents.forEach((no, i) => {
        if (Math.floor(moments[no] as number) === day) passes[i] = sign
      })
    }
    case 'type':
      return markHolding(known.types, (ENTITY_TYPES as readonly string[]).indexOf(value), documents, passes, sign)
    case 'year':
      return markHolding(known.years, known.yearCodes.values.indexOf(Number(value)), documents, passes, sign)
    case 'entity': {
      const found = prepare('SELECT no FROM search_entity WHERE id = ?').get(value) as { no: number } | undefined
      if (found) markHolding(known.entities, found.no, documents, passes, sign)
    }
  }
}

function markCode({ codes, values }: Coded<string>, value: string, documents: Int32Array, passes: Uint8Array, sign: number): void {
  const code = values.indexOf(value)
  for (let i = 0; i < documents.length; i++) if (codes[documents[i] as number] === code) passes[i] = sign
}

function markHolding({ starts, ends, values }: Counted, wanted: number, documents: Int32Array, passes: Uint8Array, sign: number): void {
  for (let i = 0; i < documents.length; i++) {
    const end = ends[documents[i] as number] as number
    let at = starts[documents[i] as number] as number
    while (at < end && values[at] !== wanted) at++
    if (at < end) passes[i] = sign
  }
}
