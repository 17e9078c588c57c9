import { expect, test } from 'vitest'
import { createNoting } from '../../src/engine/noting/noting.ts'
import { analysisOf, type Sketch } from '../fixtures/analysis.ts'
import { libraryOf, openTogether, putSketch } from '../fixtures/libraries.ts'

const COURT: Sketch = { name: 'шешім.txt', text: 'Жоғарғы Сот 2006 жылы шешім шығарды.' }
const ID = analysisOf(COURT).document.id
const PLACE = { span: { start: 8, end: 11 }, quote: 'Сот' }

function notingOf(sketches: readonly Sketch[]) {
  const { store } = libraryOf(sketches)
  return { store, noting: createNoting({ store, person: 'me', analysis: (id) => store.analysis(id) ?? expect.unreachable() }) }
}

test('a note is signed, dated, written anew under its id, taken away and brought back', async () => {
  const { noting } = notingOf([COURT])
  const note = await noting.note(ID, PLACE, ' тексеру керек ')
  expect(note).toMatchObject({ document: ID, ...PLACE, text: 'тексеру керек', by: 'person:me' })
  expect(await noting.notes(ID)).toEqual([note])
  const anew = await noting.note(ID, PLACE, 'тексерілді', note.id)
  expect(await noting.notes(null)).toEqual([anew])
  await noting.dropNotes([note.id])
  expect(await noting.notes(ID)).toEqual([])
  await noting.restoreNotes([note.id])
  expect(await noting.notes(ID)).toEqual([anew])
})

test('notes stay when their document goes, and after the library was closed', async () => {
  const { store, noting } = notingOf([COURT])
  const note = await noting.note(ID, PLACE, '')
  store.remove([ID])
  expect(store.notes(ID)).toEqual([note])
  store.close()
  const again = openTogether(store.folder)
  putSketch(again.store, COURT)
  expect(again.store.notes(ID)).toEqual([note])
  again.store.close()
})

test('words that read otherwise take no note', async () => {
  const { noting } = notingOf([COURT])
  await expect(noting.note(ID, { ...PLACE, quote: 'Заң' }, 'x')).rejects.toMatchObject({ code: 'bad-request' })
  expect(await noting.notes(ID)).toEqual([])
})
