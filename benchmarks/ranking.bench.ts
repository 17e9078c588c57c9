import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { test } from 'vitest'
import { wordsOf } from '../src/engine/model/words.ts'
import { openLibrary } from '../src/engine/registry.ts'
import { assemble } from './documents.ts'
import { JUDGED_DOCUMENTS, JUDGED_QUERIES } from './judged.ts'

const LOOKED_AT = 10

/** Discounted gain of the first ten over that of the best order there is (Järvelin & Kekäläinen, 2002). */
function ndcg(found: readonly string[], grades: Readonly<Record<string, number>>): number {
  const gain = (list: readonly number[]): number =>
    list.slice(0, LOOKED_AT).reduce((sum, grade, i) => sum + (2 ** grade - 1) / Math.log2(i + 2), 0)
  return gain(found.map((name) => grades[name] ?? 0)) / gain(Object.values(grades).sort((a, b) => b - a))
}

/** FTS5 as it comes: words as they stand, all of them, ordered by its BM25. */
function plainFts5(): (query: string) => string[] {
  const database = new DatabaseSync(':memory:')
  database.exec('CREATE VIRTUAL TABLE text USING fts5 (name UNINDEXED, title, body)')
  const insert = database.prepare('INSERT INTO text VALUES (?, ?, ?)')
  for (const { name, title, text } of JUDGED_DOCUMENTS) insert.run(name, title, text)
  const select = database.prepare('SELECT name FROM text WHERE text MATCH ? ORDER BY rank')
  return (query) => {
    const words = wordsOf(query).map((word) => `"${word.text}"`)
    const rows = select.all(words.join(' ')) as { name: string }[]
    return rows.map((row) => row.name)
  }
}

function belgi(folder: string): { find(query: string): string[]; close(): void } {
  const { store, index } = openLibrary(folder)
  JUDGED_DOCUMENTS.forEach(({ name, title, language, text }, i) => {
    const body = `${title}\n\n${text}`
    const bytes = Buffer.from(body)
    const span = { start: 0, end: body.length }
    const made = assemble(i, body, bytes, {
      sentences: [{ id: 's0', span, repaired: span, quote: body, by: 'bench@1', language }],
      mentions: [],
      dates: [],
      entities: new Map(),
    })
    store.put({ ...made, document: { ...made.document, name, title, language } }, [], bytes)
  })
  return { find: (query) => index.search({ query }).results.map((hit) => hit.name), close: () => store.close() }
}

test('order of results', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'belgi-bench-'))
  const ours = belgi(folder)
  const theirs = plainFts5()
  const rows = JUDGED_QUERIES.map(({ query, grades }) => ({
    query,
    ours: ndcg(ours.find(query), grades),
    theirs: ndcg(theirs(query), grades),
  }))
  const mean = (of: 'ours' | 'theirs'): string => (rows.reduce((sum, row) => sum + row[of], 0) / rows.length).toFixed(3)
  const short = rows.filter((row) => row.ours < 1).map((row) => `  ${row.query}: ${row.ours.toFixed(2)}, FTS5 ${row.theirs.toFixed(2)}`)
  ours.close()
  rmSync(folder, { recursive: true, force: true })
  process.stdout.write(
    `\nnDCG@${LOOKED_AT} over ${rows.length} queries: belgi ${mean('ours')}, FTS5 ${mean('theirs')}\n${short.join('\n')}\n`,
  )
})
