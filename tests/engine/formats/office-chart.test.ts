import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Reader } from '../../../src/engine/contracts/reader.ts'
import { docx } from '../../../src/engine/formats/docx.ts'
import { pptx } from '../../../src/engine/formats/pptx.ts'
import { xlsx } from '../../../src/engine/formats/xlsx.ts'
import { columnNames, outline, readsOrRefuses } from './reading.ts'
import { zipOf } from './zip-writer.ts'

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006'
const XMLNS = `xmlns:c="${DRAWING}/chart" xmlns:a="${DRAWING}/main" xmlns:dgm="${DRAWING}/diagram" xmlns:r="${OFFICE}"`

const rich = (words: string): string => `<c:title><c:tx><c:rich><a:p><a:r><a:t>${words}</a:t></a:r></a:p></c:rich></c:tx></c:title>`
const points = (values: readonly (string | number)[]): string =>
  values.map((value, idx) => `<c:pt idx="${idx}"><c:v>${value}</c:v></c:pt>`).join('')
const strings = (...values: string[]): string => `<c:strRef><c:f>A1</c:f><c:strCache>${points(values)}</c:strCache></c:strRef>`
const numbers = (format: string, ...values: (string | number)[]): string =>
  `<c:numRef><c:numCache><c:formatCode>${format}</c:formatCode>${points(values)}</c:numCache></c:numRef>`
const series = (name: string, categories: string, values: string): string =>
  `<c:ser><c:tx>${strings(name)}</c:tx><c:cat>${categories}</c:cat><c:val>${values}</c:val></c:ser>`
const chartOf = (inside: string, title = ''): string =>
  `<c:chartSpace ${XMLNS}><c:chart>${title}<c:plotArea><c:barChart>${inside}</c:barChart></c:plotArea></c:chart></c:chartSpace>`

const relations = (...targets: readonly (readonly [id: string, type: string, target: string])[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`
const packageOf = (files: Readonly<Record<string, string>>): Uint8Array =>
  zipOf(Object.entries(files).map(([path, content]) => ({ path, content })))

const P = 'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
const show = (chart: string): Uint8Array =>
  packageOf({
    '_rels/.rels': relations(['a', 'officeDocument', 'ppt/presentation.xml']),
    'ppt/presentation.xml': `<p:presentation ${P} ${XMLNS}><p:sldIdLst><p:sldId r:id="s"/></p:sldIdLst></p:presentation>`,
    'ppt/_rels/presentation.xml.rels': relations(['s', 'slide', 'slides/s.xml']),
    'ppt/slides/s.xml': `<p:sld ${P} ${XMLNS}><p:sp><a:p><a:t>Слайд</a:t></a:p></p:sp></p:sld>`,
    'ppt/slides/_rels/s.xml.rels': relations(['c', 'chart', '../charts/c.xml']),
    'ppt/charts/c.xml': chart,
  })

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const letter = (chart: string, diagram: string): Uint8Array =>
  packageOf({
    '_rels/.rels': relations(['a', 'officeDocument', 'word/document.xml']),
    'word/document.xml': `<w:document ${W} ${XMLNS}><w:body><w:p><w:r><w:t>Алдында</w:t></w:r><w:r><w:drawing><a:graphic><c:chart r:id="c"/></a:graphic></w:drawing></w:r></w:p><w:p><w:r><w:t>Арасында</w:t></w:r></w:p><w:p><w:r><w:drawing><dgm:relIds r:dm="d"/></w:drawing></w:r></w:p><w:p><w:r><w:t>Соңында</w:t></w:r></w:p></w:body></w:document>`,
    'word/_rels/document.xml.rels': relations(['d', 'diagramData', 'diagrams/d.xml'], ['c', 'chart', 'charts/c.xml']),
    'word/charts/c.xml': chart,
    'word/diagrams/d.xml': diagram,
  })

const S = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const book = (chart: string): Uint8Array =>
  packageOf({
    '_rels/.rels': relations(['a', 'officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': `<workbook ${S} ${XMLNS}><sheets><sheet name="Бет" r:id="s"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(['s', 'worksheet', 'sheets/s.xml']),
    'xl/sheets/s.xml': `<worksheet ${S}><sheetData><row><c t="str"><v>ұяшық</v></c></row></sheetData></worksheet>`,
    'xl/sheets/_rels/s.xml.rels': relations(['d', 'drawing', '../drawings/d.xml']),
    'xl/drawings/d.xml': `<d ${XMLNS}/>`,
    'xl/drawings/_rels/d.xml.rels': relations(['c', 'chart', '../charts/c.xml']),
    'xl/charts/c.xml': chart,
  })

const GRAIN = chartOf(
  series('Бидай', strings('Ақмола', 'Қостанай'), numbers('General', 0.1 + 0.2, 4)) +
    series('Арпа', strings('Ақмола', 'Қостанай'), numbers('0%', 0.5, 0.25)),
  rich('Астық түсімі'),
)
const read = async (reader: Reader, bytes: Uint8Array) => reader.read(bytes, { name: 'a' })

describe('charts of office files', () => {
  it('are a table on a slide, with a column for each series', async () => {
    const result = await read(pptx, show(GRAIN))
    expect(outline(result)).toEqual([
      'paragraph 1: Слайд',
      'paragraph 1: Астық түсімі',
      'table-row 1: \tБидай\tАрпа',
      'table-row 1: Ақмола\t0.3\t50%',
      'table-row 1: Қостанай\t4\t25%',
    ])
    expect(columnNames(result)).toEqual(['\tБидай\tАрпа'])
  })

  it('stand in a Word file behind the paragraph that holds them, as diagrams do', async () => {
    expect(outline(await read(docx, letter(GRAIN, `<d ${XMLNS}><a:p><a:r><a:t>Тораб</a:t></a:r></a:p></d>`)))).toEqual([
      'paragraph 1: Алдында',
      'paragraph 1: Астық түсімі',
      'table-row 1: \tБидай\tАрпа',
      'table-row 1: Ақмола\t0.3\t50%',
      'table-row 1: Қостанай\t4\t25%',
      'paragraph 1: Арасында',
      'paragraph 1: Тораб',
      'paragraph 1: Соңында',
    ])
  })

  it('give a workbook their words, not what stands in its cells anyway', async () => {
    expect(outline(await read(xlsx, book(GRAIN)))).toEqual(['heading 1: Бет', 'table-row 1: ұяшық', 'paragraph 1: Астық түсімі'])
  })

  it('name points by days and by groups, and part series that share none', async () => {
    const levels = `<c:multiLvlStrRef><c:multiLvlStrCache><c:lvl>${points(['I', 'II', 'I'])}</c:lvl><c:lvl><c:pt idx="0"><c:v>2024</c:v></c:pt><c:pt idx="2"><c:v>2025</c:v></c:pt></c:lvl></c:multiLvlStrCache></c:multiLvlStrRef>`
    const chart = chartOf(
      series('Тоқсан', levels, numbers('General', 1, 2, 3)) +
        series('Күн', numbers('dd.mm.yyyy', 45_000, 45_001), numbers('General', 7, 8)),
    )
    expect(outline(await read(pptx, show(chart))).slice(1)).toEqual([
      'table-row 1: \tТоқсан',
      'table-row 1: 2024 I\t1',
      'table-row 1: 2024 II\t2',
      'table-row 1: 2025 I\t3',
      'table-row 1: \tКүн',
      'table-row 1: 2023-03-15\t7',
      'table-row 1: 2023-03-16\t8',
    ])
  })

  it('take a title from a cell, a series without a name for what it is, and count days as their workbook does', async () => {
    const linked = `<c:title><c:tx><c:strRef><c:strCache>${points(['Түсім', ''])}</c:strCache></c:strRef></c:tx></c:title>`
    const values = `<c:ser><c:cat>${numbers('dd.mm.yyyy', 1)}</c:cat><c:val>${numbers('General', 5)}</c:val></c:ser>`
    const chart = chartOf(values, '').replace('</c:plotArea>', `<c:valAx>${linked}</c:valAx></c:plotArea>`)
    expect(outline(await read(pptx, show(chart.replace('<c:chart>', '<c:date1904 val="1"/><c:chart>')))).slice(1)).toEqual([
      'paragraph 1: Түсім',
      'table-row 1: 1904-01-02\t5',
    ])
  })

  it('cost no more than a thousand points, however far away one says it is', async () => {
    const far = `<c:pt idx="999999999"><c:v>алыс</c:v></c:pt><c:pt idx="-1"><c:v>теріс</c:v></c:pt><c:pt><c:v>жоқ</c:v></c:pt>`
    const chart = chartOf(`<c:ser><c:cat><c:strRef><c:strCache>${points(['бір'])}${far}</c:strCache></c:strRef></c:cat></c:ser>`)
    const result = await read(pptx, show(chart))
    expect(outline(result).slice(1)).toEqual(['paragraph 1: бір'])
    expect(result.notices.map(({ code }) => code)).toEqual(['left-out'])
    const series = chartOf('<c:ser/>'.repeat(251))
    expect((await read(pptx, show(series))).notices.map(({ code }) => code)).toEqual(['left-out'])
    expect((await read(pptx, show(chartOf('<c:ser/>'.repeat(250))))).notices).toEqual([])
  })

  it('give a text or a reason for any damage', async () => {
    const at = fc.integer({ min: 0, max: GRAIN.length - 1 })
    await fc.assert(
      fc.asyncProperty(at, at, async (from, length) => {
        const cut = GRAIN.slice(0, from) + GRAIN.slice(from + (length % 40))
        for (const [reader, bytes] of [
          [pptx, show(cut)],
          [docx, letter(cut, cut)],
          [xlsx, book(cut)],
        ] as const)
          expect(['read', 'no-text', 'damaged']).toContain(await readsOrRefuses(reader, bytes))
      }),
      { numRuns: 40 },
    )
  })
})
