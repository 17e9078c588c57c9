import { crc32 } from 'node:zlib'
import { numberReader, numberWriter } from './numbers.ts'

/** For each number of occurrences less one, the documents that hold a term so often: FlexSearch's own order of things. */
export type Slots = number[][]

/**
 * A closed piece of the index as bytes: how many terms; for each the ends of its name and of its postings; the names in
 * order of their code units; the postings (differences of document numbers, each with its slot).
 */
export interface Shard {
  /** Slots of a term; undefined when no document of the shard holds it. */
  get(term: string): Slots | undefined
  /** Slots of each term that begins so. */
  beginning(start: string): Iterable<Slots>
}

const WORD = 4

/** Checksum of a shard's bytes. */
export function shardSum(bytes: Uint8Array): number {
  return crc32(bytes)
}

/** Where things stand in a shard. */
interface Table {
  readonly terms: number
  name(i: number): string
  /** Bytes of the postings of a term: `postings(i - 1)`..`postings(i)`. */
  postings(i: number): number
}

function tableOf(bytes: Uint8Array): Table {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const terms = buffer.readUInt32LE(0)
  const names = WORD * (1 + 2 * terms)
  const first = names + (terms === 0 ? 0 : buffer.readUInt32LE(WORD * terms))
  const nameEnd = (i: number): number => (i < 0 ? names : names + buffer.readUInt32LE(WORD * (1 + i)))
  return {
    terms,
    name: (i) => buffer.toString('utf8', nameEnd(i - 1), nameEnd(i)),
    postings: (i) => (i < 0 ? first : first + buffer.readUInt32LE(WORD * (1 + terms + i))),
  }
}

/** Opens a shard without reading its terms. */
export function openShard(bytes: Uint8Array): Shard {
  const table = tableOf(bytes)
  const firstFrom = (name: string): number => {
    let low = 0
    let high = table.terms
    while (low < high) {
      const middle = (low + high) >>> 1
      if (table.name(middle) < name) low = middle + 1
      else high = middle
    }
    return low
  }
  const slotsOf = (i: number): Slots => readSlots(bytes, table.postings(i - 1), table.postings(i))
  return {
    get: (term) => {
      const at = firstFrom(term)
      return at < table.terms && table.name(at) === term ? slotsOf(at) : undefined
    },
    *beginning(start) {
      for (let at = firstFrom(start); at < table.terms && table.name(at).startsWith(start); at++) yield slotsOf(at)
    },
  }
}

function readSlots(bytes: Uint8Array, start: number, end: number): Slots {
  const slots: Slots = []
  readPostings(bytes, start, end, (document, slot) => {
    const documents = slots[slot]
    if (documents) documents.push(document)
    else slots[slot] = [document]
  })
  return slots
}

function readPostings(bytes: Uint8Array, start: number, end: number, each: (document: number, slot: number) => void): void {
  const reader = numberReader(bytes, start)
  for (let document = 0; reader.position < end; ) {
    document += reader.next()
    each(document, reader.next())
  }
}

/** Terms with their slots, in any order. */
export type ShardEntries = ReadonlyMap<string, readonly (readonly number[] | undefined)[]>

/** Says which documents are still wanted. */
type Keep = (document: number) => boolean

/** Writes a shard; documents that `keep` refuses are left out, and terms without documents. */
export function writeShard(entries: ShardEntries, keep: Keep): Uint8Array {
  const writer = shardWriter(keep)
  for (const name of [...entries.keys()].sort()) {
    const slots = entries.get(name) ?? []
    if (slots.length === 1) for (const document of slots[0] ?? []) writer.add(document, 0)
    else for (const [document, slot] of pairsOf(slots)) writer.add(document, slot)
    writer.end(name)
  }
  return writer.bytes()
}

/** Documents with their slots, in order of documents. */
function pairsOf(slots: readonly (readonly number[] | undefined)[]): (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = []
  slots.forEach((documents, slot) => {
    for (const document of documents ?? []) pairs.push([document, slot])
  })
  return pairs.sort((a, b) => a[0] - b[0])
}

/** Several shards as one, given in the order of their documents, without the documents that `keep` refuses. */
export function mergeShards(shards: readonly Uint8Array[], keep: Keep): Uint8Array {
  const writer = shardWriter(keep)
  const tables = shards.map(tableOf)
  const places = tables.flatMap((table, shard) =>
    Array.from({ length: table.terms }, (_, term) => ({ name: table.name(term), shard, term })),
  )
  // Runs that are in order already, one a shard: a stable merge sort joins them, and keeps the order of shards.
  places.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
  places.forEach(({ name, shard, term }, i) => {
    const table = tables[shard] as Table
    readPostings(shards[shard] as Uint8Array, table.postings(term - 1), table.postings(term), writer.add)
    if (places[i + 1]?.name !== name) writer.end(name)
  })
  return writer.bytes()
}

interface ShardWriter {
  /** Adds a document to the term that is being written. */
  add(document: number, slot: number): void
  /** Ends the term that is being written; leaves it out when it has no documents. */
  end(name: string): void
  bytes(): Uint8Array
}

function shardWriter(keep: Keep): ShardWriter {
  const names: string[] = []
  const ends: number[] = []
  const postings = numberWriter()
  let last = 0
  let count = 0
  return {
    add: (document, slot) => {
      if (!keep(document)) return
      postings.push(document - last)
      postings.push(slot)
      last = document
      count++
    },
    end: (name) => {
      if (count > 0) {
        names.push(name)
        ends.push(postings.length)
      }
      last = 0
      count = 0
    },
    bytes: () => assemble(names, ends, postings.bytes()),
  }
}

function assemble(names: readonly string[], ends: readonly number[], postings: Uint8Array): Uint8Array {
  const head = Buffer.alloc(WORD * (1 + 2 * names.length))
  head.writeUInt32LE(names.length, 0)
  let nameEnd = 0
  names.forEach((name, i) => {
    nameEnd += Buffer.byteLength(name)
    head.writeUInt32LE(nameEnd, WORD * (1 + i))
    head.writeUInt32LE(ends[i] as number, WORD * (1 + names.length + i))
  })
  return Buffer.concat([head, Buffer.from(names.join('')), postings])
}
