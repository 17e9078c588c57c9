import type { Prepare } from '../prepare.ts'
import { createFlexIndex, type FlexIndex, mountShard, type Occurrences } from './flex.ts'
import { mergeShards, openShard, shardSum, writeShard } from './shard.ts'

/** Which documents hold which terms, and how often: FlexSearch over closed shards and over what came since. */
export interface Postings {
  add(document: number, terms: Occurrences): void
  /** How often each document holds a term, by number of document; 0 for most. */
  find(term: string, size: number): Uint16Array
  /** Closes what came since the last shard; joins small shards; to be called inside a transaction. */
  close(keep: (document: number) => boolean): void
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

/** Reads the closed shards of the index, none when there is no index, and starts an empty open one. */
export function createPostings(prepare: Prepare | null): Postings {
  let rows = prepare ? readRows(prepare) : []
  let mounted = rows.map((row) => mountShard(openShard(row.data)))
  let fresh: FlexIndex = createFlexIndex()
  let open = 0
  let last = 0
  return {
    get open() {
      return open
    },
    get closedThrough() {
      return rows.at(-1)?.last ?? 0
    },
    add: (document, terms) => {
      fresh.add(document, terms)
      open++
      last = document
    },
    find: (term, size) => {
      const found = new Uint16Array(size)
      const note = (document: number, occurrences: number): void => {
        if (document < size) found[document] = Math.min(occurrences, MOST)
      }
      for (const shard of mounted) shard.find(term, note)
      fresh.find(term, note)
      return found
    },
    close: (keep) => {
      if (open === 0 || !prepare) return
      const joined = joinedWith(rows, open)
      const parts = [...joined.map((row) => row.data), writeShard(fresh.entries(), keep)]
      for (const row of joined) prepare('DELETE FROM search_shard WHERE id = ?').run(row.id)
      const data = parts.length === 1 ? (parts[0] as Uint8Array) : mergeShards(parts, keep)
      const documents = open + joined.reduce((sum, row) => sum + row.documents, 0)
      const first = joined[0]?.first ?? (rows.at(-1)?.last ?? 0) + 1
      prepare('INSERT INTO search_shard (first, last, documents, data, sum) VALUES (?, ?, ?, ?, ?)').run(
        first,
        last,
        documents,
        data,
        shardSum(data),
      )
      rows = readRows(prepare)
      mounted = rows.map((row) => mountShard(openShard(row.data)))
      fresh = createFlexIndex()
      open = 0
    },
    intact: () => rows.every((row) => shardSum(row.data) === row.sum),
  }
}

function readRows(prepare: Prepare): ShardRow[] {
  return prepare('SELECT id, first, last, documents, data, sum FROM search_shard ORDER BY first').all() as unknown as ShardRow[]
}

/** The shards at the end that a new one of so many documents is joined with, so that there are few and each is written few times. */
function joinedWith(rows: readonly ShardRow[], documents: number): ShardRow[] {
  let size = documents
  let from = rows.length
  while (from > 0) {
    const before = rows[from - 1] as ShardRow
    if (before.documents > 2 * size || size + before.documents > LARGEST) break
    size += before.documents
    from--
  }
  return rows.slice(from)
}
