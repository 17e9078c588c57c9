import { checksum, pack, textBytes, unpack } from './bytes.ts'
import type { Prepare } from './statements.ts'

/** Which of a document's two texts. */
export type TextSide = 'original' | 'repaired'

/** Code units in each stored piece of a text; a slice reads only the pieces that it touches. */
const CHUNK = 16_384

/** Writes a text in pieces and answers the checksum of the whole. */
export function writeText(prepare: Prepare, row: number, side: TextSide, text: string): string {
  const insert = prepare('INSERT INTO text_chunk (row, side, chunk, data) VALUES (?, ?, ?, ?)')
  const bytes = textBytes(text)
  for (let chunk = 0; chunk * CHUNK < text.length; chunk++) {
    insert.run(row, side, chunk, pack(bytes.subarray(2 * chunk * CHUNK, 2 * (chunk + 1) * CHUNK)))
  }
  return checksum(bytes)
}

/** Code units `start`..`end` of a text. */
export function readText(prepare: Prepare, row: number, side: TextSide, start = 0, end = Number.MAX_SAFE_INTEGER): string {
  const first = Math.floor(start / CHUNK)
  const rows = prepare('SELECT data FROM text_chunk WHERE row = ? AND side = ? AND chunk BETWEEN ? AND ? ORDER BY chunk').all(
    row,
    side,
    first,
    Math.floor(Math.max(start, end - 1) / CHUNK),
  ) as { data: Uint8Array }[]
  const text = rows.map(({ data }) => unpack(data).toString('utf16le')).join('')
  return text.slice(start - first * CHUNK, end - first * CHUNK)
}
