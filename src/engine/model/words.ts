/** A run of letters and digits with its place in a text, code units. */
export interface Word {
  readonly text: string
  readonly start: number
  readonly end: number
}

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’ʼ‑-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu

/** Words of a text in order; hyphens and apostrophes inside a word belong to it («қауіп-қатер», “don't”); linear. */
export function wordsOf(text: string, from = 0, to = text.length): Word[] {
  const words: Word[] = []
  const part = from === 0 && to === text.length ? text : text.slice(from, to)
  for (const match of part.matchAll(WORD)) {
    const start = from + match.index
    words.push({ text: match[0], start, end: start + match[0].length })
  }
  return words
}
