import type { TextBuilder } from './structured-text.ts'

const QUOTED = /^ ?>(?: ?>)*(?: (?=\S))?/u

const MARKER = /^(?:[-–—•*]|\d{1,3}[.)])\s/u
/** Characters that no mail program's line is longer than, and that a line has at least where there is a width at all. */
const WIDEST = 100
const NARROWEST = 50

/**
 * Adds the plain text of a letter: its paragraphs, and what it quotes of others («> …») as quotations. Lines that a mail program broke,
 * because the next word would not have fitted, are one.
 */
export function addPlainLetter(builder: TextBuilder, text: string): void {
  const width = widthOf(text)
  let lines: string[] = []
  let depth = 0
  const close = (): void => {
    if (lines.length > 0)
      builder.add({ kind: depth > 0 ? 'quote' : 'paragraph', level: Math.max(1, depth), text: unbroken(lines, width - 2 * depth) })
    lines = []
  }
  for (const line of text.split('\n')) {
    const mark = QUOTED.exec(line)?.[0] ?? ''
    const now = mark.length === 0 ? 0 : mark.replaceAll(/[^>]/gu, '').length
    const words = line.slice(mark.length)
    if (now !== depth || !/\S/u.test(words)) close()
    depth = now
    if (/\S/u.test(words)) lines.push(words.trimEnd())
  }
  close()
}

/** The longest line; infinite where lines are so long that nobody broke them. */
function widthOf(text: string): number {
  let width = NARROWEST
  for (const line of text.split('\n')) width = Math.max(width, line.trimEnd().length)
  return width > WIDEST ? Number.POSITIVE_INFINITY : width
}

function unbroken(lines: readonly string[], width: number): string {
  const parts: string[] = []
  for (const [i, line] of lines.entries()) {
    const before = lines[i - 1]
    const word = line.length - line.trimStart().length + (/^\s*\S+/u.exec(line)?.[0].trimStart().length ?? 0)
    const broken = before !== undefined && before.length + 1 + word > width && !MARKER.test(line)
    if (i > 0) parts.push(broken ? ' ' : '\n')
    parts.push(line)
  }
  return parts.join('')
}

/** A text with the lines joined that a mail program broke (RFC 3676, `format=flowed`). */
export function unflowed(text: string, dropBlank: boolean): string {
  const out: string[] = []
  let open = false
  let depth = 0
  for (const line of text.split('\n')) {
    const quotes = /^>*/u.exec(line)?.[0] as string
    const words = line.slice(quotes.length).replace(/^ /u, '')
    const joins = open && quotes.length === depth && out.length > 0
    if (joins) out.push(words)
    else out.push(out.length === 0 ? '' : '\n', quotes, quotes && words ? ' ' : '', words)
    open = words.endsWith(' ') && words !== '-- '
    if (open && dropBlank) out[out.length - 1] = words.slice(0, -1)
    depth = quotes.length
  }
  return out.join('')
}
