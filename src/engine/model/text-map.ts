import type { Span } from './span.ts'

/** Replaces at least one code unit of a text; an edit never only inserts, so that every repaired letter has a place in the original. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** How an original text became a repaired one: pairs of (length in the original, length in the repaired text or `SAME`). */
export type TextMap = readonly number[]

/** Marks a section of a map that was left untouched. */
export const SAME = -1

/** The map of a text that nothing changed. */
export function identityMap(length: number): TextMap {
  return length === 0 ? [] : [length, SAME]
}

/** Lengths of both texts of a map, in code units. */
export function mapLengths(map: TextMap): { original: number; repaired: number } {
  let original = 0
  let repaired = 0
  for (let i = 0; i < map.length; i += 2) {
    const from = map[i] as number
    const to = map[i + 1] as number
    original += from
    repaired += to === SAME ? from : to
  }
  return { original, repaired }
}

/** Applies sorted, non-overlapping edits; throws `RangeError` when one is out of order, out of range or a pure insertion. */
export function applyEdits(text: string, edits: readonly Edit[]): { text: string; map: TextMap } {
  const sections: number[] = []
  const parts: string[] = []
  let position = 0
  for (const edit of edits) {
    if (edit.start < position || edit.end > text.length || edit.end <= edit.start) {
      throw new RangeError(`edit ${edit.start}..${edit.end} does not follow ${position} in a text of ${text.length}`)
    }
    pushSame(sections, edit.start - position)
    sections.push(edit.end - edit.start, edit.text.length)
    parts.push(text.slice(position, edit.start), edit.text)
    position = edit.end
  }
  pushSame(sections, text.length - position)
  parts.push(text.slice(position))
  return { text: parts.join(''), map: sections }
}

/** The map of doing `first`, then `second`; throws `RangeError` when the text that one makes is not the length the other reads. */
export function composeMaps(first: TextMap, second: TextMap): TextMap {
  const lengths = mapLengths(first)
  if (lengths.repaired !== mapLengths(second).original) {
    throw new RangeError('maps do not meet: the first ends where the second does not begin')
  }
  return writeMap(mergeChanges(readChanges(first), readChanges(second)), lengths.original)
}

/** Carries spans between the two texts in logarithmic time; build one for each document, not for each span. */
export interface Mapper {
  readonly map: TextMap
  toRepaired(span: Span<'original'>): Span<'repaired'>
  toOriginal(span: Span<'repaired'>): Span<'original'>
}

/** Indexes a map; a span that begins or ends inside a change grows to the edge of that change. */
export function createMapper(map: TextMap): Mapper {
  const count = map.length / 2
  const original = new Float64Array(count + 1)
  const repaired = new Float64Array(count + 1)
  for (let i = 0; i < count; i++) {
    const from = map[2 * i] as number
    const to = map[2 * i + 1] as number
    original[i + 1] = (original[i] as number) + from
    repaired[i + 1] = (repaired[i] as number) + (to === SAME ? from : to)
  }
  return {
    map,
    toRepaired: ({ start, end }) => carry(map, start, end, original, repaired),
    toOriginal: ({ start, end }) => carry(map, start, end, repaired, original),
  }
}

function carry(map: TextMap, start: number, end: number, from: Float64Array, to: Float64Array): { start: number; end: number } {
  const first = carryStart(map, start, from, to)
  if (end <= start) return { start: first, end: first }
  return { start: first, end: Math.max(first, carryEnd(map, end, from, to)) }
}

function carryStart(map: TextMap, offset: number, from: Float64Array, to: Float64Array): number {
  const section = lastAtOrBefore(from, offset)
  const base = to[section] as number
  return map[2 * section + 1] === SAME ? base + offset - (from[section] as number) : base
}

function carryEnd(map: TextMap, offset: number, from: Float64Array, to: Float64Array): number {
  const section = lastAtOrBefore(from, offset - 1)
  if (map[2 * section + 1] === SAME) return (to[section] as number) + offset - (from[section] as number)
  return to[Math.min(section + 1, to.length - 1)] as number
}

function lastAtOrBefore(starts: Float64Array, offset: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >>> 1
    if ((starts[middle] as number) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

/** One changed section: where it stands in the text before, and in the text after. */
interface Change {
  readonly from: number
  readonly fromEnd: number
  readonly to: number
  readonly toEnd: number
}

function readChanges(map: TextMap): Change[] {
  const changes: Change[] = []
  let from = 0
  let to = 0
  for (let i = 0; i < map.length; i += 2) {
    const length = map[i] as number
    const written = map[i + 1] === SAME ? length : (map[i + 1] as number)
    if (map[i + 1] !== SAME) changes.push({ from, fromEnd: from + length, to, toEnd: to + written })
    from += length
    to += written
  }
  return changes
}

/** Joins changes that overlap in the text between the two maps; linear in the number of changes. */
function mergeChanges(first: readonly Change[], second: readonly Change[]): Change[] {
  const merged: Change[] = []
  let shiftFirst = 0 // the text between minus the original, before the next change of `first`
  let shiftSecond = 0 // the repaired text minus the text between, before the next change of `second`
  let i = 0
  let j = 0
  while (i < first.length || j < second.length) {
    const a = first[i]
    const b = second[j]
    const aLeads = a !== undefined && (b === undefined || a.to < b.from || (a.to === b.from && a.toEnd <= b.fromEnd))
    const start = aLeads ? a.to : (b as Change).from
    let end = start
    const from = start - shiftFirst
    const to = start + shiftSecond
    const takeFirst = (change: Change): void => {
      end = Math.max(end, change.toEnd)
      shiftFirst = change.toEnd - change.fromEnd
      i++
    }
    const takeSecond = (change: Change): void => {
      end = Math.max(end, change.fromEnd)
      shiftSecond = change.toEnd - change.fromEnd
      j++
    }
    if (aLeads) takeFirst(a)
    else takeSecond(b as Change)
    for (;;) {
      const nextFirst = first[i]
      const nextSecond = second[j]
      if (nextFirst !== undefined && nextFirst.to < end) takeFirst(nextFirst)
      else if (nextSecond !== undefined && nextSecond.from < end) takeSecond(nextSecond)
      else break
    }
    merged.push({ from, fromEnd: end - shiftFirst, to, toEnd: end + shiftSecond })
  }
  return merged
}

function writeMap(changes: readonly Change[], length: number): TextMap {
  const sections: number[] = []
  let position = 0
  for (const change of changes) {
    pushSame(sections, change.from - position)
    sections.push(change.fromEnd - change.from, change.toEnd - change.to)
    position = change.fromEnd
  }
  pushSame(sections, length - position)
  return sections
}

function pushSame(sections: number[], length: number): void {
  if (length > 0) sections.push(length, SAME)
}
