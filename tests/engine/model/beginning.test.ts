import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { beginningOf } from '../../../src/engine/model/beginning.ts'
import type { Analysis } from '../../../src/engine/model/document.ts'
import { applyEdits, createMapper, mapLengths } from '../../../src/engine/model/text-map.ts'
import { analysisOf } from '../../fixtures/analysis.ts'

const TEXT = 'Абай Құнанбаев 1845 жылы туды. Шыңғыс тауы биік. Ол ұлы ақын еді. Семей қаласы 1718 жылы салынды. Абай жазды.'

/** A document whose original writes `ъ` where the repaired text has nothing. */
function repairedDocument(places: readonly number[]): Analysis {
  const read = analysisOf({
    text: TEXT,
    entities: [
      { name: 'Абай Құнанбаев', type: 'PERSON', quotes: ['Абай Құнанбаев'] },
      { name: 'Семей', type: 'GPE', quotes: ['Семей қаласы'] },
    ],
    dates: [
      ['1845 жылы', '1845'],
      ['1718 жылы', '1718'],
    ],
  })
  const chosen = [...new Set(places.map((place) => place % TEXT.length))].sort((a, b) => a - b)
  const original = [...TEXT].map((letter, i) => (chosen.includes(i) ? `ъ${letter}` : letter)).join('')
  const edits = chosen.map((place, i) => ({ start: place + i, end: place + i + 1, text: '' }))
  const { map } = applyEdits(original, edits)
  const mapper = createMapper(map)
  const moved = <T extends { readonly repaired: { readonly start: number; readonly end: number } }>(all: readonly T[]): readonly T[] =>
    all.map((one) => ({ ...one, span: mapper.toOriginal(one.repaired) }))
  return {
    ...read,
    text: { original, repaired: TEXT },
    map,
    sentences: moved(read.sentences),
    mentions: moved(read.mentions),
    dates: moved(read.dates),
  }
}

const documents = fc.array(fc.nat(TEXT.length - 1), { maxLength: 8 }).map(repairedDocument)

describe('the beginning of a document', () => {
  it('is a document of its own: texts and map agree, and nothing reaches beyond', () => {
    fc.assert(
      fc.property(documents, fc.integer({ min: 1, max: TEXT.length - 1 }), (document, letters) => {
        const { whole, analysis } = beginningOf(document, letters)
        expect(whole).toBe(false)
        const { original, repaired } = analysis.text
        expect(TEXT.startsWith(repaired)).toBe(true)
        expect(document.text.original.startsWith(original)).toBe(true)
        expect(mapLengths(analysis.map)).toEqual({ original: original.length, repaired: repaired.length })
        for (const one of [...analysis.sentences, ...analysis.mentions, ...analysis.dates]) {
          expect(one.repaired.end).toBeLessThanOrEqual(repaired.length)
          expect(one.span.end).toBeLessThanOrEqual(original.length)
        }
      }),
    )
  })
  it('has every mark that lies within, with its entity', () => {
    fc.assert(
      fc.property(documents, fc.integer({ min: 1, max: TEXT.length - 1 }), (document, letters) => {
        const { analysis } = beginningOf(document, letters)
        const within = document.mentions.filter(({ repaired: { end } }) => end <= analysis.text.repaired.length)
        expect(analysis.mentions).toEqual(within)
        for (const { entity } of within) expect(analysis.entities.map(({ id }) => id)).toContain(entity)
      }),
    )
  })
  it('of a short document is the document', () => {
    const document = repairedDocument([])
    expect(beginningOf(document, TEXT.length)).toEqual({ whole: true, analysis: document })
  })
})
