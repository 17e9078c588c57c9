import { rowText, type StructuredBlock } from './structured-text.ts'
import { namesColumns } from './table-header.ts'
import { cellText, LONGEST_CELL, type NumberKind } from './xlsx-cells.ts'
import type { XmlAttributes, XmlHandler } from './xml.ts'

/** What the cells of a workbook refer to. */
export interface Workbook {
  readonly strings: readonly string[]
  kind(style: string | undefined): NumberKind
  readonly from1904: boolean
}

/** Empty columns between two cells that are kept; a wider gap is made to fill the text. */
const WIDEST_GAP = 64
/** Columns of a sheet, as Excel has them. */
const MOST_COLUMNS = 16_384

/**
 * Reads a worksheet: each row that has words is a row of a table, which an empty row ends; `next` gives the number of a new table, `finish` says how many
 * cells with words stand beyond the last column that is read.
 */
export function createSheetReader(
  book: Workbook,
  add: (block: StructuredBlock) => void,
  next: () => number,
): XmlHandler & { finish(): number } {
  let leftOut = 0
  let group = next()
  let last = 0
  let cells: string[] = []
  /** The first row of a table, until the second tells whether it names the columns. */
  let first: string[] | null = null
  let begun = false
  let cell: { readonly attributes: XmlAttributes; readonly words: string[] } | null = null
  let taking = false
  const say = (row: readonly string[], header = false): void => add({ kind: 'table-row', level: 1, text: rowText(row), group, header })
  const endTable = (): void => {
    if (first !== null) say(first)
    first = null
    begun = false
    group = next()
  }
  const endRow = (): void => {
    if (rowText(cells) === '') endTable()
    else if (!begun) first = cells
    else {
      if (first !== null) say(first, namesColumns(first, [cells]))
      first = null
      say(cells)
    }
    begun = first !== null || begun
    cells = []
  }
  const endCell = (): void => {
    if (cell === null) return
    const { attributes, words } = cell
    cell = null
    const text = cellText(attributes, words.join(''), book.kind(attributes.s), book.strings, book.from1904)
    const column = columnOf(attributes.r)
    if (text === '') return
    if (cells.length >= MOST_COLUMNS) {
      leftOut++
      return
    }
    const gap = column === null ? 0 : Math.max(0, column - cells.length)
    for (let i = 0; i < (gap > WIDEST_GAP ? 1 : gap); i++) cells.push('')
    cells.push(text)
  }
  return {
    finish() {
      endTable()
      return leftOut
    },
    start(name, attributes) {
      if (name === 's:row') {
        const number = Number(attributes.r ?? last + 1)
        if (number !== last + 1) endTable()
        last = number
        cells = []
      } else if (name === 's:c') cell = { attributes, words: [] }
      else if (name === 's:v' || name === 's:t') taking = cell !== null
    },
    end(name) {
      if (name === 's:v' || name === 's:t') taking = false
      else if (name === 's:c') endCell()
      else if (name === 's:row') endRow()
    },
    text(words) {
      if (taking && cell !== null && cell.words.length < LONGEST_CELL) cell.words.push(words)
    },
  }
}

/** Index of the column that «AB12» names, from 0; null when it names none. */
function columnOf(place: string | undefined): number | null {
  const letters = /^[A-Z]{1,3}(?=\d)/u.exec(place ?? '')?.[0]
  if (letters === undefined) return null
  let column = 0
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64
  return column - 1
}
