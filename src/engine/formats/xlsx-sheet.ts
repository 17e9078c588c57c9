import { createSheetRows } from './sheet-rows.ts'
import type { StructuredBlock } from './structured-text.ts'
import { cellText, LONGEST_CELL, type NumberKind } from './xlsx-cells.ts'
import type { XmlAttributes, XmlHandler } from './xml.ts'

/** What the cells of a workbook refer to. */
export interface Workbook {
  readonly strings: readonly string[]
  kind(style: string | undefined): NumberKind
  readonly from1904: boolean
}

/** Reads a worksheet: each row that has words is a row of a table, which an empty row ends; `next` gives the number of a new table, `finish` says how many cells were left out. */
export function createSheetReader(
  book: Workbook,
  add: (block: StructuredBlock) => void,
  next: () => number,
): XmlHandler & { finish(): number } {
  const rows = createSheetRows(add, next)
  let cell: { readonly attributes: XmlAttributes; readonly words: string[] } | null = null
  let taking = false
  const endCell = (): void => {
    if (cell === null) return
    const { attributes, words } = cell
    cell = null
    rows.cell(cellText(attributes, words.join(''), book.kind(attributes.s), book.strings, book.from1904), columnOf(attributes.r))
  }
  return {
    finish: rows.finish,
    start(name, attributes) {
      if (name === 's:row') rows.openRow(attributes.r === undefined ? undefined : Number(attributes.r))
      else if (name === 's:c') cell = { attributes, words: [] }
      else if (name === 's:v' || name === 's:t') taking = cell !== null
    },
    end(name) {
      if (name === 's:v' || name === 's:t') taking = false
      else if (name === 's:c') endCell()
      else if (name === 's:row') rows.endRow()
    },
    text(words) {
      if (taking && cell !== null && cell.words.length < LONGEST_CELL) cell.words.push(words)
    },
  }
}

/** Index of the column that «AB12» names, from 0; undefined when it names none. */
function columnOf(place: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}(?=\d)/u.exec(place ?? '')?.[0]
  if (letters === undefined) return undefined
  let column = 0
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64
  return column - 1
}
