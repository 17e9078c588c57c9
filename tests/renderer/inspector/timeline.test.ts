import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dateShape } from '../../../src/renderer/inspector/date-shape.ts'
import { excerptAround } from '../../../src/renderer/inspector/excerpt.ts'
import { periodOf } from '../../../src/renderer/inspector/period.ts'

describe('dateShape', () => {
  it.each([
    ['2003-10-17', 'moment', false],
    ['2003-10-10T15:30', 'moment', false],
    ['1999-02', 'span', false],
    ['1969', 'span', false],
    ['199X', 'span', true],
    ['1465~', 'span', true],
    ['1999/2000', 'interval', false],
    ['1999?/2000', 'interval', true],
    ['2007/..', 'since', false],
    ['../2000', 'until', false],
    ['[1998,1999]', 'any', false],
    ['someday', 'moment', true],
  ] as const)('%s is a %s', (edtf, extent, doubtful) => {
    expect(dateShape(edtf)).toEqual({ extent, doubtful })
  })
})

describe('periodOf', () => {
  it('spans from the first year to the last, open ends left out', () => {
    expect(periodOf(['1999-02', '2007/..', '../2013', '18XX', '2001/2003'])).toEqual({ from: '18XX', to: '2013' })
  })

  it('says nothing without a year', () => {
    expect(periodOf([])).toBeNull()
    expect(periodOf(['XXXX-03-22', 'someday'])).toBeNull()
  })
})

describe('excerptAround', () => {
  it('leaves the beginning out when the words stand far into the text', () => {
    const text = 'Бағдарлама 2004–2006 жылдарға есептеліп, кейін 2007–2009 жылдарға ұзартылды.'
    expect(excerptAround(text, 47, 65, 20)).toEqual({ before: '… есептеліп, кейін ', words: '2007–2009 жылдарға', after: ' ұзартылды.' })
  })

  it('keeps words and what follows whole, and never more before them than there is room for', () => {
    const texts = fc.string({ unit: fc.constantFrom('а', 'б', ' '), maxLength: 80 })
    fc.assert(
      fc.property(texts, fc.nat(90), fc.nat(90), fc.nat(40), (text, a, b, room) => {
        const [start, end] = [Math.min(a, b), Math.max(a, b)]
        const { before, words, after } = excerptAround(text, start, end, room)
        expect(words).toBe(text.slice(start, end))
        expect(words + after).toBe(text.slice(start))
        const kept = before.startsWith('… ') ? before.slice(2) : before
        expect(text.slice(0, start).endsWith(kept)).toBe(true)
        if (before.startsWith('… ')) expect(kept.length).toBeLessThanOrEqual(room)
      }),
    )
  })
})
