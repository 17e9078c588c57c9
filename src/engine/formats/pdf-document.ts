import type * as Pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs'

export type PdfDocument = Pdfjs.PDFDocumentProxy
export type PdfPage = Pdfjs.PDFPageProxy

/** Gives one of the data files of pdfjs-dist: `cmaps/…` or `standard_fonts/…`. */
export type AssetLoader = (path: string) => Promise<Uint8Array>

interface Assets {
  readonly kind: string
  readonly filename: string
}

let loading: Promise<typeof Pdfjs> | undefined

/** The pdf.js module with its worker in the same process: no thread, no canvas, no fetch. */
export function loadPdfjs(): Promise<typeof Pdfjs> {
  loading ??= load()
  return loading
}

async function load(): Promise<typeof Pdfjs> {
  const shared = globalThis as { pdfjsWorker?: unknown; FontFace?: unknown }
  // Without this class pdf.js takes each font for unusable and traces the outline of each glyph instead.
  shared.FontFace ??= class {}
  const { warn } = console
  // While it loads, pdf.js warns that it cannot draw without a canvas; text needs none.
  console.warn = () => undefined
  try {
    const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs')
    // @ts-expect-error the package ships no types for the worker
    shared.pdfjsWorker ??= await import('pdfjs-dist/legacy/build/pdf.worker.mjs')
    return pdfjs
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
  const pdfjs = await loadPdfjs()
  const task = pdfjs.getDocument({
    data: new Uint8Array(bytes),
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
  try {
    return { document: await task.promise, ops: pdfjs.OPS, close: () => task.destroy() }
  } catch (error) {
    await task.destroy().catch(() => undefined)
    throw error
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
