// One engine in a process of its own: `node search-run.ts ENGINE FOLDER DOCUMENTS` prints what it took, as one line of JSON.
import { existsSync, statSync } from 'node:fs'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import MiniSearch from 'minisearch'
import type { SearchRequest } from '../src/engine/contracts/search.ts'
import { languages, openLibrary } from '../src/engine/registry.ts'
import { createTermMaker } from '../src/engine/search/terms.ts'
import { createPassages } from './passages.ts'
import { queriesOf, type Report, type Times } from './search-queries.ts'

const [engine = '', folder = '', count = '0'] = process.argv.slice(2)
const documents = Number(count)
const passages = createPassages()
const numbers = Array.from({ length: documents }, (_, i) => i)

const PASSES = 3

/** Milliseconds of processor time of each input, sorted: the least of three passes over all; `between` runs before each pass. The clock would time the machine's other work too. */
function timed<T>(inputs: readonly T[], work: (input: T) => void, passes = PASSES, between = (): void => {}): Times {
  const times = inputs.map(() => Number.POSITIVE_INFINITY)
  let all = 0
  for (let pass = 0; pass < passes; pass++) {
    between()
    inputs.forEach((input, i) => {
      const spent = 1000 * spentOn(() => work(input))
      times[i] = Math.min(times[i] as number, spent)
      all += spent
    })
  }
  times.sort((a, b) => a - b)
  const at = (share: number): number => times[Math.min(times.length - 1, Math.floor(times.length * share))] as number
  return { p50: at(0.5), p95: at(0.95), most: at(1), processor: all / passes / inputs.length }
}

/** Seconds of processor time. */
function spentOn(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}

/** The same for all documents, the making of them left out. */
function indexing(add: (number: number) => () => void): number {
  return numbers.reduce((spent, number) => spent + spentOn(add(number)), 0)
}

/** Documents that are put in one transaction, about as many as an import commits together. */
const TOGETHER = 20

function build(): Report {
  const { store, index } = openLibrary(folder)
  let ours = 0
  store.follow({
    remove: index.remove,
    put: (analysis) => {
      ours += spentOn(() => index.put(analysis))
    },
  })
  let all = 0
  for (let from = 0; from < documents; from += TOGETHER) {
    const some = numbers.slice(from, from + TOGETHER).map(passages.make)
    const putAll = (): void => {
      for (const { analysis, bytes } of some) store.put(analysis, [], bytes)
    }
    all += spentOn(() => store.transaction(putAll))
  }
  all += spentOn(() => {
    index.flush()
    store.close()
  })
  return { seconds: { 'index alone': ours, 'library and index': all }, memory: process.memoryUsage().rss }
}

function ask(): Report {
  const start = performance.now()
  const before = process.cpuUsage()
  const { store, index } = openLibrary(folder)
  const stale = index.stale
  index.search({ query: 'қазақ халқы' })
  const ready = performance.now() - start
  const { user, system } = process.cpuUsage(before)
  const queries = queriesOf(passages.words)
  const other = passages.make(1_000_000 - 1).analysis
  // What a change makes the index forget is forgotten before each pass.
  const change = (): void => {
    index.put(other)
    index.remove(other.document.id)
  }
  const asked = (requests: readonly SearchRequest[]): Times => timed(requests, (request) => index.search(request), PASSES, change)
  asked(queries.warm)
  const times = Object.fromEntries(Object.entries(queries.ours).map(([name, requests]) => [name, asked(requests)]))
  times['first letters of a word'] = timed(queries.beginnings, (word) => index.complete(word, 10))
  const added = Array.from({ length: 200 }, (_, i) => passages.make(1_000_000 + i))
  const memory = process.memoryUsage().rss
  times['a document added'] = timed(added, ({ analysis, bytes }) => store.put(analysis, [], bytes), 1)
  times['a document replaced'] = timed(added, ({ analysis }) => index.put(analysis), 1)
  times['a document removed'] = timed(added, ({ analysis }) => store.remove([analysis.document.id]), 1)
  store.close()
  return {
    ready: { clock: ready, processor: (user + system) / 1000, stale },
    times,
    memory,
    size: statSync(path.join(folder, 'library.db')).size,
  }
}

const maker = createTermMaker(languages)
const termsOf = (text: string): string[] => maker.terms(text, 'kk').map((token) => token.term)

/** FTS5 over the same terms, in a file of its own, ranked by BM25; its count and first twenty rows, without snippets or facets. */
function fts5(): Report {
  const file = path.join(folder, 'fts5.db')
  const fresh = !existsSync(file)
  const database = new DatabaseSync(file)
  database.exec('PRAGMA journal_mode = WAL')
  if (fresh)
    database.exec(
      "CREATE VIRTUAL TABLE text USING fts5 (terms, content = '', tokenize = \"unicode61 remove_diacritics 0 categories 'L* N* P* S*'\")",
    )
  const insert = database.prepare('INSERT INTO text (rowid, terms) VALUES (?, ?)')
  const spent = fresh
    ? indexing((number) => {
        const terms = termsOf(passages.make(number).text).join(' ')
        return () => insert.run(number + 1, terms)
      })
    : Number.NaN
  const total = database.prepare('SELECT count(*) FROM text WHERE text MATCH ?')
  const select = database.prepare('SELECT rowid FROM text WHERE text MATCH ? ORDER BY rank LIMIT 20')
  const times = timed(queriesOf(passages.words).pairs, (pair) => {
    const query = termsOf(pair)
      .map((term) => `"${term}"`)
      .join(' AND ')
    total.get(query)
    select.all(query)
  })
  return { seconds: { 'index alone': spent }, times: { 'two words': times }, memory: process.memoryUsage().rss }
}

function miniSearch(): Report {
  const index = new MiniSearch({ fields: ['text'], tokenize: (text) => text.split(' '), processTerm: (term) => term })
  const spent = indexing((id) => {
    const text = termsOf(passages.make(id).text).join(' ')
    return () => index.add({ id, text })
  })
  const times = timed(queriesOf(passages.words).pairs, (pair) => index.search(termsOf(pair).join(' '), { combineWith: 'AND' }))
  return { seconds: { 'index alone': spent }, times: { 'two words': times }, memory: process.memoryUsage().rss }
}

const ENGINES: Readonly<Record<string, () => Report>> = { build, ask, fts5, miniSearch }
process.stdout.write(JSON.stringify(ENGINES[engine]?.()))
