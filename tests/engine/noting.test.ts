import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Note } from '../../src/engine/contracts/notes.ts'
import { csv } from '../../src/engine/exporters/csv.ts'
import { jsonLines } from '../../src/engine/exporters/json.ts'
import { webAnnotation } from '../../src/engine/exporters/web-annotation.ts'
import { createNoting } from '../../src/engine/noting/noting.ts'
import { languages } from '../../src/engine/registry.ts'
import { createNoteFinder } from '../../src/engine/search/finding/note-finder.ts'
import { createTermMaker } from '../../src/engine/search/terms.ts'
import { analysisOf, type Sketch } from '../fixtures/analysis.ts'
import { libraryOf, openTogether, putSketch } from '../fixtures/libraries.ts'

const COURT: Sketch = { name: 'шешім.txt', text: 'Жоғарғы Сот 2006 жылы шешім шығарды.' }
const ID = analysisOf(COURT).document.id
const PLACE = { span: { start: 8, end: 11 }, quote: 'Сот' }

const finder = createNoteFinder(createTermMaker(languages))

function notingOf(sketches: readonly Sketch[]) {
  const { store } = libraryOf(sketches)
  return { store, noting: createNoting({ store, finder, person: 'me', analysis: (id) => store.analysis(id) ?? expect.unreachable() }) }
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

test.each([
  ['шешімдерді', ['тексеру керек: шешім']],
  ['тексер', ['тексеру керек: шешім']],
  ['соттың', ['', 'тексеру керек: шешім']],
  ['сот шешімі', ['тексеру керек: шешім']],
  ['парламент', []],
  ['', ['', 'тексеру керек: шешім']],
  ['"тексеру керек"', ['тексеру керек: шешім']],
  ['=шешім', ['тексеру керек: шешім']],
  ['=шешімді', []],
  ['тексер*', ['тексеру керек: шешім']],
  ['шешім -сот', ['тексеру керек: шешім']],
  ['парламент OR тексеру', ['тексеру керек: шешім']],
  ['lang:kk сот', ['', 'тексеру керек: шешім']],
  ['lang:kk', []],
  ['-парламент', []],
])('notes that hold «%s» in any form, in their words or in those beside them', async (query, texts) => {
  const { noting, store } = notingOf([COURT])
  await noting.note(ID, PLACE, 'тексеру керек: шешім')
  await noting.note(ID, PLACE, '')
  const { notes: found, total } = await noting.findNotes(query, 10)
  expect(total).toBe(texts.length)
  expect(await noting.findNotes(query, 1)).toEqual({ total, notes: found.slice(0, 1) })
  expect(found.map(({ text }) => text)).toEqual(texts)
  for (const note of found) expect(note.title).toBe(store.documents({}).rows[0]?.title)
  store.remove([ID])
  for (const note of (await noting.findNotes(query, 10)).notes) expect(note.title).toBeNull()
})

const words = fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }).filter((text) => text.trim() === text && text.isWellFormed())
const notes = fc.array(
  fc.record({ id: fc.uuid(), text: fc.oneof(fc.constant(''), words), start: fc.integer({ min: 0, max: COURT.text.length - 2 }) }),
  { minLength: 1, maxLength: 5 },
)

test('notes go out with their documents, and read back as they were', () => {
  fc.assert(
    fc.property(notes, (made) => {
      const document = {
        ...analysisOf(COURT),
        notes: made.map(({ id, text, start }): Note => {
          const span = { start, end: start + 2 }
          return {
            ...{ id, document: ID, span, quote: COURT.text.slice(start, start + 2), text },
            by: 'person:me',
            at: '2026-01-01T00:00:00.000Z',
          }
        }),
      }
      const back = (JSON.parse([...jsonLines.write([document])].join('')) as { notes: { id: string; text: string; start: number }[] }).notes
      expect(back.map(({ id, text, start }) => ({ id, text, start }))).toEqual(made.map(({ id, text, start }) => ({ id, text, start })))
      const { items } = JSON.parse([...webAnnotation.write([document])].join('')) as { items: Annotated[] }
      const own = items.filter(({ motivation }) => motivation === 'commenting' || motivation === 'bookmarking')
      expect(own.map(({ body }) => body?.[0]?.value ?? '')).toEqual(made.map(({ text }) => text))
      for (const [i, { target }] of own.entries()) {
        const { start } = target.selector[0] as { start: number; end: number }
        expect([...COURT.text].slice(start, start + 2).join('')).toBe(document.notes[i]?.quote)
      }
      const rows = [...csv.write([document])].filter((row) => /,(?:note|bookmark),/u.test(row))
      expect(rows).toHaveLength(made.length)
    }),
  )
})

interface Annotated {
  readonly motivation: string | readonly string[]
  readonly body?: readonly { readonly value: string }[]
  readonly target: { readonly selector: readonly object[] }
}
