import type { Span } from '../engine/model/span.ts'

/** A place of the library that a window shows, as it stands in the window's address after `#`. */
export interface Place {
  /** Id of a document; null for a window in which nothing is open yet. */
  readonly document: string | null
  /** Words of its original. */
  readonly span: Span | null
}

/** Address of a window in which nothing is open yet. */
export const NEW_WINDOW = 'new'

const PLACE = /^document=([0-9a-f]{64})(?:&at=(\d{1,9})-(\d{1,9}))?$/u

/** The place that these words name; null when they name none. */
export function readPlace(words: string): Place | null {
  if (words === NEW_WINDOW) return { document: null, span: null }
  const [, document, start, end] = PLACE.exec(words) ?? []
  if (document === undefined) return null
  const span = start !== undefined && end !== undefined && Number(start) < Number(end) ? { start: Number(start), end: Number(end) } : null
  return { document, span }
}

/** A place of a document in words for `readPlace`. */
export function placeWords(document: string, span: Span | null = null): string {
  return span ? `document=${document}&at=${span.start}-${span.end}` : `document=${document}`
}

/** The place at which this window was opened or loaded anew; null when none was given. */
export const placeAtStart: Place | null = typeof location === 'undefined' ? null : readPlace(location.hash.slice(1))
