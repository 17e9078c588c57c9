import type { Ocr } from '../contracts/ocr.ts'
import type { Reader, ReadOptions, ReadResult } from '../contracts/reader.ts'
import { ReadFailure } from '../contracts/reader.ts'
import type { Notice, NoticeCode } from '../model/errors.ts'
import { notOpened } from './locked.ts'
import type { AssetLoader, PdfDocument, PdfPage } from './pdf-document.ts'
import { openPdf } from './pdf-document.ts'
import { flowOf } from './pdf-flow.ts'
import { headingsOf } from './pdf-headings.ts'
import { metadataOf } from './pdf-metadata.ts'
import { withComments } from './pdf-notes.ts'
import type { PageText } from './pdf-page.ts'
import { readPage } from './pdf-page.ts'
import { hasPlaces, mendedPdf } from './pdf-rebuilding.ts'
import { type RecognisedPages, recognisePages } from './pdf-recognising.ts'
import { isPdf } from './pdf-signature.ts'
import { readLatinAsCyrillic, suspicion } from './pdf-suspect.ts'
import { recognisedNotices } from './recognised.ts'

export interface PdfOptions {
  /** Loads the data files of pdfjs-dist; without it, text in fonts that need such a file is not read. */
  readonly assets?: AssetLoader
  /** Recognises pages that lack text; without it they stay without. */
  readonly ocr?: Ocr | null
}

/** PDF: lines in reading order rebuilt from the places of the glyphs with the place of every code unit. */
export function createPdfReader(options: PdfOptions = {}): Reader {
  return {
    name: 'pdf',
    version: 1,
    extensions: ['pdf'],
    recognises: isPdf,
    read: (bytes, readOptions) => readPdf(bytes, readOptions, options.assets ?? noAssets, options.ocr ?? null),
  }
}

const noAssets: AssetLoader = (name) => Promise.reject(new Error(`${name} was not given`))

async function readPdf(bytes: Uint8Array, options: ReadOptions, assets: AssetLoader, ocr: Ocr | null): Promise<ReadResult> {
  const asIs = await openPages(bytes, options, assets)
  const best = isWhole(asIs, bytes) ? asIs : await mended(bytes, asIs, options, assets)
  if (best.opened === null) throw openingFailure(best.error, options)
  try {
    if (best.failed.length === best.pages.length) throw allFailed(options.name, best.pages.length)
    const recognised = await recognisePages(best.bytes, best.pages, options, assets, ocr)
    const read = joined(recognised, best.failed, options)
    const notices = best === asIs ? read.notices : [rebuiltNotice(options.name), ...read.notices]
    return { ...read, notices, ...(await metadataOf(best.opened.document)) }
  } finally {
    await best.opened.close().catch(() => undefined)
  }
}

interface ReadPages {
  readonly pages: readonly PageText[]
  /** Numbers of pages that pdf.js could not read. */
  readonly failed: readonly number[]
}

/** A PDF as opened, null when it could not be, with its pages; `bytes` are those that were opened. */
interface OpenedPages extends ReadPages {
  readonly bytes: Uint8Array
  readonly opened: Awaited<ReturnType<typeof openPdf>> | null
  readonly error: unknown
}

async function openPages(bytes: Uint8Array, options: ReadOptions, assets: AssetLoader): Promise<OpenedPages> {
  let opened: OpenedPages['opened']
  try {
    opened = await openPdf(bytes, assets, options.password)
  } catch (error) {
    return { bytes, opened: null, error, pages: [], failed: [] }
  }
  try {
    return { bytes, opened, error: null, ...(await readPages(opened.document, options)) }
  } catch (error) {
    await closed(opened)
    throw error
  }
}

function closed(opened: OpenedPages['opened']): Promise<void> {
  return opened === null ? Promise.resolve() : opened.close().catch(() => undefined)
}

/** Bytes of the largest file that is written anew only because nothing is on its pages: larger ones are scans. */
const LARGEST_EMPTY = 20_000_000

/** True for a file that is not to be written anew: none of its pages failed, and when all are empty, its table of places stands where it says. */
function isWhole({ opened, error, pages, failed }: OpenedPages, bytes: Uint8Array): boolean {
  if (opened === null) return isLocked(error)
  return failed.length === 0 && (bytes.length > LARGEST_EMPTY || signsOn(pages) > 0 || hasPlaces(bytes))
}

/** What is read of a damaged file once it is written anew; the file as it is where that gives no more. */
async function mended(bytes: Uint8Array, asIs: OpenedPages, options: ReadOptions, assets: AssetLoader): Promise<OpenedPages> {
  const anew = await openAnew(bytes, options, assets).catch(async (error: unknown) => {
    await closed(asIs.opened)
    throw error
  })
  const better = signsOn(anew.pages) > signsOn(asIs.pages) || (asIs.opened === null && anew.opened !== null)
  await closed(better ? asIs.opened : anew.opened)
  return better ? anew : asIs
}

async function openAnew(bytes: Uint8Array, options: ReadOptions, assets: AssetLoader): Promise<OpenedPages> {
  const rebuilt = mendedPdf(bytes)
  return rebuilt === bytes ? { bytes, opened: null, error: null, pages: [], failed: [] } : openPages(rebuilt, options, assets)
}

function signsOn(pages: readonly PageText[]): number {
  return pages.reduce((sum, { lines, turned }) => sum + lines.length + turned.length, 0)
}

function rebuiltNotice(name: string): Notice {
  return { code: 'damaged', message: `“${name}” is a damaged PDF: its pages were put together from what is left in it.` }
}

async function readPages(document: PdfDocument, options: ReadOptions): Promise<ReadPages> {
  const pages: PageText[] = []
  const failed: number[] = []
  const total = document.numPages
  for (let number = 1; number <= total; number++) {
    let page: PdfPage | undefined
    try {
      page = await document.getPage(number)
      pages.push(await readPage(page))
    } catch {
      failed.push(number)
      pages.push({ lines: [], turned: [], comments: [], width: 0, height: 0, rotation: 0 })
      if (failed.length === number && number >= 200) break
    }
    page?.cleanup()
    options.progress?.(number, total)
  }
  return { pages: await withComments(document, pages, failed), failed }
}

function joined({ pages, recognised, trouble }: RecognisedPages, failed: readonly number[], options: ReadOptions): ReadResult {
  const notices: Notice[] = []
  const count = pages.length
  if (failed.length > 0) {
    notices.push({ code: 'pages-unreadable', message: `${failed.length} of ${count} pages could not be read: ${listed(failed)}.` })
  }
  const { text, layouts, lines, hints } = flowOf(pages)
  if (!/\S/u.test(text)) {
    const why = trouble === null ? '' : ` And ${trouble}.`
    const what = `“${options.name}” has ${count} ${count === 1 ? 'page' : 'pages'} and no text on them, only pictures or drawings`
    throw failure('no-text', `${what}: probably a scan.${why}`)
  }
  if (recognised.length > 0) {
    const numbers = listed(recognised.map(({ page }) => page))
    const was = recognised.length === 1 ? `Page ${numbers} was` : `Pages ${numbers} were`
    notices.push(...recognisedNotices(was, recognised))
  }
  const read = readLatinAsCyrillic(text)
  if (read.changed)
    notices.push({
      code: 'text-suspect',
      message: 'The fonts name Latin letters where the pages show Cyrillic; the text was read as windows-1251.',
    })
  const suspect = suspicion(read.text)
  if (suspect !== null) notices.push(suspect)
  return {
    text: read.text,
    wrapped: true,
    blocks: [...headingsOf(lines, read.text), ...hints].toSorted((a, b) => a.span.start - b.span.start),
    pages: layouts,
    notices,
  }
}

function allFailed(name: string, count: number): ReadFailure {
  return failure('damaged', `“${name}” is a damaged PDF: none of its ${count} pages can be read.`)
}

function listed(numbers: readonly number[]): string {
  return numbers.length <= 10 ? numbers.join(', ') : `${numbers.slice(0, 10).join(', ')} …`
}

/** True for a PDF that is whole and encrypted. */
function isLocked(error: unknown): boolean {
  const { name, message } = error as { name?: string; message?: string }
  return name === 'PasswordException' || UNKNOWN_ENCRYPTION.test(message ?? '')
}

const UNKNOWN_ENCRYPTION = /^(?:unknown encryption|unsupported encryption)/iu

function openingFailure(error: unknown, options: ReadOptions): ReadFailure {
  const { name, code, message } = error as { name?: string; code?: number; message?: string }
  if (UNKNOWN_ENCRYPTION.test(message ?? ''))
    return failure('unsupported', `“${options.name}” is encrypted in a way that is not known here; save it without a password.`)
  if (name === 'PasswordException') return notOpened(options.name, code === 2)
  return failure('damaged', `“${options.name}” is a damaged PDF: ${message ?? 'it cannot be opened'}.`.replace('..', '.'))
}

function failure(code: NoticeCode, message: string): ReadFailure {
  return new ReadFailure({ code, message })
}
