import type { Glyph } from './pdf-glyphs.ts'
import type { Line } from './pdf-lines.ts'

/** Glyphs of one direction in the order of reading; `blank` as in a line. */
export interface Stretch {
  readonly glyphs: readonly Glyph[]
  readonly blank: readonly boolean[]
  readonly backwards: boolean
}

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u
const LEFT_TO_RIGHT = /[\p{L}\p{N}]/u

type Direction = 'left' | 'right' | 'neutral'

/** A displayed line taken apart where the direction of writing turns, in the order in which it is read; one stretch for a line without right-to-left letters. */
export function logicalOrder(line: Line): Stretch[] {
  if (!line.glyphs.some(isBackwards)) return [{ glyphs: line.glyphs, blank: line.blank, backwards: false }]
  const directions = line.glyphs.map(directionOf)
  const mainly = directions.filter((d) => d === 'left').length >= directions.filter((d) => d === 'right').length
  resolve(directions, mainly ? 'left' : 'right')
  const stretches: Stretch[] = []
  for (let start = 0; start < line.glyphs.length; ) {
    let end = start + 1
    while (end < line.glyphs.length && directions[end] === directions[start]) end++
    stretches.push(stretch(line, start, end, directions[start] === 'left', mainly))
    start = end
  }
  return mainly ? stretches.toReversed() : stretches
}

/** No letter before Hebrew is written from right to left. */
const FIRST_BACKWARDS = 0x590

function isBackwards({ text }: Glyph): boolean {
  if (text.length === 1 && text.charCodeAt(0) < FIRST_BACKWARDS) return false
  return RIGHT_TO_LEFT.test(text) && !/\p{Nd}/u.test(text)
}

function directionOf(glyph: Glyph): Direction {
  if (isBackwards(glyph)) return 'left'
  return LEFT_TO_RIGHT.test(glyph.text) ? 'right' : 'neutral'
}

/** Signs without a direction take that of both their neighbours, or else the line's. */
function resolve(directions: Direction[], main: Direction): void {
  for (let start = 0; start < directions.length; start++) {
    if (directions[start] !== 'neutral') continue
    let end = start
    while (end < directions.length && directions[end] === 'neutral') end++
    const before = directions[start - 1] ?? main
    const after = directions[end] ?? main
    directions.fill(before === after ? before : main, start, end)
    start = end
  }
}

/** A blank stands before the glyph that is read after it, on whichever side that is. */
function stretch(line: Line, start: number, end: number, backwards: boolean, mainly: boolean): Stretch {
  const glyphs = line.glyphs.slice(start, end)
  const outer = mainly ? (line.blank[end] ?? false) : (line.blank[start] ?? false)
  const inner = line.blank.slice(start + 1, end)
  if (!backwards) return { glyphs, blank: [outer, ...inner], backwards }
  return { glyphs: glyphs.toReversed(), blank: [outer, ...inner.toReversed()], backwards }
}
