import { expect, test } from 'vitest'
import type { HitsRequest, SearchIndex } from '../../../src/engine/contracts/search.ts'
import { createHitsFiles, type HitsFile } from '../../../src/engine/search/hits-file.ts'
import { createTables } from '../../../src/engine/search/tables.ts'
import { concordanceOf, libraryOf } from '../../fixtures/libraries.ts'

function indexOf(): SearchIndex {
  return libraryOf([
    { name: '=cmd.txt', title: 'Сот, шешім', text: 'Бірінші сот «шешім».\n\n=сот екінші' },
    { name: 'b.txt', text: 'Үшінші сот "айтты"' },
  ]).index
}

function fileOf(format: string, request: HitsRequest, index = indexOf()): HitsFile & { readonly text: string } {
  const file = createHitsFiles(index)(format, request)
  return { ...file, text: [...file.parts].join('') }
}

test('queries are counted in their order, with their problems', async () => {
  const tables = createTables(indexOf())
  expect(await tables.countQueries(['сот', '"сот айтты', 'жоқ', ''])).toMatchObject([
    { query: 'сот', documents: 2, hits: 3, problems: [] },
    { documents: 1, hits: 1, problems: [{ start: 0, end: 1 }] },
    { documents: 0, hits: 0 },
    { documents: 2, hits: 0 },
  ])
  expect(await tables.countQueries(['сот'], [{ facet: 'language', value: 'ru' }])).toMatchObject([{ documents: 0 }])
})

test('a concordance lets others have their turn', async () => {
  const { index } = libraryOf(Array.from({ length: 40 }, (_, i) => ({ name: `${i}`, text: 'сот су '.repeat(400) })))
  let turns = 0
  const timer = setInterval(() => turns++, 0)
  const { rows, lines } = await createTables(index).concordance({ query: 'сот', sort: 'left' })
  clearInterval(timer)
  expect([rows.length, lines]).toEqual([100, 16_000])
  expect(turns).toBeGreaterThan(0)
})

test('hits are a table that no spreadsheet takes for formulas', () => {
  const file = fileOf('csv', { query: 'сот', sort: 'name' })
  const [head, ...rows] = file.text.split('\r\n')
  expect(file).toMatchObject({ name: 'belgi-hits.csv', documents: 2, problems: [] })
  expect(file.done()).toBe(2)
  expect(head).toBe('\uFEFFdocument,name,title,date,page,score,start,end,words,snippet')
  expect(rows[0]).toMatch(/^[0-9a-f]{64},'=cmd\.txt,"Сот, шешім",,,[\d.]+,8,11,сот,Бірінші сот «шешім»\.$/u)
  expect(rows[1]).toMatch(/,сот,'=сот екінші$/u)
  expect(rows[2]).toMatch(/,сот,"Үшінші сот ""айтты"""$/u)
})

test('hits are lines of JSON, in one column or in three', () => {
  const hits = fileOf('jsonl', { query: '"сот айтты"' }).text
  expect(JSON.parse(hits)).toMatchObject({ name: 'b.txt', start: 7, end: 17, words: 'сот "айтты', snippet: 'Үшінші сот "айтты"' })
  const lines = fileOf('jsonl', { query: '"сот айтты"', layout: 'concordance' })
  expect(lines.name).toBe('belgi-concordance.jsonl')
  expect(JSON.parse(lines.text)).toMatchObject({ left: 'Үшінші ', node: 'сот "айтты', right: '"' })
})

test('nothing found is a table without rows; what of a query was left out is said', () => {
  expect(fileOf('csv', { query: 'жоқ' }).text.split('\r\n')).toHaveLength(2)
  expect(fileOf('jsonl', { query: 'жоқ' }).text).toBe('')
  expect(fileOf('csv', { query: 'сот date:hello' }).problems).toMatchObject([{ code: 'unreadable-date' }])
  expect(() => fileOf('xls', { query: 'сот' })).toThrow(expect.objectContaining({ code: 'unknown-format' }))
})

test.each(['left', 'right', 'node', 'name', 'date', 'relevance'] as const)(
  'a file in order of %s has every place, in the order of the concordance',
  (sort) => {
    const { index } = libraryOf(
      Array.from({ length: 12 }, (_, i) => ({
        name: `${(7 * i) % 12}.txt`,
        text: Array.from(
          { length: 2_100 },
          (_, j) => `w${(i * 31 + j * 17) % 5_000} сот${j % 3 === 0 ? 'ы' : ''} v${(i * 7 + j * 13) % 5_000}.`,
        ).join(' '),
      })),
    )
    const request = { query: 'сот', sort, descending: true }
    const whole = fileOf('jsonl', { ...request, layout: 'concordance' }, index)
    const lines = whole.text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { document: string; start: number; left: string; right: string })
    expect(lines).toHaveLength(25_200)
    expect(new Set(lines.map((line) => `${line.document} ${line.start}`)).size).toBe(25_200)
    expect(whole.done()).toBe(12)
    if (sort === 'left' || sort === 'right') {
      const { compare } = new Intl.Collator('kk')
      const beside = lines.map(
        (line) => (sort === 'left' ? line.left.trim().split(' ').at(-1) : line.right.trim().split(/[ .]/u)[0]) as string,
      )
      expect(beside.every((word, i) => i === 0 || compare(beside[i - 1] as string, word) >= 0)).toBe(true)
    } else {
      const shown = concordanceOf(index, { ...request, limit: 1_000 }).rows
      if (sort !== 'node')
        expect(lines.slice(0, 1_000).map((line) => [line.document, line.start])).toEqual(shown.map((row) => [row.document, row.start]))
    }
  },
)
