import { type BlockHint, ReadFailure } from '../contracts/reader.ts'
import type { Block } from '../model/annotation.ts'

/** One block of a document as its file declares it. */
export interface StructuredBlock {
  readonly kind: Block['kind']
  /** Nesting of a heading, list item or quotation, from 1. */
  readonly level: number
  /** Lines apart by '\n'; cells of a row by tabs. */
  readonly text: string
  /** Items and rows of one list or table share a number: they stand on lines right below one another. */
  readonly group?: number
  readonly outside?: boolean
  /** True for a row of a table that names its columns. */
  readonly header?: boolean
}

/** The text of a document with the place of each of its blocks. */
export interface StructuredText {
  readonly text: string
  readonly blocks: readonly BlockHint[]
}

/** Takes blocks in reading order. */
export interface TextBuilder {
  /** Adds a block; one without words adds nothing. Throws `ReadFailure` past the limit. */
  add(block: StructuredBlock): void
  /** Keeps a note for the end of its section: it is added before the next heading, or at the end. */
  note(text: string): void
  finish(): StructuredText
}

/** Code units of text that one document may have. */
export const LONGEST_TEXT = 100_000_000
/** Elements, groups or tables inside one another. */
export const DEEPEST = 256

/** Builds one text of blocks in linear time: a blank line between them, a single line end within a group. */
export function createTextBuilder(longest = LONGEST_TEXT): TextBuilder {
  const parts: string[] = []
  const blocks: BlockHint[] = []
  let notes: string[] = []
  let at = 0
  let group: number | undefined

  const write = (block: StructuredBlock): void => {
    const text = tidy(block)
    if (!/\S/u.test(text)) return
    const gap = blocks.length === 0 ? '' : block.group !== undefined && block.group === group ? '\n' : '\n\n'
    const start = at + gap.length
    at = start + text.length
    if (at > longest) throw tooLong(longest)
    parts.push(gap, text)
    const said = { ...(block.outside ? { outside: true } : {}), ...(block.header ? { header: true } : {}) }
    blocks.push({ span: { start, end: at }, kind: block.kind, level: block.level, ...said })
    group = block.group
  }
  const writeNotes = (): void => {
    const waiting = notes
    notes = []
    for (const text of waiting) write({ kind: 'note', level: 1, text })
  }
  return {
    add(block) {
      if (block.kind === 'heading' || block.kind === 'title') writeNotes()
      write(block)
    },
    note(text) {
      notes.push(text)
    },
    finish() {
      writeNotes()
      return { text: parts.join(''), blocks }
    },
  }
}

/** The cells of a table's row as one line, apart by tabs; cells that end it empty are left off. */
export function rowText(cells: readonly string[]): string {
  return cells
    .map((cell) => cell.replace(/[\t\n\s]+/gu, ' ').trim())
    .join('\t')
    .trimEnd()
}

const RAISED: Readonly<Record<string, string>> = {
  '0': '⁰',
  '1': '¹',
  '2': '²',
  '3': '³',
  '4': '⁴',
  '5': '⁵',
  '6': '⁶',
  '7': '⁷',
  '8': '⁸',
  '9': '⁹',
}

/** The mark of a note as it stands in the text: raised digits, any other mark in brackets. */
export function noteMark(mark: string): string {
  return /^\d+$/u.test(mark) ? Array.from(mark, (digit) => RAISED[digit]).join('') : `[${mark}]`
}

/** Blank lines within a block would end it, and a heading is one line. */
function tidy({ kind, text }: StructuredBlock): string {
  if (kind === 'heading' || kind === 'title') return text.replace(/\s+/gu, ' ').trim()
  return text.includes('\n')
    ? text
        .split('\n')
        .filter((line) => /\S/u.test(line))
        .join('\n')
        .trimEnd()
    : text.trimEnd()
}

function tooLong(longest: number): ReadFailure {
  return new ReadFailure({
    code: 'too-large',
    message: `The document has more than ${longest.toLocaleString('en')} characters, which is the limit.`,
  })
}

const LOWERED: Readonly<Record<string, string>> = {
  '0': '₀',
  '1': '₁',
  '2': '₂',
  '3': '₃',
  '4': '₄',
  '5': '₅',
  '6': '₆',
  '7': '₇',
  '8': '₈',
  '9': '₉',
}

/** Figures that stand above or below the line keep so: «м²», «H₂O»; other words are left as they are. */
export function shiftedFigures(text: string, shift: 'raised' | 'lowered'): string {
  if (!/^\d{1,4}$/u.test(text)) return text
  const signs = shift === 'raised' ? RAISED : LOWERED
  return Array.from(text, (digit) => signs[digit]).join('')
}
