import type { DatabaseSync } from 'node:sqlite'
import type { TermMaker } from '../../contracts/search.ts'
import type { Analysis } from '../../model/document.ts'
import type { TextMap } from '../../model/text-map.ts'
import { inTransaction, type Prepare, preparing } from '../prepare.ts'
import { occurrencesOf, type StoredFacts, writeEntry } from './entry.ts'
import type { Facts, Marks } from './facts.ts'
import { createPostings, type Postings } from './postings.ts'
import { hasIndex, readMeta, resetIndex, writeMeta } from './schema.ts'
import { decodeTokens, type Tokens } from './tokens.ts'
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
  /** False where there is no index and none can be made. */
  readonly usable: boolean
  readonly postings: Postings
  /** By number; gaps where documents were removed or replaced. */
  readonly documents: readonly (IndexedDocument | undefined)[]
  readonly live: number
  /** Changes whenever the index does. */
  readonly sequence: string | null
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
  /** Runs many changes as one. */
  together(work: () => void): void
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

/** Stands for a change that is not done: no sequence on disk is ever this one. */
const CHANGING = 'changing'
/** SQLite's code for a database that was opened for reading. */
const READ_ONLY = 8
/** Documents that stay in the open shard at most. */
const OPEN_AT_MOST = 512

/** The index of a library's database, made when there is none of this version. */
export function openState(database: DatabaseSync, maker: TermMaker, version: string): IndexState {
  const { prepare, forget } = preparing(database)
  const usable = hasIndex(database, version) || made(database, version)
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
      memory.sequence = CHANGING
      words.recount()
      work()
      writeMeta(database, 'sequence', sequence)
      memory.sequence = sequence
    })
  }

  const isLive = (no: number): boolean => memory.documents[no] !== undefined
  const state: IndexState = {
    prepare,
    words,
    usable,
    get postings() {
      return memory.postings
    },
    get documents() {
      return memory.documents
    },
    get live() {
      return memory.numbers.size
    },
    get sequence() {
      return memory.sequence
    },
    get meanWords() {
      return memory.numbers.size === 0 ? 1 : Math.max(1, memory.words / memory.numbers.size)
    },
    numberOf: (id) => memory.numbers.get(id),
    tokens: (no) => readTokens(prepare, no),
    tokensOfMany: (numbers) => readMany(prepare, numbers),
    marks: (no) => readJson(prepare, 'marks', no) ?? { mentions: [], types: [], dates: [] },
    places: (no) => readJson(prepare, 'map', no) ?? { map: [], pageStarts: [] },
    together: (work) => inTransaction(database, work),
    put: (analysis, stamp) =>
      change(() => {
        drop(prepare, memory, analysis.document.id)
        const { no, facts, occurrences } = writeEntry(prepare, words, analysis, stamp, maker)
        keep(memory, { no, id: analysis.document.id, ...facts })
        memory.postings.add(no, occurrences)
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
        ? (prepare('SELECT count(*) AS documents, coalesce(sum(stamp), 0) AS stamps FROM search_document').get() as {
            documents: number
            stamps: number
          })
        : null,
  }
  return state
}

interface Memory {
  sequence: string | null
  readonly postings: Postings
  readonly documents: (IndexedDocument | undefined)[]
  readonly numbers: Map<string, number>
  words: number
}

/** Makes the index anew; false where nothing can be written. */
function made(database: DatabaseSync, version: string): boolean {
  try {
    inTransaction(database, () => resetIndex(database, version))
    return true
  } catch (error) {
    if (((error as { errcode?: number }).errcode ?? 0) % 256 === READ_ONLY) return false
    throw error
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
    memory.postings.add(row.no, occurrencesOf(Array.from(readTokens(prepare, row.no).words, words.entryOf), titleTerms, facts))
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
