import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Folder, readStreams, writeStreams } from '../../../src/engine/formats/seven-zip-streams.ts'

const size = fc.oneof(fc.nat(300), fc.nat(2 ** 31 - 1), fc.maxSafeNat())
const bytes = (most: number): fc.Arbitrary<Uint8Array> => fc.uint8Array({ minLength: 1, maxLength: most })

/** A chain of coders, the last of which is fed from the archive. */
const folder: fc.Arbitrary<Folder> = fc
  .array(fc.record({ id: bytes(4), properties: fc.option(bytes(20)), size }), { minLength: 1, maxLength: 5 })
  .map((chain) => ({
    coders: chain.map(({ id, properties }) => ({ id, properties, ins: 1, outs: 1 })),
    binds: chain.slice(1).map((_, i) => ({ input: i, output: i + 1 })),
    packed: [chain.length - 1],
    sizes: chain.map((one) => one.size),
  }))

describe('the streams of a 7z archive', () => {
  it('are read as they were written', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(folder, size), { maxLength: 6 }), (all) => {
        const streams = { sizes: all.map(([, packed]) => packed), folders: all.map(([one]) => one), digests: new Uint8Array() }
        const written = writeStreams({ ...streams, start: 32, end: 0 })
        expect(readStreams(written, 0)).toEqual({ ...streams, start: 32, end: written.length })
      }),
    )
  })

  it('that are none are refused', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (noise) => {
        expect(() => readStreams(Uint8Array.from([6, ...noise.map((byte) => byte | 0x80)]), 0)).toThrow()
      }),
    )
  })
})
