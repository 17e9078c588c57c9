import type { ConcordanceRequest } from '../../engine/contracts/search.ts'
import { closeExplore } from '../explore/explore-state.ts'
import { createStore } from '../store.ts'

/** Order of a concordance's lines. */
export interface LineOrder {
  readonly sort: NonNullable<ConcordanceRequest['sort']>
  /** With `left` and `right`: by which word beside the words found, from 1. */
  readonly word: number
  readonly descending: boolean
}

/** Whether the concordance stands beside the results. */
export const concordanceShown = createStore(false)

/** The order of its lines. */
export const lineOrder = createStore<LineOrder>({ sort: 'right', word: 1, descending: false })

/** Shows the concordance, in place of what is explored, or hides it. */
export function toggleConcordance(): void {
  if (!concordanceShown.get()) closeExplore()
  concordanceShown.set(!concordanceShown.get())
}

/** Orders by this column; the one that holds already turns round. */
export function orderBy(order: LineOrder, sort: LineOrder['sort']): LineOrder {
  return order.sort === sort ? { ...order, descending: !order.descending } : { sort, word: 1, descending: false }
}
