import { createDocumentFlow, type DocumentFlow, type FlowBlock } from './document-flow.ts'
import { sensibleDay, sensibleName, sensibleTitle } from './metadata-words.ts'
import type { OfficeMetadata } from './office-metadata.ts'
import { noteMark, type StructuredText, shiftedFigures } from './structured-text.ts'
import type { XmlAttributes, XmlHandler } from './xml.ts'

/** Reads a FictionBook file to its end. */
export interface BookReader extends XmlHandler {
  finish(): StructuredText & { readonly metadata: OfficeMetadata }
}

interface State {
  readonly flow: DocumentFlow
  /** Names of the elements that are open, without prefixes. */
  readonly open: string[]
  /** How many of each name are open. */
  readonly counts: Map<string, number>
  words: string[]
  /** Words of a title, which may have several paragraphs. */
  title: string[]
  lines: string[]
  skipped: number
  bodies: number
  /** In a body of notes: the mark of the note that begins; null elsewhere. */
  mark: string | null
  inNotes: boolean
  raised: 'raised' | 'lowered' | null
  readonly book: { title: string; authors: string[]; author: string[]; date: string }
}

const SKIPPED = new Set(['binary', 'stylesheet', 'src-title-info', 'publish-info', 'custom-info', 'document-info', 'coverpage'])
const BLOCKS = new Set(['p', 'subtitle', 'v', 'text-author'])
const NAMES = new Set(['first-name', 'middle-name', 'last-name', 'nickname'])
const LONGEST = 2_000

export function createBookReader(): BookReader {
  const state: State = {
    flow: createDocumentFlow(),
    open: [],
    counts: new Map(),
    words: [],
    title: [],
    lines: [],
    skipped: 0,
    bodies: 0,
    mark: null,
    inNotes: false,
    raised: null,
    book: { title: '', authors: [], author: [], date: '' },
  }
  return {
    start: (name, attributes) => startElement(state, name.slice(name.indexOf(':') + 1), attributes),
    end: (name) => endElement(state, name.slice(name.indexOf(':') + 1)),
    text: (words) => {
      if (state.skipped === 0) state.words.push(state.raised === null ? words : shiftedFigures(words, state.raised))
    },
    finish: () => ({ ...state.flow.finish(), metadata: metadataOf(state.book) }),
  }
}

function isIn(state: State, name: string): boolean {
  return (state.counts.get(name) ?? 0) > 0
}

function startElement(state: State, name: string, attributes: XmlAttributes): void {
  if (state.skipped > 0 || SKIPPED.has(name)) {
    state.skipped++
    return
  }
  state.open.push(name)
  state.counts.set(name, (state.counts.get(name) ?? 0) + 1)
  if (name === 'body') {
    state.inNotes = state.bodies > 0 && /^(?:notes|comments|footnotes)$/iu.test(attributes.name ?? '')
    state.bodies++
  } else if (name === 'table') state.flow.openTable()
  else if (name === 'tr') state.flow.openRow()
  else if (name === 'td' || name === 'th') {
    state.flow.openCell()
    state.words = []
  } else if (name === 'title') state.title = []
  else if (name === 'section' && state.inNotes) state.mark = null
  else if (name === 'date' && isIn(state, 'title-info')) state.book.date = attributes.value ?? ''
  else if (name === 'a' && attributes.type === 'note') state.words.push('\0')
  else if (name === 'sup' || name === 'sub') state.raised = name === 'sup' ? 'raised' : 'lowered'
  if (BLOCKS.has(name) || NAMES.has(name) || name === 'book-title' || name === 'date') state.words = []
}

function endElement(state: State, name: string): void {
  if (state.skipped > 0) {
    state.skipped--
    return
  }
  state.open.pop()
  state.counts.set(name, (state.counts.get(name) ?? 1) - 1)
  if (name === 'a') endLink(state)
  else if (name === 'sup' || name === 'sub') state.raised = null
  else if (BLOCKS.has(name)) endBlock(state, name)
  else if (name === 'stanza') {
    add(state, { kind: isIn(state, 'epigraph') || isIn(state, 'cite') ? 'quote' : 'paragraph', level: 1, text: state.lines.join('\n') })
    state.lines = []
  } else if (name === 'title') endTitle(state)
  else if (name === 'td' || name === 'th') add(state, { kind: 'paragraph', level: 1, text: take(state) })
  else if (name === 'table') state.flow.closeTable()
  else if (isIn(state, 'title-info')) endMetadata(state, name)
}

/** A reference to a note: what it says since its beginning becomes a mark. */
function endLink(state: State): void {
  const from = state.words.lastIndexOf('\0')
  if (from < 0) return
  const said = state.words.splice(from).slice(1).join('').trim()
  state.words.push(said === '' ? '' : markOf(said))
}

function markOf(said: string): string {
  return noteMark(said.replace(/^[[({]|[\])}.]$/gu, '').slice(0, 20))
}

function take(state: State): string {
  const text = state.words
    .join('')
    .replace(/[ \t\r\n]+/gu, ' ')
    .replaceAll('\0', '')
    .trim()
  state.words = []
  return text
}

function endBlock(state: State, name: string): void {
  if (isIn(state, 'description') && !isIn(state, 'annotation')) return
  const text = take(state)
  if (text === '' || isIn(state, 'description')) return
  if (isIn(state, 'title')) state.title.push(text)
  else if (name === 'v') state.lines.push(text)
  else if (name === 'subtitle' && !state.inNotes) add(state, { kind: 'heading', level: depthOf(state) + 1, text })
  else add(state, { kind: isIn(state, 'cite') || isIn(state, 'epigraph') ? 'quote' : 'paragraph', level: 1, text })
}

function endTitle(state: State): void {
  const text = state.title.join(' ')
  state.title = []
  if (state.inNotes && isIn(state, 'section')) state.mark = markOf(text)
  else if (isIn(state, 'section') || state.bodies > 1) add(state, { kind: 'heading', level: depthOf(state), text })
  else add(state, { kind: 'title', level: 1, text })
}

function depthOf(state: State): number {
  return Math.min(Math.max(state.counts.get('section') ?? 0, 1), 9)
}

function add(state: State, block: FlowBlock): void {
  if (!state.inNotes || !isIn(state, 'section')) state.flow.add(block)
  else {
    const text = state.mark === null ? block.text : `${state.mark} ${block.text}`
    state.mark = null
    state.flow.add({ kind: 'note', level: 1, text })
  }
}

function endMetadata({ book, words }: State, name: string): void {
  const said = words.join('').replace(/\s+/gu, ' ').trim().slice(0, LONGEST)
  if (name === 'book-title') book.title = said
  else if (name === 'date') book.date ||= said
  else if (NAMES.has(name) && said !== '') book.author.push(said)
  else if (name === 'author') {
    if (book.authors.length < 10 && book.author.length > 0) book.authors.push(book.author.join(' '))
    book.author = []
  } else if (name === 'translator') book.author = []
}

function metadataOf({ title: said, authors, date: day }: State['book']): OfficeMetadata {
  const title = sensibleTitle(said)
  const author = sensibleName(authors.join(', '))
  const date = sensibleDay(day)
  return { ...(title && { title }), ...(author && { author }), ...(date && { date }) }
}
