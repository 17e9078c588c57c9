import fc from 'fast-check'
import { expect, test } from 'vitest'
import { positiveLeaves, printQuery, type QueryNode } from '../../../src/engine/search/query/ast.ts'
import { parseQuery } from '../../../src/engine/search/query/parse.ts'
import { analysisOf, type Sketch } from '../../fixtures/analysis.ts'
import { libraryOf, putSketch, rebuild } from '../../fixtures/libraries.ts'
import { answers, timesOf } from './naive.ts'

const WORDS = ['сот', 'соты', 'соттың', 'заң', 'заңның', 'қауіп', 'қауіп-қатер', 'қатер', 'партия', 'партиялар', 'Сот', 'cat', 'cats']

const word = fc.constantFrom(...WORDS)
const sentence = fc.array(word, { minLength: 1, maxLength: 7 }).map((words) => `${words.join(' ')}.`)
const text = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((sentences) => sentences.join(' '))
const corpus = fc.uniqueArray(text, { minLength: 1, maxLength: 6 })

const span = { start: 0, end: 0 }
const leaf: fc.Arbitrary<QueryNode> = fc.oneof(
  word.map((one): QueryNode => ({ kind: 'word', text: one, mode: { kind: 'any' }, ...span })),
  word.map((one): QueryNode => ({ kind: 'word', text: one, mode: { kind: 'form' }, ...span })),
  fc
    .constantFrom('с*', 'зан*', 'қа*', '*р', 'с?т', 'п*р')
    .map((one): QueryNode => ({ kind: 'word', text: one, mode: { kind: 'pattern' }, ...span })),
  fc
    .tuple(fc.constantFrom('сотт', 'зан', 'қаіуп', 'парти', 'кат'), fc.constantFrom(1 as const, 2 as const))
    .map(([one, distance]): QueryNode => ({ kind: 'word', text: one, mode: { kind: 'fuzzy', distance }, ...span })),
  fc
    .tuple(fc.array(word, { minLength: 1, maxLength: 3 }), fc.boolean())
    .map(([words, open]): QueryNode => ({ kind: 'phrase', words, breaks: words.slice(1).map(() => false), open, ...span })),
  fc
    .tuple(fc.array(word, { minLength: 2, maxLength: 3 }), fc.integer({ min: 0, max: 4 }))
    .map(([words, distance]): QueryNode => ({ kind: 'near', words, distance, ...span })),
)
const query = fc.letrec<{ node: QueryNode }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc.array(tie('node'), { minLength: 2, maxLength: 3 }).map((of): QueryNode => ({ kind: 'and', of })),
    fc.array(tie('node'), { minLength: 2, maxLength: 3 }).map((of): QueryNode => ({ kind: 'or', of })),
    tie('node').map((of): QueryNode => ({ kind: 'not', of })),
  ),
})).node

test('a search finds what reading every document finds', () => {
  fc.assert(
    fc.property(corpus, fc.array(query, { minLength: 5, maxLength: 5 }), (texts, queries) => {
      const sketches = texts.map((one, i): Sketch => ({ text: one, name: `${i}.txt` }))
      const { index } = libraryOf(sketches)
      for (const one of queries) {
        const written = printQuery(one)
        const wanted = sketches.filter((sketch) => answers(analysisOf(sketch), parseQuery(written).root)).map((sketch) => sketch.name)
        const { results, documents } = index.search({ query: written, limit: 100 })
        expect(results.map((hit) => hit.name).sort(), written).toEqual(wanted)
        expect(documents, written).toBe(wanted.length)
      }
    }),
    { numRuns: 60 },
  )
})

test('every hit is counted and marked', () => {
  fc.assert(
    fc.property(text, leaf, (one, node) => {
      const { index } = libraryOf([{ text: one }])
      const written = printQuery(node)
      const { hits, results } = index.search({ query: written, snippets: 50 })
      const read = positiveLeaves(parseQuery(written).root)[0]
      if (read && read.kind !== 'near') expect(hits, written).toBe(timesOf(analysisOf({ text: one }), read))
      expect(results.reduce((sum, hit) => sum + hit.hits, 0)).toBe(hits)
      for (const { snippets } of results) {
        expect(snippets.every((snippet) => snippet.marks.length > 0)).toBe(true)
        for (const { text: words, repaired } of snippets) expect(one.slice(repaired.start, repaired.end)).toBe(words)
      }
    }),
    { numRuns: 100 },
  )
})

test('the index follows additions, replacements and removals, closed or open', () => {
  const step = fc.oneof(
    text.map((one) => ({ put: one })),
    fc.nat(5).map((which) => ({ remove: which })),
    fc.constant('flush' as const),
  )
  fc.assert(
    fc.property(fc.array(step, { maxLength: 15 }), (steps) => {
      const { store, index } = libraryOf([])
      const present = new Map<string, Sketch>()
      for (const one of steps) {
        if (one === 'flush') rebuild(index, store)
        else if ('put' in one) present.set(putSketch(store, { text: one.put }), { text: one.put })
        else {
          const id = [...present.keys()][one.remove]
          if (id !== undefined) store.remove([id])
          if (id !== undefined) present.delete(id)
        }
      }
      const wanted = [...present].filter(([, sketch]) => answers(analysisOf(sketch), parseQuery('сот').root)).map(([id]) => id)
      expect(
        index
          .search({ query: 'сот', limit: 100 })
          .results.map((hit) => hit.document)
          .sort(),
      ).toEqual(wanted.sort())
      expect(index.stale).toBe(false)
    }),
    { numRuns: 40 },
  )
})
