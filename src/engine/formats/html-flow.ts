import type { Block } from '../model/annotation.ts'
import { BLOCKS, BREAKOUT, isHidden, LISTS, UNSHOWN, VOID } from './html-elements.ts'
import { createList, type ItemMarker, type OpenList } from './html-lists.ts'
import {
  type Context,
  closeNearest,
  contextOf,
  currentContext,
  currentScope,
  type FlowState,
  type OpenTable,
  popTo,
  pushElement,
  scopeOf,
} from './html-open.ts'
import type { Attributes, TagHandler } from './html-tokens.ts'
import { createWords } from './html-words.ts'

/** One block of a page as a browser shows it, with what tells whether it belongs to what the page is about. */
export interface Piece {
  readonly kind: Block['kind']
  readonly level: number
  /** Lines apart by '\n'. */
  readonly text: string
  /** Code units that stand in links. */
  readonly linked: number
  readonly role: Context['role']
  /** Items and rows of one list or table share a number. */
  readonly group: number
  /** True for a row of a table that names its columns. */
  readonly header?: boolean
}

/** A table of the page, cells by rows. */
export interface Table {
  readonly rows: readonly (readonly Cell[])[]
  /** True when it says itself that it only sets the page. */
  readonly forLayout: boolean
  readonly group: number
}

export interface Cell {
  readonly parts: Part[]
  /** True for a cell that names its column or row. */
  readonly head: boolean
}

export type Part = Piece | Table

const NO_ATTRIBUTES: Attributes = new Map()
const CELLS = new Set(['td', 'th'])
const ROW_GROUPS = new Set(['tbody', 'thead', 'tfoot'])

/** Reads tags to the blocks of a page; linear, with stacks of its own, so that no nesting is too deep. */
export function createFlow(): TagHandler & { finish(): Part[] } {
  const words = createWords()
  const state: FlowState = { scopes: [scopeOf([])], tables: [], group: 0, flush: () => flush(state, words) }
  return {
    start(name, attributes) {
      while (currentScope(state).open.at(-1)?.name === 'svg' && BREAKOUT.has(name)) popTo(state, currentScope(state).open.length - 1)
      if (name === 'br') words.line()
      else if (VOID.has(name)) {
        if (name === 'hr') state.flush()
      } else if (BLOCKS.has(name)) startBlock(state, name, attributes)
      else if (isHidden(name, attributes)) pushElement(state, name, { ...currentContext(state), hidden: true })
      else words.start(name, attributes)
    },
    end(name) {
      if (name === 'br') words.line()
      else if (ROW_GROUPS.has(name)) openRowGroup(state, 'tbody')
      else if (CELLS.has(name) || name === 'tr') closeCell(state)
      else {
        if (name === 'table') closeCell(state)
        if (!closeNearest(state, name)) words.end(name)
      }
    },
    text(found) {
      const { hidden, pre } = currentContext(state)
      if (!hidden) words.add(found, pre)
    },
    finish() {
      popTo(state, 0)
      while (state.scopes.length > 1) {
        state.scopes.pop()
        popTo(state, 0)
      }
      state.flush()
      return currentScope(state).parts
    },
  }
}

/** Ends the block that is being read. */
function flush(state: FlowState, words: ReturnType<typeof createWords>): void {
  const taken = words.take()
  if (taken === null) return
  const context = currentContext(state)
  const { parts, lists } = currentScope(state)
  for (const text of taken.text.split(/\n{2,}/u)) {
    const item = lists.at(-1)?.take() ?? null
    const kind = kindOf(context, item, lists.length)
    const marker = kind.kind === 'heading' ? item?.number : item?.marker
    const linked = Math.round((taken.linked * text.length) / taken.text.length)
    const group = kind.kind === 'list-item' ? (lists[0] as OpenList).group : ++state.group
    parts.push({ ...kind, text: (marker ?? '') + text, linked, role: context.role, group })
  }
}

function kindOf({ heading, note, quotes }: Context, item: ItemMarker | null, depth: number): Pick<Piece, 'kind' | 'level'> {
  if (heading > 0) return { kind: 'heading', level: heading }
  if (note) return { kind: 'note', level: 1 }
  if (item !== null) return { kind: 'list-item', level: depth }
  return quotes > 0 ? { kind: 'quote', level: quotes } : { kind: 'paragraph', level: 1 }
}

function startBlock(state: FlowState, name: string, attributes: Attributes): void {
  state.flush()
  closeImplied(state, name)
  if (CELLS.has(name)) return openCell(state, name, attributes)
  if (name === 'tr') {
    closeCell(state)
    state.tables.at(-1)?.rows.push([])
  } else if (ROW_GROUPS.has(name)) openRowGroup(state, name)
  else if (name === 'table') openTable(state, attributes)
  else if (name === 'li') openItem(state, attributes)
  else if (LISTS.has(name)) openList(state, name, attributes)
  else pushElement(state, name, contextOf(name, attributes, currentContext(state)))
}

function openRowGroup(state: FlowState, name: string): void {
  closeCell(state)
  const table = state.tables.at(-1)
  if (table !== undefined) table.inHead = name === 'thead'
}

/** Hidden spans that a paragraph ends with, at most, when nothing closes them. */
const UNCLOSED = 100

/** Every block ends a paragraph that is open with the hidden spans left open in it, a term or its explanation ends the one before. */
function closeImplied(state: FlowState, name: string): void {
  const { open } = currentScope(state)
  const block = open.slice(-UNCLOSED).findLastIndex((element) => BLOCKS.has(element.name) || UNSHOWN.has(element.name))
  const at = block < 0 ? -1 : Math.max(0, open.length - UNCLOSED) + block
  if (open[at]?.name === 'p') popTo(state, at)
  const last = open.at(-1)?.name
  if ((name === 'dt' || name === 'dd') && (last === 'dt' || last === 'dd')) popTo(state, open.length - 1)
}

function openTable(state: FlowState, attributes: Attributes): void {
  const role = attributes.get('role')
  const table: OpenTable = { rows: [], forLayout: role === 'presentation' || role === 'none', inHead: false, depth: state.scopes.length }
  pushElement(state, 'table', contextOf('table', attributes, currentContext(state)), () => {
    state.tables.pop()
    currentScope(state).parts.push({ rows: table.rows, forLayout: table.forLayout, group: ++state.group })
  })
  state.tables.push(table)
}

function openCell(state: FlowState, name: string, attributes: Attributes): void {
  const table = state.tables.at(-1)
  if (table === undefined) return
  closeCell(state)
  const context = contextOf(name, attributes, currentContext(state))
  const parts: Part[] = []
  if (table.rows.length === 0) table.rows.push([])
  table.rows.at(-1)?.push({ parts, head: name === 'th' || table.inHead })
  state.scopes.push(scopeOf(parts))
  pushElement(state, name, context)
}

/** Closes the cell of the innermost table with all that is open in it. */
function closeCell(state: FlowState): void {
  const table = state.tables.at(-1)
  if (table === undefined || state.scopes.length === table.depth) return
  popTo(state, 0)
  state.scopes.pop()
}

function openItem(state: FlowState, attributes: Attributes): void {
  const { lists, open } = currentScope(state)
  const before = lists.at(-1)?.itemAt ?? null
  if (before !== null) popTo(state, before)
  const stray = lists.length === 0
  if (stray) lists.push(createList('ul', NO_ATTRIBUTES, ++state.group))
  const list = lists.at(-1) as OpenList
  list.itemAt = open.length
  list.next(attributes)
  pushElement(state, 'li', contextOf('li', attributes, currentContext(state)), () => {
    list.end()
    if (stray) lists.pop()
  })
}

function openList(state: FlowState, name: string, attributes: Attributes): void {
  const { lists } = currentScope(state)
  lists.push(createList(name, attributes, ++state.group))
  pushElement(state, name, contextOf(name, attributes, currentContext(state)), () => {
    lists.pop()
  })
}
