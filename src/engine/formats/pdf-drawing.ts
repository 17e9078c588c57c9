import type { Ocr, Picture } from '../contracts/ocr.ts'
import { type AssetLoader, openPdf, type PdfDocument, type PdfPage } from './pdf-document.ts'

/** Most pixels of a page's picture: A4 at 300 dpi has 8.7 million. */
const MOST_PIXELS = 10_000_000
const DPI = 300
/** Paths from which on a page may show letters as outlines. */
const MANY_PATHS = 60

/** A PDF opened to be drawn. */
export interface Drawing {
  /** True when a page shows pictures, or enough outlines to be letters. */
  shows(page: PdfPage): Promise<boolean>
  /** Draws a page; `scale` is in pixels a point. */
  draw(page: PdfPage): Promise<{ readonly picture: Picture; readonly scale: number }>
  readonly document: PdfDocument
  close(): Promise<void>
}

/** Opens a PDF for drawing, which reading text alone needs not. */
export async function openDrawing(bytes: Uint8Array, assets: AssetLoader, ocr: Ocr, password?: string): Promise<Drawing> {
  const { document, ops, close } = await openPdf(bytes, assets, password, canvasFactory(ocr))
  const pictures = new Set([ops.paintImageXObject, ops.paintInlineImageXObject, ops.paintImageMaskXObject, ops.paintImageMaskXObjectGroup])
  return {
    document,
    close,
    shows: async (page) => {
      const { fnArray } = await page.getOperatorList()
      return fnArray.some((op) => pictures.has(op)) || fnArray.filter((op) => op === ops.constructPath).length > MANY_PATHS
    },
    draw: async (page) => {
      const plain = page.getViewport({ scale: 1 })
      const scale = Math.min(DPI / 72, Math.sqrt(MOST_PIXELS / (plain.width * plain.height)))
      const viewport = page.getViewport({ scale })
      const picture = ocr.picture(Math.max(1, Math.round(viewport.width)), Math.max(1, Math.round(viewport.height)))
      await page.render({ canvas: picture as never, viewport, background: '#fff' }).promise
      return { picture, scale }
    },
  }
}

/** The class by which pdf.js makes the pictures that it needs while it draws. */
function canvasFactory(ocr: Ocr): unknown {
  return class {
    create(width: number, height: number): { canvas: Picture | null; context: unknown } {
      const canvas = ocr.picture(width, height)
      return { canvas, context: canvas.getContext('2d') }
    }
    reset({ canvas }: { canvas: Picture }, width: number, height: number): void {
      canvas.width = width
      canvas.height = height
    }
    getNoAlphaContext(canvas: Picture): unknown {
      return canvas.getContext('2d')
    }
    destroy(held: { canvas: Picture | null; context: unknown }): void {
      if (held.canvas) this.reset({ canvas: held.canvas }, 0, 0)
      held.canvas = null
      held.context = null
    }
  }
}
