import type { EntityType } from '../../engine/model/annotation.ts'
import type { Side, Span } from '../../engine/model/span.ts'

/** Slices into which a minimap cuts a text. */
export const SLICES = 300

/** A slice of the text in which something stands: the type of mark that most often begins there. */
export interface Tick {
  /** From 0. */
  readonly slice: number
  readonly type: EntityType
}

/** Slice of a text of `length` code units that holds `offset`. */
export function sliceAt(offset: number, length: number): number {
  return Math.min(SLICES - 1, Math.max(0, Math.floor((offset / Math.max(1, length)) * SLICES)))
}

/** One tick for each slice in which marks begin, in the order of the text. */
export function ticksOf(marks: Iterable<{ readonly start: number; readonly type: EntityType }>, length: number): Tick[] {
  const counts: (Map<EntityType, number> | undefined)[] = new Array(SLICES)
  for (const { start, type } of marks) {
    const slice = sliceAt(start, length)
    const count = counts[slice] ?? new Map<EntityType, number>()
    counts[slice] = count
    count.set(type, (count.get(type) ?? 0) + 1)
  }
  return counts.flatMap((count, slice) => (count ? [{ slice, type: mostFrequent(count) }] : []))
}

/** Slices that hold the beginning of one of these spans, each once, in order. */
export function slicesOf(spans: readonly Span<Side>[], length: number): number[] {
  return [...new Set(spans.map(({ start }) => sliceAt(start, length)))].sort((a, b) => a - b)
}

function mostFrequent(counts: ReadonlyMap<EntityType, number>): EntityType {
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best))[0]
}
