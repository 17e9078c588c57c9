import type { Prepare } from '../prepare.ts'
import { createFlexIndex, type FlexIndex, mountShard, type Occurrences } from './flex.ts'
import { mergeShards, openShard, shardSum, writeShard } from './shard.ts'

/** Which documents hold which terms, and how often: FlexSearch over closed shards and over what came since. */
export interface Postings {
  add(document: number, terms: Occurrences): void
  /** How often each document holds any of these terms, by number of document; 0 for most. */
  find(terms: readonly string[], size: number): Uint16Array
  /** How often each document holds any term that begins so. */
  findBeginning(beginning: string, size: number): Uint16Array
  /** Closes what came since the last shard; to be called inside a transaction, as is `join`. */
  close(keep: (document: number) => boolean): void
  /** Joins some small shards, if there are; once at a time, since it may take half a second. */
  join(keep: (document: number) => boolean): void
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

/** Shards of more documents than this are not joined any more. */
const LARGEST = 8_192
const MOST = 65_535

/** A closed shard, open for reading. */
interface Closed extends ShardRow {
  readonly index: Pick<FlexIndex, 'find' | 'findBeginning'>
}

/** Reads the closed shards of the index, none when there is no index, and starts an empty open one. */
export function createPostings(prepare: Prepare | null): Postings {
  let closed: readonly Closed[] = prepare ? readRows(prepare).map(opened) : []
  let fresh: FlexIndex = createFlexIndex()
  let open = 0
  let last = 0
  return {
    get open() {
      return open
    },
    get closedThrough() {
      return closed.at(-1)?.last ?? 0
    },
    add: (document, terms) => {
      fresh.add(document, terms)
      open++
      last = document
    },
    find: (terms, size) =>
      collect(size, [...closed.map((shard) => shard.index), fresh], (index, note) => {
        for (const term of terms) index.find(term, note)
      }),
    findBeginning: (beginning, size) =>
      collect(size, [...closed.map((shard) => shard.index), fresh], (index, note) => index.findBeginning(beginning, note)),
    close: (keep) => {
      if (open === 0 || !prepare) return
      const first = (closed.at(-1)?.last ?? 0) + 1
      closed = [...closed, insert(prepare, { first, last, documents: open, data: writeShard(fresh.entries(), keep) })]
      fresh = createFlexIndex()
      open = 0
    },
    join: (keep) => {
      const group = groupsOf(closed).find((some) => some.length > 1)
      if (!group || !prepare) return
      for (const shard of group) prepare('DELETE FROM search_shard WHERE id = ?').run(shard.id)
      const joined = insert(prepare, {
        first: (group[0] as Closed).first,
        last: (group.at(-1) as Closed).last,
        documents: group.reduce((sum, shard) => sum + shard.documents, 0),
        data: mergeShards(
          group.map((shard) => shard.data),
          keep,
        ),
      })
      closed = [...closed.filter((shard) => !group.includes(shard)), joined].sort((a, b) => a.first - b.first)
    },
    intact: () => closed.every((shard) => shardSum(shard.data) === shard.sum),
  }
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
  return { ...row, index: mountShard(openShard(row.data)) }
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

/** Neighbours that are worth joining, so that there are few shards and each document is written few times: each at most twice as large as all that follow it. */
function groupsOf(rows: readonly Closed[]): Closed[][] {
  const groups: Closed[][] = []
  let size = 0
  for (const row of rows.toReversed()) {
    const group = groups.at(-1)
    if (group && row.documents <= 2 * size && size + row.documents <= LARGEST) {
      group.unshift(row)
      size += row.documents
    } else {
      groups.push([row])
      size = row.documents
    }
  }
  return groups
}
