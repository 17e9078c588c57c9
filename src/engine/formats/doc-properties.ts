/** What holds for a stretch of a Word file's bytes: the end of its stretch, its style and its properties. */
export interface PropertyRun {
  readonly start: number
  readonly end: number
  /** Index of the paragraph's style; 0 for letters. */
  readonly style: number
  /** Property by its number (`sprm`), as a signed number of at most four bytes. */
  readonly properties: ReadonlyMap<number, number>
}

/** Numbers of properties (MS-DOC 2.6). */
export const PROPERTY = {
  inTable: 0x2416,
  rowEnd: 0x2417,
  namesColumns: 0x3404,
  outline: 0x2640,
  depth: 0x260a,
  list: 0x460b,
  nesting: 0x6649,
  innerCell: 0x244b,
  innerRow: 0x244c,
  deleted: 0x0800,
  hidden: 0x083c,
} as const

const WANTED: ReadonlySet<number> = new Set(Object.values(PROPERTY))
const PAGE = 512
const MOST = 1_000_000
const DEFINES_TABLE = 0xd608

/** Reads the pages of properties that a table of places (`PlcBtePapx`, `PlcBteChpx`) lists; stretches in the order of the file. */
export function readPropertyRuns(
  document: DataView,
  table: DataView,
  place: { at: number; length: number },
  paragraphs: boolean,
): PropertyRun[] {
  const runs: PropertyRun[] = []
  const count = Math.floor((place.length - 4) / 8)
  const seen = new Set<number>()
  for (let i = 0; i < count && runs.length < MOST; i++) {
    const at = place.at + (count + 1) * 4 + i * 4
    if (at + 4 > table.byteLength) break
    const page = (table.getUint32(at, true) & 0x3fffff) * PAGE
    if (seen.has(page) || page + PAGE > document.byteLength) continue
    seen.add(page)
    readPage(document, page, paragraphs, runs)
  }
  return runs.sort((a, b) => a.start - b.start)
}

function readPage(document: DataView, page: number, paragraphs: boolean, runs: PropertyRun[]): void {
  const count = document.getUint8(page + PAGE - 1)
  const size = paragraphs ? 13 : 1
  if ((count + 1) * 4 + count * size > PAGE) return
  for (let i = 0; i < count; i++) {
    const start = document.getUint32(page + i * 4, true)
    const end = document.getUint32(page + (i + 1) * 4, true)
    const offset = document.getUint8(page + (count + 1) * 4 + i * size) * 2
    if (end <= start) continue
    runs.push({ start, end, ...(offset === 0 ? { style: 0, properties: new Map() } : propertiesAt(document, page, offset, paragraphs)) })
  }
}

function propertiesAt(document: DataView, page: number, offset: number, paragraphs: boolean): Pick<PropertyRun, 'style' | 'properties'> {
  const byte = (at: number): number => (at < PAGE ? document.getUint8(page + at) : 0)
  if (!paragraphs)
    return { style: 0, properties: readProperties(document, page + offset + 1, page + Math.min(PAGE, offset + 1 + byte(offset))) }
  const long = byte(offset) === 0
  const start = offset + (long ? 2 : 1)
  const length = long ? byte(offset + 1) * 2 : byte(offset) * 2 - 1
  return {
    style: byte(start) + byte(start + 1) * 256,
    properties: readProperties(document, page + start + 2, page + Math.min(PAGE, start + length)),
  }
}

/** Bytes of a property's value by the upper three bits of its number; 6 says it itself. */
const SIZES = [1, 1, 2, 4, 2, 2, 0, 3]

function readProperties(view: DataView, start: number, end: number): Map<number, number> {
  const found = new Map<number, number>()
  let at = start
  while (at + 3 <= end) {
    const property = view.getUint16(at, true)
    at += 2
    let size = SIZES[property >> 13] as number
    if (property >> 13 === 6) {
      if (property === DEFINES_TABLE) size = at + 2 <= end ? view.getUint16(at, true) + 1 : 1
      else size = view.getUint8(at) + 1
    }
    if (WANTED.has(property) && at + size <= end)
      found.set(property, size === 1 ? view.getUint8(at) : size === 2 ? view.getInt16(at, true) : size === 4 ? view.getInt32(at, true) : 0)
    at += size
  }
  return found
}

/** What a style says of the paragraphs in it, or the one that it is made of does. */
export interface DocStyle {
  /** The level of a heading from 1, 0 for the title. */
  readonly heading?: number
  /** Its list and the level in it, from 0. */
  readonly list?: number
  readonly depth?: number
}

const FARTHEST = 10
const PARAGRAPH = 1

/** Reads the style sheet (MS-DOC 2.9.271): styles by their index. */
export function readStyles(table: DataView, place: { at: number; length: number }): ReadonlyMap<number, DocStyle> {
  const own = new Map<number, DocStyle>()
  const based = new Map<number, number>()
  const end = Math.min(table.byteLength, place.at + place.length)
  if (place.length < 6 || end < place.at + 6) return own
  const size = table.getUint16(place.at, true)
  const count = Math.min(table.getUint16(place.at + 2, true), 4_095)
  const head = table.getUint16(place.at + 4, true)
  let at = place.at + 2 + size
  for (let i = 0; i < count && at + 2 <= end; i++) {
    const length = table.getUint16(at, true)
    if (length >= 4 && at + 6 <= end) {
      own.set(i, { ...headingOf(table.getUint16(at + 2, true) & 0xfff), ...listOf(table, at + 2, Math.min(end, at + 2 + length), head) })
      based.set(i, table.getUint16(at + 4, true) >> 4)
    }
    at += 2 + length
  }
  const inherited = (style: number): DocStyle => {
    let said: DocStyle = {}
    for (let from = style, step = 0; step < FARTHEST && own.has(from); step++, from = based.get(from) ?? -1)
      said = { ...own.get(from), ...said }
    return said
  }
  return new Map(Array.from(own.keys(), (style) => [style, inherited(style)]))
}

function headingOf(kind: number): Pick<DocStyle, 'heading'> {
  if (kind >= 1 && kind <= 9) return { heading: kind }
  return kind === 62 ? { heading: 0 } : {}
}

/** The list of a paragraph's style, whose name of UTF-16 letters stands before its properties. */
function listOf(table: DataView, at: number, end: number, head: number): Pick<DocStyle, 'list' | 'depth'> {
  const name = at + head
  if (head < 10 || name + 2 > end || (table.getUint16(at + 2, true) & 0xf) !== PARAGRAPH) return {}
  const start = name + 4 + table.getUint16(name, true) * 2
  if (start + 4 > end) return {}
  const properties = readProperties(table, start + 4, Math.min(end, start + 2 + table.getUint16(start, true)))
  const list = properties.get(PROPERTY.list)
  const depth = properties.get(PROPERTY.depth)
  return { ...(list !== undefined ? { list } : {}), ...(depth !== undefined ? { depth } : {}) }
}
