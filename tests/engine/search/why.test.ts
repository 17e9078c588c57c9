import { expect, test } from 'vitest'
import { libraryOf } from '../../fixtures/libraries.ts'

const sketches = [
  {
    name: 'a.txt',
    text: 'Сот  шешімі. Сот шешім шығарды.\n\nЖоғарғы сот.',
    entities: [{ name: 'Жоғарғы сот', type: 'ORGANISATION' as const, quotes: ['Жоғарғы сот'] }],
  },
  { name: 'b.txt', text: 'Тау туралы.' },
]
const whyOf = (query: string, snippets = 3): unknown =>
  libraryOf(sketches)
    .index.search({ query, snippets })
    .results.map((hit) => hit.why)

test('a result says which parts of the query it answers, and with what words', () => {
  expect(whyOf('шешім (сот OR тау) lang:kk')).toEqual([
    [
      { part: 'шешім', times: 1, words: ['шешім'] },
      { part: 'сот', times: 3, words: ['сот'] },
      { part: 'lang:"kk"', times: 0, words: [] },
    ],
  ])
  expect(whyOf('"сот шешімі"')).toEqual([[{ part: '"сот шешімі"', times: 1, words: ['сот шешімі'] }]])
  expect(whyOf('entity:"жоғарғы сот"')).toEqual([[{ part: 'entity:"жоғарғы сот"', times: 1, words: ['жоғарғы сот'] }]])
})

test('what is left out is no reason; who asks for no snippets gets none', () => {
  expect(whyOf('тау -сот')).toEqual([[{ part: 'тау', times: 1, words: ['тау'] }]])
  expect(whyOf('сот', 0)).toEqual([[]])
})
