import type { TextRow } from './rows.ts'

/** How wide the columns of a table are beside one another. */
export interface Columns {
  /** One for each column, in characters: what it would like, and its longest word. */
  readonly widths: readonly number[]
  readonly words: readonly number[]
  /** Index of the last row. */
  readonly last: number
  /** Where cells follow one another in the line instead: `never`, in a narrow pane, or `always`, when there are too many. */
  readonly flowing: 'never' | 'narrow' | 'always'
}

const NARROWEST = 3
const WIDEST = 30
const LONGEST_WORD = 16
/** Columns, and characters in all, that fit beside one another in any pane, and in a narrow one. */
const MOST = 8
const FIT = 64
const FIT_NARROW = 34
/** Characters between two columns, and beside a longest word. */
const GAP = 3

const known = new WeakMap<readonly TextRow[], ReadonlyMap<number, Columns>>()

/** The columns of the table that a row is part of: rows that stand below one another share theirs. Computed once for a document, linear. */
export function columnsOf(text: string, rows: readonly TextRow[], index: number): Columns | null {
  const found = known.get(rows) ?? allColumns(text, rows)
  known.set(rows, found)
  return found.get(index) ?? null
}

function allColumns(text: string, rows: readonly TextRow[]): ReadonlyMap<number, Columns> {
  const found = new Map<number, Columns>()
  for (let first = 0; first < rows.length; first++) {
    if (rows[first]?.kind !== 'table-row') continue
    let end = first
    const widths: number[] = []
    const words: number[] = []
    while (rows[end]?.kind === 'table-row') {
      const row = rows[end++] as TextRow
      for (const [column, cell] of text.slice(row.start, row.end).split('\t').entries()) {
        widths[column] = Math.max(widths[column] ?? NARROWEST, Math.min(cell.length, WIDEST))
        words[column] = Math.max(words[column] ?? NARROWEST, Math.min(longestWord(cell), LONGEST_WORD))
      }
    }
    const columns = { widths, words, last: end - 1, flowing: flowingOf(words) }
    if (widths.length > 1) for (let i = first; i < end; i++) found.set(i, columns)
    first = end - 1
  }
  return found
}

function flowingOf(words: readonly number[]): Columns['flowing'] {
  const least = words.reduce((sum, width) => sum + width + GAP, 0)
  if (words.length > MOST || least > FIT) return 'always'
  return least > FIT_NARROW ? 'narrow' : 'never'
}

function longestWord(cell: string): number {
  return cell
    .slice(0, 2_000)
    .split(/[\s/-]+/u)
    .reduce((longest, word) => Math.max(longest, word.length), 0)
}

/** The cells of a row, each with the tab that ends it, so that together they are all of it. */
export function cellsOf(text: string, row: TextRow): { readonly start: number; readonly end: number }[] {
  const cells: { start: number; end: number }[] = []
  for (let start = row.start; start < row.end; ) {
    const tab = text.indexOf('\t', start)
    const end = tab === -1 || tab >= row.end ? row.end : tab + 1
    cells.push({ start, end })
    start = end
  }
  return cells
}
