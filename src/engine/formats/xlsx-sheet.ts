import { rowText, type StructuredBlock } from './structured-text.ts'
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
 * Reads a worksheet: each row that has words is a row of a table, which an empty row ends; `next` gives the number of a new table, `leftOut` how many
 * cells with words stand beyond the last column that is read.
 */
export function createSheetReader(
  book: Workbook,
  add: (block: StructuredBlock) => void,
  next: () => number,
): XmlHandler & { leftOut(): number } {
  let leftOut = 0
  let group = next()
  let last = 0
  let cells: string[] = []
  let cell: { readonly attributes: XmlAttributes; readonly words: string[] } | null = null
  let taking = false
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
    leftOut: () => leftOut,
    start(name, attributes) {
      if (name === 's:row') {
        const number = Number(attributes.r ?? last + 1)
        if (number !== last + 1) group = next()
        last = number
        cells = []
      } else if (name === 's:c') cell = { attributes, words: [] }
      else if (name === 's:v' || name === 's:t') taking = cell !== null
    },
    end(name) {
      if (name === 's:v' || name === 's:t') taking = false
      else if (name === 's:c') endCell()
      else if (name === 's:row') {
        const text = rowText(cells)
        if (text === '') group = next()
        else add({ kind: 'table-row', level: 1, text, group })
        cells = []
      }
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
