import type { SignedLayers, Summariser } from '../contracts/component.ts'
import type { Language } from '../contracts/language.ts'
import type { EntityType, Sentence } from '../model/annotation.ts'
import type { KeySentence } from '../model/document.ts'
import { firstEndingAfter } from '../model/span.ts'
import { keySentence, NUMERIC_TYPES, timelineOf } from '../model/timeline.ts'
import { createTopics, keyTerms, type Topic } from './summary-terms.ts'

const FEWEST = 3
const MOST = 7
const SENTENCES_EACH = 12
const CANDIDATES = 60
const ORDINARY = new Set<EntityType>(['DISEASE', 'PRODUCT', 'LANGUAGE', 'NORP'])

/**
 * Key sentences, key terms and timeline. Sentences are scored by how near they are to the centroid of the document's weighted stems, by their place
 * and their entities (Radev, Jing, Styś, Tam 2004), and chosen so that none repeats another (maximal marginal relevance: Carbonell, Goldstein 1998).
 * Linear in the document but for sorting.
 */
export function createSummariser(languages: readonly Language[]): Summariser {
  const topicsOf = createTopics(languages)
  return (text, layers) => {
    const topics = withoutDates(topicsOf(text, layers.sentences), layers)
    return {
      sentences: keySentences(text, layers, topics),
      terms: keyTerms(text, withoutNames(topics, layers), layers.sentences, languages),
      timeline: timelineOf(text, layers.sentences, layers.mentions, layers.dates),
    }
  }
}

/** Words of dates carry no topic. */
function withoutDates(topics: readonly Topic[][], layers: SignedLayers): Topic[][] {
  const spans = layers.dates.map(({ repaired }) => repaired)
  return topics.map((words) =>
    words.filter(({ start }) => (spans[firstEndingAfter(spans, start)]?.start ?? Number.POSITIVE_INFINITY) > start),
  )
}

/** Names stand in the summary by themselves; what is left for terms are words of the subject. */
function withoutNames(topics: readonly Topic[][], layers: SignedLayers): Topic[][] {
  const spans = layers.mentions.filter(({ type }) => !ORDINARY.has(type)).map(({ repaired }) => repaired)
  let reach = 0
  const outer = spans.filter((span) => {
    const fresh = span.end > reach
    reach = Math.max(reach, span.end)
    return fresh
  })
  return topics.map((words) =>
    words.filter(({ start }) => (outer[firstEndingAfter(outer, start)]?.start ?? Number.POSITIVE_INFINITY) > start),
  )
}

interface Scored {
  readonly index: number
  readonly vector: ReadonlyMap<string, number>
  readonly length: number
  readonly score: number
}

function keySentences(text: string, layers: SignedLayers, topics: readonly (readonly Topic[])[]): KeySentence[] {
  const { sentences } = layers
  const weights = stemWeights(topics)
  const centroid = vectorOf(topics.flat(), weights)
  const size = lengthOf(centroid)
  const entities = entityCounts(layers)
  const kinds = blockKinds(layers)
  const scored: Scored[] = []
  topics.forEach((words, index) => {
    const sentence = sentences[index] as Sentence
    const kind = kinds(sentence)
    if (words.length < 5 || words.length > 80 || kind !== 'paragraph' || !isWhole(sentence.quote)) return
    const vector = vectorOf(words, weights)
    const length = lengthOf(vector)
    const nearness = dot(vector, centroid) / (length * size || 1)
    const place = 1 - index / sentences.length
    const named = Math.min(1, (entities.get(index) ?? 0) / 4)
    const fits = Math.min(1, words.length / 10) * Math.min(1, 40 / words.length)
    scored.push({ index, vector, length, score: (nearness + 0.15 * place + 0.15 * named + (kind === 'paragraph' ? 0.05 : 0)) * fits })
  })
  const wanted = Math.min(MOST, Math.max(FEWEST, Math.round(scored.length / SENTENCES_EACH)))
  return chooseApart(scored, wanted)
    .sort((a, b) => a - b)
    .map((index) => keySentence(text, sentences[index] as Sentence))
}

/** Begins as a sentence does and ends as one: no heading, no fragment of a list. */
function isWhole(quote: string): boolean {
  return /^["«“„([]?[\p{Lu}\p{N}]/u.test(quote) && /[.!?…]["»”)\]\s\d[]*$/u.test(quote)
}

/** Takes the best, then again and again the best of the others that repeats least of what was taken. */
function chooseApart(scored: readonly Scored[], wanted: number): number[] {
  const pool = [...scored].sort((a, b) => b.score - a.score || a.index - b.index).slice(0, CANDIDATES)
  const chosen: Scored[] = []
  while (chosen.length < wanted && pool.length > 0) {
    let best = 0
    let value = Number.NEGATIVE_INFINITY
    pool.forEach((candidate, i) => {
      const repeats = Math.max(0, ...chosen.map((other) => dot(candidate.vector, other.vector) / (candidate.length * other.length || 1)))
      const worth = 0.7 * candidate.score - 0.3 * repeats
      if (worth > value) {
        value = worth
        best = i
      }
    })
    chosen.push(...pool.splice(best, 1))
  }
  return chosen.map(({ index }) => index)
}

/** Weight of a stem: how often it is said, less for what nearly every sentence says. */
function stemWeights(topics: readonly (readonly Topic[])[]): Map<string, number> {
  const inSentences = new Map<string, number>()
  for (const words of topics)
    for (const stem of new Set(words.map((word) => word.stem))) inSentences.set(stem, (inSentences.get(stem) ?? 0) + 1)
  const weights = new Map<string, number>()
  for (const [stem, count] of inSentences) weights.set(stem, count < 2 ? 0.3 : Math.log(1 + topics.length / count))
  return weights
}

function vectorOf(words: readonly Topic[], weights: ReadonlyMap<string, number>): Map<string, number> {
  const vector = new Map<string, number>()
  for (const { stem } of words) vector.set(stem, (vector.get(stem) ?? 0) + (weights.get(stem) ?? 0))
  return vector
}

function dot(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let sum = 0
  for (const [stem, weight] of a) sum += weight * (b.get(stem) ?? 0)
  return sum
}

function lengthOf(vector: ReadonlyMap<string, number>): number {
  let sum = 0
  for (const weight of vector.values()) sum += weight * weight
  return Math.sqrt(sum)
}

function entityCounts(layers: SignedLayers): Map<number, number> {
  const spans = layers.sentences.map(({ repaired }) => repaired)
  const counts = new Map<number, number>()
  for (const mention of layers.mentions) {
    if (NUMERIC_TYPES.has(mention.type)) continue
    const index = firstEndingAfter(spans, mention.repaired.start)
    counts.set(index, (counts.get(index) ?? 0) + 1)
  }
  return counts
}

function blockKinds(layers: SignedLayers): (sentence: Sentence) => string {
  const spans = layers.blocks.map(({ repaired }) => repaired)
  return (sentence) => layers.blocks[firstEndingAfter(spans, sentence.repaired.start)]?.kind ?? 'paragraph'
}
