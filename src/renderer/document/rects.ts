import type { GlyphRun, PageLayout } from '../../engine/model/document.ts'
import type { Span } from '../../engine/model/span.ts'

/** A box in the frame of its line: points from the top left of the displayed page, that frame turned by `angle` degrees clockwise about the same corner. */
export interface Rect {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  readonly angle: number
}

/** Where words of the original stand on a page: one box for each line that they touch, in the order of the page's runs. */
export function rectsOf(layout: PageLayout, span: Span): Rect[] {
  if (span.end <= layout.span.start || span.start >= layout.span.end) return []
  const rects: Rect[] = []
  for (const run of layout.runs) {
    const rect = rectInRun(run, span)
    if (rect) rects.push(rect)
  }
  return rects
}

function rectInRun(run: GlyphRun, span: Span): Rect | null {
  const from = Math.max(0, span.start - run.start)
  const to = Math.min(run.edges.length - 1, span.end - run.start)
  if (to <= from) return null
  let left = Number.POSITIVE_INFINITY
  let right = Number.NEGATIVE_INFINITY
  for (let i = from; i <= to; i++) {
    const edge = run.edges[i] as number
    left = Math.min(left, edge)
    right = Math.max(right, edge)
  }
  if (right <= left) return null
  return { left, top: run.top, width: right - left, height: run.bottom - run.top, angle: run.angle ?? 0 }
}

/** The corners of a box on the displayed page, clockwise from the one where its text begins: points from the page's top left. */
export function cornersOf(rect: Rect): readonly (readonly [number, number])[] {
  const turn = (rect.angle * Math.PI) / 180
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)]
  const { left, top } = rect
  const [right, bottom] = [left + rect.width, top + rect.height]
  const place = (x: number, y: number): readonly [number, number] => [x * cos - y * sin, x * sin + y * cos]
  return [place(left, top), place(right, top), place(right, bottom), place(left, bottom)]
}
