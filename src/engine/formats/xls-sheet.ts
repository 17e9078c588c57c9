import { RECORD, type XlsRecord } from './xls-records.ts'
import { continuedText, type Letters, stringAt } from './xls-strings.ts'
import { cellText, type NumberKind, numberKindOf } from './xlsx-cells.ts'

/** What the sheets of a workbook refer to. */
export interface XlsBook {
  letters: Letters
  strings: readonly string[]
  from1904: boolean
  /** Formats of numbers by theirs. */
  readonly formats: Map<number, string>
  /** For each sort of cell, the number of its format. */
  readonly styles: number[]
}

/** A cell with words. */
export interface XlsCell {
  readonly row: number
  readonly column: number
  readonly text: string
}

/** What stands on a sheet. */
export interface XlsSheet {
  readonly cells: XlsCell[]
  /** Words of text boxes, and of charts. */
  readonly boxes: Set<string>
  readonly comments: string[]
}

/** Kind of an object that is the box of a comment. */
const COMMENT = 0x19
/** What cells show that could not be counted, by their numbers. */
const ERRORS: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
}

/** Takes the records of one sheet; those of a chart on it say their words only. Reads past the end of a damaged record throw `RangeError`. */
export function createXlsSheetReader(book: XlsBook): { record(record: XlsRecord, inChart: boolean): void; readonly sheet: XlsSheet } {
  const sheet: XlsSheet = { cells: [], boxes: new Set(), comments: [] }
  let object = 0
  /** The cell whose formula gives words, which the next record has. */
  let waiting: { readonly row: number; readonly column: number } | null = null
  const kinds: NumberKind[] = []
  const kind = (style: number): NumberKind => {
    const format = book.styles[style] ?? 0
    kinds[style] ??= numberKindOf(format, book.formats.get(format))
    return kinds[style]
  }
  const put = (row: number, column: number, text: string): void => {
    if (text !== '') sheet.cells.push({ row, column, text })
  }
  const shown = (value: number, style: number): string => cellText({}, String(value), kind(style), [], book.from1904)

  const cell = (record: XlsRecord): boolean => {
    const { type, data } = record
    if (!CELLS.has(type)) return false
    const [row, column, style] = [data.readUInt16LE(0), data.readUInt16LE(2), data.readUInt16LE(4)]
    if (type === RECORD.sharedText) put(row, column, book.strings[data.readUInt32LE(6)] ?? '')
    else if (type === RECORD.text || type === RECORD.richText) put(row, column, stringAt(record, 6, 2, book.letters))
    else if (type === RECORD.number) put(row, column, shown(data.readDoubleLE(6), style))
    else if (type === RECORD.shortNumber) put(row, column, shown(shortNumber(data.readUInt32LE(6)), style))
    else if (type === RECORD.truth) put(row, column, truth(data.readUInt8(6), data.readUInt8(7) !== 0))
    else if (type === RECORD.formula) {
      if (data.readUInt16LE(12) !== 0xffff) put(row, column, shown(data.readDoubleLE(6), style))
      else if (data.readUInt8(6) === 0) waiting = { row, column }
      else if (data.readUInt8(6) < 3) put(row, column, truth(data.readUInt8(8), data.readUInt8(6) === 2))
    } else
      for (let at = 4, next = column; at + 6 <= data.length - 2; at += 6, next++)
        put(row, next, shown(shortNumber(data.readUInt32LE(at + 2)), data.readUInt16LE(at)))
    return true
  }
  return {
    sheet,
    record(record, inChart) {
      const { type, data } = record
      if (type === RECORD.chartText) {
        sheet.boxes.add(stringAt(record, 2, 1, book.letters))
      } else if (type === RECORD.object && data.length >= 6) object = data.readUInt16LE(4)
      else if (type === RECORD.objectText && data.length >= 12) {
        const words = continuedText(record, data.readUInt16LE(10))
        if (object === COMMENT) sheet.comments.push(words)
        else sheet.boxes.add(words)
      } else if (inChart) return
      else if (type === RECORD.note && !book.letters.unicode) sheet.comments.push(stringAt(record, 4, 2, book.letters))
      else if (type === RECORD.result && waiting !== null) {
        put(waiting.row, waiting.column, stringAt(record, 0, 2, book.letters))
        waiting = null
      } else cell(record)
    },
  }
}

const CELLS = new Set<number>([
  RECORD.sharedText,
  RECORD.text,
  RECORD.richText,
  RECORD.number,
  RECORD.shortNumber,
  RECORD.manyNumbers,
  RECORD.truth,
  RECORD.formula,
])

/** A number in four bytes (MS-XLS 2.5.217): a whole one or the upper half of a double, perhaps times a hundred. */
function shortNumber(bits: number): number {
  const view = new DataView(new ArrayBuffer(8))
  view.setUint32(4, bits & ~3, true)
  const value = (bits & 2) !== 0 ? bits >> 2 : view.getFloat64(0, true)
  return (bits & 1) !== 0 ? value / 100 : value
}

function truth(value: number, isError: boolean): string {
  return isError ? (ERRORS[value] ?? '') : value === 0 ? 'FALSE' : 'TRUE'
}
