import type { LeafNode, QueryNode } from '../query/ast.ts'
import { answerField } from './field-leaves.ts'
import type { Finding } from './finding.ts'
import type { Leaf } from './leaf.ts'
import { answerNear, answerPhrase } from './phrase-leaves.ts'
import { answerWord } from './word-leaves.ts'

/** The documents that a query finds, by number, and its parts that they are found by. */
export interface Answer {
  /** 1 for each document found. */
  readonly found: Uint8Array
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

function solve(finding: Finding, node: QueryNode, within: Uint8Array | null, note: Note): Uint8Array {
  switch (node.kind) {
    case 'and':
      return node.of
        .toSorted((a, b) => costOf(a) - costOf(b))
        .reduce((found, part) => both(found, solve(finding, part, found, note)), within ?? everything(finding))
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
      return presenceOf(leaf.counts)
    }
  }
}

/** Answers a leaf; `within`, when given, says which documents matter, so that costly leaves look at no other. */
function answerLeaf(finding: Finding, node: LeafNode, within: Uint8Array | null): Leaf {
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

function solveAny(finding: Finding, parts: readonly QueryNode[], within: Uint8Array | null, note: Note): Uint8Array {
  const found = new Uint8Array(finding.state.documents.length)
  for (const part of parts) {
    const some = solve(finding, part, within, note)
    for (let no = 0; no < found.length; no++) if (some[no] !== 0) found[no] = 1
  }
  return found
}

function without(found: Uint8Array, left: Uint8Array): Uint8Array {
  return found.map((one, no) => (left[no] === 0 ? one : 0))
}

function everything({ state }: Finding): Uint8Array {
  const found = new Uint8Array(state.documents.length)
  found.set(state.known.live.array.subarray(0, found.length))
  return found
}

function presenceOf(counts: Uint16Array): Uint8Array {
  const found = new Uint8Array(counts.length)
  for (let no = 0; no < counts.length; no++) if (counts[no] !== 0) found[no] = 1
  return found
}

function both(a: Uint8Array, b: Uint8Array): Uint8Array {
  const found = new Uint8Array(a.length)
  for (let no = 0; no < a.length; no++) found[no] = (a[no] as number) & (b[no] as number)
  return found
}
