import { Buffer } from 'node:buffer'
import { type Reader, ReadFailure, type ReadOptions, type ReadResult } from '../contracts/reader.ts'
import type { Notice } from '../model/errors.ts'
import { keysOf, opened } from './doc-encryption.ts'
import { notOpened, unknownEncryption } from './locked.ts'
import { noText } from './office-package.ts'
import { brokenNotice, hasOleEntry, rootStreams, summaryOf } from './ole.ts'
import { encodingOfPage } from './rtf-charsets.ts'
import { isSheetUnnamed } from './sheet-names.ts'
import { createSheetRows } from './sheet-rows.ts'
import { createTextBuilder, type TextBuilder } from './structured-text.ts'
import { RECORD, recordsOf, type XlsRecord } from './xls-records.ts'
import { createXlsSheetReader, type XlsBook, type XlsSheet } from './xls-sheet.ts'
import { sharedStrings, stringAt } from './xls-strings.ts'

const EXCEL_97 = 0x0600
const MOST_SHEETS = 1_000
/** Records, and rows, between two signs of life. */
const PULSE = 10_000
/** Bytes that one key decrypts. */
const BLOCK = 1024
/** What Excel encrypts with when only changes are forbidden (MS-XLS 2.2.10). */
const DEFAULT_PASSWORD = 'VelvetSweatshop'

/** Excel workbooks before 2007 (MS-XLS, since Excel 5): each sheet under its name, its rows as rows of tables, then its text boxes; comments stand outside of the text. Encrypted ones are opened with their password. */
export const xls: Reader = {
  name: 'xls',
  version: 1,
  extensions: ['xls', 'xlt'],
  recognises: (bytes) => (hasOleEntry(bytes, 'Workbook') || hasOleEntry(bytes, 'Book')) && !hasOleEntry(bytes, 'EncryptedPackage'),
  read: async (bytes, options) => readXls(bytes, options),
}

function readXls(bytes: Uint8Array, options: ReadOptions): ReadResult {
  const streams = rootStreams(bytes)
  const stream = streams?.get('WORKBOOK') ?? streams?.get('BOOK')
  if (streams === null || stream === undefined) throw damaged(options.name)
  const builder = createTextBuilder()
  const read = readBook(stream, decrypted(stream, options), builder, options)
  const notices = read.broken || streams.broken ? [...read.notices, brokenNotice(options.name)] : read.notices
  const built = builder.finish()
  if (!built.blocks.some(({ outside, kind }) => !outside && kind !== 'heading'))
    throw notices.some(({ code }) => code === 'damaged') ? damaged(options.name) : noText(options.name, [])
  options.progress?.(1, 1)
  return { ...built, wrapped: false, pages: [], ...summaryOf(streams.get('\u0005SUMMARYINFORMATION')), notices }
}

/** The stream as its cipher gives it; the stream itself when it has none. */
function decrypted(stream: Uint8Array, { name, password }: ReadOptions): Uint8Array {
  for (const { type, data } of recordsOf(stream)) {
    if (type === RECORD.end) break
    if (type !== RECORD.encrypted) continue
    if (data.length < 2 || data.readUInt16LE(0) !== 1) throw unknownEncryption(name)
    const header = Buffer.from(data.subarray(2))
    const keys = keysOf(header, password ?? DEFAULT_PASSWORD) ?? keysOf(header, DEFAULT_PASSWORD)
    if (keys) return opened(stream, 0, keys, BLOCK)
    throw keys === undefined ? unknownEncryption(name) : notOpened(name, password !== undefined)
  }
  return stream
}

/** Adds the sheets of a workbook, one after another; what was left out, and whether records of it are damaged. */
function readBook(
  stream: Uint8Array,
  plain: Uint8Array,
  builder: TextBuilder,
  options: ReadOptions,
): { readonly notices: readonly Notice[]; readonly broken: boolean } {
  const book: XlsBook = { letters: { unicode: true, encoding: 'cp1252' }, strings: [], from1904: false, formats: new Map(), styles: [] }
  /** Names of sheets by the offsets of their first records. */
  const listed = new Map<number, string>()
  let depth = 0
  let sheets = 0
  let reader: ReturnType<typeof createXlsSheetReader> | null = null
  let chart = 0
  let count = 0
  let broken = false
  const left = { comments: 0, cells: 0, tables: 0 }
  const endSheet = (): void => {
    if (reader !== null) addSheet(reader.sheet, builder, left, options)
    reader = null
  }
  for (const record of recordsOf(stream, plain)) {
    if (++count % PULSE === 0) options.progress?.(record.at, stream.length)
    try {
      if (record.type === RECORD.begin) {
        depth++
        if (depth === 1 && record.at > 0) {
          if (++sheets > MOST_SHEETS) break
          const name = listed.get(record.at) ?? ''
          if (name !== '' && !isSheetUnnamed(name)) builder.add({ kind: 'heading', level: 1, text: name })
          reader = createXlsSheetReader(book)
        } else if (depth === 1) book.letters = { ...book.letters, unicode: record.data.readUInt16LE(0) >= EXCEL_97 }
        if (record.data.length >= 4 && record.data.readUInt16LE(2) === CHART) chart = depth
      } else if (record.type === RECORD.end) {
        if (chart === depth) chart = 0
        depth = Math.max(0, depth - 1)
        if (depth === 0) endSheet()
      } else if (reader === null) readGlobal(record, book, listed)
      else reader.record(record, chart > 0)
    } catch (error) {
      if (!(error instanceof RangeError)) throw error
      if (reader !== null) broken = true
    }
  }
  endSheet()
  return { notices: noticesOf(left, Math.max(0, listed.size - MOST_SHEETS)), broken: broken || depth > 0 }
}

const CHART = 0x0020

function readGlobal(record: XlsRecord, book: XlsBook, listed: Map<number, string>): void {
  const { type, data } = record
  if (type === RECORD.codePage) book.letters = { ...book.letters, encoding: encodingOfPage(pageOf(data.readUInt16LE(0))) }
  else if (type === RECORD.from1904) book.from1904 = data.readUInt16LE(0) === 1
  else if (type === RECORD.format)
    book.formats.set(data.readUInt16LE(0), stringAt(record, 2, book.letters.unicode ? 2 : 1, book.letters).slice(0, 1_000))
  else if (type === RECORD.cellFormat) book.styles.push(data.readUInt16LE(2))
  else if (type === RECORD.sheet) listed.set(data.readUInt32LE(0), stringAt(record, 6, 1, book.letters))
  else if (type === RECORD.strings) book.strings = sharedStrings(record)
}

/** Excel's own numbers for code pages of the Macintosh and of Windows. */
function pageOf(number: number): number {
  return number === 0x8000 ? 10_000 : number === 0x8001 ? 1252 : number
}

interface Left {
  comments: number
  cells: number
  /** Tables so far. */
  tables: number
}

function addSheet({ cells, boxes, comments }: XlsSheet, builder: TextBuilder, left: Left, options: ReadOptions): void {
  let added = 0
  const add: TextBuilder['add'] = (block) => {
    builder.add(block)
    if (++added % PULSE === 0) options.progress?.(0, 1)
  }
  const rows = createSheetRows(add, () => ++left.tables)
  let open = -1
  for (const { row, column, text } of cells.sort((a, b) => a.row - b.row || a.column - b.column)) {
    if (row !== open) {
      if (open >= 0) rows.endRow()
      rows.openRow(row + 1)
      open = row
    }
    rows.cell(text, column)
  }
  if (open >= 0) rows.endRow()
  left.cells += rows.finish()
  const known = new Set(cells.map(({ text }) => text))
  for (const text of boxes)
    if (/\S/u.test(text) && !known.has(text)) builder.add({ kind: 'paragraph', level: 1, text: text.replace(/\r\n?/gu, '\n') })
  for (const text of comments)
    if (/\S/u.test(text)) builder.add({ kind: 'note', level: 1, text: text.replace(/\r\n?/gu, '\n'), outside: true })
  left.comments += comments.length
}

function noticesOf({ comments, cells }: Left, further: number): Notice[] {
  const left: string[] = []
  if (comments > 0) left.push(`${comments} comments`)
  if (cells > 0) left.push(`${cells} cells in columns beyond the last one that Excel has`)
  if (further > 0) left.push(`${further} sheets beyond the first ${MOST_SHEETS}`)
  return left.length === 0 ? [] : [{ code: 'left-out', message: `Not in the text: ${left.join(', ')}.` }]
}

function damaged(name: string): ReadFailure {
  return new ReadFailure({ code: 'damaged', message: `“${name}” is a damaged Excel workbook.` })
}
