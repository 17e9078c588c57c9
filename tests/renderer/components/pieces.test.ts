import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pieces } from '../../../src/renderer/components/pieces.ts'

describe('pieces', () => {
  it('cuts a text at its marks', () => {
    expect(pieces('су ресурстары', [[3, 8]])).toEqual([
      { start: 0, text: 'су ', marked: false },
      { start: 3, text: 'ресур', marked: true },
      { start: 8, text: 'стары', marked: false },
    ])
  })

  it('gives the text back whatever the marks are, and marks what they cover', () => {
    const mark = fc.tuple(fc.nat(60), fc.nat(20)).map(([start, length]) => [start, start + length] as const)
    fc.assert(
      fc.property(fc.string({ maxLength: 50, unit: 'grapheme' }), fc.array(mark, { maxLength: 8 }), (text, marks) => {
        const cut = pieces(text, marks)
        expect(cut.map((piece) => piece.text).join('')).toBe(text)
        for (const piece of cut) {
          for (let at = piece.start; at < piece.start + piece.text.length; at++) {
            expect(piece.marked).toBe(marks.some(([start, end]) => start <= at && at < end))
          }
        }
      }),
    )
  })
})
