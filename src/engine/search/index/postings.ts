import type { Prepare } from '../prepare.ts'
import { createFlexIndex, type FlexIndex, mountShard, type OpenFlexIndex } from './flex.ts'
import { type Counted, mergingShards, type Occurrences, openShard, type Shard, shardSum, writeShard } from './shard.ts'

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

/** Documents of the open shard at most: closing it is done at once. */
const OPEN_AT_MOST = 32
/** So many neighbours of a size are joined to one; those of more documents than this are not joined any more. */
const JOINED = 4
const LARGEST = 512
/** Lists of a term that are joined with each document that comes: more than twice what a document adds to all sizes of shards together. */
const SHARE = 2_000
const MOST = 65_535
/** Documents that are asked for the words that begin so: enough to know the frequent ones. */
const ASKED = 8_192

/** A closed shard, open for reading. */
interface Closed extends ShardRow {
  readonly shard: Shard
  readonly index: FlexIndex
}

/** Shards that are being joined. */
interface Joining {
  readonly group: readonly Closed[]
  /** Documents there when it began: more than there are now when some were removed meanwhile. */
  readonly documents: number
  readonly work: Generator<number, Uint8Array>
}

/** Reads the closed shards of the index, none when there is no index, and starts an empty open one. */
export function createPostings(prepare: Prepare | null): Postings {
  let closed: readonly Closed[] = prepare ? readRows(prepare).map(opened) : []
  let joining: Joining | null = null
  let fresh = createFlexIndex()
  let open = 0
  let last = 0
  /** Shards of which no document was removed. */
  let whole: ReadonlySet<Closed> | null = null
  const all = (): readonly FlexIndex[] => [...closed.map((shard) => shard.index), fresh]

  const close = (keep: Keep): void => {
    if (open === 0 || !prepare) return
    const first = (closed.at(-1)?.last ?? 0) + 1
    closed = [...closed, insert(prepare, { first, last, documents: living(first, last, keep), data: writeShard(fresh.documents, keep) })]
    fresh = createFlexIndex()
    open = 0
  }

  /** Goes on joining shards, or begins to, where there are enough of a size. */
  const join = (keep: Keep): void => {
    joining ??= begin(groupOf(closed), keep)
    if (!joining || !prepare) return
    for (let done = 0; done < SHARE; ) {
      const step = joining.work.next()
      if (!step.done) {
        done += step.value
        continue
      }
      const { group, documents } = joining
      for (const shard of group) prepare('DELETE FROM search_shard WHERE id = ?').run(shard.id)
      const joined = insert(prepare, {
        ...{ first: (group[0] as Closed).first, last: (group.at(-1) as Closed).last },
        ...{ documents, data: step.value },
      })
      closed = [...closed.filter((shard) => !group.includes(shard)), joined].sort((a, b) => a.first - b.first)
      joining = null
      return
    }
  }

  const addAgain = (document: number, terms: Occurrences): void => {
    fresh.add(document, terms)
    open++
    last = document
  }
  return {
    get open() {
      return open
    },
    get closedThrough() {
      return closed.at(-1)?.last ?? 0
    },
    addAgain,
    add: (document, terms, keep) => {
      addAgain(document, terms)
      if (open >= OPEN_AT_MOST) close(keep)
      else join(keep)
    },
    find: (terms, size) =>
      collect(size, all(), (index, note) => {
        for (const term of terms) index.find(term, note)
      }),
    findBeginning: (beginning, size) => collect(size, all(), (index, note) => index.findBeginning(beginning, note)),
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
  const note: Note = (document, times) => {
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

type Note = (document: number, occurrences: number) => void

/** Adds up what each index notes of each document. */
function collect<T>(size: number, indexes: readonly T[], visit: (index: T, note: Note) => void): Uint16Array {
  const found = new Uint16Array(size)
  const note: Note = (document, occurrences) => {
    if (document < size) found[document] = Math.min((found[document] as number) + occurrences, MOST)
  }
  for (const index of indexes) visit(index, note)
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
  return Math.max(0, Math.ceil(Math.log(documents / OPEN_AT_MOST) / Math.log(JOINED)))
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

function begin(group: readonly Closed[], keep: Keep): Joining | null {
  if (group.length === 0) return null
  const left = group.map(({ first, last }) => living(first, last, keep))
  const shards = group.map(({ data, documents }, i) => ({ data, whole: left[i] === documents }))
  return { group, documents: left.reduce((sum, count) => sum + count, 0), work: mergingShards(shards, keep) }
}
