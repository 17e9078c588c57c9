import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cellsOf, columnsOf } from '../../../src/renderer/document/columns.ts'
import type { TextRow } from '../../../src/renderer/document/rows.ts'

function rowsOf(text: string, kind: TextRow['kind'] = 'table-row'): TextRow[] {
  let at = 0
  return text.split('\n').map((line) => {
    const start = at
    at += line.length + 1
    return { kind: line.startsWith('#') ? 'heading' : kind, level: 1, continued: false, block: '', start, end: start + line.length }
  })
}

describe('columns', () => {
  it('are as wide as their longest cell, within bounds, and shared by rows below one another', () => {
    const text = `a\tbbbbb\t${'c'.repeat(50)}\naaaa\tb\n# x\nкк\tк`
    const rows = rowsOf(text)
    expect(columnsOf(text, rows, 0)).toEqual({ widths: [4, 5, 30], words: [4, 5, 16], last: 1, flowing: 'never' })
    expect(columnsOf(text, rows, 1)).toBe(columnsOf(text, rows, 0))
    expect(columnsOf(text, rows, 2)).toBeNull()
    expect(columnsOf(text, rows, 3)).toEqual({ widths: [3, 3], words: [3, 3], last: 3, flowing: 'never' })
  })

  it('are none for a row of one cell and for what is no table; many flow', () => {
    expect(columnsOf('a', rowsOf('a'), 0)).toBeNull()
    const long = Array.from({ length: 3 }, () => 'x'.repeat(12)).join('\t')
    expect(columnsOf(long, rowsOf(long), 0)?.flowing).toBe('narrow')
    expect(columnsOf('a\tb', rowsOf('a\tb', 'paragraph'), 0)).toBeNull()
    const wide = Array.from({ length: 9 }, () => 'x').join('\t')
    expect(columnsOf(wide, rowsOf(wide), 0)?.flowing).toBe('always')
  })

  it('have cells that together are the row', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'ә', ' ', '\t'), maxLength: 30 }), (line) => {
        const text = `x${line}`
        const row = rowsOf(text)[0] as TextRow
        expect(
          cellsOf(text, row)
            .map(({ start, end }) => text.slice(start, end))
            .join(''),
        ).toBe(text)
      }),
    )
  })
})
