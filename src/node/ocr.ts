import { existsSync } from 'node:fs'
import type * as CanvasModule from '@napi-rs/canvas'
import type * as Tesseract from 'tesseract.js'
import type { Ocr, Picture, RecognisedLine, RecognisedPage } from '../engine/contracts/ocr.ts'
import { languageFile, OCR_LANGUAGES, requireHere } from './ocr-files.ts'

/** Milliseconds that one page may take. */
const PAGE_LIMIT = 120_000
/** Milliseconds that the recogniser may take to start. */
const START_LIMIT = 60_000
/** Milliseconds between two signs of life. */
const PULSE = 1000

/**
 * Tesseract in a thread of its own (`thread` is its script), with data from this computer alone; null when its packages or the data in
 * `folder` are not there.
 */
export function ocrWith(folder: string, thread: string): Ocr | null {
  if (!isThere(folder)) return null
  let running: Promise<Tesseract.Worker> | null = null

  const start = (): Promise<Tesseract.Worker> => {
    const { createWorker } = requireHere('tesseract.js') as typeof Tesseract
    const options = { workerPath: thread, langPath: folder, cacheMethod: 'none', errorHandler: () => {} }
    return createWorker([...OCR_LANGUAGES], 1, options)
  }
  const rest = async (): Promise<void> => {
    const worker = running
    running = null
    await worker?.then((one) => one.terminate()).catch(() => {})
  }
  return {
    picture: smoothPicture,
    decode,
    rest,
    recognise: async (picture, alive) => {
      const pulse = setInterval(alive, PULSE)
      try {
        running ??= start()
        const worker = await within(running, START_LIMIT)
        const image = await (picture as unknown as CanvasModule.Canvas).encode('png')
        const { data } = await within(worker.recognize(image, {}, { blocks: true, text: false }), PAGE_LIMIT)
        return pageOf(data)
      } catch (error) {
        rest()
        throw error
      } finally {
        clearInterval(pulse)
      }
    },
  }
}

function isThere(folder: string): boolean {
  try {
    for (const name of ['tesseract.js', '@napi-rs/canvas']) requireHere.resolve(name)
    return OCR_LANGUAGES.every((language) => existsSync(languageFile(folder, language)))
  } catch {
    return false
  }
}

/** A picture in which whatever is enlarged becomes smooth, whatever pdf.js asks: letters of a coarse scan are then recognised much better. */
function smoothPicture(width: number, height: number): Picture {
  const canvas = drawing().createCanvas(width, height)
  const context = canvas.getContext('2d')
  context.imageSmoothingQuality = 'high'
  Object.defineProperty(context, 'imageSmoothingEnabled', { get: () => true, set: () => {} })
  return canvas as Picture
}

/** The drawing module, with what pdf.js takes from it as globals where there is no browser. */
function drawing(): typeof CanvasModule {
  const canvas = requireHere('@napi-rs/canvas') as typeof CanvasModule
  const shared = globalThis as Record<string, unknown>
  for (const name of ['DOMMatrix', 'ImageData', 'Path2D'] as const) shared[name] ??= canvas[name]
  return canvas
}

async function decode(bytes: Uint8Array, mostPixels: number): Promise<{ picture: Picture; width: number; height: number }> {
  const { createCanvas, loadImage } = drawing()
  const image = await loadImage(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  const { width, height } = image
  const scale = Math.min(1, Math.sqrt(mostPixels / (width * height)))
  const picture = createCanvas(Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale)))
  const context = picture.getContext('2d')
  context.fillStyle = '#fff'
  context.fillRect(0, 0, picture.width, picture.height)
  context.drawImage(image, 0, 0, picture.width, picture.height)
  return { picture: picture as Picture, width, height }
}

function pageOf({ blocks }: Tesseract.Page): RecognisedPage {
  const paragraphs = (blocks ?? []).flatMap((block) => block.paragraphs.map((paragraph) => paragraph.lines.map(lineOf)))
  return { paragraphs: paragraphs.filter((lines) => lines.length > 0) }
}

function lineOf({ words, bbox }: Tesseract.Line): RecognisedLine {
  return {
    words: words.map(({ text, confidence, bbox: { x0, x1 } }) => ({ text, confidence, left: x0, right: x1 })),
    top: bbox.y0,
    bottom: bbox.y1,
  }
}

/** Rejects when it takes longer than so many milliseconds. */
async function within<T>(promise: Promise<T>, limit: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`recognition took longer than ${limit / 1000} seconds`)), limit)
  })
  try {
    return await Promise.race([promise, late])
  } finally {
    clearTimeout(timer)
  }
}
