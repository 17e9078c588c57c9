import type { BlockHint } from '../contracts/reader.ts'
import type { GlyphRun, PageLayout } from '../model/document.ts'
import { edgesOf, type Side } from './pdf-edges.ts'
import { footnotesOf } from './pdf-footnotes.ts'
import type { PlacedLine } from './pdf-headings.ts'
import { bodySizeOf } from './pdf-headings.ts'
import type { PageText } from './pdf-page.ts'
import { runsOn } from './pdf-page-breaks.ts'
import type { SetLine } from './pdf-setting.ts'

/** The text of all pages with the place of every code unit. */
export interface Flow {
  readonly text: string
  readonly layouts: readonly PageLayout[]
  /** Lines of the text itself: no running heads, no notes. */
  readonly lines: readonly PlacedLine[]
  /** Notes, rows of tables, and what stands outside of the text; sorted. */
  readonly hints: readonly BlockHint[]
}

/** One page, sorted out. */
interface Parts {
  readonly head: readonly SetLine[]
  readonly text: readonly SetLine[]
  /** Footnotes and comments: each stays together. */
  readonly notes: readonly (readonly SetLine[])[]
  readonly foot: readonly SetLine[]
}

/** A line, and what is to be said of it. */
interface Piece {
  readonly line: SetLine
  readonly as: 'text' | 'note' | 'head' | 'foot'
}

/** Whether the text runs on from the last page to this one, and from this one to the next. */
interface Over {
  readonly last: boolean
  readonly next: boolean
}

/** Puts the pages together: where a paragraph runs on over the end of a page, nothing but that page's edge stands between its halves. */
export function flowOf(pages: readonly PageText[]): Flow {
  const all = pages.flatMap(({ lines }) => lines)
  const body = bodySizeOf(all.map(({ size, text }) => ({ size, length: text.length })))
  const edges = edgesOf(pages, body)
  const parts = pages.map((page) => partsOf(page, edges, body))
  const on = parts.map(({ text }, i) => runsOn(text, parts[i + 1]?.text ?? [], body))
  const writer = createWriter()
  for (const [i, page] of pages.entries())
    writer.page(page, piecesOf(parts[i] as Parts, on[i] as boolean), { last: on[i - 1] ?? false, next: on[i] as boolean })
  return writer.done()
}

function partsOf({ lines, turned, comments, height }: PageText, edges: ReadonlyMap<SetLine, Side>, body: number): Parts {
  const { text, notes } = footnotesOf(
    lines.filter((line) => !edges.has(line)),
    body,
    height,
  )
  const remarks = comments.map((comment) => [{ ...comment, x0: 0, x1: 0, y: 0, size: 0, apart: true, row: false }])
  return {
    head: lines.filter((line) => edges.get(line) === 'top'),
    text: [...text, ...turned],
    notes: [...notes, ...remarks],
    foot: lines.filter((line) => edges.get(line) === 'bottom'),
  }
}

/** The lines of a page in the order of the text; notes stand before a paragraph that runs on over the page, else at the end. */
function piecesOf({ head, text, notes, foot }: Parts, on: boolean): Piece[] {
  const start = on && notes.length > 0 ? text.findLastIndex(({ apart }, i) => apart && i > 0) : -1
  const at = start === -1 ? text.length : start
  const as = (lines: readonly SetLine[], kind: Piece['as']): Piece[] => lines.map((line) => ({ line, as: kind }))
  return [
    ...as(head, 'head'),
    ...as(text.slice(0, at), 'text'),
    ...as(notes.flat(), 'note'),
    ...as(text.slice(at), 'text'),
    ...as(foot, 'foot'),
  ]
}

function createWriter(): { page(page: PageText, pieces: readonly Piece[], over: Over): void; done(): Flow } {
  const parts: string[] = []
  const layouts: PageLayout[] = []
  const lines: PlacedLine[] = []
  const hints: BlockHint[] = []
  let at = 0
  const put = (text: string): void => {
    parts.push(text)
    at += text.length
  }
  return {
    page({ width, height, rotation }, pieces, over) {
      const number = layouts.length + 1
      const runs: GlyphRun[] = []
      let start = at
      for (const [i, { line, as }] of pieces.entries()) {
        if (at > 0) put(isApart(pieces[i - 1], pieces[i] as Piece, over) ? '\n\n' : '\n')
        if (i === 0) start = at
        const span = { start: at, end: at + line.text.length }
        for (const run of line.runs) runs.push({ ...run, start: run.start + at })
        if (as === 'text') lines.push({ ...span, size: line.size, page: number })
        const last = hints.at(-1)
        if (as === 'note' && !line.apart && last?.kind === 'note')
          hints[hints.length - 1] = { ...last, span: { ...last.span, end: span.end } }
        else if (as === 'note') hints.push({ span, kind: 'note', level: 1 })
        else if (as === 'head' || as === 'foot') hints.push({ span, kind: 'paragraph', level: 1, outside: true })
        else if (line.row) hints.push({ span, kind: 'table-row', level: 1 })
        put(line.text)
      }
      layouts.push({ page: number, width, height, rotation, span: { start, end: at }, runs })
    },
    done: () => ({ text: parts.join(''), layouts, lines, hints }),
  }
}

/** A blank line: where the page shows one, around notes, and between pages unless the text runs on. */
function isApart(before: Piece | undefined, { line, as }: Piece, over: Over): boolean {
  if (as === 'note') return line.apart || before?.as !== 'note'
  if (as === 'foot') return !over.next
  if (before === undefined || before.as === 'head') return !over.last
  return line.apart || as !== before.as
}
