import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SLICES, sliceAt, slicesOf, ticksOf } from '../../../src/renderer/document/ticks.ts'

const types = fc.constantFrom('PERSON' as const, 'GPE' as const, 'DATE' as const)

describe('ticks of a minimap', () => {
  it('stand in order, at most one in a slice, and every mark has one in its own', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), fc.array(fc.tuple(fc.nat(), types), { maxLength: 200 }), (length, raw) => {
        const marks = raw.map(([start, type]) => ({ start: start % length, type }))
        const ticks = ticksOf(marks, length)
        const slices = ticks.map(({ slice }) => slice)
        expect(slices).toEqual([...new Set(slices)].sort((a, b) => a - b))
        expect(new Set(slices)).toEqual(new Set(marks.map(({ start }) => sliceAt(start, length))))
        expect(slices.every((slice) => slice >= 0 && slice < SLICES)).toBe(true)
      }),
    )
  })

  it('show the type that stands most often in a slice', () => {
    const marks = [
      { start: 0, type: 'DATE' as const },
      { start: 1, type: 'GPE' as const },
      { start: 2, type: 'GPE' as const },
    ]
    expect(ticksOf(marks, 30_000)).toEqual([{ slice: 0, type: 'GPE' }])
  })

  it('tell where words were found, each slice once', () => {
    expect(
      slicesOf(
        [
          { start: 90, end: 95 },
          { start: 0, end: 4 },
          { start: 0, end: 2 },
        ],
        100,
      ),
    ).toEqual([0, sliceAt(90, 100)])
  })
})
