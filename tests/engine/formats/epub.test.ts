import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { epub } from '../../../src/engine/formats/epub.ts'
import { outline, readsOrRefuses, refusal } from './reading.ts'
import { zipOf } from './zip-writer.ts'

const container = (...paths: string[]): string =>
  `<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>${paths.map((path) => `<rootfile full-path="${path}"/>`).join('')}</rootfiles></container>`
const page = (body: string): string =>
  `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body>${body}</body></html>`
const XHTML = 'application/xhtml+xml'

/** A book of chapters by their addresses as the manifest writes them. */
function packageOf(addresses: readonly string[], more = ''): string {
  const items = addresses.map((address, i) => `<item id="c${i}" href="${address}" media-type="${XHTML}"/>`).join('')
  const spine = addresses.map((_, i) => `<itemref idref="c${i}"/>`).join('')
  const metadata =
    '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Абай жолы</dc:title><dc:creator>Мұхтар Әуезов</dc:creator><dc:date>1989-04-01</dc:date></metadata>'
  return `<package xmlns="http://www.idpf.org/2007/opf">${metadata}<manifest>${items}${more}</manifest><spine>${spine}</spine></package>`
}

function epubOf(files: Readonly<Record<string, string>>): Uint8Array {
  const all = { mimetype: 'application/epub+zip', 'META-INF/container.xml': container('O/p.opf'), ...files }
  return zipOf(Object.entries(all).map(([path, content]) => ({ path, content, stored: path === 'mimetype' })))
}

const read = (bytes: Uint8Array) => epub.read(bytes, { name: 'a.epub' })

describe('epub', () => {
  it('reads chapters in the order of the spine, with what the book says of itself', async () => {
    const result = await read(
      epubOf({
        'O/p.opf': packageOf(['b.xhtml', 'x/1%20%D0%B0.xhtml#s', 'b.xhtml']),
        'O/x/1 а.xhtml': page('<h1>Екінші</h1><ul><li>а</li><li>б</li></ul>'),
        'O/b.xhtml': page('<h1>Бірінші</h1><p>Мәтін</p><ul><li>в</li></ul>'),
      }),
    )
    expect(outline(result)).toEqual([
      'heading 1: Бірінші',
      'paragraph 1: Мәтін',
      'list-item 1: • в',
      'heading 1: Екінші',
      'list-item 1: • а',
      'list-item 1: • б',
    ])
    expect(result).toMatchObject({ title: 'Абай жолы', author: 'Мұхтар Әуезов', date: '1989-04-01', notices: [] })
  })

  it('is as old as its newest change when nothing else tells', async () => {
    const modified = '<meta property="dcterms:modified">2022-05-06T11:00:00Z</meta>'
    const chapters = { 'O/a.xhtml': page('<p>Сөз</p>') }
    const dated = packageOf(['a.xhtml']).replace('</metadata>', `${modified}</metadata>`)
    expect((await read(epubOf({ 'O/p.opf': dated, ...chapters }))).date).toBe('1989-04-01')
    const undated = dated.replace('<dc:date>1989-04-01</dc:date>', '')
    expect((await read(epubOf({ 'O/p.opf': undated, ...chapters }))).date).toBe('2022-05-06')
  })

  it('leaves the way back from a note out of the text', async () => {
    const chapter = page('<p>Сөз</p><p>Түсінік</p><p><a href="#x">↩</a></p>')
    expect(outline(await read(epubOf({ 'O/p.opf': packageOf(['a.xhtml']), 'O/a.xhtml': chapter })))[2]).toBe('paragraph 1!: ↩')
  })

  it('never joins lists of two chapters', async () => {
    const list = page('<ul><li>а</li></ul>')
    expect((await read(epubOf({ 'O/p.opf': packageOf(['a.xhtml', 'b.xhtml']), 'O/a.xhtml': list, 'O/b.xhtml': list }))).text).toBe(
      '• а\n\n• а',
    )
  })

  it('takes a paragraph for a heading that the table of contents calls so', async () => {
    const ncx = '<ncx><navMap><navPoint><navLabel><text>Кіріспе</text></navLabel><content src="a.xhtml#x"/></navPoint></navMap></ncx>'
    const more = '<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>'
    expect(
      outline(
        await read(epubOf({ 'O/p.opf': packageOf(['a.xhtml'], more), 'O/toc.ncx': ncx, 'O/a.xhtml': page('<p>Кіріспе</p><p>Мәтін</p>') })),
      ),
    ).toEqual(['heading 1: Кіріспе', 'paragraph 1: Мәтін'])
  })

  it('takes them from the contents of an EPUB 3 as well, but not from its list of pages', async () => {
    const nav = `<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><body>
      <nav epub:type="page-list"><ol><li><a href="b.xhtml">Мәтін</a></li></ol></nav>
      <nav epub:type="toc"><h1>Мазмұны</h1><ol><li><a href="a.xhtml#x"><span>Кіріспе</span></a></li></ol></nav></body></html>`
    const more = '<item id="nav" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/>'
    const book = {
      'O/p.opf': packageOf(['a.xhtml', 'b.xhtml'], more),
      'O/nav.xhtml': nav,
      'O/a.xhtml': page('<p>Кіріспе</p><p>Сөз</p>'),
      'O/b.xhtml': page('<p>Мәтін</p>'),
    }
    expect(outline(await read(epubOf(book)))).toEqual(['heading 1: Кіріспе', 'paragraph 1: Сөз', 'paragraph 1: Мәтін'])
  })

  it('reads nothing outside of the archive and says what is missing', async () => {
    const result = await read(
      epubOf({
        'META-INF/container.xml': container('../../etc/passwd', 'O/p.opf'),
        'O/p.opf': packageOf(['a.xhtml', 'file:///etc/passwd', '../../../etc/passwd']),
        'O/a.xhtml': page('<script>x()</script><p onclick="x()">Мәтін</p>'),
      }),
    )
    expect(result.text).toBe('Мәтін')
    expect(result.notices.map(({ code }) => code)).toEqual(['damaged', 'damaged'])
  })

  it('refuses what is protected, empty, damaged or a bomb', async () => {
    const encryption = '<encryption><EncryptedData><CipherData><CipherReference URI="O/a.xhtml"/></CipherData></EncryptedData></encryption>'
    const one = packageOf(['a.xhtml'])
    expect(await refusal(epub, epubOf({ 'O/p.opf': one, 'O/a.xhtml': page('<p>x</p>'), 'META-INF/encryption.xml': encryption }))).toBe(
      'needs-password',
    )
    expect(await refusal(epub, epubOf({ 'O/p.opf': one, 'O/a.xhtml': page('<p> </p>') }))).toBe('no-text')
    expect(await refusal(epub, epubOf({ 'O/p.opf': one }))).toBe('damaged')
    expect(await refusal(epub, epubOf({}))).toBe('damaged')
    expect(await refusal(epub, epubOf({ 'O/p.opf': one, 'O/a.xhtml': page('x'.repeat(3_000_000)) }))).toBe('too-large')
    expect(await refusal(epub, epubOf({ 'O/p.opf': `<!DOCTYPE p [<!ENTITY a "b">]>${one}`, 'O/a.xhtml': page('x') }))).toBe('damaged')
  })

  it('gives a text or a reason for any damage of its package', async () => {
    const whole = packageOf(['a.xhtml', 'b.xhtml'])
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length), fc.nat(80), async (at, length) => {
        await readsOrRefuses(
          epub,
          epubOf({ 'O/p.opf': whole.slice(0, at) + whole.slice(at + length), 'O/a.xhtml': page('<p>x</p>'), 'O/b.xhtml': page('<p>y') }),
        )
      }),
    )
  })
})
