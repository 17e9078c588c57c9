import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block, Sentence } from '../../../src/engine/model/annotation.ts'
import { originalRows, ROW_LIMIT, repairedRows, rowAt } from '../../../src/renderer/document/rows.ts'

const block = (start: number, end: number, kind: Block['kind'] = 'paragraph'): Block => ({
  id: `b${start}`,
  kind,
  level: 1,
  span: { start, end },
  repaired: { start, end },
  quote: '',
  by: 'blocks@1',
})

const sentence = (start: number, end: number): Sentence => ({ ...block(start, end), id: `s${start}`, language: 'kk' })

describe('repairedRows', () => {
  it('keeps the kind of each block and shows words that no block covers', () => {
    const text = 'Тақырып\n\nкөрінбейтін\n\nМәтін'
    const rows = repairedRows(text, [block(0, 7, 'title'), block(22, 27)], [])
    expect(rows.map((row) => [row.kind, text.slice(row.start, row.end)])).toEqual([
      ['title', 'Тақырып'],
      ['paragraph', 'көрінбейтін'],
      ['paragraph', 'Мәтін'],
    ])
  })

  it('cuts a long block after a sentence where it can', () => {
    const one = `${'сөз '.repeat(700)}соңы.`
    const text = `${one} ${one}`
    const rows = repairedRows(text, [block(0, text.length)], [sentence(0, one.length), sentence(one.length + 1, text.length)])
    expect(rows.map((row) => [row.start, row.end, row.continued])).toEqual([
      [0, one.length + 1, false],
      [one.length + 1, text.length, true],
    ])
  })

  it('shows every visible character once, in rows of bounded length, whatever the blocks', () => {
    const texts = fc.string({ unit: fc.constantFrom('а', 'б', ' ', '\n', '𐐀'), maxLength: 40 }).map((part) => part.repeat(400))
    const cuts = fc.array(fc.nat(16_000), { maxLength: 10 })
    fc.assert(
      fc.property(texts, cuts, (text, offsets) => {
        const ends = [...new Set(offsets.map((offset) => Math.min(offset, text.length)))].sort((a, b) => a - b)
        const blocks = ends.flatMap((start, i) => (i % 2 === 0 && ends[i + 1] ? [block(start, ends[i + 1] as number)] : []))
        const rows = repairedRows(text, blocks, [])
        const seen = rows.map((row) => text.slice(row.start, row.end)).join('')
        expect(seen.replaceAll(/\s/gu, '')).toBe(text.replaceAll(/\s/gu, ''))
        for (const row of rows) expect(row.end - row.start).toBeLessThanOrEqual(ROW_LIMIT)
      }),
      { numRuns: 60 },
    )
  })

  it('never cuts a character in two', () => {
    const text = '𐐀'.repeat(ROW_LIMIT)
    for (const row of repairedRows(text, [block(0, text.length)], [])) expect(text.slice(row.start, row.end).isWellFormed()).toBe(true)
  })
})

describe('originalRows', () => {
  it('has one row for each line with something on it', () => {
    const text = ' ҚАЗАҚСТАН  \n\n \nекінші\n'
    expect(originalRows(text).map((row) => text.slice(row.start, row.end))).toEqual([' ҚАЗАҚСТАН  ', 'екінші'])
  })
})

describe('rowAt', () => {
  it('finds the row of an offset, or the next one', () => {
    const rows = [
      { start: 0, end: 4 },
      { start: 6, end: 9 },
    ]
    expect([0, 3, 4, 5, 6, 8, 9, 99].map((offset) => rowAt(rows, offset))).toEqual([0, 0, 1, 1, 1, 1, 1, 1])
    expect(rowAt([], 3)).toBe(0)
  })
})
