import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { docx } from '../../../src/engine/formats/docx.ts'
import { outline, readsOrRefuses, refusal } from './reading.ts'
import { zipOf } from './zip-writer.ts'

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const STYLES = `<w:styles ${W}>
  <w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>
  <w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
  <w:style w:type="paragraph" w:styleId="own"><w:name w:val="Менің тақырыбым"/><w:basedOn w:val="1"/></w:style>
  <w:style w:type="paragraph" w:styleId="t"><w:name w:val="Title"/></w:style>
  <w:style w:type="paragraph" w:styleId="q"><w:name w:val="Quote"/></w:style>
  <w:style w:type="paragraph" w:styleId="x"><w:name w:val="X"/><w:basedOn w:val="y"/></w:style>
  <w:style w:type="paragraph" w:styleId="y"><w:name w:val="Y"/><w:basedOn w:val="x"/></w:style>
</w:styles>`
const NUMBERING = `<w:numbering ${W}>
  <w:abstractNum w:abstractNumId="0">
    <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
    <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="russianLower"/><w:lvlText w:val="%1.%2)"/></w:lvl>
  </w:abstractNum>
  <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF0B7;"/></w:lvl></w:abstractNum>
  <w:abstractNum w:abstractNumId="2"><w:numStyleLink w:val="Тізім"/></w:abstractNum>
  <w:abstractNum w:abstractNumId="3"><w:styleLink w:val="Тізім"/><w:lvl w:ilvl="0"><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1)"/></w:lvl></w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
  <w:num w:numId="4"><w:abstractNumId w:val="2"/></w:num>
  <w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>
  <w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num>
</w:numbering>`

function relations(targets: Readonly<Record<string, string>>): string {
  const one = ([target, type]: [string, string], i: number) => `<Relationship Id="r${i}" Type="${TYPES}/${type}" Target="${target}"/>`
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${Object.entries(targets).map(one).join('')}</Relationships>`
}

function docxOf(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const types: Record<string, string> = {}
  for (const name of ['styles', 'numbering', 'footnotes', 'endnotes', 'comments'])
    if (parts[`word/${name}.xml`] !== undefined || name === 'styles' || name === 'numbering') types[`${name}.xml`] = name
  for (const name of ['header1', 'footer1']) if (parts[`word/${name}.xml`] !== undefined) types[`/word/${name}.xml`] = name.slice(0, -1)
  const files: Record<string, string> = {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': relations({ 'word/document.xml': 'officeDocument', 'docProps/core.xml': 'metadata/core-properties' }),
    'word/_rels/document.xml.rels': relations(types),
    'word/styles.xml': STYLES,
    'word/numbering.xml': NUMBERING,
    'word/document.xml': `<?xml version="1.0"?><w:document ${W}><w:body>${body}</w:body></w:document>`,
    ...parts,
  }
  return zipOf(Object.entries(files).map(([path, content]) => ({ path, content })))
}

const p = (words: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`
const styled = (style: string): string => `<w:pStyle w:val="${style}"/>`
const item = (list: number, depth = 0): string => `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr>`
const cell = (content: string): string => `<w:tc>${content}</w:tc>`
const table = (...rows: string[][]): string => `<w:tbl>${rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`
const read = (bytes: Uint8Array) => docx.read(bytes, { name: 'a.docx' })
const outlineOf = async (body: string, parts = {}) => outline(await read(docxOf(body, parts)))

describe('docx', () => {
  it('tells titles, headings by style and by level, and quotations', async () => {
    expect(
      await outlineOf(
        p('Атауы', styled('t')) +
          p('Бір', styled('1')) +
          p('Екі', styled('own')) +
          p('Үш', '<w:outlineLvl w:val="2"/>') +
          p('Сөз', styled('q')) +
          p('Мәтін', styled('x')),
      ),
    ).toEqual(['title 1: Атауы', 'heading 1: Бір', 'heading 1: Екі', 'heading 3: Үш', 'quote 1: Сөз', 'paragraph 1: Мәтін'])
  })

  it('counts the items of lists as Word does', async () => {
    const result = await read(
      docxOf(
        p('а', item(1)) +
          p('б', item(1, 1)) +
          p('в', item(1, 1)) +
          p('г', item(1)) +
          p('Мәтін') +
          p('д', item(1)) +
          p('е', item(2)) +
          p('ж', item(3)) +
          p('и', item(4)) +
          p('з', item(0)),
      ),
    )
    expect(result.text).toBe('1. а\n1.а) б\n1.б) в\n2. г\n\nМәтін\n\n3. д\n5. е\n• ж\nI) и\n\nз')
    expect(outline(result)[1]).toBe('list-item 2: 1.а) б')
  })

  it('gives tables as rows, but what only sets the page as text', async () => {
    expect(await outlineOf(table([p('Қала'), p('Саны')], [p('Алматы'), p('2') + p('млн')]))).toEqual([
      'table-row 1: Қала\tСаны',
      'table-row 1: Алматы\t2 млн',
    ])
    expect(await outlineOf(table([p('Жалғыз')], [p('баған')]))).toEqual(['paragraph 1: Жалғыз', 'paragraph 1: баған'])
    expect(await outlineOf(table([p('Сол'), p('Оң') + table([p('1'), p('2')])]))).toEqual([
      'paragraph 1: Сол',
      'paragraph 1: Оң',
      'table-row 1: 1\t2',
    ])
  })

  it('sets footnotes at the end of their section and endnotes at the end', async () => {
    const note = (kind: string, id: number, words: string): string =>
      `<w:${kind} w:id="${id}"><w:p><w:r><w:${kind}Ref/></w:r><w:r><w:t>${words}</w:t></w:r></w:p></w:${kind}>`
    const refer = (kind: string, id: number): string => `<w:p><w:r><w:t>Сөз</w:t></w:r><w:r><w:${kind}Reference w:id="${id}"/></w:r></w:p>`
    const parts = {
      'word/footnotes.xml': `<w:footnotes ${W}>${note('footnote', 2, 'Түсінік')}</w:footnotes>`,
      'word/endnotes.xml': `<w:endnotes ${W}>${note('endnote', 1, 'Соңғы')}</w:endnotes>`,
    }
    expect(
      await outlineOf(refer('endnote', 1) + refer('footnote', 2) + refer('footnote', 2) + p('Екі', styled('1')) + p('Мәтін'), parts),
    ).toEqual([
      'paragraph 1: Сөз[e1]',
      'paragraph 1: Сөз¹',
      'paragraph 1: Сөз²',
      'note 1: ¹ Түсінік',
      'heading 1: Екі',
      'paragraph 1: Мәтін',
      'note 1: [e1] Соңғы',
    ])
  })

  it('leaves out what is deleted or hidden, joins paragraphs whose mark is deleted, and says so', async () => {
    const run = (words: string): string => `<w:r><w:t>${words}</w:t></w:r>`
    const result = await read(
      docxOf(
        `<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>${run('Бір')}<w:del><w:r><w:delText>жоқ</w:delText></w:r></w:del><w:ins>${run('лік')}</w:ins></w:p>` +
          `<w:p>${run('те')}<w:moveFrom>${run('көшті')}</w:moveFrom><w:r><w:rPr><w:vanish/></w:rPr><w:t>жасырын</w:t></w:r><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>!</w:t></w:r></w:p>`,
      ),
    )
    expect(outline(result)).toEqual(['paragraph 1: Бірлікте!'])
    expect(result.notices).toEqual([{ code: 'left-out', message: 'Not in the text: 2 tracked deletions, 1 stretches of hidden text.' }])
  })

  it('keeps tabs, lines, hyphens, symbols, fields and mathematics as they read', async () => {
    const field = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>7</w:t></w:r>'
    const signs =
      '<w:r><w:t>а</w:t><w:tab/><w:t>б</w:t><w:br/><w:t>в</w:t><w:noBreakHyphen/><w:t>г</w:t><w:softHyphen/><w:t>д</w:t><w:sym w:font="Symbol" w:char="F0B7"/><w:sym w:font="Symbol" w:char="F061"/></w:r>'
    expect(await outlineOf(`<w:p><w:pPr><w:tabs><w:tab w:val="left" w:pos="1"/></w:tabs></w:pPr>${signs}${field}</w:p>`)).toEqual([
      'paragraph 1: а\tб\nв\u2011г\u00adд•α7',
    ])
  })

  it('shows no field from which another is computed, and parts fractions', async () => {
    const mark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
    const inner = `${mark('begin')}<w:r><w:instrText>MERGEFIELD a</w:instrText></w:r>${mark('separate')}<w:r><w:t>жасырын</w:t></w:r>${mark('end')}`
    const outer = `${mark('begin')}<w:r><w:instrText>IF</w:instrText></w:r>${inner}<w:r><w:instrText>= 1</w:instrText></w:r>${mark('separate')}<w:r><w:t>иә</w:t></w:r>${mark('end')}`
    const math = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
    const m = (words: string): string => `<m:r><m:t>${words}</m:t></m:r>`
    const fraction = `<m:oMath ${math}><m:f><m:num>${m('a')}</m:num><m:den>${m('b')}</m:den></m:f><m:sSup><m:e>${m('x')}</m:e><m:sup>${m('2')}</m:sup></m:sSup></m:oMath>`
    const { text } = await read(docxOf(`<w:p>${outer}<w:r><w:t xml:space="preserve"> соңы </w:t></w:r>${fraction}</w:p>`))
    expect(text).toBe('иә соңы a/bx²')
  })

  it('keeps figures above and below the line', async () => {
    const run = (words: string, align: string): string => `<w:r><w:rPr><w:vertAlign w:val="${align}"/></w:rPr><w:t>${words}</w:t></w:r>`
    expect(
      await outlineOf(
        `<w:p><w:r><w:t>5 м</w:t></w:r>${run('2', 'superscript')}<w:r><w:t> H</w:t></w:r>${run('2', 'subscript')}${run('ші', 'superscript')}</w:p>`,
      ),
    ).toEqual(['paragraph 1: 5 м² H₂ші'])
  })

  it('reads a text box once, after the paragraph that it hangs on', async () => {
    const box = `<w:txbxContent>${p('Қорап')}</w:txbxContent>`
    const mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    const drawing = `<mc:AlternateContent ${mc}><mc:Choice>${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent>`
    expect(await outlineOf(`<w:p><w:r><w:t>Бұрын</w:t></w:r><w:r>${drawing}</w:r><w:r><w:t> кейін</w:t></w:r></w:p>`)).toEqual([
      'paragraph 1: Бұрын кейін',
      'paragraph 1: Қорап',
    ])
  })

  it('reads documents within it, each once, and tells those that it cannot', async () => {
    const r = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    const parts = {
      'word/_rels/document.xml.rels': relations({ 'a.html': 'aFChunk', 'b.bin': 'aFChunk' }),
      'word/a.html': '<html><h2>Ішкі</h2><ul><li>а</li><li>б</li></ul></html>',
      'word/b.bin': '\0\x01\x02\x03'.repeat(100),
    }
    const result = await read(
      docxOf(`${p('Бір')}${['r0', 'r1', 'r0'].map((id) => `<w:altChunk ${r} r:id="${id}"/>`).join('')}${p('Екі')}`, parts),
    )
    expect(result.text).toBe('Бір\n\nІшкі\n\n• а\n• б\n\nЕкі')
    expect(result.notices).toEqual([{ code: 'left-out', message: 'Not in the text: 2 embedded documents.' }])
  })

  it('keeps running heads and comments outside of the text', async () => {
    const parts = {
      'word/header1.xml': `<w:hdr ${W}>${p('Колонтитул')}</w:hdr>`,
      'word/footer1.xml': `<w:ftr ${W}>${p('Бет')}</w:ftr>`,
      'word/comments.xml': `<w:comments ${W}><w:comment w:id="0">${p('Пікір')}</w:comment></w:comments>`,
    }
    expect(await outlineOf(p('Мәтін'), parts)).toEqual(['paragraph 1: Мәтін', 'note 1!: Колонтитул', 'note 1!: Бет', 'note 1!: Пікір'])
  })

  it('reads title, authors and the day, but no title that a program made', async () => {
    const core = (title: string): string =>
      `<c xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"><dc:title>${title}</dc:title><dc:creator>Абай Құнанбайұлы</dc:creator><dcterms:modified>2020-02-03T01:02:03Z</dcterms:modified><dcterms:created>2019-12-31T01:02:03Z</dcterms:created></c>`
    const withCore = (title: string) => read(docxOf(p('Мәтін'), { 'docProps/core.xml': core(title) }))
    expect(await withCore('Қара сөздер')).toMatchObject({ title: 'Қара сөздер', author: 'Абай Құнанбайұлы', date: '2019-12-31' })
    expect((await withCore('Документ1')).title).toBeUndefined()
    expect((await withCore('Без имени')).title).toBeUndefined()
  })

  it('knows its files by what is in them', () => {
    expect(docx.recognises(docxOf(p('а')), 'a.zip')).toBe(true)
    expect(docx.recognises(zipOf([{ path: 'xl/workbook.xml', content: '' }]), 'a.docx')).toBe(false)
    expect(docx.recognises(zipOf([{ path: 'a/word/b.txt', content: '' }]), 'a.docx')).toBe(false)
  })

  it('refuses entities, nesting, bombs and missing parts with the right reason', async () => {
    const entity = `<!DOCTYPE w [<!ENTITY a "${'b'.repeat(100)}">]><w:document ${W}><w:body>${p('&a;')}</w:body></w:document>`
    expect(await refusal(docx, docxOf('', { 'word/document.xml': entity }))).toBe('damaged')
    expect(await refusal(docx, docxOf('<w:p>'.repeat(100_000)))).toBe('too-large')
    expect(await refusal(docx, docxOf(p('а'.repeat(3_000_000))))).toBe('too-large')
    expect(await refusal(docx, zipOf([{ path: 'word/a.xml', content: '' }]))).toBe('damaged')
    expect(await refusal(docx, docxOf(p(' ')))).toBe('no-text')
    expect(await refusal(docx, docxOf(p('а')).subarray(0, 500))).toBe('damaged')
  })

  it('reads a damaged part as far as it goes', async () => {
    const result = await read(docxOf('', { 'word/document.xml': `<w:document ${W}><w:body>${p('Бір')}<w:p><w:r><w:t>екі` }))
    expect(outline(result)).toEqual(['paragraph 1: Бір', 'paragraph 1: екі'])
    expect(result.notices.map(({ code }) => code)).toEqual(['damaged'])
  })

  it('says each note once however often it is referred to', async () => {
    const note = `<w:footnotes ${W}><w:footnote w:id="1">${p('ұзын '.repeat(1000))}</w:footnote></w:footnotes>`
    const result = await read(
      docxOf(`<w:p>${'<w:r><w:footnoteReference w:id="1"/></w:r>'.repeat(2000)}</w:p>`, { 'word/footnotes.xml': note }),
    )
    expect(result.text.length).toBeLessThan(20_000)
  })

  it('gives a text or a reason for any damage of its XML', async () => {
    const body = p('Атауы', styled('t')) + p('а', item(1)) + table([p('1'), p('2')]) + p('Соңы')
    await fc.assert(
      fc.asyncProperty(
        fc.nat(body.length),
        fc.nat(60),
        fc.constantFrom('', '<w:tbl>', '</w:p>', '<w:tc>', '&', '<w:txbxContent>', '</w:tbl>'),
        async (at, length, put) => {
          await readsOrRefuses(docx, docxOf(body.slice(0, at) + put + body.slice(at + length)))
        },
      ),
    )
  })
})
