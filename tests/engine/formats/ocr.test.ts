import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { Ocr } from '../../../src/engine/contracts/ocr.ts'
import { createImageReader } from '../../../src/engine/formats/image.ts'
import { createPdfReader } from '../../../src/engine/formats/pdf.ts'
import { ocrWith } from '../../../src/node/ocr.ts'
import { copiedPdf, LINES, ocr, recall, scan, scannedPdf, turned } from './ocr-fixtures.ts'
import { pdfWith } from './pdf-fixtures.ts'
import { refusal } from './reading.ts'

const TRUTH = fileURLToPath(new URL('../../../../shared/corpora/truth/', import.meta.url))
const images = createImageReader(ocr)
const pdfs = createPdfReader({ ocr })
const SLOW = 240_000
/** Points of a pixel of a scan 1,240 pixels long. */
const POINT = 842 / 1240

/** A recogniser that must not be asked. */
const unasked: Ocr = {
  picture: () => expect.unreachable(),
  decode: () => expect.unreachable(),
  recognise: () => expect.unreachable(),
  rest: async () => {},
}

describe('a picture of text', () => {
  it(
    'is recognised in three languages at once, with the place of every letter',
    async () => {
      const lines = [...LINES.kk, ...LINES.ru, ...LINES.en]
      const told: boolean[] = []
      const options = { name: 'scan.png', progress: (_: number, __: number, recognising?: boolean) => void told.push(recognising === true) }
      const { text, pages, notices } = await images.read(scan(lines).png, options)
      for (const language of [LINES.kk, LINES.ru, LINES.en]) expect(recall(language.join('\n'), text)).toBeGreaterThanOrEqual(0.9)
      expect(notices.map(({ code }) => code)).toEqual(['recognised'])
      expect(notices[0]?.message).toMatch(/mean confidence of \d+ %/u)
      expect(told).toContain(true)
      const [page] = pages
      expect(page?.width).toBeCloseTo(842)
      expect(page?.runs.length).toBeGreaterThanOrEqual(lines.length)
      const first = page?.runs[0]
      const scale = 842 / 1240
      expect(first?.edges[0]).toBeGreaterThan(95 * scale)
      expect(first?.edges[0]).toBeLessThan(110 * scale)
      expect(first?.top).toBeGreaterThan(85 * scale)
      expect(first?.bottom).toBeLessThan(140 * scale)
      for (const run of page?.runs ?? []) expect(run.edges).toEqual(run.edges.toSorted((a, b) => a - b))
    },
    SLOW,
  )

  it(
    'may be a JPEG',
    async () => {
      const { text } = await images.read(scan(LINES.en).jpeg, { name: 'scan.jpg' })
      expect(recall(LINES.en.join('\n'), text)).toBeGreaterThanOrEqual(0.9)
    },
    SLOW,
  )

  it.each([90, 180, 270])(
    'that was laid on the glass turned by %i degrees is recognised, with the place of every letter',
    { timeout: SLOW },
    async (degrees) => {
      const { text, pages } = await images.read(await turned(scan(LINES.ru).png, degrees), { name: 'scan.png' })
      expect(recall(LINES.ru.join('\n'), text)).toBeGreaterThanOrEqual(0.9)
      const run = pages[0]?.runs[0]
      expect(run?.angle).toBe(degrees)
      const [x, y] = [(run?.edges[0] ?? 0) / POINT, ((run?.top ?? 0) + (run?.bottom ?? 0)) / 2 / POINT]
      const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)]
      const place = { x: x * cos - y * sin, y: x * sin + y * cos }
      const shown = { 90: { x: 700 - 110, y: 100 }, 180: { x: 1240 - 100, y: 700 - 110 }, 270: { x: 110, y: 1240 - 100 } }[degrees]
      expect(Math.abs(place.x - (shown?.x ?? 0))).toBeLessThan(15)
      expect(Math.abs(place.y - (shown?.y ?? 0))).toBeLessThan(15)
    },
  )

  it(
    'without letters says so',
    async () => {
      expect(await refusal(images, scan([], 300, 300).png)).toBe('no-text')
    },
    SLOW,
  )
})

describe('a scanned PDF', () => {
  it(
    'is recognised page by page and says which',
    async () => {
      const bytes = await scannedPdf([scan(LINES.kk).png, scan(LINES.ru).png])
      const told: string[] = []
      const progress = (done: number, total: number, recognising?: boolean): void => {
        if (recognising) told.push(`${done}/${total}`)
      }
      const { text, pages, notices } = await pdfs.read(bytes, { name: 'scan.pdf', progress })
      expect(recall([...LINES.kk, ...LINES.ru].join('\n'), text)).toBeGreaterThanOrEqual(0.9)
      expect(pages.map(({ span }) => text.slice(span.start, span.end).length > 100)).toEqual([true, true])
      expect(notices[0]?.message).toMatch(/^Pages 1, 2 were recognised/u)
      expect(new Set(told)).toEqual(new Set(['1/2', '2/2']))
    },
    SLOW,
  )

  it(
    'is recognised in pictures of one bit for each point, as copiers write them',
    async () => {
      const { text } = await pdfs.read(await copiedPdf(LINES.en), { name: 'copy.pdf' })
      expect(recall(LINES.en.join('\n'), text)).toBeGreaterThanOrEqual(0.9)
    },
    SLOW,
  )

  it('is put off when that is asked, and read no further', async () => {
    const bytes = await scannedPdf([scan(LINES.en).png])
    const told = pdfs.read(bytes, { name: 'scan.pdf', ocr: 'later' })
    await expect(told).rejects.toMatchObject({ notice: { code: 'needs-ocr' } })
  })

  it('has no text when recognising is off or not available, and says which of the two', async () => {
    const bytes = await scannedPdf([scan(LINES.en).png])
    const off = createPdfReader({ ocr: unasked }).read(bytes, { name: 'scan.pdf', ocr: 'off' })
    await expect(off).rejects.toMatchObject({ notice: { code: 'no-text', message: expect.stringContaining('switched off') } })
    const without = createPdfReader({}).read(bytes, { name: 'scan.pdf' })
    await expect(without).rejects.toMatchObject({ notice: { code: 'no-text', message: expect.stringContaining('not available') } })
    const picture = createImageReader(null).read(scan(LINES.en).png, { name: 'a.png' })
    await expect(picture).rejects.toMatchObject({ notice: { code: 'no-text', message: expect.stringContaining('not available') } })
  })

  it('that cannot be recognised says why', async () => {
    const bytes = await scannedPdf([scan(LINES.en).png])
    const broken = { ...(ocr as Ocr), recognise: () => Promise.reject(new Error('out of ink')) }
    const read = createPdfReader({ ocr: broken }).read(bytes, { name: 'scan.pdf' })
    await expect(read).rejects.toMatchObject({ notice: { code: 'no-text', message: expect.stringContaining('out of ink') } })
  })
})

describe('a PDF with text', () => {
  it('is not recognised, nor are its blank pages', async () => {
    const bytes = await pdfWith(({ document, page, font }) => {
      page.drawText('Words enough on this page to need no recognising at all.', { x: 20, y: 500, size: 10, font })
      document.addPage([400, 600])
    })
    const watched = createPdfReader({ ocr: { ...(ocr as Ocr), recognise: unasked.recognise } })
    expect((await watched.read(bytes, { name: 'a.pdf' })).notices).toEqual([])
  })

  it(
    'is recognised all the same by force',
    async () => {
      const bytes = await pdfWith(({ page, font }) => {
        for (const [i, line] of LINES.en.entries()) page.drawText(line, { x: 20, y: 500 - 20 * i, size: 12, font })
      })
      const { text, notices } = await pdfs.read(bytes, { name: 'a.pdf', ocr: 'force' })
      expect(recall(LINES.en.join('\n'), text)).toBeGreaterThanOrEqual(0.9)
      expect(notices.map(({ code }) => code)).toEqual(['recognised'])
    },
    SLOW,
  )
})

describe('hostile pictures', () => {
  const png = scan(LINES.en).png
  const bomb = Buffer.from(png)
  bomb.writeUInt32BE(30_000, 16)
  bomb.writeUInt32BE(30_000, 20)

  it.each([
    ['a name and no bytes', png.subarray(0, 8), 'damaged'],
    ['1 × 1 pixel', scan([], 1, 1).png, 'no-text'],
    ['30000 × 30000 pixels', bomb, 'too-large'],
    ['0 pixels', Buffer.concat([png.subarray(0, 16), Buffer.alloc(8), png.subarray(24)]), 'damaged'],
    ['a JPEG that ends in its head', scan(LINES.en).jpeg.subarray(0, 100), 'damaged'],
    ['a JPEG of nothing but marks', Buffer.concat([Buffer.from([0xff, 0xd8]), Buffer.alloc(100_000, 0xff)]), 'damaged'],
  ])(
    '%s end in a reason',
    async (_, bytes, code) => {
      expect(images.recognises(bytes, 'a.png')).toBe(true)
      expect(await refusal(images, bytes)).toBe(code)
    },
    SLOW,
  )

  it(
    'a JPEG that breaks off in the middle ends in a text or a reason',
    async () => {
      const { jpeg } = scan(LINES.en)
      const end = await images.read(jpeg.subarray(0, jpeg.length / 2), { name: 'a.jpg' }).then(
        ({ notices }) => notices.map(({ code }) => code),
        (error: { notice: { code: string } }) => [error.notice.code],
      )
      expect(['recognised', 'damaged', 'no-text']).toContain(end[0])
    },
    SLOW,
  )

  it('an empty file is no picture', () => {
    expect(images.recognises(new Uint8Array(), 'a.png')).toBe(false)
  })
})

it('there is no recogniser where its data is not', () => {
  expect(ocrWith(path.join(TRUTH, 'nowhere'), 'thread.ts')).toBeNull()
  expect(ocr).not.toBeNull()
})

describe.skipIf(!existsSync(TRUTH))('scans of known text', () => {
  it.each(['kk', 'ru', 'en'])(
    '%s',
    async (language) => {
      const { text } = await pdfs.read(new Uint8Array(readFileSync(`${TRUTH}${language}.scan-no-text.pdf`)), { name: 'scan.pdf' })
      const truth = readFileSync(`${TRUTH}${language}.txt`, 'utf8')
      expect(text.length).toBeGreaterThan(3000)
      expect(recall(text, truth)).toBeGreaterThanOrEqual(0.95)
    },
    SLOW,
  )
})
