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

/** A FlexSearch index over a run of documents. */
export interface FlexIndex {
  /** Calls `each` with every document that holds the term and how often. */
  find(term: string, each: Each): void
  /** The same for every term that begins so; a document comes once for each of its terms. */
  findBeginning(beginning: string, each: Each): void
}

/** One that documents are added to. */
export interface OpenFlexIndex extends FlexIndex {
  add(document: number, terms: Occurrences): void
  /** Everything in it, for closing it into a shard. */
  readonly entries: ShardEntries
}

/** An empty index; it keeps, in each term's slot n, the documents that hold the term n + 1 times. */
export function createFlexIndex(): OpenFlexIndex {
  const entries = new Map<string, (number[] | undefined)[]>()
  return {
    ...mounted({
      get: (term) => entries.get(term) as Slots | undefined,
      *beginning(start) {
        for (const [term, slots] of entries) if (term.startsWith(start)) yield slots as Slots
      },
    }),
    // FlexSearch's own `add` takes ten times as long, since it looks for the slot of each word by its place in a text.
    add: (document, terms) => {
      for (const [term, times] of terms) {
        let slots = entries.get(term)
        if (!slots) {
          slots = []
          entries.set(term, slots)
        }
        const slot = slots[times - 1]
        if (slot) slot.push(document)
        else slots[times - 1] = [document]
      }
    },
    entries,
  }
}

/** A FlexSearch index over a closed shard, whose terms are read when they are asked for. */
export function mountShard(shard: Shard): FlexIndex {
  return mounted(shard)
}

function mounted(map: Pick<Shard, 'get' | 'beginning'>): FlexIndex {
  const index = new Index({ tokenize: 'strict', resolution: Number.MAX_SAFE_INTEGER, encode: (content) => [content] })
  ;(index as unknown as Inside).map = map
  return {
    find: (term, each) => visit((index.search(term, { resolve: false }) as unknown as { result: Slots }).result, each),
    findBeginning: (beginning, each) => {
      for (const slots of map.beginning(beginning)) visit(slots, each)
    },
  }
}

function visit(slots: Slots, each: Each): void {
  for (let slot = 0; slot < slots.length; slot++) {
    const documents = slots[slot]
    if (documents) for (const document of documents) each(document, slot + 1)
  }
}
