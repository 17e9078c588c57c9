import type { Ocr, Picture } from '../contracts/ocr.ts'
import { type Reader, ReadFailure, type ReadOptions, type ReadResult } from '../contracts/reader.ts'
import type { Notice, NoticeCode } from '../model/errors.ts'
import { flowOf } from './pdf-flow.ts'
import { headingsOf } from './pdf-headings.ts'
import type { PageText } from './pdf-page.ts'
import { recognisedNotices } from './recognised.ts'
import type { TiffPixels } from './tiff-pages.ts'
import { recogniseUpright } from './turned-pictures.ts'

interface Context {
  fillStyle: string
  fillRect(x: number, y: number, width: number, height: number): void
  createImageData(width: number, height: number): { readonly data: Uint8ClampedArray }
  putImageData(pixels: unknown, x: number, y: number): void
  drawImage(picture: Picture, x: number, y: number, width: number, height: number): void
}

/** Pixels that all pages of a file may have: so many, and so many more for each byte of it; faxes have some hundred a byte. */
const FREE_PIXELS = 200_000_000
const PIXELS_A_BYTE = 2_000
/** Pixels that are looked at; larger pages are made smaller. */
const READ_PIXELS = 12_000_000
/** Points of a page's longer side: A4. */
const LONG_SIDE = 842

/** TIFF pictures, as scanners and fax machines write them, with any number of pages, whose letters are recognised. */
export function createTiffReader(ocr: Ocr | null): Reader {
  return {
    name: 'tiff',
    version: 1,
    extensions: ['tif', 'tiff'],
    recognises: ([a, b, c, d]) => (a === 0x49 && b === 0x49 && c === 42 && d === 0) || (a === 0x4d && b === 0x4d && c === 0 && d === 42),
    read: (bytes, options) => readTiff(bytes, options, ocr),
  }
}

async function readTiff(bytes: Uint8Array, options: ReadOptions, ocr: Ocr | null): Promise<ReadResult> {
  const { name } = options
  const { openTiff } = await import('./tiff-pages.ts')
  const file = openTiff(bytes, FREE_PIXELS + PIXELS_A_BYTE * bytes.length)
  if (file.count === 0) throw failure('damaged', `“${name}” is a damaged picture: there is no page in it.`)
  if (options.ocr === 'off') throw failure('no-text', `“${name}” is a picture, and reading letters from pictures (OCR) is switched off.`)
  if (ocr === null) throw failure('no-text', `“${name}” is a picture, and reading letters from pictures (OCR) is not available here.`)
  if (options.ocr === 'later') throw failure('needs-ocr', `“${name}” is a picture whose letters are to be recognised later.`)
  const read: PageText[] = []
  const sure: { page: number; confidence: number }[] = []
  const failed: string[] = []
  try {
    for (let i = 0; i < file.count; i++) {
      const pulse = (): void => options.progress?.(i + 1, file.count, true)
      pulse()
      try {
        const { text, confidence } = await readPage(file.unpack(i), ocr, pulse)
        read.push(text)
        if (text.lines.length > 0) sure.push({ page: i + 1, confidence })
      } catch (error) {
        failed.push(`${i + 1} (${error instanceof Error ? error.message.slice(0, 100) : 'unknown'})`)
        read.push(emptyPage(0, 0))
      }
    }
  } finally {
    await ocr.rest()
  }
  if (failed.length === file.count) throw failure('damaged', `“${name}” is a damaged picture: page ${failed[0]}.`)
  return joined(read, sure, failed, name)
}

async function readPage(pixels: TiffPixels, ocr: Ocr, pulse: () => void): Promise<{ text: PageText; confidence: number }> {
  const { width, height } = pixels
  const picture = pictureOf(pixels, ocr)
  const points = LONG_SIDE / Math.max(width, height)
  const { lines, confidence } = await recogniseUpright(ocr, picture, picture.width / (width * points), pulse)
  return { text: { ...emptyPage(width * points, height * points), lines }, confidence }
}

/** The page on white, made smaller where it is very large. */
function pictureOf({ colours, width, height }: TiffPixels, ocr: Ocr): Picture {
  const whole = ocr.picture(width, height)
  const own = whole.getContext('2d') as Context
  const pixels = own.createImageData(width, height)
  pixels.data.set(colours.subarray(0, pixels.data.length))
  own.putImageData(pixels, 0, 0)
  const scale = Math.min(1, Math.sqrt(READ_PIXELS / (width * height)))
  const shown = ocr.picture(Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale)))
  const context = shown.getContext('2d') as Context
  context.fillStyle = '#fff'
  context.fillRect(0, 0, shown.width, shown.height)
  context.drawImage(whole, 0, 0, shown.width, shown.height)
  return shown
}

function emptyPage(width: number, height: number): PageText {
  return { lines: [], turned: [], comments: [], width, height, rotation: 0 }
}

function joined(
  pages: readonly PageText[],
  sure: readonly { readonly page: number; readonly confidence: number }[],
  failed: readonly string[],
  name: string,
): ReadResult {
  const { text, layouts, lines, hints } = flowOf(pages)
  if (!/\S/u.test(text)) throw failure('no-text', `“${name}” is a picture in which no letters were found.`)
  const notices: Notice[] =
    failed.length === 0
      ? []
      : [
          {
            code: 'pages-unreadable',
            message: `${failed.length} of ${pages.length} pages could not be read: ${failed.slice(0, 10).join(', ')}.`,
          },
        ]
  const blocks = [...headingsOf(lines, text), ...hints].toSorted((a, b) => a.span.start - b.span.start)
  return { text, wrapped: true, blocks, pages: layouts, notices: [...notices, ...recognisedNotices('The text was', sure)] }
}

function failure(code: NoticeCode, message: string): ReadFailure {
  return new ReadFailure({ code, message })
}
