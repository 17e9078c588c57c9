import { titleKey } from '../index/flex.ts'
import type { IndexState } from '../index/state.ts'
import type { Tokens } from '../index/tokens.ts'
import { holdsEntity } from './facets.ts'
import type { Leaf } from './leaf.ts'
import { entitiesNamed, type Finding } from './leaves.ts'
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
/** Documents whose order is refined by looking at their words. */
const REFINED = 100
/** Shares of a leaf's worth that are added when all its words read just as typed, when two words stand side by side as typed, and when words name an entity. */
const SAME_FORM = 0.25
const SIDE_BY_SIDE = 0.5
const NAMES_ENTITY = 0.5

/** Orders documents by BM25 over the leaves that have places, then refines the first hundred; equal scores stand in order of name and id. */
export function rank(finding: Finding, left: readonly number[], leaves: readonly Leaf[]): Ranked[] {
  const { state } = finding
  const scored = leaves.filter((leaf) => leaf.places !== 'none').map((leaf) => withWeight(finding, leaf))
  const ranked = left.map((no): Ranked => ({ no, score: scored.reduce((sum, leaf) => sum + leaf.score(no), 0) })).sort(byScore(state))
  const first = ranked.slice(0, REFINED)
  const refine = refiner(finding, scored)
  return [...first.map(({ no, score }): Ranked => ({ no, score: score + refine(no) })).sort(byScore(state)), ...ranked.slice(REFINED)]
}

interface Weighted {
  readonly leaf: Leaf
  readonly idf: number
  score(no: number): number
}

function withWeight({ state, maker }: Finding, leaf: Leaf): Weighted {
  const frequency = leaf.counts.reduce((count, one) => (one === 0 ? count : count + 1), 0)
  const rarity = Math.log(1 + (state.live - frequency + 0.5) / (frequency + 0.5))
  const idf = leaf.places === 'marks' ? rarity / 2 : rarity
  const isWord = leaf.node.kind === 'word' && leaf.node.mode.kind === 'any'
  const titles = isWord
    ? termsOfWord(maker, (leaf.node as { text: string }).text).map((term) => state.postings.find(titleKey(term), leaf.counts.length))
    : []
  const mean = state.meanWords
  return {
    leaf,
    idf,
    score: (no) => {
      const inTitle = titles.reduce((sum, title) => sum + (title[no] as number), 0)
      const times = (leaf.counts[no] as number) + TITLE * inTitle
      const length = 1 - B + (B * (state.documents[no]?.words ?? mean)) / mean
      return (idf * times * (K1 + 1)) / (times + K1 * length)
    },
  }
}

function byScore(state: IndexState): (a: Ranked, b: Ranked) => number {
  const keyOf = (no: number): string => `${state.documents[no]?.name}\n${state.documents[no]?.id}`
  return (a, b) => (Math.abs(b.score - a.score) > 1e-9 ? b.score - a.score : keyOf(a.no) < keyOf(b.no) ? -1 : 1)
}

/** What a closer look adds to a document's score. */
function refiner(finding: Finding, scored: readonly Weighted[]): (no: number) => number {
  const { state } = finding
  const words = scored.filter(({ leaf }) => leaf.words.size > 0 && leaf.node.kind === 'word')
  if (words.length === 0) return () => 0
  const names = namesAmong(finding, words)
  const leafOf = new Map<number, number>()
  words.forEach(({ leaf }, i) => {
    for (const word of leaf.words) leafOf.set(word, i)
  })
  return (no) => {
    const document = state.documents[no]
    const named = names.reduce((sum, name) => (document && holdsEntity(document, name.entity) ? sum + name.worth : sum), 0)
    return named + closerLook(state.tokens(no), words, leafOf)
  }
}

function closerLook(tokens: Tokens, words: readonly Weighted[], leafOf: ReadonlyMap<number, number>): number {
  const same = words.map(() => false)
  const beside = words.map(() => false)
  let last = -1
  let lastPosition = -2
  for (let i = 0; i < tokens.count; i++) {
    const word = tokens.words[i] as number
    const leaf = leafOf.get(word)
    if (leaf === undefined) continue
    const position = tokens.positions[i] as number
    if (words[leaf]?.leaf.sameForms.has(word)) same[leaf] = true
    if (leaf === last + 1 && last >= 0 && position === lastPosition + 1) beside[leaf] = true
    last = leaf
    lastPosition = position
  }
  return words.reduce((sum, { idf }, i) => sum + idf * ((same[i] ? SAME_FORM : 0) + (beside[i] ? SIDE_BY_SIDE : 0)), 0)
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
