import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placesNear, wantedWords } from '../../../src/engine/search/finding/leaf.ts'
import { piecesOf, type Tokens, tokensOf } from '../../../src/engine/search/index/tokens.ts'
import { analysisOf, type Sketch } from '../../fixtures/analysis.ts'
import { libraryOf, rebuild } from '../../fixtures/libraries.ts'
import { plainTerms } from '../../fixtures/term-maker.ts'

const word = fc.constantFrom('сот', 'соты', 'заң', 'заңның', 'қауіп-қатер', 'қауіп', 'бір-бір-бір', 'бір', 'да', 'мен')
const sentence = fc.array(word, { minLength: 1, maxLength: 9 }).map((words) => `${words.join(' ')}.`)
const text = fc.array(sentence, { minLength: 1, maxLength: 5 }).map((sentences) => sentences.join(' '))

/** Every word of a text, each with the number of its term in `terms`. */
function tokensIn(sketch: Sketch, terms: string[]): Tokens {
  const rows: number[][] = []
  let position = -1
  let sentenceNo = -1
  for (const { word: filed, start, end, begins, part } of tokensOf(analysisOf(sketch), (one, language) =>
    piecesOf(one, language, plainTerms),
  )) {
    if (!part) position++
    if (begins) sentenceNo++
    if (!terms.includes(filed.term)) terms.push(filed.term)
    rows.push([terms.indexOf(filed.term), start, end, position, sentenceNo])
  }
  const column = (i: number): Int32Array => Int32Array.from(rows, (row) => row[i] as number)
  return { count: rows.length, words: column(0), starts: column(1), ends: column(2), positions: column(3), sentences: column(4) }
}

function timesNear(sketch: Sketch, words: readonly string[], distance: number): number {
  const terms = words.map((one) => plainTerms.stem(one))
  const tokens = tokensIn(sketch, terms)
  return placesNear(tokens, wantedWords(words.map((one) => new Set([terms.indexOf(plainTerms.stem(one))]))), words.length, distance).length
}

const near = fc.tuple(fc.array(word, { minLength: 2, maxLength: 3 }), fc.nat(6))

test('words near each other are counted from the index as from the whole text', () => {
  fc.assert(
    fc.property(
      fc.array(text, { minLength: 1, maxLength: 4 }),
      fc.array(near, { minLength: 4, maxLength: 4 }),
      fc.boolean(),
      (texts, asked, closed) => {
        const sketches = texts.map((one, i): Sketch => ({ text: one, name: `${i}.txt` }))
        const { store, index } = libraryOf(sketches)
        if (closed) rebuild(index, store)
        for (const [words, distance] of asked) {
          const expected = sketches.reduce((sum, sketch) => sum + timesNear(sketch, words, distance), 0)
          expect(index.search({ query: `"${words.join(' ')}"~${distance}` }).hits, words.join(' ')).toBe(expected)
        }
      },
    ),
    { numRuns: 60 },
  )
})

test('no distance reaches across the end of a sentence', () => {
  const { index } = libraryOf([
    { text: `Сот ${'да '.repeat(100)}заң.`, name: 'one.txt' },
    { text: 'Мен сот. Заң да.', name: 'two.txt' },
  ])
  expect(index.search({ query: '"сот заң"~100' }).results.map((hit) => hit.name)).toEqual(['one.txt'])
})

test('a phrase in a closed index stands as often as in an open one', () => {
  fc.assert(
    fc.property(text, fc.array(word, { minLength: 1, maxLength: 3 }), fc.boolean(), (one, words, open) => {
      const { store, index } = libraryOf([{ text: one }])
      const query = `"${words.join(' ')}${open ? '*' : ''}"`
      const { hits } = index.search({ query })
      rebuild(index, store)
      expect(index.search({ query }).hits).toBe(hits)
    }),
    { numRuns: 60 },
  )
})
