import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { FacetFilter, SearchIndex } from '../../../src/engine/contracts/search.ts'
import type { Library } from '../../../src/engine/store/library.ts'
import { analysisOf, bytesOf } from '../../fixtures/analysis.ts'
import { openTogether, temporaryFolder } from '../../fixtures/libraries.ts'

const FILES = [
  { path: '/Мұрағат/Су/Арал.txt', day: '2026-03-01', text: 'Арал теңізі туралы.' },
  { path: 'C:\\Мұрағат\\Су\\Сыр.txt', day: '2026-03-01', text: 'Сырдария туралы.' },
  { path: '/мұрағат/сот/Шешім.txt', day: '2026-03-31', text: 'Сот шешімі туралы.' },
  { path: '', day: '2026-04-01', text: 'Жолсыз құжат туралы.' },
]
const PACKED = { path: '/Мұрағат/Хат.ZIP', inside: 'Ішкі/Көл.txt', day: '2026-04-02', text: 'Балқаш туралы.' }

let store: Library
let index: SearchIndex

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] })
  ;({ store, index } = openTogether(temporaryFolder()))
  for (const file of FILES) put(file)
})

function put({ path, inside, day, text }: { path: string; inside?: string; day: string; text: string }): void {
  vi.setSystemTime(new Date(`${day}T23:30:00Z`))
  const sketch = { name: (inside ?? path).split(/[\\/]/u).at(-1) || 'жолсыз.txt', text }
  const analysis = analysisOf(sketch)
  store.put({ ...analysis, document: { ...analysis.document, path, ...(inside === undefined ? {} : { inside }) } }, [], bytesOf(sketch))
}

afterEach(() => {
  store.close()
  vi.useRealTimers()
})

const names = (query: string, filters: readonly FacetFilter[] = []): string[] =>
  index.search({ query, filters, sort: 'name' }).results.map((hit) => hit.name)

describe('the condition folder:', () => {
  test.each([
    ['folder:су', ['Арал.txt', 'Сыр.txt']],
    ['folder:СУ', ['Арал.txt', 'Сыр.txt']],
    ['folder:"c:/мұрағат"', ['Сыр.txt']],
    ['-folder:су', ['жолсыз.txt', 'Шешім.txt']],
    ['туралы folder:сот', ['Шешім.txt']],
    ['folder:жоқ', []],
  ])('%s', (query, found) => {
    expect(names(query).toSorted()).toEqual(found.toSorted())
  })

  test.each(['folder:хат.zip', 'folder:ішкі', 'folder:"хат.zip/ішкі/"', 'folder:мұрағат -folder:су -folder:сот'])(
    '%s finds what is inside a file',
    (query) => {
      put(PACKED)
      expect(names(query)).toEqual(['Көл.txt'])
    },
  )

  test('is half-typed without failing, and says so', () => {
    const { report, documents } = index.search({ query: 'туралы folder:', typing: true })
    expect(documents).toBe(4)
    expect(report.problems.map(({ code }) => code)).toEqual(['empty-condition'])
  })
})

describe('a value that no document has', () => {
  test.each([
    ['туралы lang:fr', 7, 'kk'],
    ['-format:docx', 1, 'txt'],
    ['folder:жоқ', 0, '/Мұрағат/Су/, C:\\Мұрағат\\Су\\, /мұрағат/сот/'],
  ])('of %s is named at its place, with those there are', (query, start, values) => {
    const { report } = index.search({ query })
    const value = query.slice(query.indexOf(':') + 1)
    expect(report.problems).toEqual([
      expect.objectContaining({ code: 'unknown-value', start, end: query.length, params: expect.objectContaining({ value, values }) }),
    ])
    expect(report.problems[0]?.message).toContain(values)
  })

  test('is none where it was removed, and some are named of many', () => {
    store.remove(store.documents({ filters: [{ facet: 'folder', value: '/мұрағат/сот/' }] }).rows.map((row) => row.id))
    expect(index.search({ query: 'folder:сот' }).report.problems).toMatchObject([{ code: 'unknown-value' }])
    for (let i = 0; i < 12; i++) put({ ...PACKED, inside: `${i}/a.txt`, text: `${i}` })
    expect(index.search({ query: 'folder:жоқ' }).report.problems[0]?.params.values).toMatch(/^[^,]+(?:, [^,]+){9}… \(14\)$/u)
  })

  test('is no problem of a library without documents', () => {
    store.remove(store.documents().rows.map((row) => row.id))
    expect(index.search({ query: 'lang:fr folder:жоқ' }).report.problems).toEqual([])
  })
})

describe('the condition imported:', () => {
  test.each([
    ['imported:2026-03', 3],
    ['imported:2026-03-01', 2],
    ['imported:2026-03-31..2026-04-01', 2],
    ['imported:2026', 4],
    ['imported:..2026-03-15', 2],
    ['imported:2026-04..', 1],
    ['-imported:2026-03', 1],
    ['imported:2025', 0],
  ])('%s finds %i', (query, count) => {
    expect(names(query)).toHaveLength(count)
  })

  test('says what is no date', () => {
    expect(index.search({ query: 'imported:кеше' }).report.problems.map(({ code }) => code)).toEqual(['unreadable-date'])
  })
})

describe('facets of folder and day of import', () => {
  test('count documents, the last day first', () => {
    const { facets } = index.search({ query: 'туралы' })
    expect(facets.folder.map(({ value, count }) => [value, count])).toEqual([
      ['', 1],
      ['/мұрағат/сот/', 1],
      ['/мұрағат/су/', 1],
      ['c:/мұрағат/су/', 1],
    ])
    expect(facets.folder.map(({ label }) => label)).toEqual(['', '/мұрағат/сот/', '/Мұрағат/Су/', 'C:\\Мұрағат\\Су\\'])
    expect(facets.imported.map(({ value, count }) => [value, count])).toEqual([
      ['2026-04-01', 1],
      ['2026-03-31', 1],
      ['2026-03-01', 2],
    ])
  })

  test('show the folder inside a file, and of many folders those of most documents', () => {
    put(PACKED)
    const inside = { facet: 'folder', value: '/мұрағат/хат.zip/ішкі/' } as const
    expect(index.search({ query: 'балқаш' }).facets.folder).toEqual([{ value: inside.value, label: '/Мұрағат/Хат.ZIP/Ішкі/', count: 1 }])
    expect(names('', [inside])).toEqual(['Көл.txt'])
    expect(store.documents({ filters: [inside] }).rows.map((row) => row.name)).toEqual(['Көл.txt'])
    for (let i = 0; i < 60; i++) put({ path: `/${i}/a.txt`, day: '2026-04-03', text: `${i} туралы` })
    put({ path: '/59/b.txt', day: '2026-04-03', text: 'тағы туралы' })
    const { folder } = index.search({ query: 'туралы' }).facets
    expect(folder).toHaveLength(50)
    expect(folder[0]).toEqual({ value: '/59/', label: '/59/', count: 2 })
  })

  test.each<readonly [string, readonly FacetFilter[], number]>([
    ['a folder', [{ facet: 'folder', value: '/мұрағат/су/' }], 1],
    ['no folder', [{ facet: 'folder', value: '' }], 1],
    ['a folder left out', [{ facet: 'folder', value: '/мұрағат/су/', not: true }], 3],
    ['a day', [{ facet: 'imported', value: '2026-03-01' }], 2],
    ['a day left out', [{ facet: 'imported', value: '2026-03-01', not: true }], 2],
    [
      'a folder on a day',
      [
        { facet: 'folder', value: 'c:/мұрағат/су/' },
        { facet: 'imported', value: '2026-03-31' },
      ],
      0,
    ],
    ['what is no day', [{ facet: 'imported', value: 'кеше' }], 0],
  ])('filter by %s, in the library as in a search', (_what, filters, count) => {
    expect(names('', filters)).toHaveLength(count)
    expect(store.documents({ filters }).total).toBe(count)
  })
})
