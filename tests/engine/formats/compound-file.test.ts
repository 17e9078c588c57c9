import { Buffer } from 'node:buffer'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CompoundFile, openCompoundFile } from '../../../src/engine/formats/compound-file.ts'
import { unsupportedNotice } from '../../../src/engine/formats/unsupported.ts'
import { oleOf } from './encrypting.ts'

const open = (bytes: Uint8Array): CompoundFile => {
  const file = openCompoundFile(bytes)
  if (file === null) throw new Error('not opened')
  return file
}
/** Bytes that tell where they stand, so that sectors in the wrong order are seen. */
const bytesOf = (size: number, seed: number): Buffer =>
  Buffer.from(Array.from({ length: size }, (_, i) => (i * 31 + (i >> 8) * 7 + seed) & 0xff))

describe('an OLE file', () => {
  it('gives back every stream, small and large, in folders or not', () => {
    const name = fc.string({ unit: fc.constantFrom('a', 'B', 'қ', '1', '_'), minLength: 1, maxLength: 20 })
    const path = fc.array(name, { minLength: 1, maxLength: 3 }).map((steps) => steps.join('/'))
    const size = fc.oneof(fc.nat(200), fc.integer({ min: 4000, max: 5000 }), fc.constant(40_000))
    fc.assert(
      fc.property(
        fc.uniqueArray(path, { maxLength: 8, selector: (one) => one.toUpperCase() }),
        fc.array(size, { minLength: 8, maxLength: 8 }),
        (paths, sizes) => {
          const all = paths.filter((one) => !paths.some((other) => other.toUpperCase().startsWith(`${one.toUpperCase()}/`)))
          const streams = Object.fromEntries(all.map((one, i) => [one, bytesOf(sizes[i] as number, i)]))
          const file = open(oleOf(streams))
          for (const [one, content] of Object.entries(streams))
            expect(Buffer.from(file.stream(one) ?? [1, 2, 3]).equals(content)).toBe(true)
          expect(file.broken).toBe(false)
          expect(file.stream('жоқ')).toBeUndefined()
        },
      ),
      { numRuns: 60 },
    )
  })

  it('gives what is left of a stream that breaks off, and says so', () => {
    const content = bytesOf(40_000, 1)
    const whole = oleOf({ Long: content, Short: bytesOf(100, 2) })
    const file = open(whole)
    const at = Buffer.from(whole).indexOf(content.subarray(0, 512))
    expect(file.stream('Long')).toHaveLength(40_000)
    const chained = Buffer.from(whole)
    const table = tableOf(chained)
    const first = (at - 512) / 512
    chained.writeUInt32LE(0xfffffffe, table + 4 * (first + 9))
    const cut = open(chained)
    expect(Buffer.from(cut.stream('Long') ?? [])).toEqual(content.subarray(0, 5120))
    expect(cut.broken).toBe(true)
  })

  it('ends where a chain of sectors goes in a circle, and where streams would give more than the file has', () => {
    const content = bytesOf(40_000, 1)
    const bytes = Buffer.from(
      oleOf(Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`S${i}`, i === 0 ? content : bytesOf(4096, i)]))),
    )
    const table = tableOf(bytes)
    const first = (bytes.indexOf(content.subarray(0, 512)) - 512) / 512
    bytes.writeUInt32LE(first, table + 4 * (first + 3))
    for (let at = 0; at + 128 <= bytes.length; at += 128) {
      if (bytes.readUInt8(at + 66) !== 2 || !/^S\d+$/u.test(bytes.toString('utf16le', at, at + bytes.readUInt16LE(at + 64) - 2))) continue
      bytes.writeUInt32LE(first, at + 116)
      bytes.writeUInt32LE(0x7fffffff, at + 120)
    }
    const file = open(bytes)
    const length = file.paths.reduce((sum, path) => sum + (file.stream(path)?.length ?? 0), 0)
    expect(length).toBeGreaterThan(0)
    expect(length).toBeLessThanOrEqual(5 * bytes.length + 1024)
  })

  it('whose directory is lost is damaged, not of an unknown kind', () => {
    const whole = oleOf({ Workbook: bytesOf(9000, 1) })
    expect(unsupportedNotice(whole.subarray(0, 700), 'a.xls')).toMatchObject({
      code: 'damaged',
      message: expect.stringContaining('“a.xls”'),
    })
    expect(unsupportedNotice(oleOf({ Catalog: bytesOf(900, 1) }), 'Thumbs.db').code).toBe('unsupported')
  })

  it('is opened or refused whatever bytes of it are changed', () => {
    const whole = Buffer.from(oleOf({ Long: bytesOf(9000, 1), Short: bytesOf(100, 2), 'Folder/Other': bytesOf(5000, 3) }))
    const place = fc.oneof(fc.nat(600), fc.nat(whole.length - 1))
    fc.assert(
      fc.property(fc.array(fc.tuple(place, fc.nat(255)), { maxLength: 20 }), fc.nat(whole.length), (changes, end) => {
        const bytes = Buffer.from(whole.subarray(0, end % 2 === 0 ? end : whole.length))
        for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value
        const file = openCompoundFile(bytes)
        for (const path of file?.paths ?? []) expect(file?.stream(path)?.length ?? 0).toBeLessThanOrEqual(bytes.length + 512)
      }),
      { numRuns: 500 },
    )
    expect(openCompoundFile(new Uint8Array(600))).toBeNull()
    expect(openCompoundFile(new Uint8Array())).toBeNull()
  })
})

/** Offset of the first table of sectors. */
function tableOf(bytes: Buffer): number {
  return 512 * (bytes.readUInt32LE(76) + 1)
}
