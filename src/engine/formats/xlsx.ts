import type { Reader, ReadOptions, ReadResult } from '../contracts/reader.ts'
import { createDocumentFlow, type DocumentFlow } from './document-flow.ts'
import { CHART, createChartReader } from './office-chart.ts'
import { addDrawing } from './office-drawing.ts'
import { createMetadataReader, METADATA } from './office-metadata.ts'
import { createPackageReader, noText, type PackageReader, pathOf } from './office-package.ts'
import { createSlideReader, POWERPOINT } from './pptx-slide.ts'
import { isSheetUnnamed } from './sheet-names.ts'
import { createTextBuilder, type TextBuilder } from './structured-text.ts'
import { createCellStylesReader, createSharedStringsReader } from './xlsx-cells.ts'
import { createSheetReader, type Workbook } from './xlsx-sheet.ts'
import type { Namespaces, XmlHandler } from './xml.ts'
import { openZip } from './zip.ts'
import { zipNames } from './zip-names.ts'

const EXCEL: Namespaces = new Map([
  ['http://schemas.openxmlformats.org/spreadsheetml/2006/main', 's'],
  ['http://purl.oclc.org/ooxml/spreadsheetml/main', 's'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r'],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r'],
])
const MOST_SHEETS = 1_000
/** Rows between two signs of life. */
const PULSE = 1_000

/** Excel workbooks (ISO 29500): each sheet under its name, its rows as rows of tables with what the cells show, then its text boxes and the words of its charts; comments stand outside of the text. */
export const xlsx: Reader = {
  name: 'xlsx',
  version: 1,
  extensions: ['xlsx', 'xlsm', 'xltx'],
  recognises: (bytes) => {
    const names = zipNames(bytes)
    return names.some((name) => /^xl[/\\]workbook\.xml$/iu.test(name)) && !names.some((name) => /^(?:word|ppt)[/\\]/iu.test(name))
  },
  read: readXlsx,
}

async function readXlsx(bytes: Uint8Array, options: ReadOptions): Promise<ReadResult> {
  const zip = await openZip(bytes)
  const file = createPackageReader(zip)
  const own = await file.relations('')
  const main = pathOf(own, 'officeDocument') ?? 'xl/workbook.xml'
  const metadata = createMetadataReader()
  await file.read(pathOf(own, 'core-properties') ?? 'docProps/core.xml', METADATA, metadata)
  const relations = await file.relations(main)
  const { sheets, further, from1904 } = await sheetsOf(file, main)
  const styles = createCellStylesReader()
  const shared = createSharedStringsReader()
  await file.read(pathOf(relations, 'styles'), EXCEL, styles)
  await file.read(pathOf(relations, 'sharedStrings'), EXCEL, shared)
  const book: Workbook = { strings: shared.strings, kind: styles.kind, from1904 }
  const builder = createTextBuilder()
  const boxes = createDocumentFlow()
  let tables = 0
  let rows = 0
  let cells = 0
  let comments = 0
  for (const [done, { name, id }] of sheets.entries()) {
    options.progress?.(done, sheets.length)
    const path = relations.find((relation) => relation.id === id)?.path
    if (path === undefined) continue
    if (!isSheetUnnamed(name)) builder.add({ kind: 'heading', level: 1, text: name })
    const add: TextBuilder['add'] = (block) => {
      builder.add(block)
      if (++rows % PULSE === 0) options.progress?.(done, sheets.length)
    }
    const sheet = createSheetReader(book, add, () => ++tables)
    await file.read(path, EXCEL, sheet)
    cells += sheet.finish()
    boxes.hold()
    for (const { type, path: part } of await file.relations(path)) if (type === 'drawing') await readDrawing(file, part, boxes)
    // Numbers of groups below nought are none of a table.
    for (const { group, ...block } of boxes.release()) builder.add(group === undefined ? block : { ...block, group: -group })
    comments += await addComments(file, path, builder)
  }
  const built = builder.finish()
  if (!built.blocks.some(({ outside, kind }) => !outside && kind !== 'heading')) throw noText(options.name, file.troubles)
  options.progress?.(1, 1)
  const left: string[] = []
  if (comments > 0) left.push(`${comments} comments`)
  if (cells > 0) left.push(`${cells} cells in columns beyond the last one that Excel has`)
  if (further > 0) left.push(`${further} sheets beyond the first ${MOST_SHEETS}`)
  const notices = left.length === 0 ? [] : [{ code: 'left-out' as const, message: `Not in the text: ${left.join(', ')}.` }]
  return { ...built, wrapped: false, pages: [], ...metadata.metadata(), notices: [...file.troubles, ...notices] }
}

/** Adds the words of the text boxes on a sheet, of its diagrams and its charts, whose numbers stand in its cells. */
async function readDrawing(file: PackageReader, drawing: string, boxes: DocumentFlow): Promise<void> {
  await file.read(drawing, POWERPOINT, createSlideReader(boxes))
  for (const relation of await file.relations(drawing)) {
    if (relation.type !== 'chart') await addDrawing(file, relation, boxes)
    else {
      const chart = createChartReader()
      await file.read(relation.path, CHART, chart)
      for (const text of chart.words) boxes.add({ kind: 'paragraph', level: 1, text })
    }
  }
}

interface Sheets {
  readonly sheets: readonly { readonly name: string; readonly id: string }[]
  /** How many more there are than are read. */
  readonly further: number
  /** True when days are counted from 1904, as Excel did on the Macintosh. */
  readonly from1904: boolean
}

async function sheetsOf(file: PackageReader, main: string): Promise<Sheets> {
  const sheets: { name: string; id: string }[] = []
  let further = 0
  let from1904 = false
  await file.read(main, EXCEL, {
    start(name, attributes) {
      if (name === 's:workbookPr') from1904 = /^(?:1|true)$/u.test(attributes.date1904 ?? '')
      if (name !== 's:sheet') return
      if (sheets.length >= MOST_SHEETS) further++
      else sheets.push({ name: attributes.name ?? '', id: attributes['r:id'] ?? '' })
    },
    end() {},
    text() {},
  })
  return { sheets, further, from1904 }
}

/** Adds the comments of a sheet, outside of the text; how many there are. */
async function addComments(file: PackageReader, sheet: string, builder: TextBuilder): Promise<number> {
  const path = pathOf(await file.relations(sheet), 'comments')
  let count = 0
  await file.read(
    path,
    EXCEL,
    createCommentsReader((text) => {
      count++
      builder.add({ kind: 'note', level: 1, text, outside: true })
    }),
  )
  return count
}

function createCommentsReader(found: (text: string) => void): XmlHandler {
  let words: string[] | null = null
  let inText = false
  return {
    start(name) {
      if (name === 's:comment') words = []
      else if (name === 's:t') inText = true
    },
    end(name) {
      if (name === 's:t') inText = false
      if (name !== 's:comment' || words === null) return
      const text = words.join('').replace(/\s+/gu, ' ').trim()
      words = null
      if (text !== '') found(text)
    },
    text(said) {
      if (inText) words?.push(said)
    },
  }
}
