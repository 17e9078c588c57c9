import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { docx } from '../../../src/engine/formats/docx.ts'
import { xlsx } from '../../../src/engine/formats/xlsx.ts'
import { cellText, createSharedStringsReader, numberKind } from '../../../src/engine/formats/xlsx-cells.ts'
import { outline, readsOrRefuses, refusal } from './reading.ts'
import { zipOf } from './zip-writer.ts'

const S =
  'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

interface Book {
  readonly sheets: readonly { readonly name: string; readonly rows: string }[]
  readonly strings?: string
  readonly styles?: string
  readonly from1904?: boolean
  readonly comments?: string
  /** Paragraphs of a text box on the first sheet. */
  readonly box?: string
}

function bookOf({ sheets, strings = '', styles = '', from1904 = false, comments, box = '' }: Book): Uint8Array {
  const relations = (list: readonly string[]): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join('')}</Relationships>`
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${RELATION}/${type}" Target="${target}"/>`
  const listed = sheets.map(({ name }, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="r${i}"/>`).join('')
  return zipOf([
    { path: '_rels/.rels', content: relations([relation('a', 'officeDocument', 'xl/workbook.xml')]) },
    {
      path: 'xl/workbook.xml',
      content: `<workbook ${S}><workbookPr date1904="${from1904 ? 1 : 0}"/><sheets>${listed}</sheets></workbook>`,
    },
    {
      path: 'xl/_rels/workbook.xml.rels',
      content: relations([
        ...sheets.map((_, i) => relation(`r${i}`, 'worksheet', `worksheets/s${i}.xml`)),
        relation('x', 'styles', 'styles.xml'),
        relation('y', 'sharedStrings', 'sharedStrings.xml'),
      ]),
    },
    { path: 'xl/sharedStrings.xml', content: `<sst ${S}>${strings}</sst>` },
    { path: 'xl/styles.xml', content: `<styleSheet ${S}>${styles}</styleSheet>` },
    ...sheets.map(({ rows }, i) => ({
      path: `xl/worksheets/s${i}.xml`,
      content: `<worksheet ${S}><sheetData>${rows}</sheetData></worksheet>`,
    })),
    {
      path: 'xl/worksheets/_rels/s0.xml.rels',
      content: relations([relation('c', 'comments', '../comments1.xml'), relation('d', 'drawing', '../drawings/drawing1.xml')]),
    },
    {
      path: 'xl/drawings/drawing1.xml',
      content: `<d:wsDr xmlns:d="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><d:sp><d:txBody>${box}</d:txBody></d:sp></d:wsDr>`,
    },
    ...(comments === undefined
      ? []
      : [{ path: 'xl/comments1.xml', content: `<comments ${S}><commentList>${comments}</commentList></comments>` }]),
  ])
}

const read = (book: Book) => xlsx.read(bookOf(book), { name: 'a.xlsx' })
const inline = (place: string, words: string): string => `<c r="${place}" t="inlineStr"><is><t>${words}</t></is></c>`

describe('xlsx', () => {
  it('reads each sheet under its name, its rows as rows of a table', async () => {
    const result = await read({
      sheets: [
        {
          name: 'Құжаттар',
          rows: '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row><row r="2"><c r="A2"><v>5</v></c><c r="B2" t="str"><v>жеті</v></c></row>',
        },
        { name: 'Sheet2', rows: `<row r="1">${inline('A1', 'соңы')}</row>` },
      ],
      strings: '<si><t>Атауы</t></si><si><r><t>Кү</t></r><r><t>ні</t></r><rPh sb="0" eb="1"><t>оқылуы</t></rPh></si>',
    })
    expect(outline(result)).toEqual(['heading 1: Құжаттар', 'table-row 1: Атауы\t\tКүні', 'table-row 1: 5\tжеті', 'table-row 1: соңы'])
    expect(result.text).toBe('Құжаттар\n\nАтауы\t\tКүні\n5\tжеті\n\nсоңы')
  })

  it('reads the text boxes of a sheet behind its rows', async () => {
    const box = ['Түсінік', 'бір', 'екі'].map(
      (words, i) => `<a:p><a:pPr>${i > 0 ? '<a:buChar/>' : ''}</a:pPr><a:r><a:t>${words}</a:t></a:r></a:p>`,
    )
    const sheet = { name: 'Sheet1', rows: `<row r="1">${inline('A1', 'ұяшық')}</row>` }
    const { text } = await read({ sheets: [sheet, { ...sheet, name: 'Sheet2' }], box: box.join('') })
    expect(text).toBe('ұяшық\n\nТүсінік\n\n• бір\n• екі\n\nұяшық')
    expect((await read({ sheets: [{ name: 'Парақ', rows: '' }], box: box.join('') })).text).toBe('Парақ\n\nТүсінік\n\n• бір\n• екі')
  })

  it('shows days, times, shares and numbers as their formats say', async () => {
    const styles =
      '<numFmts><numFmt numFmtId="170" formatCode="[$-43F]dd/mm/yyyy &quot;ж.&quot;;@"/><numFmt numFmtId="171" formatCode="#,##0.00 &quot;m&quot;"/><numFmt numFmtId="172" formatCode="0.0%"/><numFmt numFmtId="173" formatCode="[h]:mm"/><numFmt numFmtId="174" formatCode="000000000000"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/><xf numFmtId="172"/><xf numFmtId="22"/><xf numFmtId="173"/><xf numFmtId="174"/><xf numFmtId="46"/><xf numFmtId="21"/></cellXfs>'
    const cells: readonly (readonly [number, number | string, string])[] = [
      [0, 0.1 + 0.2, '0.3'],
      [1, 36_526, '2000-01-01'],
      [2, 45_000, '2023-03-15'],
      [3, 45_000, '45000 m'],
      [4, 0.155, '15.5%'],
      [5, 36_526.5, '2000-01-01 12:00'],
      [1, 0.75, '18:00'],
      [1, 59, '1900-02-28'],
      [1, 61, '1900-03-01'],
      [1, 1e9, '1000000000'],
      [1, -5, '-5'],
      [6, 1.5, '36:00'],
      [6, -0.0625, '-1:30'],
      [7, 10_140_000_123, '010140000123'],
      [8, 2.25 + 5 / 86_400, '54:00:05'],
      [9, 1.25, '06:00'],
      [0, '1e999', '1e999'],
    ]
    const row = cells.map(([style, value]) => `<c s="${style}"><v>${value}</v></c>`).join('')
    expect((await read({ sheets: [{ name: 'Sheet1', rows: `<row>${row}</row>` }], styles })).text.split('\t')).toEqual(
      cells.map(([, , text]) => text),
    )
    expect(
      (await read({ sheets: [{ name: 'Sheet1', rows: '<row><c s="1"><v>0</v></c><c s="1"><v>1</v></c></row>' }], styles, from1904: true }))
        .text,
    ).toBe('1904-01-01\t1904-01-02')
  })

  it('reads signs that XML has no place for', async () => {
    const cell = (words: string): string => `<c t="str"><v>${words}</v></c>`
    const rows = `<row>${cell('бірінші_x000D_ жол')}${cell('a_x005F_x000D_b')}${cell('x_xyz_')}</row>`
    expect((await read({ sheets: [{ name: 'Sheet1', rows }] })).text).toBe('бірінші жол\ta_x000D_b\tx_xyz_')
  })

  it('counts cells that do not say where they stand, empty ones too', async () => {
    const cell = (words: string): string => `<c t="str"><v>${words}</v></c>`
    expect((await read({ sheets: [{ name: 'Sheet1', rows: `<row>${cell('а')}<c/>${cell(' ')}${cell('б')}</row>` }] })).text).toBe(
      'а\t\t\tб',
    )
  })

  it('tidies a string that cells share once, however many do', () => {
    const reader = createSharedStringsReader()
    reader.start('s:si', {})
    reader.start('s:t', {})
    reader.text(`${' '.repeat(30_000)}а\n\tб `)
    reader.end('s:t')
    reader.end('s:si')
    expect(reader.strings).toEqual(['а б'])
  })

  it('begins a new table behind an empty row', async () => {
    const rows = `<row r="1">${inline('A1', 'а')}${inline('B1', 'б')}</row><row r="3">${inline('A3', 'в')}</row><row r="4"><c r="A4" s="1"/></row><row r="5">${inline('A5', 'г')}</row>`
    expect((await read({ sheets: [{ name: 'Лист1', rows }] })).text).toBe('а\tб\n\nв\n\nг')
  })

  it('keeps comments outside of the text and tells them', async () => {
    const result = await read({
      sheets: [{ name: 'А', rows: `<row>${inline('A1', 'а')}</row>` }],
      comments: '<comment ref="A1"><text><r><t>ескерту</t></r></text></comment>',
    })
    expect(outline(result)).toEqual(['heading 1: А', 'table-row 1: а', 'note 1!: ескерту'])
    expect(result.notices.map(({ code }) => code)).toEqual(['left-out'])
  })

  it('tells sheets that are too many, and gives signs of life while it reads rows', async () => {
    const rows = Array.from({ length: 3_000 }, (_, i) => `<row r="${i + 1}">${inline('', 'а')}</row>`).join('')
    const sheets = Array.from({ length: 1_003 }, (_, i) => ({ name: `Sheet${i}`, rows: i === 0 ? rows : '' }))
    let signs = 0
    const progress = (done: number, total: number): void => {
      if (done === 0 && total === 1_000) signs++
    }
    const { notices } = await xlsx.read(bookOf({ sheets }), { name: 'a.xlsx', progress })
    expect(notices).toEqual([{ code: 'left-out', message: expect.stringContaining('3 sheets') }])
    expect(signs).toBe(4)
  })

  it('is told from other packages by what is in it', () => {
    expect(xlsx.recognises(bookOf({ sheets: [] }), 'a')).toBe(true)
    expect(docx.recognises(bookOf({ sheets: [] }), 'a.docx')).toBe(false)
    expect(xlsx.recognises(zipOf([{ path: 'word/document.xml', content: '' }]), 'a.xlsx')).toBe(false)
  })

  it('refuses what is empty or made to be too much', async () => {
    const one = (rows: string): Uint8Array => bookOf({ sheets: [{ name: 'A', rows }] })
    expect(await refusal(xlsx, one(''))).toBe('no-text')
    expect(await refusal(xlsx, one(`<row>${'<c><v>1</v></c>'.repeat(1_000_000)}</row>`))).toBe('too-large')
    expect(await refusal(xlsx, one('<row>'.repeat(1_000)))).toBe('too-large')
  })

  it('makes no gap of a far column, and no row of endless cells', async () => {
    const wide = await read({
      sheets: [{ name: 'Sheet1', rows: `<row r="1">${inline('A1', 'а')}${inline('XFD1', 'б')}${inline('ZZZZ1', 'в')}</row>` }],
    })
    expect(wide.text).toBe('а\t\tб\tв')
    const long = await read({
      sheets: [{ name: 'Sheet1', rows: `<row>${Array.from({ length: 20_000 }, (_, i) => inline('', `${i}`)).join('')}</row>` }],
    })
    expect(long.text.split('\t')).toHaveLength(16_384)
    expect(long.notices).toEqual([{ code: 'left-out', message: expect.stringContaining('3616 cells') }])
  })

  it('gives a text or a reason for any damage', async () => {
    const rows = `<row r="1">${inline('A1', 'а')}<c r="B1" t="s"><v>0</v></c></row>`
    const pieces = ['<row>', '</row>', '<c t="s">', '</c>', '<v>9999999999</v>', '<v>-1</v>', 'x', '<is>', '<t>', '</t>']
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...pieces), { maxLength: 20 }), async (put) => {
        await readsOrRefuses(xlsx, bookOf({ sheets: [{ name: 'A', rows: rows + put.join('') }], strings: '<si><t>ә</t></si>' }))
      }),
    )
  })
})

describe('the format of a number', () => {
  it.each([
    ['#,##0" тг."', '1500 тг.'],
    ['"№"0', '№1500'],
    ['[$₸-43F]\\ #,##0.00;[Red]-[$₸-43F]\\ #,##0.00', '₸ 1500'],
    ['_-* #,##0.00\\ _₽_-;\\-* #,##0.00\\ _₽_-', '1500'],
    ['#,##0.00\\ [$€-2]', '1500 €'],
    ['$#,##0', '$1500'],
    ['General" шт"', '1500 шт'],
    ['0.00E+00', '1500'],
    ['#,##0;"теріс" #,##0', '1500'],
    ['mmmm yyyy', '1904-02'],
    ['yyyy"ж."', '1904'],
    ['[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', '1904-02-08'],
  ])('%s is shown', (code, shown) => {
    expect(cellText({}, '1500', numberKind(code), [], false)).toBe(shown)
  })
})
