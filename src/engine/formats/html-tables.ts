import type { Cell, Part, Piece, Table } from './html-flow.ts'
import { rowText } from './structured-text.ts'

/** Code units of a cell's paragraph that no cell of a table of facts has many of. */
const LONG = 120
const MANY = 4

/** The blocks of a page in order: tables of facts as rows with their cells apart by tabs, tables that only set the page as what is in them. */
export function piecesOf(parts: readonly Part[]): Piece[] {
  const pieces: Piece[] = []
  const left: Part[] = [...parts].reverse()
  for (let part = left.pop(); part !== undefined; part = left.pop()) {
    if (!('rows' in part)) pieces.push(part)
    else if (setsThePage(part)) for (const cell of part.rows.flat().reverse()) for (const inner of cell.parts.toReversed()) left.push(inner)
    else for (const row of rowsOf(part)) pieces.push(row)
  }
  return pieces
}

function setsThePage({ rows, forLayout }: Table): boolean {
  if (forLayout) return true
  if (!rows.some((row) => row.filter(({ parts }) => parts.length > 0).length > 1)) return true
  return rows.some((row) => row.some(isPartOfThePage))
}

/** A cell with a table, a heading or long paragraphs in it. */
function isPartOfThePage({ parts }: Cell): boolean {
  let long = 0
  for (const part of parts) {
    if ('rows' in part || part.kind === 'heading') return true
    if (part.text.length > LONG) long++
  }
  return long >= MANY
}

function rowsOf({ rows, group }: Table): Piece[] {
  const filled = new Set(rows.flatMap((row) => row.flatMap(({ parts }, column) => (parts.length > 0 ? [column] : []))))
  return rows.flatMap((row) => {
    const pieces = row.flatMap(({ parts }) => parts.filter((part): part is Piece => !('rows' in part)))
    if (pieces.length === 0) return []
    const role = pieces.every((piece) => piece.role === 'boilerplate') ? 'boilerplate' : (pieces[0] as Piece).role
    return [
      {
        kind: 'table-row',
        level: 1,
        text: rowText(row.filter((_, column) => filled.has(column)).map(wordsOf)),
        linked: sum(pieces),
        role,
        group,
        header: row.every(({ parts, head }) => head || parts.length === 0),
      },
    ]
  })
}

function wordsOf({ parts }: Cell): string {
  return parts.flatMap((part) => ('rows' in part ? [] : [part.text])).join(' ')
}

function sum(pieces: readonly Piece[]): number {
  return pieces.reduce((total, { linked }) => total + linked, 0)
}
