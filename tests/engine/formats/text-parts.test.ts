import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CONTAINER_LIMITS, type Member } from '../../../src/engine/contracts/container.ts'
import { csvTable } from '../../../src/engine/formats/csv.ts'
import { markdown } from '../../../src/engine/formats/markdown.ts'
import { plainText } from '../../../src/engine/formats/plain-text.ts'
import { LONGEST_DOCUMENT } from '../../../src/engine/formats/text-length.ts'
import { endsOfParts, textInParts } from '../../../src/engine/formats/text-parts.ts'

const encoded = (text: string): Uint8Array => new TextEncoder().encode(text)

describe('the parts of a long text', () => {
  it('are the whole text, each within the limit and ending with a line where one ends in its second half', () => {
    const text = fc.array(fc.constantFrom('a', 'ә', '\n', '\n\n', '😀'), { maxLength: 80 }).map((signs) => signs.join(''))
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 30 }), (words, most) => {
        const ends = endsOfParts(words, most)
        const parts = ends.map((end, i) => words.slice(ends[i - 1] ?? 0, end))
        expect(parts.join('')).toBe(words)
        for (const part of parts) {
          expect(part.length).toBeGreaterThan(0)
          expect(part.length).toBeLessThanOrEqual(most)
          expect(part.isWellFormed()).toBe(true)
        }
      }),
    )
    expect(endsOfParts('aaaa\nbb\n\ncccc\ndddd', 12)).toEqual([9, 18])
    expect(endsOfParts('aaaaaaaa\nbbbbbbbb', 10)).toEqual([9, 17])
  })

  it('are documents of their own, named by their number', async () => {
    const line = 'Қазақстан Республикасы 1991 жылы тәуелсіз болды.\n'
    const bytes = encoded(line.repeat(Math.ceil((LONGEST_DOCUMENT + 1) / line.length)))
    for (const reader of [plainText, markdown, csvTable]) expect(reader.recognises(bytes, 'а.md')).toBe(false)
    expect(textInParts.recognises(bytes, 'а.md')).toBe(true)
    const members: Member[] = []
    for await (const member of textInParts.members(bytes, { name: 'кітап.том.txt', limits: CONTAINER_LIMITS }))
      members.push(member as Member)
    expect(members.map(({ path }) => path)).toEqual(['кітап.том (1 of 3).txt', 'кітап.том (2 of 3).txt', 'кітап.том (3 of 3).txt'])
    expect(Buffer.concat(members.map((member) => member.bytes)).equals(Buffer.from(bytes))).toBe(true)
    for (const member of members) {
      expect(plainText.recognises(member.bytes, member.path)).toBe(true)
      expect(new TextDecoder().decode(member.bytes).endsWith('болды.\n')).toBe(true)
    }
  })

  it('are not made of what is shorter, of pictures or of nothing', async () => {
    expect(textInParts.recognises(encoded('ә'.repeat(LONGEST_DOCUMENT)), 'a.txt')).toBe(false)
    expect(plainText.recognises(encoded('ә'.repeat(LONGEST_DOCUMENT)), 'a.txt')).toBe(true)
    expect(textInParts.recognises(new Uint8Array(LONGEST_DOCUMENT + 1), 'a.txt')).toBe(false)
    const blanks = textInParts.members(encoded(' \n'.repeat(LONGEST_DOCUMENT)), { name: 'a.txt', limits: CONTAINER_LIMITS })
    await expect(blanks[Symbol.asyncIterator]().next()).rejects.toThrow('only blanks')
  })
})
