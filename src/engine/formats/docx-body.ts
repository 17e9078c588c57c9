import type { DocumentFlow, FlowBlock } from './document-flow.ts'
import type { WordList } from './docx-numbering.ts'
import { depthOf } from './docx-numbering.ts'
import { isOn, outlineLevel, type Styles } from './docx-styles.ts'
import type { ListCounter } from './list-numbers.ts'
import { noteMark, type StructuredBlock } from './structured-text.ts'
import { symbolSign } from './symbol-fonts.ts'
import type { XmlAttributes, XmlHandler } from './xml.ts'

/** What the body of a Word file refers to. */
export interface WordParts {
  readonly styles: Styles
  list(id: string): WordList | undefined
  readonly counter: ListCounter
  /** Words of footnotes and endnotes by id; each is taken out when it is first referred to. */
  readonly footnotes: Map<string, string>
  readonly endnotes: Map<string, string>
}

/** What was met on the way and is not in the text. */
export interface LeftOut {
  deletions: number
  hidden: number
  foreign: number
}

interface Paragraph {
  readonly words: string[]
  style?: string
  outline?: number | null
  list?: string
  depth?: number
  /** True when its end is deleted: it goes on in the next one. */
  joined: boolean
  readonly boxes: StructuredBlock[]
}

/** Elements whose content is no text of the document. */
const SKIPPED = new Set([
  'w:del',
  'w:moveFrom',
  'w:instrText',
  'w:delText',
  'w:delInstrText',
  'w:rPrChange',
  'w:pPrChange',
  'w:tblPrChange',
  'w:trPrChange',
  'w:tcPrChange',
  'w:sectPrChange',
  'w:sectPr',
  'w:rt',
  'w:fldData',
  'w:sdtPr',
  'mc:Fallback',
])
const SIGNS: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:cr': '\n',
  'w:noBreakHyphen': '\u2011',
  'w:softHyphen': '\u00ad',
}

/** Reads the body of a Word file, or one of its notes, comments and headers, into blocks. */
export function createWordReader(parts: WordParts, flow: DocumentFlow, leftOut: LeftOut): XmlHandler {
  const open: Paragraph[] = []
  const marks = { footnotes: 0, endnotes: 0 }
  const begun = new Set<string>()
  let skipped = 0
  let inText: 'kept' | 'trimmed' | null = null
  let inMarkProperties = false
  let hidden = false

  const say = (words: string): void => {
    if (!hidden) open.at(-1)?.words.push(words)
    else leftOut.hidden++
  }
  const startParagraph = (): void => {
    const before = open.at(-1)
    if (before?.joined) before.joined = false
    else open.push({ words: [], joined: false, boxes: [] })
  }
  const refer = (kind: 'footnotes' | 'endnotes', attributes: XmlAttributes): void => {
    const words = parts[kind].get(attributes['w:id'] ?? '')
    parts[kind].delete(attributes['w:id'] ?? '')
    const custom = attributes['w:customMarkFollows'] !== undefined
    const number = custom ? '' : noteMark(kind === 'footnotes' ? String(++marks[kind]) : `e${++marks[kind]}`)
    if (number !== '') say(number)
    const note = `${number} ${words ?? ''}`.trim()
    if (words === undefined) return
    if (kind === 'footnotes') flow.note(note)
    else parts.endnotes.set(`#${marks.endnotes}`, note)
  }
  const startProperty = (paragraph: Paragraph, name: string, attributes: XmlAttributes): void => {
    const value = attributes['w:val'] ?? ''
    if (name === 'w:pStyle') paragraph.style = value
    else if (name === 'w:outlineLvl') paragraph.outline = outlineLevel(Number(value))
    else if (name === 'w:numId') paragraph.list = value
    else if (name === 'w:ilvl') paragraph.depth = depthOf(value)
  }
  const startSkipped = (name: string): void => {
    const paragraph = open.at(-1)
    if (name === 'w:del' && inMarkProperties && paragraph) paragraph.joined = true
    else if (name === 'w:del' || name === 'w:moveFrom') leftOut.deletions++
    skipped = 1
  }
  const startTable = (name: string): void => {
    if (name === 'w:tbl') flow.openTable()
    else if (name === 'w:tr') flow.openRow()
    else flow.openCell()
  }

  return {
    start(name, attributes) {
      if (skipped > 0) skipped++
      else if (SKIPPED.has(name)) startSkipped(name)
      else if (name === 'w:t' || name === 'm:t') inText = attributes['xml:space'] === 'preserve' ? 'kept' : 'trimmed'
      else if (name === 'w:r') hidden = false
      else if (name === 'w:p') startParagraph()
      else if (name === 'w:tbl' || name === 'w:tr' || name === 'w:tc') startTable(name)
      else if (name === 'w:pPr') inMarkProperties = true
      else if (name === 'w:vanish' && !inMarkProperties) hidden = isOn(attributes)
      else if (name === 'w:br') say('\n')
      else if (name === 'w:sym') say(symbolOf(attributes['w:char'] ?? ''))
      else if (name === 'w:footnoteReference') refer('footnotes', attributes)
      else if (name === 'w:endnoteReference') refer('endnotes', attributes)
      else if (name === 'w:txbxContent') flow.hold()
      else if (name === 'w:altChunk') leftOut.foreign++
      else if (SIGNS[name] !== undefined && !inMarkProperties) say(SIGNS[name])
      else if (open.length > 0 && inMarkProperties) startProperty(open.at(-1) as Paragraph, name, attributes)
    },
    end(name) {
      if (skipped > 0) {
        skipped--
        return
      }
      if (name === 'w:t' || name === 'm:t') inText = null
      else if (name === 'w:r') hidden = false
      else if (name === 'w:pPr') inMarkProperties = false
      else if (name === 'w:tbl') flow.closeTable()
      else if (name === 'w:txbxContent') endBox(open, flow)
      else if (name === 'w:p' && open.at(-1)?.joined === false) {
        const paragraph = open.pop() as Paragraph
        flow.add(blockOf(paragraph, parts, begun))
        flow.addAll(paragraph.boxes)
      }
    },
    text(words) {
      if (skipped === 0 && inText !== null) say(inText === 'kept' ? words.replace(/\n/gu, ' ') : words.replace(/[ \t\r\n]+/gu, ' '))
    },
  }
}

function endBox(open: Paragraph[], flow: DocumentFlow): void {
  const blocks = flow.release()
  const around = open.at(-1)
  if (around === undefined) flow.addAll(blocks)
  else for (const block of blocks) around.boxes.push(block)
}

/** A sign by the hex code that a Word file gives: letters of symbol fonts stand at U+F000. */
function symbolOf(code: string): string {
  const value = Number.parseInt(code, 16)
  if (!(value > 0x1f && value < 0xffff)) return ''
  if (value < 0xe000 || value > 0xf8ff) return value >= 0xd800 && value < 0xe000 ? '' : String.fromCharCode(value)
  return symbolSign(value & 0xff)
}

function blockOf(paragraph: Paragraph, { styles, list, counter }: WordParts, begun: Set<string>): FlowBlock {
  const style = styles(paragraph.style)
  const text = paragraph.words.join('')
  const id = paragraph.list ?? style.list ?? '0'
  const depth = paragraph.depth ?? depthOf(String(style.depth ?? 0))
  const heading = paragraph.outline === undefined ? style.heading : (paragraph.outline ?? undefined)
  const kind = kindOf(heading, style.quote === true)
  const known = id === '0' || !/\S/u.test(text) ? undefined : list(id)
  if (known === undefined) return { ...kind, text }
  if (!begun.has(id)) {
    begun.add(id)
    for (const [level, start] of known.starts) counter.restart(known.counter, level, start)
  }
  const marker = counter.next(known.counter, known.levels, depth)
  if (kind.kind !== 'paragraph') return { ...kind, text: /\p{N}/u.test(marker) ? marker + text : text }
  return marker === '' ? { ...kind, text } : { kind: 'list-item', level: depth + 1, text: marker + text.trimStart() }
}

function kindOf(heading: number | undefined, quote: boolean): Pick<FlowBlock, 'kind' | 'level'> {
  if (heading === 0) return { kind: 'title', level: 1 }
  if (heading !== undefined) return { kind: 'heading', level: heading }
  return { kind: quote ? 'quote' : 'paragraph', level: 1 }
}
