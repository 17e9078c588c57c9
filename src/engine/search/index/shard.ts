import { crc32 } from 'node:zlib'
import { numberReader, numberWriter } from './numbers.ts'

/** For each number of occurrences less one, the documents that hold a term so often: FlexSearch's own order of things. */
export type Slots = number[][]

/**
 * A closed piece of the index as bytes: how many terms; for each the ends of its name and of its postings; the names in
 * order of their code units; the postings (how many documents, how many occurrences, how far the last document is from the first, then differences
 * of document numbers, each with its slot).
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

/** Terms of a document with their numbers of occurrences. */
export type Occurrences = ReadonlyMap<string, number>

/** A document that is in no closed shard yet. */
export interface HeldDocument {
  readonly document: number
  readonly terms: Occurrences
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
  reader.next()
  for (let document = 0, i = 0; i < documents && reader.position < end; i++) {
    document += reader.next()
    each(document, reader.next())
  }
}

/** Says which documents are still wanted. */
type Keep = (document: number) => boolean

/** Writes a shard of documents in order of their numbers; those that `keep` refuses are left out. */
export function writeShard(documents: readonly HeldDocument[], keep: Keep): Uint8Array {
  const postings = new Map<string, number[]>()
  for (const { document, terms } of documents) {
    if (!keep(document)) continue
    for (const [term, times] of terms) {
      const pairs = postings.get(term)
      if (pairs) pairs.push(document, times - 1)
      else postings.set(term, [document, times - 1])
    }
  }
  const writer = shardWriter()
  for (const name of [...postings.keys()].sort()) {
    const pairs = postings.get(name) as number[]
    for (let i = 0; i < pairs.length; i += 2) writer.add(pairs[i] as number, pairs[i + 1] as number)
    writer.end(name)
  }
  return writer.bytes()
}

/** A shard that is joined to others; none of its documents was removed where it is whole. */
export interface MergedShard {
  readonly data: Uint8Array
  readonly whole: boolean
}

/** Several shards as one, given in the order of their documents, without the documents that `keep` refuses. */
export function mergeShards(shards: readonly MergedShard[], keep: Keep): Uint8Array {
  const merging = mergingShards(shards, keep)
  for (;;) {
    const step = merging.next()
    if (step.done) return step.value
  }
}

/** Joins shards a term at a time: yields how many lists and documents were looked at since the last step, and returns the joined shard. */
export function* mergingShards(shards: readonly MergedShard[], keep: Keep): Generator<number, Uint8Array> {
  const writer = shardWriter()
  const cursors = shards.map(({ data, whole }) => ({ data, whole, table: tableOf(data), term: -1, name: '' as string | null }))
  for (const cursor of cursors) advance(cursor)
  for (;;) {
    const name = leastName(cursors)
    if (name === null) return writer.bytes()
    let steps = 0
    for (const cursor of cursors) {
      if (cursor.name !== name) continue
      const { data, whole, table, term } = cursor
      const [start, end] = [table.postings(term - 1), table.postings(term)]
      steps++
      if (whole) writer.copy(data, start, end)
      else
        readPostings(data, start, end, (document, slot) => {
          steps++
          if (keep(document)) writer.add(document, slot)
        })
      advance(cursor)
    }
    writer.end(name)
    yield steps
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
  /** Adds all documents of a term of another shard. */
  copy(bytes: Uint8Array, start: number, end: number): void
  /** Ends the term that is being written; leaves it out when it has no documents. */
  end(name: string): void
  bytes(): Uint8Array
}

function shardWriter(): ShardWriter {
  const names: string[] = []
  const ends: number[] = []
  const postings = numberWriter()
  const list = numberWriter()
  let documents = 0
  let occurrences = 0
  let first = 0
  let last = 0
  const place = (document: number): void => {
    if (documents === 0) first = document
    list.push(document - (documents === 0 ? 0 : last))
    last = document
  }
  return {
    add: (document, slot) => {
      place(document)
      list.push(slot)
      documents++
      occurrences += slot + 1
    },
    copy: (bytes, start, end) => {
      const reader = numberReader(bytes, start)
      const [more, times, reach] = [reader.next(), reader.next(), reader.next()]
      place(reader.next())
      list.append(bytes.subarray(reader.position, end))
      last += reach
      documents += more
      occurrences += times
    },
    end: (name) => {
      if (documents > 0) {
        for (const number of [documents, occurrences, last - first]) postings.push(number)
        postings.append(list.bytes())
        names.push(name)
        ends.push(postings.length)
      }
      list.clear()
      documents = 0
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
