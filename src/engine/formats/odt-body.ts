import type { DocumentFlow, FlowBlock } from './document-flow.ts'
import { DEEPEST_LIST, type ListCounter } from './list-numbers.ts'
import type { OpenStyles } from './odt-styles.ts'
import { isSheetUnnamed } from './sheet-names.ts'
import { noteMark, type StructuredBlock } from './structured-text.ts'
import type { XmlAttributes, XmlHandler } from './xml.ts'

/** How many things were met that are not in the text. */
export interface LeftOutOfText {
  deletions: number
  comments: number
  hidden: number
}

interface Paragraph {
  readonly words: string[]
  readonly kind: Pick<FlowBlock, 'kind' | 'level'>
  readonly marker: string
  readonly after: StructuredBlock[]
  /** True when blanks that follow add nothing. */
  blank: boolean
}

interface List {
  readonly counter: string
  readonly style: string | undefined
  /** True until the item's first paragraph has taken its number. */
  unnumbered: boolean
}

const SKIPPED = new Set([
  'text:tracked-changes',
  'text:ruby-text',
  'text:script',
  'text:sequence-decls',
  'text:variable-decls',
  'text:user-field-decls',
  'office:forms',
  'office:binary-data',
  'office:scripts',
  'office:event-listeners',
  'svg:title',
  'svg:desc',
  'dc:creator',
  'dc:date',
  'meta:date-string',
  'meta:creator-initials',
  'style:style',
  'table:shapes',
  'table:tracked-changes',
  'table:content-validations',
])
/** Placeholders of a slide whose words stand on every slide. */
const ON_EVERY_SLIDE = new Set(['page-number', 'date-time', 'footer', 'header'])
/** Columns for which one cell may stand; more are made to fill the text, and are read as one. */
const WIDEST_GAP = 64
/** Elements whose paragraphs stand apart from the one that they are in. */
const APART = new Set(['text:note-body', 'office:annotation', 'draw:text-box'])
const MOST_BLANKS = 100

interface State extends OpenTextParts {
  readonly open: Paragraph[]
  readonly lists: List[]
  /** For each open thing apart, the lists that are open around it. */
  readonly around: List[][]
  /** Counters of lists by their names and by their styles. */
  readonly counters: Map<string, string>
  own: number
  /** True in the rows of a table that name its columns. */
  inHead: boolean
  skipped: number
  citation: string[] | null
  mark: string
  /** Of the shapes of a slide that are open: what each is there for. */
  readonly places: (string | undefined)[]
  /** True in the notes beside a slide. */
  inNotes: boolean
  /** Columns for which the cell that is open stands. */
  columns: number
  /** True where tables are the sheets of a workbook. */
  sheets: boolean
}

const SHAPES = new Set(['draw:frame', 'draw:custom-shape'])

const CELLS = new Set(['table:table-cell', 'table:covered-table-cell'])
const LISTS = new Set(['text:list', 'text:ordered-list', 'text:unordered-list'])

/** What the text of an OpenDocument file refers to, and where it goes. */
export interface OpenTextParts {
  readonly styles: OpenStyles
  readonly counter: ListCounter
  readonly flow: DocumentFlow
  readonly leftOut: LeftOutOfText
  /** True to read it outside of the text, as running heads are. */
  readonly outside: boolean
  /** What charts and other objects in it say, by their folders; each is taken out when it is met. */
  readonly objects: Map<string, readonly StructuredBlock[]>
}

/** Reads the text of an OpenDocument file into blocks, slides under their titles and sheets under their names. */
export function createOpenTextReader(parts: OpenTextParts): XmlHandler {
  const { leftOut } = parts
  const state: State = {
    ...parts,
    open: [],
    lists: [],
    around: [],
    counters: new Map(),
    own: 0,
    inHead: false,
    skipped: 0,
    citation: null,
    mark: '',
    places: [],
    inNotes: false,
    columns: 1,
    sheets: false,
  }
  return {
    start: (name, attributes) => {
      if (state.skipped > 0) state.skipped++
      else if (SKIPPED.has(name)) {
        state.skipped = 1
        if (name === 'text:tracked-changes') leftOut.deletions++
      } else if (isHidden(name, attributes, parts.styles)) {
        state.skipped = 1
        leftOut.hidden++
      } else startElement(state, name, attributes)
    },
    end: (name) => {
      if (state.skipped > 0) state.skipped--
      else endElement(state, name)
    },
    text: (words) => {
      if (state.skipped > 0) return
      if (state.citation !== null) state.citation.push(words)
      else sayCollapsed(state.open.at(-1), words)
    },
  }
}

/** Text that its program does not show: by its style, in a hidden section, or for a condition that held when it was saved. */
function isHidden(name: string, attributes: XmlAttributes, styles: OpenStyles): boolean {
  if (name === 'text:section')
    return attributes['text:display'] === 'none' || (attributes['text:display'] === 'condition' && attributes['text:is-hidden'] === 'true')
  if (name === 'text:hidden-text') return attributes['text:is-hidden'] === 'true'
  return (name === 'text:span' || name === 'text:p') && styles.hidden(attributes['text:style-name'])
}

function startElement(state: State, name: string, attributes: XmlAttributes): void {
  const { flow } = state
  if (name === 'text:p' || name === 'text:h') startParagraph(state, name, attributes)
  else if (name === 'text:s') say(state, ' '.repeat(Math.min(Math.max(Number(attributes['text:c'] ?? '1') || 1, 1), MOST_BLANKS)))
  else if (name === 'text:tab' || name === 'text:tab-stop') say(state, '\t')
  else if (name === 'text:line-break') say(state, '\n')
  else if (LISTS.has(name)) startList(state, attributes)
  else if (name === 'text:list-item') startItem(state, attributes)
  else if (name === 'text:note-citation') state.citation = []
  else if (APART.has(name)) {
    flow.hold()
    state.around.push(state.lists.splice(0))
  } else if (SHAPES.has(name)) state.places.push(attributes['presentation:class'])
  else if (name === 'presentation:notes') state.inNotes = true
  else if (name === 'office:spreadsheet') state.sheets = true
  else if (name === 'draw:object') addObject(state, attributes['xlink:href'] ?? '')
  else if (name === 'table:table') startTable(state, attributes)
  else if (name === 'table:table-header-rows') state.inHead = true
  else if (name === 'table:table-row') {
    flow.openRow()
    if (state.inHead) flow.headRow()
  } else if (CELLS.has(name)) {
    const columns = Number(attributes['table:number-columns-repeated'] ?? '1')
    state.columns = columns <= WIDEST_GAP ? columns : 1
    flow.openCell()
  }
}

function endElement(state: State, name: string): void {
  if (name === 'text:p' || name === 'text:h') endParagraph(state)
  else if (LISTS.has(name)) state.lists.pop()
  else if (name === 'text:note-citation') {
    state.mark = noteMark((state.citation ?? []).join('').trim().slice(0, 20))
    state.citation = null
    say(state, state.mark)
  } else if (APART.has(name)) endApart(state, name)
  else if (SHAPES.has(name)) state.places.pop()
  else if (name === 'presentation:notes') state.inNotes = false
  else if (name === 'table:table-header-rows') state.inHead = false
  else if (CELLS.has(name)) endCell(state)
  else if (name === 'table:table') state.flow.closeTable()
}

/** Adds what an object says behind the paragraph that holds it; on a sheet, where charts show what its cells say, nothing. */
function addObject({ sheets, objects, open, flow }: State, place: string): void {
  const folder = place.replace(/^\.\//u, '')
  const blocks = objects.get(folder)
  if (sheets || blocks === undefined) return
  objects.delete(folder)
  addApart(open, flow, blocks)
}

/** Adds blocks behind the paragraph that is open, if one is. */
function addApart(open: readonly Paragraph[], flow: DocumentFlow, blocks: readonly StructuredBlock[]): void {
  const paragraph = open.at(-1)
  if (paragraph === undefined) flow.addAll(blocks)
  else for (const block of blocks) paragraph.after.push(block)
}

/** Begins a table; a sheet stands under its name, if a person gave it one. */
function startTable(state: State, attributes: XmlAttributes): void {
  const name = attributes['table:name'] ?? ''
  if (state.sheets && !isSheetUnnamed(name)) state.flow.add({ kind: 'heading', level: 1, text: name })
  state.flow.openTable()
}

/** Ends a cell, and leaves those empty for which it stands beside itself. */
function endCell(state: State): void {
  for (; state.columns > 1; state.columns--) state.flow.openCell()
}

function say({ open }: State, words: string): void {
  const paragraph = open.at(-1)
  if (paragraph === undefined) return
  paragraph.words.push(words)
  paragraph.blank = false
}

function startParagraph(state: State, name: string, attributes: XmlAttributes): void {
  const { styles, lists, counter } = state
  const kind = slideKind(state) ?? kindOf(name, attributes, styles)
  const list = lists.at(-1)
  const level = Math.min(lists.length, DEEPEST_LIST)
  const numbered = list?.unnumbered === true
  let marker = ''
  if (list !== undefined && numbered) {
    list.unnumbered = false
    marker = counter.next(list.counter, styles.levels(list.style), level - 1)
  } else if (name === 'text:h' && kind.kind === 'heading') {
    marker = counter.next('\0', styles.headings, Math.min(kind.level, DEEPEST_LIST) - 1)
  }
  const item = numbered && marker !== '' && kind.kind === 'paragraph'
  if (!item && (kind.kind !== 'heading' || !/\p{N}/u.test(marker))) marker = ''
  state.open.push({ words: [], kind: item ? { kind: 'list-item', level } : kind, marker, after: [], blank: true })
}

function endParagraph(state: State): void {
  const { open, flow } = state
  const paragraph = open.pop()
  if (paragraph === undefined) return
  const outside = state.outside || ON_EVERY_SLIDE.has(state.places.at(-1) ?? '')
  const words = paragraph.words.join('')
  if (/\S/u.test(words))
    flow.add({ ...paragraph.kind, text: paragraph.marker + words.replace(/^[ \n]+/u, ''), ...(outside ? { outside } : {}) })
  flow.addAll(paragraph.after)
}

function startList(state: State, attributes: XmlAttributes): void {
  const { lists, counters } = state
  const outer = lists.at(-1)
  const style = attributes['text:style-name'] ?? outer?.style
  const goesOn = attributes['text:continue-list'] ?? (attributes['text:continue-numbering'] === 'true' ? `\0${style}` : undefined)
  const known = outer?.counter ?? (goesOn === undefined ? undefined : counters.get(goesOn)) ?? `list ${++state.own}`
  if (attributes['xml:id'] !== undefined) counters.set(attributes['xml:id'], known)
  counters.set(`\0${style}`, known)
  lists.push({ counter: known, style, unnumbered: false })
}

function startItem({ lists, counter }: State, attributes: XmlAttributes): void {
  const list = lists.at(-1)
  if (list === undefined) return
  list.unnumbered = true
  const start = Number(attributes['text:start-value'])
  if (Number.isInteger(start) && start >= 0) counter.restart(list.counter, Math.min(lists.length, DEEPEST_LIST) - 1, start)
}

function endApart({ flow, lists, around, open, leftOut, mark }: State, name: string): void {
  const blocks = flow.release()
  lists.splice(0, lists.length, ...(around.pop() ?? []))
  const words = blocks.map(({ text }) => text).join('\n')
  if (name === 'text:note-body') flow.note(`${mark} ${words}`.trim())
  else if (name === 'office:annotation') {
    leftOut.comments++
    addApart(open, flow, [{ kind: 'note', level: 1, text: words, outside: true }])
  } else addApart(open, flow, blocks)
}

/** Adds words with runs of white space as one blank, none at the beginning of a paragraph. */
function sayCollapsed(paragraph: Paragraph | undefined, words: string): void {
  if (paragraph === undefined) return
  const text = words.replace(/[ \t\r\n]+/gu, ' ')
  const rest = paragraph.blank && text.startsWith(' ') ? text.slice(1) : text
  if (rest === '') return
  paragraph.words.push(rest)
  paragraph.blank = rest.endsWith(' ')
}

/** What a paragraph is by its place on a slide; undefined when that does not tell. */
function slideKind({ places, inNotes }: State): Pick<FlowBlock, 'kind' | 'level'> | undefined {
  if (inNotes) return { kind: 'note', level: 1 }
  return places.at(-1) === 'title' ? { kind: 'heading', level: 1 } : undefined
}

function kindOf(name: string, attributes: XmlAttributes, styles: OpenStyles): Pick<FlowBlock, 'kind' | 'level'> {
  const style = attributes['text:style-name']
  const role = styles.role(style)
  if (role !== null) return { kind: role, level: 1 }
  const level = name === 'text:h' ? Number(attributes['text:outline-level'] ?? attributes['text:level'] ?? '1') : styles.outline(style)
  if (level === undefined) return { kind: 'paragraph', level: 1 }
  return { kind: 'heading', level: level >= 1 && level <= 10 ? level : 1 }
}
