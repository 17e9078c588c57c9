import type { GlyphRun, PageLayout } from '../../engine/model/document.ts'
import type { Span } from '../../engine/model/span.ts'

/** A box on a page as displayed: points from its top left; turned by `angle` degrees clockwise about its own top left corner. */
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
  const length = run.edges.length - 1
  const from = Math.max(0, span.start - run.start)
  const to = Math.min(length, span.end - run.start)
  if (to <= from) return null
  let left = Number.POSITIVE_INFINITY
  let right = Number.NEGATIVE_INFINITY
  for (let i = from; i <= to; i++) {
    const edge = run.edges[i] as number
    left = Math.min(left, edge)
    right = Math.max(right, edge)
  }
  return right > left ? place(run, left, right) : null
}

function place(run: GlyphRun, left: number, right: number): Rect {
  return { left, top: run.top, width: right - left, height: run.bottom - run.top, angle: run.angle ?? 0 }
}
