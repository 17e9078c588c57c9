import type { TextBuilder } from './structured-text.ts'

const QUOTED = /^ ?>(?: ?>)*(?: (?=\S))?/u

/** Adds the plain text of a letter: its paragraphs, and what it quotes of others («> …») as quotations. */
export function addPlainLetter(builder: TextBuilder, text: string): void {
  let lines: string[] = []
  let depth = 0
  const close = (): void => {
    if (lines.length > 0) builder.add({ kind: depth > 0 ? 'quote' : 'paragraph', level: Math.max(1, depth), text: lines.join('\n') })
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
