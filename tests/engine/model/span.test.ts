import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareSpans, contains, firstEndingAfter, outsideOf, overlaps } from '../../../src/engine/model/span.ts'
import { wordsOf } from '../../../src/engine/model/words.ts'

const span = fc.tuple(fc.nat(50), fc.nat(20)).map(([start, length]) => ({ start, end: start + length }))

describe('spans', () => {
  it('overlap when they share a code unit, whichever is asked', () => {
    fc.assert(
      fc.property(span, span, (a, b) => {
        const shared = Array.from({ length: 80 }, (_, at) => at).some((at) => a.start <= at && at < a.end && b.start <= at && at < b.end)
        expect(overlaps(a, b) && a.end > a.start && b.end > b.start).toBe(shared)
        expect(overlaps(a, b)).toBe(overlaps(b, a))
      }),
    )
  })

  it('are ordered by start, then longer first, and a span contains those that it sorts before and reaches beyond', () => {
    fc.assert(
      fc.property(span, span, (a, b) => {
        expect(Math.sign(compareSpans(a, b))).toBe(-Math.sign(compareSpans(b, a)) || 0)
        if (contains(a, b)) expect(compareSpans(a, b)).toBeLessThanOrEqual(0)
      }),
    )
  })

  it('are found by offset as a scan would find them', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(5), fc.integer({ min: 1, max: 5 }))), fc.nat(200), (steps, offset) => {
        let at = 0
        const spans = steps.map(([gap, length]) => {
          const start = at + gap
          at = start + length
          return { start, end: at }
        })
        const scan = spans.findIndex((one) => one.end > offset)
        expect(firstEndingAfter(spans, offset)).toBe(scan === -1 ? spans.length : scan)
      }),
    )
  })
})

describe('words', () => {
  it.each([
    ['қауіп-қатер, «Әл-Каеда»;', ['қауіп-қатер', 'Әл-Каеда']],
    ["don't stop", ["don't", 'stop']],
    ['1999-2000 жж.', ['1999-2000', 'жж']],
    ['— тире - сызықша -', ['тире', 'сызықша']],
    ['й́ек', ['й́ек']],
  ])('of %s', (text, words) => {
    expect(wordsOf(text).map((word) => word.text)).toEqual(words)
  })

  it('stand where they say, on any text and any part of it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(20), (text, from) => {
        for (const word of wordsOf(text, Math.min(from, text.length))) expect(text.slice(word.start, word.end)).toBe(word.text)
      }),
    )
  })
})

it('knows what touches none of many spans, as one by one they say', () => {
  const some = span.map(({ start, end }) => ({ start, end: end + 1 }))
  fc.assert(
    fc.property(fc.array(some, { maxLength: 12 }), some, (spans, one) => {
      expect(outsideOf(spans)(one)).toBe(!spans.some((other) => overlaps(other, one)))
    }),
  )
})
