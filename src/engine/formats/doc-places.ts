/** A stretch of a table. */
export interface Place {
  readonly at: number
  readonly length: number
}

/** Letters of a file, or bytes of its text. */
const LONGEST = 100_000_000

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

/** The stretch of a table that the file's head names at this place, as much of it as there is. */
export function placeIn(head: DataView, table: DataView, index: number): Place {
  const at = head.getUint32(index, true)
  return at > table.byteLength ? { at: 0, length: 0 } : { at, length: Math.min(head.getUint32(index + 4, true), table.byteLength - at) }
}

/** The pieces that a table lists one after another (MS-DOC 2.9.38), as far as they follow one another; `at` is as the file says it. */
export function piecesIn(table: DataView, { at: start, length }: Place): { start: number; letters: number; at: number }[] {
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

/** The positions of a table of places whose entries have `size` bytes beside, as far as they rise; those with 0 have only positions. */
export function positions(table: DataView, { at, length }: Place, size: number): number[] {
  const count = size === 0 ? Math.floor(length / 4) : Math.max(0, Math.floor((length - 4) / (4 + size)))
  const found: number[] = []
  for (let i = 0; i < count; i++) {
    const position = table.getUint32(at + i * 4, true)
    if (position < (found.at(-1) ?? 0)) break
    found.push(position)
  }
  return found
}
