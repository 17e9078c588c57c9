import { crc32 } from 'node:zlib'
import { type NumberWriter, numberReader, numberWriter } from './numbers.ts'

/** For each number of occurrences less one, the documents that hold a term so often: FlexSearch's own order of things. */
export type Slots = number[][]

/**
 * A closed piece of the index as bytes: how many terms; for each the ends of its name and of its postings; the names in
 * order of their bytes; the postings (differences of document numbers, each with its number of occurrences).
 */
export interface Shard {
  /** Slots of a term; undefined when no document of the shard holds it. */
  get(term: string): Slots | undefined
  readonly terms: number
}

const WORD = 4

/** Checksum of a shard's bytes. */
export function shardSum(bytes: Uint8Array): number {
  return crc32(bytes)
}

/** Opens a shard without reading its terms. */
export function openShard(bytes: Uint8Array): Shard {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const terms = view.getUint32(0, true)
  const names = WORD * (1 + 2 * terms)
  const postings = names + (terms === 0 ? 0 : view.getUint32(WORD * terms, true))
  const nameEnd = (i: number): number => (i < 0 ? 0 : view.getUint32(WORD * (1 + i), true))
  const postingEnd = (i: number): number => (i < 0 ? 0 : view.getUint32(WORD * (1 + terms + i), true))
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const find = (name: Buffer): number => {
    let low = 0
    let high = terms - 1
    while (low <= high) {
      const middle = (low + high) >>> 1
      const order = buffer.compare(name, 0, name.length, names + nameEnd(middle - 1), names + nameEnd(middle))
      if (order === 0) return middle
      if (order < 0) low = middle + 1
      else high = middle - 1
    }
    return -1
  }
  return {
    terms,
    get: (term) => {
      const at = find(Buffer.from(term))
      return at < 0 ? undefined : readSlots(bytes, postings + postingEnd(at - 1), postings + postingEnd(at))
    },
  }
}

function readSlots(bytes: Uint8Array, start: number, end: number): Slots {
  const reader = numberReader(bytes, start)
  const slots: Slots = []
  let document = 0
  while (reader.position < end) {
    document += reader.next()
    const slot = reader.next()
    const documents = slots[slot]
    if (documents) documents.push(document)
    else slots[slot] = [document]
  }
  return slots
}

/** A term with its slots, for writing. */
export type ShardEntry = readonly [name: Buffer, slots: readonly (readonly number[] | undefined)[]]

/** Writes a shard; documents that `keep` refuses are left out, and terms without documents. */
export function writeShard(entries: readonly ShardEntry[], keep: (document: number) => boolean): Uint8Array {
  const sorted = entries.toSorted((a, b) => Buffer.compare(a[0], b[0]))
  const written: { name: Buffer; end: number }[] = []
  const writer = numberWriter()
  for (const [name, slots] of sorted) if (writePostings(writer, slots, keep)) written.push({ name, end: writer.bytes().length })
  return assemble(written, writer.bytes())
}

function writePostings(writer: NumberWriter, slots: ShardEntry[1], keep: (document: number) => boolean): boolean {
  const pairs: (readonly [number, number])[] = []
  slots.forEach((documents, slot) => {
    for (const document of documents ?? []) if (keep(document)) pairs.push([document, slot])
  })
  pairs.sort((a, b) => a[0] - b[0])
  let last = 0
  for (const [document, slot] of pairs) {
    writer.push(document - last)
    writer.push(slot)
    last = document
  }
  return pairs.length > 0
}

function assemble(written: readonly { name: Buffer; end: number }[], postings: Uint8Array): Uint8Array {
  const names = Buffer.concat(written.map((one) => one.name))
  const head = Buffer.alloc(WORD * (1 + 2 * written.length))
  head.writeUInt32LE(written.length, 0)
  let nameEnd = 0
  written.forEach(({ name, end }, i) => {
    nameEnd += name.length
    head.writeUInt32LE(nameEnd, WORD * (1 + i))
    head.writeUInt32LE(end, WORD * (1 + written.length + i))
  })
  return Buffer.concat([head, names, postings])
}

/** Every term of a shard with its slots. */
export function shardEntries(bytes: Uint8Array): ShardEntry[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const terms = buffer.readUInt32LE(0)
  const names = WORD * (1 + 2 * terms)
  const postings = names + (terms === 0 ? 0 : buffer.readUInt32LE(WORD * terms))
  const entries: ShardEntry[] = []
  let name = 0
  let posting = 0
  for (let i = 0; i < terms; i++) {
    const nameEnd = buffer.readUInt32LE(WORD * (1 + i))
    const postingEnd = buffer.readUInt32LE(WORD * (1 + terms + i))
    entries.push([buffer.subarray(names + name, names + nameEnd), readSlots(bytes, postings + posting, postings + postingEnd)])
    name = nameEnd
    posting = postingEnd
  }
  return entries
}

/** Several shards as one, without the documents that `keep` refuses; linear in what they hold but for the sort of names. */
export function mergeShards(shards: readonly Uint8Array[], keep: (document: number) => boolean): Uint8Array {
  const merged = new Map<string, ShardEntry>()
  for (const shard of shards) {
    for (const [name, slots] of shardEntries(shard)) {
      const key = name.toString('latin1')
      const found = merged.get(key)
      merged.set(key, found ? [name, joinSlots(found[1], slots)] : [name, slots])
    }
  }
  return writeShard([...merged.values()], keep)
}

function joinSlots(a: ShardEntry[1], b: ShardEntry[1]): Slots {
  const joined: Slots = []
  for (let slot = 0; slot < Math.max(a.length, b.length); slot++) {
    const documents = [...(a[slot] ?? []), ...(b[slot] ?? [])]
    if (documents.length > 0) joined[slot] = documents
  }
  return joined
}
