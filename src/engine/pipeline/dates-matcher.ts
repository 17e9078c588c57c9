import type { DateContext, DateParts, DateRule } from '../contracts/dates.ts'
import type { Item, Reading } from './dates-items.ts'

interface Accept {
  readonly rule: DateRule
  readonly order: number
  readonly names: readonly string[]
}
interface TrieNode {
  readonly next: Map<string, TrieNode>
  readonly accepts: Accept[]
}
/** All patterns of one stage as a trie over classes; `plain` when one of them needs nothing but numerals and marks. */
export interface Stage {
  readonly root: TrieNode
  readonly plain: boolean
}

const PLAIN = new Set(['N', 'D', 'Y', 'Y3', 'YY', 'dash', 'slash', 'comma', 'open', 'close'])

/** True for a run of bare numerals and marks: only plain stages can read it. */
export function isPlain(run: readonly Item[]): boolean {
  return run.every((item) => item.readings.every(({ kind, form }) => form === '' && PLAIN.has(kind)))
}

interface Element {
  readonly name: string
  readonly classes: readonly string[]
  readonly optional: boolean
}

/** Compiles the rules of one stage; a pattern's options are spelled out, so that matching is bounded by the longest pattern. */
export function compileStage(rules: readonly DateRule[]): Stage {
  const root: TrieNode = { next: new Map(), accepts: [] }
  let plain = false
  rules.forEach((rule, order) => {
    for (const pattern of rule.patterns) {
      for (const sequence of expand(pattern.trim().split(/\s+/u).map(element))) {
        insert(root, sequence, rule, order)
        plain ||= sequence.every(({ classes }) => classes.some((kind) => PLAIN.has(kind)))
      }
    }
  })
  return { root, plain }
}

function element(text: string): Element {
  const optional = text.endsWith('?')
  const body = optional ? text.slice(0, -1) : text
  const colon = body.indexOf(':')
  const classes = (colon < 0 ? body : body.slice(colon + 1)).split('|')
  return { name: colon < 0 ? '' : body.slice(0, colon), classes, optional }
}

function expand(elements: readonly Element[]): Element[][] {
  let sequences: Element[][] = [[]]
  for (const item of elements) {
    const longer = sequences.map((sequence) => [...sequence, item])
    sequences = item.optional ? [...longer, ...sequences] : longer
  }
  return sequences
}

function insert(root: TrieNode, sequence: readonly Element[], rule: DateRule, order: number): void {
  let nodes: { node: TrieNode; names: string[] }[] = [{ node: root, names: [] }]
  for (const { name, classes } of sequence) {
    nodes = nodes.flatMap(({ node, names }) => classes.map((kind) => ({ node: step(node, kind), names: [...names, name || baseOf(kind)] })))
  }
  for (const { node, names } of nodes) node.accepts.push({ rule, order, names })
}

function baseOf(kind: string): string {
  const dot = kind.indexOf('.')
  return dot < 0 ? kind : kind.slice(0, dot)
}

function step(node: TrieNode, kind: string): TrieNode {
  let next = node.next.get(kind)
  if (next === undefined) {
    next = { next: new Map(), accepts: [] }
    node.next.set(kind, next)
  }
  return next
}

interface Match {
  readonly accept: Accept
  readonly path: readonly Reading[]
}

/** What a rule may ask about the words around tokens `first`..`last`. */
export type ContextAt = (first: number, last: number) => DateContext

/** Rewrites a run: at each place the longest match that means something, the earlier rule when two are as long; the run itself when none does. */
export function rewrite(run: readonly Item[], stage: Stage, contextAt: ContextAt): readonly Item[] {
  let result: Item[] | null = null
  const matches: Match[] = []
  const path: Reading[] = []
  for (let i = 0; i < run.length; ) {
    const item = run[i] as Item
    matches.length = 0
    walk(run, i, stage.root, path, matches)
    const made = matches.length === 0 ? null : bestOf(run, i, matches, contextAt)
    if (made !== null && result === null) result = run.slice(0, i)
    if (result !== null) result.push(made?.item ?? item)
    i += made?.length ?? 1
  }
  return result ?? run
}

function bestOf(run: readonly Item[], i: number, matches: Match[], contextAt: ContextAt): { item: Item; length: number } | null {
  if (matches.length > 1) matches.sort((a, b) => b.path.length - a.path.length || a.accept.order - b.accept.order)
  for (const match of matches) {
    const item = build(run, i, match, contextAt)
    if (item !== null) return { item, length: match.path.length }
  }
  return null
}

function walk(run: readonly Item[], i: number, node: TrieNode, path: Reading[], matches: Match[]): void {
  if (node.accepts.length > 0) {
    const taken = path.slice()
    for (const accept of node.accepts) matches.push({ accept, path: taken })
  }
  const item = run[i]
  if (item === undefined || node.next.size === 0) return
  for (const reading of item.readings) {
    const plain = node.next.get(reading.kind)
    const formed = reading.form === '' ? undefined : node.next.get(`${reading.kind}.${reading.form}`)
    if (plain === undefined && formed === undefined) continue
    path.push(reading)
    if (plain !== undefined) walk(run, i + 1, plain, path, matches)
    if (formed !== undefined) walk(run, i + 1, formed, path, matches)
    path.pop()
  }
}

function build(run: readonly Item[], i: number, match: Match, contextAt: ContextAt): Item | null {
  const { accept, path } = match
  const items = run.slice(i, i + path.length)
  const first = items[0] as Item
  const last = items.at(-1) as Item
  const parts: Record<string, Reading> = {}
  accept.names.forEach((name, k) => {
    parts[name] ??= path[k] as Reading
  })
  const meaning = accept.rule.make(parts as DateParts, contextAt(first.first, last.last))
  if (meaning === null) return null
  const form = (path.at(-1) as Reading).form
  return {
    first: first.first,
    last: last.last,
    start: first.start,
    end: last.end,
    readings: [{ kind: accept.rule.gives, form, value: Number.NaN, meaning }],
    rule: accept.rule.name,
    own: accept.rule.own === true || items.some((item) => item.own),
  }
}
