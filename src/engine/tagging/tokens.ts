import type { Span } from '../model/span.ts'

/** A word or mark as the tagger's training data cut them, with its place in the repaired text. */
export interface TaggerToken {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** Initials before a name with their full stops («А.», «Н.Ә.», «Дж.»), words with hyphens inside, numbers with their decimals and endings, percent signs with theirs, every other mark alone. */
const TOKEN =
  /(?:\p{Lu}\p{Ll}?\.){1,3}(?=[ {2}]?(?:\p{Lu}\p{Ll}?\.|\p{Lu}\p{L}))|\p{N}+(?:[.,:]\p{N}+)*(?:[-‑]?\p{L}[\p{L}\p{M}]*)*|[%°₸$€][-‑]\p{L}+|[\p{L}\p{M}][\p{L}\p{M}\p{N}]*(?:['’ʼ‑-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*|[^\s\p{L}\p{N}]/gu

/** The words of a stretch of text, a lone hyphen as a dash (so the training data write ranges); linear. */
export function taggerTokens(text: string, at: Span<'repaired'>): TaggerToken[] {
  const tokens: TaggerToken[] = []
  for (const match of text.slice(at.start, at.end).matchAll(TOKEN)) {
    const start = at.start + match.index
    tokens.push({ text: match[0] === '-' ? '–' : match[0], start, end: start + match[0].length })
  }
  return tokens
}
