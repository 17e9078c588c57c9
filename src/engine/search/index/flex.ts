import { Index } from 'flexsearch'
import { type HeldDocument, type Occurrences, type Shard, type Slots, timesOf } from './shard.ts'

/** A term as the index files it: terms of words plain, everything else behind a sign of its own. */
export const titleKey = (term: string): string => `\u0001${term}`
export const entityKey = (entity: number): string => `\u0002${entity}`
export const typeKey = (type: string): string => `\u0003${type}`
/** Beginning of the keys of all words whose form begins so. */
export const formKey = (form: string): string => `\u0004${form}`
/** A word as it reads, apart for each term that it stands for. */
export const wordKey = (form: string, id: number): string => `${formKey(form)}\u0005${id.toString(36)}`
/** The form that a word's key names. */
export const formOfKey = (key: string): string => key.slice(1, key.indexOf('\u0005'))

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

/** An index of few documents, each of which is asked; FlexSearch's own `add` takes long, since it looks for the slot of each word by its place in a text. */
export function createFlexIndex(held: readonly HeldDocument[] = []): OpenFlexIndex {
  const documents = [...held]
  return {
    ...mounted({
      get: (term) => {
        const slots: number[][] = []
        for (const { document, terms } of documents) {
          const standing = terms.get(term)
          if (standing === undefined) continue
          const times = timesOf(standing)
          slots[times - 1] ??= []
          slots[times - 1]?.push(document)
        }
        return slots.length === 0 ? undefined : slots
      },
      *beginning(start) {
        for (const { document, terms } of documents) {
          for (const [term, standing] of terms) if (term.startsWith(start)) yield slotsOf(document, timesOf(standing))
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
