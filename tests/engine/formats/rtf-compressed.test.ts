import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { unpackRtf } from '../../../src/engine/formats/rtf-compressed.ts'

const fromHex = (hex: string): Uint8Array => Uint8Array.from(hex.trim().split(/\s+/u), (byte) => Number.parseInt(byte, 16))
const words = (bytes: Uint8Array | null): string | null => bytes && new TextDecoder('latin1').decode(bytes)

/** A packed text of single bytes alone, as the format allows it, with its end mark. */
function packed(bytes: Uint8Array): Uint8Array {
  const out: number[] = []
  for (let at = 0; at < bytes.length; at += 8) out.push(0, ...bytes.subarray(at, at + 8))
  const left = bytes.length % 8
  const end = (207 + bytes.length) % 4096
  const mark = [(end >> 4) & 0xff, (end << 4) & 0xff]
  if (left === 0) out.push(1, ...mark)
  else {
    out[out.length - left - 1] = 1 << left
    out.push(...mark)
  }
  const file = new Uint8Array(16 + out.length)
  const view = new DataView(file.buffer)
  view.setUint32(0, file.length - 4, true)
  view.setUint32(4, bytes.length, true)
  view.setUint32(8, 0x75465a4c, true)
  file.set(out, 16)
  return file
}

describe('rich text as Outlook packs it', () => {
  it('is unpacked as in the two examples of MS-OXRTFCP', () => {
    const simple = `2d 00 00 00 2b 00 00 00 4c 5a 46 75 f1 c5 c7 a7 03 00 0a 00 72 63 70 67 31 32 35 42 32 0a f3 20 68 65 6c 09 00 20 62 77 05 b0 6c 64 7d
      0a 80 0f a0`
    expect(words(unpackRtf(fromHex(simple)))).toBe('{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n')
    const overlapping = '1a 00 00 00 1c 00 00 00 4c 5a 46 75 e2 d4 4b 51 41 00 04 20 57 58 59 5a 0d 6e 7d 01 0e b0'
    expect(words(unpackRtf(fromHex(overlapping)))).toBe('{\\rtf1 WXYZWXYZWXYZWXYZWXYZ}')
  })

  it('gives back whatever was packed', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 9_000 }), (bytes) => {
        expect(unpackRtf(packed(bytes))).toEqual(bytes)
      }),
    )
  })

  it('is read as it stands when it was stored unpacked', () => {
    const file = new Uint8Array(20)
    new DataView(file.buffer).setUint32(0, 16, true)
    new DataView(file.buffer).setUint32(4, 4, true)
    new DataView(file.buffer).setUint32(8, 0x414c454d, true)
    file.set([0x7b, 0x5c, 0x72, 0x7d], 16)
    expect(words(unpackRtf(file))).toBe('{\\r}')
  })

  it('never grows more than ninefold and never throws, whatever it is', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 3_000 }), (bytes) => {
        const file = new Uint8Array(16 + bytes.length)
        new DataView(file.buffer).setUint32(0, 0xffffffff, true)
        new DataView(file.buffer).setUint32(8, 0x75465a4c, true)
        file.set(bytes, 16)
        expect(unpackRtf(file)?.length ?? 0).toBeLessThanOrEqual(bytes.length * 9)
        expect(() => unpackRtf(bytes)).not.toThrow()
      }),
    )
  })
})
