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

/** Opens a PDF for text only; rejects as pdf.js does (`PasswordException`, `InvalidPDFException` …). */
export async function openPdf(
  bytes: Uint8Array,
  assets: AssetLoader,
  password?: string,
): Promise<{ document: PdfDocument; close: () => Promise<void> }> {
  const pdfjs = await loadPdfjs()
  const task = pdfjs.getDocument({
    data: bytes.slice(),
    ...(password === undefined ? {} : { password }),
    verbosity: 0,
    stopAtErrors: false,
    enableXfa: false,
    disableFontFace: false,
    useSystemFonts: false,
    useWasm: false,
    useWorkerFetch: false,
    maxImageSize: 1,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    cMapUrl: 'cmaps/',
    standardFontDataUrl: 'standard_fonts/',
    wasmUrl: 'wasm/',
    ownerDocument: { fonts: new Set() },
    CanvasFactory: Unused,
    FilterFactory: Unused,
    BinaryDataFactory: dataFactory(assets),
  } as unknown as Parameters<typeof pdfjs.getDocument>[0])
  try {
    return { document: await task.promise, close: () => task.destroy() }
  } catch (error) {
    await task.destroy().catch(() => undefined)
    throw error
  }
}

/** Stands where pdf.js asks for a drawing tool that text does not need. */
class Unused {
  destroy(): void {}
}

function dataFactory(assets: AssetLoader): unknown {
  return class {
    async fetch({ kind, filename }: Assets): Promise<Uint8Array> {
      return assets(`${kind === 'cMapUrl' ? 'cmaps' : kind === 'standardFontDataUrl' ? 'standard_fonts' : 'wasm'}/${filename}`)
    }
  }
}
