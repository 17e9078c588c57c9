import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csv } from '../../../src/engine/exporters/csv.ts'
import { documentJson, jsonLines } from '../../../src/engine/exporters/json.ts'
import type { Analysis } from '../../../src/engine/model/document.ts'

/** An analysis whose only mention reads `quote`, the name of an entity `name`. */
function analysisOf(quote: string, name = quote): Analysis {
  const place = { span: { start: 0, end: quote.length }, repaired: { start: 0, end: quote.length }, quote, by: 'names@1' as const }
  return {
    document: {
      id: 'f'.repeat(64),
      name: 'a.txt',
      path: '/a.txt',
      format: 'txt',
      title: 'A',
      language: 'kk',
      languages: { kk: 1 },
      pages: 0,
      date: null,
      size: 1,
    },
    pageStarts: [],
    text: { original: quote, repaired: quote },
    map: [quote.length, -1],
    repairs: [],
    blocks: [],
    sentences: [{ id: 's1', language: 'kk', ...place }],
    mentions: [{ id: 'm1', type: 'GPE', entity: 'gpe:1', confidence: 1, why: '', ...place }],
    dates: [{ id: 'd1', edtf: '1999-02', implied: [], rule: 'month', language: 'kk', ...place }],
    durations: [],
    entities: [{ id: 'gpe:1', type: 'GPE', name, aliases: [{ name: 'A', reason: 'by-hand' }], mentions: ['m1'] }],
    citations: [{ id: 'c1', label: '1', ...place }],
    lists: [],
    summary: { sentences: [], terms: [], timeline: [] },
    notices: [],
  }
}

/** RFC 4180, read back. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  for (const match of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gu)) {
    row.push(match[1] === undefined ? (match[2] as string) : match[1].replaceAll('""', '"'))
    if (match[3] === '\r\n') {
      rows.push(row)
      row = []
    }
  }
  return rows
}

describe('CSV', () => {
  it('reads back as it was written, whatever the words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (quote) => {
        const [, mention, date, citation] = parseCsv([...csv.write([analysisOf(quote)])].join(''))
        const guarded = /^[=+\-@\t\r\0]/u.test(quote) ? `'${quote}` : quote
        for (const row of [mention, date, citation]) expect(row?.[6]).toBe(guarded)
        expect([mention?.[3], date?.[3], citation?.[3]]).toEqual(['mention', 'date', 'citation'])
      }),
    )
  })

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1'])('never begins a cell with a formula: %j', (quote) => {
    const cells = parseCsv([...csv.write([analysisOf(quote)])].join('')).flat()
    expect(cells.filter((cell) => /^[=+@\t-]/u.test(cell))).toEqual([])
  })

  it('keeps numbers numbers', () => {
    expect(parseCsv([...csv.write([analysisOf('Алматы')])].join(''))[1]?.slice(8, 10)).toEqual(['0', '6'])
  })
})

describe('JSON Lines', () => {
  it('has one line a document', () => {
    const lines = [...jsonLines.write([analysisOf('бір\nекі'), analysisOf('x')])]
    expect(lines).toHaveLength(2)
    for (const line of lines) expect(line.indexOf('\n')).toBe(line.length - 1)
  })

  it('has the shape of the command line’s contract', () => {
    const json = JSON.parse(JSON.stringify(documentJson(analysisOf('Алматы')))) as Record<string, unknown>
    expect(json).toMatchObject({
      document: { id: 'f'.repeat(64), title: 'A' },
      text: { original: 'Алматы', repaired: 'Алматы' },
      mentions: [
        {
          id: 'm1',
          type: 'GPE',
          entity: 'gpe:1',
          quote: 'Алматы',
          start: 0,
          end: 6,
          page: null,
          repaired: { start: 0, end: 6 },
          by: 'names@1',
        },
      ],
      dates: [{ id: 'd1', edtf: '1999-02', implied: [] }],
      entities: [{ id: 'gpe:1', name: 'Алматы', aliases: ['A'], mentions: ['m1'] }],
      citations: [{ label: '1', start: 0, end: 6 }],
    })
  })
})
