import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Mark } from '../../../src/renderer/document/model.ts'
import { nextOf, stepMark } from '../../../src/renderer/document/steps.ts'
import { nextZoom, ZOOMS } from '../../../src/renderer/document/zoom.ts'

const mark = (id: string, start: number, type: Mark['type'] = 'GPE'): Mark => {
  const span = { start, end: start + 3 }
  return { id, span, repaired: span, quote: id, type, mention: null, date: null, citation: null, entity: null }
}
const marks = [mark('a', 0), mark('b', 10, 'LAW'), mark('c', 20), mark('d', 30)]
const any = (): boolean => true

describe('stepMark', () => {
  it('goes on from the chosen mark and round at the ends', () => {
    expect(stepMark(marks, 'a', 0, 1, any)?.id).toBe('b')
    expect(stepMark(marks, 'd', 0, 1, any)?.id).toBe('a')
    expect(stepMark(marks, 'a', 0, -1, any)?.id).toBe('d')
  })

  it('starts at what is seen when no mark is chosen', () => {
    expect(stepMark(marks, null, 12, 1, any)?.id).toBe('c')
    expect(stepMark(marks, null, 12, -1, any)?.id).toBe('b')
    expect(stepMark(marks, null, 99, 1, any)?.id).toBe('a')
    expect(stepMark(marks, null, 99, -1, any)?.id).toBe('d')
  })

  it('passes over marks that are not wanted', () => {
    expect(stepMark(marks, 'a', 0, 1, (one) => one.type !== 'LAW')?.id).toBe('c')
    expect(stepMark(marks, 'a', 0, 1, () => false)).toBeNull()
    expect(stepMark([], null, 0, 1, any)).toBeNull()
  })

  it('visits every mark once before it comes back', () => {
    let at: string | null = 'a'
    const seen: string[] = []
    for (let i = 0; i < marks.length; i++) {
      at = stepMark(marks, at, 0, 1, any)?.id ?? null
      seen.push(at as string)
    }
    expect(seen).toEqual(['b', 'c', 'd', 'a'])
  })
})

describe('nextOf', () => {
  it('begins at an end and goes round', () => {
    expect(nextOf(['x', 'y'], null)).toBe('x')
    expect(nextOf(['x', 'y'], 'other', -1)).toBe('y')
    expect(nextOf(['x', 'y'], 'y')).toBe('x')
    expect(nextOf(['x', 'y'], 'x', -1)).toBe('y')
    expect(nextOf([], 'x')).toBeNull()
  })
})

describe('nextZoom', () => {
  it('always moves towards the end asked for, and stays there', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.55, max: 3.9, noNaN: true }), (scale) => {
        expect(nextZoom(scale, 1)).toBeGreaterThan(scale)
        expect(nextZoom(scale, -1)).toBeLessThan(scale)
      }),
    )
    expect(nextZoom(9, 1)).toBe(ZOOMS.at(-1))
    expect(nextZoom(0.1, -1)).toBe(ZOOMS[0])
  })
})
