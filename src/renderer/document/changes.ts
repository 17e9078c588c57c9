import type { RepairRecord } from '../../engine/model/document.ts'
import type { Span } from '../../engine/model/span.ts'
import { SAME, type TextMap } from '../../engine/model/text-map.ts'

/** A place where the two texts differ: what the original reads there, and what the repaired text does. */
export interface Change {
  readonly original: Span<'original'>
  readonly repaired: Span<'repaired'>
  /** Names of the rules that made it; empty when no record tells. */
  readonly rules: readonly string[]
}

/** The changed sections of a map, shrunk to what really differs, each with the rules that touched it; `records` in any order. */
export function changesOf(original: string, repaired: string, map: TextMap, records: readonly RepairRecord[]): Change[] {
  const touching = rulesTouching(records)
  const changes: Change[] = []
  let from = 0
  let to = 0
  for (let i = 0; i < map.length; i += 2) {
    const length = map[i] as number
    const written = map[i + 1] === SAME ? length : (map[i + 1] as number)
    if (map[i + 1] !== SAME) {
      const change = shrink(original, repaired, { start: from, end: from + length }, { start: to, end: to + written })
      if (change) changes.push({ ...change, rules: touching(from, from + length) })
    }
    from += length
    to += written
  }
  return changes
}

/** Answers, for stretches asked in order, which rules touched them; linear over all of them. */
function rulesTouching(records: readonly RepairRecord[]): (start: number, end: number) => readonly string[] {
  const sorted = [...records].sort((a, b) => a.start - b.start)
  let next = 0
  let active: RepairRecord[] = []
  return (start, end) => {
    while (next < sorted.length && (sorted[next] as RepairRecord).start < end) active.push(sorted[next++] as RepairRecord)
    active = active.filter((record) => record.end > start)
    return [...new Set(active.map((record) => record.rule))]
  }
}

function shrink(
  original: string,
  repaired: string,
  from: Span<'original'>,
  to: Span<'repaired'>,
): { original: Span<'original'>; repaired: Span<'repaired'> } | null {
  const room = Math.min(from.end - from.start, to.end - to.start)
  let head = 0
  while (head < room && original[from.start + head] === repaired[to.start + head]) head++
  let tail = 0
  while (tail < room - head && original[from.end - tail - 1] === repaired[to.end - tail - 1]) tail++
  const changed = {
    original: { start: from.start + head, end: from.end - tail },
    repaired: { start: to.start + head, end: to.end - tail },
  }
  return changed.original.start === changed.original.end && changed.repaired.start === changed.repaired.end ? null : changed
}

/** A piece of a row in the view of differences: text that stands in both, or a change with what it took away and what it put there. */
export type Piece =
  | { readonly kind: 'same'; readonly span: Span<'repaired'> }
  | { readonly kind: 'change'; readonly span: Span<'repaired'>; readonly change: Change }

/** Cuts the stretch of repaired text into pieces; `changes` are those that begin within it, sorted. */
export function piecesOf(row: Span<'repaired'>, changes: readonly Change[]): Piece[] {
  const pieces: Piece[] = []
  let position = row.start
  for (const change of changes) {
    const start = Math.max(position, Math.min(change.repaired.start, row.end))
    const end = Math.max(start, Math.min(change.repaired.end, row.end))
    if (start > position) pieces.push({ kind: 'same', span: { start: position, end: start } })
    pieces.push({ kind: 'change', span: { start, end }, change })
    position = end
  }
  if (position < row.end) pieces.push({ kind: 'same', span: { start: position, end: row.end } })
  return pieces
}

/** For each row, the changes that begin within it or between it and the next row; changes before the first row belong to the first. */
export function changesByRow(rows: readonly Span<'repaired'>[], changes: readonly Change[]): Change[][] {
  const byRow: Change[][] = rows.map(() => [])
  let row = 0
  for (const change of changes) {
    while (row + 1 < rows.length && (rows[row + 1] as Span<'repaired'>).start <= change.repaired.start) row++
    byRow[row]?.push(change)
  }
  return byRow
}
