import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Ocr } from '../../../src/engine/contracts/ocr.ts'
import { createTiffReader } from '../../../src/engine/formats/tiff.ts'
import { ocr, recall } from './ocr-fixtures.ts'
import { readsOrRefuses, refusal } from './reading.ts'
import { pageOf, tiffOf } from './tiff-writer.ts'

const tiff = createTiffReader(ocr)
const LINES = [
  ['Қазақстан Республикасының Конституциясы', 'өңірдегі ғылым мен білім'],
  ['Решение суда вступает в законную силу', 'со дня его оглашения'],
]

describe('tiff', () => {
  it.skipIf(ocr === null).each([1, 8] as const)(
    'recognises every page of a picture of %i bits a pixel',
    { timeout: 120_000 },
    async (bits) => {
      const seen: string[] = []
      const progress = (done: number, total: number): void => {
        seen.push(`${done}/${total}`)
      }
      const result = await tiff.read(tiffOf(await Promise.all(LINES.map((lines) => pageOf(lines))), bits), { name: 'a.tif', progress })
      expect(recall(LINES.flat().join('\n'), result.text)).toBeGreaterThan(0.9)
      expect(result.pages).toHaveLength(2)
      expect(result.notices.map(({ code }) => code)).toEqual(['recognised'])
      expect(seen).toContain('2/2')
    },
  )

  it('says why there is no text without recognising', async () => {
    const bytes = tiffOf([{ width: 8, height: 8, grey: new Uint8Array(64) }])
    expect(await refusal(createTiffReader(null), bytes)).toBe('no-text')
    await expect(tiff.read(bytes, { name: 'a', ocr: 'off' })).rejects.toMatchObject({ notice: { code: 'no-text' } })
    await expect(createTiffReader(ocr ?? null).read(bytes, { name: 'a', ocr: 'later' })).rejects.toMatchObject({
      notice: { code: ocr === null ? 'no-text' : 'needs-ocr' },
    })
  })

  it('is known by its beginning in both orders of bytes', () => {
    expect(tiff.recognises(Uint8Array.of(0x4d, 0x4d, 0, 42), 'a')).toBe(true)
    expect(tiff.recognises(Buffer.from('II* is how it begins'), 'a.tif')).toBe(false)
  })

  it('refuses a page that says it is endless, and directories in a circle', async () => {
    const endless = tiffOf([{ width: 60_000, height: 60_000, grey: new Uint8Array(64) }])
    expect(['damaged', 'no-text']).toContain(await refusal(tiff, endless))
    const circle = tiffOf([{ width: 8, height: 8, grey: new Uint8Array(64) }])
    new DataView(circle.buffer).setUint32(8 + 2 + 9 * 12, 8, true)
    expect(['damaged', 'no-text']).toContain(await refusal(createTiffReader(null), circle))
  })

  it.skipIf(ocr === null)(
    'refuses packed bits in the order of fax machines that are none, on which the unpacker would go round for ever',
    async () => {
      const bytes = tiffOf([{ width: 8, height: 8, grey: new Uint8Array(64) }])
      const rowsPerStrip = 8 + 2 + 7 * 12
      new DataView(bytes.buffer).setUint16(rowsPerStrip, 266, true)
      new DataView(bytes.buffer).setUint32(rowsPerStrip + 8, 2, true)
      expect(await refusal(tiff, bytes)).toBe('damaged')
    },
  )

  it('unpacks no more pixels than the size of the file lets expect', async () => {
    const grey = new Uint8Array(8)
    const many = tiffOf(Array.from({ length: 30 }, () => ({ width: 7_000, height: 7_000, grey })))
    let unpacked = 0
    const counting = {
      picture: () => {
        unpacked++
        throw new Error('counted')
      },
      recognise: () => Promise.reject(new Error('not reached')),
      rest: () => Promise.resolve(),
    } as unknown as Ocr
    expect(await refusal(createTiffReader(counting), many)).toBe('damaged')
    expect(unpacked).toBe(4)
  })

  it('gives a reason for any damage', async () => {
    const whole = tiffOf([{ width: 8, height: 8, grey: new Uint8Array(64) }])
    const reader = createTiffReader(null)
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.uint8Array({ minLength: 1, maxLength: 8 }), async (at, put) => {
        const damaged = Uint8Array.from(whole)
        damaged.set(put.subarray(0, whole.length - at), at)
        await readsOrRefuses(reader, damaged.slice(0, at + 40))
      }),
    )
  })
})
