/** Bytes of a number in the table of a shard. */
export const WORD = 4

/** Where things stand in a shard. */
export interface Table {
  readonly terms: number
  name(i: number): string
  /** Whether the name of a term comes before, is, or begins with another, given as UTF-8. */
  isBefore(i: number, name: Uint8Array): boolean
  isNamed(i: number, name: Uint8Array): boolean
  begins(i: number, name: Uint8Array): boolean
  /** Bytes of the postings of a term: `postings(i - 1)`..`postings(i)`. */
  postings(i: number): number
}

/** The table of a shard's bytes. */
export function tableOf(bytes: Uint8Array): Table {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const terms = view.getUint32(0, true)
  const names = WORD * (1 + 2 * terms)
  const first = names + (terms === 0 ? 0 : view.getUint32(WORD * terms, true))
  const nameEnd = (i: number): number => (i < 0 ? names : names + view.getUint32(WORD * (1 + i), true))
  return {
    terms,
    name: (i) => buffer.toString('utf8', nameEnd(i - 1), nameEnd(i)),
    isBefore: (i, name) => compareNames(bytes, nameEnd(i - 1), nameEnd(i), name) < 0,
    isNamed: (i, name) => compareNames(bytes, nameEnd(i - 1), nameEnd(i), name) === 0,
    begins: (i, name) => {
      const start = nameEnd(i - 1)
      return nameEnd(i) - start >= name.length && compareNames(bytes, start, start + name.length, name) === 0
    },
    postings: (i) => (i < 0 ? first : first + view.getUint32(WORD * (1 + terms + i), true)),
  }
}

/** First bytes of characters beyond the 16 bits, and of those that code units of these, surrogates, come before. */
const BEYOND = 0xf0
const AFTER_SURROGATES = 0xee

/** Orders the UTF-8 in `bytes` from `start` to `end` and another by the code units that they stand for: below, at or above 0. */
function compareNames(bytes: Uint8Array, start: number, end: number, name: Uint8Array): number {
  const length = Math.min(end - start, name.length)
  for (let i = 0; i < length; i++) {
    const [a, b] = [bytes[start + i] as number, name[i] as number]
    if (a !== b) return a >= AFTER_SURROGATES && b >= AFTER_SURROGATES && a >= BEYOND !== b >= BEYOND ? b - a : a - b
  }
  return end - start - name.length
}

let lastName = ''
let lastWritten: Uint8Array = new Uint8Array()

/** A name as UTF-8; the last one is kept, since every shard is asked for it in turn. */
export function utf8Of(name: string): Uint8Array {
  if (name !== lastName) {
    lastName = name
    lastWritten = Buffer.from(name)
  }
  return lastWritten
}
