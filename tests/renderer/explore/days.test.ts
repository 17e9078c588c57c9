import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayOf, timeTicks, yearOf } from '../../../src/renderer/explore/days.ts'
import { lanesOf } from '../../../src/renderer/explore/lanes.ts'

describe('ticks of time', () => {
  it('stand inside the stretch, in order, and are few enough, from days to millions of years', () => {
    const stretch = fc.tuple(fc.integer({ min: -3_000_000, max: 800_000 }), fc.double({ min: 1, max: 9_000_000, noNaN: true }))
    fc.assert(
      fc.property(stretch, fc.integer({ min: 2, max: 20 }), ([low, length], most) => {
        const ticks = timeTicks(low, low + length, most, 'en')
        const places = ticks.map(({ at }) => at)
        expect(places).toEqual([...places].sort((a, b) => a - b))
        expect(places.every((at) => at >= low && at < low + length)).toBe(true)
        expect(ticks.length).toBeLessThanOrEqual(most * 1.2 + 2)
      }),
    )
  })

  it('are whole years, whole months or days', () => {
    const words = (low: number, high: number): string[] => timeTicks(low, high, 6, 'en').map(({ words }) => words)
    expect(words(dayOf(1990), dayOf(1995, 0, 2))).toEqual(['1990', '1991', '1992', '1993', '1994', '1995'])
    expect(words(dayOf(1990), dayOf(1990, 4))).toEqual(['Jan 1990', 'Feb 1990', 'Mar 1990', 'Apr 1990'])
    expect(words(dayOf(1990), dayOf(1990, 0, 4))).toEqual(['Jan 1, 1990', 'Jan 2, 1990', 'Jan 3, 1990'])
    expect(words(dayOf(-500), dayOf(500, 0, 2))).toEqual(['-400', '-200', '0', '200', '400'])
  })

  it('know the year of a day, BC too', () => {
    fc.assert(fc.property(fc.integer({ min: -200_000, max: 200_000 }), (year) => yearOf(dayOf(year, 5)) === year))
  })
})

describe('lanes', () => {
  it('keep bars of one lane apart, and are as few as the most that overlap', () => {
    const bars = fc
      .array(fc.tuple(fc.nat(300), fc.integer({ min: 1, max: 60 })), { maxLength: 40 })
      .map((all) => all.map(([left, width]) => ({ left, right: left + width })).sort((a, b) => a.left - b.left))
    fc.assert(
      fc.property(bars, (all) => {
        const lanes = lanesOf(all, 0)
        for (const [i, one] of all.entries()) {
          for (const [j, other] of all.entries()) {
            if (i < j && lanes[i] === lanes[j]) expect(one.right).toBeLessThanOrEqual(other.left)
          }
        }
        const deepest = all.reduce((most, { left }) => Math.max(most, all.filter((bar) => bar.left <= left && bar.right > left).length), 0)
        expect(Math.max(0, ...lanes.map((lane) => lane + 1))).toBe(deepest)
      }),
    )
  })
})
