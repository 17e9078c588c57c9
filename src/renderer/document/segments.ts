import { compareSpans, firstEndingAfter, type Side, type Span } from '../../engine/model/span.ts'

/** A stretch of text covered by the same marks from its first to its last code unit; `marks` from the outermost to the innermost. */
export interface Run<M> {
  readonly start: number
  readonly end: number
  readonly marks: readonly M[]
}

/** Flat runs that tile `block`, whatever overlaps or nests; `marks` may come in any order and reach beyond the block; empty marks cover nothing. */
export function segments<M extends Span<Side>>(block: Span<Side>, marks: readonly M[]): Run<M>[] {
  const inside = marks.filter((mark) => mark.start < mark.end && mark.start < block.end && mark.end > block.start).sort(compareSpans)
  const runs: Run<M>[] = []
  let active: readonly M[] = []
  let next = 0
  let position = block.start
  while (position < block.end) {
    active = active.filter((mark) => mark.end > position)
    const first = next
    while (next < inside.length && (inside[next] as M).start <= position) next++
    if (next > first) active = [...active, ...inside.slice(first, next)]
    const end = nextBoundary(active, inside[next]?.start ?? block.end, block.end)
    runs.push({ start: position, end, marks: active })
    position = end
  }
  return runs
}

function nextBoundary(active: readonly Span<Side>[], start: number, end: number): number {
  let boundary = Math.min(start, end)
  for (const mark of active) if (mark.end < boundary) boundary = mark.end
  return boundary
}

/** For each of the sorted, non-overlapping `rows`, the marks that touch it, in their order; `marks` sorted as `compareSpans` says. */
export function marksByRow<M extends Span<Side>>(rows: readonly Span<Side>[], marks: readonly M[]): M[][] {
  const byRow: M[][] = rows.map(() => [])
  let first = 0
  for (const mark of marks) {
    while (first < rows.length && (rows[first] as Span<Side>).end <= mark.start) first++
    for (let row = first; row < rows.length && (rows[row] as Span<Side>).start < mark.end; row++) byRow[row]?.push(mark)
  }
  return byRow
}

/** As `marksByRow` for few marks among many rows, by the index of the row: only rows with marks, without a look at the others. */
export function marksOfRows<M extends Span<Side>>(rows: readonly Span<Side>[], marks: readonly M[]): ReadonlyMap<number, readonly M[]> {
  const byRow = new Map<number, M[]>()
  for (const mark of marks) {
    for (let row = firstEndingAfter(rows, mark.start); row < rows.length && (rows[row] as Span<Side>).start < mark.end; row++) {
      const there = byRow.get(row)
      if (there) there.push(mark)
      else byRow.set(row, [mark])
    }
  }
  return byRow
}
