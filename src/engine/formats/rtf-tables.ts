import type { DocumentFlow, FlowBlock } from './document-flow.ts'

/** Tables of an RTF file, which says only where cells and rows end. */
export interface RtfTables {
  /** Adds a paragraph at this depth of tables, 0 for none. */
  add(block: FlowBlock, depth: number): void
  /** Ends a cell at this depth, from 1. */
  endCell(block: FlowBlock, depth: number): void
  /** Ends a row at this depth; `names` true for one that names the columns. */
  endRow(depth: number, names: boolean): void
}

const DEEPEST = 20

export function createRtfTables(flow: DocumentFlow): RtfTables {
  const open: { row: boolean; cell: boolean }[] = []
  const goTo = (wanted: number): void => {
    const depth = Math.min(Math.max(wanted, 0), DEEPEST)
    while (open.length > depth) {
      open.pop()
      flow.closeTable()
    }
    while (open.length < depth) {
      const outer = open.at(-1)
      if (outer !== undefined) beginCell(outer)
      open.push({ row: false, cell: false })
      flow.openTable()
    }
    const table = open.at(-1)
    if (table !== undefined) beginCell(table)
  }
  const beginCell = (table: { row: boolean; cell: boolean }): void => {
    if (!table.row) flow.openRow()
    if (!table.cell) flow.openCell()
    table.row = true
    table.cell = true
  }
  return {
    add(block, depth) {
      goTo(depth)
      flow.add(block)
    },
    endCell(block, depth) {
      goTo(depth)
      flow.add(block)
      const table = open.at(-1)
      if (table !== undefined) table.cell = false
    },
    endRow(depth, names) {
      while (open.length > Math.max(depth, 1)) {
        open.pop()
        flow.closeTable()
      }
      const table = open.at(-1)
      if (table === undefined) return
      if (names && table.row) flow.headRow()
      table.row = false
      table.cell = false
    },
  }
}
