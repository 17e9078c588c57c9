import { bestPath, pathMarginals } from './chain.ts'
import { createFeatures } from './features.ts'
import { addLinear } from './linear.ts'
import type { Lore } from './lore.ts'
import { readModel } from './model-file.ts'
import { createRecurrent } from './recurrent.ts'
import { TAGS } from './tags.ts'

/** Tags of a sentence, IOB2, and for each word the calibrated probability that its mention (or its being none) is right. */
export interface Tagging {
  readonly tags: readonly string[]
  readonly confidence: readonly number[]
}

export interface Tagger {
  /** `hints`: what the rules say of each word, BIOES; only for a tagger that was trained with them. */
  tag(tokens: readonly string[], hints?: readonly string[]): Tagging
}

/** Longest stretch of words that is read at once; longer sentences are read in parts. */
const LONGEST = 400

/** A tagger of one language from the bytes of its model file; throws when they are none. */
export function createTagger(bytes: Uint8Array, lore: Lore): Tagger {
  const model = readModel(bytes)
  const addRecurrent = createRecurrent(model.recurrent)
  const featuresOf = createFeatures(lore)
  const scores = new Float32Array(LONGEST * TAGS.length)
  function tagPart(tokens: readonly string[], hints?: readonly string[]): Tagging {
    const n = tokens.length
    const features = featuresOf(tokens, hints)
    scores.fill(0, 0, n * TAGS.length)
    addLinear(model.linear, features, scores)
    addRecurrent(tokens, features, scores)
    const path = bestPath(scores, n, model.chain)
    const sure = path.some((tag) => tag > 0) ? pathMarginals(scores, n, model.chain, path) : new Float32Array(n).fill(1)
    return { tags: toIob2(path), confidence: spanConfidence(path, sure, model.calibration) }
  }
  return {
    tag(tokens, hints) {
      if (tokens.length <= LONGEST) return tokens.length === 0 ? { tags: [], confidence: [] } : tagPart(tokens, hints)
      const parts: Tagging[] = []
      for (let at = 0; at < tokens.length; at += LONGEST)
        parts.push(tagPart(tokens.slice(at, at + LONGEST), hints?.slice(at, at + LONGEST)))
      return { tags: parts.flatMap(({ tags }) => tags), confidence: parts.flatMap(({ confidence }) => confidence) }
    },
  }
}

function toIob2(path: Uint8Array): string[] {
  return Array.from(path, (tag) => {
    const name = TAGS[tag] as string
    if (name === 'O') return name
    return `${name.startsWith('B') || name.startsWith('S') ? 'B' : 'I'}${name.slice(1)}`
  })
}

/** The lowest marginal of a span, calibrated, for each of its words. */
function spanConfidence(path: Uint8Array, sure: Float32Array, calibration: Float32Array): number[] {
  const out: number[] = []
  for (let t = 0; t < path.length; ) {
    const begins = path[t] as number
    let end = t + 1
    if (begins > 0 && (begins - 1) % 4 === 0)
      while (end < path.length && (path[end] as number) > 0 && (path[end] as number) - begins <= 2 && (path[end] as number) > begins) end++
    let least = 1
    for (let k = t; k < end; k++) least = Math.min(least, sure[k] as number)
    for (; t < end; t++) out.push(begins === 0 ? least : calibrated(least, calibration))
  }
  return out
}

/** Linear between the points of the calibration. */
export function calibrated(value: number, points: Float32Array): number {
  if (points.length === 0) return value
  for (let p = 2; p < points.length; p += 2) {
    const x1 = points[p] as number
    if (value > x1) continue
    const x0 = points[p - 2] as number
    const y0 = points[p - 1] as number
    return y0 + ((value - x0) / Math.max(1e-9, x1 - x0)) * ((points[p + 1] as number) - y0)
  }
  return points.at(-1) as number
}
