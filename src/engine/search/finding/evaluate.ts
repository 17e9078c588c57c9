import type { LeafNode, QueryNode } from '../query/ast.ts'
import { answerField } from './field-leaves.ts'
import type { Finding, Found } from './finding.ts'
import type { Leaf } from './leaf.ts'
import { answerNear, answerPhrase } from './phrase-leaves.ts'
import { answerWord } from './word-leaves.ts'

/** The documents that a query finds, by number, and its parts that they are found by. */
export interface Answer {
  /** Not 0 for each document found. */
  readonly found: Found
  readonly leaves: readonly Leaf[]
}

/** Answers a query: sets of documents, and for each part that is not excluded how often each document holds it. */
export function evaluate(finding: Finding, root: QueryNode): Answer {
  const leaves: Leaf[] = []
  const found = solve(finding, root, null, (leaf) => leaves.push(leaf))
  return { found, leaves: leaves.sort((a, b) => a.node.start - b.node.start) }
}

/** What a part of a query costs: those that look into documents come last, when few are left. */
function costOf(node: QueryNode): number {
  if (node.kind === 'near' || (node.kind === 'phrase' && node.breaks.includes(true))) return 3
  if (node.kind === 'not') return 2 + costOf(node.of)
  return node.kind === 'and' || node.kind === 'or' ? Math.max(1, ...node.of.map(costOf)) : 0
}

type Note = (leaf: Leaf) => void

function solve(finding: Finding, node: QueryNode, within: Found | null, note: Note): Found {
  switch (node.kind) {
    case 'and':
      return node.of
        .toSorted((a, b) => costOf(a) - costOf(b))
        .reduce<Found>((found, part) => both(found, solve(finding, part, found, note)), within ?? everything(finding))
    case 'or':
      return solveAny(finding, node.of, within, note)
    case 'not':
      return without(
        everything(finding),
        solve(finding, node.of, within, () => {}),
      )
    default: {
      const leaf = answerLeaf(finding, node, within)
      note(leaf)
      return leaf.counts
    }
  }
}

/** Answers a leaf; `within`, when given, says which documents matter, so that costly leaves look at no other. */
function answerLeaf(finding: Finding, node: LeafNode, within: Found | null): Leaf {
  switch (node.kind) {
    case 'word':
      return answerWord(finding, node)
    case 'phrase':
      return answerPhrase(finding, node, within)
    case 'near':
      return answerNear(finding, node, within)
    case 'field':
      return answerField(finding, node)
  }
}

function solveAny(finding: Finding, parts: readonly QueryNode[], within: Found | null, note: Note): Found {
  const found = new Uint8Array(finding.state.documents.length)
  for (const part of parts) {
    const some = solve(finding, part, within, note)
    for (let no = 0; no < found.length; no++) if (some[no] !== 0) found[no] = 1
  }
  return found
}

function without(found: Uint8Array, left: Found): Uint8Array {
  for (let no = 0; no < found.length; no++) if (left[no] !== 0) found[no] = 0
  return found
}

function everything({ state }: Finding): Uint8Array {
  const found = new Uint8Array(state.documents.length)
  found.set(state.known.live.array.subarray(0, found.length))
  return found
}

/** 1 where both are not 0: the sign of what they are below 0; without branches, as in `numbersIn`. */
function both(a: Found, b: Found): Uint8Array {
  const found = new Uint8Array(a.length)
  for (let no = 0; no < found.length; no++) found[no] = ((0 - (a[no] as number)) & (0 - (b[no] as number))) >>> 31
  return found
}
