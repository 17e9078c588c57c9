import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { Correction, DateDecision } from '../../../src/engine/model/correction.ts'
import { DATABASE_NAME } from '../../../src/engine/store/database.ts'
import { openStore } from '../../../src/engine/store/library.ts'
import { MIGRATIONS } from '../../../src/engine/store/schema.ts'
import { analysisOf, bytesOf, type Sketch } from '../../fixtures/analysis.ts'
import { libraryOf, openTogether, putSketch, temporaryFolder } from '../../fixtures/libraries.ts'

const COURT: Sketch = {
  name: 'шешім.txt',
  text: 'Жоғарғы Сот 2006 жылы шешім шығарды. Қазақстан 1991 жылы келісті.',
  dates: [
    ['2006 жылы', '2006'],
    ['1991 жылы', '1991'],
  ],
}
const ID = analysisOf(COURT).document.id

function correction(id: string, quote: string, change: DateDecision, day = '01'): Correction {
  const start = COURT.text.indexOf(quote)
  return {
    id,
    document: ID,
    span: { start, end: start + quote.length },
    quote,
    by: 'person:me',
    at: `2026-01-${day}T00:00:00.000Z`,
    ...change,
  }
}

const TO_1986 = correction('c1', '2006 жылы', { kind: 'date', action: 'set', edtf: '1986' })
const NO_DATE = correction('c2', '1991 жылы', { kind: 'date', action: 'remove' })

test('a corrected date is what the analysis, the timeline, the list and the search say', () => {
  const { store, index } = libraryOf([COURT])
  store.correct(TO_1986)
  store.correct(NO_DATE)
  expect(store.analysis(ID)?.dates.map(({ edtf }) => edtf)).toEqual(['1986'])
  expect([...store.all()].map(({ dates }) => dates.length)).toEqual([1])
  expect(store.timeline().map(({ edtf }) => edtf)).toEqual(['1986'])
  expect(store.documents().rows[0]?.dates).toBe(1)
  expect(store.documents({ filters: [{ facet: 'year', value: '1986' }] }).total).toBe(1)
  expect(index.search({ query: 'date:1986' }).documents).toBe(1)
  expect(index.search({ query: 'date:1991' }).documents).toBe(0)
  expect(index.stale).toBe(false)
  expect(store.check(false).problems).toEqual([])
})

test('corrections taken back leave what was read, and hold again when they are reinstated', () => {
  const { store, index } = libraryOf([COURT])
  const read = store.analysis(ID)
  const stamp = store.stamp(ID)
  store.correct(TO_1986)
  const corrected = store.analysis(ID)
  expect(store.stamp(ID)).not.toBe(stamp)
  expect(store.withdraw(['c1', 'unknown'])).toEqual([ID])
  expect(store.withdraw(['c1'])).toEqual([])
  expect(store.analysis(ID)).toEqual(read)
  expect(store.stamp(ID)).toBe(stamp)
  expect(store.corrections(ID)).toEqual([])
  expect(index.search({ query: 'date:2006' }).documents).toBe(1)
  expect(store.reinstate(['c1'])).toEqual([ID])
  expect(store.analysis(ID)).toEqual(corrected)
  expect(index.search({ query: 'date:2006' }).documents).toBe(0)
})

test('corrections hold after the document was removed, forgotten and imported again', () => {
  const folder = temporaryFolder()
  const first = openStore(folder)
  putSketch(first, COURT)
  first.correct(TO_1986)
  first.remove([ID])
  first.close()
  const { store, index } = openTogether(folder)
  onTestFinished(() => store.close())
  expect(store.analysis(ID)).toBeNull()
  expect(store.corrections(ID)).toEqual([TO_1986])
  putSketch(store, COURT)
  expect(store.timeline().map(({ edtf }) => edtf)).toEqual(['1986', '1991'])
  expect(index.search({ query: 'date:1986' }).documents).toBe(1)
  putSketch(store, COURT)
  expect(store.analysis(ID)?.dates[0]).toMatchObject({ edtf: '1986', by: 'person:me' })
  expect(index.stale).toBe(false)
})

test('a document that is brought back reads as its corrections now say', () => {
  const { store, index } = libraryOf([COURT])
  store.correct(TO_1986)
  store.remove([ID])
  store.withdraw(['c1'])
  store.restore([ID])
  expect(store.timeline().map(({ edtf }) => edtf)).toEqual(['1991', '2006'])
  expect(index.stale).toBe(false)
  expect(store.check(false).problems).toEqual([])
})

test('a document read anew with other words keeps the correction, and says that it no longer fits', () => {
  const { store } = libraryOf([COURT])
  store.correct(TO_1986)
  const plain = analysisOf(COURT)
  const words = plain.text.original.replace('2006', '2016')
  store.put({ ...plain, text: { original: words, repaired: words }, dates: [] }, [], bytesOf(COURT))
  expect(store.analysis(ID)?.dates).toEqual([])
  expect(store.documents().rows[0]?.notices).toMatchObject([{ code: 'correction-stale', start: 12, end: 21 }])
  store.put(plain, [], bytesOf(COURT))
  expect(store.analysis(ID)?.dates[0]?.edtf).toBe('1986')
  expect(store.documents().rows[0]?.notices).toEqual([])
})

test('corrections that stand are a readable file in the folder, one a line', () => {
  const { store } = libraryOf([COURT])
  const file = path.join(store.folder, 'corrections.jsonl')
  expect(existsSync(file)).toBe(false)
  store.correct(TO_1986)
  store.correct(NO_DATE)
  const lines = (): unknown[] =>
    readFileSync(file, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown)
  expect(lines()).toEqual([TO_1986, NO_DATE])
  store.withdraw(['c1'])
  expect(lines()).toEqual([NO_DATE])
  store.withdraw(['c2'])
  expect(existsSync(file)).toBe(false)
})

test('a library of the version before gets room for corrections, after a backup', () => {
  const folder = temporaryFolder()
  const old = openStore(folder)
  putSketch(old, COURT)
  const tables = old.database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'").all() as {
    name: string
  }[]
  const later = tables.filter(({ name }) => !name.startsWith('search_') && !MIGRATIONS[0]?.includes(`CREATE TABLE ${name} `))
  old.database.exec(`PRAGMA foreign_keys = OFF; ${later.map(({ name }) => `DROP TABLE ${name};`).join(' ')}`)
  old.database.exec('DROP INDEX document_superseded; DROP INDEX document_live; ALTER TABLE document DROP COLUMN superseded')
  old.database.exec('CREATE INDEX document_live ON document (removed, stamp)')
  old.database.exec('ALTER TABLE entity DROP COLUMN reasons; PRAGMA user_version = 1')
  old.close()
  const store = openStore(folder)
  onTestFinished(() => store.close())
  expect(readdirSync(folder)).toContain(`${DATABASE_NAME}.version-1.backup`)
  expect(store.database.prepare('PRAGMA user_version').get()).toEqual({ user_version: MIGRATIONS.length })
  expect(store.analysis(ID)?.dates).toHaveLength(2)
  store.correct(TO_1986)
  expect(store.analysis(ID)?.dates[0]?.edtf).toBe('1986')
})

test('a damaged correction does not hold, and is named', () => {
  const { store } = libraryOf([COURT])
  store.correct(TO_1986)
  store.database.exec(`UPDATE correction SET data = replace(data, '1986', '1987')`)
  expect(store.analysis(ID)?.dates[0]?.edtf).toBe('2006')
  rmSync(path.join(store.folder, 'corrections.jsonl'))
  expect(store.check(false).problems).toContainEqual(expect.objectContaining({ code: 'analysis-damaged', document: ID }))
})

test('a library that is open for reading takes no correction', () => {
  const folder = temporaryFolder()
  const writer = openStore(folder)
  putSketch(writer, COURT)
  writer.close()
  const store = openStore(folder, { readOnly: true })
  onTestFinished(() => store.close())
  expect(() => store.correct(TO_1986)).toThrow(expect.objectContaining({ code: 'read-only' }))
})
