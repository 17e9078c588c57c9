import type { GlyphRun, PageLayout } from '../model/document.ts'
import type { Span } from '../model/span.ts'
import { splitColumns } from './pdf-columns.ts'
import type { PdfPage } from './pdf-document.ts'
import { joinDropCaps } from './pdf-drop-caps.ts'
import { glyphsOf } from './pdf-glyphs.ts'
import { linesOf } from './pdf-lines.ts'
import { notesOf } from './pdf-notes.ts'
import { inReadingOrder } from './pdf-order.ts'
import type { SetLine } from './pdf-setting.ts'
import { setLines } from './pdf-setting.ts'

/** One page's text; offsets count from the page's own beginning. */
export interface PageText {
  readonly text: string
  readonly runs: readonly GlyphRun[]
  readonly lines: readonly SetLine[]
  /** Comments at the end of the text. */
  readonly notes: readonly Span[]
  readonly width: number
  readonly height: number
  readonly rotation: PageLayout['rotation']
}

/** Text of a page in reading order, text of other angles after that of the main one; rejects when pdf.js cannot read the page. */
export async function readPage(page: PdfPage): Promise<PageText> {
  const { width, height } = page.getViewport({ scale: 1 })
  const runs: GlyphRun[] = []
  const lines: SetLine[] = []
  let text = ''
  for (const { angle, glyphs } of await glyphsOf(page)) {
    const set = setLines(inReadingOrder(splitColumns(joinDropCaps(linesOf(glyphs)))), angle)
    if (set.text === '') continue
    if (text !== '') text += '\n\n'
    for (const run of set.runs) runs.push({ ...run, start: run.start + text.length })
    for (const line of set.lines) lines.push({ ...line, start: line.start + text.length, end: line.end + text.length })
    text += set.text
  }
  const notes: Span[] = []
  for (const note of await notesOf(page, text)) {
    if (text !== '') text += '\n\n'
    for (const run of note.runs) runs.push({ ...run, start: run.start + text.length })
    notes.push({ start: text.length, end: text.length + note.text.length })
    text += note.text
  }
  return { text, runs, lines, notes, width, height, rotation: (((page.rotate % 360) + 360) % 360) as PageLayout['rotation'] }
}
