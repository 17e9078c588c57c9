import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PageLayout } from '../../../src/engine/model/document.ts'
import { heightOf, offsetAt } from '../../../src/renderer/document/page-heights.ts'

const pageOfLines = (tops: readonly number[]): PageLayout => {
  const runs = tops.map((top, line) => ({ start: 100 + line * 4, edges: [72, 80, 90, 100], top, bottom: top + 12 }))
  return { page: 1, width: 595, height: 842, rotation: 0, span: { start: 100, end: 100 + tops.length * 4 }, runs }
}

describe('heights on a page', () => {
  it('lead from a line to its words and back', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 800 }), { minLength: 1, maxLength: 40 }), (tops) => {
        const layout = pageOfLines(tops)
        for (const [line, top] of tops.entries()) {
          const offset = 100 + line * 4
          expect(heightOf(layout, offset)).toBe(top)
          expect(offsetAt(layout, top)).toBe(offset)
        }
      }),
    )
  })

  it('take the nearest line between two, and the beginning of an empty page', () => {
    expect(offsetAt(pageOfLines([50, 100]), 80)).toBe(104)
    expect(offsetAt(pageOfLines([]), 80)).toBe(100)
    expect(heightOf(pageOfLines([50]), 500)).toBeNull()
  })
})
