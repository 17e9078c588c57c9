import type { Line } from './pdf-lines.ts'

/** A gutter between two columns of prose: lines `from`..`to` (from top to bottom) have a gap at `x`. */
interface Gutter {
  readonly x: number
  readonly lines: ReadonlySet<Line>
}

const GAP = 0.9
/** Points; no page of prose has a wider gutter, and a hostile page may be as wide as numbers go. */
const WIDEST = 600
const LEAST_LINES = 6
const COLUMNS = 5

/** Lines cut at the gutters of prose columns that were drawn row by row, left column first; other lines untouched, and so are tables. */
export function splitColumns(lines: readonly Line[]): Line[] {
  let parts = [...lines]
  for (let i = 1; i < COLUMNS; i++) {
    const gutter = findGutter(parts)
    if (gutter === null) break
    parts = cut(parts, gutter)
  }
  return parts
}

function findGutter(lines: readonly Line[]): Gutter | null {
  const votes = new Map<number, Set<Line>>()
  for (const line of lines) {
    for (const { start, end } of gapsOf(line)) {
      for (let x = Math.ceil(start / 4); x <= Math.floor(end / 4); x++) {
        const voters = votes.get(x)
        if (voters === undefined) votes.set(x, new Set([line]))
        else voters.add(line)
      }
    }
  }
  let best: Gutter | null = null
  for (const [x, voters] of votes) {
    if (voters.size >= LEAST_LINES && voters.size > (best?.lines.size ?? 0) && isProse(x * 4, voters, lines))
      best = { x: x * 4, lines: voters }
  }
  return best
}

function gapsOf(line: Line): { start: number; end: number }[] {
  const gaps: { start: number; end: number }[] = []
  for (let i = 1; i < line.glyphs.length; i++) {
    const start = (line.glyphs[i - 1] as { x1: number }).x1
    const end = (line.glyphs[i] as { x0: number }).x0
    if (end - start > GAP * line.size && end - start < WIDEST) gaps.push({ start, end })
  }
  return gaps
}

/** True when both sides read as lines of running text and hardly a line among them crosses the gutter. */
function isProse(x: number, voters: ReadonlySet<Line>, lines: readonly Line[]): boolean {
  const left: number[] = []
  const right: number[] = []
  let top = Infinity
  let bottom = -Infinity
  for (const line of voters) {
    const at = line.glyphs.findIndex((glyph) => glyph.x0 >= x - 0.5)
    left.push(at)
    right.push(line.glyphs.length - at)
    top = Math.min(top, line.y)
    bottom = Math.max(bottom, line.y)
  }
  if (middle(left) < 18 || middle(right) < 18) return false
  const crossing = lines.filter((line) => line.y >= top && line.y <= bottom && line.x0 < x && line.x1 > x && !voters.has(line)).length
  return crossing <= voters.size / 5
}

function middle(numbers: number[]): number {
  return numbers.toSorted((a, b) => a - b)[numbers.length >>> 1] ?? 0
}

function cut(lines: readonly Line[], gutter: Gutter): Line[] {
  const result: Line[] = []
  let right: Line[] = []
  for (const line of lines) {
    if (!gutter.lines.has(line)) {
      if (line.x0 < gutter.x && line.x1 > gutter.x) {
        for (const own of right) result.push(own)
        right = []
      }
      if (line.x0 >= gutter.x) right.push(line)
      else result.push(line)
      continue
    }
    const at = line.glyphs.findIndex((glyph) => glyph.x0 >= gutter.x - 0.5)
    result.push(part(line, 0, at))
    right.push(part(line, at, line.glyphs.length))
  }
  return [...result, ...right].map((line, order) => ({ ...line, order }))
}

function part(line: Line, from: number, to: number): Line {
  const glyphs = line.glyphs.slice(from, to)
  const blank = line.blank.slice(from, to).map((before, i) => before && i > 0)
  const x1 = glyphs.reduce((furthest, glyph) => Math.max(furthest, glyph.x1), -Infinity)
  return { ...line, glyphs, blank, x0: glyphs[0]?.x0 ?? line.x0, x1 }
}
