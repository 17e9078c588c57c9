import type { Ocr } from '../contracts/ocr.ts'
import { type Reader, ReadFailure, type ReadOptions, type ReadResult } from '../contracts/reader.ts'
import type { NoticeCode } from '../model/errors.ts'
import { imageSize } from './image-size.ts'
import { flowOf } from './pdf-flow.ts'
import { headingsOf } from './pdf-headings.ts'
import { recognisedNotices } from './recognised.ts'
import { recogniseUpright } from './turned-pictures.ts'

/** Pixels beyond which a picture is not unpacked. */
const MOST_PIXELS = 100_000_000
/** Pixels that are looked at; larger pictures are made smaller. */
const READ_PIXELS = 12_000_000
/** Points of a page's longer side: A4. */
const LONG_SIDE = 842

/** Pictures of pages: PNG, JPEG, BMP, GIF and WebP, whose letters are recognised; a picture is a document of one page. */
export function createImageReader(ocr: Ocr | null): Reader {
  return {
    name: 'image',
    version: 1,
    extensions: ['png', 'jpg', 'jpeg', 'bmp', 'gif', 'webp'],
    recognises: (bytes) => imageSize(bytes) !== null,
    read: (bytes, options) => readImage(bytes, options, ocr),
  }
}

async function readImage(bytes: Uint8Array, options: ReadOptions, ocr: Ocr | null): Promise<ReadResult> {
  const { name, progress } = options
  const size = imageSize(bytes)
  const pixels = size === null ? 0 : size.width * size.height
  if (size === null || pixels === 0) throw failure('damaged', `“${name}” is a damaged picture: it does not say how large it is.`)
  if (pixels > MOST_PIXELS)
    throw failure('too-large', `“${name}” is ${size.width} × ${size.height} pixels large; at most 100 million pixels are unpacked.`)
  if (options.ocr === 'off') throw failure('no-text', `“${name}” is a picture, and reading letters from pictures (OCR) is switched off.`)
  if (ocr === null) throw failure('no-text', `“${name}” is a picture, and reading letters from pictures (OCR) is not available here.`)
  if (options.ocr === 'later') throw failure('needs-ocr', `“${name}” is a picture whose letters are to be recognised later.`)
  const pulse = (): void => progress?.(1, 1, true)
  pulse()
  const { picture, width, height } = await ocr.decode(bytes, READ_PIXELS).catch((error: Error) => {
    throw failure('damaged', `“${name}” is a damaged picture: ${error.message}.`)
  })
  try {
    const points = LONG_SIDE / Math.max(width, height)
    const { lines, confidence } = await recogniseUpright(ocr, picture, picture.width / (width * points), pulse)
    const shown = { lines, turned: [], comments: [], width: width * points, height: height * points, rotation: 0 as const }
    const { text, layouts, lines: placed, hints } = flowOf([shown])
    if (!/\S/u.test(text)) throw failure('no-text', `“${name}” is a picture in which no letters were found.`)
    const blocks = [...headingsOf(placed, text), ...hints].toSorted((a, b) => a.span.start - b.span.start)
    return { text, wrapped: true, blocks, pages: layouts, notices: recognisedNotices('The text was', [{ confidence }]) }
  } finally {
    await ocr.rest()
  }
}

function failure(code: NoticeCode, message: string): ReadFailure {
  return new ReadFailure({ code, message })
}
