import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { citedWords } from '../../../src/renderer/correct/copy-with-source.ts'
import { chosenWords, withEndMoved } from '../../../src/renderer/correct/selected-words.ts'
import { typeKeys } from '../../../src/renderer/correct/type-keys.ts'
import { modelOf } from '../../../src/renderer/document/model.ts'
import { shownText } from '../../../src/renderer/document/sides.ts'
import { analysisOf } from '../../fixtures/analysis.ts'

const model = modelOf(analysisOf({ name: 'шарт.txt', title: 'Шарт', text: 'Ахмет Байтұрсынұлы айтты. \nЕл-жұрт келісті.', pages: [0, 27] }))
const shown = shownText(model, 'repaired')

describe('words that are selected', () => {
  it('are taken without the blanks at their ends, and read as they stand', () => {
    const { length } = shown.text
    const spans = fc.tuple(fc.nat(length), fc.nat(length)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }))
    fc.assert(
      fc.property(spans, (span) => {
        const chosen = chosenWords(model, shown, span)
        if (!chosen) return
        const { repaired, quote } = chosen
        expect(quote).toBe(quote.trim())
        expect(shown.text.slice(repaired.start, repaired.end)).toBe(quote)
        expect(repaired.start).toBeGreaterThanOrEqual(span.start)
        expect(repaired.end).toBeLessThanOrEqual(span.end)
      }),
    )
  })

  it('are none when nothing is selected, or more than one paragraph', () => {
    expect(chosenWords(model, shown, null)).toBeNull()
    expect(chosenWords(model, shown, { start: 25, end: 26 })).toBeNull()
    expect(chosenWords(model, shown, { start: 0, end: shown.text.length })).toBeNull()
  })

  it('are cited with their source', () => {
    const chosen = chosenWords(model, shown, { start: 27, end: 35 })
    expect(chosen && citedWords(model, chosen)).toBe('«Ел-жұрт» (Шарт, шарт.txt, p. 2, 27–34)')
  })
})

describe('an end of a mark', () => {
  const at = (quote: string) => ({ start: shown.text.indexOf(quote), end: shown.text.indexOf(quote) + quote.length }) as never

  it('moves by whole words and stays in its line', () => {
    expect(withEndMoved(model, at('Ахмет'), 'end', 1)?.quote).toBe('Ахмет Байтұрсынұлы')
    expect(withEndMoved(model, at('Ахмет Байтұрсынұлы'), 'start', 1)?.quote).toBe('Байтұрсынұлы')
    expect(withEndMoved(model, at('Ахмет Байтұрсынұлы'), 'end', -1)?.quote).toBe('Ахмет')
    expect(withEndMoved(model, at('Ахмет'), 'start', -1)).toBeNull()
    expect(withEndMoved(model, at('Ахмет'), 'start', 1)).toBeNull()
    expect(withEndMoved(model, at('айтты'), 'end', 1)).toBeNull()
    expect(withEndMoved(model, at('келісті'), 'start', -1)?.quote).toBe('Ел-жұрт келісті')
  })
})

describe('keys of types', () => {
  it('are the digits in the order of the keyboard, for the first ten types that are shown', () => {
    const types = (['PERSON', 'DATE', 'GPE'] as const).map((type, i) => ({
      type,
      group: type,
      shown: i !== 1,
      hue: 0,
      labels: { kk: type, ru: type, en: type },
    }))
    const keys = typeKeys(types)
    expect([...keys]).toEqual([
      ['Digit1', 'PERSON'],
      ['Digit2', 'GPE'],
    ])
  })
})
