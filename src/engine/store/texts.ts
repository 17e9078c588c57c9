import { pack, unpack } from './bytes.ts'
import type { Prepare } from './statements.ts'

/** Which of a document's two texts. */
export type TextSide = 'original' | 'repaired'

/** Code units in each stored piece of a text; a slice reads only the pieces that it touches. */
const CHUNK = 4_096

/** Pieces of a document begin at its row times this; those of its repaired text in the middle. */
const ROW = 2 ** 20
const REPAIRED = 2 ** 19

function firstId(row: number, side: TextSide): number {
  return row * ROW + (side === 'repaired' ? REPAIRED : 0)
}

/** Deletes both texts of a document. */
export function deleteTexts(prepare: Prepare, row: number): void {
  prepare('DELETE FROM text_chunk WHERE id >= ? AND id < ?').run(row * ROW, (row + 1) * ROW)
}

/** Writes a text in pieces. */
export function writeText(prepare: Prepare, row: number, side: TextSide, bytes: Uint8Array): void {
  const insert = prepare('INSERT INTO text_chunk (id, data) VALUES (?, ?)')
  const first = firstId(row, side)
  for (let chunk = 0; 2 * chunk * CHUNK < bytes.length; chunk++) {
    insert.run(first + chunk, pack(bytes.subarray(2 * chunk * CHUNK, 2 * (chunk + 1) * CHUNK)))
  }
}

/** Code units `start`..`end` of a text. */
export function readText(prepare: Prepare, row: number, side: TextSide, start = 0, end = REPAIRED * CHUNK): string {
  const first = Math.floor(start / CHUNK)
  const id = firstId(row, side)
  const rows = prepare('SELECT data FROM text_chunk WHERE id BETWEEN ? AND ? ORDER BY id').all(
    id + first,
    id + Math.floor(Math.max(start, Math.min(end, REPAIRED * CHUNK) - 1) / CHUNK),
  ) as { data: Uint8Array }[]
  const text = rows.map(({ data }) => unpack(data).toString('utf16le')).join('')
  return text.slice(start - first * CHUNK, end - first * CHUNK)
}
