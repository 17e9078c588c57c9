import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { ReadFailure } from '../../../src/engine/contracts/reader.ts'
import { plainText } from '../../../src/engine/formats/plain-text.ts'
import { oleOf } from './encrypting.ts'

const read = (bytes: Uint8Array) => plainText.read(bytes, { name: 'a.txt' })
const KAZAKH = 'Барлық адамдар тумысынан азат және қадір-қасиеті мен құқықтары тең болып дүниеге келеді. Әңгіме һәм өлең.'
const RUSSIAN = 'Съешь же ещё этих мягких французских булок, да выпей чаю. Все люди рождаются свободными и равными.'

async function failureOf(bytes: Uint8Array): Promise<{ code: string; message: string }> {
  const error = await read(bytes).then(
    () => null,
    (reason: unknown) => reason,
  )
  expect(error).toBeInstanceOf(ReadFailure)
  return (error as ReadFailure).notice
}

describe('encodings', () => {
  for (const encoding of ['utf-8', 'utf-16le', 'utf-16be', 'utf-32le', 'utf-32be', 'rk1048', 'pt154']) {
    it(`tells Kazakh in ${encoding}`, async () => {
      expect(await read(iconv.encode(KAZAKH, encoding))).toMatchObject({ text: KAZAKH, encoding, notices: [] })
    })
  }
  for (const encoding of ['utf-8', 'utf-16le', 'utf-16be', 'windows-1251', 'koi8-r', 'cp866', 'maccyrillic', 'iso-8859-5']) {
    it(`tells Russian in ${encoding}`, async () => {
      expect(await read(iconv.encode(RUSSIAN, encoding))).toMatchObject({ text: RUSSIAN, encoding, notices: [] })
    })
  }
  for (const encoding of ['utf-8', 'utf-16le', 'utf-16be', 'utf-32le', 'utf-32be']) {
    it(`takes the byte order mark off ${encoding}`, async () => {
      expect(await read(iconv.encode(KAZAKH, encoding, { addBOM: true }))).toMatchObject({ text: KAZAKH, encoding, notices: [] })
    })
  }

  it('tells other scripts from Cyrillic', async () => {
    const hebrew =
      'כל בני האדם נולדו בני חורין ושווים בערכם ובזכויותיהם. כולם חוננו בתבונה ובמצפון, לפיכך חובה עליהם לנהוג איש ברעהו ברוח של אחווה.'
    const french = 'Tous les êtres humains naissent libres et égaux en dignité et en droits. Ils sont doués de raison.'
    expect((await read(iconv.encode(hebrew, 'windows-1255'))).text).toBe(hebrew)
    expect((await read(iconv.encode(french, 'windows-1252'))).text).toBe(french)
  })

  it('tells KZ-1048 by a few Kazakh words in a Russian text', async () => {
    const text = `${RUSSIAN.repeat(30)} Әкімдіктің қаулысы бойынша «Қазақтелеком» АҚ. ${RUSSIAN}`
    expect(await read(iconv.encode(text, 'rk1048'))).toMatchObject({ text, encoding: 'rk1048' })
  })

  it('believes the text when its mark says the wrong byte order', async () => {
    const bytes = new Uint8Array([0xfe, 0xff, ...iconv.encode(`${RUSSIAN} ${RUSSIAN}`, 'utf-16le')])
    expect(await read(bytes)).toMatchObject({ text: `${RUSSIAN} ${RUSSIAN}`, encoding: 'utf-16le' })
  })

  it('says so when it guesses from little', async () => {
    const result = await read(iconv.encode('Привет, мир!', 'windows-1251'))
    expect(result).toMatchObject({ text: 'Привет, мир!', notices: [{ code: 'encoding-guessed' }] })
  })

  it('keeps every well-formed text without NUL and CR through UTF-8 and UTF-16 with a mark', async () => {
    const texts = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .filter((text) => /\S/u.test(text) && !/[\0\r]/u.test(text) && text.isWellFormed())
    await fc.assert(
      fc.asyncProperty(texts, fc.constantFrom('utf-8', 'utf-16le', 'utf-16be'), async (text, encoding) => {
        expect((await read(iconv.encode(text, encoding, { addBOM: true }))).text).toBe(text)
      }),
    )
  })
})

describe('what is not text as it should be', () => {
  it('reads CRLF and CR as LF', async () => {
    expect((await read(Buffer.from('а\r\nб\rв\nг'))).text).toBe('а\nб\nв\nг')
  })

  it('keeps broken UTF-8 as UTF-8 and says in how many places it is broken', async () => {
    const bytes = Buffer.concat([Buffer.from(KAZAKH), Buffer.from([0xff, 0x20, 0xfe]), Buffer.from(KAZAKH)])
    const result = await read(bytes)
    expect(result.encoding).toBe('utf-8')
    expect(result.text).toBe(`${KAZAKH}\ufffd \ufffd${KAZAKH}`)
    expect(result.notices).toMatchObject([{ code: 'invalid-bytes', message: expect.stringContaining('2 places') }])
  })

  it('leaves NUL characters out and says how many', async () => {
    const result = await read(Buffer.from('бір\0екі үш'))
    expect(result).toMatchObject({ text: 'бірекі үш', notices: [{ code: 'invalid-bytes', message: expect.stringContaining('1 NUL') }] })
  })

  it('takes U+FFFD that was saved as such for what it is', async () => {
    const text = 'Т\ufffd\ufffdра \ufffd\ufffd\ufffd \ufffd\ufffd\ufffd\ufffd, қ\ufffd\ufffd'
    const result = await plainText.read(new TextEncoder().encode(text), { name: 'a.txt' })
    expect(result).toMatchObject({ text, encoding: 'utf-8', notices: [] })
  })

  it('names each reason for giving no text', async () => {
    expect((await failureOf(new Uint8Array())).code).toBe('empty-file')
    expect((await failureOf(new Uint8Array([0xef, 0xbb, 0xbf]))).code).toBe('empty-file')
    expect((await failureOf(Uint8Array.from({ length: 400 }, (_, i) => (i * 37) % 23))).code).toBe('unsupported')
  })

  it('says what a known kind of file is', async () => {
    const docx = Buffer.from('PK\x03\x04\x14\0\0\0word/document.xml')
    expect(plainText.recognises(docx, 'a.txt')).toBe(false)
    expect(await failureOf(docx)).toMatchObject({ code: 'unsupported', message: expect.stringContaining('a Word document (.docx)') })
    const workbook = oleOf({ Workbook: Buffer.alloc(600), 'MBD1/WordDocument': Buffer.alloc(600) })
    expect(await failureOf(workbook)).toMatchObject({ message: expect.stringContaining('an Excel workbook (.xls)') })
    const old = Buffer.concat([
      Buffer.from([0xdb, 0xa5, 0x2d, 0]),
      Buffer.from('Text of Word 2, which has hardly any control letters. '.repeat(9)),
    ])
    expect(plainText.recognises(old, 'a.doc')).toBe(false)
    expect((await failureOf(Buffer.from('{\\rtf1\\ansi text}'))).message).toContain('.rtf')
  })

  it('takes words that begin like a program for words', () => {
    expect(plainText.recognises(Buffer.from('MZ is a prefix, BM another, and RIFF a third.'), 'a.txt')).toBe(true)
    expect(plainText.recognises(Buffer.from('BM is the beginning of a bitmap'), 'a.txt')).toBe(true)
  })
})

const HOSTILE = path.join(import.meta.dirname, '../../../../shared/corpora/hostile/txt')

describe.skipIf(!existsSync(HOSTILE))('hostile texts (skipped where ../shared/corpora/hostile is missing)', () => {
  for (const [file, encoding] of [
    ['kk_kz1048.txt', 'rk1048'],
    ['kk_ptcp154.txt', 'pt154'],
    ['kk_utf-16-le.txt', 'utf-16le'],
    ['kk_utf-16-be.txt', 'utf-16be'],
    ['ru_cp1251.txt', 'windows-1251'],
    ['ru_koi8-r.txt', 'koi8-r'],
    ['ru_cp866.txt', 'cp866'],
    ['ru_mac_cyrillic.txt', 'maccyrillic'],
    ['ru_utf-32.txt', 'utf-32le'],
  ] as const) {
    it(`reads ${file}`, async () => {
      const beginning = file.startsWith('kk') ? 'Барлық адамдар' : 'Съешь же ещё'
      const result = await read(readFileSync(path.join(HOSTILE, file)))
      expect(result.encoding).toBe(encoding)
      expect(result.text.startsWith(beginning)).toBe(true)
    })
  }
})
