/** A stretch of words in three parts, so that the middle one can be set apart. */
export interface Excerpt {
  readonly before: string
  readonly words: string
  readonly after: string
}

/** The text around `start..end`; when more than `room` code units stand before it, what is too much is left out at a blank and shown as «…». */
export function excerptAround(text: string, start: number, end: number, room: number): Excerpt {
  const from = Math.max(0, Math.min(start, text.length))
  const to = Math.max(from, Math.min(end, text.length))
  const before = text.slice(0, from)
  const cut = from > room ? text.indexOf(' ', from - room) + 1 : 0
  const kept = cut > 0 && cut < from ? `… ${text.slice(cut, from)}` : before
  return { before: from > room ? kept : before, words: text.slice(from, to), after: text.slice(to) }
}
