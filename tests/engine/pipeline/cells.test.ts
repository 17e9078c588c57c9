import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cellCutter } from '../../../src/engine/pipeline/cells.ts'
import { analyseText } from '../analyse-text.ts'

const at = (start: number, end: number) => ({ start, end })

describe('names and dates in the cells of a table', () => {
  const TABLE = 'Аты\tКүні\tҚызметі\nҚайрат\tСәтбаев\tАлматы\nАсан Әлиев\t12\tнаурыз\nЕрлан Қасымов\t2010\t2011 жыл'

  it('go on over no border of a cell', async () => {
    const { mentions, dates, blocks } = await analyseText(TABLE, 'kk')
    expect(blocks.map(({ kind }) => kind)).toEqual(['table-row', 'table-row', 'table-row', 'table-row'])
    expect([...mentions, ...dates].filter(({ quote }) => /[\t\n]/u.test(quote))).toEqual([])
    expect(mentions.map(({ quote }) => quote)).toEqual(expect.arrayContaining(['Асан Әлиев', 'Ерлан Қасымов', 'Алматы']))
    expect(dates.map(({ edtf }) => edtf)).not.toContain('XXXX-03-12')
    expect(dates.map(({ edtf }) => edtf)).toContain('2011')
  })

  it('are read across a tab in prose, which is no border', async () => {
    expect((await analyseText('Жиналыс 2011 жылғы 12\tнаурызда Алматы қаласында өтті.', 'kk')).dates.map(({ edtf }) => edtf)).toEqual([
      '2011-03-12',
    ])
  })
})

describe('the cutter of cells', () => {
  it('keeps what lies outside of rows whole, and leaves tabs out', () => {
    const text = 'a\tb\nc\td\ne'
    const cut = cellCutter(text, [
      { kind: 'paragraph', level: 1, at: at(0, 3) },
      { kind: 'table-row', level: 1, at: at(4, 7) },
    ] as unknown as Parameters<typeof cellCutter>[1])
    expect(cut(at(0, 9) as never).map(({ start, end }) => text.slice(start, end))).toEqual(['a\tb\n', 'c', 'd', '\ne'])
  })

  it('loses no letter of any span, and no part of a row has a tab', () => {
    const lines = fc.array(fc.stringMatching(/^[ab\t]{1,12}$/u), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(lines, fc.nat(60), fc.nat(60), (rows, a, b) => {
        const text = rows.join('\n')
        let start = 0
        const blocks = rows.map((row) => {
          const span = at(start, start + row.length)
          start = span.end + 1
          return { kind: 'table-row', level: 1, at: span }
        })
        const span = at(Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length))
        const parts = cellCutter(
          text,
          blocks as unknown as Parameters<typeof cellCutter>[1],
        )(span as never).map((part) => text.slice(part.start, part.end))
        expect(parts.join('')).toBe(text.slice(span.start, span.end).replaceAll('\t', ''))
        expect(parts.filter((part) => part.includes('\t'))).toEqual([])
      }),
    )
  })
})
