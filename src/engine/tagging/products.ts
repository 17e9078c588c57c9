import { type WasmMemory, wasm } from './wasm.ts'

/*
 * Sums of products with WebAssembly's 128-bit numbers: several times the speed of plain JavaScript, on every machine that runs Node or Electron.
 * The module is written out here, byte by byte, so that nothing is compiled at build time and nothing is fetched.
 */
const I32 = 0x7f
const V128 = 0x7b
const get = (index: number): number[] => [0x20, index]
const set = (index: number): number[] => [0x21, index]
const constant = (value: number): number[] => [0x41, value]
const ADD = 0x6a
const SUB = 0x6b
const LESS = 0x49
const vector = (opcode: number): number[] => (opcode < 0x80 ? [0xfd, opcode] : [0xfd, (opcode & 0x7f) | 0x80, opcode >> 7])
const LOAD = [...vector(0x00), 0x02, 0x00]
const TIMES = vector(0xe6)
const PLUS = vector(0xe4)
const ZERO = [...vector(0x0c), ...new Array<number>(16).fill(0)]
const lane = (index: number): number[] => [...vector(0x1f), index]
const F32_ADD = 0x92
const f32At = (opcode: number, offset: number): number[] => [opcode, 0x02, offset]

/** Parameters: matrix, vector, sums (byte offsets), rows (a multiple of four), bytes in a row (a multiple of 16). */
const [MATRIX, VECTOR, SUMS, ROWS, BYTES, K] = [0, 1, 2, 3, 4, 5]
const ROW_AT = [6, 7, 8]
const TOTAL = [9, 10, 11, 12]

function body(): number[] {
  const rowOffset = (r: number): number[] => (r === 0 ? get(MATRIX as number) : get(ROW_AT[r - 1] as number))
  const sumUp = TOTAL.flatMap((total, r) => [
    ...get(SUMS as number),
    ...f32At(0x2a, 4 * r),
    ...[0, 1, 2, 3].flatMap((i) => [...get(total), ...lane(i), F32_ADD]),
  ])
  return [
    0x03,
    0x40,
    ...TOTAL.flatMap((total) => [...ZERO, ...set(total)]),
    ...ROW_AT.flatMap((at, r) => [...rowOffset(r), ...get(BYTES as number), ADD, ...set(at)]),
    ...constant(0),
    ...set(K as number),
    0x03,
    0x40,
    ...TOTAL.flatMap((total, r) => [
      ...rowOffset(r),
      ...get(K as number),
      ADD,
      ...LOAD,
      ...get(VECTOR as number),
      ...get(K as number),
      ADD,
      ...LOAD,
      ...TIMES,
      ...get(total),
      ...PLUS,
      ...set(total),
    ]),
    ...get(K as number),
    ...constant(16),
    ADD,
    0x22,
    K as number,
    ...get(BYTES as number),
    LESS,
    0x0d,
    0x00,
    0x0b,
    ...stores(sumUp),
    ...get(ROW_AT[2] as number),
    ...get(BYTES as number),
    ADD,
    ...set(MATRIX as number),
    ...get(SUMS as number),
    ...constant(16),
    ADD,
    ...set(SUMS as number),
    ...get(ROWS as number),
    ...constant(4),
    SUB,
    0x22,
    ROWS as number,
    0x0d,
    0x00,
    0x0b,
  ]
}

/** Each sum goes back where it came from: the address comes before the value. */
function stores(sums: readonly number[]): number[] {
  const each = sums.length / TOTAL.length
  return TOTAL.flatMap((_, r) => [...get(SUMS as number), ...sums.slice(r * each, (r + 1) * each), ...f32At(0x38, 4 * r)])
}

function leb(value: number): number[] {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...leb(value >> 7)]
}

function section(id: number, content: readonly number[]): number[] {
  return [id, ...leb(content.length), ...content]
}

function moduleBytes(): Uint8Array<ArrayBuffer> {
  const code = [2, 4, I32, 4, V128, ...body(), 0x0b]
  const text = (name: string): number[] => [name.length, ...[...name].map((letter) => letter.charCodeAt(0))]
  return Uint8Array.from([
    0x00,
    0x61,
    0x73,
    0x6d,
    0x01,
    0x00,
    0x00,
    0x00,
    ...section(1, [1, 0x60, 5, I32, I32, I32, I32, I32, 0]),
    ...section(2, [1, ...text('e'), ...text('m'), 0x02, 0x00, 0x01]),
    ...section(3, [1, 0]),
    ...section(7, [1, ...text('f'), 0x00, 0]),
    ...section(10, [1, ...leb(code.length), ...code]),
  ])
}

/** Adds to each of `rows` sums the product of its matrix row and the vector; byte offsets into the memory. */
export type AddProducts = (matrix: number, vector: number, sums: number, rows: number, bytesInRow: number) => void

/** The function over a memory. */
export function createProducts(memory: WasmMemory): AddProducts {
  const instance = new wasm.Instance(new wasm.Module(moduleBytes()), { e: { m: memory } })
  return instance.exports.f as AddProducts
}
