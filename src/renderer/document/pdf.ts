import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy, type PDFPageProxy, VerbosityLevel } from 'pdfjs-dist'

GlobalWorkerOptions.workerSrc = new URL('pdfjs-dist/build/pdf.worker.mjs', import.meta.url).href

export type { PDFDocumentProxy as Pdf }

/** Opens a PDF in pdf.js's own worker; `close` ends it. `pdf` rejects when the bytes are no readable PDF. */
export function openPdf(bytes: Uint8Array): { readonly pdf: Promise<PDFDocumentProxy>; readonly close: () => void } {
  const at = (folder: string): string => new URL(`./pdfjs/${folder}/`, document.baseURI).href
  const task = getDocument({
    data: bytes,
    cMapUrl: at('cmaps'),
    standardFontDataUrl: at('standard_fonts'),
    wasmUrl: at('wasm'),
    iccUrl: at('iccs'),
    enableXfa: false,
    verbosity: VerbosityLevel.ERRORS,
  })
  return { pdf: task.promise, close: () => void task.destroy() }
}

/** Most pixels of one canvas; beyond it a page is drawn coarser. */
const MOST_PIXELS = 20_000_000

/** Draws a page on a new canvas at `scale` CSS pixels a point; `cancel` ends it and `canvas` then rejects. */
export function drawPage(
  page: PDFPageProxy,
  scale: number,
  pixelRatio: number,
): { canvas: Promise<HTMLCanvasElement>; cancel: () => void } {
  const plain = page.getViewport({ scale })
  const ratio = Math.min(pixelRatio, Math.sqrt(MOST_PIXELS / (plain.width * plain.height)))
  const viewport = page.getViewport({ scale: scale * ratio })
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(viewport.width)
  canvas.height = Math.round(viewport.height)
  const task = page.render({ canvas, viewport })
  return { canvas: task.promise.then(() => canvas), cancel: () => task.cancel() }
}
