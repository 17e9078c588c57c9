import type { Reader, ReadOptions, ReadResult } from '../contracts/reader.ts'
import { noText } from './office-package.ts'
import { isSheetUnnamed } from './sheet-names.ts'
import { createSheetRows, type SheetRows } from './sheet-rows.ts'
import { createTextBuilder, type TextBuilder } from './structured-text.ts'
import { cellText, LONGEST_CELL, type NumberKind, numberKind, sharedWords } from './xlsx-cells.ts'
import type { Namespaces, XmlAttributes, XmlHandler } from './xml.ts'
import { both, createProperties2003Reader, PROPERTIES_2003, readXmlFile, xmlHead } from './xml-file.ts'

const EXCEL_2003: Namespaces = new Map([...PROPERTIES_2003, ['urn:schemas-microsoft-com:office:spreadsheet', 's']])
/** Formats of numbers that go by a name instead of a code. */
const NAMED: Readonly<Record<string, NumberKind>> = {
  'General Date': 'date',
  'Long Date': 'date',
  'Medium Date': 'date',
  'Short Date': 'date',
  'Long Time': 'clock',
  'Medium Time': 'clock',
  'Short Time': 'clock',
  Percent: 'percent',
  Fixed: 'number',
  Standard: 'number',
  Scientific: 'number',
}
const EMPTY_CELLS = 64

/** Workbooks of Excel 2002 and 2003 as one XML file, which many programs write under the name `.xls`: sheets under their names, rows of tables; comments stand outside of the text. */
export const excel2003: Reader = {
  name: 'excel-2003',
  version: 1,
  extensions: ['xml', 'xls'],
  recognises: (bytes) => /<(?:\w+:)?Workbook\s[^>]*["']urn:schemas-microsoft-com:office:spreadsheet["']/u.test(xmlHead(bytes)),
  read: async (bytes, options) => read(bytes, options),
}

function read(bytes: Uint8Array, options: ReadOptions): ReadResult {
  const builder = createTextBuilder()
  const properties = createProperties2003Reader()
  const workbook = createWorkbookReader(builder)
  const { encoding, notices } = readXmlFile(bytes, options, EXCEL_2003, both(properties, workbook))
  const built = builder.finish()
  if (!built.blocks.some(({ outside, kind }) => !outside && kind !== 'heading')) throw noText(options.name, notices)
  const left = workbook.leftOut()
  const said = left.length === 0 ? [] : [{ code: 'left-out' as const, message: `Not in the text: ${left.join(', ')}.` }]
  return { ...built, wrapped: false, pages: [], encoding, ...properties.metadata(), notices: [...notices, ...said] }
}

interface Cell {
  readonly attributes: XmlAttributes
  readonly column: number
  type: string
  readonly words: string[]
}

function createWorkbookReader(builder: TextBuilder): XmlHandler & { leftOut(): string[] } {
  const kinds = new Map<string, NumberKind>()
  const comments: string[] = []
  let style = ''
  let tables = 0
  let beyond = 0
  let met = 0
  let row = 0
  let column = 0
  let rows: SheetRows | null = null
  let cell: Cell | null = null
  /** Words of the comment that is open. */
  let comment: string[] | null = null
  let inData = false

  const startSheet = (name: string): void => {
    if (!isSheetUnnamed(name)) builder.add({ kind: 'heading', level: 1, text: name })
    rows = createSheetRows(builder.add, () => ++tables)
    row = 0
  }
  const endSheet = (): void => {
    beyond += rows?.finish() ?? 0
    rows = null
    for (const text of comments.splice(0)) builder.add({ kind: 'note', level: 1, text, outside: true })
  }
  const endCell = (): void => {
    if (cell === null) return
    const text = shown(cell, kinds.get(own(cell.attributes, 'StyleID')) ?? 'number')
    rows?.cell(text, cell.column)
    cell = null
  }
  const endComment = (): void => {
    const text = sharedWords((comment ?? []).join(''))
    comment = null
    met++
    if (text !== '') comments.push(text)
  }
  return {
    leftOut: () => [
      ...(met > 0 ? [`${met} comments`] : []),
      ...(beyond > 0 ? [`${beyond} cells in columns beyond the last one that Excel has`] : []),
    ],
    start(name, attributes) {
      if (name === 's:Style') style = own(attributes, 'ID')
      else if (name === 's:NumberFormat') kinds.set(style, kindOf(own(attributes, 'Format')))
      else if (name === 's:Worksheet') startSheet(own(attributes, 'Name'))
      else if (name === 's:Row') {
        row = placeOf(attributes, row)
        column = 0
        rows?.openRow(row)
      } else if (name === 's:Cell') {
        column = placeOf(attributes, column)
        cell = { attributes, column: column - 1, type: 'String', words: [] }
        column += Math.max(0, Math.min(Number(own(attributes, 'MergeAcross')) || 0, EMPTY_CELLS))
      } else if (name === 's:Comment') comment = []
      else if (name === 's:Data') {
        inData = true
        if (cell !== null && comment === null) cell.type = own(attributes, 'Type')
      }
    },
    end(name) {
      if (name === 's:Data') inData = false
      else if (name === 's:Comment') endComment()
      else if (name === 's:Cell') endCell()
      else if (name === 's:Row') rows?.endRow()
      else if (name === 's:Worksheet') endSheet()
    },
    text(words) {
      if (!inData) return
      const taken = comment ?? cell?.words
      if (taken !== undefined && taken.length < LONGEST_CELL) taken.push(words)
    },
  }
}

/** An attribute with or without its prefix: programs write both. */
function own(attributes: XmlAttributes, name: string): string {
  return attributes[`s:${name}`] ?? attributes[name] ?? ''
}

/** Number of a row or column from 1: the one that it says, or the next. */
function placeOf(attributes: XmlAttributes, before: number): number {
  const said = Number(own(attributes, 'Index'))
  return Number.isInteger(said) && said > before ? said : before + 1
}

function kindOf(format: string): NumberKind {
  return NAMED[format] ?? numberKind(format)
}

function shown({ type, words }: Cell, kind: NumberKind): string {
  const said = words.join('')
  if (type === 'DateTime') return moment(said.trim(), kind)
  if (type === 'Number') return cellText({}, said.trim(), kind, [], false)
  return type === 'Boolean' ? cellText({ t: 'b' }, said.trim(), kind, [], false) : sharedWords(said)
}

/** «2024-03-15T00:00:00.000» as a day, with its time where it has one; a time of day stands on the last day of 1899. */
function moment(said: string, kind: NumberKind): string {
  const [, day = '', time = ''] = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d(?::\d\d)?))?/u.exec(said) ?? []
  if (day === '') return sharedWords(said)
  const clock = time.replace(/:00$/u, time.length > 5 ? '' : ':00')
  if (kind === 'clock' || day === '1899-12-31') return clock
  if (kind === 'month' || kind === 'year') return day.slice(0, kind === 'month' ? 7 : 4)
  return clock === '' || clock === '00:00' ? day : `${day} ${clock}`
}
