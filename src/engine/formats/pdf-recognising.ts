import type { Ocr } from '../contracts/ocr.ts'
import { ReadFailure, type ReadOptions } from '../contracts/reader.ts'
import type { AssetLoader } from './pdf-document.ts'
import { openDrawing } from './pdf-drawing.ts'
import type { PageText } from './pdf-page.ts'
import { readLatinAsCyrillic, signsIn, suspicion } from './pdf-suspect.ts'
import { recogniseUpright } from './turned-pictures.ts'

/** Signs below which a page's text layer may be a stamp on a scan. */
const FEW_SIGNS = 30

/** A page that was recognised. */
export interface RecognisedPageNumber {
  readonly page: number
  readonly confidence: number
}

/** Pages with what was recognised in place of missing or suspect text. */
export interface RecognisedPages {
  readonly pages: readonly PageText[]
  readonly recognised: readonly RecognisedPageNumber[]
  /** Why pages that need it were not recognised; null when all were. */
  readonly trouble: string | null
}

/** Recognises the pages that need it, or all of them by force; rejects with `needs-ocr` when that is to be done later. */
export async function recognisePages(
  bytes: Uint8Array,
  read: readonly PageText[],
  options: ReadOptions,
  assets: AssetLoader,
  ocr: Ocr | null,
): Promise<RecognisedPages> {
  const force = options.ocr === 'force'
  const wanted = read.flatMap((page, i) => (force || isWanting(page) ? [i] : []))
  if (wanted.length === 0) return { pages: read, recognised: [], trouble: null }
  if (options.ocr === 'off') return { pages: read, recognised: [], trouble: 'reading letters from pictures (OCR) is switched off' }
  if (ocr === null) return { pages: read, recognised: [], trouble: 'reading letters from pictures (OCR) is not available here' }
  const pages = [...read]
  const recognised: RecognisedPageNumber[] = []
  let trouble: string | null = null
  const drawing = await openDrawing(bytes, assets, ocr, options.password)
  try {
    for (const [done, i] of wanted.entries()) {
      try {
        const page = await drawing.document.getPage(i + 1)
        if (force || (await drawing.shows(page))) {
          if (options.ocr === 'later') throw putOff(options.name)
          options.progress?.(done + 1, wanted.length, true)
          const { picture, scale } = await drawing.draw(page)
          const text = await recogniseUpright(ocr, picture, scale, () => options.progress?.(done + 1, wanted.length, true))
          if (lettersOf(text.lines) > 0) {
            pages[i] = { ...(read[i] as PageText), lines: text.lines, turned: [] }
            recognised.push({ page: i + 1, confidence: text.confidence })
          }
        }
        page.cleanup()
      } catch (error) {
        if (error instanceof ReadFailure) throw error
        trouble = `page ${i + 1} could not be recognised: ${error instanceof Error ? error.message : String(error)}`
      }
    }
  } finally {
    await drawing.close().catch(() => undefined)
    await ocr.rest()
  }
  return { pages, recognised, trouble }
}

function putOff(name: string): ReadFailure {
  return new ReadFailure({ code: 'needs-ocr', message: `“${name}” has pages whose letters are to be recognised later.` })
}

function isWanting({ lines, turned }: PageText): boolean {
  const text = [...lines, ...turned].map((line) => line.text).join('\n')
  return signsIn(text) < FEW_SIGNS || suspicion(readLatinAsCyrillic(text).text) !== null
}

function lettersOf(lines: readonly { readonly text: string }[]): number {
  return lines.reduce((sum, { text }) => sum + (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0), 0)
}
