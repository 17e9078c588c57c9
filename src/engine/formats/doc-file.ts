import { Buffer } from 'node:buffer'
import iconv from 'iconv-lite'
import { readLists } from './doc-lists.ts'
import { readOldFile } from './doc-old-file.ts'
import { type Place, piecesIn, placeIn, positions, viewOf } from './doc-places.ts'
import { type DocStyle, PROPERTY, type PropertyRun, readPropertyRuns, readStyles } from './doc-properties.ts'
import type { WordList } from './docx-numbering.ts'

/** A stretch of a Word file's text as it was saved: letters and where they stand in the bytes. */
interface Piece {
  /** Position in the text of all parts together. */
  readonly start: number
  readonly at: number
  readonly text: string
  /** Bytes of a letter. */
  readonly width: 1 | 2
}

/** A Word 97–2003 file, or one of Word 6 and 95, whose text stands in one stretch. */
export interface DocFile {
  /** Letters of all parts one after another: text, notes, running heads, comments, end notes, boxes. Deleted and hidden ones are NUL. */
  readonly text: string
  /** Lengths of the parts in that order. */
  readonly parts: {
    readonly body: number
    readonly footnotes: number
    readonly heads: number
    readonly comments: number
    readonly endnotes: number
    readonly boxes: number
  }
  /** Beginnings of notes within their part, one more than there are notes. */
  readonly footnotes: readonly number[]
  readonly endnotes: readonly number[]
  /** Positions of references to footnotes in the text. */
  readonly footnoteMarks: ReadonlySet<number>
  /** By their index. */
  readonly styles: ReadonlyMap<number, DocStyle>
  /** By the number that paragraphs and styles name. */
  readonly lists: ReadonlyMap<number, WordList>
  /** The properties of the paragraph that ends at this position. */
  paragraph(position: number): PropertyRun | undefined
}

const WORD_97 = 0xc1
/** Where the head of a file says where its lists are. */
const LISTS = 0x2e2

/** Reads where the text of a Word file stands (MS-DOC 2.4); null for a damaged one. */
export function readDocFile(document: Uint8Array, tables: { readonly zero?: Uint8Array; readonly one?: Uint8Array }): DocFile | null {
  const view = viewOf(document)
  if (view.byteLength < 0x60) return null
  if (view.getUint16(2, true) < WORD_97) return readOldFile(document, view)
  const bytes = view.getUint16(0x0a, true) & 0x0200 ? tables.one : tables.zero
  if (bytes === undefined || view.byteLength < 0x1aa) return null
  const table = viewOf(bytes)
  const place = (index: number): Place => placeIn(view, table, 0x9a + index * 8)
  const pieces = readPieces(document, table, place(33))
  if (pieces === null) return null
  const letters = readPropertyRuns(view, table, place(12), false).filter(isLeftOut)
  const paragraphs = readPropertyRuns(view, table, place(13), true)
  return {
    text: pieces.map((piece) => withoutRuns(piece, letters)).join(''),
    parts: {
      body: view.getUint32(0x4c, true),
      footnotes: view.getUint32(0x50, true),
      heads: view.getUint32(0x54, true) + view.getUint32(0x58, true),
      comments: view.getUint32(0x5c, true),
      endnotes: view.getUint32(0x60, true),
      boxes: view.getUint32(0x64, true),
    },
    footnotes: positions(table, place(3), 0),
    endnotes: positions(table, place(47), 0),
    footnoteMarks: new Set(positions(table, place(2), 2)),
    styles: readStyles(table, place(1)),
    lists: view.byteLength < LISTS + 16 ? new Map() : readLists(table, place(73), place(74)),
    paragraph: (position) => {
      const piece = lastAtOrBefore(pieces, position)
      const at = piece === undefined ? 0 : piece.at + (position - piece.start) * piece.width
      const run = piece === undefined ? undefined : lastAtOrBefore(paragraphs, at)
      return run !== undefined && at < run.end ? run : undefined
    },
  }
}

function readPieces(document: Uint8Array, table: DataView, place: Place): Piece[] | null {
  const pieces: Piece[] = []
  for (const { start, letters, at: said } of piecesIn(table, place)) {
    const narrow = (said & 0x4000_0000) !== 0
    const at = narrow ? (said & 0x3fff_ffff) >>> 1 : said & 0x3fff_ffff
    const width = narrow ? 1 : 2
    if (at + letters * width > document.length) break
    const bytes = Buffer.from(document.buffer, document.byteOffset + at, letters * width)
    pieces.push({ start, at, text: narrow ? iconv.decode(bytes, 'cp1252') : bytes.toString('utf16le'), width })
  }
  return pieces.length > 0 ? pieces : null
}

function isLeftOut({ properties }: PropertyRun): boolean {
  return properties.get(PROPERTY.deleted) === 1 || properties.get(PROPERTY.hidden) === 1
}

/** The letters of a piece, those within these stretches of the file as NUL; linear in both. */
function withoutRuns({ at, text, width }: Piece, runs: readonly PropertyRun[]): string {
  const parts: string[] = []
  let done = 0
  for (let i = Math.max(0, countUpTo(runs, at) - 1); i < runs.length; i++) {
    const run = runs[i] as PropertyRun
    const from = Math.max(done, Math.floor((run.start - at) / width))
    const to = Math.min(text.length, Math.floor((run.end - at) / width))
    if (from >= text.length) break
    if (to <= from) continue
    parts.push(text.slice(done, from), '\0'.repeat(to - from))
    done = to
  }
  return parts.length === 0 ? text : parts.join('') + text.slice(done)
}

function lastAtOrBefore<T extends { readonly start: number }>(sorted: readonly T[], place: number): T | undefined {
  return sorted[countUpTo(sorted, place) - 1]
}

/** How many begin at this place or before it. */
function countUpTo(sorted: readonly { readonly start: number }[], place: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle]?.start ?? 0) <= place) low = middle + 1
    else high = middle
  }
  return low
}
