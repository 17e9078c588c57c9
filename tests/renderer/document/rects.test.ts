import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { GlyphRun, PageLayout } from '../../../src/engine/model/document.ts'
import { cornersOf, rectsOf } from '../../../src/renderer/document/rects.ts'

const page = (runs: readonly GlyphRun[]): PageLayout => {
  const start = runs[0]?.start ?? 0
  const last = runs.at(-1)
  return { page: 1, width: 595, height: 842, rotation: 0, span: { start, end: last ? last.start + last.edges.length - 1 : start }, runs }
}

const widths = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 15 })
const angles = fc.constantFrom(0, 90, 180, 270, 45)

const layouts = fc.tuple(fc.nat(50), fc.array(fc.tuple(widths, angles), { minLength: 1, maxLength: 5 })).map(([from, lines]) => {
  let start = from
  return page(
    lines.map(([sizes, angle], line) => {
      const edges = [72]
      for (const size of sizes) edges.push((edges.at(-1) as number) + size)
      const run = { start, edges, top: 100 + line * 20, bottom: 112 + line * 20, angle }
      start += sizes.length + 1
      return run
    }),
  )
})

const spans = fc.tuple(fc.nat(140), fc.nat(40)).map(([start, length]) => ({ start, end: start + length }))

describe('rectsOf', () => {
  it('gives one box for each line that words run over', () => {
    const first = { start: 10, edges: [72, 80, 90, 100], top: 50, bottom: 62 }
    const second = { start: 14, edges: [72, 75, 85], top: 70, bottom: 82 }
    expect(rectsOf(page([first, second]), { start: 11, end: 15 })).toEqual([
      { left: 80, top: 50, width: 20, height: 12, angle: 0 },
      { left: 72, top: 70, width: 3, height: 12, angle: 0 },
    ])
  })

  it('covers exactly the letters of the span, on every line', () => {
    fc.assert(
      fc.property(layouts, spans, (layout, span) => {
        const expected = layout.runs.flatMap((run) => {
          const letters = run.edges.slice(1).map((right, i) => ({ at: run.start + i, left: run.edges[i] as number, right }))
          const inside = letters.filter(({ at }) => at >= span.start && at < span.end)
          if (inside.length === 0) return []
          const left = Math.min(...inside.map((letter) => letter.left))
          const right = Math.max(...inside.map((letter) => letter.right))
          return [{ left, top: run.top, width: right - left, height: run.bottom - run.top, angle: run.angle }]
        })
        expect(rectsOf(layout, span)).toEqual(expected)
      }),
    )
  })

  it('finds a box also where letters run from right to left', () => {
    const run = { start: 0, edges: [100, 90, 80], top: 0, bottom: 10 }
    expect(rectsOf(page([run]), { start: 0, end: 1 })).toEqual([{ left: 90, top: 0, width: 10, height: 10, angle: 0 }])
  })

  it('draws nothing for letters without width', () => {
    expect(rectsOf(page([{ start: 0, edges: [5, 5, 9], top: 0, bottom: 10 }]), { start: 0, end: 1 })).toEqual([])
  })
})

describe('cornersOf', () => {
  const near = (value: number): unknown => expect.closeTo(value, 6)

  it('turns a line that runs down the page about the top left of the page', () => {
    const corners = cornersOf({ left: 100, top: -60, width: 40, height: 10, angle: 90 })
    expect(corners).toEqual([
      [near(60), near(100)],
      [near(60), near(140)],
      [near(50), near(140)],
      [near(50), near(100)],
    ])
  })

  it('keeps the size of a box at any angle', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 359 }),
        fc.integer({ min: 1, max: 400 }),
        fc.integer({ min: 1, max: 40 }),
        (angle, width, height) => {
          const [a, b, c] = cornersOf({ left: 30, top: 70, width, height, angle }) as [[number, number], [number, number], [number, number]]
          expect(Math.hypot(b[0] - a[0], b[1] - a[1])).toBeCloseTo(width, 6)
          expect(Math.hypot(c[0] - b[0], c[1] - b[1])).toBeCloseTo(height, 6)
        },
      ),
    )
  })
})
