import { crc32 } from 'node:zlib'
import { numberReader, numberWriter } from './numbers.ts'

/** For each number of occurrences less one, the documents that hold a term so often: FlexSearch's own order of things. */
export type Slots = number[][]

/**
 * A closed piece of the index as bytes: how many terms; for each the ends of its name and of its postings; the names in
 * order of their code units; the postings (how many documents, how many occurrences, then differences of document numbers, each with its slot).
 */
export interface Shard {
  /** Slots of a term; undefined when no document of the shard holds it. */
  get(term: string): Slots | undefined
  /** Slots of each term that begins so. */
  beginning(start: string): Iterable<Slots>
  /** Documents and occurrences of a term, as written; null when it is not there. */
  count(term: string): Counted | null
  /** Each term that begins so, with its documents and occurrences, as written. */
  countBeginning(start: string): Iterable<readonly [term: string, counted: Counted]>
}

/** How many documents hold a term, and how often all together. */
export interface Counted {
  readonly documents: number
  readonly occurrences: number
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

/** Every so many terms one is kept as a string, since reading a name out of the bytes is what a search waits for. */
const SAMPLED = 64

/** Index of the first of these, in order, that is not before the name. */
function firstOf(names: readonly string[], name: string): number {
  let low = 0
  let high = names.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((names[middle] as string) < name) low = middle + 1
    else high = middle
  }
  return low
}

/** Opens a shard; reads few of its terms. */
export function openShard(bytes: Uint8Array): Shard {
  const table = tableOf(bytes)
  const samples = Array.from({ length: Math.ceil(table.terms / SAMPLED) }, (_, i) => table.name(i * SAMPLED))
  const firstFrom = (name: string): number => {
    const sample = firstOf(samples, name)
    let low = Math.max(0, (sample - 1) * SAMPLED)
    let high = Math.min(table.terms, sample * SAMPLED + 1)
    while (low < high) {
      const middle = (low + high) >>> 1
      if (table.name(middle) < name) low = middle + 1
      else high = middle
    }
    return low
  }
  const slotsOf = (i: number): Slots => readSlots(bytes, table.postings(i - 1), table.postings(i))
  const placeOf = (term: string): number => {
    const at = firstFrom(term)
    return at < table.terms && table.name(at) === term ? at : -1
  }
  const countOf = (i: number): Counted => {
    const reader = numberReader(bytes, table.postings(i - 1))
    return { documents: reader.next(), occurrences: reader.next() }
  }
  return {
    get: (term) => {
      const at = placeOf(term)
      return at < 0 ? undefined : slotsOf(at)
    },
    count: (term) => {
      const at = placeOf(term)
      return at < 0 ? null : countOf(at)
    },
    *countBeginning(start) {
      for (let at = firstFrom(start); at < table.terms; at++) {
        const name = table.name(at)
        if (!name.startsWith(start)) return
        yield [name, countOf(at)]
      }
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
  const documents = reader.next()
  reader.next()
  for (let document = 0, i = 0; i < documents && reader.position < end; i++) {
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
  const merging = mergingShards(shards, keep)
  for (;;) {
    const step = merging.next()
    if (step.done) return step.value
  }
}

/** Joins shards a term at a time: yields how many postings were written since the last step, and returns the joined shard. */
export function* mergingShards(shards: readonly Uint8Array[], keep: Keep): Generator<number, Uint8Array> {
  const writer = shardWriter(keep)
  const cursors = shards.map((bytes) => ({ bytes, table: tableOf(bytes), term: -1, name: '' as string | null }))
  for (const cursor of cursors) advance(cursor)
  for (;;) {
    const name = leastName(cursors)
    if (name === null) return writer.bytes()
    let postings = 1
    for (const cursor of cursors) {
      if (cursor.name !== name) continue
      const { bytes, table, term } = cursor
      readPostings(bytes, table.postings(term - 1), table.postings(term), (document, slot) => {
        postings++
        writer.add(document, slot)
      })
      advance(cursor)
    }
    writer.end(name)
    yield postings
  }
}

interface Cursor {
  readonly table: Table
  term: number
  /** Null past the last term. */
  name: string | null
}

function advance(cursor: Cursor): void {
  cursor.term++
  cursor.name = cursor.term < cursor.table.terms ? cursor.table.name(cursor.term) : null
}

function leastName(cursors: readonly Cursor[]): string | null {
  let least: string | null = null
  for (const { name } of cursors) if (name !== null && (least === null || name < least)) least = name
  return least
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
  let pairs: number[] = []
  let last = 0
  let occurrences = 0
  return {
    add: (document, slot) => {
      if (!keep(document)) return
      pairs.push(document - last, slot)
      last = document
      occurrences += slot + 1
    },
    end: (name) => {
      if (pairs.length > 0) {
        postings.push(pairs.length / 2)
        postings.push(occurrences)
        for (const number of pairs) postings.push(number)
        names.push(name)
        ends.push(postings.length)
      }
      pairs = []
      last = 0
      occurrences = 0
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
