import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import MiniSearch from 'minisearch'
import { afterAll, test } from 'vitest'
import type { SearchIndex } from '../src/engine/contracts/search.ts'
import { english } from '../src/engine/languages/en/index.ts'
import { kazakh } from '../src/engine/languages/kk/index.ts'
import { russian } from '../src/engine/languages/ru/index.ts'
import { createSearch } from '../src/engine/search/search-index.ts'
import { createTermMaker } from '../src/engine/search/terms.ts'
import { type Library, openStore } from '../src/engine/store/library.ts'
import { createLanguage, makeDocument, randomNumbers } from './documents.ts'

/** Documents of 500 words; the bars are set for 50,000. */
const DOCUMENTS = Number(process.env.BELGI_BENCH_DOCUMENTS ?? 3_000)
const QUERIES = 60
const HOUR = 3_600_000

const folder = mkdtempSync(path.join(tmpdir(), 'belgi-bench-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const language = createLanguage()
const maker = createTermMaker([kazakh, russian, english])

/** Seconds of processor time that some work took. */
function processorSeconds(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}

/** Milliseconds of each run of some work, sorted. */
function timed<T>(inputs: readonly T[], work: (input: T) => void): number[] {
  const times = inputs.map((input) => {
    const start = performance.now()
    work(input)
    return performance.now() - start
  })
  return times.sort((a, b) => a - b)
}

function percentile(sorted: readonly number[], share: number): string {
  return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] as number).toFixed(2)
}

function line(name: string, times: readonly number[]): string {
  return `${name.padEnd(34)} p50 ${percentile(times, 0.5).padStart(8)} ms   p95 ${percentile(times, 0.95).padStart(8)} ms`
}

function openBelgi(): { store: Library; index: SearchIndex } {
  const store = openStore(path.join(folder, 'library'))
  const index = createSearch(store.database, maker, store)
  store.follow(index)
  return { store, index }
}

/** FTS5 over the same terms, in memory of its own file, ranked by BM25. */
function openFts5(): { add(no: number, terms: readonly string[]): void; search(terms: readonly string[]): void } {
  const database = new DatabaseSync(path.join(folder, 'fts5.db'))
  database.exec(
    "PRAGMA journal_mode = WAL; CREATE VIRTUAL TABLE text USING fts5 (terms, content = '', tokenize = \"unicode61 remove_diacritics 0 categories 'L* N* P* S*'\")",
  )
  const insert = database.prepare('INSERT INTO text (rowid, terms) VALUES (?, ?)')
  const count = database.prepare('SELECT count(*) FROM text WHERE text MATCH ?')
  const select = database.prepare('SELECT rowid FROM text WHERE text MATCH ? ORDER BY rank LIMIT 20')
  return {
    add: (no, terms) => insert.run(no, terms.join(' ')),
    search: (terms) => {
      const query = terms.map((term) => `"${term}"`).join(' AND ')
      count.get(query)
      select.all(query)
    },
  }
}

function openMiniSearch(): MiniSearch {
  return new MiniSearch({ fields: ['text'], tokenize: (text) => text.split(' '), processTerm: (term) => term })
}

const termsOf = (text: string): string[] => maker.terms(text, 'kk').map((token) => token.term)

test(`search in ${DOCUMENTS} documents`, { timeout: HOUR }, () => {
  const report: string[] = []
  const texts = Array.from({ length: DOCUMENTS }, (_, i) => termsOf(makeDocument(language, i).analysis.text.repaired))

  const first = openBelgi()
  const fts5 = openFts5()
  const mini = openMiniSearch()
  const documents = Array.from({ length: DOCUMENTS }, (_, i) => i)
  const seconds = {
    'belgi, library and index': processorSeconds(() => {
      for (const i of documents) {
        const { analysis, bytes } = makeDocument(language, i)
        first.store.put(analysis, [], bytes)
      }
      first.index.flush()
    }),
    'FTS5, one column of terms': processorSeconds(() => {
      for (const [i, terms] of texts.entries()) fts5.add(i + 1, terms)
    }),
    MiniSearch: processorSeconds(() => {
      for (const [id, terms] of texts.entries()) mini.add({ id, text: terms.join(' ') })
    }),
  }
  for (const [name, spent] of Object.entries(seconds))
    report.push(`${name.padEnd(34)} ${spent.toFixed(1)} s of processor, ${((1000 * spent) / DOCUMENTS).toFixed(1)} ms a document`)
  first.store.close()
  report.push(`library on disk ${(statSync(path.join(folder, 'library', 'library.db')).size / 1e6).toFixed(0)} MB`)

  const start = performance.now()
  const { store, index } = openBelgi()
  index.search({ query: language.stems[100] as string })
  report.push(`opened and first query answered in ${(performance.now() - start).toFixed(0)} ms`)

  const random = randomNumbers(7)
  const word = (): string => language.pick(random)
  const many = (make: () => string): string[] => Array.from({ length: QUERIES }, make)
  const pairs = many(() => `${word()} ${word()}`)
  report.push(
    line(
      'belgi: two words, all of an answer',
      timed(pairs, (query) => index.search({ query })),
    ),
  )
  report.push(
    line(
      'FTS5: two terms, count and 20 rows',
      timed(pairs, (query) => fts5.search(termsOf(query))),
    ),
  )
  report.push(
    line(
      'MiniSearch: two terms',
      timed(pairs, (query) => mini.search(termsOf(query).join(' '), { combineWith: 'AND' })),
    ),
  )
  const kinds: Readonly<Record<string, readonly string[]>> = {
    'one word': many(word),
    'three words': many(() => `${word()} ${word()} ${word()}`),
    'a OR b': many(() => `${word()} OR ${word()}`),
    'a -b': many(() => `${word()} -${word()}`),
    '"a b"': many(() => `"${word()} ${word()}"`),
    '"a b"~5': many(() => `"${word()} ${word()}"~5`),
    'begin*': many(() => `${word().slice(0, 4)}*`),
    '=form': many(() => `=${word()}`),
    'word~1': many(() => `${word().slice(1)}~1`),
    'word date:1998..2001': many(() => `${word()} date:1998..2001`),
  }
  for (const [name, queries] of Object.entries(kinds))
    report.push(
      line(
        `belgi: ${name}`,
        timed(queries, (query) => index.search({ query })),
      ),
    )
  report.push(
    line(
      'belgi: two words, two filters',
      timed(pairs, (query) =>
        index.search({
          query,
          filters: [
            { facet: 'format', value: 'pdf' },
            { facet: 'type', value: 'LAW' },
          ],
        }),
      ),
    ),
  )
  report.push(
    line(
      'belgi: complete',
      timed(
        many(() => word().slice(0, 3)),
        (prefix) => index.complete(prefix, 10),
      ),
    ),
  )

  const added = Array.from({ length: 30 }, (_, i) => makeDocument(language, 1_000_000 + i))
  report.push(
    line(
      'belgi: add',
      timed(added, ({ analysis, bytes }) => store.put(analysis, [], bytes)),
    ),
  )
  report.push(
    line(
      'belgi: remove',
      timed(added, ({ analysis }) => store.remove([analysis.document.id])),
    ),
  )
  report.push(`memory of the process ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB, all engines together`)
  store.close()
  process.stdout.write(`\n${report.join('\n')}\n`)
})
