import { Index } from 'flexsearch'
import { type Each, type HeldDocument, type Holders, MOST_TIMES, type Occurrences, type Shard, timesOf } from './shard.ts'

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

/** What FlexSearch is made of inside: its map from term to lists of documents. It answers from whatever stands there. */
interface Inside {
  map: { get(term: string): readonly Holders[] | undefined }
}

/** A FlexSearch index over a run of documents. */
export interface FlexIndex {
  /** Calls `each` with every document that holds the term and how often. */
  find(term: string, each: Each): void
  /** The same for every term that begins so; a document comes once for each of its terms. */
  findBeginning(beginning: string, each: Each): void
  /** Adds what `find` would say to the numbers of documents, up to `MOST_TIMES`. */
  addTo(found: Uint16Array, term: string): void
  /** The same for every term that begins so. */
  addBeginningTo(found: Uint16Array, beginning: string): void
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
        const held = documents.flatMap(({ document, terms }): Held[] => {
          const standing = terms.get(term)
          return standing === undefined ? [] : [[document, timesOf(standing)]]
        })
        return held.length === 0 ? undefined : heldHolders(held)
      },
      *beginning(start) {
        for (const { document, terms } of documents) {
          for (const [term, standing] of terms) if (term.startsWith(start)) yield heldHolders([[document, timesOf(standing)]])
        }
      },
    }),
    add: (document, terms) => void documents.push({ document, terms }),
    documents,
  }
}

type Held = readonly [document: number, occurrences: number]

function heldHolders(held: readonly Held[]): Holders {
  return {
    each: (note) => {
      for (const [document, occurrences] of held) note(document, occurrences)
    },
    addTo: (found) => {
      for (const [document, occurrences] of held)
        if (document < found.length) found[document] = Math.min((found[document] as number) + occurrences, MOST_TIMES)
    },
  }
}

/** A FlexSearch index over a closed shard, whose terms are read when they are asked for. */
export function mountShard(shard: Shard): FlexIndex {
  return mounted(shard)
}

function mounted(map: Pick<Shard, 'get' | 'beginning'>): FlexIndex {
  const index = new Index({ tokenize: 'strict', resolution: Number.MAX_SAFE_INTEGER, encode: (content) => [content] })
  const inside: Inside['map'] = {
    get: (term) => {
      const holders = map.get(term)
      return holders && [holders]
    },
  }
  ;(index as unknown as Inside).map = inside
  const found = (term: string): readonly Holders[] =>
    (index.search(term, { resolve: false }) as unknown as { result: readonly Holders[] }).result
  return {
    find: (term, each) => {
      for (const holders of found(term)) holders.each(each)
    },
    findBeginning: (beginning, each) => {
      for (const holders of map.beginning(beginning)) holders.each(each)
    },
    addTo: (counts, term) => {
      for (const holders of found(term)) holders.addTo(counts)
    },
    addBeginningTo: (counts, beginning) => {
      for (const holders of map.beginning(beginning)) holders.addTo(counts)
    },
  }
}
