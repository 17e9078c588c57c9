import { Buffer } from 'node:buffer'
import { PDFDocument, StandardFonts } from 'pdf-lib'
import { beforeAll, describe, expect, it } from 'vitest'
import { isPdf } from '../../../src/engine/formats/pdf-signature.ts'
import { pdfReader } from './pdf-fixtures.ts'
import { zipOf } from './zip-writer.ts'

let pdf = Buffer.alloc(0)
beforeAll(async () => {
  const document = await PDFDocument.create()
  const font = await document.embedFont(StandardFonts.Helvetica)
  document.addPage([400, 600]).drawText('words of a page', { x: 40, y: 500, font, size: 20 })
  pdf = Buffer.from(await document.save({ useObjectStreams: false, addDefaultPage: false }))
})

/** A tape archive as GNU tar writes it: the first file begins at byte 512. */
function tarOf(file: Buffer): Buffer {
  const header = Buffer.alloc(512)
  header.write('a.pdf', 0)
  header.write('0000644\0', 100)
  header.write(`${file.length.toString(8).padStart(11, '0')}\0`, 124)
  header.write('ustar  \0', 257)
  header.fill(' ', 148, 156)
  const sum = header.reduce((total, byte) => total + byte, 0)
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
  return Buffer.concat([header, file, Buffer.alloc(1024 + ((512 - (file.length % 512)) % 512))])
}

describe('what is a PDF', () => {
  it.each<[string, (file: Buffer) => Uint8Array]>([
    ['a PDF', (file) => file],
    ['behind blanks', (file) => Buffer.concat([Buffer.from('\r\n\t '), file])],
    ['behind some bytes', (file) => Buffer.concat([Buffer.alloc(128, 0xfe), file])],
    ['behind three kilobytes', (file) => Buffer.concat([Buffer.alloc(3000, 0x78), file])],
    ['with another word for its header', (file) => Buffer.concat([Buffer.from('ADOBE-1.7'), file.subarray(9)])],
    ['with nothing for its header', (file) => Buffer.concat([Buffer.alloc(file.indexOf('\n')), file.subarray(file.indexOf('\n'))])],
  ])('%s is one, and its words are read', async (_what, make) => {
    const bytes = Uint8Array.from(make(pdf))
    expect(isPdf(bytes)).toBe(true)
    expect((await pdfReader.read(bytes, { name: 'a.pdf' })).text).toContain('words of a page')
  })

  it.each<[string, (file: Buffer) => Uint8Array]>([
    ['an archive that holds one as it is', (file) => zipOf([{ path: 'a.pdf', content: file, stored: true }])],
    ['a tape archive that holds one', tarOf],
    ['a text that speaks of them', () => Buffer.from('Such a file begins with %PDF-1.4 and says startxref at its end.\n%%EOF\n')],
    ['a text that shows one', (file) => Buffer.from(`A file in full:\n\n${file.toString('latin1').replace(/[^\x20-\x7e\n]/gu, '')}`)],
    ['nothing', () => Buffer.alloc(0)],
  ])('%s is none', (_what, make) => {
    expect(isPdf(make(pdf))).toBe(false)
  })
})
