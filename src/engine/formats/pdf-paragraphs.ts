import type { Glyph } from './pdf-glyphs.ts'
import { type Line, MARKER } from './pdf-lines.ts'

const FEWEST_LINES = 5
const JUSTIFIED = 0.5
const WIDEST_LEADING = 1.9
const FEWEST_INSIDE = 2

/** For each line, true when the page shows that a paragraph ends above it. */
export function paragraphStarts(lines: readonly Line[]): boolean[] {
  const shape = { leading: usualLeading(lines), indents: indentsOf(lines), starts: startsOf(lines), margins: marginsOf(lines) }
  return lines.map((_, i) => i > 0 && isNewParagraph(lines, i, shape))
}

/** The middle distance from line to line, in parts of the letter size: of lines between which a sentence runs on, where the page has such. */
function usualLeading(lines: readonly Line[]): number {
  const steps: number[] = []
  const inside: number[] = []
  for (let i = 1; i < lines.length; i++) {
    const [before, line] = [lines[i - 1] as Line, lines[i] as Line]
    const step = (line.y - before.y) / line.size
    if (step <= 0.8 || step >= 3) continue
    steps.push(step)
    if (goesOn(before, line) && Math.abs(line.x0 - before.x0) < 3 * line.size) inside.push(step)
  }
  if (inside.length >= FEWEST_INSIDE) return middle(inside)
  if (steps.length < 3) return 1.25
  return middle(steps) > WIDEST_LEADING ? quarter(steps) : middle(steps)
}

function middle(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[numbers.length >>> 1] as number
}

function quarter(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[numbers.length >>> 2] as number
}

/** What is usual on a page: leading in parts of the letter size, first-line indents and the places where indented lines begin in whole points. */
interface Shape {
  readonly leading: number
  readonly indents: ReadonlySet<number>
  readonly starts: ReadonlyMap<number, number>
  /** Right margin of a justified column by the whole point at which its lines begin. */
  readonly margins: ReadonlyMap<number, number>
}

/** For each line, how many indented lines begin where it does. */
function startsOf(lines: readonly Line[]): Map<number, number> {
  const starts = new Map<number, number>()
  for (let i = 1; i < lines.length; i++) {
    if (!isIndented(lines, i)) continue
    const x = Math.round((lines[i] as Line).x0)
    starts.set(x, (starts.get(x) ?? 0) + 1)
  }
  return starts
}

/** Where most lines that begin at one place end at one place too. */
function marginsOf(lines: readonly Line[]): Map<number, number> {
  const margins = new Map<number, number>()
  for (const [x, column] of Map.groupBy(lines, (line) => Math.round(line.x0))) {
    const right = column.reduce((most, { x1 }) => Math.max(most, x1), 0)
    const full = column.filter(({ x1, size }) => x1 > right - 0.7 * size).length
    if (column.length >= FEWEST_LINES && full >= JUSTIFIED * column.length) margins.set(x, right)
  }
  return margins
}

function indentsOf(lines: readonly Line[]): Set<number> {
  const indents = new Set<number>()
  for (let i = 1; i < lines.length; i++)
    if (isIndented(lines, i)) indents.add(Math.round((lines[i] as Line).x0 - (lines[i - 1] as Line).x0))
  return indents
}

function isNewParagraph(lines: readonly Line[], at: number, { leading, indents, starts, margins }: Shape): boolean {
  const line = lines[at] as Line
  const before = lines[at - 1] as Line
  const size = Math.max(line.size, before.size)
  const down = line.y - before.y
  if (down < -0.5 * size) return !goesOn(before, line)
  if (down > (leading + 0.35) * size) return true
  if (Math.abs(line.size - before.size) > 0.12 * size && down > 0.5 * size) return true
  if (down <= 0 || startsWithMarker(before)) return false
  if (indents.has(Math.round(line.x0 - before.x0)) || isIndented(lines, at)) return true
  if (/^\p{Ll}/u.test((line.glyphs[0] as Glyph).text)) return false
  return (starts.get(Math.round(line.x0)) ?? 0) > 1 || endsShort(before, line, margins)
}

/** True when a sentence ends and the next word would have fitted into the justified line. */
function endsShort(before: Line, line: Line, margins: ReadonlyMap<number, number>): boolean {
  const margin = margins.get(Math.round(line.x0)) ?? margins.get(Math.round(before.x0))
  const end = line.blank.indexOf(true)
  const word = (line.glyphs.at(end === -1 ? -1 : end - 1) as Glyph).x1 - line.x0
  const stop = /[.!?…]["»”)\]]*$/u.test(
    before.glyphs
      .slice(-3)
      .map(({ text }) => text)
      .join(''),
  )
  return margin !== undefined && stop && before.x1 + word + line.size < margin
}

/** True when a sentence runs on from the foot of one column to the head of the next. */
function goesOn(before: Line, line: Line): boolean {
  const last = before.glyphs.at(-1)?.text ?? ''
  const first = line.glyphs[0]?.text ?? ''
  return !/[.!?…:;»”"]$/u.test(last) && /^\p{Ll}/u.test(first) && Math.abs(line.size - before.size) < 0.1 * line.size
}

/** A first line set in from the left, between lines that are not. */
function isIndented(lines: readonly Line[], at: number): boolean {
  const before = lines[at - 1] as Line
  const line = lines[at] as Line
  const after = lines[at + 1]
  if (after === undefined || line.y <= before.y || after.y <= line.y || startsWithMarker(before)) return false
  const indent = line.x0 - after.x0
  return (
    indent > 0.9 * line.size &&
    indent < 6 * line.size &&
    Math.abs(before.x0 - after.x0) < 0.4 * line.size &&
    Math.abs(after.size - line.size) < 0.1 * line.size
  )
}

/** True for a list item's first line. */
function startsWithMarker(line: Line): boolean {
  const end = line.blank.indexOf(true)
  const first = line.glyphs.slice(0, end < 0 || end > 6 ? 0 : end).map((glyph) => glyph.text)
  return MARKER.test(first.join(''))
}
