import { Index } from 'flexsearch'
import type { Shard, ShardEntries, Slots } from './shard.ts'

/** A term as the index files it: words of the text plain, everything else behind a sign of its own. */
export const titleKey = (term: string): string => `\u0001${term}`
export const entityKey = (entity: number): string => `\u0002${entity}`
export const typeKey = (type: string): string => `\u0003${type}`
export const formKey = (form: string): string => `\u0004${form}`

/** Terms of a document with their numbers of occurrences. */
export type Occurrences = ReadonlyMap<string, number>

/** What FlexSearch is made of inside: its map from term to slots. It answers from whatever stands there. */
interface Inside {
  map: { get(term: string): Slots | undefined }
}

/** Called with each document found, and how often it holds what was looked for. */
type Each = (document: number, occurrences: number) => void

/** One FlexSearch index over a run of documents. */
export interface FlexIndex {
  add(document: number, terms: Occurrences): void
  /** Calls `each` with every document that holds the term and how often. */
  find(term: string, each: Each): void
  /** The same for every term that begins so; a document comes once for each of its terms. */
  findBeginning(beginning: string, each: Each): void
  /** Everything in it, for closing it into a shard. */
  entries(): ShardEntries
}

/** An empty index; it keeps, in each term's slot n, the documents that hold the term n + 1 times. */
export function createFlexIndex(): FlexIndex {
  let adding: Occurrences = new Map()
  const index = new Index({
    tokenize: 'strict',
    resolution: Number.MAX_SAFE_INTEGER,
    encode: (content) => (content === '\n' ? [...adding.keys()] : [content]),
    score: (_content: string[], term: string) => (adding.get(term) as number) - 1,
  })
  const inside = index as unknown as { map: Map<string, Slots> }
  return {
    add: (document, terms) => {
      adding = terms
      index.add(document, '\n')
    },
    find: (term, each) => walk(index, term, each),
    findBeginning: (beginning, each) => {
      for (const [term, slots] of inside.map) if (term.startsWith(beginning)) visit(slots, each)
    },
    entries: () => inside.map,
  }
}

/** A FlexSearch index over a closed shard, whose terms are read when they are asked for. */
export function mountShard(shard: Shard): Pick<FlexIndex, 'find' | 'findBeginning'> {
  const index = new Index({ tokenize: 'strict', resolution: Number.MAX_SAFE_INTEGER, encode: (content) => [content] })
  ;(index as unknown as Inside).map = shard
  return {
    find: (term, each) => walk(index, term, each),
    findBeginning: (beginning, each) => {
      for (const slots of shard.beginning(beginning)) visit(slots, each)
    },
  }
}

function walk(index: Index, term: string, each: Each): void {
  visit((index.search(term, { resolve: false }) as unknown as { result: Slots }).result, each)
}

function visit(slots: Slots, each: Each): void {
  for (let slot = 0; slot < slots.length; slot++) {
    const documents = slots[slot]
    if (documents) for (const document of documents) each(document, slot + 1)
  }
}
