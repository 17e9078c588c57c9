import { expect, test } from 'vitest'
import { english } from '../../../src/engine/languages/en/index.ts'
import { kazakh } from '../../../src/engine/languages/kk/index.ts'
import { russian } from '../../../src/engine/languages/ru/index.ts'
import { createTermMaker } from '../../../src/engine/search/terms.ts'
import { analysisOf, bytesOf } from '../../fixtures/analysis.ts'
import { openTogether, temporaryFolder } from '../../fixtures/libraries.ts'

const TEXTS = ['Қазақстанда жаңбыр жауды.', 'Казакстанда жанбыр жауды.', 'Qazaqstanda jańbyr jaýdy.', 'Ёлка стоит.', 'Елку нарядили.']

test('ways of writing are taken for one another, each unless a request keeps it apart', () => {
  const { store, index } = openTogether(temporaryFolder(), createTermMaker([kazakh, russian, english]))
  for (const [i, text] of TEXTS.entries()) {
    const sketch = { name: String(i), text, language: i < 3 ? ('kk' as const) : ('ru' as const) }
    store.put(analysisOf(sketch), [], bytesOf(sketch))
  }
  const found = (query: string, spelling = {}): string =>
    index
      .search({ query, spelling })
      .results.map((hit) => hit.name)
      .toSorted()
      .join('')
  expect(found('қазақстан')).toBe('012')
  expect(found('қазақстан', { letters: false })).toBe('02')
  expect(found('қазақстан', { latin: false })).toBe('01')
  expect(found('қазақстанның', { letters: false, latin: false })).toBe('0')
  expect(found('казакстан', { letters: false })).toBe('1')
  expect(found('ёлка')).toBe('34')
  expect(found('ёлка', { yo: false })).toBe('3')
  expect(found('елка', { yo: false })).toBe('4')
  expect(found('=қазақстанда')).toBe('0')
  expect(found('"қазақстан жаңбыр"~2', { letters: false, latin: false })).toBe('0')
  store.close()
})
