import type { DocumentFlow, FlowBlock } from './document-flow.ts'
import { createItemCounter, depthOf, type ItemCounter, type WordList } from './docx-numbering.ts'
import { isOn, outlineLevel, type Styles } from './docx-styles.ts'
import type { ListCounter } from './list-numbers.ts'
import { noteMark, type StructuredBlock, shiftedFigures } from './structured-text.ts'
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
  /** Documents within by the name of their relation; each is taken out when it is met. */
  readonly chunks: Map<string, readonly StructuredBlock[]>
  /** Diagrams and charts likewise. */
  readonly drawings: Map<string, readonly StructuredBlock[]>
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
  'w:br': '\n',
  'w:noBreakHyphen': '\u2011',
  'w:softHyphen': '\u00ad',
}

interface State {
  readonly parts: WordParts
  readonly flow: DocumentFlow
  readonly leftOut: LeftOut
  readonly open: Paragraph[]
  readonly marks: { footnotes: number; endnotes: number }
  readonly items: ItemCounter
  skipped: number
  inText: 'kept' | 'trimmed' | null
  inProperties: boolean
  /** Of the fields that are open, outermost first: whether what follows is what they are computed from or what they show. */
  readonly fields: ('code' | 'result')[]
  /** Of the run that is being read. */
  hidden: boolean
  shift: 'raised' | 'lowered' | null
}

/** Reads the body of a Word file, or one of its notes, comments and headers, into blocks. */
export function createWordReader(parts: WordParts, flow: DocumentFlow, leftOut: LeftOut): XmlHandler {
  const state: State = {
    parts,
    flow,
    leftOut,
    open: [],
    marks: { footnotes: 0, endnotes: 0 },
    items: createItemCounter(parts.counter),
    skipped: 0,
    inText: null,
    inProperties: false,
    fields: [],
    hidden: false,
    shift: null,
  }
  return {
    start: (name, attributes) => {
      if (state.skipped > 0) state.skipped++
      else if (SKIPPED.has(name)) startSkipped(state, name)
      else if (state.inProperties) startProperty(state.open.at(-1), name, attributes)
      else startElement(state, name, attributes)
    },
    end: (name) => {
      if (state.skipped > 0) state.skipped--
      else endElement(state, name)
    },
    text: (words) => {
      if (state.skipped === 0 && state.inText !== null) sayText(state, words)
    },
  }
}

function startElement(state: State, name: string, attributes: XmlAttributes): void {
  const { flow } = state
  if (name === 'w:t' || name === 'm:t') state.inText = attributes['xml:space'] === 'preserve' ? 'kept' : 'trimmed'
  else if (name === 'w:r') startRun(state)
  else if (name === 'w:p') startParagraph(state)
  else if (name === 'w:pPr') state.inProperties = true
  else if (name === 'w:vanish') state.hidden = isOn(attributes)
  else if (name === 'w:vertAlign') state.shift = shiftOf(attributes['w:val'])
  else if (name === 'w:sym') say(state, symbolOf(attributes['w:char'] ?? '', attributes['w:font'] ?? ''))
  else if (name === 'w:fldChar') startField(state.fields, attributes['w:fldCharType'])
  else if (name === 'm:den') say(state, '/')
  else if (name === 'm:sup' || name === 'm:sub') state.shift = name === 'm:sup' ? 'raised' : 'lowered'
  else if (name === 'w:footnoteReference') refer(state, 'footnotes', attributes)
  else if (name === 'w:endnoteReference') refer(state, 'endnotes', attributes)
  else if (name === 'w:tbl') flow.openTable()
  else if (name === 'w:tr') flow.openRow()
  else if (name === 'w:tblHeader' && isOn(attributes)) flow.headRow()
  else if (name === 'w:tc') flow.openCell()
  else if (name === 'w:txbxContent') flow.hold()
  else if (name === 'w:altChunk') addChunk(state, attributes['r:id'] ?? '')
  else if (name === 'c:chart') addDrawn(state, attributes['r:id'] ?? '')
  else if (name === 'dgm:relIds') addDrawn(state, attributes['r:dm'] ?? '')
  else if (SIGNS[name] !== undefined) say(state, SIGNS[name])
}

function endElement(state: State, name: string): void {
  const { flow, open } = state
  if (name === 'w:t' || name === 'm:t') state.inText = null
  else if (name === 'w:r') startRun(state)
  else if (name === 'm:sup' || name === 'm:sub') state.shift = null
  else if (name === 'w:pPr') state.inProperties = false
  else if (name === 'w:tbl') flow.closeTable()
  else if (name === 'w:txbxContent') endBox(open, flow)
  else if (name === 'w:p' && open.at(-1)?.joined === false) {
    const paragraph = open.pop() as Paragraph
    flow.add(blockOf(paragraph, state.parts, state.items))
    flow.addAll(paragraph.boxes)
  }
}

function addChunk({ parts, flow, leftOut }: State, id: string): void {
  const blocks = parts.chunks.get(id)
  if (blocks === undefined) leftOut.foreign++
  else flow.addAll(blocks)
  parts.chunks.delete(id)
}

/** Puts a diagram or a chart behind the paragraph that it is anchored in. */
function addDrawn({ parts, open, flow }: State, id: string): void {
  const blocks = parts.drawings.get(id) ?? []
  const anchor = open.at(-1)
  if (anchor === undefined) flow.addAll(blocks)
  else for (const block of blocks) anchor.boxes.push(block)
  parts.drawings.delete(id)
}

function startField(fields: State['fields'], type: string | undefined): void {
  if (type === 'begin') fields.push('code')
  else if (type === 'end') fields.pop()
  else if (type === 'separate' && fields.length > 0) fields[fields.length - 1] = 'result'
}

/** True inside a field from which another one is computed: «IF { MERGEFIELD Сома } > 0 …». */
function isComputed({ fields }: State): boolean {
  return fields.slice(0, -1).includes('code')
}

function startRun(state: State): void {
  state.hidden = false
  state.shift = null
}

function shiftOf(value: string | undefined): State['shift'] {
  return value === 'superscript' ? 'raised' : value === 'subscript' ? 'lowered' : null
}

function startParagraph({ open }: State): void {
  const before = open.at(-1)
  if (before?.joined) before.joined = false
  else open.push({ words: [], joined: false, boxes: [] })
}

function startSkipped(state: State, name: string): void {
  const paragraph = state.open.at(-1)
  if (name === 'w:del' && state.inProperties && paragraph) paragraph.joined = true
  else if (name === 'w:del' || name === 'w:moveFrom') state.leftOut.deletions++
  state.skipped = 1
}

function startProperty(paragraph: Paragraph | undefined, name: string, attributes: XmlAttributes): void {
  const value = attributes['w:val'] ?? ''
  if (paragraph === undefined) return
  if (name === 'w:pStyle') paragraph.style = value
  else if (name === 'w:outlineLvl') paragraph.outline = outlineLevel(Number(value))
  else if (name === 'w:numId') paragraph.list = value
  else if (name === 'w:ilvl') paragraph.depth = depthOf(value)
}

function say({ open, hidden, leftOut }: State, words: string): void {
  if (hidden) leftOut.hidden++
  else open.at(-1)?.words.push(words)
}

function sayText(state: State, words: string): void {
  if (isComputed(state)) return
  const text = state.inText === 'kept' ? words.replace(/\n/gu, ' ') : words.replace(/[ \t\r\n]+/gu, ' ')
  say(state, state.shift === null ? text : shiftedFigures(text, state.shift))
}

function refer(state: State, kind: 'footnotes' | 'endnotes', attributes: XmlAttributes): void {
  const { parts, marks, flow } = state
  const id = attributes['w:id'] ?? ''
  const words = parts[kind].get(id)
  parts[kind].delete(id)
  const number = kind === 'footnotes' ? String(++marks.footnotes) : `e${++marks.endnotes}`
  const mark = attributes['w:customMarkFollows'] === undefined ? noteMark(number) : ''
  if (mark !== '') say(state, mark)
  if (words === undefined) return
  const note = `${mark} ${words}`.trim()
  if (kind === 'footnotes') flow.note(note)
  else parts.endnotes.set(`#${marks.endnotes}`, note)
}

function endBox(open: Paragraph[], flow: DocumentFlow): void {
  const blocks = flow.release()
  const around = open.at(-1)
  if (around === undefined) flow.addAll(blocks)
  else for (const block of blocks) around.boxes.push(block)
}

/** A sign by the hex code that a Word file gives: letters of symbol fonts stand at U+F000. */
function symbolOf(code: string, font: string): string {
  const value = Number.parseInt(code, 16)
  if (!(value > 0x1f && value < 0xffff)) return ''
  if (value < 0xe000 || value > 0xf8ff) return value >= 0xd800 && value < 0xe000 ? '' : String.fromCharCode(value)
  return symbolSign(value & 0xff, font)
}

function blockOf(paragraph: Paragraph, { styles, list }: WordParts, items: ItemCounter): FlowBlock {
  const style = styles(paragraph.style)
  const text = paragraph.words.join('')
  const id = paragraph.list ?? style.list ?? '0'
  const depth = paragraph.depth ?? depthOf(String(style.depth ?? 0))
  const heading = paragraph.outline === undefined ? style.heading : (paragraph.outline ?? undefined)
  const kind = kindOf(heading, style.quote === true)
  const known = id === '0' || !/\S/u.test(text) ? undefined : list(id)
  if (known === undefined) return { ...kind, text }
  const marker = items.next(id, known, depth)
  if (kind.kind !== 'paragraph') return { ...kind, text: /\p{N}/u.test(marker) ? marker + text : text }
  return marker === '' ? { ...kind, text } : { kind: 'list-item', level: depth + 1, text: marker + text.trimStart() }
}

function kindOf(heading: number | undefined, quote: boolean): Pick<FlowBlock, 'kind' | 'level'> {
  if (heading === 0) return { kind: 'title', level: 1 }
  if (heading !== undefined) return { kind: 'heading', level: heading }
  return { kind: quote ? 'quote' : 'paragraph', level: 1 }
}
