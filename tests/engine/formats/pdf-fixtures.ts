import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import fontkit from '@pdf-lib/fontkit'
import { PDFDocument, type PDFFont, type PDFPage } from 'pdf-lib'
import { createPdfReader } from '../../../src/engine/formats/pdf.ts'
import { folderAssets } from '../../../src/node/pdf-assets.ts'

/** The PDF reader with the data files of the installed package. */
export const pdfReader = createPdfReader({
  assets: folderAssets(path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))),
})

const FONTS = path.join(path.dirname(createRequire(import.meta.url).resolve('dejavu-fonts-ttf/package.json')), 'ttf')

export interface Bench {
  readonly document: PDFDocument
  readonly page: PDFPage
  /** DejaVu Serif. */
  readonly font: PDFFont
  readonly other: PDFFont
}

/** Bytes of a PDF with one page of 400 × 600 points, drawn by `draw`. */
export async function pdfWith(draw: (bench: Bench) => void | Promise<void>): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  document.registerFontkit(fontkit)
  const embed = (file: string) => document.embedFont(readFileSync(path.join(FONTS, file)), { subset: true })
  const [font, other] = [await embed('DejaVuSerif.ttf'), await embed('DejaVuSans.ttf')]
  const page = document.addPage([400, 600])
  await draw({ document, page, font, other })
  return document.save({ useObjectStreams: false })
}

/** Draws a line as LibreOffice does when a font lacks letters: first the usual letters in their places, then the others. */
export function drawWithFallback({ page, font, other }: Bench, text: string, x: number, y: number, size: number, lacking: RegExp): void {
  const late: { letter: string; x: number }[] = []
  let at = x
  for (const letter of text) {
    if (lacking.test(letter)) late.push({ letter, x: at })
    else page.drawText(letter, { x: at, y, size, font })
    at += (lacking.test(letter) ? other : font).widthOfTextAtSize(letter, size)
  }
  for (const { letter, x: place } of late) page.drawText(letter, { x: place, y, size, font: other })
}
