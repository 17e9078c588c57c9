import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitColumns } from '../../../src/engine/formats/pdf-columns.ts'
import { joinDropCaps } from '../../../src/engine/formats/pdf-drop-caps.ts'
import { flowOf } from '../../../src/engine/formats/pdf-flow.ts'
import type { Glyph } from '../../../src/engine/formats/pdf-glyphs.ts'
import { linesOf } from '../../../src/engine/formats/pdf-lines.ts'
import { inReadingOrder } from '../../../src/engine/formats/pdf-order.ts'
import { setLines } from '../../../src/engine/formats/pdf-setting.ts'

const FONT = { up: 0.8, down: 0.2, vertical: false, type3: false, matrix: [0.001, 0, 0, 0.001, 0, 0], boxHeight: 0 }
const glyph = (text: string, x0: number, y = 100, size = 10, width = 6): Glyph => ({
  text,
  x0,
  x1: x0 + width,
  next: x0 + width,
  y,
  size,
  font: FONT,
})
const set = (glyphs: readonly Glyph[]) => {
  const lines = setLines(inReadingOrder(splitColumns(joinDropCaps(linesOf(glyphs)))), 0)
  const page = { lines, turned: [], comments: [], width: 600, height: 800, rotation: 0 as const }
  const { text, layouts } = flowOf([page])
  return { text, runs: layouts[0]?.runs ?? [] }
}

describe('places of code units', () => {
  it('shares a ligature’s width among its letters', () => {
    expect(set([glyph('ffi', 0), glyph('x', 6)]).runs[0]?.edges).toEqual([0, 2, 4, 6, 12])
  })

  it('gives the second half of a pair and a combining mark no width', () => {
    expect(set([glyph('𝒜', 0), glyph('и\u0306', 6)])).toMatchObject({ text: '𝒜и\u0306', runs: [{ edges: [0, 6, 6, 12, 12] }] })
  })

  it('lets a blank fill the gap that it was read from', () => {
    expect(set([glyph('а', 0), glyph('б', 20)])).toMatchObject({ text: 'а б', runs: [{ edges: [0, 6, 20, 26] }] })
  })

  it('runs backwards in Arabic and forwards in the number within it', () => {
    const { text, runs } = set([glyph('1', 0), glyph('2', 6), glyph('ب', 20), glyph('ا', 26), glyph('م', 32)])
    expect(text).toBe('ماب 12')
    expect(runs.map((run) => run.edges)).toEqual([
      [38, 32, 26, 20],
      [0, 0, 6, 12],
    ])
  })
})

describe('laws, on glyphs anywhere', () => {
  const point = fc.integer({ min: -50, max: 700 })
  const any = fc.record({
    text: fc.constantFrom('а', 'Ә', 'q', 'ffi', '𝒜', 'и\u0306', 'م', '7', '•', '1.', ' '),
    x: point,
    y: point,
    size: fc.integer({ min: 1, max: 60 }),
  })
  const pages = fc.array(any, { maxLength: 80 }).map((list) => list.map(({ text, x, y, size }) => glyph(text, x, y, size, size / 2)))

  it('places each code unit but line breaks exactly once', () => {
    fc.assert(
      fc.property(pages, (glyphs) => {
        const { text, runs } = set(glyphs)
        const places = new Array<number>(text.length).fill(0)
        for (const run of runs) for (let i = 0; i < run.edges.length - 1; i++) places[run.start + i] = (places[run.start + i] ?? 0) + 1
        expect(places).toEqual(
          Array.from(text, (sign) => sign).flatMap((sign) => Array.from({ length: sign.length }, () => (sign === '\n' ? 0 : 1))),
        )
      }),
    )
  })

  it('loses no letter', () => {
    fc.assert(
      fc.property(pages, (glyphs) => {
        const { text } = set(glyphs)
        for (const { text: letter } of glyphs) expect(letter === ' ' || text.includes(letter)).toBe(true)
      }),
    )
  })
})
