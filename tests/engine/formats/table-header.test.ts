import { describe, expect, it } from 'vitest'
import { analyse } from '../../../src/engine/analyse.ts'
import { annotatedHtml } from '../../../src/engine/exporters/annotated-html.ts'
import { tei } from '../../../src/engine/exporters/tei.ts'
import { namesColumns } from '../../../src/engine/formats/table-header.ts'
import type { Analysis } from '../../../src/engine/model/document.ts'
import { createParts } from '../../../src/engine/registry.ts'
import { repairedRows } from '../../../src/renderer/document/rows.ts'
import { zipOf } from './zip-writer.ts'

const parts = createParts({ pdf: {} })

async function analysisOf(bytes: Uint8Array, name: string): Promise<Analysis> {
  return (await analyse(parts, { id: '0'.repeat(64), name, path: '', bytes })).analysis
}

/** The rows of the tables, those that name columns with «#». */
async function rowsOf(bytes: Uint8Array, name: string): Promise<string[]> {
  const { blocks } = await analysisOf(bytes, name)
  return blocks.flatMap(({ kind, quote, header }) => (kind === 'table-row' ? [`${header ? '#' : ''}${quote}`] : []))
}

const ROWS = ['#Аты\tЖылы', 'Абай\t1845', 'Шоқан\t1835']
const zip = (files: Readonly<Record<string, string>>): Uint8Array =>
  zipOf(Object.entries(files).map(([path, content]) => ({ path, content, stored: path === 'mimetype' })))

function wordFile(): Uint8Array {
  const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
  const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const row = (properties: string, ...cells: string[]): string =>
    `<w:tr><w:trPr>${properties}</w:trPr>${cells.map((words) => `<w:tc><w:p><w:r><w:t>${words}</w:t></w:r></w:p></w:tc>`).join('')}</w:tr>`
  const off = '<w:tblHeader w:val="false"/>'
  const body = `<w:tbl>${row('<w:tblHeader/>', 'Аты', 'Жылы')}${row(off, 'Абай', '1845')}${row('', 'Шоқан', '1835')}</w:tbl>`
  return zip({
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="${R}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<w:document ${W}><w:body><w:tblHeader/>${body}</w:body></w:document>`,
  })
}

function openFile(): Uint8Array {
  const names = ['office', 'text', 'table'].map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`).join(' ')
  const row = (...cells: string[]): string =>
    `<table:table-row>${cells.map((words) => `<table:table-cell><text:p>${words}</text:p></table:table-cell>`).join('')}</table:table-row>`
  const table = `<table:table><table:table-header-rows>${row('Аты', 'Жылы')}</table:table-header-rows>${row('Абай', '1845')}${row('Шоқан', '1835')}</table:table>`
  return zip({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `<office:document-content ${names}><office:body><office:text>${table}</office:text></office:body></office:document-content>`,
  })
}

function workbook(): Uint8Array {
  const S = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
  const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const links = (id: string, type: string, target: string): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="${id}" Type="${R}/${type}" Target="${target}"/></Relationships>`
  const cells = (...words: string[]): string => `<row>${words.map((one) => `<c t="inlineStr"><is><t>${one}</t></is></c>`).join('')}</row>`
  return zip({
    '_rels/.rels': links('a', 'officeDocument', 'xl/workbook.xml'),
    'xl/workbook.xml': `<workbook ${S} xmlns:r="${R}"><sheets><sheet name="Sheet1" sheetId="1" r:id="b"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': links('b', 'worksheet', 'worksheets/s.xml'),
    'xl/worksheets/s.xml': `<worksheet ${S}><sheetData>${cells('Аты', 'Жылы')}${cells('Абай', '1845')}${cells('Шоқан', '1835')}</sheetData></worksheet>`,
  })
}

const page = (table: string): Uint8Array => Buffer.from(`<!doctype html><html><body><h1>Ақындар</h1><table>${table}</table></body></html>`)
const REST = '<tr><td>Абай<td>1845<tr><td>Шоқан<td>1835'

describe('rows that name the columns of a table', () => {
  it.each<readonly [string, () => Uint8Array, string]>([
    ['Word', wordFile, 'a.docx'],
    ['OpenDocument', openFile, 'a.odt'],
    ['Excel', workbook, 'a.xlsx'],
    ['CSV', () => Buffer.from('Аты;Жылы\nАбай;1845\nШоқан;1835\n'), 'a.csv'],
    ['HTML with th', () => page(`<tr><th>Аты<th>Жылы${REST}`), 'a.html'],
    ['HTML with thead', () => page(`<thead><tr><td>Аты<td>Жылы</thead>${REST}`), 'a.html'],
    ['HTML with thead left open', () => page(`<thead><tr><td>Аты<td>Жылы<tbody>${REST}`), 'a.html'],
  ])('are told of in %s', async (_, bytes, name) => {
    expect(await rowsOf(bytes(), name)).toEqual(ROWS)
  })

  it('are none where th names a row', async () => {
    expect(await rowsOf(page('<tr><th>Абай<td>1845<tr><th>Шоқан<td>1835'), 'a.html')).toEqual(['Абай\t1845', 'Шоқан\t1835'])
  })

  it.each<readonly [string, readonly string[], readonly (readonly string[])[], boolean]>([
    ['words above figures', ['Аты', 'Саны'], [['а', '5']], true],
    ['words above words', ['Аты', 'Қаласы'], [['Абай', 'Семей']], false],
    ['figures', ['2001', '2002'], [['5', '7']], false],
    ['a name twice', ['Саны', 'Саны'], [['5', '7']], false],
    ['an empty cell', ['Аты', ''], [['а', '5']], false],
    ['a sentence', ['Аты', 'а'.repeat(61)], [['а', '5']], false],
    ['nothing below', ['Аты', 'Саны'], [], false],
  ])('are evident or not: %s', (_, first, below, header) => {
    expect(namesColumns(first, below)).toBe(header)
  })

  it('are shown so in the window and in exports', async () => {
    const analysis = await analysisOf(wordFile(), 'a.docx')
    const rows = repairedRows(analysis.text.repaired, analysis.blocks, analysis.sentences)
    expect(rows.map(({ header }) => header === true)).toEqual([true, false, false])
    const html = [...annotatedHtml.write([analysis])].join('')
    expect(html).toContain('<tr><th>Аты</th><th>Жылы</th></tr>')
    expect(html).toContain('<td>Шоқан</td>')
    expect([...tei.write([analysis])].join('')).toContain('<row role="label"><cell>Аты</cell><cell>Жылы</cell></row>')
  })
})
