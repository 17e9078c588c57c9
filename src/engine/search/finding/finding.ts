import type { QueryProblem, Spelling, TermMaker } from '../../contracts/search.ts'
import type { IndexState } from '../index/state.ts'

/** What answering a query needs, and where it notes what was worked around. */
export interface Finding {
  readonly state: IndexState
  readonly maker: TermMaker
  readonly spelling: Spelling
  readonly problems: QueryProblem[]
}

/** By number of document: not 0 where it is found. */
export type Found = Uint8Array | Uint16Array
