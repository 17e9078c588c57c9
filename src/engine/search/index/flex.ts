import { Index } from 'flexsearch'
import type { HeldDocument, Occurrences, Shard, Slots } from './shard.ts'

/** A term as the index files it: words of the text plain, everything else behind a sign of its own. */
export const titleKey = (term: string): string => `\u0001${term}`
export const entityKey = (entity: number): string => `\u0002${entity}`
export const typeKey = (type: string): string => `\u0003${type}`
export const formKey = (form: string): string => `\u0004${form}`

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
  /** Everything in it, in the order in which it came. */
  readonly documents: readonly HeldDocument[]
}

/** An empty index of few documents, each of which is asked; FlexSearch's own `add` takes long, since it looks for the slot of each word by its place in a text. */
export function createFlexIndex(): OpenFlexIndex {
  const documents: HeldDocument[] = []
  return {
    ...mounted({
      get: (term) => {
        const slots: number[][] = []
        for (const { document, terms } of documents) {
          const times = terms.get(term)
          if (times === undefined) continue
          slots[times - 1] ??= []
          slots[times - 1]?.push(document)
        }
        return slots.length === 0 ? undefined : slots
      },
      *beginning(start) {
        for (const { document, terms } of documents) {
          for (const [term, times] of terms) if (term.startsWith(start)) yield slotsOf(document, times)
        }
      },
    }),
    add: (document, terms) => void documents.push({ document, terms }),
    documents,
  }
}

function slotsOf(document: number, times: number): Slots {
  const slots: number[][] = []
  slots[times - 1] = [document]
  return slots
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
