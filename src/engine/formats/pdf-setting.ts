import type { GlyphRun } from '../model/document.ts'
import { logicalOrder } from './pdf-direction.ts'
import type { Glyph } from './pdf-glyphs.ts'
import type { Line } from './pdf-lines.ts'
import { paragraphStarts } from './pdf-paragraphs.ts'
import { cellsOf } from './pdf-tables.ts'

/** A line of text with its place on the page as displayed, in points, and the place of each code unit. */
export interface SetLine {
  readonly text: string
  /** Offsets count from the line's own beginning. */
  readonly runs: readonly GlyphRun[]
  readonly x0: number
  readonly x1: number
  /** Baseline. */
  readonly y: number
  readonly size: number
  /** True where the page shows that a paragraph ends above. */
  readonly apart: boolean
  /** True for a row of a table; a tab stands between its cells. */
  readonly row: boolean
}

/** Sets lines of one angle one below the other. */
export function setLines(lines: readonly Line[], angle: number): SetLine[] {
  const apart = paragraphStarts(lines)
  const cells = cellsOf(lines)
  return lines.map((line, i) => {
    const { text, pieces } = setLine(line, cells.get(line))
    return {
      text,
      runs: pieces.map((piece) => runOf(piece, line, angle)),
      x0: line.x0,
      x1: line.x1,
      y: line.y,
      size: line.size,
      apart: apart[i] as boolean,
      row: cells.has(line),
    }
  })
}

interface Piece {
  readonly start: number
  readonly edges: number[]
}

/** One line in the order of reading; a piece ends where the direction of writing turns; `cells` are the glyphs that begin a cell. */
function setLine(line: Line, cells: ReadonlySet<Glyph> | undefined): { text: string; pieces: Piece[] } {
  const pieces: Piece[] = []
  let text = ''
  for (const stretch of logicalOrder(line)) {
    const piece: Piece = { start: text.length, edges: [] }
    for (let i = 0; i < stretch.glyphs.length; i++) {
      const glyph = stretch.glyphs[i] as Glyph
      const from = stretch.backwards ? glyph.x1 : glyph.x0
      if (stretch.blank[i] && text !== '') {
        piece.edges.push(piece.edges.length > 0 ? edge(stretch.glyphs[i - 1] as Glyph, stretch.backwards) : from)
        text += cells?.has(glyph) ? '\t' : ' '
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

function runOf(piece: Piece, line: Line, angle: number): GlyphRun {
  const font = (line.glyphs[0] as Glyph).font
  const run = {
    start: piece.start,
    edges: piece.edges.map(round),
    top: round(line.y - font.up * line.size),
    bottom: round(line.y + font.down * line.size),
  }
  return angle === 0 ? run : { ...run, angle }
}

function round(points: number): number {
  return Math.round(points * 100) / 100
}
