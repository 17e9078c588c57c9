import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { csvTable, recordsOf } from '../../../src/engine/formats/csv.ts'

const read = (source: string | Uint8Array, name = 'a.csv') =>
  csvTable.read(typeof source === 'string' ? Buffer.from(source) : source, { name })
const told = (source: string, name: string): boolean => csvTable.recognises(Buffer.from(source), name)

describe('tables as text', () => {
  it('without quotation marks are cut as the whole parser would', () => {
    const options = { delimiter: ',', relax_column_count: true, relax_quotes: true, skip_empty_lines: true }
    const letters = fc.string({ unit: fc.constantFrom('a', ',', '\n', '\r\n', '\r', ' ') })
    fc.assert(
      fc.property(letters, (text) => {
        expect(recordsOf(text, ',')).toEqual(parse(text, options))
      }),
    )
  })

  it('are cut so too where quotation marks stand only inside cells', () => {
    const options = { delimiter: ',', relax_column_count: true, relax_quotes: true, skip_empty_lines: true }
    const letters = fc.string({ unit: fc.constantFrom('a', 'a"', ' "', ',', '\n', ' ') })
    fc.assert(
      fc.property(letters, (text) => {
        expect(recordsOf(text, ',')).toEqual(parse(text, options))
      }),
    )
  })

  it('are rows, their cells apart by tabs, whatever the delimiter', async () => {
    for (const delimiter of [',', ';', '\t', '|']) {
      const source = [
        ['аты', 'жылы', 'қала'],
        ['Абай', '1845', `"Семей${delimiter} қаласы"`],
        ['', '', 'x'],
      ]
        .map((row) => row.join(delimiter))
        .join('\r\n')
      const { text, blocks } = await read(source)
      expect(text).toBe(`аты\tжылы\tқала\nАбай\t1845\t${`Семей${delimiter} қаласы`.replace('\t', '')}\n\t\tx`)
      expect(blocks.map(({ kind }) => kind)).toEqual(['table-row', 'table-row', 'table-row'])
    }
  })

  it('keep quoted delimiters, marks and lines in their cell', async () => {
    expect((await read('a,b\n"x, ""y""","1\n2"\n')).text).toBe('a\tb\nx, "y"\t1 2')
  })

  it('say when rows are uneven, and read a mark that is never closed', async () => {
    expect(await read('a,b\n1,2\n3,4,5\n')).toMatchObject({
      text: 'a\tb\n1\t2\n3\t4\t5',
      notices: [{ code: 'ragged-rows', message: '1 of 3 rows have not the 2 cells that the others have.' }],
    })
    expect((await read('a,b\n1,2\n"3,4\n')).text).toBe('a\tb\n1\t2\n"3\t4')
  })

  it('believe «sep=»', async () => {
    expect((await read('sep=;\na;b,c\n')).text).toBe('a\tb,c')
  })

  it('are read in the encoding that their letters tell', async () => {
    const rows = Array.from({ length: 20 }, (_, i) => `${i};Қазақстан Республикасы;Алматы қаласы, Әуезов ауданы`).join('\n')
    expect(await read(iconv.encode(rows, 'rk1048'))).toMatchObject({ encoding: 'rk1048', text: rows.replaceAll(';', '\t') })
  })

  it('are told from text by their rows when the name does not tell', () => {
    const rows = Array.from({ length: 8 }, (_, i) => `${i};аты ${i};қала`).join('\n')
    expect(told(rows, 'a.txt')).toBe(true)
    const prose = 'Иә, бұл, шынында да, солай.\n'
    for (const text of [prose.repeat(8), 'a, b\nc, d\ne, f', 'бір сөз', 'a;b\nc', 'x'.repeat(500)])
      expect(told(text, 'a.txt'), text).toBe(false)
    expect(told('жалғыз', 'a.csv')).toBe(true)
  })

  it('give back the cells that were written, for any cells', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'ә', '1', ',', '"', ' ', '\n', ';'), maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 8 }), async (rows) => {
        const source = [['x', 'y', 'z'], ...rows, ['k', 'l', 'm']]
          .map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(','))
          .join('\n')
        const expected = [['x', 'y', 'z'], ...rows, ['k', 'l', 'm']]
          .map((row) =>
            row
              .map((one) => one.replace(/\s+/gu, ' ').trim())
              .join('\t')
              .trimEnd(),
          )
          .filter((row) => row !== '')
        expect((await read(source)).text).toBe(expected.join('\n'))
      }),
    )
  })

  const N = 100_000
  const hostile: Readonly<Record<string, string>> = {
    marks: '"'.repeat(N),
    'marks that are not closed': 'a,"b\n'.repeat(N / 5),
    delimiters: ','.repeat(N),
    'empty lines': '\n'.repeat(N),
    'a long cell': `a,"${'x'.repeat(N)}",b`,
  }
  for (const [name, source] of Object.entries(hostile)) {
    it(`end with text or a reason: ${name}`, async () => {
      const result = await read(`${source}\nend,end\n`).catch((error: unknown) => error)
      expect(result).toHaveProperty('text')
    })
  }
})
