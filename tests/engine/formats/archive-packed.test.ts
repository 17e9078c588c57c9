import { zstdCompressSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { CONTAINER_LIMITS } from '../../../src/engine/contracts/container.ts'
import { ReadFailure } from '../../../src/engine/contracts/reader.ts'
import { createPacked } from '../../../src/engine/formats/archive-packed.ts'
import { tarOf } from '../../fixtures/formats/archives.ts'

const packed = createPacked()
const bytesOf = (base64: string): Uint8Array => Uint8Array.from(Buffer.from(base64, 'base64'))
const BZIP2 = bytesOf('QlpoOTFBWSZTWbjoIRsAAA5QegAQQAAwAAEgAACGTngAIAAhqBoAz1QoaaYALc06Qgkll4H00d814A+LuSKcKEhcdBCNgA==')
const XZ = bytesOf(
  '/Td6WFoAAATm1rRGAgAhARYAAAB0L+WjAQAi0YHTmdC70LXQvCDQtNKv0L3QuNC1INC805nRgtGW0L3RlgoAAJ6vz50VqH6iAAE7I2ErU74ftvN9AQAAAAAEWVo=',
)
const ZSTANDARD = Uint8Array.from(zstdCompressSync(Buffer.from('сәлем дүние мәтіні')))
/** Two files in a tape archive. */
const TAR_XZ = bytesOf(
  '/Td6WFoAAATm1rRGAgAhARYAAAB0L+Wj4Cf/AJZdADCLiofEDvKXpPh1PcWp7dmXqZkCGK8D17CkoRd8T/wdIjowTiU+NwxGCIQt3viI3b9f06LYC/b4p/dCTBdcoo4utNJo16avZRoJpnBAp5o8qyqgiKmhlrLzvQMdln7PIQW13tjxhdu5yqnxeNKP5G6siM3yg01jwNUBvQ3Rj7AjcpORGjf0cBKX5O3ZDB6uo+bauNQAAAAAACoV8czDNEfzAAGyAYBQAACY19IoscRn+wIAAAAABFla',
)
const TAR_BZIP2 = bytesOf(
  'QlpoOTFBWSZTWabJxUUAAJR7/soQAEBAAX+AAAhwAJ5AMAABIAAAhk4AAPgQABgwALgMaNGgGTIaMRpoGmBjRo0AyZDRiNNA0wCqRE1PIZQDeqGNRoDyeqcC9JVdIErUIht3YrzEwXG9JEE0ck1iib6dFPS5eIo7EbUmS1ZJYnGTI8yiax5KMGDBJIrwV8TieC56ua1mkzc2bc1FSqqDe4tGrq0dGxq+1Wxc6qqtGJB/i7kinChIU2TiooA=',
)

async function unpacked(bytes: Uint8Array, name: string): Promise<string[]> {
  const said: string[] = []
  try {
    for await (const member of packed.members(bytes, { name, limits: CONTAINER_LIMITS }))
      said.push('bytes' in member ? `${member.path}=${Buffer.from(member.bytes).toString().trim()}` : member.path)
  } catch (error) {
    if (!(error instanceof ReadFailure)) throw error
    said.push(`!${error.notice.code}`)
  }
  return said
}

describe('a file packed alone', () => {
  it.each([
    ['құжат.txt.bz2', BZIP2],
    ['құжат.txt.xz', XZ],
    ['құжат.txt.zst', ZSTANDARD],
  ])('%s is known by its content and gives its one member', async (name, bytes) => {
    expect(packed.recognises(bytes, 'a')).toBe(true)
    expect(await unpacked(bytes, name)).toEqual(['құжат.txt=сәлем дүние мәтіні'])
  })

  it('gives the members of a tape archive in it', async () => {
    const both = ['a.txt=сәлем дүние мәтіні', 'b.txt=сәлем дүние мәтіні']
    expect(await unpacked(TAR_XZ, 'a.tar.xz')).toEqual(both)
    expect(await unpacked(TAR_BZIP2, 'a.tbz2')).toEqual(both)
    const tar = tarOf([
      { name: '../out', content: 'x' },
      { name: 'in', content: 'y' },
    ])
    expect(await unpacked(zstdCompressSync(tar), 'a.tzst')).toEqual(['../out', 'in=y'])
  })

  it('that is cut off or changed is damaged', async () => {
    for (const whole of [BZIP2, XZ, ZSTANDARD]) {
      expect(await unpacked(whole.subarray(0, whole.length - 12), 'a')).toEqual(['!damaged'])
      const changed = Uint8Array.from(whole)
      changed.set([1, 2, 3, 4], whole.length >> 1)
      expect(await unpacked(changed, 'a')).not.toEqual(['a=сәлем дүние мәтіні'])
    }
  })

  it('that unpacks to too much is refused', async () => {
    expect(await unpacked(zstdCompressSync(Buffer.alloc(20_000_000)), 'a')).toEqual(['!too-large'])
  })

  it('is told from a text that begins with the same letters', () => {
    expect(packed.recognises(Buffer.from('BZh is how it begins'), 'a.bz2')).toBe(false)
    expect(packed.recognises(new Uint8Array(), 'a.xz')).toBe(false)
  })
})
