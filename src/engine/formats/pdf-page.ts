import type { PageLayout } from '../model/document.ts'
import { splitColumns } from './pdf-columns.ts'
import type { PdfPage } from './pdf-document.ts'
import { joinDropCaps } from './pdf-drop-caps.ts'
import { glyphsOf } from './pdf-glyphs.ts'
import { linesOf } from './pdf-lines.ts'
import type { Note } from './pdf-notes.ts'
import { inReadingOrder } from './pdf-order.ts'
import type { SetLine } from './pdf-setting.ts'
import { setLines } from './pdf-setting.ts'

/** What stands on one page, in reading order. */
export interface PageText {
  /** Lines of the main angle. */
  readonly lines: readonly SetLine[]
  /** Lines of other angles, and their order. */
  readonly turned: readonly SetLine[]
  readonly comments: readonly Note[]
  readonly width: number
  readonly height: number
  readonly rotation: PageLayout['rotation']
}

/** Reads a page without its comments; rejects when pdf.js cannot. */
export async function readPage(page: PdfPage): Promise<PageText> {
  const { width, height } = page.getViewport({ scale: 1 })
  const angles = (await glyphsOf(page))
    .map(({ angle, glyphs }) => setLines(inReadingOrder(splitColumns(joinDropCaps(linesOf(glyphs)))), angle))
    .filter((lines) => lines.length > 0)
  const [lines = [], ...others] = angles
  const turned = others.flatMap((group) => group.map((line, i) => (i === 0 ? { ...line, apart: true } : line)))
  const rotation = (((page.rotate % 360) + 360) % 360) as PageLayout['rotation']
  return { lines, turned, comments: [], width, height, rotation }
}
