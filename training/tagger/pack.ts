import { readFileSync } from 'node:fs'
import { CHAIN_SIZE } from '../../src/engine/tagging/chain.ts'
import { DENSE, VECTOR, writeModel } from '../../src/engine/tagging/model-file.ts'

/** Shares of the linear and the recurrent part in the common score. */
export interface Shares {
  readonly linear: number
  readonly recurrent: number
}

/** One model file of the two parts that crf.cpp and lstm.cpp wrote; without a linear part when there is none. */
export function pack(linearFile: string | undefined, recurrentFile: string, shares: Shares, calibration: readonly number[]): Uint8Array {
  const one = linearFile === undefined ? Buffer.alloc(CHAIN_SIZE * 8) : readFileSync(linearFile)
  const two = readFileSync(recurrentFile)
  const chain = new Float32Array(CHAIN_SIZE)
  const linear = new Map<number, [number, number][]>()
  for (let at = CHAIN_SIZE * 8; at < one.length; at += 12) {
    const key = one.readUInt32LE(at)
    const pair: [number, number] = [one.readUInt32LE(at + 4), one.readFloatLE(at + 8) * shares.linear]
    const pairs = linear.get(key)
    if (pairs === undefined) linear.set(key, [pair])
    else pairs.push(pair)
  }
  const rows = two.readUInt32LE(0)
  const floats = (at: number, length: number): Float32Array =>
    new Float32Array(two.buffer.slice(two.byteOffset + at, two.byteOffset + at + 4 * length))
  const dense = floats(4, DENSE.size)
  for (let i = DENSE.output; i < DENSE.size; i++) dense[i] = (dense[i] as number) * shares.recurrent
  const links = floats(4 + 4 * DENSE.size, CHAIN_SIZE)
  for (let i = 0; i < CHAIN_SIZE; i++) chain[i] = shares.linear * one.readDoubleLE(i * 8) + shares.recurrent * (links[i] as number)
  const keysAt = 4 + 4 * (DENSE.size + CHAIN_SIZE)
  const keys = new Uint32Array(two.buffer.slice(two.byteOffset + keysAt, two.byteOffset + keysAt + 4 * rows))
  return writeModel({ chain, calibration, linear, recurrent: { keys, vectors: floats(keysAt + 4 * rows, rows * VECTOR), dense } })
}
