import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { excel2003 } from '../../../src/engine/formats/excel-2003.ts'
import { word2003 } from '../../../src/engine/formats/word-2003.ts'
import { columnNames, outline, readsOrRefuses, refusal } from './reading.ts'

const bytesOf = (xml: string): Uint8Array => new TextEncoder().encode(xml)
const OFFICE = 'xmlns:o="urn:schemas-microsoft-com:office:office"'
const PROPERTIES =
  '<o:DocumentProperties><o:Title>Есеп</o:Title><o:Author>Асан Үсенов</o:Author><o:Created>2004-05-06T10:00:00Z</o:Created></o:DocumentProperties>'

const bookOf = (sheets: string, styles = ''): string =>
  `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" ${OFFICE} xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet" xmlns:html="http://www.w3.org/TR/REC-html40">${PROPERTIES}<Styles>${styles}</Styles>${sheets}</Workbook>`
const sheetOf = (name: string, rows: string): string => `<Worksheet ss:Name="${name}"><Table>${rows}</Table></Worksheet>`
const cell = (words: string, type = 'String', attributes = ''): string =>
  `<Cell ${attributes}><Data ss:Type="${type}">${words}</Data></Cell>`
const readBook = (xml: string) => excel2003.read(bytesOf(xml), { name: 'a.xls' })

const documentOf = (body: string, before = ''): string =>
  `<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml" ${OFFICE} xmlns:aml="http://schemas.microsoft.com/aml/2001/core" xmlns:wx="http://schemas.microsoft.com/office/word/2003/auxHint">${PROPERTIES}${before}<w:body><wx:sect>${body}</wx:sect></w:body></w:wordDocument>`
const run = (words: string): string => `<w:r><w:t>${words}</w:t></w:r>`
const p = (words: string, properties = ''): string => `<w:p><w:pPr>${properties}</w:pPr>${words}</w:p>`
const readDocument = (xml: string) => word2003.read(bytesOf(xml), { name: 'a.doc' })

describe('workbooks of Excel 2003 as XML', () => {
  it('are known by what they hold, in any encoding', () => {
    const book = bookOf(sheetOf('Бет', `<Row>${cell('сөз')}</Row>`))
    for (const bytes of [bytesOf(book), iconv.encode(book, 'utf-16le', { addBOM: true })])
      expect(excel2003.recognises(bytes, 'a')).toBe(true)
    for (const other of [documentOf(''), 'Workbook', '<html>urn:schemas-microsoft-com:office:spreadsheet</html>'])
      expect(excel2003.recognises(bytesOf(other), 'a.xls')).toBe(false)
  })

  it('give sheets under their names, rows with their gaps, what cells show, and what they say of themselves', async () => {
    const styles =
      '<Style ss:ID="d"><NumberFormat ss:Format="Short Date"/></Style><Style ss:ID="t"><NumberFormat ss:Format="h:mm"/></Style><Style ss:ID="p"><NumberFormat ss:Format="0%"/></Style>'
    const rows =
      `<Row>${cell('Аты')}${cell('Күні')}${cell('Үлесі')}</Row>` +
      `<Row>${cell('<B xmlns="http://www.w3.org/TR/REC-html40">Абай</B> ауданы')}${cell('2004-03-15T00:00:00.000', 'DateTime', 'ss:StyleID="d"')}${cell('0.5', 'Number', 'ss:StyleID="p"')}</Row>` +
      `<Row ss:Index="3">${cell('Шығыс', 'String', 'ss:MergeAcross="1"')}${cell('0.1', 'Number')}${cell('1', 'Boolean', 'ss:Index="5"')}</Row>` +
      `<Row ss:Index="6">${cell('1899-12-31T09:30:00.000', 'DateTime', 'ss:StyleID="t"')}${cell('2004-03-15T14:05:00.000', 'DateTime')}${cell('6.0000000000000009E-2', 'Number')}</Row>`
    const result = await readBook(bookOf(sheetOf('Аудандар', rows) + sheetOf('Sheet2', `<Row>${cell('соңы')}</Row>`), styles))
    expect(outline(result)).toEqual([
      'heading 1: Аудандар',
      'table-row 1: Аты\tКүні\tҮлесі',
      'table-row 1: Абай ауданы\t2004-03-15\t50%',
      'table-row 1: Шығыс\t\t0.1\t\tTRUE',
      'table-row 1: 09:30\t2004-03-15 14:05\t0.06',
      'table-row 1: соңы',
    ])
    expect(columnNames(result)).toEqual(['Аты\tКүні\tҮлесі'])
    expect(result).toMatchObject({ title: 'Есеп', author: 'Асан Үсенов', date: '2004-05-06' })
  })

  it('set comments outside of the text', async () => {
    const commented = '<Cell><Data ss:Type="String">ұяшық</Data><Comment ss:Author="А"><ss:Data>пікір</ss:Data></Comment></Cell>'
    const result = await readBook(bookOf(sheetOf('Sheet1', `<Row>${commented}</Row>`)))
    expect(outline(result)).toEqual(['table-row 1: ұяшық', 'note 1!: пікір'])
    expect(result.notices).toEqual([{ code: 'left-out', message: 'Not in the text: 1 comments.' }])
  })

  it('are refused with the right reason', async () => {
    expect(await refusal(excel2003, bytesOf(bookOf(sheetOf('Бет', ''))))).toBe('no-text')
    expect(await refusal(excel2003, bytesOf(`<!DOCTYPE a [<!ENTITY b "b">]>${bookOf('')}`))).toBe('damaged')
  })
})

describe('documents of Word 2003 as XML', () => {
  it('are known by what they hold', () => {
    expect(word2003.recognises(bytesOf(documentOf('')), 'a')).toBe(true)
    expect(word2003.recognises(bytesOf(bookOf('')), 'a.doc')).toBe(false)
  })

  it('give headings, lists with their numbers, tables, notes, and no deletions', async () => {
    const lists =
      '<w:lists><w:listDef w:listDefId="7"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:nfc w:val="1"/><w:lvlText w:val="%1."/></w:lvl></w:listDef><w:list w:ilfo="2"><w:ilst w:val="7"/></w:list></w:lists>' +
      '<w:styles><w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style></w:styles>'
    const item = '<w:listPr><w:ilvl w:val="0"/><w:ilfo w:val="2"/><wx:t wx:val="I."/></w:listPr>'
    const note = `<w:r><w:footnote>${p(run('Түсінік'))}</w:footnote></w:r>`
    const empty = '<w:r><w:footnote><w:p/></w:footnote></w:r>'
    const deleted = `<aml:annotation w:type="Word.Deletion"><aml:content><w:r><w:delText>жоқ</w:delText></w:r></aml:content></aml:annotation>`
    const added = `<aml:annotation w:type="Word.Insertion"><aml:content>${run(' қосылды')}</aml:content></aml:annotation>`
    const table = `<w:tbl><w:tr><w:tc>${p(run('а'))}</w:tc><w:tc>${p(run('ә'))}</w:tc></w:tr></w:tbl>`
    const head = `<w:p><w:pPr><w:sectPr><w:hdr w:type="odd">${p(run('Бет басы'))}</w:hdr></w:sectPr></w:pPr></w:p>`
    const body =
      p(run('Тарау'), '<w:pStyle w:val="1"/>') +
      p(`${run('Сөз ')}${empty}${run('бар')}${note}${deleted}${added}`) +
      p(run('бірінші'), item) +
      p(run('екінші'), item) +
      table +
      head
    const result = await readDocument(documentOf(body, lists))
    expect(outline(result)).toEqual([
      'heading 1: Тарау',
      'paragraph 1: Сөз ¹бар² қосылды',
      'list-item 1: I. бірінші',
      'list-item 1: II. екінші',
      'table-row 1: а\tә',
      'note 1!: Бет басы',
      'note 1: ² Түсінік',
    ])
    expect(result.notices).toEqual([{ code: 'left-out', message: 'Not in the text: 1 tracked deletions.' }])
    expect(result).toMatchObject({ title: 'Есеп', author: 'Асан Үсенов', date: '2004-05-06' })
  })
})

describe('XML files of Office 2003', () => {
  it('give a text or a reason for any damage', async () => {
    const sources = [bookOf(sheetOf('Бет', `<Row>${cell('сөз')}${cell('1', 'Number')}</Row>`)), documentOf(p(run('сөз')))]
    for (const [i, reader] of [excel2003, word2003].entries()) {
      const whole = sources[i] as string
      const at = fc.integer({ min: 0, max: whole.length - 1 })
      await fc.assert(
        fc.asyncProperty(at, at, async (from, length) => {
          await readsOrRefuses(reader, bytesOf(whole.slice(0, from) + whole.slice(from + (length % 40))))
        }),
        { numRuns: 60 },
      )
    }
  })
})
