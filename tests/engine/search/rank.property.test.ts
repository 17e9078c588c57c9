import fc from 'fast-check'
import { expect, test } from 'vitest'
import { libraryOf, putSketch } from '../../fixtures/libraries.ts'

const WORDS = ['сот', 'заң', 'партия', 'өкілдік', 'бір', 'екі']

test('the first page of many documents is the beginning of all of them in order', () => {
  const text = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 12 }).map((words) => `${words.join(' ')}.`)
  fc.assert(
    fc.property(fc.array(text, { minLength: 90, maxLength: 130 }), fc.constantFrom('сот', 'сот заң', 'сот OR партия'), (texts, query) => {
      const { store, index } = libraryOf([])
      store.transaction(() => texts.forEach((one, i) => void putSketch(store, { text: one, name: `${i}.txt` })))
      const namesOf = (limit: number): string[] => index.search({ query, limit, snippets: 0, unfold: true }).results.map((hit) => hit.name)
      expect(namesOf(10)).toEqual(namesOf(texts.length).slice(0, 10))
      expect(namesOf(45)).toEqual(namesOf(texts.length).slice(0, 45))
      const scores = index.search({ query, limit: texts.length, snippets: 0, unfold: true }).results.map((hit) => hit.score)
      for (const part of [scores.slice(0, 40), scores.slice(40)]) expect(part).toEqual(part.toSorted((a, b) => b - a))
    }),
    { numRuns: 5 },
  )
})
