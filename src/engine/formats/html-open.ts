import { isHidden, PREFORMATTED, roleOf } from './html-elements.ts'
import type { Cell, Part } from './html-flow.ts'
import type { OpenList } from './html-lists.ts'
import type { Attributes } from './html-tokens.ts'

/** What an open element passes on to those within it. */
export interface Context {
  readonly hidden: boolean
  readonly pre: boolean
  /** Level of the heading; 0 outside of one. */
  readonly heading: number
  readonly note: boolean
  /** Quotations around. */
  readonly quotes: number
  readonly role: 'boilerplate' | 'main' | null
}

interface OpenElement {
  readonly name: string
  readonly context: Context
  /** What closing it does beside. */
  readonly close?: () => void
}

/** Elements open within one table cell, or within the page: an end tag closes nothing beyond. */
export interface Scope {
  readonly open: OpenElement[]
  /** How many are open of each name, so that an end tag of nothing costs nothing. */
  readonly counts: Map<string, number>
  readonly parts: Part[]
  readonly lists: OpenList[]
}

export interface OpenTable {
  readonly rows: Cell[][]
  readonly forLayout: boolean
  /** Scopes that were open before its first cell. */
  readonly depth: number
  /** True in the group of rows that names the columns. */
  inHead: boolean
}

/** What is open at one place of a page. */
export interface FlowState {
  readonly scopes: Scope[]
  readonly tables: OpenTable[]
  group: number
  /** Ends the block that is being read. */
  readonly flush: () => void
}

const ROOT: Context = { hidden: false, pre: false, heading: 0, note: false, quotes: 0, role: null }
const HEADING = /^h[1-6]$/u
/** Also as LibreOffice and Word call theirs. */
const NOTE = /(?:^|[\s-])(?:(?:sd)?(?:foot|end)notes?|mso(?:foot|end)notetext)(?:$|[\s-])/u

export function scopeOf(parts: Part[]): Scope {
  return { open: [], counts: new Map(), parts, lists: [] }
}

export function currentScope(state: FlowState): Scope {
  return state.scopes.at(-1) as Scope
}

/** The innermost element's; around a cell stands its table, so that two scopes are looked at at most. */
export function currentContext({ scopes }: FlowState): Context {
  return (scopes.at(-1)?.open.at(-1) ?? scopes.at(-2)?.open.at(-1))?.context ?? ROOT
}

export function pushElement(state: FlowState, name: string, context: Context, close?: () => void): void {
  const { open, counts } = currentScope(state)
  open.push({ name, context, ...(close ? { close } : {}) })
  counts.set(name, (counts.get(name) ?? 0) + 1)
}

/** Closes elements of the innermost scope until so many are open. */
export function popTo(state: FlowState, length: number): void {
  const { open, counts } = currentScope(state)
  while (open.length > length) {
    state.flush()
    const last = open.pop() as OpenElement
    counts.set(last.name, (counts.get(last.name) as number) - 1)
    last.close?.()
  }
}

/** Closes the nearest element of this name with all that is open in it; false when none is open in the innermost scope. */
export function closeNearest(state: FlowState, name: string): boolean {
  const { open, counts } = currentScope(state)
  if (!counts.get(name)) return false
  let at = open.length - 1
  while (open[at]?.name !== name) at--
  popTo(state, at)
  return true
}

/** What an element passes on: its own, and what stands around it. */
export function contextOf(name: string, attributes: Attributes, outer: Context): Context {
  const label = `${attributes.get('class') ?? ''} ${attributes.get('epub:type') ?? ''} ${attributes.get('role') ?? ''}`.slice(0, 500)
  return {
    hidden: outer.hidden || isHidden(name, attributes),
    pre: outer.pre || PREFORMATTED.has(name),
    heading: HEADING.test(name) ? Number(name.slice(1)) : outer.heading,
    note: outer.note || NOTE.test(label.toLowerCase()),
    quotes: outer.quotes + (name === 'blockquote' ? 1 : 0),
    role: roleWithin(name, roleOf(name, attributes), outer),
  }
}

/** Boilerplate stays so; a button in a heading is the heading, and what stands aside within the main part belongs to it. */
function roleWithin(name: string, own: Context['role'], outer: Context): Context['role'] {
  const belongs = (name === 'button' && outer.heading > 0) || (name === 'aside' && outer.role === 'main')
  return outer.role === 'boilerplate' || belongs ? outer.role : (own ?? outer.role)
}
