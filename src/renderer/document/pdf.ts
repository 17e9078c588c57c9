import { GlobalWorkerOptions, getDocument, PasswordResponses, type PDFPageProxy, PDFWorker, VerbosityLevel } from 'pdfjs-dist'

GlobalWorkerOptions.workerSrc = new URL('pdfjs-dist/build/pdf.worker.mjs', import.meta.url).href

/** Pages that can be drawn. */
export interface Pages {
  /** Draws a page, from 1, on a new canvas at `scale` CSS pixels a point; `cancel` ends it and `canvas` then rejects. */
  draw(
    page: number,
    scale: number,
    pixelRatio: number,
  ): Promise<{ readonly canvas: Promise<HTMLCanvasElement>; readonly cancel: () => void }>
}

/** Pages that are being opened, and what ends them. */
export interface OpenedPages {
  readonly pages: Promise<Pages>
  readonly close: () => void
}

/** An encrypted PDF that waits for its password. */
export interface Lock {
  /** True when the last password did not open it. */
  readonly wrong: boolean
  readonly open: (password: string) => void
}

let spare: PDFWorker | null = null

/** Starts the worker in which the next PDF will be opened, so that it need not be waited for. */
export function prepareWorker(): void {
  spare ??= new PDFWorker()
}

/** Opens a PDF in a worker of its own; `close` ends it. `pages` rejects when the bytes are no readable PDF, and waits while an encrypted one is `locked`. */
export function openPdf(bytes: Uint8Array, locked: (lock: Lock) => void): OpenedPages {
  const at = (folder: string): string => new URL(`./pdfjs/${folder}/`, document.baseURI).href
  const worker = spare ?? new PDFWorker()
  spare = null
  const task = getDocument({
    worker,
    data: bytes,
    cMapUrl: at('cmaps'),
    standardFontDataUrl: at('standard_fonts'),
    wasmUrl: at('wasm'),
    iccUrl: at('iccs'),
    enableXfa: false,
    verbosity: VerbosityLevel.ERRORS,
  })
  task.onPassword = (open: Lock['open'], reason: number) => locked({ wrong: reason === PasswordResponses.INCORRECT_PASSWORD, open })
  const pages = task.promise.then((pdf): Pages => ({ draw: async (page, ...at) => drawPage(await pdf.getPage(page), ...at) }))
  return { pages, close: () => void task.destroy().finally(() => worker.destroy()) }
}

/** Most pixels of one canvas; beyond it a page is drawn coarser. */
export const MOST_PIXELS = 20_000_000

function drawPage(page: PDFPageProxy, scale: number, pixelRatio: number): { canvas: Promise<HTMLCanvasElement>; cancel: () => void } {
  const plain = page.getViewport({ scale })
  const ratio = Math.min(pixelRatio, Math.sqrt(MOST_PIXELS / (plain.width * plain.height)))
  const viewport = page.getViewport({ scale: scale * ratio })
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(viewport.width)
  canvas.height = Math.round(viewport.height)
  const task = page.render({ canvas, viewport })
  return { canvas: task.promise.then(() => canvas), cancel: () => task.cancel() }
}
