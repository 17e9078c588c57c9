import { ENTITY_TYPES } from '../model/annotation.ts'
import { TAGS } from './tags.ts'

/*
 * A linear chain over BIOES tags (Lafferty et al. 2001) in which classes, not tags, follow each other: what ends (O, E or S of a class) chooses
 * what begins (O, B or S of a class); inside a class B and I choose I or E. So a step costs 26² and not 101².
 */
const CLASSES = ENTITY_TYPES.length
const WIDTH = TAGS.length
const SEGMENTS = CLASSES + 1
const ROW = SEGMENTS + 1
const INSIDE = ROW * ROW
/** A score so far below the best that its probability is taken as none. */
const NOTHING = -30

/** Number of scores of the chain: `SEGMENTS + 1` rows (the last begins a sentence) of as many columns (the last ends it), then B-I, B-E, I-I, I-E of each class. */
export const CHAIN_SIZE: number = INSIDE + 4 * CLASSES

/** Best path through `n` words: tag numbers. `scores` has `TAGS.length` numbers a word. */
export function bestPath(scores: Float32Array, n: number, chain: Float32Array): Uint8Array {
  const begun = new Uint8Array(n * SEGMENTS)
  const before = new Uint8Array(n * CLASSES * 2)
  let ends = new Float64Array(SEGMENTS)
  let running = new Float64Array(CLASSES * 2).fill(Number.NEGATIVE_INFINITY)
  const lastOf = new Uint8Array(n * SEGMENTS)
  for (let t = 0; t < n; t++) {
    const s = t * WIDTH
    const begin = new Float64Array(SEGMENTS)
    if (t === 0) for (let j = 0; j < SEGMENTS; j++) begin[j] = chain[SEGMENTS * ROW + j] as number
    else step(ends, chain, begin, begun, t * SEGMENTS)
    const nextEnds = new Float64Array(SEGMENTS)
    const nextRunning = new Float64Array(CLASSES * 2)
    nextEnds[0] = (begin[0] as number) + (scores[s] as number)
    for (let c = 0; c < CLASSES; c++) {
      const at = s + 1 + 4 * c
      const x = INSIDE + 4 * c
      const b = running[2 * c] as number
      const i = running[2 * c + 1] as number
      const toI = Math.max(b + (chain[x] as number), i + (chain[x + 2] as number))
      const viaB = b + (chain[x + 1] as number)
      const viaI = i + (chain[x + 3] as number)
      before[(t * CLASSES + c) * 2] = b + (chain[x] as number) >= i + (chain[x + 2] as number) ? 0 : 1
      before[(t * CLASSES + c) * 2 + 1] = viaB >= viaI ? 0 : 1
      nextRunning[2 * c] = (begin[c + 1] as number) + (scores[at] as number)
      nextRunning[2 * c + 1] = toI + (scores[at + 1] as number)
      const e = Math.max(viaB, viaI) + (scores[at + 2] as number)
      const single = (begin[c + 1] as number) + (scores[at + 3] as number)
      nextEnds[c + 1] = Math.max(e, single)
      lastOf[t * SEGMENTS + c + 1] = single >= e ? 3 : 2
    }
    ends = nextEnds
    running = nextRunning
  }
  return walkBack(n, ends, chain, begun, before, lastOf)
}

function step(ends: Float64Array, chain: Float32Array, begin: Float64Array, begun: Uint8Array, at: number): void {
  begin.fill(Number.NEGATIVE_INFINITY)
  for (let i = 0; i < SEGMENTS; i++) {
    const e = ends[i] as number
    for (let j = 0; j < SEGMENTS; j++) {
      const v = e + (chain[i * ROW + j] as number)
      if (v > (begin[j] as number)) {
        begin[j] = v
        begun[at + j] = i
      }
    }
  }
}

function walkBack(
  n: number,
  ends: Float64Array,
  chain: Float32Array,
  begun: Uint8Array,
  before: Uint8Array,
  lastOf: Uint8Array,
): Uint8Array {
  const path = new Uint8Array(n)
  let segment = 0
  let top = Number.NEGATIVE_INFINITY
  for (let i = 0; i < SEGMENTS; i++) {
    const v = (ends[i] as number) + (chain[i * ROW + SEGMENTS] as number)
    if (v > top) {
      top = v
      segment = i
    }
  }
  let t = n - 1
  while (t >= 0) {
    if (segment > 0 && lastOf[t * SEGMENTS + segment] === 2) {
      const c = segment - 1
      path[t] = 1 + 4 * c + 2
      let letter = before[(t * CLASSES + c) * 2 + 1] as number
      for (t--; letter === 1; t--) {
        path[t] = 1 + 4 * c + 1
        letter = before[(t * CLASSES + c) * 2] as number
      }
      path[t] = 1 + 4 * c
    } else path[t] = segment === 0 ? 0 : 1 + 4 * (segment - 1) + 3
    segment = begun[t * SEGMENTS + segment] as number
    t--
  }
  return path
}

/** For each word the probability of the tag that `path` gives it (forward-backward, scaled). */
export function pathMarginals(scores: Float32Array, n: number, chain: Float32Array, path: Uint8Array): Float32Array {
  const links = Float64Array.from(chain, Math.exp)
  const potential = potentials(scores, n)
  const alpha = new Float64Array(n * WIDTH)
  const scale = new Float64Array(n)
  let ends: Float64Array = new Float64Array(SEGMENTS)
  for (let t = 0; t < n; t++) ends = forward(t, potential, links, alpha, scale, ends)
  const result = new Float32Array(n)
  let beta: Float64Array = new Float64Array(WIDTH)
  for (let t = n - 1; t >= 0; t--) {
    beta = backward(t, n, potential, links, scale, beta)
    let sum = 0
    for (let k = 0; k < WIDTH; k++) sum += (alpha[t * WIDTH + k] as number) * (beta[k] as number)
    const tag = path[t] as number
    result[t] = ((alpha[t * WIDTH + tag] as number) * (beta[tag] as number)) / sum
  }
  return result
}

function potentials(scores: Float32Array, n: number): Float64Array {
  const out = new Float64Array(n * WIDTH)
  for (let t = 0; t < n; t++) {
    let top = Number.NEGATIVE_INFINITY
    for (let k = t * WIDTH; k < (t + 1) * WIDTH; k++) top = Math.max(top, scores[k] as number)
    for (let k = t * WIDTH; k < (t + 1) * WIDTH; k++) {
      const below = (scores[k] as number) - top
      if (below > NOTHING) out[k] = Math.exp(below)
    }
  }
  return out
}

function forward(
  t: number,
  potential: Float64Array,
  links: Float64Array,
  alpha: Float64Array,
  scale: Float64Array,
  ends: Float64Array,
): Float64Array {
  const begin = new Float64Array(SEGMENTS)
  if (t === 0) for (let j = 0; j < SEGMENTS; j++) begin[j] = links[SEGMENTS * ROW + j] as number
  else {
    for (let i = 0; i < SEGMENTS; i++) {
      const e = ends[i] as number
      for (let j = 0; j < SEGMENTS; j++) begin[j] = (begin[j] as number) + e * (links[i * ROW + j] as number)
    }
  }
  const s = t * WIDTH
  let sum = 0
  const put = (k: number, v: number): void => {
    alpha[s + k] = v * (potential[s + k] as number)
    sum += alpha[s + k] as number
  }
  put(0, begin[0] as number)
  for (let c = 0; c < CLASSES; c++) {
    const k = 1 + 4 * c
    const x = INSIDE + 4 * c
    const b = t > 0 ? (alpha[s - WIDTH + k] as number) : 0
    const i = t > 0 ? (alpha[s - WIDTH + k + 1] as number) : 0
    put(k, begin[c + 1] as number)
    put(k + 1, b * (links[x] as number) + i * (links[x + 2] as number))
    put(k + 2, b * (links[x + 1] as number) + i * (links[x + 3] as number))
    put(k + 3, begin[c + 1] as number)
  }
  scale[t] = 1 / sum
  for (let k = 0; k < WIDTH; k++) alpha[s + k] = (alpha[s + k] as number) / sum
  const next = new Float64Array(SEGMENTS)
  next[0] = alpha[s] as number
  for (let c = 0; c < CLASSES; c++) next[c + 1] = (alpha[s + 3 + 4 * c] as number) + (alpha[s + 4 + 4 * c] as number)
  return next
}

function backward(
  t: number,
  n: number,
  potential: Float64Array,
  links: Float64Array,
  scale: Float64Array,
  later: Float64Array,
): Float64Array {
  const beta = new Float64Array(WIDTH)
  const after = new Float64Array(SEGMENTS)
  if (t === n - 1) for (let i = 0; i < SEGMENTS; i++) after[i] = links[i * ROW + SEGMENTS] as number
  else {
    const s = (t + 1) * WIDTH
    const z = scale[t + 1] as number
    const weigh = (k: number): number => (potential[s + k] as number) * (later[k] as number) * z
    const begin = new Float64Array(SEGMENTS)
    begin[0] = weigh(0)
    for (let c = 0; c < CLASSES; c++) {
      const k = 1 + 4 * c
      const x = INSIDE + 4 * c
      begin[c + 1] = weigh(k) + weigh(k + 3)
      beta[k] = (links[x] as number) * weigh(k + 1) + (links[x + 1] as number) * weigh(k + 2)
      beta[k + 1] = (links[x + 2] as number) * weigh(k + 1) + (links[x + 3] as number) * weigh(k + 2)
    }
    for (let i = 0; i < SEGMENTS; i++) {
      let sum = 0
      for (let j = 0; j < SEGMENTS; j++) sum += (links[i * ROW + j] as number) * (begin[j] as number)
      after[i] = sum
    }
  }
  beta[0] = after[0] as number
  for (let c = 0; c < CLASSES; c++) {
    beta[3 + 4 * c] = after[c + 1] as number
    beta[4 + 4 * c] = after[c + 1] as number
  }
  return beta
}
