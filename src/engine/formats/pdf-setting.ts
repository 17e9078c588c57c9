import type { GlyphRun } from '../model/document.ts'
import { logicalOrder } from './pdf-direction.ts'
import type { Glyph } from './pdf-glyphs.ts'
import { type Line, MARKER } from './pdf-lines.ts'

/** Text of lines with the place of each code unit; offsets count from the text's own beginning. */
export interface Setting {
  readonly text: string
  readonly runs: readonly GlyphRun[]
  /** One for each line of text. */
  readonly lines: readonly SetLine[]
}

/** A line's stretch of the text, with what headings are told by. */
export interface SetLine {
  readonly start: number
  readonly end: number
  readonly size: number
}

/** Sets lines one below the other, with a blank line where the page shows a paragraph's end. */
export function setLines(lines: readonly Line[], angle: number): Setting {
  const parts: string[] = []
  const runs: GlyphRun[] = []
  const set: SetLine[] = []
  const shape = { leading: usualLeading(lines), indents: indentsOf(lines) }
  let at = 0
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as Line
    if (i > 0) {
      const between = isNewParagraph(lines, i, shape) ? '\n\n' : '\n'
      parts.push(between)
      at += between.length
    }
    const { text, pieces } = setLine(line)
    for (const piece of pieces) runs.push(runOf(piece, line, at, angle))
    parts.push(text)
    set.push({ start: at, end: at + text.length, size: line.size })
    at += text.length
  }
  return { text: parts.join(''), runs, lines: set }
}

interface Piece {
  readonly start: number
  readonly edges: number[]
}

/** One line in the order of reading; a piece ends where the direction of writing turns. */
function setLine(line: Line): { text: string; pieces: Piece[] } {
  const pieces: Piece[] = []
  let text = ''
  for (const stretch of logicalOrder(line)) {
    const piece: Piece = { start: text.length, edges: [] }
    for (let i = 0; i < stretch.glyphs.length; i++) {
      const glyph = stretch.glyphs[i] as Glyph
      const from = stretch.backwards ? glyph.x1 : glyph.x0
      if (stretch.blank[i] && text !== '') {
        piece.edges.push(piece.edges.length > 0 ? edge(stretch.glyphs[i - 1] as Glyph, stretch.backwards) : from)
        text += ' '
      }
      pushEdges(piece.edges, glyph, stretch.backwards)
      text += glyph.text
    }
    piece.edges.push(edge(stretch.glyphs.at(-1) as Glyph, stretch.backwards))
    pieces.push(piece)
  }
  return { text, pieces }
}

function edge(glyph: Glyph, backwards: boolean): number {
  return backwards ? glyph.x0 : glyph.x1
}

/** The left edge of each code unit: a ligature's letters share its width, marks and second halves of pairs take none. */
function pushEdges(edges: number[], glyph: Glyph, backwards: boolean): void {
  const from = backwards ? glyph.x1 : glyph.x0
  if (glyph.text.length === 1) {
    edges.push(from)
    return
  }
  const to = edge(glyph, backwards)
  const letters = Math.max(1, [...glyph.text].filter((sign) => !/\p{M}/u.test(sign)).length)
  let done = 0
  for (const sign of glyph.text) {
    if (!/\p{M}/u.test(sign)) done++
    const left = from + ((to - from) * Math.max(0, done - 1)) / letters
    const right = from + ((to - from) * done) / letters
    edges.push(/\p{M}/u.test(sign) ? right : left)
    if (sign.length === 2) edges.push(right)
  }
}

function runOf(piece: Piece, line: Line, at: number, angle: number): GlyphRun {
  const font = (line.glyphs[0] as Glyph).font
  const run = {
    start: at + piece.start,
    edges: piece.edges.map(round),
    top: round(line.y - font.up * line.size),
    bottom: round(line.y + font.down * line.size),
  }
  return angle === 0 ? run : { ...run, angle }
}

function round(points: number): number {
  return Math.round(points * 100) / 100
}

/** The middle distance from line to line, in parts of the letter size. */
function usualLeading(lines: readonly Line[]): number {
  const steps: number[] = []
  for (let i = 1; i < lines.length; i++) {
    const line = lines[i] as Line
    const step = (line.y - (lines[i - 1] as Line).y) / line.size
    if (step > 0.8 && step < 3) steps.push(step)
  }
  return steps.length < 3 ? 1.25 : (steps.toSorted((a, b) => a - b)[steps.length >>> 1] as number)
}

/** What is usual on a page: leading in parts of the letter size, first-line indents in whole points. */
interface Shape {
  readonly leading: number
  readonly indents: ReadonlySet<number>
}

function indentsOf(lines: readonly Line[]): Set<number> {
  const indents = new Set<number>()
  for (let i = 1; i < lines.length; i++)
    if (isIndented(lines, i)) indents.add(Math.round((lines[i] as Line).x0 - (lines[i - 1] as Line).x0))
  return indents
}

function isNewParagraph(lines: readonly Line[], at: number, { leading, indents }: Shape): boolean {
  const line = lines[at] as Line
  const before = lines[at - 1] as Line
  const size = Math.max(line.size, before.size)
  const down = line.y - before.y
  if (down < -0.5 * size) return !goesOn(before, line)
  if (down > (leading + 0.35) * size) return true
  if (Math.abs(line.size - before.size) > 0.12 * size && down > 0.5 * size) return true
  if (down <= 0 || startsWithMarker(before)) return false
  return indents.has(Math.round(line.x0 - before.x0)) || isIndented(lines, at)
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
