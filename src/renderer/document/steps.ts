import type { Mark } from './model.ts'

export type Direction = 1 | -1

/** The nearest mark after or before `id` for which `wanted` holds, going round at the ends; from the first mark at or after `offset` (repaired) when no mark is chosen. */
export function stepMark(
  marks: readonly Mark[],
  id: string | null,
  offset: number,
  direction: Direction,
  wanted: (mark: Mark) => boolean,
): Mark | null {
  const count = marks.length
  if (count === 0) return null
  const chosen = id === null ? -1 : marks.findIndex((mark) => mark.id === id)
  const before = chosen >= 0 ? chosen : beforeOffset(marks, offset, direction)
  for (let step = 1; step <= count; step++) {
    const mark = marks[(before + direction * step + count * 2) % count] as Mark
    if (wanted(mark)) return mark
  }
  return null
}

function beforeOffset(marks: readonly Mark[], offset: number, direction: Direction): number {
  const first = marks.findIndex((mark) => mark.repaired.start >= offset)
  const at = first === -1 ? marks.length : first
  return direction === 1 ? at - 1 : at
}

/** The mention after the chosen one among `ids`, going round; the first when none of them is chosen. */
export function nextOf(ids: readonly string[], chosen: string | null, direction: Direction = 1): string | null {
  if (ids.length === 0) return null
  const at = chosen === null ? -1 : ids.indexOf(chosen)
  if (at === -1) return (direction === 1 ? ids[0] : ids.at(-1)) ?? null
  return ids[(at + direction + ids.length) % ids.length] ?? null
}
