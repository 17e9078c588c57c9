import { CHAIN_SIZE } from './chain.ts'
import { TAGS } from './tags.ts'

/** Sizes of the recurrent part: of a word's vector and of each direction's state. */
export const VECTOR = 64
export const STATE = 64

/** A table of 32-bit keys: open addressing, linear probing; each slot holds a key and its row beside it, row -1 when empty. */
export interface KeyTable {
  readonly slots: Int32Array
  readonly mask: number
}

/** A trained tagger as its file holds it. */
export interface TaggerModel {
  /** Score of each chain step, both parts added. */
  readonly chain: Float32Array
  readonly linear: {
    readonly table: KeyTable
    readonly starts: Uint32Array
    readonly tags: Uint8Array
    /** In steps of `scale`. */
    readonly weights: Int16Array
    readonly scale: number
  }
  readonly recurrent: {
    readonly table: KeyTable
    readonly vectors: Int8Array
    readonly scales: Float32Array
    readonly dense: Float32Array
  }
  /** Confidence by the lowest marginal of a span: pairs of marginal and share of right mentions, rising. */
  readonly calibration: Float32Array
}

/** Numbers of the dense part of the recurrent network: input, recurrence and bias of each direction, output with its bias. */
export const DENSE = { input: 0, recurrent: 2 * VECTOR * 4 * STATE, bias: 0, output: 0, outputBias: 0, size: 0 }
DENSE.bias = DENSE.recurrent + 2 * STATE * 4 * STATE
DENSE.output = DENSE.bias + 2 * 4 * STATE
DENSE.outputBias = DENSE.output + 2 * STATE * TAGS.length
DENSE.size = DENSE.outputBias + TAGS.length

const MAGIC = 0x4754_4b31

/** Finds the row of a key, -1 for none. */
export function rowOf({ slots, mask }: KeyTable, key: number): number {
  const wanted = key | 0
  for (let at = key & mask; ; at = (at + 1) & mask) {
    const row = slots[2 * at + 1] as number
    if (row < 0 || slots[2 * at] === wanted) return row
  }
}

function tableOf(keys: Uint32Array): KeyTable {
  let size = 1024
  while (size < keys.length * 2) size *= 2
  const slots = new Int32Array(2 * size).fill(-1)
  for (let row = 0; row < keys.length; row++) {
    const key = keys[row] as number
    let at = key & (size - 1)
    while ((slots[2 * at + 1] as number) >= 0) at = (at + 1) & (size - 1)
    slots[2 * at] = key
    slots[2 * at + 1] = row
  }
  return { slots, mask: size - 1 }
}

/** Reads a model file, whose parts stay where they are in its bytes; throws an Error that says so when it is none or of another version. */
export function readModel(file: Uint8Array): TaggerModel {
  const bytes = file.byteOffset % 4 === 0 ? file : file.slice()
  const data = bytes.buffer as ArrayBuffer
  let at = bytes.byteOffset
  const whole = at + bytes.byteLength
  const take = <T>(make: (buffer: ArrayBuffer, offset: number, length: number) => T, length: number, width: number): T => {
    if (at + length * width > whole) throw new Error('The tagger model is cut short.')
    const part = make(data, at, length)
    at = Math.ceil((at + length * width) / 4) * 4
    return part
  }
  const words = (length: number): Uint32Array => take((b, o, l) => new Uint32Array(b, o, l), length, 4)
  const reals = (length: number): Float32Array => take((b, o, l) => new Float32Array(b, o, l), length, 4)
  const [magic, features, pairs, rows, points] = words(5)
  if (magic !== MAGIC || features === undefined || pairs === undefined || rows === undefined || points === undefined) {
    throw new Error('This is no tagger model of this version.')
  }
  const [scale = 0] = reals(1)
  const chain = reals(CHAIN_SIZE)
  const calibration = reals(points * 2)
  const linearKeys = words(features)
  const counts = take((b, o, l) => new Uint8Array(b, o, l), features, 1)
  const tags = take((b, o, l) => new Uint8Array(b, o, l), pairs, 1)
  const weights = take((b, o, l) => new Int16Array(b, o, l), pairs, 2)
  const recurrentKeys = words(rows)
  const scales = reals(rows)
  const dense = reals(DENSE.size)
  const vectors = take((b, o, l) => new Int8Array(b, o, l), rows * VECTOR, 1)
  const starts = new Uint32Array(features + 1)
  for (let f = 0; f < features; f++) starts[f + 1] = (starts[f] as number) + (counts[f] as number)
  return {
    chain,
    calibration,
    linear: { table: tableOf(linearKeys), starts, tags, weights, scale },
    recurrent: { table: tableOf(recurrentKeys), vectors, scales, dense },
  }
}

/** The parts of a model as a trainer has them; scores of both parts already weighed. */
export interface TrainedParts {
  readonly chain: Float32Array
  readonly calibration: readonly number[]
  /** Pairs of tag and weight by feature, features in rising order. */
  readonly linear: ReadonlyMap<number, readonly (readonly [number, number])[]>
  readonly recurrent: { readonly keys: Uint32Array; readonly vectors: Float32Array; readonly dense: Float32Array }
}

/** The bytes of a model file: weights as 16-bit numbers of one scale, vectors as 8-bit numbers of a scale each. */
export function writeModel({ chain, calibration, linear, recurrent }: TrainedParts): Uint8Array {
  const pairs = [...linear.values()].flat()
  const scale = pairs.reduce((top, [, weight]) => Math.max(top, Math.abs(weight)), 1e-9) / 32767
  const rows = recurrent.keys.length
  const scales = new Float32Array(rows)
  const vectors = new Int8Array(rows * VECTOR)
  for (let row = 0; row < rows; row++) {
    const vector = recurrent.vectors.subarray(row * VECTOR, (row + 1) * VECTOR)
    const step =
      Math.max(
        1e-9,
        vector.reduce((top, v) => Math.max(top, Math.abs(v)), 0),
      ) / 127
    scales[row] = step
    for (let k = 0; k < VECTOR; k++) vectors[row * VECTOR + k] = Math.round((vector[k] as number) / step)
  }
  const parts: ArrayBufferView[] = [
    Uint32Array.of(MAGIC, linear.size, pairs.length, rows, calibration.length / 2),
    Float32Array.of(scale),
    chain,
    Float32Array.from(calibration),
    Uint32Array.from(linear.keys()),
    Uint8Array.from(linear.values(), (one) => one.length),
    Uint8Array.from(pairs, ([tag]) => tag),
    Int16Array.from(pairs, ([, weight]) => Math.round(weight / scale)),
    recurrent.keys,
    scales,
    recurrent.dense,
    vectors,
  ]
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + Math.ceil(part.byteLength / 4) * 4, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at)
    at += Math.ceil(part.byteLength / 4) * 4
  }
  return bytes
}
