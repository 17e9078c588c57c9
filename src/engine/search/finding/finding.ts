import type { TermMaker } from '../../contracts/search.ts'
import type { IndexState } from '../index/state.ts'
import type { QueryProblem } from '../query/ast.ts'

/** What answering a query needs, and where it notes what was worked around. */
export interface Finding {
  readonly state: IndexState
  readonly maker: TermMaker
  readonly problems: QueryProblem[]
}
