import { Buffer } from 'node:buffer'
import iconv from 'iconv-lite'
import type { DocFile } from './doc-file.ts'
import { type Place, piecesIn, placeIn, positions } from './doc-places.ts'
import { CYRILLIC_ENCODINGS, guessEncoding } from './encodings.ts'

/** Bits of a file's head (MS-DOC 2.5.2): its text stands in pieces; its letters have two bytes, before Word 97. */
const IN_PIECES = 0x0004
const WIDE = 0x1000

/** Word 6 and 95: one stretch of letters, or pieces; what a file of Word 97 keeps in a table stands in the document; null for a damaged one. */
export function readOldFile(document: Uint8Array, view: DataView): DocFile | null {
  const start = view.getUint32(0x18, true)
  const end = view.getUint32(0x1c, true)
  const flags = view.getUint16(0x0a, true)
  const width = (flags & WIDE) !== 0 ? 2 : 1
  const place = (index: number): Place => placeIn(view, view, 0x58 + index * 8)
  const whole = start < end && end <= document.length ? [{ at: start, letters: Math.floor((end - start) / width) }] : []
  const stretches = (flags & IN_PIECES) !== 0 ? piecesIn(view, place(33)) : whole
  if (stretches.length === 0) return null
  const bytes = Buffer.concat(stretches.map(({ at, letters }) => document.subarray(at, at + letters * width)))
  const narrow = width === 2 ? narrowed(bytes) : bytes
  const length = (at: number): number => Math.min(view.getUint32(at, true), bytes.length)
  return {
    text: iconv.decode(narrow, oldEncoding(narrow, view)),
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
    styles: new Map(),
    lists: new Map(),
    paragraph: () => undefined,
  }
}

/** The bytes of letters that have two of them, the upper one only where it says something. */
function narrowed(bytes: Buffer): Buffer {
  const narrow = Buffer.alloc(bytes.length)
  let length = 0
  for (let at = 0; at + 2 <= bytes.length; at += 2) {
    const [low = 0, high = 0] = [bytes[at], bytes[at + 1]]
    if (high !== 0) narrow[length++] = high
    narrow[length++] = low
  }
  return narrow.subarray(0, length)
}

const CYRILLIC_LANGUAGES: readonly number[] = [0x0419, 0x0422, 0x0423, 0x043f, 0x0402]
const MACINTOSH = 0x100

/** That of the file's language, unless the letters are those of another Cyrillic one, or of Chinese: the language is often the program's. */
function oldEncoding(bytes: Uint8Array, view: DataView): string {
  const cyrillic = CYRILLIC_LANGUAGES.includes(view.getUint16(6, true))
  if (view.getUint16(0x14, true) === MACINTOSH) return cyrillic ? 'maccyrillic' : 'macintosh'
  const { encoding, sure } = guessEncoding(bytes)
  const wide = (view.getUint16(0x0a, true) & WIDE) !== 0
  if (CYRILLIC_ENCODINGS.includes(encoding) ? sure || !cyrillic : wide && sure) return encoding
  return cyrillic ? 'cp1251' : 'cp1252'
}
