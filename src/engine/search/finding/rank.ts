import { titleKey } from '../index/flex.ts'
import { listHolds } from '../index/known.ts'
import type { IndexState } from '../index/state.ts'
import type { Tokens } from '../index/tokens.ts'
import { entitiesNamed } from './entities-called.ts'
import type { Finding } from './finding.ts'
import { inOrder } from './in-order.ts'
import type { Leaf } from './leaf.ts'
import { termsOfWord } from './terms-of.ts'

/** A document found, with what it is worth. */
export interface Ranked {
  readonly no: number
  readonly score: number
}

/** Saturation and length of BM25 (Robertson & Zaragoza, 2009). */
const K1 = 1.2
const B = 0.75
/** A word of the title counts as so many of the text (BM25F). */
const TITLE = 4
/** Documents whose order is refined by looking at their words: two pages of results. */
const REFINED = 40
/** Scores that differ by less are equal. */
const EQUAL = 1e-9
/** Shares of its worth that are added when a word reads just as typed, when two words stand side by side as typed, and when words name an entity. */
const SAME_FORM = 0.25
const SIDE_BY_SIDE = 0.5
const NAMES_ENTITY = 0.5

/** Orders documents by BM25 over the leaves that have places, then refines the order of the first; equal scores stand in order of name and id. */
export function rank(finding: Finding, left: Int32Array, leaves: readonly Leaf[], most: number): Ranked[] {
  const { state } = finding
  const scored = leaves.filter((leaf) => leaf.places !== 'none').map((leaf) => withWeight(finding, leaf))
  const before = orderOf(state)
  const scores = new Float64Array(left.length)
  for (const leaf of scored) leaf.addScores(left, scores)
  const ranked = firstOf(bestOf(left, scores, Math.max(REFINED, most)), Math.max(REFINED, most), before)
  const first = refined(finding, scored, ranked.slice(0, REFINED))
  return [...first.sort(before), ...ranked.slice(REFINED)]
}

/** As `rank`, all of them, in short steps. */
export function* rankAll(finding: Finding, left: Int32Array, leaves: readonly Leaf[]): Generator<Ranked | null> {
  const first = rank(finding, left, leaves, REFINED)
  yield null
  yield* first
  const taken = new Set(first.map(({ no }) => no))
  const rest = left.filter((no) => !taken.has(no))
  const scores = new Float64Array(rest.length)
  for (const leaf of leaves) if (leaf.places !== 'none') withWeight(finding, leaf).addScores(rest, scores)
  yield null
  const ranked = Array.from(rest, (no, i): Ranked => ({ no, score: scores[i] as number }))
  yield* inOrder(ranked, orderOf(finding.state))
}

interface Weighted {
  readonly leaf: Leaf
  readonly idf: number
  /** Adds what each document is worth by this leaf to its score. */
  addScores(documents: Int32Array, scores: Float64Array): void
}

function withWeight({ state, maker }: Finding, leaf: Leaf): Weighted {
  const { node, counts } = leaf
  const frequency = documentsOf(counts)
  const rarity = Math.log(1 + (state.known.count - frequency + 0.5) / (frequency + 0.5))
  const idf = leaf.places === 'marks' ? rarity / 2 : rarity
  const same = leaf.sameForm?.()
  const terms = node.kind === 'word' && node.mode.kind === 'any' ? termsOfWord(maker, node.text) : []
  const titles = terms.length === 0 ? null : state.postings.find(terms.map(titleKey), counts.length)
  const { meanWords: mean, words } = state.known
  const lengths = words.array
  return {
    leaf,
    idf,
    addScores: (documents, scores) => {
      for (let i = 0; i < documents.length; i++) {
        const no = documents[i] as number
        const inTitle = titles === null ? 0 : (titles[no] as number)
        const times = (counts[no] as number) + TITLE * inTitle
        const length = 1 - B + (B * (lengths[no] as number)) / mean
        const sameForm = same !== undefined && same[no] !== 0 ? 1 + SAME_FORM : 1
        scores[i]! += (idf * (times * (K1 + 1) * sameForm)) / (times + K1 * length)
      }
    },
  }
}

/** How many documents answer. */
export function documentsOf(counts: Uint16Array): number {
  let documents = 0
  for (let no = 0; no < counts.length; no++) documents += (0 - (counts[no] as number)) >>> 31
  return documents
}

type Order = (a: Ranked, b: Ranked) => number

function orderOf({ documents }: IndexState): Order {
  return (a, b) => {
    if (Math.abs(b.score - a.score) > EQUAL) return b.score - a.score
    const [one, other] = [documents[a.no], documents[b.no]]
    return compare(one?.name ?? '', other?.name ?? '') || compare(one?.id ?? '', other?.id ?? '')
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** The documents that may be among the best so many: no worse than that many of them are, or equal to those. */
function bestOf(documents: Int32Array, scores: Float64Array, most: number): Ranked[] {
  const least = greatestOf(scores, most) - EQUAL
  const best: Ranked[] = []
  for (let i = 0; i < scores.length; i++) {
    const score = scores[i] as number
    if (score >= least) best.push({ no: documents[i] as number, score })
  }
  return best
}

/** The so-manieth greatest of these numbers, by a heap of the greatest with their least on top; minus infinity where there are not so many. */
function greatestOf(numbers: Float64Array, most: number): number {
  if (numbers.length <= most) return Number.NEGATIVE_INFINITY
  const heap = numbers.slice(0, most).sort()
  for (let i = most; i < numbers.length; i++) {
    const number = numbers[i] as number
    if (number > (heap[0] as number)) sinkIn(heap, number)
  }
  return heap[0] as number
}

/** Puts a number in place of the least of a heap. */
function sinkIn(heap: Float64Array, number: number): void {
  let at = 0
  for (;;) {
    let child = 2 * at + 1
    if (child >= heap.length) break
    if (child + 1 < heap.length && (heap[child + 1] as number) < (heap[child] as number)) child++
    if ((heap[child] as number) >= number) break
    heap[at] = heap[child] as number
    at = child
  }
  heap[at] = number
}

/** The first so many of a list in order; the rest is only looked at, not sorted. */
function firstOf(list: Ranked[], most: number, before: Order): Ranked[] {
  if (list.length <= 2 * most) return list.sort(before).slice(0, most)
  let first = list.slice(0, most).sort(before)
  let waiting: Ranked[] = []
  for (let i = most; i < list.length; i++) {
    const one = list[i] as Ranked
    if (before(one, first.at(-1) as Ranked) >= 0) continue
    waiting.push(one)
    if (waiting.length < most) continue
    first = [...first, ...waiting].sort(before).slice(0, most)
    waiting = []
  }
  return [...first, ...waiting].sort(before).slice(0, most)
}

/** The scores of documents after a closer look. */
function refined(finding: Finding, scored: readonly Weighted[], ranked: readonly Ranked[]): Ranked[] {
  const { state } = finding
  const words = scored.filter(({ leaf }) => leaf.node.kind === 'word' && leaf.node.mode.kind === 'any')
  const names = namesAmong(finding, words)
  const beside = words.length < 2 ? null : besideIn(state, words, ranked)
  return ranked.map(({ no, score }) => {
    const named = names.reduce((sum, name) => (listHolds(state.known.entities, no, name.entity) ? sum + name.worth : sum), 0)
    return { no, score: score + named + (beside?.get(no) ?? 0) }
  })
}

/** For each document what it is worth that words of the query stand side by side in it. */
function besideIn(state: IndexState, words: readonly Weighted[], ranked: readonly Ranked[]): Map<number, number> {
  const leafOf = leavesByWord(words)
  const worth = new Map<number, number>()
  for (const [no, tokens] of state.tokensOfMany(ranked.map((one) => one.no))) worth.set(no, sideBySide(tokens, words, leafOf))
  return worth
}

const NO_LEAF = -1

/** By number of a word the last leaf that it belongs to, or `NO_LEAF`. */
function leavesByWord(words: readonly Weighted[]): Int32Array {
  let last = 0
  for (const { leaf } of words) for (const word of leaf.words) last = Math.max(last, word)
  const leafOf = new Int32Array(last + 1).fill(NO_LEAF)
  words.forEach(({ leaf }, i) => {
    for (const word of leaf.words) leafOf[word] = i
  })
  return leafOf
}

/** What it is worth that words of the query stand side by side as typed. */
function sideBySide(tokens: Tokens, words: readonly Weighted[], leafOf: Int32Array): number {
  const beside = words.map(() => false)
  let last = -1
  let lastPosition = -2
  for (let i = 0; i < tokens.count; i++) {
    const leaf = leafOf[tokens.words[i] as number] ?? NO_LEAF
    if (leaf === NO_LEAF) continue
    const position = tokens.positions[i] as number
    if (leaf === last + 1 && last >= 0 && position === lastPosition + 1) beside[leaf] = true
    last = leaf
    lastPosition = position
  }
  return words.reduce((sum, { idf }, i) => (beside[i] ? sum + idf * SIDE_BY_SIDE : sum), 0)
}

/** Words in a row that are tried as a name at most, and words of a query that are tried at all. */
const LONGEST_NAME = 6
const MOST_WORDS = 8

/** Entities that words of the query in a row name, with what they are worth. */
function namesAmong(finding: Finding, words: readonly Weighted[]): { readonly entity: number; readonly worth: number }[] {
  const tried = words.slice(0, MOST_WORDS)
  const names: { entity: number; worth: number }[] = []
  for (let from = 0; from < tried.length; from++) {
    for (let to = from + 1; to <= Math.min(tried.length, from + LONGEST_NAME); to++) {
      const run = tried.slice(from, to)
      const worth = NAMES_ENTITY * run.reduce((sum, one) => sum + one.idf, 0)
      const name = run.map((one) => (one.leaf.node as { text: string }).text).join(' ')
      for (const entity of entitiesNamed(finding.state, finding.maker, name)) names.push({ entity, worth })
    }
  }
  return names
}
