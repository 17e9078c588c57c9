import { readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Canvas, createCanvas, GlobalFonts, loadImage } from '@napi-rs/canvas'
import { concatTransformationMatrix, drawObject, PDFDocument, PDFName, popGraphicsState, pushGraphicsState } from 'pdf-lib'
import { ocrWith } from '../../../src/node/ocr.ts'

const at = (place: string): string => fileURLToPath(new URL(`../../../${place}`, import.meta.url))

/** The recogniser as readers have it. */
export const ocr = ocrWith(at('resources/ocr'), at('src/node/ocr-thread.ts'))

const FONTS = path.join(path.dirname(createRequire(import.meta.url).resolve('dejavu-fonts-ttf/package.json')), 'ttf')
for (const file of readdirSync(FONTS).filter((name) => name === 'DejaVuSerif.ttf'))
  GlobalFonts.registerFromPath(path.join(FONTS, file), 'Scan')

/** Lines in black on white, the first at `left` and `top`, each `step` pixels below the one before. */
function written(
  lines: readonly string[],
  at: { width: number; height: number; size: number; left: number; top: number; step: number },
): Canvas {
  const canvas = createCanvas(at.width, at.height)
  const context = canvas.getContext('2d')
  context.fillStyle = '#fff'
  context.fillRect(0, 0, at.width, at.height)
  context.fillStyle = '#000'
  context.font = `${at.size}px Scan`
  for (const [i, line] of lines.entries()) context.fillText(line, at.left, at.top + at.step * i)
  return canvas
}

/** Lines as a scan of 150 dpi shows them. */
export function scan(lines: readonly string[], width = 1240, height = 700): { png: Buffer; jpeg: Buffer } {
  const canvas = written(lines, { width, height, size: 28, left: 100, top: 120, step: 44 })
  return { png: canvas.toBuffer('image/png'), jpeg: canvas.toBuffer('image/jpeg') }
}

/** The picture turned clockwise by quarters of a circle. */
export async function turned(png: Buffer, degrees: number): Promise<Buffer> {
  const image = await loadImage(png)
  const { width, height } = image
  const canvas = degrees % 180 === 0 ? createCanvas(width, height) : createCanvas(height, width)
  const context = canvas.getContext('2d')
  context.translate(canvas.width / 2, canvas.height / 2)
  context.rotate((degrees * Math.PI) / 180)
  context.drawImage(image, -width / 2, -height / 2)
  return canvas.toBuffer('image/png')
}

/** A PDF each of whose pages is one picture. */
export async function scannedPdf(pictures: readonly Buffer[]): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  for (const picture of pictures) {
    const image = await document.embedPng(picture)
    const page = document.addPage([595, 336])
    page.drawImage(image, { x: 0, y: 0, width: 595, height: 336 })
  }
  return document.save()
}

/** A PDF of one page whose picture has one bit for each point, deflated: what a fax or a copier writes. */
export async function copiedPdf(lines: readonly string[], width = 800, height = 140): Promise<Uint8Array> {
  const canvas = written(lines, { width, height, size: 24, left: 20, top: 35, step: 40 })
  const { data } = canvas.getContext('2d').getImageData(0, 0, width, height)
  const bits = Buffer.alloc((width / 8) * height)
  for (let at = 0; at < width * height; at++)
    if ((data[4 * at] as number) > 128) bits[at >> 3] = (bits[at >> 3] as number) | (128 >> (at & 7))
  const document = await PDFDocument.create()
  const facts = { Type: 'XObject', Subtype: 'Image', Width: width, Height: height, ColorSpace: 'DeviceGray', BitsPerComponent: 1 }
  const picture = document.context.register(document.context.flateStream(bits, facts))
  const page = document.addPage([400, 70])
  page.node.setXObject(PDFName.of('Copy'), picture)
  page.pushOperators(pushGraphicsState(), concatTransformationMatrix(400, 0, 0, 70, 0, 0), drawObject('Copy'), popGraphicsState())
  return document.save()
}

/** Share of the words of `wanted` that `text` has, each as often. */
export function recall(wanted: string, text: string): number {
  const left = new Map<string, number>()
  for (const word of wordsOf(text)) left.set(word, (left.get(word) ?? 0) + 1)
  const words = wordsOf(wanted)
  const found = words.filter((word) => {
    const count = left.get(word) ?? 0
    left.set(word, count - 1)
    return count > 0
  })
  return found.length / words.length
}

function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .replace(/-\n/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}

/** Three lines in each language. */
export const LINES = {
  kk: [
    'Қазақстан Республикасы өзін демократиялық, зайырлы,',
    'құқықтық және әлеуметтік мемлекет ретінде орнықтырады,',
    'оның ең қымбат қазынасы — адам және адамның өмірі.',
  ],
  ru: [
    'Республика Казахстан утверждает себя светским,',
    'правовым и социальным государством, высшими ценностями',
    'которого являются человек, его жизнь, права и свободы.',
  ],
  en: [
    'The Republic of Kazakhstan proclaims itself a secular,',
    'legal and social state whose highest values are',
    'a person, human life, rights and freedoms.',
  ],
} as const
