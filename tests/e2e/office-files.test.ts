import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { zipOf } from '../engine/formats/zip-writer.ts'
import { LAUNCHERS, temporaryFolder } from './launch.ts'

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const paragraph = (words: string, properties = '', after = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>${words}</w:t></w:r>${after}</w:p>`
const row = (...cells: string[]): string => `<w:tr>${cells.map((words) => `<w:tc>${paragraph(words)}</w:tc>`).join('')}</w:tr>`

function wordFile(): Uint8Array {
  const body =
    paragraph('Қалалар', '<w:outlineLvl w:val="0"/>') +
    paragraph('Ахмет Байтұрсынұлы 1913 жылғы 2 ақпанда газет шығарды', '', '<w:r><w:footnoteReference w:id="1"/></w:r>') +
    `<w:tbl>${row('Қала', 'Тұрғындар')}${row('Алматы', '2228677')}</w:tbl>`
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes'
  return zipOf([
    { path: 'word/document.xml', content: `<w:document ${W}><w:body>${body}</w:body></w:document>` },
    {
      path: 'word/_rels/document.xml.rels',
      content: `<Relationships><Relationship Id="a" Type="${type}" Target="footnotes.xml"/></Relationships>`,
    },
    {
      path: 'word/footnotes.xml',
      content: `<w:footnotes ${W}><w:footnote w:id="1">${paragraph('«Қазақ» газеті туралы түсінік.')}</w:footnote></w:footnotes>`,
    },
  ])
}

describe.each(LAUNCHERS)('office files in $name', ({ open }) => {
  it('stand with their headings, tables and notes', async () => {
    const [library, own] = [temporaryFolder(), temporaryFolder()]
    const file = path.join(own.folder, 'мақала.docx')
    writeFileSync(file, wordFile())
    const app = await open(library.folder, [file])
    try {
      const text = app.page.getByRole('main')
      await text.getByRole('heading', { name: 'Қалалар' }).last().waitFor({ timeout: 20_000 })
      expect(await text.locator('.text-row-table-row').allInnerTexts()).toHaveLength(2)
      expect(await text.locator('.text-row-note').innerText()).toBe('¹ «Қазақ» газеті туралы түсінік.')
      await app.page.getByText('1913 жылғы 2 ақпанда').first().waitFor()
    } finally {
      await app.stop()
      library.remove()
      own.remove()
    }
  })
})
