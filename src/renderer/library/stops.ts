import type { SearchHit } from '../../engine/contracts/search.ts'

/** A place that the arrow keys stop at: a snippet of a result, both counted from 0. */
export interface Stop {
  readonly result: number
  readonly snippet: number
}

/** Every snippet of the results that are here, in order; a result without snippets is one stop. */
export function stopsOf(rows: ReadonlyMap<number, SearchHit>): Stop[] {
  return inOrder(rows).flatMap(([result, hit]) =>
    Array.from({ length: Math.max(1, hit.snippets.length) }, (_, snippet) => ({ result, snippet })),
  )
}

/** Rows by their place, first to last. */
export function inOrder<T>(rows: ReadonlyMap<number, T>): (readonly [number, T])[] {
  return [...rows].sort((a, b) => a[0] - b[0])
}
