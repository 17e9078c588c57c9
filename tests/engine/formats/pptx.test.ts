import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pptx } from '../../../src/engine/formats/pptx.ts'
import { columnNames, outline, readsOrRefuses, refusal } from './reading.ts'
import { zipOf } from './zip-writer.ts'

const P =
  'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

interface Slide {
  readonly shapes: string
  readonly notes?: string
  readonly diagram?: string
  readonly comments?: string
}

function showOf(slides: readonly Slide[], order = slides.map((_, i) => i)): Uint8Array {
  const relations = (list: readonly string[]): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join('')}</Relationships>`
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${RELATION}/${type}" Target="${target}"/>`
  return zipOf([
    { path: '_rels/.rels', content: relations([relation('a', 'officeDocument', 'ppt/presentation.xml')]) },
    {
      path: 'ppt/presentation.xml',
      content: `<p:presentation ${P}><p:sldIdLst>${order.map((i) => `<p:sldId r:id="s${i}"/>`).join('')}</p:sldIdLst></p:presentation>`,
    },
    { path: 'ppt/_rels/presentation.xml.rels', content: relations(slides.map((_, i) => relation(`s${i}`, 'slide', `slides/s${i}.xml`))) },
    ...slides.flatMap(({ shapes, notes, diagram, comments }, i) => [
      { path: `ppt/slides/s${i}.xml`, content: `<p:sld ${P}><p:cSld><p:spTree>${shapes}</p:spTree></p:cSld></p:sld>` },
      {
        path: `ppt/slides/_rels/s${i}.xml.rels`,
        content: relations([
          relation('n', 'notesSlide', `../notes/n${i}.xml`),
          relation('d', 'diagramData', `../diagrams/d${i}.xml`),
          relation('c', 'comments', `../comments/c${i}.xml`),
        ]),
      },
      ...(notes === undefined ? [] : [{ path: `ppt/notes/n${i}.xml`, content: `<p:notes ${P}>${notes}</p:notes>` }]),
      ...(comments === undefined ? [] : [{ path: `ppt/comments/c${i}.xml`, content: `<p:cmLst ${P}>${comments}</p:cmLst>` }]),
      ...(diagram === undefined ? [] : [{ path: `ppt/diagrams/d${i}.xml`, content: `<d ${P}>${diagram}</d>` }]),
    ]),
  ])
}

const line = (words: string, properties = ''): string => `<a:p>${properties}<a:r><a:t>${words}</a:t></a:r></a:p>`
const shape = (type: string | null, ...lines: readonly string[]): string =>
  `<p:sp><p:nvSpPr><p:nvPr>${type === null ? '' : `<p:ph${type === '' ? '' : ` type="${type}"`}/>`}</p:nvPr></p:nvSpPr><p:txBody>${lines.join('')}</p:txBody></p:sp>`
const read = (slides: readonly Slide[], order?: number[]) => pptx.read(showOf(slides, order), { name: 'a.pptx' })

describe('pptx', () => {
  it('reads each slide under its title, in the order of the show', async () => {
    const slides = [
      {
        shapes:
          shape('', line('бірінші'), line('ішкі', '<a:pPr lvl="1"/>'), line('жай', '<a:pPr><a:buNone/></a:pPr>')) +
          shape('title', line('Тақы'), line('рып')),
      },
      {
        shapes:
          shape('ctrTitle', line('Басы')) +
          shape('subTitle', line('кіші')) +
          shape(null, line('жәшік', '<a:pPr><a:buChar char="-"/></a:pPr>')),
      },
    ]
    expect(outline(await read(slides, [1, 0]))).toEqual([
      'heading 1: Басы',
      'paragraph 1: кіші',
      'list-item 1: • жәшік',
      'heading 1: Тақы рып',
      'list-item 1: • бірінші',
      'list-item 2: • ішкі',
      'paragraph 1: жай',
    ])
  })

  it('reads tables, diagrams and what the speaker notes', async () => {
    const table = `<p:graphicFrame><a:tbl><a:tr><a:tc><a:txBody>${line('а')}</a:txBody></a:tc><a:tc>${line('б')}</a:tc></a:tr><a:tr><a:tc>${line('в')}</a:tc><a:tc>${line('г')}</a:tc></a:tr></a:tbl></p:graphicFrame>`
    const notes = shape('sldImg') + shape('body', line('айту керек')) + shape('sldNum', line('7'))
    const result = await read([{ shapes: shape('title', line('Т')) + table, notes, diagram: line('тораб') }])
    expect(outline(result)).toEqual(['heading 1: Т', 'table-row 1: а\tб', 'table-row 1: в\tг', 'paragraph 1: тораб', 'note 1: айту керек'])
  })

  it('keeps comments outside of the text and tells them', async () => {
    const comments = `<p:cm><p:text>ескі пікір</p:text></p:cm><p:cm><p:text/></p:cm><x><a:p><a:r><a:t>жаңа </a:t></a:r><a:r><a:t>пікір</a:t></a:r></a:p></x>`
    const result = await read([{ shapes: shape('title', line('Т')), comments }])
    expect(outline(result)).toEqual(['heading 1: Т', 'note 1!: ескі пікір', 'note 1!: жаңа пікір'])
    expect(result.notices.map(({ message }) => message)).toEqual(['Not in the text: 2 comments.'])
  })

  it('tells the first row of a table that names the columns', async () => {
    const row = (...cells: readonly string[]): string => `<a:tr>${cells.map((cell) => `<a:tc>${line(cell)}</a:tc>`).join('')}</a:tr>`
    const table = (said: string): string =>
      `<p:graphicFrame><a:tbl><a:tblPr${said}/>${row('Қала', 'Жыл')}${row('Астана', '1997')}</a:tbl></p:graphicFrame>`
    expect(columnNames(await read([{ shapes: table(' firstRow="1"') + table(' bandRow="1"') }]))).toEqual(['Қала\tЖыл'])
  })

  it('keeps numbers, days and lines at the foot outside of the text, each once', async () => {
    const foot = shape('ftr', line('Мекеме')) + shape('sldNum', line('1'))
    const result = await read([{ shapes: shape(null, line('а')) + foot }, { shapes: shape(null, line('б')) + foot }])
    expect(outline(result)).toEqual(['paragraph 1: а', 'note 1!: Мекеме', 'note 1!: 1', 'paragraph 1: б'])
  })

  it('reads one of the ways in which a shape is written, and keeps line breaks apart', async () => {
    const twice = `<mc:AlternateContent><mc:Choice>${shape(null, line('бір'))}</mc:Choice><mc:Fallback>${shape(null, line('бір'))}</mc:Fallback></mc:AlternateContent>`
    const broken = '<p:sp><p:txBody><a:p><a:r><a:t>екі</a:t></a:r><a:br/><a:r><a:t>үш</a:t></a:r></a:p></p:txBody></p:sp>'
    expect((await read([{ shapes: twice + broken }])).text).toBe('бір\n\nекі үш')
  })

  it('is told by what is in it, and refused when it is empty or damaged', async () => {
    expect(pptx.recognises(showOf([]), 'a')).toBe(true)
    expect(pptx.recognises(zipOf([{ path: 'xl/workbook.xml', content: '' }]), 'a.pptx')).toBe(false)
    expect(await refusal(pptx, showOf([{ shapes: '' }]))).toBe('no-text')
    expect(await refusal(pptx, showOf([{ shapes: '<a:p>'.repeat(1_000) }]))).toBe('too-large')
  })

  it('gives a text or a reason for any damage', async () => {
    const pieces = [
      '<a:p>',
      '</a:p>',
      '<a:tbl>',
      '</a:tbl>',
      '<a:tr>',
      '<a:tc>',
      '</a:tc>',
      '<a:t>сөз',
      '</a:t>',
      '<mc:Fallback>',
      '<p:ph type="title"/>',
    ]
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...pieces), { maxLength: 20 }), async (put) => {
        await readsOrRefuses(pptx, showOf([{ shapes: shape('title', line('Т')) + put.join('') }]))
      }),
    )
  })
})
