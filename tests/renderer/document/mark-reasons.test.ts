import { expect, it } from 'vitest'
import { reasonInWords } from '../../../src/renderer/document/mark-reasons.ts'
import { sayIn } from '../../../src/renderer/i18n/index.tsx'

it.each([
  ['place list', 'список мест'],
  ['head «министрлігі»', 'главное слово «министрлігі»'],
  ['before “river”', 'перед словом “river”'],
  ['tagger: PERSON', 'обученная модель'],
  ['date: day-month', 'дата'],
  ['«ұйымы»', '«ұйымы»'],
  ['something new', 'something new'],
  ['law of nature', 'law of nature'],
])('«%s» is said in the language of the window', (why, said) => {
  expect(reasonInWords(why, sayIn('ru'))).toBe(said)
})
