import type { PageLayout } from '../../engine/model/document.ts'
import { cornersOf, rectsOf } from './rects.ts'

/** Height of a place on its page, points from the top of the displayed page; null when nothing of the page is drawn there. */
export function heightOf(layout: PageLayout, offset: number): number | null {
  const rect = rectsOf(layout, { start: offset, end: offset + 1 })[0]
  return rect ? Math.min(...cornersOf(rect).map(([, y]) => y)) : null
}

/** Offset in the original of the line nearest to a height of the page (points from its top); the page's beginning when it has no lines. */
export function offsetAt(layout: PageLayout, height: number): number {
  let nearest = layout.span.start
  let least = Number.POSITIVE_INFINITY
  for (const run of layout.runs) {
    const place = heightOf(layout, run.start)
    const distance = place === null ? least : Math.abs(place - height)
    if (distance < least) [nearest, least] = [run.start, distance]
  }
  return nearest
}
