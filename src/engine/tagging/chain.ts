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

/** Room for the numbers of one sentence, kept from call to call: a sentence is read in one go. */
const room = {
  begun: new Uint8Array(0),
  before: new Uint8Array(0),
  lastOf: new Uint8Array(0),
  potential: new Float64Array(0),
  alpha: new Float64Array(0),
  scale: new Float64Array(0),
  begin: new Float64Array(SEGMENTS),
  ends: new Float64Array(SEGMENTS),
  nextEnds: new Float64Array(SEGMENTS),
  running: new Float64Array(CLASSES * 2),
  nextRunning: new Float64Array(CLASSES * 2),
  after: new Float64Array(SEGMENTS),
  beta: new Float64Array(WIDTH),
  later: new Float64Array(WIDTH),
}

function makeRoom(n: number): void {
  if (room.scale.length >= n) return
  room.begun = new Uint8Array(n * SEGMENTS)
  room.before = new Uint8Array(n * CLASSES * 2)
  room.lastOf = new Uint8Array(n * SEGMENTS)
  room.potential = new Float64Array(n * WIDTH)
  room.alpha = new Float64Array(n * WIDTH)
  room.scale = new Float64Array(n)
}

/** Best path through `n` words: tag numbers. `scores` has `TAGS.length` numbers a word. */
export function bestPath(scores: Float32Array, n: number, chain: Float32Array): Uint8Array {
  makeRoom(n)
  const { begun, before, lastOf, begin } = room
  let { ends, nextEnds, nextRunning } = room
  let running = room.running.fill(Number.NEGATIVE_INFINITY)
  for (let t = 0; t < n; t++) {
    const s = t * WIDTH
    if (t === 0) for (let j = 0; j < SEGMENTS; j++) begin[j] = chain[SEGMENTS * ROW + j] as number
    else step(ends, chain, begin, begun, t * SEGMENTS)
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
    ;[ends, nextEnds] = [nextEnds, ends]
    ;[running, nextRunning] = [nextRunning, running]
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
  makeRoom(n)
  const { alpha } = room
  const links = linksOf(chain)
  fillPotentials(scores, n)
  for (let t = 0; t < n; t++) forward(t, links)
  const result = new Float32Array(n)
  for (let t = n - 1; t >= 0; t--) {
    backward(t, n, links)
    const { beta } = room
    let sum = 0
    for (let k = 0; k < WIDTH; k++) sum += (alpha[t * WIDTH + k] as number) * (beta[k] as number)
    const tag = path[t] as number
    result[t] = ((alpha[t * WIDTH + tag] as number) * (beta[tag] as number)) / sum
  }
  return result
}

const exponentials = new WeakMap<Float32Array, Float64Array>()

function linksOf(chain: Float32Array): Float64Array {
  let links = exponentials.get(chain)
  if (links === undefined) {
    links = Float64Array.from(chain, Math.exp)
    exponentials.set(chain, links)
  }
  return links
}

function fillPotentials(scores: Float32Array, n: number): void {
  const { potential } = room
  for (let t = 0; t < n; t++) {
    let top = Number.NEGATIVE_INFINITY
    for (let k = t * WIDTH; k < (t + 1) * WIDTH; k++) top = Math.max(top, scores[k] as number)
    for (let k = t * WIDTH; k < (t + 1) * WIDTH; k++) {
      const below = (scores[k] as number) - top
      potential[k] = below > NOTHING ? Math.exp(below) : 0
    }
  }
}

/** Probabilities of the tags of word `t` given the words up to it; `room.ends` holds those of what ends there. */
function forward(t: number, links: Float64Array): void {
  const { potential, alpha, scale, ends, begin } = room
  if (t === 0) for (let j = 0; j < SEGMENTS; j++) begin[j] = links[SEGMENTS * ROW + j] as number
  else {
    begin.fill(0)
    for (let i = 0; i < SEGMENTS; i++) {
      const e = ends[i] as number
      for (let j = 0; j < SEGMENTS; j++) begin[j] = (begin[j] as number) + e * (links[i * ROW + j] as number)
    }
  }
  const s = t * WIDTH
  alpha[s] = (begin[0] as number) * (potential[s] as number)
  let sum = alpha[s] as number
  for (let c = 0; c < CLASSES; c++) {
    const k = s + 1 + 4 * c
    const x = INSIDE + 4 * c
    const b = t > 0 ? (alpha[k - WIDTH] as number) : 0
    const i = t > 0 ? (alpha[k + 1 - WIDTH] as number) : 0
    alpha[k] = (begin[c + 1] as number) * (potential[k] as number)
    alpha[k + 1] = (b * (links[x] as number) + i * (links[x + 2] as number)) * (potential[k + 1] as number)
    alpha[k + 2] = (b * (links[x + 1] as number) + i * (links[x + 3] as number)) * (potential[k + 2] as number)
    alpha[k + 3] = (begin[c + 1] as number) * (potential[k + 3] as number)
    sum += (alpha[k] as number) + (alpha[k + 1] as number) + (alpha[k + 2] as number) + (alpha[k + 3] as number)
  }
  scale[t] = 1 / sum
  for (let k = s; k < s + WIDTH; k++) alpha[k] = (alpha[k] as number) / sum
  ends[0] = alpha[s] as number
  for (let c = 0; c < CLASSES; c++) ends[c + 1] = (alpha[s + 3 + 4 * c] as number) + (alpha[s + 4 + 4 * c] as number)
}

/** Leaves in `room.beta` how likely the words after `t` are given each tag of it; reads there what it left for the word after. */
function backward(t: number, n: number, links: Float64Array): void {
  const { potential, scale, begin, after, beta: later, later: beta } = room
  beta.fill(0)
  if (t === n - 1) for (let i = 0; i < SEGMENTS; i++) after[i] = links[i * ROW + SEGMENTS] as number
  else {
    const s = (t + 1) * WIDTH
    const z = scale[t + 1] as number
    for (let k = 0; k < WIDTH; k++) later[k] = (potential[s + k] as number) * (later[k] as number) * z
    begin[0] = later[0] as number
    for (let c = 0; c < CLASSES; c++) {
      const k = 1 + 4 * c
      const x = INSIDE + 4 * c
      begin[c + 1] = (later[k] as number) + (later[k + 3] as number)
      beta[k] = (links[x] as number) * (later[k + 1] as number) + (links[x + 1] as number) * (later[k + 2] as number)
      beta[k + 1] = (links[x + 2] as number) * (later[k + 1] as number) + (links[x + 3] as number) * (later[k + 2] as number)
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
  room.beta = beta
  room.later = later
}
