import { Buffer } from 'node:buffer'
import iconv from 'iconv-lite'
import { PROPERTY, type PropertyRun, readHeadingStyles, readPropertyRuns } from './doc-properties.ts'
import { CYRILLIC_ENCODINGS, guessEncoding } from './encodings.ts'

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
  /** Levels of headings by style, 0 for the title. */
  readonly headings: ReadonlyMap<number, number>
  /** The properties of the paragraph that ends at this position. */
  paragraph(position: number): PropertyRun | undefined
}

const WORD_97 = 0xc1
const LONGEST = 100_000_000

/** Reads where the text of a Word file stands (MS-DOC 2.4); null for a damaged one. */
export function readDocFile(document: Uint8Array, tables: { readonly zero?: Uint8Array; readonly one?: Uint8Array }): DocFile | null {
  const view = viewOf(document)
  if (view.byteLength < 0x60) return null
  if (view.getUint16(2, true) < WORD_97) return readOldFile(document, view)
  const bytes = view.getUint16(0x0a, true) & 0x0200 ? tables.one : tables.zero
  if (bytes === undefined || view.byteLength < 0x1aa) return null
  const table = viewOf(bytes)
  const place = (index: number): { at: number; length: number } => placeIn(view, table, 0x9a + index * 8)
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
    headings: readHeadingStyles(table, place(1)),
    paragraph: (position) => {
      const piece = lastAtOrBefore(pieces, position)
      const at = piece === undefined ? 0 : piece.at + (position - piece.start) * piece.width
      const run = piece === undefined ? undefined : lastAtOrBefore(paragraphs, at)
      return run !== undefined && at < run.end ? run : undefined
    },
  }
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

/** Word 6 and 95: letters of one byte, in one stretch or in pieces; what a file of Word 97 keeps in a table stands in the document. */
function readOldFile(document: Uint8Array, view: DataView): DocFile | null {
  const start = view.getUint32(0x18, true)
  const end = view.getUint32(0x1c, true)
  const place = (index: number): { at: number; length: number } => placeIn(view, view, 0x58 + index * 8)
  const inPieces = (view.getUint16(0x0a, true) & 0x0004) !== 0
  const stretches = inPieces
    ? piecesIn(view, place(33))
    : start < end && end <= document.length
      ? [{ at: start, letters: end - start }]
      : []
  if (stretches.length === 0) return null
  const bytes = Buffer.concat(stretches.map(({ at, letters }) => document.subarray(at, at + letters)))
  const length = (at: number): number => Math.min(view.getUint32(at, true), bytes.length)
  return {
    text: iconv.decode(bytes, oldEncoding(bytes, view)),
    parts: {
      body: length(0x34),
      footnotes: length(0x38),
      heads: length(0x3c) + length(0x40),
      comments: length(0x44),
      endnotes: length(0x48),
      boxes: length(0x4c),
    },
    footnotes: positions(view, place(3), 0),
    endnotes: [],
    footnoteMarks: new Set(positions(view, place(2), 2)),
    headings: new Map(),
    paragraph: () => undefined,
  }
}

const CYRILLIC_LANGUAGES: readonly number[] = [0x0419, 0x0422, 0x0423, 0x043f, 0x0402]
const MACINTOSH = 0x100

/** That of the file's language, unless the letters are those of another Cyrillic one: the language is often the program's. */
function oldEncoding(bytes: Uint8Array, view: DataView): string {
  const cyrillic = CYRILLIC_LANGUAGES.includes(view.getUint16(6, true))
  if (view.getUint16(0x14, true) === MACINTOSH) return cyrillic ? 'maccyrillic' : 'macintosh'
  const { encoding, sure } = guessEncoding(bytes)
  if (CYRILLIC_ENCODINGS.includes(encoding) && (sure || !cyrillic)) return encoding
  return cyrillic ? 'cp1251' : 'cp1252'
}

/** The stretch of a table that the file's head names at this place, as much of it as there is. */
function placeIn(head: DataView, table: DataView, index: number): { at: number; length: number } {
  const at = head.getUint32(index, true)
  return at > table.byteLength ? { at: 0, length: 0 } : { at, length: Math.min(head.getUint32(index + 4, true), table.byteLength - at) }
}

function readPieces(document: Uint8Array, table: DataView, place: { at: number; length: number }): Piece[] | null {
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

/** The pieces that a table lists one after another (MS-DOC 2.9.38), as far as they follow one another; `at` is as the file says it. */
function piecesIn(
  table: DataView,
  { at: start, length }: { at: number; length: number },
): { start: number; letters: number; at: number }[] {
  let at = start
  while (at + 3 <= start + length && table.getUint8(at) === 1) at += 3 + table.getUint16(at + 1, true)
  if (at + 5 > start + length || table.getUint8(at) !== 2) return []
  const size = Math.min(table.getUint32(at + 1, true), start + length - at - 5)
  const count = Math.floor((size - 4) / 12)
  at += 5
  const pieces: { start: number; letters: number; at: number }[] = []
  let next = 0
  for (let i = 0; i < count; i++) {
    const from = table.getUint32(at + i * 4, true)
    const letters = table.getUint32(at + (i + 1) * 4, true) - from
    if (from !== next || letters <= 0 || next + letters > LONGEST) break
    pieces.push({ start: from, letters, at: table.getUint32(at + (count + 1) * 4 + i * 8 + 2, true) })
    next += letters
  }
  return pieces
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

/** The positions of a table of places whose entries have `size` bytes beside, as far as they rise; those with 0 have only positions. */
function positions(table: DataView, { at, length }: { at: number; length: number }, size: number): number[] {
  const count = size === 0 ? Math.floor(length / 4) : Math.max(0, Math.floor((length - 4) / (4 + size)))
  const found: number[] = []
  for (let i = 0; i < count; i++) {
    const position = table.getUint32(at + i * 4, true)
    if (position < (found.at(-1) ?? 0)) break
    found.push(position)
  }
  return found
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
