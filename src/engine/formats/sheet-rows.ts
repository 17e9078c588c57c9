import { rowText, type StructuredBlock } from './structured-text.ts'
import { namesColumns } from './table-header.ts'

/** Takes the cells of a sheet, row by row from the top and from the left. */
export interface SheetRows {
  /** Begins a row by its number from 1; the one below the last when it is left out. */
  openRow(number?: number): void
  /** Adds a cell at a column from 0; beside the last, which may be empty, when it is left out. */
  cell(text: string, column?: number): void
  endRow(): void
  /** Ends the last table; how many cells with words stand beyond the last column that is read. */
  finish(): number
}

/** Empty columns between two cells that are kept; a wider gap is made to fill the text. */
const WIDEST_GAP = 64
/** Columns of a sheet, as Excel has them. */
const MOST_COLUMNS = 16_384

/** Makes each row that has words a row of a table, which an empty row ends; `next` gives the number of a new table. */
export function createSheetRows(add: (block: StructuredBlock) => void, next: () => number): SheetRows {
  let leftOut = 0
  let group = next()
  let last = 0
  let cells: string[] = []
  /** The first row of a table, until the second tells whether it names the columns. */
  let first: string[] | null = null
  let begun = false
  const say = (row: readonly string[], header = false): void => add({ kind: 'table-row', level: 1, text: rowText(row), group, header })
  const endTable = (): void => {
    if (first !== null) say(first)
    first = null
    begun = false
    group = next()
  }
  return {
    openRow(number = last + 1) {
      if (number !== last + 1) endTable()
      last = number
      cells = []
    },
    cell(text, column) {
      if (text === '' && column !== undefined) return
      if (cells.length >= MOST_COLUMNS) {
        if (text !== '') leftOut++
        return
      }
      const gap = Math.max(0, (column ?? 0) - cells.length)
      for (let i = 0; i < (gap > WIDEST_GAP ? 1 : gap); i++) cells.push('')
      cells.push(text)
    },
    endRow() {
      if (rowText(cells) === '') endTable()
      else if (!begun) first = cells
      else {
        if (first !== null) say(first, namesColumns(first, [cells]))
        first = null
        say(cells)
      }
      begun = first !== null || begun
      cells = []
    },
    finish() {
      endTable()
      return leftOut
    },
  }
}
