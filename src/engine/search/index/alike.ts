import type { Prepare } from '../prepare.ts'

/** The least hash of the runs of three terms that fall into each bin: MinHash by one permutation (Li, Owen & Zhang, 2012). */
export type Signature = Uint32Array

const BINS = 64
const BIN_BITS = 26
const RUN = 3
/** Bins that are looked up together: with sixteen of four, texts that share 0.8 of their runs meet almost surely. */
const ROWS = 4
const EMPTY = 0xffffffff
/** Share of runs in common from which on texts are alike, and groups that are compared at most. */
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

/** Keys under which a text is looked up: texts that are alike have one in common. */
function bandsOf(signature: Signature): number[] {
  const keys: number[] = []
  for (let bin = 0; bin < BINS; bin += ROWS) {
    const rows = signature.subarray(bin, bin + ROWS)
    if (rows.some((row) => row !== EMPTY)) keys.push(bin * 2 ** 32 + rows.reduce(mix, bin))
  }
  return keys
}

/** Number of the group of texts alike that a text belongs to; a new one when it is like no text before. Linear in the text. */
export function groupOfText(prepare: Prepare, terms: readonly string[]): number {
  const signature = signatureOf(terms.length < SHORTEST ? [] : terms)
  const bands = JSON.stringify(bandsOf(signature))
  const met = prepare(
    `SELECT no, signature FROM search_alike
     WHERE no IN (SELECT alike FROM search_band WHERE band IN (SELECT value FROM json_each(?)) LIMIT ${COMPARED})`,
  ).all(bands) as { no: number; signature: Uint8Array }[]
  const found = met.find((one) => likeness(signature, new Uint32Array(one.signature.slice().buffer)) >= ALIKE)
  if (found) return found.no
  const made = prepare('INSERT INTO search_alike (signature) VALUES (?)').run(new Uint8Array(signature.buffer))
  prepare('INSERT INTO search_band (band, alike) SELECT value, ? FROM json_each(?)').run(made.lastInsertRowid, bands)
  return Number(made.lastInsertRowid)
}

/** Forgets a group that has no documents any more. */
export function forgetGroup(prepare: Prepare, group: number): void {
  const found = prepare('SELECT signature FROM search_alike WHERE no = ?').get(group) as { signature: Uint8Array } | undefined
  if (!found) return
  const bands = JSON.stringify(bandsOf(new Uint32Array(found.signature.slice().buffer)))
  prepare('DELETE FROM search_band WHERE alike = ? AND band IN (SELECT value FROM json_each(?))').run(group, bands)
  prepare('DELETE FROM search_alike WHERE no = ?').run(group)
}
