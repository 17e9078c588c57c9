import type { GlyphRun } from '../model/document.ts'
import { annotationsOf, type PdfDocument, type PdfPage } from './pdf-document.ts'
import type { PageText } from './pdf-page.ts'

/** A comment that somebody put on a page, and the runs of its lines, which share the rectangle of its mark; offsets count from its own beginning. */
export interface Note {
  readonly text: string
  readonly runs: readonly GlyphRun[]
}

interface Annotation {
  readonly pageIndex: number
  readonly annotationFlags?: number
  readonly rect?: readonly number[]
  readonly quadPoints?: unknown
  readonly contentsObj?: { readonly str?: string }
}

const KINDS = 'Text Highlight Underline Squiggly StrikeOut Caret FreeText Ink Line Square Circle Stamp'.split(' ')
/** The flag of annotations that a page does not show (ISO 32000-1, 12.5.3). */
const NO_VIEW = 0x20
const LONGEST = 100_000

/** Pages of a document with their comments, those left out whose words the page shows anyway; without any when their record is damaged. */
export async function withComments(document: PdfDocument, pages: readonly PageText[], failed: readonly number[]): Promise<PageText[]> {
  const passedOver = new Set(failed.map((number) => number - 1))
  for (let index = pages.length; index < document.numPages; index++) passedOver.add(index)
  // All pages at once and only these kinds: asked for a page, pdf.js reads the words under each of its links as well.
  const annotations = (await annotationsOf(document, KINDS, passedOver).catch(() => [])) as readonly Annotation[]
  const byPage = Map.groupBy(annotations.filter(isSeen), ({ pageIndex }) => pageIndex)
  const found = [...pages]
  for (const [index, own] of byPage) {
    const page = found[index] as PageText
    found[index] = { ...page, comments: notesOf(own, shownOn(page), await document.getPage(index + 1)) }
  }
  return found
}

function isSeen({ annotationFlags = 0, quadPoints }: Annotation): boolean {
  return quadPoints !== null && (annotationFlags & NO_VIEW) === 0
}

function shownOn({ lines, turned }: PageText): string {
  return [...lines, ...turned].map(({ text }) => text).join('\n')
}

function notesOf(annotations: readonly Annotation[], shown: string, page: PdfPage): Note[] {
  const notes: Note[] = []
  for (const annotation of annotations) {
    const text = (annotation.contentsObj?.str ?? '')
      .slice(0, LONGEST)
      .toWellFormed()
      .replace(/\r\n?|\n|[\u2028\u2029]/gu, '\n')
      .replace(/[^\P{C}\n]|[^\S\n]+/gu, ' ')
      .replace(/ *\n\s*/gu, '\n')
      .trim()
    if (text === '' || shown.includes(text)) continue
    notes.push({ text, runs: runsOf(text, page, annotation.rect ?? [0, 0, 0, 0]) })
  }
  return notes
}

function runsOf(text: string, page: PdfPage, rect: readonly number[]): GlyphRun[] {
  const viewport = page.getViewport({ scale: 1 })
  const [x0, y0] = viewport.convertToViewportPoint(rect[0] ?? 0, rect[1] ?? 0) as [number, number]
  const [x1, y1] = viewport.convertToViewportPoint(rect[2] ?? 0, rect[3] ?? 0) as [number, number]
  const [left, right] = [Math.min(x0, x1), Math.max(x0, x1)]
  let start = 0
  return text.split('\n').map((line) => {
    const edges = Array.from({ length: line.length + 1 }, (_, i) => Math.round(100 * (left + ((right - left) * i) / line.length)) / 100)
    const run = { start, edges, top: Math.min(y0, y1), bottom: Math.max(y0, y1) }
    start += line.length + 1
    return run
  })
}
