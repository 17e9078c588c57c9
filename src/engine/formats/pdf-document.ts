import { inflateSync } from 'node:zlib'
import type * as Pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs'
import { createPdfPort, type PdfPort } from './pdf-port.ts'

export type PdfDocument = Pdfjs.PDFDocumentProxy
export type PdfPage = Pdfjs.PDFPageProxy

/** Gives one of the data files of pdfjs-dist: `cmaps/…` or `standard_fonts/…`. */
export type AssetLoader = (path: string) => Promise<Uint8Array>

interface Assets {
  readonly kind: string
  readonly filename: string
}

interface Loaded {
  readonly pdfjs: typeof Pdfjs
  /** Serves one end of a port as the worker does. */
  readonly serve: (port: PdfPort) => void
}

let loading: Promise<Loaded> | undefined

/** The pdf.js module with its worker in the same process: no thread, no canvas, no fetch. */
function loadPdfjs(): Promise<Loaded> {
  loading ??= load()
  return loading
}

async function load(): Promise<Loaded> {
  const shared = globalThis as { FontFace?: unknown; DecompressionStream?: unknown }
  // Without this class pdf.js takes each font for unusable and traces the outline of each glyph instead.
  shared.FontFace ??= class {}
  shared.DecompressionStream = Inflation
  const { warn } = console
  // While it loads, pdf.js warns that it cannot draw without a canvas; text needs none.
  console.warn = () => undefined
  try {
    const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs')
    // @ts-expect-error the package ships no types for the worker
    const { WorkerMessageHandler } = await import('pdfjs-dist/legacy/build/pdf.worker.mjs')
    return { pdfjs, serve: (port) => WorkerMessageHandler.initializeFromPort(port) }
  } finally {
    console.warn = warn
  }
}

/** Most pixels of a picture inside a page that is to be drawn; larger ones are left out. */
const MOST_IMAGE_PIXELS = 50_000_000

/** Opens a PDF for text only, or to be drawn on canvases of a factory; rejects as pdf.js does (`PasswordException`, `InvalidPDFException` …). */
export async function openPdf(
  bytes: Uint8Array,
  assets: AssetLoader,
  password?: string,
  canvases?: unknown,
): Promise<{ document: PdfDocument; ops: typeof Pdfjs.OPS; close: () => Promise<void> }> {
  const { pdfjs, serve } = await loadPdfjs()
  const port = createPdfPort()
  serve(port)
  const worker = new pdfjs.PDFWorker({ port: port as unknown as null, verbosity: 0 })
  const task = pdfjs.getDocument({
    data: new Uint8Array(bytes),
    worker,
    ...(password === undefined ? {} : { password }),
    verbosity: 0,
    stopAtErrors: false,
    enableXfa: false,
    disableFontFace: canvases !== undefined,
    useSystemFonts: false,
    useWasm: canvases !== undefined,
    useWorkerFetch: false,
    maxImageSize: canvases === undefined ? 1 : MOST_IMAGE_PIXELS,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    cMapUrl: 'cmaps/',
    standardFontDataUrl: 'standard_fonts/',
    wasmUrl: 'wasm/',
    ownerDocument: { fonts: new Set() },
    CanvasFactory: canvases ?? Unused,
    FilterFactory: NoFilters,
    BinaryDataFactory: dataFactory(assets),
  } as unknown as Parameters<typeof pdfjs.getDocument>[0])
  const close = async (): Promise<void> => {
    await task.destroy().finally(() => worker.destroy())
  }
  try {
    return { document: await task.promise, ops: pdfjs.OPS, close }
  } catch (error) {
    await close().catch(() => undefined)
    throw error
  }
}

/** Annotations of these kinds on the pages of a document, in its order, as pdf.js tells them; pages that cannot be read are to be passed over, by their indices from 0. */
export async function annotationsOf(
  document: PdfDocument,
  kinds: readonly string[],
  passedOver: ReadonlySet<number>,
): Promise<readonly unknown[]> {
  const { AnnotationType } = (await loadPdfjs()).pdfjs
  const types = kinds.map((kind) => AnnotationType[kind.toUpperCase() as keyof typeof AnnotationType])
  return document.getAnnotationsByType(new Set(types), passedOver as Set<number>)
}

/** What pdf.js inflates with: a stream of one chunk, which takes less of the processor than the platform's own; the bytes stand alone in their buffer, which pdf.js may read as numbers of other sizes. */
class Inflation {
  readonly writable: unknown
  readonly readable: unknown
  constructor(format: string) {
    if (format !== 'deflate') throw new TypeError(`${format} is left to pdf.js`)
    let left: Uint8Array | null = null
    const write = async (bytes: Uint8Array): Promise<void> => {
      left = bytes
    }
    const read = async (): Promise<{ readonly value?: Uint8Array; readonly done: boolean }> => {
      if (left === null) return { done: true }
      const value = new Uint8Array(inflateSync(left))
      left = null
      return { value, done: false }
    }
    this.writable = { getWriter: () => ({ write, close: async () => {} }) }
    this.readable = { getReader: () => ({ read }) }
  }
}

/** Stands where pdf.js asks for a drawing tool that text does not need. */
class Unused {
  destroy(): void {}
}

/** Stands where pdf.js asks for the filters of a browser. */
class NoFilters {
  addFilter(): string {
    return 'none'
  }
  addAlphaFilter(): string {
    return 'none'
  }
  addLuminosityFilter(): string {
    return 'none'
  }
  addKnockoutFilter(): string {
    return 'none'
  }
  destroy(): void {}
}

function dataFactory(assets: AssetLoader): unknown {
  return class {
    async fetch({ kind, filename }: Assets): Promise<Uint8Array> {
      return assets(`${kind === 'cMapUrl' ? 'cmaps' : kind === 'standardFontDataUrl' ? 'standard_fonts' : 'wasm'}/${filename}`)
    }
  }
}
