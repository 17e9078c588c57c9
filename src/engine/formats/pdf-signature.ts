import { isTar } from './archive-tar.ts'
import { hasPlaces } from './pdf-rebuilding.ts'
import { looksLikeText } from './plain-text.ts'
import { nameOfKnownBinary } from './unsupported.ts'

const HEADER = '%PDF-'
const END = /startxref\s+\d{1,10}\s+%%EOF/u
/** Bytes in which the header may stand, and the end (ISO 32000-1, annex H.3.4). */
const WINDOW = 1024

/** True for a PDF, also behind other bytes or without its header; false for what only holds one, or speaks of one. */
export function isPdf(bytes: Uint8Array): boolean {
  const latin = new TextDecoder('latin1')
  const header = latin.decode(bytes.subarray(0, WINDOW)).indexOf(HEADER)
  if (header >= 0 && latin.decode(bytes.subarray(0, header)).trim() === '') return true
  if (header < 0 && !END.test(latin.decode(bytes.subarray(-WINDOW)))) return false
  if (nameOfKnownBinary(bytes) !== null || isTar(bytes)) return false
  return !looksLikeText(bytes) || hasPlaces(bytes)
}
