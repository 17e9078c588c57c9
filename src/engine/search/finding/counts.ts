import type { IndexState } from '../index/state.ts'
import type { LeafNode } from '../query/ast.ts'
import type { Leaf } from './leaf.ts'

const NO_WORDS: ReadonlySet<number> = new Set()

/** A leaf with what most leaves have. */
export function leafOf(node: LeafNode, counts: Uint16Array, rest: Partial<Leaf> & Pick<Leaf, 'find'>): Leaf {
  return { node, counts, places: 'words', words: NO_WORDS, forms: [], ...rest }
}

/** How often each document holds any of these terms. */
export function countTerms(state: IndexState, terms: readonly string[]): Uint16Array {
  return onlyLive(state, state.postings.find(terms, state.documents.length))
}

/** How often each document holds any term that begins so. */
export function countBeginning(state: IndexState, beginning: string): Uint16Array {
  return onlyLive(state, state.postings.findBeginning(beginning, state.documents.length))
}

/** Forgets documents that are no longer there; closed shards still name them. */
function onlyLive({ known }: IndexState, counts: Uint16Array): Uint16Array {
  const live = known.live.array
  for (let no = 0; no < counts.length; no++) if (live[no] !== 1) counts[no] = 0
  return counts
}
