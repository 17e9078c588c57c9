import { existsSync, mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PageLayout } from '../../../src/engine/model/document.ts'
import { openStore } from '../../../src/engine/store/library.ts'
import { analysisOf, bytesOf, type Sketch } from '../../fixtures/analysis.ts'
import { libraryOf, putSketch, temporaryFolder } from '../../fixtures/libraries.ts'

const court: Sketch = {
  name: 'шешім.txt',
  text: 'Қазақстанның Жоғарғы Соты 2006 жылы шешім шығарды. ТМД елдері келісті.',
  entities: [
    { name: 'Қазақстан', type: 'GPE', aliases: ['ҚР'], quotes: ['Қазақстанның'] },
    { name: 'ТМД', type: 'ORGANISATION', quotes: ['ТМД'] },
  ],
  dates: [['2006 жылы', '2006']],
}
const ruling: Sketch = {
  name: 'решение.pdf',
  format: 'pdf',
  language: 'ru',
  text: 'Суд Казахстана решил в 1999 году. До 1991 года иначе.',
  entities: [{ name: 'Қазақстан', type: 'GPE', aliases: ['Казахстан'], quotes: ['Казахстана'] }],
  dates: [
    ['1999 году', '1999'],
    ['До 1991 года', '../1991'],
  ],
}

describe('documents', () => {
  test('come back as they were put', () => {
    const { store } = libraryOf([court])
    const analysis = analysisOf(court)
    expect(store.analysis(analysis.document.id)).toEqual(analysis)
    expect(store.original(analysis.document.id)).toEqual(Buffer.from(bytesOf(court)))
    expect(store.analysis('0'.repeat(64))).toBeNull()
    expect(store.original('0'.repeat(64))).toBeNull()
  })

  test('come back whatever their text is', () => {
    const { store } = libraryOf([])
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 20_000, size: 'max' }), (text) => {
        const id = putSketch(store, { text })
        expect(store.analysis(id)?.text).toEqual({ original: text, repaired: text })
        expect(store.repairedText(id, 3, text.length - 1)).toBe(text.slice(3, Math.max(3, text.length - 1)))
      }),
      { numRuns: 30 },
    )
  })

  test('keep a repaired text that differs from the original, and quotes that are not words of the text', () => {
    const { store } = libraryOf([])
    const plain = analysisOf(court)
    const repaired = plain.text.repaired.replace('ТМД', 'ТМД-')
    const analysis = { ...plain, text: { ...plain.text, repaired }, mentions: plain.mentions.map((one) => ({ ...one, quote: 'басқа' })) }
    store.put(analysis, [], bytesOf(court))
    expect(store.analysis(plain.document.id)).toEqual(analysis)
    expect(store.repairedText(plain.document.id, 0, 10_000)).toBe(repaired)
  })

  test('put twice are one, put anew are replaced', () => {
    const { store } = libraryOf([court, court])
    const changed = { ...analysisOf(court), dates: [] }
    store.put(changed, [], bytesOf(court))
    expect(store.documents().total).toBe(1)
    expect(store.documents().rows[0]?.dates).toBe(0)
    expect(store.timeline()).toEqual([])
  })

  test('with bytes of another file are refused', () => {
    const { store } = libraryOf([])
    expect(() => store.put(analysisOf(court), [], bytesOf(ruling))).toThrow(expect.objectContaining({ code: 'bad-request' }))
    expect(store.documents().total).toBe(0)
  })

  test('are resolved by id, by its beginning and by name', () => {
    const { store } = libraryOf([court, ruling])
    const { id } = analysisOf(court).document
    expect([id, id.slice(0, 8), id.slice(0, 12).toUpperCase(), 'шешім.txt', 'шешім.txt'.normalize('NFD')].map(store.resolve)).toEqual(
      Array(5).fill(id),
    )
    expect([id.slice(0, 7), 'шешім', ''].map(store.resolve)).toEqual([null, null, null])
  })

  test.each([
    [{ facet: 'language', value: 'kk' }, ['шешім.txt']],
    [{ facet: 'language', value: 'kk', not: true }, ['решение.pdf']],
    [{ facet: 'format', value: 'pdf' }, ['решение.pdf']],
    [{ facet: 'type', value: 'ORGANISATION' }, ['шешім.txt']],
    [{ facet: 'entity', value: 'GPE:қазақстан' }, ['шешім.txt', 'решение.pdf']],
    [{ facet: 'year', value: '1999' }, ['решение.pdf']],
    [{ facet: 'year', value: '1980' }, ['решение.pdf']],
    [{ facet: 'year', value: 'nonsense' }, []],
  ] as const)('are listed by %o', (filter, names) => {
    const { store } = libraryOf([court, ruling])
    expect(store.documents({ filters: [filter] }).rows.map((row) => row.name)).toEqual(names)
    expect(store.documents({ filters: [filter], limit: 0 })).toEqual({ total: names.length, rows: [] })
  })

  test('are listed in order and by pages', () => {
    const { store } = libraryOf([court, ruling])
    const names = (query: Parameters<typeof store.documents>[0]): string[] => store.documents(query).rows.map((row) => row.name)
    expect(names({ sort: 'name' })).toEqual(['решение.pdf', 'шешім.txt'])
    expect(names({ sort: 'imported', descending: true })).toEqual(['решение.pdf', 'шешім.txt'])
    expect(names({ sort: 'size', limit: 1, offset: 1 })).toEqual(['шешім.txt'])
  })
})

describe('removal', () => {
  test('takes a document out of everything, restoring brings it back', () => {
    const { store, index } = libraryOf([court, ruling])
    const { id } = analysisOf(court).document
    const before = [store.documents(), store.entities(), store.timeline(), index.search({ query: 'сот' }).documents]
    store.remove([id, 'no such document'])
    expect([store.has(id), store.analysis(id), store.documents().total, index.search({ query: 'сот' }).documents]).toEqual([
      false,
      null,
      1,
      0,
    ])
    expect(store.entities().map((entity) => entity.documents)).toEqual([1])
    store.restore([id])
    expect([store.documents(), store.entities(), store.timeline(), index.search({ query: 'сот' }).documents]).toEqual(before)
  })

  test('is for good when the library is closed', () => {
    const folder = temporaryFolder()
    const first = openStore(folder)
    const id = putSketch(first, court)
    first.remove([id])
    expect(existsSync(path.join(folder, 'originals', id.slice(0, 2), id))).toBe(true)
    first.close()
    const second = openStore(folder)
    second.restore([id])
    expect(second.documents().total).toBe(0)
    expect(existsSync(path.join(folder, 'originals', id.slice(0, 2), id))).toBe(false)
    second.close()
  })
})

describe('over the library', () => {
  test('entities are one with all their names', () => {
    const { store } = libraryOf([court, ruling])
    const joined = ['Казахстан', 'ҚР'].map((name) => ({ name, reason: 'by-hand' }))
    expect(store.entities()).toEqual([
      { id: 'GPE:қазақстан', type: 'GPE', name: 'Қазақстан', aliases: ['Казахстан', 'ҚР'], joins: joined, documents: 2, mentions: 2 },
      { id: 'ORGANISATION:тмд', type: 'ORGANISATION', name: 'ТМД', aliases: [], joins: [], documents: 1, mentions: 1 },
    ])
    expect(store.entities({ type: 'ORGANISATION' }).map((one) => one.name)).toEqual(['ТМД'])
    expect(store.entities({ text: 'казах' }).map((one) => one.documents)).toEqual([2])
    expect(store.entities({ limit: 1, offset: 1 }).map((one) => one.name)).toEqual(['ТМД'])
  })

  test('dates stand in order of time and overlap a range', () => {
    const { store } = libraryOf([court, ruling])
    const quotes = (filter: Parameters<typeof store.timeline>[0]): string[] => store.timeline(filter).map((row) => row.quote)
    expect(quotes({})).toEqual(['До 1991 года', '1999 году', '2006 жылы'])
    expect(quotes({ from: '1998', to: '2001' })).toEqual(['1999 году'])
    expect(quotes({ to: '1980' })).toEqual(['До 1991 года'])
    expect(quotes({ from: '2000' })).toEqual(['2006 жылы'])
    expect(quotes({ documents: [analysisOf(court).document.id] })).toEqual(['2006 жылы'])
    expect(store.timeline({ from: '2006' })[0]).toMatchObject({
      sentence: 'Қазақстанның Жоғарғы Соты 2006 жылы шешім шығарды.',
      start: 26,
      end: 35,
    })
    expect(() => quotes({ from: 'кеше' })).toThrow(expect.objectContaining({ code: 'bad-request' }))
  })
})

describe('pages', () => {
  const coordinate = fc.integer({ min: 0, max: 200_000 }).map((hundredths) => hundredths / 100)
  const run = fc.record({
    start: fc.nat(10_000),
    edges: fc.array(coordinate, { maxLength: 30 }),
    top: coordinate,
    bottom: coordinate,
  })
  const page = fc.record({
    width: coordinate,
    height: coordinate,
    rotation: fc.constantFrom(0 as const, 90 as const, 180 as const, 270 as const),
    span: fc.record({ start: fc.nat(5_000), end: fc.nat(9_000) }),
    runs: fc.array(
      fc.oneof(
        run,
        run.map((one) => ({ ...one, angle: 12.5 })),
      ),
      { maxLength: 10 },
    ),
  })

  test('come back to a hundredth of a point, those that are asked for', () => {
    const { store } = libraryOf([])
    const analysis = analysisOf(court)
    fc.assert(
      fc.property(fc.array(page, { minLength: 1, maxLength: 4 }), (bare) => {
        const pages: PageLayout[] = bare.map((one, i) => ({ ...one, page: i + 1 }))
        store.put(analysis, pages, bytesOf(court))
        expect(store.pages(analysis.document.id, 1, 99)).toEqual(pages)
        expect(store.pages(analysis.document.id, 2, 2)).toEqual(pages.slice(1, 2))
      }),
      { numRuns: 50 },
    )
  })
})

test('settings are kept and patched', () => {
  const folder = temporaryFolder()
  const first = openStore(folder)
  first.setSettings({ theme: 'dark', size: 3 })
  first.setSettings({ size: undefined, list: [1, { a: null }] })
  first.close()
  const second = openStore(folder)
  expect(second.settings()).toEqual({ theme: 'dark', list: [1, { a: null }] })
  second.close()
})

test('a failed transaction leaves nothing behind, in the library or in the index', () => {
  const { store, index } = libraryOf([court])
  expect(() =>
    store.transaction(() => {
      putSketch(store, ruling)
      throw new RangeError('stop')
    }),
  ).toThrow('stop')
  expect(store.documents().total).toBe(1)
  expect(index.search({ query: 'суд' }).documents).toBe(0)
  expect(index.stale).toBe(false)
  putSketch(store, ruling)
  expect(index.search({ query: 'суд' }).documents).toBe(1)
})

test('what an import left half written is swept when the library is opened after a crash, what no document names stays and is counted', () => {
  const folder = temporaryFolder()
  const first = openStore(folder)
  putSketch(first, court)
  const orphan = path.join(folder, 'originals', 'ab', `ab${'0'.repeat(62)}`)
  const stays = path.join(folder, 'originals', 'readme.txt')
  writeFileSync(stays, 'a person put this here')
  const half = path.join(folder, 'originals', '.part-half')
  writeFileSync(half, 'ha')
  utimesSync(half, 0, 0)
  openStore(folder).close()
  mkdirSync(path.dirname(orphan), { recursive: true })
  writeFileSync(orphan, 'left')
  const second = openStore(folder) // the first is open still, as after a crash
  expect(existsSync(half)).toBe(false)
  expect(existsSync(orphan)).toBe(true)
  expect(readdirSync(path.join(folder, 'originals')).length).toBeGreaterThan(1)
  expect(existsSync(stays)).toBe(true)
  expect(second.check(true)).toMatchObject({ ok: true, unnamed: 1 })
  second.close()
  first.close()
})
