import type { DatabaseSync } from 'node:sqlite'
import type { TermMaker } from '../../contracts/search.ts'
import { ENTITY_TYPES } from '../../model/annotation.ts'
import type { Analysis } from '../../model/document.ts'
import type { TextMap } from '../../model/text-map.ts'
import { inTransaction, type Prepare, preparing } from '../prepare.ts'
import { type Facts, factsOf, type Marks, marksOf } from './facts.ts'
import { entityKey, formKey, titleKey, typeKey } from './flex.ts'
import { createPostings, type Postings } from './postings.ts'
import { BOUNDARY, hasIndex, readMeta, resetIndex, writeMeta } from './schema.ts'
import { decodeTokens, encodeTokens, formOf, type TextToken, type Tokens, tokensOf } from './tokens.ts'
import { createWords, type Words } from './words.ts'

/** One document of the index, as it is kept in memory. */
export interface IndexedDocument extends Facts {
  readonly no: number
  readonly id: string
}

/** The index in memory and on disk, as one. */
export interface IndexState {
  readonly prepare: Prepare
  readonly words: Words
  readonly postings: Postings
  /** By number; gaps where documents were removed or replaced. */
  readonly documents: readonly (IndexedDocument | undefined)[]
  readonly live: number
  /** Mean number of words. */
  readonly meanWords: number
  numberOf(id: string): number | undefined
  tokens(no: number): Tokens
  /** The tokens of many documents, one after another. */
  tokensOfMany(numbers: readonly number[]): Iterable<readonly [no: number, tokens: Tokens]>
  marks(no: number): Marks
  /** How the repaired text of a document became, and where its pages begin. */
  places(no: number): { readonly map: TextMap; readonly pageStarts: readonly number[] }
  put(analysis: Analysis, stamp: number): void
  remove(id: string): void
  /** Deletes everything. */
  reset(): void
  /** Writes what is only in memory, when that is much. */
  flush(least: number): void
  /** Follows what other programs wrote, and what was undone. */
  sync(): void
  /** Number of documents and sum of their stamps; null when there is no index of this version. */
  fingerprint(): { readonly documents: number; readonly stamps: number } | null
}

/** Documents that stay in the open shard at most. */
const OPEN_AT_MOST = 512

/** The index of a library's database, made when there is none of this version. */
export function openState(database: DatabaseSync, maker: TermMaker, version: string): IndexState {
  const { prepare, forget } = preparing(database)
  const readOnly = !canWrite(database)
  let usable = hasIndex(database, version)
  if (!usable && !readOnly) {
    inTransaction(database, () => resetIndex(database, version))
    usable = true
  }
  const words = createWords(prepare)
  let memory = load()

  function load(): Memory {
    return usable ? readMemory(database, prepare, words) : emptyMemory(createPostings(null))
  }

  /** Runs a change of the index and marks it, so that every program notices; memory that ran ahead of an undone change is read anew. */
  function change(work: () => void): void {
    inTransaction(database, () => {
      state.sync()
      const sequence = crypto.randomUUID()
      memory.sequence = null
      work()
      writeMeta(database, 'sequence', sequence)
      memory.sequence = sequence
    })
  }

  const isLive = (no: number): boolean => memory.documents[no] !== undefined
  const state: IndexState = {
    prepare,
    words,
    get postings() {
      return memory.postings
    },
    get documents() {
      return memory.documents
    },
    get live() {
      return memory.numbers.size
    },
    get meanWords() {
      return memory.numbers.size === 0 ? 1 : Math.max(1, memory.words / memory.numbers.size)
    },
    numberOf: (id) => memory.numbers.get(id),
    tokens: (no) => readTokens(prepare, no),
    tokensOfMany: (numbers) => readMany(prepare, numbers),
    marks: (no) => readJson(prepare, 'marks', no) ?? { mentions: [], types: [], dates: [] },
    places: (no) => readJson(prepare, 'map', no) ?? { map: [], pageStarts: [] },
    put: (analysis, stamp) =>
      change(() => {
        drop(prepare, memory, analysis.document.id)
        write(prepare, memory, words, analysis, stamp, maker)
        if (memory.postings.open >= OPEN_AT_MOST) memory.postings.close(isLive)
      }),
    remove: (id) => {
      state.sync()
      if (memory.numbers.has(id)) change(() => drop(prepare, memory, id))
    },
    reset: () => {
      inTransaction(database, () => {
        forget()
        words.forget()
        resetIndex(database, version)
      })
      memory = load()
    },
    flush: (least) => {
      state.sync()
      if (memory.postings.open < least) return
      change(() => {
        memory.postings.close(isLive)
        memory.postings.join(isLive)
      })
    },
    sync: () => {
      if (!usable || readMeta(database, 'sequence') === memory.sequence) return
      words.forget()
      memory = load()
    },
    fingerprint: () =>
      usable
        ? (prepare('SELECT count(*) AS documents, total(stamp) AS stamps FROM search_document').get() as {
            documents: number
            stamps: number
          })
        : null,
  }
  return state
}

/** Facts as stored: with the terms of the title, which only FlexSearch needs. */
interface StoredFacts extends Facts {
  readonly titleTerms: readonly string[]
}

interface Memory {
  sequence: string | null
  readonly postings: Postings
  readonly documents: (IndexedDocument | undefined)[]
  readonly numbers: Map<string, number>
  words: number
}

function canWrite(database: DatabaseSync): boolean {
  try {
    inTransaction(database, () => database.exec('PRAGMA user_version'))
    return (database.prepare('PRAGMA query_only').get() as { query_only: number }).query_only === 0
  } catch {
    return false
  }
}

function emptyMemory(postings: Postings): Memory {
  return { sequence: null, postings, documents: [], numbers: new Map(), words: 0 }
}

/** Reads the facts of every document and the words of those that are in no closed shard yet. */
function readMemory(database: DatabaseSync, prepare: Prepare, words: Words): Memory {
  const memory: Memory = { ...emptyMemory(createPostings(prepare)), sequence: readMeta(database, 'sequence') }
  for (const row of prepare('SELECT no, id, facts FROM search_document ORDER BY no').iterate() as Iterable<{
    no: number
    id: string
    facts: string
  }>) {
    const { titleTerms, ...facts } = JSON.parse(row.facts) as StoredFacts
    keep(memory, { no: row.no, id: row.id, ...facts })
    if (row.no <= memory.postings.closedThrough) continue
    memory.postings.add(row.no, occurrences(Array.from(readTokens(prepare, row.no).words, words.entryOf), titleTerms, facts))
  }
  return memory
}

function keep(memory: Memory, document: IndexedDocument): void {
  memory.documents[document.no] = document
  memory.numbers.set(document.id, document.no)
  memory.words += document.words
}

function drop(prepare: Prepare, memory: Memory, id: string): void {
  const no = memory.numbers.get(id)
  if (no === undefined) return
  prepare('DELETE FROM search_document WHERE no = ?').run(no)
  prepare('DELETE FROM search_tokens WHERE no = ?').run(no)
  prepare('DELETE FROM search_text WHERE rowid = ?').run(no)
  memory.words -= memory.documents[no]?.words ?? 0
  memory.documents[no] = undefined
  memory.numbers.delete(id)
}

function readTokens(prepare: Prepare, no: number): Tokens {
  const row = prepare('SELECT tokens FROM search_tokens WHERE no = ?').get(no) as { tokens: Uint8Array } | undefined
  return decodeTokens(row?.tokens ?? new Uint8Array())
}

function* readMany(prepare: Prepare, numbers: readonly number[]): Generator<readonly [number, Tokens]> {
  const rows = prepare('SELECT no, tokens FROM search_tokens WHERE no IN (SELECT value FROM json_each(?))').all(JSON.stringify(numbers))
  for (const { no, tokens } of rows as { no: number; tokens: Uint8Array }[]) yield [no, decodeTokens(tokens)]
}

/** A column of JSON; null for a document that is not there. */
function readJson<T>(prepare: Prepare, column: 'marks' | 'map', no: number): T | null {
  const row = prepare(`SELECT ${column} AS json FROM search_tokens WHERE no = ?`).get(no) as { json: string } | undefined
  return row ? (JSON.parse(row.json) as T) : null
}

function write(prepare: Prepare, memory: Memory, words: Words, analysis: Analysis, stamp: number, maker: TermMaker): void {
  const tokens = tokensOf(analysis, maker)
  const ids = tokens.map((token) => words.idOf(token.form, token.term))
  const numberOf = entityNumbers(prepare, analysis)
  const whole = tokens.reduce((count, token) => count + (token.part ? 0 : 1), 0)
  const facts = factsOf(analysis, whole, numberOf)
  const stored: StoredFacts = { ...facts, titleTerms: maker.terms(facts.title, analysis.document.language).map((token) => token.term) }
  const { lastInsertRowid } = prepare('INSERT INTO search_document (id, stamp, facts) VALUES (?, ?, ?)').run(
    analysis.document.id,
    stamp,
    JSON.stringify(stored),
  )
  const no = Number(lastInsertRowid)
  prepare('INSERT INTO search_tokens (no, tokens, marks, map) VALUES (?, ?, ?, ?)').run(
    no,
    encodeTokens(tokens, ids),
    JSON.stringify(marksOf(analysis, numberOf)),
    JSON.stringify({ map: analysis.map, pageStarts: analysis.pageStarts }),
  )
  const columns = textColumns(tokens)
  prepare('INSERT INTO search_text (rowid, forms, terms) VALUES (?, ?, ?)').run(no, columns.forms, columns.terms)
  writeNames(prepare, analysis, numberOf, maker)
  keep(memory, { no, id: analysis.document.id, ...facts })
  memory.postings.add(no, occurrences(tokens, stored.titleTerms, facts))
}

/** What FlexSearch files a document under. */
function occurrences(
  words: readonly { readonly form: string; readonly term: string }[],
  titleTerms: readonly string[],
  facts: Facts,
): Map<string, number> {
  const found = new Map<string, number>()
  const add = (key: string, times: number): void => {
    found.set(key, (found.get(key) ?? 0) + times)
  }
  for (const { form, term } of words) {
    add(term, 1)
    add(formKey(form), 1)
  }
  for (const term of titleTerms) add(titleKey(term), 1)
  for (let i = 0; i < facts.types.length; i += 2)
    add(typeKey(ENTITY_TYPES[facts.types[i] as number] as string), facts.types[i + 1] as number)
  for (let i = 0; i < facts.entities.length; i += 2) add(entityKey(facts.entities[i] as number), facts.entities[i + 1] as number)
  return found
}

/** The two columns of the full-text table; parts of hyphenated words follow the text, each alone. */
function textColumns(tokens: readonly TextToken[]): { forms: string; terms: string } {
  const forms: string[] = []
  const parts: string[] = []
  const terms: string[] = []
  for (const token of tokens) {
    if (token.begins && forms.length > 0) {
      forms.push(BOUNDARY)
      terms.push(BOUNDARY)
    }
    if (token.part) parts.push(BOUNDARY, token.form)
    else forms.push(token.form)
    terms.push(token.term)
  }
  return { forms: [...forms, ...parts].join(' '), terms: terms.join(' ') }
}

/** Numbers of the entities of an analysis; new ones get one. */
function entityNumbers(prepare: Prepare, analysis: Analysis): (entity: string) => number {
  const numbers = new Map<string, number>()
  for (const { id, type, name } of analysis.entities) {
    const found = prepare('SELECT no FROM search_entity WHERE id = ?').get(id) as { no: number } | undefined
    const no =
      found?.no ?? Number(prepare('INSERT INTO search_entity (id, type, label) VALUES (?, ?, ?)').run(id, type, name).lastInsertRowid)
    numbers.set(id, no)
  }
  return (entity) => numbers.get(entity) ?? 0
}

/** Files each entity under all its names, as terms, so that a name in any form finds it. */
function writeNames(prepare: Prepare, analysis: Analysis, numberOf: (entity: string) => number, maker: TermMaker): void {
  const insert = prepare('INSERT OR IGNORE INTO search_name (key, entity) VALUES (?, ?)')
  for (const entity of analysis.entities) {
    for (const name of [entity.name, ...entity.aliases.map((alias) => alias.name)]) {
      const forms = maker.terms(name, analysis.document.language)
      insert.run(nameKey(forms.map((token) => formOf(name.slice(token.start, token.end)))), numberOf(entity.id))
      insert.run(nameKey(forms.map((token) => token.term)), numberOf(entity.id))
    }
  }
}

/** The key of a name: its words, as forms or as terms. */
export function nameKey(words: readonly string[]): string {
  return words.join(' ')
}
