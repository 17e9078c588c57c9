import type { HeldDocument, Shard } from './shard.ts'

/** A term, or with `begins` every term that begins so, and a number by which its places are told from those of others, below 2^20. */
export interface AskedTerm {
  readonly key: string
  readonly begins: boolean
  readonly whose: number
}

/** Where terms stand in one document, in order: each a place with the number of the term that stands there. */
export type Stands = Float64Array

const MOST_TERMS = 2 ** 20

export function placeIn(stand: number): number {
  return Math.floor(stand / MOST_TERMS)
}

export function whoseIn(stand: number): number {
  return stand % MOST_TERMS
}

/** Called with each document that is wanted and holds any of the terms. */
export type EachStands = (document: number, stands: Stands) => void

/** Where terms stand in the documents `first`..`last` of a closed shard; `wanted` says of each document 1 or 0. */
export function standingInShard(
  { shard, first, last }: { readonly shard: Shard; readonly first: number; readonly last: number },
  asked: readonly AskedTerm[],
  wanted: Uint8Array,
  each: EachStands,
): void {
  const documents: number[] = []
  const stands: number[] = []
  for (const { key, begins, whose } of asked) {
    const visit = begins ? shard.placesBeginning : shard.places
    visit(key, wanted, (document, place) => {
      documents.push(document - first)
      stands.push(place * MOST_TERMS + whose)
    })
  }
  if (stands.length > 0) byDocument(last - first + 1, documents, stands, (document, some) => each(first + document, some))
}

/** Sorts what was found term by term into documents, by counting. */
function byDocument(size: number, documents: readonly number[], stands: readonly number[], each: EachStands): void {
  const ends = new Int32Array(size + 1)
  for (const document of documents) ends[document + 1]!++
  for (let i = 0; i < size; i++) ends[i + 1]! += ends[i] as number
  const sorted = new Float64Array(stands.length)
  documents.forEach((document, i) => {
    sorted[ends[document]!++] = stands[i] as number
  })
  for (let document = 0, start = 0; document < size; document++) {
    const end = ends[document] as number
    if (end > start) each(document, sorted.subarray(start, end).sort())
    start = end
  }
}

/** The same in a document that is in no closed shard yet. */
export function standingInHeld({ document, terms }: HeldDocument, asked: readonly AskedTerm[], each: EachStands): void {
  const stands: number[] = []
  const add = (places: unknown, whose: number): void => {
    if (Array.isArray(places)) for (const place of places as number[]) stands.push(place * MOST_TERMS + whose)
  }
  for (const { key, begins, whose } of asked) {
    if (!begins) add(terms.get(key), whose)
    else for (const [term, places] of terms) if (term.startsWith(key)) add(places, whose)
  }
  if (stands.length > 0) each(document, Float64Array.from(stands).sort())
}
