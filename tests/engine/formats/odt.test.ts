import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { odt } from '../../../src/engine/formats/odt.ts'
import { outline, readsOrRefuses, refusal } from './reading.ts'
import { zipOf } from './zip-writer.ts'

const NAMES = ['office', 'text', 'table', 'style', 'meta', 'manifest', 'presentation']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .concat('xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"', 'xmlns:dc="http://purl.org/dc/elements/1.1/"')
  .join(' ')
const TYPE = 'application/vnd.oasis.opendocument.text'
const STYLES =
  '<style:style style:name="Title" style:family="paragraph"/><style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/>' +
  '<style:style style:name="P2" style:family="paragraph" style:parent-style-name="Quotations"/>' +
  '<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-suffix="." style:num-format="1"/>' +
  '<text:list-level-style-number text:level="2" style:num-format="a" style:num-suffix=")" text:display-levels="2"/></text:list-style>' +
  '<text:list-style style:name="L2"><text:list-level-style-bullet text:level="1" text:bullet-char="–"/></text:list-style>'

function odtOf(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const files = {
    mimetype: TYPE,
    'content.xml': `<office:document-content ${NAMES}><office:automatic-styles>${STYLES}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    ...parts,
  }
  return zipOf(Object.entries(files).map(([path, content]) => ({ path, content, stored: path === 'mimetype' })))
}

const otherOf = (kind: 'spreadsheet' | 'presentation', body: string): Uint8Array =>
  odtOf('', {
    mimetype: `application/vnd.oasis.opendocument.${kind}`,
    'content.xml': `<office:document-content ${NAMES}><office:body><office:${kind}>${body}</office:${kind}></office:body></office:document-content>`,
  })

const p = (words: string, style = 'Standard'): string => `<text:p text:style-name="${style}">${words}</text:p>`
const list = (style: string, attributes: string, ...items: string[]): string =>
  `<text:list text:style-name="${style}" ${attributes}>${items.map((item) => `<text:list-item>${item}</text:list-item>`).join('')}</text:list>`
const read = (bytes: Uint8Array) => odt.read(bytes, { name: 'a.odt' })
const outlineOf = async (body: string, parts = {}) => outline(await read(odtOf(body, parts)))

describe('odt', () => {
  it('tells titles, headings and quotations', async () => {
    expect(await outlineOf([p('Атауы', 'P1'), '<text:h text:outline-level="2">Бір</text:h>', p('Сөз', 'P2'), p('Мәтін')].join(''))).toEqual(
      ['title 1: Атауы', 'heading 2: Бір', 'quote 1: Сөз', 'paragraph 1: Мәтін'],
    )
  })

  it('reads a chart where it stands: its words, then its table', async () => {
    const cell = (words: string): string => `<table:table-cell>${p(words)}</table:table-cell>`
    const row = (...cells: string[]): string => `<table:table-row>${cells.map(cell).join('')}</table:table-row>`
    const chart = `<chart:title xmlns:chart="urn:oasis:names:tc:opendocument:xmlns:chart:1.0">${p('Түсім')}</chart:title><table:table table:name="local-table"><table:table-header-rows>${row('', 'Бидай')}</table:table-header-rows>${row('Ақмола', '7')}${row('Абай', '4')}</table:table>`
    const object = `<office:document-content ${NAMES}><office:body><office:chart>${chart}</office:chart></office:body></office:document-content>`
    const frame = '<draw:frame><draw:object xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="./Object 1"/></draw:frame>'
    expect(await outlineOf(p(`Алдында${frame}`) + p('Соңында'), { 'Object 1/content.xml': object })).toEqual([
      'paragraph 1: Алдында',
      'paragraph 1: Түсім',
      'table-row 1: \tБидай',
      'table-row 1: Ақмола\t7',
      'table-row 1: Абай\t4',
      'paragraph 1: Соңында',
    ])
  })

  it('counts the items of lists, which begin anew unless they go on', async () => {
    const inner = '<text:list><text:list-item><text:p>ішкі</text:p></text:list-item></text:list>'
    const result = await read(
      odtOf(
        list('L1', 'xml:id="a"', p('а') + p('тағы'), p('б') + inner) +
          list('L2', '', p('в')) +
          list('L1', 'text:continue-list="a"', p('г')) +
          p('Мәтін') +
          list('L1', '', p('д')),
      ),
    )
    expect(result.text).toBe('1. а\n\nтағы\n\n2. б\n2.a) ішкі\n– в\n3. г\n\nМәтін\n\n1. д')
  })

  it('reads workbooks: sheets under their names, rows with their empty columns, comments apart', async () => {
    const cell = (words: string, more = ''): string => `<table:table-cell ${more}>${words === '' ? '' : p(words)}</table:table-cell>`
    const comment = '<office:annotation><dc:creator>Х</dc:creator><text:p>Ескерту</text:p></office:annotation>'
    const rows = [
      `<table:table-row><table:table-cell>${comment}${p('Қала')}</table:table-cell>${cell('', 'table:number-columns-repeated="2"')}${cell('Жыл')}</table:table-row>`,
      `<table:table-row>${cell('Астана')}${cell('', 'table:number-columns-repeated="2"')}${cell('1997')}${cell('', 'table:number-columns-repeated="16000"')}</table:table-row>`,
    ].join('')
    const gone = '<table:tracked-changes><table:deletion><text:p>жойылған</text:p></table:deletion></table:tracked-changes>'
    const sheets = ['Қалалар', 'Парақ1'].map((name) => `<table:table table:name="${name}">${rows}</table:table>`).join('')
    const bytes = otherOf('spreadsheet', gone + sheets)
    expect(odt.recognises(bytes, 'a')).toBe(true)
    const table = ['table-row 1: Қала\t\t\tЖыл', 'table-row 1: Астана\t\t\t1997', 'note 1!: Ескерту']
    expect(outline(await read(bytes))).toEqual(['heading 1: Қалалар', ...table, ...table])
  })

  it('reads presentations: slides under their titles, notes beside them, numbers outside', async () => {
    const frame = (place: string, words: string): string =>
      `<draw:frame presentation:class="${place}"><draw:text-box>${p(words)}</draw:text-box></draw:frame>`
    const notes = `<presentation:notes>${frame('notes', 'Айтылады')}</presentation:notes>`
    const shape = `<draw:custom-shape>${p('Пішін')}</draw:custom-shape>`
    const slide = `<draw:page>${frame('title', 'Атауы')}${frame('subtitle', 'Мәтін')}${shape}${frame('page-number', '7')}${notes}</draw:page>`
    const bytes = otherOf('presentation', slide)
    expect(odt.recognises(bytes, 'a')).toBe(true)
    expect(outline(await read(bytes))).toEqual([
      'heading 1: Атауы',
      'paragraph 1: Мәтін',
      'paragraph 1: Пішін',
      'paragraph 1!: 7',
      'note 1: Айтылады',
    ])
  })

  it('reads what is saved as one XML file', async () => {
    const head = '<style:master-page><style:header><text:p>Колонтитул</text:p></style:header></style:master-page>'
    const comment = '<office:annotation><dc:date>1999-01-01</dc:date><text:p>Ескерту</text:p></office:annotation>'
    const flat = (body: string): Uint8Array =>
      new TextEncoder().encode(
        `<?xml version="1.0"?>\n<office:document ${NAMES} office:mimetype="${TYPE}"><office:meta><dc:title>Бұйрық жинағы</dc:title></office:meta><office:automatic-styles>${STYLES}</office:automatic-styles><office:master-styles>${head}</office:master-styles><office:body><office:text>${body}</office:text></office:body></office:document>`,
      )
    const bytes = flat(p('Атауы', 'P1') + p(`Мәтін${comment}`))
    expect(odt.recognises(bytes, 'a.xml')).toBe(true)
    const result = await read(bytes)
    expect(outline(result)).toEqual(['paragraph 1!: Колонтитул', 'title 1: Атауы', 'paragraph 1: Мәтін', 'note 1!: Ескерту'])
    expect(result).toMatchObject({ title: 'Бұйрық жинағы' })
    expect(result.date).toBeUndefined()
    expect(await refusal(odt, flat(''))).toBe('no-text')
    expect(odt.recognises(new TextEncoder().encode('<html><body>office:document</body></html>'), 'a')).toBe(false)
    expect((await read(bytes.subarray(0, bytes.length - 60))).notices).toMatchObject([{ code: 'damaged' }, { code: 'left-out' }])
  })

  it('leaves running heads in tables outside of the text', async () => {
    const head = `<table:table><table:table-row><table:table-cell>${p('а')}</table:table-cell><table:table-cell>${p('б')}</table:table-cell></table:table-row></table:table>`
    const styles = `<office:document-styles ${NAMES}><style:header>${head}</style:header></office:document-styles>`
    expect(await outlineOf(p('Мәтін'), { 'styles.xml': styles })).toEqual(['paragraph 1!: а', 'paragraph 1!: б', 'paragraph 1: Мәтін'])
  })

  it('keeps blanks, tabs and lines as they read, within bounds', async () => {
    expect(await outlineOf(p('  а<text:s text:c="3"/>б\n   <text:span>в</text:span><text:tab/>г<text:line-break/>д'))).toEqual([
      'paragraph 1: а   б в\tг\nд',
    ])
    const bomb = '<text:s text:c="2000000000"/>соңы'
    expect((await read(odtOf(p(`а${bomb}`)))).text).toHaveLength(105)
  })

  it('gives tables as rows, repeated cells once', async () => {
    const cell = (content: string): string => `<table:table-cell table:number-columns-repeated="16384">${content}</table:table-cell>`
    const row = (...cells: string[]): string =>
      `<table:table-row table:number-rows-repeated="1048576">${cells.map(cell).join('')}</table:table-row>`
    expect(await outlineOf(`<table:table>${row(p('а'), p('б'))}${row(p('в'), '', p('г'))}</table:table>`)).toEqual([
      'table-row 1: а\tб',
      'table-row 1: в\t\tг',
    ])
  })

  it('sets notes at the end of their section, boxes after their paragraph, comments outside, deletions nowhere', async () => {
    const note = `<text:note><text:note-citation>1</text:note-citation><text:note-body>${p('Түсінік')}</text:note-body></text:note>`
    const comment = `<office:annotation><dc:creator>Асан</dc:creator>${p('Пікір')}</office:annotation>`
    const box = `<draw:frame><draw:text-box>${p('Қорап')}</draw:text-box></draw:frame>`
    const deleted = `<text:tracked-changes><text:changed-region>${p('жоқ')}</text:changed-region></text:tracked-changes>`
    const result = await read(
      odtOf(`${deleted}${p(`Сөз${note}${comment}${box} бар`)}${p('Екі')}<text:h text:outline-level="1">Үш</text:h>`),
    )
    expect(outline(result)).toEqual([
      'paragraph 1: Сөз¹ бар',
      'note 1!: Пікір',
      'paragraph 1: Қорап',
      'paragraph 1: Екі',
      'note 1: ¹ Түсінік',
      'heading 1: Үш',
    ])
    expect(result.notices).toEqual([{ code: 'left-out', message: 'Not in the text: 1 comments, tracked deletions.' }])
  })

  it('leaves out what its program does not show, and says so', async () => {
    const styles =
      '<style:style style:name="H"><style:text-properties text:display="none"/></style:style>' +
      '<style:style style:name="H2" style:parent-style-name="H"/>' +
      '<style:style style:name="S" style:parent-style-name="H"><style:text-properties text:display="true"/></style:style>'
    const body =
      p('Сөз <text:span text:style-name="H2">жасырын</text:span> <text:span text:style-name="S">бар</text:span>') +
      p('жасырын', 'H') +
      `<text:section text:display="none">${p('жасырын')}</text:section><text:section text:display="condition">${p('көрінеді')}</text:section>` +
      p('Соңы<text:hidden-text text:is-hidden="true">жасырын</text:hidden-text>')
    const result = await read(
      odtOf('', {
        'content.xml': `<office:document-content ${NAMES}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
      }),
    )
    expect(outline(result)).toEqual(['paragraph 1: Сөз бар', 'paragraph 1: көрінеді', 'paragraph 1: Соңы'])
    expect(result.notices).toEqual([{ code: 'left-out', message: 'Not in the text: 4 stretches of hidden text.' }])
  })

  it('keeps running heads outside of the text and reads what the file says of itself', async () => {
    const styles = `<office:document-styles ${NAMES}><office:master-styles><style:master-page><style:footer>${p('Бет')}</style:footer></style:master-page></office:master-styles></office:document-styles>`
    const meta = `<office:document-meta ${NAMES}><office:meta><dc:title>Өлеңдер</dc:title><meta:initial-creator>Ілияс Жансүгіров</meta:initial-creator><dc:creator>Басқа</dc:creator><meta:creation-date>1934-05-01T00:00:00</meta:creation-date><dc:date>2020-02-29T00:00:00</dc:date></office:meta></office:document-meta>`
    const result = await read(odtOf(p('Мәтін'), { 'styles.xml': styles, 'meta.xml': meta }))
    expect(outline(result)).toEqual(['paragraph 1!: Бет', 'paragraph 1: Мәтін'])
    expect(result).toMatchObject({ title: 'Өлеңдер', author: 'Ілияс Жансүгіров', date: '2020-02-29' })
  })

  it('knows its files by what is in them', () => {
    expect(odt.recognises(odtOf(p('а')), 'a')).toBe(true)
    expect(
      odt.recognises(zipOf([{ path: 'mimetype', content: 'application/vnd.oasis.opendocument.formula', stored: true }]), 'a.odt'),
    ).toBe(false)
    expect(
      odt.recognises(
        zipOf([
          { path: 'mimetype', content: TYPE },
          { path: 'content.xml', content: '' },
        ]),
        'a',
      ),
    ).toBe(true)
  })

  it('refuses entities, nesting, bombs, encryption and missing parts with the right reason', async () => {
    const whole = (content: string): Uint8Array => odtOf('', { 'content.xml': content })
    expect(await refusal(odt, whole('<!DOCTYPE a [<!ENTITY a "b"><!ENTITY b "&a;&a;">]><a>&b;</a>'))).toBe('damaged')
    expect(await refusal(odt, odtOf('<text:section>'.repeat(100_000)))).toBe('too-large')
    expect(await refusal(odt, odtOf(p('а'.repeat(3_000_000))))).toBe('too-large')
    const manifest = `<manifest:manifest ${NAMES}><manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>`
    expect(await refusal(odt, odtOf('', { 'META-INF/manifest.xml': manifest }))).toBe('needs-password')
    expect(await refusal(odt, zipOf([{ path: 'mimetype', content: TYPE, stored: true }]))).toBe('damaged')
    expect(await refusal(odt, odtOf(p(' ')))).toBe('no-text')
  })

  it('gives a text or a reason for any damage of its XML', async () => {
    const body =
      p('Атауы', 'P1') +
      list('L1', '', p('а'), p('б')) +
      `<table:table><table:table-row><table:table-cell>${p('в')}</table:table-cell></table:table-row></table:table>`
    await fc.assert(
      fc.asyncProperty(
        fc.nat(body.length),
        fc.nat(60),
        fc.constantFrom('', '<text:note-body>', '</text:p>', '<text:list>', '&', '<draw:text-box>', '</table:table>'),
        async (at, length, put) => {
          await readsOrRefuses(odt, odtOf(body.slice(0, at) + put + body.slice(at + length)))
        },
      ),
    )
  })
})
