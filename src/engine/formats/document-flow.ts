import { createTextBuilder, rowText, type StructuredBlock, type StructuredText } from './structured-text.ts'

export type FlowBlock = Omit<StructuredBlock, 'group'>

/** Takes the blocks and tables of a word processor's document in their order; ends that are missing or come twice do no harm. */
export interface DocumentFlow {
  add(block: FlowBlock): void
  /** Keeps a footnote for the end of its section. */
  note(text: string): void
  openTable(): void
  openRow(): void
  /** Says of the row that is open that it names the columns. */
  headRow(): void
  openCell(): void
  closeTable(): void
  /** Keeps what follows apart, as the content of a text box, until `release` gives it back. */
  hold(): void
  release(): readonly StructuredBlock[]
  /** Adds what was held. */
  addAll(blocks: readonly StructuredBlock[]): void
  finish(): StructuredText
}

type Cell = StructuredBlock[]

interface OpenTable {
  readonly rows: Cell[][]
  /** Rows that name the columns. */
  readonly heads: Set<readonly Cell[]>
  /** True inside of too many tables: its cells are read as text of the cell around it. */
  readonly flat: boolean
}

interface Level {
  /** Where blocks go outside of tables; null for the document itself. */
  readonly held: StructuredBlock[] | null
  readonly tables: OpenTable[]
}

const DEEPEST_TABLE = 24
/** Code units of a paragraph that no cell of a table of facts has many of. */
const LONG = 120
const MANY = 4

/** Builds the text of a document whose tables are read to their end before it is known whether they only set the page. */
export function createDocumentFlow(): DocumentFlow {
  const builder = createTextBuilder()
  const levels: Level[] = [{ held: null, tables: [] }]
  let group = 0
  let listGroup: number | null = null

  const level = (): Level => levels.at(-1) as Level
  const write = (block: StructuredBlock): void => {
    const { held, tables } = level()
    const cell = tables
      .findLast(({ flat }) => !flat)
      ?.rows.at(-1)
      ?.at(-1)
    if (cell !== undefined) cell.push(block)
    else if (held !== null) held.push(block)
    else builder.add(block)
  }
  const closeTable = (): void => {
    const table = level().tables.pop()
    listGroup = null
    if (table === undefined || table.flat) return
    const own = ++group
    if (setsThePage(table.rows)) {
      for (const row of table.rows) for (const cell of row) for (const block of cell) write(block)
      return
    }
    for (const row of table.rows)
      write({ kind: 'table-row', level: 1, text: rowText(row.map(wordsOf)), group: own, header: table.heads.has(row) })
    for (const row of table.rows) for (const cell of row) for (const block of cell) if (block.outside) write(block)
  }
  const closeAll = (): void => {
    while (level().tables.length > 0) closeTable()
  }
  return {
    add(block) {
      if (!/\S/u.test(block.text)) return
      listGroup = block.kind === 'list-item' ? (listGroup ?? ++group) : null
      write(listGroup === null ? block : { ...block, group: listGroup })
    },
    note: (text) => builder.note(text),
    openTable() {
      listGroup = null
      level().tables.push({ rows: [], heads: new Set(), flat: level().tables.length >= DEEPEST_TABLE })
    },
    openRow() {
      level().tables.at(-1)?.rows.push([])
    },
    headRow() {
      const table = level().tables.at(-1)
      const row = table?.rows.at(-1)
      if (row !== undefined) table?.heads.add(row)
    },
    openCell() {
      listGroup = null
      const table = level().tables.at(-1)
      if (table !== undefined && table.rows.length === 0) table.rows.push([])
      table?.rows.at(-1)?.push([])
    },
    closeTable,
    hold() {
      levels.push({ held: [], tables: [] })
    },
    release() {
      if (levels.length === 1) return []
      closeAll()
      return (levels.pop() as Level).held ?? []
    },
    addAll(blocks) {
      for (const block of blocks) write(block)
    },
    finish() {
      closeAll()
      return builder.finish()
    },
  }
}

/** True for a table of one column, and for one that has whole parts of the document in its cells. */
function setsThePage(rows: readonly (readonly Cell[])[]): boolean {
  if (!rows.some((row) => row.filter((cell) => cell.length > 0).length > 1)) return true
  return rows.some((row) => row.some(isPartOfThePage))
}

function isPartOfThePage(cell: Cell): boolean {
  return cell.some(({ kind }) => kind === 'table-row' || kind === 'heading') || cell.filter(({ text }) => text.length > LONG).length >= MANY
}

/** The words of a cell, without comments on it. */
function wordsOf(cell: Cell): string {
  return cell
    .filter(({ outside }) => !outside)
    .map(({ text }) => text)
    .join(' ')
}
