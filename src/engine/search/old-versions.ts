import { DatabaseSync } from 'node:sqlite'
import type { SearchIndex, TermMaker } from '../contracts/search.ts'
import type { Analysis } from '../model/document.ts'
import { createSearch, type SearchSource } from './search-index.ts'

/** What answers queries. */
export type Answering = Pick<SearchIndex, 'search' | 'concordance' | 'places'>

/** A library of which the index does not hold every document: not those that newer versions of their files superseded. */
export interface VersionedSource extends SearchSource {
  analysis(id: string): Analysis | null
  /** A number that stands for the present analysis of any document that is there, superseded or not; null for an unknown one. */
  reading(id: string): number | null
}

/** Answers from the index; what is asked of one superseded document alone, from an index of its own in memory, of which the last is kept. */
export function withOldVersions(index: SearchIndex, maker: TermMaker, source: VersionedSource): Answering {
  let last: { readonly id: string; readonly reading: number; readonly index: SearchIndex } | null = null

  const indexOf = (documents: readonly string[] | undefined): SearchIndex => {
    const [id] = documents ?? []
    if (id === undefined || documents?.length !== 1 || source.stamp(id) !== null) return index
    const reading = source.reading(id)
    if (reading === null) return index
    if (last?.id === id && last.reading === reading) return last.index
    const analysis = source.analysis(id)
    if (analysis === null) return index
    const own = createSearch(new DatabaseSync(':memory:'), maker, source)
    own.put(analysis)
    last = { id, reading, index: own }
    return own
  }
  return {
    search: (request) => indexOf(request.documents).search(request),
    concordance: (request) => indexOf(request.documents).concordance(request),
    places: (request, reached) => indexOf(request.documents).places(request, reached),
  }
}
