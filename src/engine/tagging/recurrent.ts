import type { SentenceFeatures } from './features.ts'
import { DENSE, rowOf, STATE, type TaggerModel, VECTOR } from './model-file.ts'
import { createProducts } from './products.ts'
import { TAGS } from './tags.ts'
import { wasm } from './wasm.ts'

const GATES = 4 * STATE
const WIDTH = TAGS.length
/** Rows of the output, a multiple of four. */
const OUTPUT_ROWS = Math.ceil(WIDTH / 4) * 4
const MOST_WORDS = 4096

/*
 * Where things lie in the memory of the products, in 32-bit numbers: matrices by rows (input and recurrence of each direction, output),
 * then a word's vector, the state of a direction, its gates, the states of both directions, the scores of a word.
 */
const INPUT = 0
const RECURRENT = INPUT + 2 * GATES * VECTOR
const OUTPUT = RECURRENT + 2 * GATES * STATE
const WORD = OUTPUT + OUTPUT_ROWS * 2 * STATE
const BEFORE = WORD + VECTOR
const SUMS = BEFORE + STATE
const BOTH = SUMS + 2 * GATES
const SCORES = BOTH + 2 * STATE
const NUMBERS = SCORES + OUTPUT_ROWS

/** Adds the scores of a bidirectional LSTM over the words' own features (Lample et al. 2016) to `scores`. */
export type RecurrentScorer = (tokens: readonly string[], features: SentenceFeatures, scores: Float32Array) => void

/** A scorer; what a word adds to the gates depends on the word alone and is remembered for the words met last. */
export function createRecurrent({ table, vectors, scales, dense }: TaggerModel['recurrent']): RecurrentScorer {
  const memory = new wasm.Memory({ initial: Math.ceil((NUMBERS * 4) / 65536) })
  const numbers = new Float32Array(memory.buffer)
  const addProducts = createProducts(memory)
  for (let direction = 0; direction < 2; direction++) {
    transpose(dense, DENSE.input + direction * VECTOR * GATES, VECTOR, GATES, numbers, INPUT + direction * GATES * VECTOR)
    transpose(dense, DENSE.recurrent + direction * STATE * GATES, STATE, GATES, numbers, RECURRENT + direction * GATES * STATE)
  }
  transpose(dense, DENSE.output, 2 * STATE, WIDTH, numbers, OUTPUT)
  const biases = dense.subarray(DENSE.bias, DENSE.bias + 2 * GATES)
  const outputBiases = dense.subarray(DENSE.outputBias, DENSE.outputBias + WIDTH)
  const remembered = new Float32Array(MOST_WORDS * 2 * GATES)
  const cell = new Float32Array(STATE)
  let states = new Float32Array(0)
  let places = new Map<string, number>()

  /** Leaves in `SUMS` what a word adds to the gates of both directions. */
  function addInput(features: SentenceFeatures, i: number): void {
    numbers.fill(0, WORD, WORD + VECTOR)
    const from = features.starts[i] as number
    for (let k = from; k < from + (features.local[i] as number); k++) {
      const row = rowOf(table, features.hashes[k] as number)
      if (row < 0) continue
      const scale = scales[row] as number
      for (let j = 0; j < VECTOR; j++) numbers[WORD + j] = (numbers[WORD + j] as number) + scale * (vectors[row * VECTOR + j] as number)
    }
    numbers.set(biases, SUMS)
    addProducts(INPUT * 4, WORD * 4, SUMS * 4, 2 * GATES, VECTOR * 4)
  }

  /** Where in `remembered` the gates of a word lie; the place of the word's last feature tells words apart that are spelled alike. */
  function placeOf(token: string, features: SentenceFeatures, i: number): number {
    const last = (features.starts[i] as number) + (features.local[i] as number) - 1
    const key = `${token} ${features.hashes[last]}`
    const place = places.get(key)
    if (place !== undefined) return place
    const next = places.size * 2 * GATES
    addInput(features, i)
    remembered.set(numbers.subarray(SUMS, SUMS + 2 * GATES), next)
    places.set(key, next)
    return next
  }

  /** One direction: 0 from the first word, 1 from the last. */
  function runThrough(inputs: readonly number[], direction: number): void {
    const n = inputs.length
    cell.fill(0)
    numbers.fill(0, BEFORE, BEFORE + STATE)
    for (let q = 0; q < n; q++) {
      const t = direction === 0 ? q : n - 1 - q
      const from = (inputs[t] as number) + direction * GATES
      numbers.set(remembered.subarray(from, from + GATES), SUMS)
      addProducts((RECURRENT + direction * GATES * STATE) * 4, BEFORE * 4, SUMS * 4, GATES, STATE * 4)
      const at = t * 2 * STATE + direction * STATE
      for (let j = 0; j < STATE; j++) {
        const gate = SUMS + j
        const kept = sigmoid(numbers[gate + STATE] as number) * (cell[j] as number)
        const c = kept + sigmoid(numbers[gate] as number) * tanh(numbers[gate + 3 * STATE] as number)
        const h = sigmoid(numbers[gate + 2 * STATE] as number) * tanh(c)
        cell[j] = c
        numbers[BEFORE + j] = h
        states[at + j] = h
      }
    }
  }

  return (tokens, features, scores) => {
    const n = tokens.length
    if (places.size + n > MOST_WORDS) places = new Map()
    if (states.length < n * 2 * STATE) states = new Float32Array(n * 2 * STATE)
    const inputs = tokens.map((token, i) => placeOf(token, features, i))
    for (let direction = 0; direction < 2; direction++) runThrough(inputs, direction)
    for (let t = 0; t < n; t++) {
      numbers.set(states.subarray(t * 2 * STATE, (t + 1) * 2 * STATE), BOTH)
      numbers.set(outputBiases, SCORES)
      addProducts(OUTPUT * 4, BOTH * 4, SCORES * 4, OUTPUT_ROWS, 2 * STATE * 4)
      for (let k = 0; k < WIDTH; k++) scores[t * WIDTH + k] = (scores[t * WIDTH + k] as number) + (numbers[SCORES + k] as number)
    }
  }
}

function transpose(from: Float32Array, at: number, rows: number, columns: number, to: Float32Array, put: number): void {
  for (let r = 0; r < rows; r++) for (let c = 0; c < columns; c++) to[put + c * rows + r] = from[at + r * columns + c] as number
}

function sigmoid(v: number): number {
  return 0.5 + 0.5 * tanh(v / 2)
}

/** A Padé approximant, right to four digits: several times as quick as `Math.tanh`. */
function tanh(v: number): number {
  if (v > 4.9) return 1
  if (v < -4.9) return -1
  const q = v * v
  return (v * (135135 + q * (17325 + q * (378 + q)))) / (135135 + q * (62370 + q * (3150 + q * 28)))
}
