import { readFileSync, statSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kazakhLore } from '../../../src/engine/tagging/lore-kazakh.ts'
import { createTaggedMentions } from '../../../src/engine/tagging/tagged-mentions.ts'
import { createTagger } from '../../../src/engine/tagging/tagger.ts'

const MODEL = new URL('../../../resources/models/kazakh-names.bin', import.meta.url)
const tagger = createTagger(readFileSync(MODEL), kazakhLore)
const find = createTaggedMentions(tagger)
const marked = (text: string): string[] =>
  find(text, { start: 0, end: text.length }).map(({ at, type }) => `${type} ${text.slice(at.start, at.end)}`)

describe('the model that ships', () => {
  it('is under 12 MB', () => {
    expect(statSync(MODEL).size).toBeLessThan(12_000_000)
  })

  it.each([
    [
      'Қасым-Жомарт Тоқаев бүгін Астанада Ресей президентімен кездесті.',
      ['PERSON Қасым-Жомарт Тоқаев', 'DATE бүгін', 'GPE Астанада', 'POSITION Ресей президентімен'],
    ],
    ['2022 жылғы 1 қаңтарда қалада 1200 адам болды.', ['DATE 2022 жылғы 1 қаңтарда', 'CARDINAL 1200']],
    ['Жоба үшін 5 миллион теңге бөлінді, бұл 10 пайызға көп.', ['MONEY 5 миллион теңге', 'PERCENTAGE 10 пайызға']],
    ['Қазақ халқы туралы Мұхтар Әуезов «Абай жолы» романын жазды.', ['PERSON Мұхтар Әуезов', 'ART Абай жолы']],
  ])('%s', (text, expected) => {
    expect(marked(text)).toEqual(expect.arrayContaining(expected))
  })

  it('says the same twice, and nothing of no words', () => {
    expect(tagger.tag(['Абай', 'келді', '.'])).toEqual(tagger.tag(['Абай', 'келді', '.']))
    expect(tagger.tag([])).toEqual({ tags: [], confidence: [] })
  })

  it('gives well-formed tags with confidences for any words', () => {
    const word = fc.oneof(
      fc.constantFrom('Абай', '«', '»', '2020', 'жылы', 'ТМД-ның', '.', 'Қазақстан'),
      fc.string({ minLength: 1, maxLength: 12 }),
    )
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), (tokens) => {
        const { tags, confidence } = tagger.tag(tokens)
        expect(tags).toHaveLength(tokens.length)
        for (const [i, tag] of tags.entries()) {
          if (tag.startsWith('I-')) expect([`B-${tag.slice(2)}`, tag]).toContain(tags[i - 1])
          expect(confidence[i]).toBeGreaterThanOrEqual(0)
          expect(confidence[i]).toBeLessThanOrEqual(1.0001)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('reads a sentence of ten thousand words', () => {
    const tokens = Array.from({ length: 10_000 }, (_, i) => (i % 2 === 0 ? 'Абай' : '«'))
    expect(tagger.tag(tokens).tags).toHaveLength(10_000)
  })
})
