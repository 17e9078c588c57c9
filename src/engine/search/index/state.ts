import type { DatabaseSync } from 'node:sqlite'
import type { NamedEntity, TermMaker } from '../../contracts/search.ts'
import type { TextMap } from '../../model/text-map.ts'
import { inTransaction, type Prepare, preparing } from '../prepare.ts'
import { createGroups, type Groups } from './alike.ts'
import { type Coming, occurrencesOf, titleTerms, writeEntry } from './entry.ts'
import { decodeDates, decodeFacts, type Facts, type Marks } from './facts.ts'
import { createKnown, type Known } from './known.ts'
import { createNames } from './names.ts'
import { createPostings, type Postings } from './postings.ts'
import { hasIndex, readMeta, resetIndex, writeMeta } from './schema.ts'
import { createShelf, type ShelfRow } from './shelf.ts'
import { decodeTokens, placesOf, sharedRoom, type Tokens } from './tokens.ts'
import { createWords, type Words } from './words.ts'

/** The index in memory and on disk, as one. */
export interface IndexState {
  readonly prepare: Prepare
  readonly words: Words
  /** False where there is no index and none can be made. */
  readonly usable: boolean
  readonly postings: Postings
  readonly known: Known
  /** By number; gaps where documents were removed or replaced. */
  readonly documents: Known['documents']
  /** Changes whenever the index does. */
  readonly sequence: string | null
  /** How often a form occurs in the library. */
  countForm(form: string): number
  /** The same of many forms. */
  countForms(forms: readonly string[]): readonly number[]
  tokens(no: number): Tokens
  /** The tokens of many documents, one after another; those of one are lost when the next is asked for. */
  tokensOfMany(numbers: readonly number[]): Iterable<readonly [no: number, tokens: Tokens]>
  marks(no: number): Marks
  /** How the repaired text of a document became, and where its pages begin. */
  places(no: number): { readonly map: TextMap; readonly pageStarts: readonly number[] }
  put(coming: Coming): void
  /** Runs many changes as one. */
  together(work: () => void): void
  remove(id: string): void
  /** Files entities under these names alone. */
  rename(entities: readonly NamedEntity[]): void
  /** Deletes everything. */
  reset(): void
  /** Writes what is only in memory, when that is much. */
  flush(least: number): void
  /** Follows what other programs wrote, and what was undone. */
  sync(): void
  /** The stamp of the analysis that a document was indexed with; null for one that was not. */
  stampOf(id: string): number | null
  /** Number of documents and sum of their stamps; null when there is no index of this version. */
  fingerprint(): { readonly documents: number; readonly stamps: number } | null
}

/** Stands for a change that is not done: no sequence on disk is ever this one. */
const CHANGING = 'changing'
/** SQLite's code for a database that was opened for reading. */
const READ_ONLY = 8
/** Counts of forms remembered at most. */
const MOST_COUNTS = 100_000

/** The index of a library's database, made when there is none of this version. */
export function openState(database: DatabaseSync, maker: TermMaker, version: string): IndexState {
  const { prepare, forget } = preparing(database)
  const usable = hasIndex(database, version) || made(database, version)
  const words = createWords(prepare, maker)
  const names = createNames(prepare, maker)
  const shelf = createShelf(prepare)
  let memory = load()
  const counts = new Map<string, number>()

  function load(): Memory {
    return usable ? readMemory(prepare, words, maker) : emptyMemory(prepare, createPostings(null))
  }

  /** Runs a change of the index and marks it, so that every program notices; memory that ran ahead of an undone change is read anew. */
  function change(work: () => void): void {
    inTransaction(database, () => {
      state.sync()
      const sequence = crypto.randomUUID()
      memory.sequence = CHANGING
      counts.clear()
      shelf.clear()
      memory.postings.recount()
      work()
      writeMeta({ prepare }, 'sequence', sequence)
      memory.sequence = sequence
    })
  }

  const isLive = (no: number): boolean => memory.known.live.array[no] === 1
  const state: IndexState = {
    prepare,
    words,
    usable,
    get postings() {
      return memory.postings
    },
    get known() {
      return memory.known
    },
    get documents() {
      return memory.known.documents
    },
    get sequence() {
      return memory.sequence
    },
    countForm: (form) => state.countForms([form])[0] as number,
    countForms: (forms) => {
      const known = forms.map((form) => counts.get(form))
      const entries = Map.groupBy(words.ofForms(forms.filter((_, i) => known[i] === undefined)), (entry) => entry.form)
      return forms.map((form, i) => {
        let count = known[i]
        if (count !== undefined) return count
        count = (entries.get(form) ?? []).reduce((sum, { key }) => sum + memory.postings.count(key, isLive).occurrences, 0)
        if (counts.size >= MOST_COUNTS) counts.clear()
        counts.set(form, count)
        return count
      })
    },
    tokens: (no) => decodeTokens(shelf.get(no).tokens),
    tokensOfMany: (numbers) => decodedOneByOne(shelf.getMany(numbers)),
    marks: (no) => readMarks(prepare, no) ?? { mentions: [], types: [], dates: [] },
    places: (no) => JSON.parse(shelf.get(no).map) as ReturnType<IndexState['places']>,
    together: (work) => inTransaction(database, work),
    put: (coming) =>
      change(() => {
        const { id } = coming.analysis.document
        drop(prepare, memory, id)
        const { no, facts, occurrences } = writeEntry(prepare, { words, names, groups: memory.groups }, coming, maker)
        memory.known.keep(no, id, facts)
        memory.postings.add(no, occurrences, isLive)
      }),
    remove: (id) => {
      state.sync()
      if (memory.known.numberOf(id) !== undefined) change(() => drop(prepare, memory, id))
    },
    rename: (entities) => change(() => names.rename(entities)),
    reset: () => {
      inTransaction(database, () => {
        forget()
        words.forget()
        names.forget()
        shelf.clear()
        resetIndex(database, version)
      })
      memory = load()
    },
    flush: (least) => {
      state.sync()
      if (memory.postings.open < least) return
      change(() => memory.postings.close(isLive))
    },
    sync: () => {
      if (!usable || readMeta({ prepare }, 'sequence') === memory.sequence) return
      words.forget()
      names.forget()
      counts.clear()
      shelf.clear()
      memory = load()
    },
    stampOf: (id) => {
      const no = memory.known.numberOf(id)
      return no === undefined ? null : (prepare('SELECT stamp FROM search_document WHERE no = ?').get(no) as { stamp: number }).stamp
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
  readonly known: Known
  readonly groups: Groups
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

function emptyMemory(prepare: Prepare, postings: Postings): Memory {
  return { sequence: null, postings, known: createKnown(), groups: createGroups(prepare) }
}

interface Row extends Pick<Facts, 'name' | 'title' | 'date' | 'language' | 'format' | 'folder' | 'imported' | 'alike'> {
  readonly no: number
  readonly id: string
  readonly facts: Uint8Array
  readonly dates: Uint8Array
}

/** Reads the facts of every document and the words of those that are in no closed shard yet. */
function readMemory(prepare: Prepare, words: Words, maker: TermMaker): Memory {
  const memory: Memory = { ...emptyMemory(prepare, createPostings(prepare)), sequence: readMeta({ prepare }, 'sequence') }
  const rows = prepare(
    'SELECT no, id, name, title, date, language, format, folder, imported, alike, facts, dates FROM search_document ORDER BY no',
  ).iterate() as unknown as Iterable<Row>
  for (const row of rows) {
    const facts: Facts = { ...row, ...decodeFacts(row.facts), dates: decodeDates(row.dates) }
    memory.known.keep(row.no, row.id, facts)
    if (row.no <= memory.postings.closedThrough) continue
    const tokens = readTokens(prepare, row.no)
    const entries = Array.from(tokens.words, words.entryOf)
    memory.postings.addAgain(row.no, occurrencesOf(entries, placesOf(tokens), titleTerms(maker, facts), facts))
  }
  return memory
}

function drop(prepare: Prepare, memory: Memory, id: string): void {
  const no = memory.known.numberOf(id)
  if (no === undefined) return
  prepare('DELETE FROM search_document WHERE no = ?').run(no)
  prepare('DELETE FROM search_tokens WHERE no = ?').run(no)
  const { alike, groupSizes } = memory.known
  const group = alike.array[no] as number
  memory.known.forget(no)
  if (groupSizes.array[group] === 0) memory.groups.forget(group)
}

function readTokens(prepare: Prepare, no: number): Tokens {
  const row = prepare('SELECT tokens FROM search_tokens WHERE no = ?').get(no) as { tokens: Uint8Array } | undefined
  return decodeTokens(row?.tokens ?? new Uint8Array())
}

function* decodedOneByOne(rows: readonly ShelfRow[]): Generator<readonly [number, Tokens]> {
  const room = sharedRoom()
  for (const { no, tokens } of rows) yield [no, decodeTokens(tokens, room)]
}

/** Marks of a document; null for one that is not there. */
function readMarks(prepare: Prepare, no: number): Marks | null {
  const row = prepare('SELECT marks FROM search_tokens WHERE no = ?').get(no) as { marks: string } | undefined
  return row ? (JSON.parse(row.marks) as Marks) : null
}
