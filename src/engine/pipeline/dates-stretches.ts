import type { Span } from '../model/span.ts'

const PARAGRAPH = /\n[^\S\n]*\n/gu
const LONG = 8192
/** Where a long paragraph may be cut, the best place first: no date goes on past the first two. */
const CUTS = [/\n(?=[^\S\n]*\p{Lu})/u, /[.!?…]\s+(?=\p{Lu})/u, /\n/u, /\s/u]

/** The paragraphs of a text; one of more than 8,192 characters in pieces of at most twice that, so that what reading it takes is bounded. */
export function* stretchesOf(text: string): Generator<Span<'repaired'>> {
  let from = 0
  for (const gap of text.matchAll(PARAGRAPH)) {
    yield* piecesOf(text, from, gap.index)
    from = gap.index + gap[0].length
  }
  yield* piecesOf(text, from, text.length)
}

function* piecesOf(text: string, from: number, to: number): Generator<Span<'repaired'>> {
  let start = from
  while (to - start > 2 * LONG) {
    const end = cutAfter(text, start + LONG)
    yield { start, end }
    start = end
  }
  if (start < to) yield { start, end: to }
}

function cutAfter(text: string, from: number): number {
  const window = text.slice(from, from + LONG)
  for (const cut of CUTS) {
    const match = cut.exec(window)
    if (match !== null) return from + match.index + match[0].length
  }
  return from
}
