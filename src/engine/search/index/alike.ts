import type { Prepare } from '../prepare.ts'
import { columnOf } from './columns.ts'

/** The least hash of the runs of three terms that fall into each bin: MinHash by one permutation (Li, Owen & Zhang, 2012). */
export type Signature = Uint32Array

const BINS = 64
const BIN_BITS = 26
const RUN = 3
/** Bins that are looked up together: with sixteen of four, texts that share 0.8 of their runs meet almost surely. */
const ROWS = 4
const BANDS = BINS / ROWS
const FIRST_SIZE = 1_024
const EMPTY = 0xffffffff
/** Share of runs in common from which on texts are alike, and texts that are compared at most. */
const ALIKE = 0.8
/** Shorter texts say too little to be taken for another. */
const SHORTEST = 20
const COMPARED = 50

/** The signature of a text's terms; linear. */
export function signatureOf(terms: readonly string[]): Signature {
  const signature = new Uint32Array(BINS).fill(EMPTY)
  const hashes = terms.map(hashOf)
  for (let i = 0; i < hashes.length; i++) {
    let hash = 0
    for (let j = i; j < i + RUN; j++) hash = mix(hash, hashes[j] ?? 0)
    const bin = hash >>> BIN_BITS
    if (hash < (signature[bin] as number)) signature[bin] = hash
  }
  return signature
}

function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

/** The finishing step of MurmurHash 3. */
function mix(hash: number, next: number): number {
  let mixed = Math.imul(hash, 31) + next
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}

/** Share of runs that two texts have in common, as far as their signatures say; 0 for empty texts. */
export function likeness(a: Signature, b: Signature): number {
  let same = 0
  let filled = 0
  for (let bin = 0; bin < BINS; bin++) {
    if (a[bin] === EMPTY && b[bin] === EMPTY) continue
    filled++
    if (a[bin] === b[bin]) same++
  }
  return filled === 0 ? 0 : same / filled
}

/** Groups of texts that are alike, by number. */
export interface Groups {
  /** The group that a text belongs to; a new one when it is like no text before. Linear in the text. */
  groupOf(terms: readonly string[]): number
  /** Forgets a group that has no documents any more. */
  forget(group: number): void
}

/** The groups of an index; their signatures are read when the first text comes. */
export function createGroups(prepare: Prepare): Groups {
  let table: BandTable | null = null
  const read = (): BandTable => {
    table = bandTable()
    const rows = prepare('SELECT no, signature FROM search_alike').iterate() as unknown as Iterable<{ no: number; signature: Uint8Array }>
    for (const { no, signature } of rows) table.add(no, new Uint32Array(signature.slice().buffer))
    return table
  }
  return {
    groupOf: (terms) => {
      const signature = signatureOf(terms.length < SHORTEST ? [] : terms)
      const groups = table ?? read()
      const found = groups.find(signature)
      if (found !== null) return found
      const made = Number(prepare('INSERT INTO search_alike (signature) VALUES (?)').run(new Uint8Array(signature.buffer)).lastInsertRowid)
      groups.add(made, signature)
      return made
    },
    forget: (group) => {
      prepare('DELETE FROM search_alike WHERE no = ?').run(group)
      table?.forget(group)
    },
  }
}

/** Signatures by group, found by what they have in common. */
interface BandTable {
  add(group: number, signature: Signature): void
  forget(group: number): void
  /** A group whose signature is like this one; null when there is none. */
  find(signature: Signature): number | null
}

/** A hash table of bands in chains: `heads` has the last entry of each bucket, `befores` the entry before each; entry = group * BANDS + band, 0 is none. */
function bandTable(): BandTable {
  const signatures = columnOf((size) => new Uint32Array(size))
  const befores = columnOf((size) => new Int32Array(size))
  const live = columnOf((size) => new Uint8Array(size))
  let heads = new Int32Array(FIRST_SIZE)
  const signatureOfGroup = (group: number): Signature => signatures.array.subarray(group * BINS, (group + 1) * BINS)
  const file = (group: number): void => {
    bandsOf(signatureOfGroup(group)).forEach((key, band) => {
      if (key === null) return
      const bucket = key & (heads.length - 1)
      befores.set(group * BANDS + band, heads[bucket] as number)
      heads[bucket] = group * BANDS + band
    })
  }
  /** Groups of a bucket, the last first; those that were forgotten are taken out of its chain, each once. */
  function* inBucket(bucket: number): Generator<number> {
    let after = 0
    for (let entry = heads[bucket] as number; entry !== 0; entry = befores.array[entry] as number) {
      const group = Math.floor(entry / BANDS)
      if (live.array[group] === 1) {
        yield group
        after = entry
      } else if (after === 0) heads[bucket] = befores.array[entry] as number
      else befores.set(after, befores.array[entry] as number)
    }
  }
  return {
    add: (group, signature) => {
      signature.forEach((value, bin) => void signatures.set(group * BINS + bin, value))
      live.set(group, 1)
      if (group * BANDS < heads.length) return file(group)
      heads = new Int32Array(4 * heads.length)
      for (let one = 1; one <= group; one++) file(one)
    },
    forget: (group) => {
      signatureOfGroup(group).fill(EMPTY)
      live.set(group, 0)
    },
    find: (signature) => {
      let compared = 0
      for (const key of bandsOf(signature)) {
        if (key === null) continue
        for (const group of inBucket(key & (heads.length - 1))) {
          if (compared === COMPARED) return null
          if (likeness(signature, signatureOfGroup(group)) >= ALIKE) return group
          compared++
        }
      }
      return null
    },
  }
}

/** Keys under which a text is looked up, one a band, null where the band is empty: texts that are alike have one in common. */
function bandsOf(signature: Signature): (number | null)[] {
  return Array.from({ length: BANDS }, (_, band) => {
    const rows = signature.subarray(band * ROWS, (band + 1) * ROWS)
    return rows.some((row) => row !== EMPTY) ? rows.reduce(mix, band) : null
  })
}
