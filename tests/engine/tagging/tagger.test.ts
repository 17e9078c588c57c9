import { readFileSync, statSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kazakhLore } from '../../../src/engine/tagging/lore-kazakh.ts'
import { createTaggedMentions } from '../../../src/engine/tagging/tagged-mentions.ts'
import { createTagger, type Tagger } from '../../../src/engine/tagging/tagger.ts'
import { MODEL_FILES } from '../../../src/node/models.ts'

const MODEL = new URL('../../../resources/models/kazakh-names.bin', import.meta.url)
const tagger = createTagger(readFileSync(MODEL), kazakhLore)
const find = createTaggedMentions(tagger)
const marked = (text: string): string[] =>
  find(text, { start: 0, end: text.length }).map(({ at, type }) => `${type} ${text.slice(at.start, at.end)}`)

describe('the model that ships', () => {
  it('is under 25 MB with those of the other languages', () => {
    const files = Object.values(MODEL_FILES).map((file) => statSync(new URL(`../../../resources/models/${file}`, import.meta.url)).size)
    expect(files).toHaveLength(3)
    expect(files.reduce((sum, size) => sum + size, 0)).toBeLessThan(25_000_000)
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

describe('the mentions of a tagger that knows the rules', () => {
  const tagged = (...tags: string[]): Tagger => ({ tag: () => ({ tags, confidence: tags.map(() => 0.9) }) })
  const found = (text: string, ...tags: string[]): string[] =>
    createTaggedMentions(tagged(...tags), true)(text, { start: 0, end: text.length }).map(({ at }) => text.slice(at.start, at.end))

  it('are what stands in the quotation marks', () => {
    expect(
      found('Партия «Наша страна» победила', 'B-ORGANISATION', 'I-ORGANISATION', 'I-ORGANISATION', 'I-ORGANISATION', 'O', 'O'),
    ).toEqual(['Наша страна'])
  })

  it('have a name', () => {
    expect(found('в сборной страны', 'O', 'B-ORGANISATION', 'I-ORGANISATION')).toEqual([])
  })

  it('hear what the rules say', () => {
    const heard: (readonly string[] | undefined)[] = []
    const listening: Tagger = {
      tag(tokens, hints) {
        heard.push(hints)
        return { tags: tokens.map(() => 'O'), confidence: tokens.map(() => 1) }
      },
    }
    const ruled = [{ at: { start: 0, end: 6 }, type: 'GPE', confidence: 0.9 }] as const
    createTaggedMentions(listening, true)('Москва ждёт', { start: 0, end: 11 }, ruled)
    expect(heard).toEqual([['S-GPE', 'O']])
  })
})
