import { expect, test } from 'vitest'
import type { SearchTables } from '../../../src/engine/contracts/search.ts'
import { createTables } from '../../../src/engine/search/tables.ts'
import { libraryOf } from '../../fixtures/libraries.ts'

function tablesOf(): SearchTables {
  return createTables(
    libraryOf([
      { name: '=cmd.txt', title: 'Сот, шешім', text: 'Бірінші сот «шешім».\n\n=сот екінші' },
      { name: 'b.txt', text: 'Үшінші сот "айтты"' },
    ]).index,
  )
}

const textOf = ({ bytes }: { readonly bytes: Uint8Array }): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)

test('queries are counted in their order, with their problems', async () => {
  const tables = tablesOf()
  expect(await tables.countQueries(['сот', '"сот айтты', 'жоқ', ''])).toMatchObject([
    { query: 'сот', documents: 2, hits: 3, problems: [] },
    { documents: 1, hits: 1, problems: [{ start: 0, end: 1 }] },
    { documents: 0, hits: 0 },
    { documents: 2, hits: 0 },
  ])
  expect(await tables.countQueries(['сот'], [{ facet: 'language', value: 'ru' }])).toMatchObject([{ documents: 0 }])
})

test('hits are a table that no spreadsheet takes for formulas', async () => {
  const tables = tablesOf()
  const file = await tables.exportHits({ query: 'сот', format: 'csv', sort: 'name' })
  const [head, ...rows] = textOf(file).split('\r\n')
  expect(file).toMatchObject({ name: 'belgi-hits.csv', lines: 3, hits: 3 })
  expect(head).toBe('\uFEFFdocument,name,title,date,page,score,start,end,words,snippet')
  expect(rows[0]).toMatch(/^[0-9a-f]{64},'=cmd\.txt,"Сот, шешім",,,[\d.]+,8,11,сот,Бірінші сот «шешім»\.$/u)
  expect(rows[1]).toMatch(/,сот,'=сот екінші$/u)
  expect(rows[2]).toMatch(/,сот,"Үшінші сот ""айтты"""$/u)
})

test('hits are lines of JSON, in one column or in three', async () => {
  const tables = tablesOf()
  const hits = textOf(await tables.exportHits({ query: '"сот айтты"', format: 'jsonl' }))
  expect(JSON.parse(hits)).toMatchObject({ name: 'b.txt', start: 7, end: 17, words: 'сот "айтты', snippet: 'Үшінші сот "айтты"' })
  const lines = textOf(await tables.exportHits({ query: '"сот айтты"', format: 'jsonl', layout: 'concordance' }))
  expect(JSON.parse(lines)).toMatchObject({ left: 'Үшінші ', node: 'сот "айтты', right: '"' })
})

test('nothing found is a table without rows', async () => {
  const tables = tablesOf()
  expect(textOf(await tables.exportHits({ query: 'жоқ', format: 'csv' })).split('\r\n')).toHaveLength(2)
  expect(textOf(await tables.exportHits({ query: 'жоқ', format: 'jsonl' }))).toBe('')
})
