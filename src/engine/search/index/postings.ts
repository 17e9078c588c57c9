import type { Prepare } from '../prepare.ts'
import { createFlexIndex, type FlexIndex, mountShard, type OpenFlexIndex } from './flex.ts'
import {
  type Counted,
  type Each,
  finished,
  joiningShards,
  type Making,
  type Occurrences,
  openShard,
  type Shard,
  shardSum,
  writingShard,
} from './shard.ts'
import { type AskedTerm, type EachStands, standingInHeld, standingInShard } from './standing.ts'

/** Says which documents are still there. */
type Keep = (document: number) => boolean

/** Which documents hold which terms, and how often: FlexSearch over closed shards and over what came since. */
export interface Postings {
  /** Adds a document; to be called inside a transaction, since it closes and joins shards, a little each time. */
  add(document: number, terms: Occurrences, keep: Keep): void
  /** Adds one that was added before this program started. */
  addAgain(document: number, terms: Occurrences): void
  /** How often each document holds any of these terms, by number of document; 0 for most. */
  find(terms: readonly string[], size: number): Uint16Array
  /** How often each document holds any term that begins so. */
  findBeginning(beginning: string, size: number): Uint16Array
  /** Where these terms stand in each document that is wanted (1 by number of document). */
  standing(asked: readonly AskedTerm[], wanted: Uint8Array, each: EachStands): void
  /** Documents and occurrences of a term. */
  count(term: string, keep: Keep): Counted
  /** Says that documents came or went since the last count. */
  recount(): void
  /** Terms that begin so, each with how many documents hold it, those that were removed lately among them; of the last eight thousand documents. */
  countBeginning(beginning: string): ReadonlyMap<string, number>
  /** Closes what came since the last shard; to be called inside a transaction. */
  close(keep: Keep): void
  /** Documents that are not in a closed shard yet. */
  readonly open: number
  /** Number of the last document in a closed shard. */
  readonly closedThrough: number
  /** True when every shard reads as it was written. */
  intact(): boolean
}

interface ShardRow {
  readonly id: number
  readonly first: number
  readonly last: number
  readonly documents: number
  readonly data: Uint8Array
  readonly sum: number
}

/** Documents that are closed into one shard, as soon as so many are open. */
const OPEN = 128
/** So many neighbours of a size are joined to one; those of more documents than this are not joined any more. */
const JOINED = 4
const LARGEST = 512
/** Lists of a term that are written with each document that comes: more than twice what a document adds to all sizes of shards together. */
const SHARE = 2_000
/** Documents that are asked for the words that begin so: enough to know the frequent ones. */
const ASKED = 8_192

/** A closed shard, open for reading. */
interface Closed extends ShardRow {
  readonly shard: Shard
  readonly index: FlexIndex
}

/** A shard that is being made, in place of closed ones or of the first documents that are open. */
interface Coming {
  readonly joined: readonly Closed[]
  readonly held: number
  readonly first: number
  readonly last: number
  /** Documents there when it began: more than there are now when some were removed meanwhile. */
  readonly documents: number
  readonly making: Making
}

/** Reads the closed shards of the index, none when there is no index, and starts an empty open one. */
export function createPostings(prepare: Prepare | null): Postings {
  let closed: readonly Closed[] = prepare ? readRows(prepare).map(opened) : []
  let coming: Coming | null = null
  let fresh = createFlexIndex()
  /** Shards of which no document was removed. */
  let whole: ReadonlySet<Closed> | null = null
  const all = (): readonly FlexIndex[] => [...closed.map((shard) => shard.index), fresh]

  const closing = (keep: Keep): Coming => {
    const held = fresh.documents.slice(0, OPEN)
    const [first, last] = [(closed.at(-1)?.last ?? 0) + 1, held.at(-1)?.document ?? 0]
    return { joined: [], held: held.length, first, last, documents: living(first, last, keep), making: writingShard(held, keep) }
  }

  const putInPlace = ({ joined, held, first, last, documents }: Coming, data: Uint8Array): void => {
    if (!prepare) return
    for (const shard of joined) prepare('DELETE FROM search_shard WHERE id = ?').run(shard.id)
    const made = insert(prepare, { first, last, documents, data })
    closed = [...closed.filter((shard) => !joined.includes(shard)), made].sort((a, b) => a.first - b.first)
    fresh = createFlexIndex(fresh.documents.slice(held))
    coming = null
  }

  /** Goes on with the shard that is being made, or begins one where there is enough for it. */
  const goOn = (keep: Keep): void => {
    coming ??= fresh.documents.length >= OPEN ? closing(keep) : joining(groupOf(closed), keep)
    for (let done = 0; coming && done < SHARE; ) {
      const step = coming.making.next()
      if (step.done) return putInPlace(coming, step.value)
      done += step.value
    }
  }

  const close = (keep: Keep): void => {
    if (coming) putInPlace(coming, finished(coming.making))
    while (fresh.documents.length > 0) {
      const rest = closing(keep)
      putInPlace(rest, finished(rest.making))
    }
  }

  return {
    get open() {
      return fresh.documents.length
    },
    get closedThrough() {
      return closed.at(-1)?.last ?? 0
    },
    addAgain: (document, terms) => fresh.add(document, terms),
    add: (document, terms, keep) => {
      fresh.add(document, terms)
      goOn(keep)
    },
    find: (terms, size) => {
      const found = new Uint16Array(size)
      for (const index of all()) for (const term of terms) index.addTo(found, term)
      return found
    },
    findBeginning: (beginning, size) => {
      const found = new Uint16Array(size)
      for (const index of all()) index.addBeginningTo(found, beginning)
      return found
    },
    standing: (asked, wanted, each) => {
      for (const one of closed) standingInShard(one, asked, wanted, each)
      for (const held of fresh.documents) if (wanted[held.document] === 1) standingInHeld(held, asked, each)
    },
    count: (term, keep) => {
      whole ??= new Set(closed.filter(({ first, last: end, documents }) => living(first, end, keep) === documents))
      return countIn(closed, whole, fresh, term, keep)
    },
    recount: () => {
      whole = null
    },
    countBeginning: (beginning) => countBeginning(closed, fresh, beginning),
    close,
    intact: () => closed.every((shard) => shardSum(shard.data) === shard.sum),
  }
}

function living(first: number, last: number, keep: Keep): number {
  let count = 0
  for (let no = first; no <= last; no++) if (keep(no)) count++
  return count
}

/** The written counts where nothing was removed since, else those of the documents that are left. */
function countIn(closed: readonly Closed[], whole: ReadonlySet<Closed>, fresh: FlexIndex, term: string, keep: Keep): Counted {
  let documents = 0
  let occurrences = 0
  const note: Each = (document, times) => {
    if (!keep(document)) return
    documents++
    occurrences += times
  }
  for (const one of closed) {
    const counted = one.shard.count(term)
    if (counted === null) continue
    if (!whole.has(one)) one.index.find(term, note)
    else {
      documents += counted.documents
      occurrences += counted.occurrences
    }
  }
  fresh.find(term, note)
  return { documents, occurrences }
}

function countBeginning(closed: readonly Closed[], fresh: OpenFlexIndex, beginning: string): Map<string, number> {
  const found = new Map<string, number>()
  const add = (term: string, documents: number): void => {
    found.set(term, (found.get(term) ?? 0) + documents)
  }
  let asked = 0
  for (const { shard, documents: held } of closed.toReversed()) {
    if (asked >= ASKED) break
    for (const [term, { documents }] of shard.countBeginning(beginning)) add(term, documents)
    asked += held
  }
  for (const { terms } of fresh.documents) for (const term of terms.keys()) if (term.startsWith(beginning)) add(term, 1)
  return found
}

function readRows(prepare: Prepare): ShardRow[] {
  return prepare('SELECT id, first, last, documents, data, sum FROM search_shard ORDER BY first').all() as unknown as ShardRow[]
}

function opened(row: ShardRow): Closed {
  const shard = openShard(row.data)
  return { ...row, shard, index: mountShard(shard) }
}

function insert(prepare: Prepare, shard: Omit<ShardRow, 'id' | 'sum'>): Closed {
  const sum = shardSum(shard.data)
  const { lastInsertRowid } = prepare('INSERT INTO search_shard (first, last, documents, data, sum) VALUES (?, ?, ?, ?, ?)').run(
    shard.first,
    shard.last,
    shard.documents,
    shard.data,
    sum,
  )
  return opened({ id: Number(lastInsertRowid), sum, ...shard })
}

/** Size of a shard: each four times the one before. */
function tierOf({ documents }: ShardRow): number {
  return Math.max(0, Math.ceil(Math.log(documents / OPEN) / Math.log(JOINED)))
}

/** The last neighbours of one size, or smaller, that are enough to be joined. */
function groupOf(rows: readonly Closed[]): readonly Closed[] {
  let group: Closed[] = []
  let tier = 0
  for (const row of rows.toReversed()) {
    if (group.length >= JOINED) break
    if (row.documents > LARGEST) return []
    if (tierOf(row) > tier) {
      tier = tierOf(row)
      group = []
    }
    group.unshift(row)
  }
  return group.length >= JOINED ? group : []
}

function joining(group: readonly Closed[], keep: Keep): Coming | null {
  const [begin, end] = [group[0], group.at(-1)]
  if (!begin || !end) return null
  const left = group.map(({ first, last }) => living(first, last, keep))
  const making = joiningShards(
    group.map(({ data, documents }, i) => ({ data, whole: left[i] === documents })),
    keep,
  )
  return { joined: group, held: 0, first: begin.first, last: end.last, documents: left.reduce((sum, count) => sum + count, 0), making }
}
