import { describe, expect, it } from 'vitest'
import type { DateExpression, Sentence } from '../../../src/engine/model/annotation.ts'
import { timelineOf } from '../../../src/engine/model/timeline.ts'

function oneSentence(unit: string, times: number): readonly { readonly text: string; readonly at: number }[] {
  const text = unit.repeat(times)
  const whole = { start: 0, end: text.length }
  const sentence = { id: 's1', span: whole, repaired: whole, quote: text } as unknown as Sentence
  const dates = Array.from({ length: times }, (_, i) => {
    const span = { start: i * unit.length, end: i * unit.length + 4 }
    return { id: `d${i}`, edtf: '2000', span, repaired: span, quote: '2000' } as unknown as DateExpression
  })
  return timelineOf(text, [sentence], [], dates).map((entry) => {
    expect(entry.sentence.text).toBe(text.slice(entry.sentence.repaired.start, entry.sentence.repaired.end))
    return { text: entry.sentence.text, at: entry.sentence.start }
  })
}

describe('the timeline', () => {
  it('has each date with its whole sentence', () => {
    expect(oneSentence('2000 и ', 3).map(({ text }) => text.length)).toEqual([21, 21, 21])
  })

  it('has of a sentence that never ends the words around each date, whole letters all', () => {
    const entries = oneSentence('2000 😀😀 ', 2000)
    expect(entries).toHaveLength(2000)
    for (const [i, { text, at }] of entries.entries()) {
      expect(text.length).toBeLessThan(1100)
      expect(text.isWellFormed()).toBe(true)
      expect(at).toBe(i * 10)
    }
  })
})
