import { hashText, join } from './hash.ts'
import { putHints } from './hints.ts'
import type { ListedNames, Lore } from './lore.ts'
import { listedNames } from './places.ts'
import { createTraits, type WordTraits } from './traits.ts'

/** Features of a sentence: the hashes of token `i` are `hashes[starts[i]..starts[i + 1])`; the first `local[i]` of them say nothing of its neighbours. */
export interface SentenceFeatures {
  readonly hashes: Uint32Array
  readonly starts: Int32Array
  readonly local: Uint8Array
}

const MOST = 128
const AHEAD = 8

let buffer = new Uint32Array(1 << 14)

/** Reads what the tagger sees of each word of a sentence; `hints` is what the rules say of each word, if they are asked. */
export type FeatureReader = (tokens: readonly string[], hints?: readonly string[]) => SentenceFeatures

/** A reader of features with the words and names of one language. Linear in the length of a sentence. */
export function createFeatures(lore: Lore): FeatureReader {
  const traitsOf = createTraits(lore)
  const edge = traitsOf('\u0002')
  let names: ListedNames | undefined
  return (tokens, hints) => {
    names ??= lore.listed()
    const words = tokens.map(traitsOf)
    const sight = survey(words, names, edge)
    if (buffer.length < words.length * MOST) buffer = new Uint32Array(words.length * MOST)
    const starts = new Int32Array(words.length + 1)
    const local = new Uint8Array(words.length)
    let at = 0
    for (let i = 0; i < words.length; i++) {
      starts[i] = at
      at = ownFeatures(words[i] as WordTraits, sight, i, at)
      if (hints !== undefined) at = putHints(buffer, at, hints, words[i] as WordTraits, i)
      local[i] = at - (starts[i] as number)
      at = besideFeatures(words, edge, i, at)
      at = wideFeatures(words, sight, i, at)
    }
    starts[words.length] = at
    return { hashes: buffer.slice(0, at), starts, local }
  }
}

/** What is read off the whole sentence once. */
interface Sight {
  readonly edge: WordTraits
  readonly listed: readonly number[]
  /** Index of the opening and closing mark around a token, -1 outside of quotation marks. */
  readonly open: Int32Array
  readonly close: Int32Array
  readonly runStart: Int32Array
  readonly runEnd: Int32Array
  readonly headAt: Int32Array
  readonly shouted: boolean
}

function survey(words: readonly WordTraits[], names: ListedNames, edge: WordTraits): Sight {
  const n = words.length
  const open = new Int32Array(n).fill(-1)
  const close = new Int32Array(n).fill(-1)
  let from = -1
  for (let i = 0; i < n; i++) {
    const word = words[i] as WordTraits
    if (from >= 0 && word.closes && i - from < 40) {
      for (let k = from; k <= i; k++) {
        open[k] = from
        close[k] = i
      }
      from = -1
    } else if (word.opens) from = i
  }
  const runStart = new Int32Array(n)
  const runEnd = new Int32Array(n)
  const headAt = new Int32Array(n)
  for (let i = 0; i < n; i++)
    runStart[i] = (words[i] as WordTraits).capital && i > 0 && (words[i - 1] as WordTraits).capital ? (runStart[i - 1] as number) : i
  let head = -1
  for (let i = n - 1; i >= 0; i--) {
    const word = words[i] as WordTraits
    runEnd[i] = word.capital && i + 1 < n && (words[i + 1] as WordTraits).capital ? (runEnd[i + 1] as number) : i
    headAt[i] = head
    if (word.head !== 0) head = i
  }
  const capitals = words.filter((word) => word.upper).length
  const letters = words.filter((word) => !word.mark && !word.digit).length
  return {
    edge,
    listed: listedNames(words, names).map((part) => (part === '' ? 0 : hashText(part))),
    open,
    close,
    runStart,
    runEnd,
    headAt,
    shouted: letters >= 3 && capitals >= letters * 0.7,
  }
}

function put(at: number, template: number, value: number): number {
  buffer[at] = join(template, value)
  return at + 1
}

function ownFeatures(word: WordTraits, sight: Sight, i: number, from: number): number {
  let at = put(from, 1, 0)
  at = put(at, 2, word.low)
  at = put(at, 3, word.form)
  at = put(at, 4, word.bareHash)
  at = put(at, 5, word.stemHash)
  at = put(at, 6, word.shape)
  at = put(at, 7, word.brief)
  for (let k = 0; k < word.starts.length; k++) at = put(at, 10 + k, word.starts[k] as number)
  for (let k = 0; k < word.ends.length; k++) at = put(at, 20 + k, word.ends[k] as number)
  if (word.head !== 0) at = put(at, 30, word.head)
  if (word.kind !== 0) at = put(at, 31, word.kind)
  if (word.person !== 0) at = put(at, 32, word.person * 2 + Number(word.capital))
  if (word.number !== 0) at = put(at, 33, word.number)
  const listed = sight.listed[i] as number
  if (listed !== 0) at = put(at, 34, listed)
  return at
}

function besideFeatures(words: readonly WordTraits[], edge: WordTraits, i: number, from: number): number {
  const p3 = words[i - 3] ?? edge
  const p2 = words[i - 2] ?? edge
  const p1 = words[i - 1] ?? edge
  const w = words[i] as WordTraits
  const n1 = words[i + 1] ?? edge
  const n2 = words[i + 2] ?? edge
  const n3 = words[i + 3] ?? edge
  let at = put(from, 40, p1.low)
  at = put(at, 41, n1.low)
  at = put(at, 42, p2.low)
  at = put(at, 43, n2.low)
  at = put(at, 44, p1.stemHash)
  at = put(at, 45, n1.stemHash)
  at = put(at, 46, p2.stemHash)
  at = put(at, 47, n2.stemHash)
  at = put(at, 48, p3.stemHash)
  at = put(at, 49, n3.stemHash)
  at = put(at, 50, join(p1.low, w.low))
  at = put(at, 51, join(w.low, n1.low))
  at = put(at, 52, join(p1.stemHash, w.stemHash))
  at = put(at, 53, join(w.stemHash, n1.stemHash))
  at = put(at, 54, join(p2.stemHash, p1.stemHash))
  at = put(at, 55, join(n1.stemHash, n2.stemHash))
  at = put(at, 56, join(join(p1.brief, w.brief), n1.brief))
  at = put(at, 57, join(p2.brief, p1.brief))
  at = put(at, 58, join(n1.brief, n2.brief))
  at = put(at, 59, join(ending(w, 3), ending(n1, 3)))
  at = put(at, 60, join(ending(p1, 3), ending(w, 3)))
  for (let k = 1; k < 4; k++) {
    at = put(at, 60 + k, ending(p1, k + 1))
    at = put(at, 63 + k, ending(n1, k + 1))
  }
  at = put(at, 67, p1.starts[3] ?? p1.low)
  at = put(at, 68, n1.starts[3] ?? n1.low)
  at = put(at, 69, join(n1.head, ending(n1, 2)))
  at = put(at, 70, join(p1.kind, w.kind))
  at = put(at, 71, join(w.kind, n1.kind))
  at = put(at, 72, join(join(p1.kind, w.kind), n1.kind))
  at = put(at, 73, join(n1.kind, n2.kind))
  at = put(at, 74, join(p2.kind, p1.kind))
  if (w.number !== 0 || w.kind !== 0) {
    at = put(at, 75, join(w.number + w.kind, n1.low))
    at = put(at, 76, join(w.number + w.kind, p1.low))
    at = put(at, 77, join(w.number + w.kind, n2.stemHash))
  }
  if (p1.number !== 0) at = put(at, 78, join(p1.number, w.stemHash))
  if (n1.number !== 0) at = put(at, 79, n1.number)
  at = put(at, 80, join(p1.head, w.head))
  at = put(at, 81, join(join(Number(w.capital), p1.person), join(w.person, n1.person)))
  if (n1.person !== 0) at = put(at, 82, join(w.stemHash, n1.person))
  if (p1.person !== 0) at = put(at, 83, join(w.brief, p1.person))
  at = put(at, 84, join(w.brief, join(n1.head, n1.brief)))
  at = put(at, 85, join(w.brief, join(p1.head, p1.brief)))
  at = put(at, 86, join(w.brief, join(n2.head, ending(n2, 2))))
  return at
}

function ending(word: WordTraits, length: number): number {
  return word.ends[length - 1] ?? word.low
}

function wideFeatures(words: readonly WordTraits[], sight: Sight, i: number, from: number): number {
  const w = words[i] as WordTraits
  let at = from
  if (i === 0) at = put(at, 90, w.brief)
  if (i === words.length - 1) at = put(at, 91, w.brief)
  if (sight.shouted) at = put(at, 92, w.brief)
  const before = sight.listed[i - 1] ?? 0
  const after = sight.listed[i + 1] ?? 0
  if (before !== 0) at = put(at, 93, join(before, w.brief))
  if (after !== 0) at = put(at, 94, join(after, w.brief))
  if (before !== 0 || sight.listed[i] !== 0) at = put(at, 95, join(join(before, sight.listed[i] as number), w.head))
  const open = sight.open[i] as number
  if (open >= 0) at = quoteFeatures(words, sight, i, at)
  if (w.capital) {
    const first = sight.runStart[i] as number
    const last = sight.runEnd[i] as number
    at = put(at, 110, join(i - first, Math.min(last - i, 4)))
    const next = words[last + 1] ?? sight.edge
    const prior = words[first - 1] ?? sight.edge
    at = put(at, 111, next.stemHash)
    at = put(at, 112, prior.stemHash)
    at = put(at, 113, join(next.head, ending(next, 2)))
    at = put(at, 114, join(prior.head, prior.kind))
    at = put(at, 115, join(i - first, next.head))
  }
  const head = sight.headAt[i] as number
  if (head >= 0 && head - i <= AHEAD) {
    const one = words[head] as WordTraits
    at = put(at, 116, join(one.head, Math.min(head - i, 4)))
    at = put(at, 117, join(one.stemHash, w.brief))
    at = put(at, 118, join(join(one.head, ending(one, 2)), w.brief))
  }
  return at
}

function quoteFeatures(words: readonly WordTraits[], sight: Sight, i: number, from: number): number {
  const open = sight.open[i] as number
  const close = sight.close[i] as number
  const next = words[close + 1] ?? sight.edge
  const second = words[close + 2] ?? sight.edge
  const prior = words[open - 1] ?? sight.edge
  const place = i === open || i === close ? 0 : i === open + 1 ? (i === close - 1 ? 1 : 2) : i === close - 1 ? 3 : 4
  let at = put(from, 100, place)
  at = put(at, 101, join(place, Math.min(close - open, 8)))
  at = put(at, 102, join(place, next.stemHash))
  at = put(at, 103, join(place, next.head))
  at = put(at, 104, join(place, second.head))
  at = put(at, 105, join(place, prior.stemHash))
  at = put(at, 106, join(place, prior.head))
  at = put(at, 107, join(next.stemHash, second.stemHash))
  return put(at, 108, join(place, (words[close - 1] ?? sight.edge).head))
}
