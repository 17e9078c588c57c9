import { expect, it } from 'vitest'
import { sayIn } from '../../../src/renderer/i18n/index.tsx'
import { problemWords } from '../../../src/renderer/library/problem-words.ts'
import { triesFor } from '../../../src/renderer/library/tries.ts'

it.each([
  ['сот', ['сут'], ['сут', 'сот*']],
  ['сот тыйым', [], ['тыйым', 'сот', 'сот OR тыйым']],
  ['"сот тыйым"', [], ['сот тыйым', 'тыйым', 'сот', 'сот OR тыйым']],
  ['сот lang:ru', [], ['сот', 'сот* lang:ru']],
  [
    '(сот OR тыйым) -су date:1998',
    [],
    ['сот тыйым date:1998', 'сот тыйым', 'тыйым date:1998', 'сот date:1998', '(сот OR тыйым) date:1998'],
  ],
  ['=комитеті', [], ['комитеті', 'комитеті*']],
  ['қазакстан~1', ['қазақстан'], ['қазақстан', 'қазакстан', 'қазакстан*']],
  ['1998', [], ['1998*']],
  ['', [], []],
  ['lang:kk', [], []],
])('«%s» is tried otherwise', (query, suggestions, expected) => {
  expect(triesFor(query, suggestions)).toEqual(expected)
})

it('a long query has few tries', () => {
  expect(triesFor(Array.from({ length: 500 }, (_, i) => `сөз${i}`).join(' '), [])).toHaveLength(1)
})

it('a problem is said in the window’s language when it has a code that is known', () => {
  const problem = { message: 'OR needs words on both sides.', code: 'lonely-or' }
  expect(problemWords(sayIn('ru'), problem)).toBe('По обе стороны OR нужны слова.')
  expect(problemWords(sayIn('kk'), { message: 'm', code: 'unknown-condition', params: { name: 'auhtor' } })).toBe(
    '«auhtor:» деген шарт жоқ.',
  )
  expect(problemWords(sayIn('kk'), { message: 'Something new.', code: 'something-new' })).toBe('Something new.')
  expect(problemWords(sayIn('kk'), { message: 'No code.' })).toBe('No code.')
})
