import { crc32 } from 'node:zlib'
import { numberReader, numberWriter } from './numbers.ts'
import { type Table, tableOf, utf8Of, WORD } from './shard-table.ts'

/** Called with each document found, and how often it holds what was looked for. */
export type Each = (document: number, occurrences: number) => void

/** The documents that hold a term, and how often, unread until they are asked for. */
export interface Holders {
  each(note: Each): void
  /** Adds to the numbers of documents how often each holds the term, up to `MOST_TIMES`. */
  addTo(found: Uint16Array): void
}

/** How often a document is said to hold something at most. */
export const MOST_TIMES = 65_535

/**
 * A closed piece of the index as bytes: how many terms; for each the ends of its name and of its postings; the names in
 * order of their code units; the postings (how many documents, how many occurrences, how far the last document is from the first, how many bytes
 * follow of differences of document numbers, each with its slot; these; then differences of places, for each document as many as it has occurrences,
 * or nothing for terms whose places are not kept).
 */
export interface Shard {
  /** Undefined when no document of the shard holds the term. */
  get(term: string): Holders | undefined
  /** The documents of each term that begins so. */
  beginning(start: string): Iterable<Holders>
  /** Calls `each` with every place of a term in the documents that are wanted (1 by number of document). */
  places(term: string, wanted: Uint8Array, each: EachPlace): void
  /** The same of each term that begins so. */
  placesBeginning(start: string, wanted: Uint8Array, each: EachPlace): void
  /** Documents and occurrences of a term, as written; null when it is not there. */
  count(term: string): Counted | null
  /** Each term that begins so, with its documents and occurrences, as written. */
  countBeginning(start: string): Iterable<readonly [term: string, counted: Counted]>
}

/** Called with each place of a term in a document. */
type EachPlace = (document: number, place: number) => void

/** How many documents hold a term, and how often all together. */
export interface Counted {
  readonly documents: number
  readonly occurrences: number
}

/** Where a term stands in a document, in order; only how often for terms whose places are not kept. */
export type Standing = number | readonly number[]
export type Occurrences = ReadonlyMap<string, Standing>

/** How often a term stands in a document. */
export function timesOf(standing: Standing): number {
  return typeof standing === 'number' ? standing : standing.length
}

/** A document that is in no closed shard yet. */
export interface HeldDocument {
  readonly document: number
  readonly terms: Occurrences
}

/** Checksum of a shard's bytes. */
export function shardSum(bytes: Uint8Array): number {
  return crc32(bytes)
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
  const firstFrom = (name: string, written: Uint8Array): number => {
    const sample = firstOf(samples, name)
    let low = Math.max(0, (sample - 1) * SAMPLED)
    let high = Math.min(table.terms, sample * SAMPLED + 1)
    while (low < high) {
      const middle = (low + high) >>> 1
      if (table.isBefore(middle, written)) low = middle + 1
      else high = middle
    }
    return low
  }
  const holdersOf = (i: number): Holders => writtenHolders(bytes, table.postings(i - 1), table.postings(i))
  /** Each term that begins so. */
  function* termsFrom(start: string): Generator<number> {
    const written = utf8Of(start)
    for (let at = firstFrom(start, written); at < table.terms && table.begins(at, written); at++) yield at
  }
  const placeOf = (term: string): number => {
    const written = utf8Of(term)
    const at = firstFrom(term, written)
    return at < table.terms && table.isNamed(at, written) ? at : -1
  }
  const countOf = (i: number): Counted => {
    const reader = numberReader(bytes, table.postings(i - 1))
    return { documents: reader.next(), occurrences: reader.next() }
  }
  return {
    get: (term) => {
      const at = placeOf(term)
      return at < 0 ? undefined : holdersOf(at)
    },
    places: (term, wanted, each) => {
      const at = placeOf(term)
      if (at >= 0) readPlaces(bytes, table.postings(at - 1), table.postings(at), wanted, each)
    },
    placesBeginning: (start, wanted, each) => {
      for (const at of termsFrom(start)) readPlaces(bytes, table.postings(at - 1), table.postings(at), wanted, each)
    },
    count: (term) => {
      const at = placeOf(term)
      return at < 0 ? null : countOf(at)
    },
    *countBeginning(start) {
      for (const at of termsFrom(start)) yield [table.name(at), countOf(at)]
    },
    *beginning(start) {
      for (const at of termsFrom(start)) yield holdersOf(at)
    },
  }
}

function writtenHolders(bytes: Uint8Array, start: number, end: number): Holders {
  return {
    each: (note) => readPostings(bytes, start, end, (document, slot) => note(document, slot + 1)),
    addTo: (found) => addPostings(bytes, start, end, found),
  }
}

/** Reads as `readPostings` does, several times as fast: nearly all numbers are of one byte, and a search for a frequent word spends its time here. */
function addPostings(bytes: Uint8Array, start: number, end: number, found: Uint16Array): void {
  const head = readHead(bytes, start)
  let at = head.start
  for (let document = 0, i = 0; i < head.documents && at < end; i++) {
    let gap = bytes[at] as number
    let slot = bytes[at + 1] as number
    at += 2
    if (gap > 127 || slot > 127) {
      const reader = numberReader(bytes, at - 2)
      gap = reader.next()
      slot = reader.next()
      at = reader.position
    }
    document += gap
    if (document < found.length) found[document] = Math.min((found[document] as number) + slot + 1, MOST_TIMES)
  }
}

/** What stands before the postings of a term. */
interface Head extends Counted {
  readonly reach: number
  /** Bytes of the documents: from `start` up to `end`, where the places begin. */
  readonly start: number
  readonly end: number
}

function readHead(bytes: Uint8Array, at: number): Head {
  const reader = numberReader(bytes, at)
  const [documents, occurrences, reach, length] = [reader.next(), reader.next(), reader.next(), reader.next()]
  return { documents, occurrences, reach, start: reader.position, end: reader.position + length }
}

function readPostings(bytes: Uint8Array, start: number, end: number, each: (document: number, slot: number) => void): void {
  const head = readHead(bytes, start)
  const reader = numberReader(bytes, head.start)
  for (let document = 0, i = 0; i < head.documents && reader.position < end; i++) {
    document += reader.next()
    each(document, reader.next())
  }
}

function readPlaces(bytes: Uint8Array, start: number, end: number, wanted: Uint8Array, each: EachPlace): void {
  const reader = numberReader(bytes, readHead(bytes, start).end)
  readPostings(bytes, start, end, (document, slot) => {
    for (let place = 0, i = 0; i <= slot && reader.position < end; i++) {
      place += reader.next()
      if (wanted[document] === 1) each(document, place)
    }
  })
}

/** Says which documents are still wanted. */
type Keep = (document: number) => boolean

/** A shard in the making: yields how many documents and lists were looked at since the last step, and returns its bytes. */
export type Making = Generator<number, Uint8Array>

/** Goes on to the end. */
export function finished(making: Making): Uint8Array {
  for (;;) {
    const step = making.next()
    if (step.done) return step.value
  }
}

const NONE = -1

/** Writes a shard of documents in order of their numbers; those that `keep` refuses are left out. */
export function* writingShard(documents: readonly HeldDocument[], keep: Keep): Making {
  // The lists of all terms in chains, from the last document to the first: arrays of their own would take most of the time.
  const firsts = new Map<string, number>()
  const holders: number[] = []
  const standings: Standing[] = []
  const nexts: number[] = []
  for (const { document, terms } of documents.toReversed()) {
    if (!keep(document)) continue
    for (const [term, standing] of terms) {
      nexts.push(firsts.get(term) ?? NONE)
      firsts.set(term, holders.length)
      holders.push(document)
      standings.push(standing)
    }
    yield terms.size
  }
  const writer = shardWriter()
  for (const name of [...firsts.keys()].sort()) {
    for (let at = firsts.get(name) as number; at !== NONE; at = nexts[at] as number)
      writer.add(holders[at] as number, standings[at] as Standing)
    writer.end(name)
    yield 1
  }
  return writer.bytes()
}

/** A shard that is joined to others; none of its documents was removed where it is whole. */
export interface JoinedShard {
  readonly data: Uint8Array
  readonly whole: boolean
}

/** Joins several shards, given in the order of their documents, without the documents that `keep` refuses; a term at a time. */
export function* joiningShards(shards: readonly JoinedShard[], keep: Keep): Making {
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
      if (whole) writer.copy(data, start, end)
      else for (const [document, standing] of standings(data, start, end)) if (keep(document)) writer.add(document, standing)
      steps += whole ? 1 : 1 + readHead(data, start).documents
      advance(cursor)
    }
    writer.end(name)
    yield steps
  }
}

/** Each document of a term with where it stands. */
function standings(bytes: Uint8Array, start: number, end: number): (readonly [document: number, standing: Standing])[] {
  const reader = numberReader(bytes, readHead(bytes, start).end)
  const kept = reader.position < end
  const found: (readonly [number, Standing])[] = []
  readPostings(bytes, start, end, (document, slot) => {
    let place = 0
    found.push([document, kept ? Array.from({ length: slot + 1 }, () => (place += reader.next())) : slot + 1])
  })
  return found
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
  add(document: number, standing: Standing): void
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
  const places = numberWriter()
  let documents = 0
  let occurrences = 0
  let first = 0
  let last = 0
  const begin = (document: number): void => {
    if (documents === 0) first = document
    list.push(document - (documents === 0 ? 0 : last))
    last = document
  }
  const addPlaces = (standing: readonly number[]): void => {
    let before = 0
    for (const place of standing) {
      places.push(place - before)
      before = place
    }
  }
  return {
    add: (document, standing) => {
      const times = timesOf(standing)
      begin(document)
      list.push(times - 1)
      if (typeof standing !== 'number') addPlaces(standing)
      documents++
      occurrences += times
    },
    copy: (bytes, start, end) => {
      const head = readHead(bytes, start)
      const reader = numberReader(bytes, head.start)
      begin(reader.next())
      list.append(bytes, reader.position, head.end)
      places.append(bytes, head.end, end)
      last += head.reach
      documents += head.documents
      occurrences += head.occurrences
    },
    end: (name) => {
      if (documents > 0) {
        for (const number of [documents, occurrences, last - first, list.length]) postings.push(number)
        for (const part of [list, places]) postings.append(part.bytes(), 0, part.length)
        names.push(name)
        ends.push(postings.length)
      }
      list.clear()
      places.clear()
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
