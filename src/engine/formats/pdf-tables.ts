import type { Glyph } from './pdf-glyphs.ts'
import { type Line, MARKER } from './pdf-lines.ts'

/** White between two glyphs of a line; the right one begins a cell if the line is a row. */
interface Gap {
  readonly x0: number
  readonly x1: number
  readonly right: Glyph
}

/** Distances in parts of the letter size. */
const WIDE = 1.8
const SHARED = 0.8
const NEAR = 3
/** By how much the blanks of a justified line differ, and the beginnings or ends of the cells of a column. */
const ALIKE = 0.3
/** No table has more columns; a hostile line may have any number of gaps. */
const MOST = 60

/** For each line that is a row of a table, the glyphs that begin its second and later cells: rows are neighbours that have a wide gap at the same place. */
export function cellsOf(lines: readonly Line[]): Map<Line, Set<Glyph>> {
  const cells = new Map<Line, Set<Glyph>>()
  const add = (line: Line, { right }: Gap): void => {
    const known = cells.get(line)
    if (known === undefined) cells.set(line, new Set([right]))
    else known.add(right)
  }
  let above: readonly Gap[] = []
  let aboveSpread = false
  for (const [i, line] of lines.entries()) {
    const gaps = gapsOf(line)
    const spread = gaps.length > 0 && isSpread(line)
    const before = lines[i - 1]
    if (before !== undefined && line.y > before.y && line.y - before.y < NEAR * line.size) {
      const pairs = gaps.flatMap((gap) => {
        const same = above.find(({ x0, x1 }) => Math.min(x1, gap.x1) - Math.max(x0, gap.x0) > SHARED * line.size)
        return same === undefined || ((spread || aboveSpread) && !isAligned(gap, same, line.size)) ? [] : [{ gap, same }]
      })
      const byChance = (spread && pairs.length < gaps.length) || (aboveSpread && pairs.length < above.length)
      for (const { gap, same } of byChance ? [] : pairs) {
        add(line, gap)
        add(before, same)
      }
    }
    above = gaps
    aboveSpread = spread
  }
  return cells
}

/** True for a line of several words whose blanks are all alike, as a justified line of a narrow column has them. */
function isSpread(line: Line): boolean {
  let [least, most, blanks] = [Infinity, 0, 0]
  for (let i = 1; i < line.glyphs.length; i++) {
    if (!line.blank[i]) continue
    const width = (line.glyphs[i] as Glyph).x0 - (line.glyphs[i - 1] as Glyph).x1
    least = Math.min(least, width)
    most = Math.max(most, width)
    blanks++
  }
  return blanks > 1 && most - least < ALIKE * line.size
}

/** True when the cells at two gaps begin at one place, or those before them end at one. */
function isAligned(a: Gap, b: Gap, size: number): boolean {
  return Math.min(Math.abs(a.x0 - b.x0), Math.abs(a.x1 - b.x1)) < ALIKE * size
}

function gapsOf(line: Line): Gap[] {
  const gaps: Gap[] = []
  for (let i = 1; i < line.glyphs.length && gaps.length < MOST; i++) {
    const [left, right] = [line.glyphs[i - 1] as Glyph, line.glyphs[i] as Glyph]
    if (line.blank[i] && right.x0 - left.x1 > WIDE * line.size && !isMarker(line, i)) gaps.push({ x0: left.x1, x1: right.x0, right })
  }
  return gaps
}

/** True when a list's marker is all that stands before the glyph. */
function isMarker(line: Line, end: number): boolean {
  return (
    end <= 6 &&
    MARKER.test(
      line.glyphs
        .slice(0, end)
        .map(({ text }) => text)
        .join(''),
    )
  )
}
