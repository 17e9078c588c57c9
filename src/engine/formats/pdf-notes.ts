import type { GlyphRun } from '../model/document.ts'
import type { PdfPage } from './pdf-document.ts'

/** A comment that somebody put on a page, and the runs of its lines, which share the rectangle of its mark; offsets count from its own beginning. */
export interface Note {
  readonly text: string
  readonly runs: readonly GlyphRun[]
}

interface Annotation {
  readonly subtype?: string
  readonly rect?: readonly number[]
  readonly contentsObj?: { readonly str?: string }
}

const KINDS = new Set([
  'Text',
  'Highlight',
  'Underline',
  'Squiggly',
  'StrikeOut',
  'Caret',
  'FreeText',
  'Ink',
  'Line',
  'Square',
  'Circle',
  'Stamp',
])
const LONGEST = 100_000

/** Comments of a page in its own order, those left out whose words the page shows anyway; none when the record is damaged. */
export async function notesOf(page: PdfPage, shown: string): Promise<Note[]> {
  const annotations = await page.getAnnotations().catch(() => [])
  const notes: Note[] = []
  for (const annotation of annotations as readonly Annotation[]) {
    const text = (annotation.contentsObj?.str ?? '')
      .slice(0, LONGEST)
      .toWellFormed()
      .replace(/\r\n?|\n|[\u2028\u2029]/gu, '\n')
      .replace(/[^\P{C}\n]|[^\S\n]+/gu, ' ')
      .replace(/ *\n\s*/gu, '\n')
      .trim()
    if (text === '' || !KINDS.has(annotation.subtype ?? '') || shown.includes(text)) continue
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
