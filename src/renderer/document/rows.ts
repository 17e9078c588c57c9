import type { Block, Sentence } from '../../engine/model/annotation.ts'
import type { Side, Span } from '../../engine/model/span.ts'

/** One row of the virtual list: a block, or a slice of a block too long to be drawn at once. */
export interface TextRow<S extends Side = Side> extends Span<S> {
  readonly kind: Block['kind'] | 'line'
  /** Nesting of a heading or list item, from 1. */
  readonly level: number
  /** True for a row of a table that names its columns. */
  readonly header?: boolean
  /** True for a slice that goes on where the row before it ended. */
  readonly continued: boolean
  /** Id of the block. */
  readonly block: string
}

/** Longest stretch that is drawn as one row, code units. */
export const ROW_LIMIT = 4000

/** Rows of the repaired text; words that no block covers are shown as paragraphs of their own. */
export function repairedRows(text: string, blocks: readonly Block[], sentences: readonly Sentence[]): TextRow<'repaired'>[] {
  const rows: TextRow<'repaired'>[] = []
  const cuts = sentences.map((sentence) => sentence.repaired.end)
  let position = 0
  const fill = (end: number): void => {
    for (const line of linesOf(text, position, end)) pushSlices(rows, text, { ...plain, ...line }, cuts)
  }
  for (const block of blocks) {
    const start = Math.max(position, block.repaired.start)
    if (block.repaired.end <= start) continue
    fill(start)
    pushSlices(
      rows,
      text,
      { kind: block.kind, level: block.level, header: block.header, continued: false, block: block.id, start, end: block.repaired.end },
      cuts,
    )
    position = block.repaired.end
  }
  fill(text.length)
  return rows
}

const plain = { kind: 'paragraph', level: 1, continued: false, block: '' } as const

/** Rows of the original text: its lines as found, empty ones left out. */
export function originalRows(text: string): TextRow<'original'>[] {
  const rows: TextRow<'original'>[] = []
  for (const line of linesOf(text, 0, text.length)) pushSlices(rows, text, { ...plain, kind: 'line', ...line }, [])
  return rows
}

const VISIBLE = /\S/u

function* linesOf(text: string, from: number, to: number): Generator<{ start: number; end: number }> {
  let start = from
  while (start < to) {
    const found = text.indexOf('\n', start)
    const end = found === -1 || found > to ? to : found
    if (VISIBLE.test(text.slice(start, end))) yield { start, end }
    start = end + 1
  }
}

function pushSlices<S extends Side>(rows: TextRow<S>[], text: string, row: TextRow<S>, cuts: readonly number[]): void {
  let start = row.start
  while (row.end - start > ROW_LIMIT) {
    const end = cutBefore(text, start, start + ROW_LIMIT, cuts)
    rows.push({ ...row, start, end, continued: start > row.start })
    start = end
  }
  rows.push({ ...row, start, continued: start > row.start })
}

/** Where to cut: after the last sentence, else after the last blank, else between two characters. */
function cutBefore(text: string, start: number, limit: number, cuts: readonly number[]): number {
  const sentence = lastAtMost(cuts, limit)
  if (sentence > start + ROW_LIMIT / 4) return text[sentence] === ' ' ? sentence + 1 : sentence
  const blank = text.lastIndexOf(' ', limit - 1)
  if (blank > start + ROW_LIMIT / 4) return blank + 1
  return isLowSurrogate(text.charCodeAt(limit)) ? limit - 1 : limit
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff
}

function lastAtMost(sorted: readonly number[], limit: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] as number) <= limit) low = middle + 1
    else high = middle
  }
  return sorted[low - 1] ?? -1
}

/** Index of the row that holds `offset`, or of the nearest row after it; the last row when none is after. */
export function rowAt(rows: readonly Span<Side>[], offset: number): number {
  let low = 0
  let high = rows.length - 1
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((rows[middle] as Span<Side>).end > offset) high = middle
    else low = middle + 1
  }
  return Math.max(0, low)
}
