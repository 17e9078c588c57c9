import { ReadFailure } from '../contracts/reader.ts'
import type { Notice } from '../model/errors.ts'
import type { DocumentFlow, FlowBlock } from './document-flow.ts'
import type { OfficeMetadata } from './office-metadata.ts'
import { decodeInFont, encodingOfPage } from './rtf-charsets.ts'
import { type Destination, destinationOf } from './rtf-groups.ts'
import { createRtfLookup, type RtfLookup } from './rtf-lookup.ts'
import { firstGroup, type RtfGroup, setProperty } from './rtf-state.ts'
import { createRtfTables, type RtfTables } from './rtf-tables.ts'
import type { RtfHandler } from './rtf-tokens.ts'
import { DEEPEST, noteMark, type StructuredBlock, shiftedFigures } from './structured-text.ts'
import { isSymbolFont, symbolSign } from './symbol-fonts.ts'

/** Reads what stands in an RTF file into blocks. Throws `ReadFailure` for groups nested past the limit. */
export interface RtfBody extends RtfHandler {
  finish(): { readonly metadata: OfficeMetadata; readonly notices: readonly Notice[] }
}

/** The text, or something that stands apart from it: a note, a box, a running head. */
interface Stream {
  words: string[]
  marker: string[]
  readonly tables: RtfTables
  /** Of the row that is being read. */
  namesColumns: boolean
  /** What stands after the paragraph that is being read. */
  later: StructuredBlock[]
}

interface State {
  readonly flow: DocumentFlow
  readonly lookup: RtfLookup
  readonly groups: RtfGroup[]
  readonly streams: Stream[]
  readonly pending: number[]
  /** Code page of the file. */
  page: string
  /** Bytes that still stand for the letter before them. */
  skip: number
  notes: number
  /** Mark of the note that was referred to last; empty when it has one of its own. */
  mark: string
  comments: number
  deletions: number
}

const SIGNS: Readonly<Record<string, string>> = {
  tab: '\t',
  line: '\n',
  lbr: '\n',
  page: '\n',
  column: '\n',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  enspace: '\u2002',
  emspace: '\u2003',
  qmspace: '\u2005',
  zwj: '\u200d',
  zwnj: '\u200c',
  '~': '\u00a0',
  '-': '\u00ad',
  _: '\u2011',
  '\\': '\\',
  '{': '{',
  '}': '}',
  '\t': '\t',
}
const PAGES: Readonly<Record<string, number>> = { ansi: 1252, mac: 10000, pc: 437, pca: 850 }
const ITEM = /^(•|[–-]|\(?(?:\d{1,3}|\p{Ll})[.)])\t+/u

export function createRtfBody(flow: DocumentFlow): RtfBody {
  const state: State = {
    flow,
    lookup: createRtfLookup(),
    groups: [{ ...firstGroup(), destination: 'nothing' }],
    streams: [streamOf(flow)],
    pending: [],
    page: encodingOfPage(1252),
    skip: 0,
    notes: 0,
    mark: '',
    comments: 0,
    deletions: 0,
  }
  return {
    open: () => openGroup(state),
    close: () => closeGroup(state),
    word: (name, value) => readWord(state, name, value),
    sign: (sign) => readSign(state, sign),
    byte: (byte) => readByte(state, byte),
    bytes: (bytes) => {
      for (const byte of bytes) readByte(state, byte)
    },
    finish: () => finish(state),
  }
}

function streamOf(flow: DocumentFlow): Stream {
  return { words: [], marker: [], tables: createRtfTables(flow), namesColumns: false, later: [] }
}

function currentGroup(state: State): RtfGroup {
  return state.groups.at(-1) as RtfGroup
}

function currentStream(state: State): Stream {
  return state.streams.at(-1) as Stream
}

function openGroup(state: State): void {
  flush(state)
  state.skip = 0
  if (state.groups.length > DEEPEST)
    throw new ReadFailure({ code: 'too-large', message: `Its groups are nested deeper than ${DEEPEST}, which is the limit.` })
  state.groups.push({ ...currentGroup(state), fresh: true, starred: false, onClose: null })
}

function closeGroup(state: State): void {
  flush(state)
  state.skip = 0
  if (state.groups.length > 1) state.groups.pop()?.onClose?.()
}

function readByte(state: State, byte: number): void {
  if (state.skip > 0) state.skip--
  else {
    const group = currentGroup(state)
    group.fresh = false
    if (group.destination !== 'nothing') state.pending.push(byte)
  }
}

function readSign(state: State, sign: string): void {
  const group = currentGroup(state)
  if (sign === '*') {
    if (group.fresh) group.starred = true
    return
  }
  group.fresh = false
  sayUnlessSkipped(state, SIGNS[sign])
}

/** Says a sign, unless it stands for the letter before it in programs that do not know that one. */
function sayUnlessSkipped(state: State, sign: string | undefined): void {
  if (sign === undefined) return
  flush(state)
  if (state.skip > 0) state.skip--
  else say(state, sign)
}

function readWord(state: State, word: string, value: number | null): void {
  const sign = SIGNS[word]
  if (sign !== undefined) {
    currentGroup(state).fresh = false
    sayUnlessSkipped(state, sign)
    return
  }
  flush(state)
  state.skip = 0
  const group = currentGroup(state)
  if (group.fresh) {
    group.fresh = false
    if (word === 'rtf') group.destination = 'text'
    else if (word === 'upr' || word === 'ud') chooseForm(group, word)
    const destination = destinationOf(word, group.starred, group.destination)
    if (destination !== undefined && group.destination !== 'nothing') {
      beginDestination(state, group, destination)
      return
    }
  }
  applyWord(state, group, word, value)
}

/** Of words that stand twice, in the code page and in Unicode, the second form counts. */
function chooseForm(group: RtfGroup, word: 'upr' | 'ud'): void {
  const { destination, unicode } = group
  if (word === 'upr') Object.assign(group, { unicode: destination, destination: 'nothing' })
  else if (unicode !== null) Object.assign(group, { unicode: null, destination: unicode })
}

function applyWord(state: State, group: RtfGroup, word: string, value: number | null): void {
  const { destination } = group
  if (word === 'u') readLetter(state, group, value ?? 0)
  else if (destination === 'fonts' || destination === 'styles' || destination === 'created') state.lookup.word(destination, word, value)
  else if (word === 'f') group.font = value ?? 0
  else if (word === 'deff') currentGroup(state).font = value ?? -1
  else if (word === 'ansicpg') state.page = value ? encodingOfPage(value) : state.page
  else if (PAGES[word] !== undefined) state.page = encodingOfPage(PAGES[word])
  else if (destination === 'tables') applyRow(currentStream(state), group, word)
  else if (destination !== 'nothing' && !setProperty(group, word, value)) applyBreak(state, group, word)
  else if (word === 'uc') setProperty(group, word, value)
}

function applyBreak(state: State, group: RtfGroup, word: string): void {
  const { tables } = currentStream(state)
  if (word === 'par' || word === 'sect') endParagraph(state, (block) => tables.add(block, depthOf(group)))
  else if (word === 'cell') endParagraph(state, (block) => tables.endCell(block, 1))
  else if (word === 'nestcell') endParagraph(state, (block) => tables.endCell(block, Math.max(2, group.nesting)))
  else if (applyRow(currentStream(state), group, word)) return
  else if (word === 'chftn' && group.destination !== 'note') {
    state.mark = noteMark(String(++state.notes))
    say(state, state.mark)
  }
}

/** Takes a word that says what a row is or ends it; false for any other. */
function applyRow(stream: Stream, group: RtfGroup, word: string): boolean {
  if (word === 'trowd') stream.namesColumns = false
  else if (word === 'trhdr') stream.namesColumns = true
  else if (word === 'row') stream.tables.endRow(1, stream.namesColumns)
  else if (word === 'nestrow') stream.tables.endRow(Math.max(2, group.nesting), stream.namesColumns)
  else return false
  return true
}

function depthOf({ inTable, nesting }: RtfGroup): number {
  return inTable ? Math.max(1, nesting) : 0
}

/** A letter by its UTF-16 code, negative above 32767; those of symbol fonts stand at U+F000. */
function readLetter(state: State, group: RtfGroup, value: number): void {
  const code = value & 0xffff
  const font = state.lookup.font(group.font)?.name ?? 'Symbol'
  const symbol = code >= 0xf000 && code <= 0xf0ff && isSymbolFont(font)
  if (code !== 0) say(state, symbol ? symbolSign(code & 0xff, font) : String.fromCharCode(code))
  state.skip = group.fallback
}

function flush(state: State): void {
  if (state.pending.length === 0) return
  const bytes = state.pending.splice(0)
  const { font, destination } = currentGroup(state)
  say(state, decodeInFont(bytes, destination === 'title' || destination === 'author' ? undefined : state.lookup.font(font), state.page))
}

function say(state: State, text: string): void {
  const { destination, hidden, deleted, shift } = currentGroup(state)
  if (destination === 'fonts' || destination === 'styles' || destination === 'title' || destination === 'author')
    state.lookup.text(destination, text)
  else if (destination === 'marker') currentStream(state).marker.push(text)
  else if (destination === 'nothing' || destination === 'info' || destination === 'created' || destination === 'tables' || hidden) return
  else if (deleted) state.deletions++
  else currentStream(state).words.push(shift === null ? text : shiftedFigures(text, shift))
}

function beginDestination(state: State, group: RtfGroup, destination: Destination): void {
  group.destination = destination
  if (destination === 'marker') currentStream(state).marker = []
  if (destination !== 'note' && destination !== 'box' && destination !== 'comment' && destination !== 'outside') return
  const { mark } = state
  state.mark = ''
  state.flow.hold()
  state.streams.push(streamOf(state.flow))
  Object.assign(group, { inTable: false, nesting: 1, style: 0, outline: null, hidden: false })
  group.onClose = () => endApart(state, destination, mark)
}

function endApart(state: State, destination: Destination, mark: string): void {
  const { tables } = currentStream(state)
  endParagraph(state, (block) => tables.add(block, 0))
  state.streams.pop()
  const blocks = state.flow.release()
  const words = blocks.map(({ text }) => text).join('\n')
  if (destination === 'note') state.flow.note(`${mark} ${words.trimStart()}`.trim())
  else if (destination === 'box') for (const block of blocks) currentStream(state).later.push(block)
  else {
    if (destination === 'comment') state.comments++
    currentStream(state).later.push({ kind: 'note', level: 1, text: words, outside: true })
  }
}

function endParagraph(state: State, add: (block: FlowBlock) => void): void {
  const stream = currentStream(state)
  const { words, marker, later } = stream
  stream.words = []
  stream.marker = []
  stream.later = []
  add(blockOf(state.lookup, currentGroup(state), words.join('').toWellFormed(), marker.join('').replace(/\s+/gu, ' ').trim()))
  state.flow.addAll(later)
}

function blockOf(lookup: RtfLookup, group: RtfGroup, text: string, marker: string): FlowBlock {
  const outline = group.outline !== null && group.outline >= 0 && group.outline < 9 ? group.outline + 1 : undefined
  const heading = outline ?? lookup.heading(group.style)
  const plain = /^[\p{L}\p{N}]/u.test(marker) || /[\p{N}\p{L}]/u.test(marker)
  if (heading === 0) return { kind: 'title', level: 1, text }
  if (heading !== undefined) return { kind: 'heading', level: heading, text: /\p{N}/u.test(marker) ? `${marker} ${text}` : text }
  if (marker !== '')
    return {
      kind: 'list-item',
      level: group.depth + 1,
      text: /\S/u.test(text) ? `${plain ? marker : bulletOf(marker)} ${text.trimStart()}` : '',
    }
  const item = ITEM.exec(text)
  if (item !== null) return { kind: 'list-item', level: group.depth + 1, text: `${item[1]} ${text.slice(item[0].length)}` }
  return { kind: 'paragraph', level: 1, text }
}

function bulletOf(marker: string): string {
  return /^[–—‣▪●○■□➢✓-]$/u.test(marker) ? marker : '•'
}

function finish(state: State): { readonly metadata: OfficeMetadata; readonly notices: readonly Notice[] } {
  const whole = state.groups.length === 1
  while (state.groups.length > 2) closeGroup(state)
  flush(state)
  const { tables } = currentStream(state)
  endParagraph(state, (block) => tables.add(block, depthOf(currentGroup(state))))
  const notices: Notice[] = []
  if (!whole) notices.push({ code: 'damaged', message: 'The document breaks off: it ends before its groups do.' })
  const left: string[] = []
  if (state.comments > 0) left.push(`${state.comments} comments`)
  if (state.deletions > 0) left.push('tracked deletions')
  if (left.length > 0) notices.push({ code: 'left-out', message: `Not in the text: ${left.join(', ')}.` })
  return { metadata: state.lookup.metadata(), notices }
}
