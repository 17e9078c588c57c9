import { Buffer } from 'node:buffer'
import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { PDFDocument, StandardFonts } from 'pdf-lib'
import { describe, expect, it } from 'vitest'
import { hasPlaces, rebuildPdf } from '../../../src/engine/formats/pdf-rebuilding.ts'
import { pdfReader } from './pdf-fixtures.ts'
import { refusal } from './reading.ts'

const WORDS = ['first page of three', 'second page of three', 'third page of three']

async function threePages(useObjectStreams: boolean): Promise<string> {
  const document = await PDFDocument.create()
  document.setTitle('Three pages')
  const font = await document.embedFont(StandardFonts.Helvetica)
  for (const words of WORDS) document.addPage([400, 600]).drawText(words, { x: 40, y: 500, font, size: 20 })
  return Buffer.from(await document.save({ useObjectStreams, addDefaultPage: false })).toString('latin1')
}

/** A page by hand, with these words and this end of its stream. */
function byHand(font = '/Type /Font /Subtype /Type1 /BaseFont /Helvetica', end = 'endstream\nendobj'): string {
  return `%PDF-1.4
1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj
3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 400 400] /Contents 4 0 R /Resources << /Font << /F0 5 0 R >> >> >> endobj
4 0 obj << /Length 7 >> stream
BT /F0 20 Tf 40 200 Td (words by hand) Tj ET
${end}
5 0 obj << ${font} >> endobj
trailer << /Root 1 0 R /Size 6 >>
`
}

async function textOf(file: string): Promise<{ text: string; codes: readonly string[] }> {
  const { text, notices } = await pdfReader.read(Uint8Array.from(Buffer.from(file, 'latin1')), { name: 'a.pdf' })
  return { text, codes: notices.map((notice) => notice.code) }
}

describe('a damaged PDF', () => {
  it('is read without its table of places and trailer', async () => {
    const file = await threePages(false)
    const cut = file.slice(0, file.lastIndexOf('xref\n0'))
    const { text, codes } = await textOf(cut)
    for (const words of WORDS) expect(text).toContain(words)
    expect(codes).toContain('damaged')
  })

  it('is read without its stream of places, from streams of objects', async () => {
    const file = await threePages(true)
    const at = file.lastIndexOf('/XRef')
    const { text } = await textOf(file.slice(0, file.lastIndexOf('obj', at)))
    for (const words of WORDS) expect(text).toContain(words)
  })

  it('gives the pages that stand before the place where it is cut off', async () => {
    const file = await threePages(false)
    const pages = [...file.matchAll(/\/Type \/Page\n/gu)].map((match) => match.index)
    const cut = file.slice(0, file.indexOf('endobj', pages[1]) + 7)
    const rebuilt = Buffer.from(rebuildPdf(Uint8Array.from(Buffer.from(cut, 'latin1'))) ?? [])
    expect(rebuilt.toString('latin1')).toMatch(/\/Count 2 /u)
  })

  it('is read when places in its table are wrong', async () => {
    const file = await threePages(false)
    const wrong = file.replace(/\n00000\d{5} 00000 n/gu, '\n0000000005 00000 n')
    expect((await textOf(wrong)).text).toContain('second page of three')
  })

  it('is read when a stream has no end, or says a wrong length', async () => {
    expect((await textOf(byHand())).text).toContain('words by hand')
    expect((await textOf(byHand(undefined, 'endxtream'))).text).toContain('words by hand')
  })

  it('is read when a font says neither its kind nor its name', async () => {
    expect((await textOf(byHand('/Type /Font'))).text).toContain('words by hand')
  })

  it('keeps what looks like objects inside a stream where it is', async () => {
    const inside = '(3 0 obj << /Type /Page /Kids >> endobj) Tj'
    const stream = `BT /F0 20 Tf 40 200 Td (true words) Tj ET ${inside}`
    const file = byHand().replace(/<< \/Length 7 >> stream\n.*\n/u, () => `<< /Length ${stream.length} >>\nstream\n${stream}\n`)
    expect((await textOf(file)).text).toContain('true words')
  })

  it('that is whole is left as it is', async () => {
    expect((await textOf(await threePages(true))).codes).not.toContain('damaged')
  })

  it('that is whole has no page that was removed, nor is it called damaged when its pages are empty', async () => {
    const file = await threePages(false)
    const page = Number(/(\d+) 0 obj\n<<\n\/Type \/Page\n/u.exec(file)?.[1])
    const tree = Number(/(\d+) 0 obj\n<<\n\/Type \/Pages\n/u.exec(file)?.[1])
    const root = /\/Root \d+ 0 R/u.exec(file)?.[0]
    const size = Number(/\/Size (\d+)/u.exec(file)?.[1])
    const before = /startxref\s+(\d+)/u.exec(file)?.[1]
    const empty = `${file.endsWith('\n') ? '' : '\n'}${size} 0 obj\n<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 400 600] >>\nendobj\n`
    const kids = `${tree} 0 obj\n<< /Type /Pages /Count 1 /Kids [${size} 0 R] >>\nendobj\n`
    const place = (at: number): string => `${String(at).padStart(10, '0')} 00000 n \n`
    const at = file.length + empty.indexOf(`${size} 0 obj`)
    const table = `xref\n${page} 1\n0000000000 00001 f \n${size} 1\n${place(at)}${tree} 1\n${place(file.length + empty.length)}`
    const places = file.length + empty.length + kids.length
    const trailer = `trailer\n<< /Size ${size + 1} ${root} /Prev ${before} >>\nstartxref\n${places}\n%%EOF\n`
    const saved = Buffer.from(`${file}${empty}${kids}${table}${trailer}`, 'latin1')
    expect(await refusal(pdfReader, saved)).toBe('no-text')
    const rebuilt = Buffer.from(rebuildPdf(new Uint8Array(saved)) ?? []).toString('latin1')
    expect(rebuilt).toMatch(new RegExp(`/Count 1 /Kids \\[${size} 0 R\\]`, 'u'))
    expect(rebuilt).not.toMatch(new RegExp(`\n${page} 0 obj`, 'u'))
  })

  it('whose stream of objects gives the same bytes again and again is not blown up', () => {
    const objects = '<< /Type /Page >>'.padEnd(1_000_000)
    const pairs = Array.from({ length: 400 }, (_, i) => `${i + 10} ${i % 2 === 0 ? 0 : objects.length}`).join(' ')
    const packed = deflateSync(`${pairs} ${objects}`).toString('latin1')
    const head = `<< /Type /ObjStm /N 400 /First ${pairs.length + 1} /Filter /FlateDecode /Length ${packed.length} >>`
    const file = Buffer.from(`%PDF-1.5\n1 0 obj\n${head}\nstream\n${packed}\nendstream\nendobj\n`, 'latin1')
    expect(file.length).toBeLessThan(6_000)
    expect(rebuildPdf(new Uint8Array(file))?.length).toBeLessThan(2_500_000)
  })

  it('is told from a whole one by where its objects are', async () => {
    const file = await threePages(false)
    const whole = (text: string): boolean => hasPlaces(new Uint8Array(Buffer.from(text, 'latin1')))
    expect(whole(file)).toBe(true)
    expect(whole(`junk before it\n${file}`)).toBe(true)
    expect(whole(file.replace(/(xref\n[^n]* n \n)\d{10}/u, '$10000000005'))).toBe(false)
    expect(whole(file.replace(/startxref\s+\d+/u, 'startxref\n7'))).toBe(false)
  })

  it('without pages is refused', async () => {
    expect(await refusal(pdfReader, Buffer.from('%PDF-1.4\n1 0 obj << /Type /Catalog >> endobj\n'))).toBe('damaged')
    expect(await refusal(pdfReader, Buffer.from(`%PDF-1.4\n${'1 0 obj '.repeat(50_000)}`))).toBe('damaged')
    expect(await refusal(pdfReader, Buffer.from(`%PDF-1.4\n${'1 0 obj << /Type /Pages /Kids [1 0 R] >> endobj\n'.repeat(1_000)}`))).toBe(
      'damaged',
    )
  })

  it('whose encryption is unknown is told so', async () => {
    const file = (await threePages(false)).replace(/trailer\s*<</u, 'trailer << /Encrypt << /Filter /Other >> /ID [<00> <00>]')
    expect(await refusal(pdfReader, Buffer.from(file, 'latin1'))).toBe('unsupported')
  })

  it('is written anew for any bytes without an exception', () => {
    const word = fc.constantFrom(
      '1 0 obj',
      '2 0 obj',
      'endobj',
      'stream\n',
      'endstream',
      '<< /Type /Page >>',
      '/Kids [1 0 R 2 0 R]',
      '/Type /ObjStm /First 4',
      '1 0 ',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(word, fc.string({ maxLength: 9 })), { maxLength: 40 }), (words) => {
        const rebuilt = rebuildPdf(Uint8Array.from(Buffer.from(words.join(' '), 'latin1')))
        expect(rebuilt === null || rebuilt.length > 0).toBe(true)
      }),
    )
  })
})
