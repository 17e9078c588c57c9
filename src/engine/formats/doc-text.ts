import type { DocFile } from './doc-file.ts'
import { PROPERTY, type PropertyRun } from './doc-properties.ts'
import type { DocumentFlow, FlowBlock } from './document-flow.ts'
import { createItemCounter, type ItemCounter } from './docx-numbering.ts'
import { createListCounter, DEEPEST_LIST } from './list-numbers.ts'
import { createRtfTables } from './rtf-tables.ts'
import { noteMark } from './structured-text.ts'

const SIGNS: Readonly<Record<string, string>> = {
  '\v': '\n',
  '\f': '',
  '\x0e': '\n',
  '\x1e': '\u2011',
  '\x1f': '\u00ad',
  '\x07': '',
  '\r': '',
}
/** Marks of pictures, drawings, comments and separators, and what was taken out. */
const CONTROL = /[\0\x01-\x06\x08\x0f-\x12\x16-\x1d]/gu
const FIELD = /[\x13-\x15]/u
const END = /[\r\x07\f]/gu

/** Adds the text of a Word file with its notes and boxes; running heads and comments stand outside of it. */
export function writeDocument(file: DocFile, flow: DocumentFlow): void {
  const { text, parts } = file
  const starts = startsOf(parts)
  const marks = createMarks(file, starts, flow)
  const tables = createRtfTables(flow)
  const items = createItemCounter(createListCounter())
  for (const { words, end, sign } of paragraphsOf(text, 0, parts.body)) {
    const run = file.paragraph(end)
    const block = blockOf(clean(words, end - words.length, marks.at), run, file, items)
    const depth = depthOf(run)
    if (sign === '\x07' && isOn(run, PROPERTY.rowEnd)) tables.endRow(Math.max(depth, 1), isOn(run, PROPERTY.namesColumns))
    else if (sign === '\x07') tables.endCell(block, Math.max(depth, 1))
    else if (isOn(run, PROPERTY.innerRow)) tables.endRow(Math.max(depth, 2), isOn(run, PROPERTY.namesColumns))
    else if (isOn(run, PROPERTY.innerCell)) tables.endCell(block, Math.max(depth, 2))
    else tables.add(block, depth)
  }
  for (const { words } of paragraphsOf(text, starts.boxes, starts.boxes + parts.boxes))
    tables.add({ kind: 'paragraph', level: 1, text: clean(words) }, 0)
  marks.finish()
  const heads = new Set(paragraphsOf(text, starts.heads, starts.heads + parts.heads).map(({ words }) => clean(words)))
  for (const { words } of paragraphsOf(text, starts.comments, starts.comments + parts.comments)) heads.add(clean(words))
  for (const words of heads) flow.add({ kind: 'note', level: 1, text: words, outside: true })
}

interface Starts {
  readonly footnotes: number
  readonly heads: number
  readonly comments: number
  readonly endnotes: number
  readonly boxes: number
}

function startsOf({ body, footnotes, heads, comments, endnotes }: DocFile['parts']): Starts {
  const atHeads = body + footnotes
  const atComments = atHeads + heads
  const atEndnotes = atComments + comments
  return { footnotes: body, heads: atHeads, comments: atComments, endnotes: atEndnotes, boxes: atEndnotes + endnotes }
}

interface Paragraph {
  readonly words: string
  /** Position of the sign that ends it. */
  readonly end: number
  readonly sign: string
}

function paragraphsOf(text: string, from: number, to: number): Paragraph[] {
  const found: Paragraph[] = []
  const part = text.slice(from, to)
  let start = 0
  for (const { index, 0: sign } of part.matchAll(END)) {
    found.push({ words: part.slice(start, index), end: from + index, sign })
    start = index + 1
  }
  if (start < part.length) found.push({ words: part.slice(start), end: from + part.length, sign: '\r' })
  return found
}

/** Gives the references to notes their marks and the notes to the flow. */
function createMarks(file: DocFile, starts: Starts, flow: DocumentFlow): { at: (position: number) => string; finish: () => void } {
  let footnotes = 0
  let endnotes = 0
  const late: string[] = []
  const noteAt = (places: readonly number[], start: number, i: number): string =>
    paragraphsOf(file.text, start + (places[i] ?? 0), start + (places[i + 1] ?? places[i] ?? 0))
      .map(({ words }) => clean(words).trim())
      .join('\n')
  return {
    at(position) {
      const isFootnote = file.footnoteMarks.has(position)
      if (isFootnote ? footnotes + 1 >= file.footnotes.length : endnotes + 1 >= file.endnotes.length) return ''
      const mark = noteMark(isFootnote ? String(footnotes + 1) : `e${endnotes + 1}`)
      if (isFootnote) flow.note(`${mark} ${noteAt(file.footnotes, starts.footnotes, footnotes++)}`.trim())
      else late.push(`${mark} ${noteAt(file.endnotes, starts.endnotes, endnotes++)}`.trim())
      return mark
    },
    finish() {
      for (const note of late) flow.note(note)
    },
  }
}

/** Words as they read: of fields their results, of references their marks. */
function clean(words: string, start = 0, markAt: (position: number) => string = () => ''): string {
  const marked = words.includes('\x02')
    ? Array.from({ length: words.length }, (_, i) => (words[i] === '\x02' ? markAt(start + i) : words[i])).join('')
    : words
  const plain = FIELD.test(marked) ? withoutFields(marked) : marked
  return plain
    .replace(/[\v\f\x0e\x1e\x1f]/gu, (sign) => SIGNS[sign] ?? '')
    .replace(CONTROL, '')
    .toWellFormed()
}

/** Leaves out what stands between the beginning of a field and its result. */
function withoutFields(words: string): string {
  const parts: string[] = []
  let codes = 0
  let open = 0
  for (const piece of words.split(/([\x13-\x15])/u)) {
    if (piece === '\x13') {
      codes++
      open++
    } else if (piece === '\x14') codes = Math.max(0, codes - 1)
    else if (piece === '\x15') {
      open = Math.max(0, open - 1)
      codes = Math.min(codes, open)
    } else if (codes === 0) parts.push(piece)
  }
  return parts.join('')
}

function blockOf(text: string, run: PropertyRun | undefined, { styles, lists }: DocFile, items: ItemCounter): FlowBlock {
  const style = styles.get(run?.style ?? -1) ?? {}
  const outline = run?.properties.get(PROPERTY.outline)
  const heading = outline !== undefined && outline >= 0 && outline < 9 ? outline + 1 : style.heading
  const list = run?.properties.get(PROPERTY.list) ?? style.list ?? 0
  const depth = Math.min(Math.max(run?.properties.get(PROPERTY.depth) ?? style.depth ?? 0, 0), DEEPEST_LIST - 1)
  const known = list > 0 && /\S/u.test(text) ? lists.get(list) : undefined
  const marker = known === undefined ? '' : items.next(String(list), known, depth)
  if (heading === 0) return { kind: 'title', level: 1, text }
  if (heading !== undefined) return { kind: 'heading', level: heading, text: /\p{N}/u.test(marker) ? marker + text : text }
  return list > 0 ? { kind: 'list-item', level: depth + 1, text: marker + text.trimStart() } : { kind: 'paragraph', level: 1, text }
}

function depthOf(run: PropertyRun | undefined): number {
  const nesting = run?.properties.get(PROPERTY.nesting)
  return isOn(run, PROPERTY.inTable) || (nesting !== undefined && nesting > 0) ? Math.max(1, nesting ?? 1) : 0
}

function isOn(run: PropertyRun | undefined, property: number): boolean {
  return (run?.properties.get(property) ?? 0) !== 0
}
