import type { QueryProblem } from '../../contracts/search.ts'
import type { Span } from '../../model/span.ts'
import { isOperator } from './lex.ts'

/** How the letters of a word stand for the forms that it finds. */
export type WordMode =
  /** All inflected forms. */
  | { readonly kind: 'any' }
  /** This form only: `=сотының`. */
  | { readonly kind: 'form' }
  /** `*` for any letters, `?` for one: `терр*`. */
  | { readonly kind: 'pattern' }
  /** At most so many letters wrong, missing or too many: `қазакстан~1`. */
  | { readonly kind: 'fuzzy'; readonly distance: 1 | 2 }

/** One word of a query; spans count in the query. */
export interface WordNode extends Span {
  readonly kind: 'word'
  readonly text: string
  readonly mode: WordMode
}

/** These forms next to each other, in this order; `open` when the last one is only the beginning of a word. */
export interface PhraseNode extends Span {
  readonly kind: 'phrase'
  readonly words: readonly string[]
  /** For each word but the first, whether the query itself ends a sentence before it. */
  readonly breaks: readonly boolean[]
  readonly open: boolean
}

/** These words in any form and order, in one sentence, with at most `distance` other words between them. */
export interface NearNode extends Span {
  readonly kind: 'near'
  readonly words: readonly string[]
  readonly distance: number
}

export type FieldName = 'type' | 'entity' | 'date' | 'lang' | 'name' | 'format' | 'folder' | 'imported'

/** A condition on what is known of a document. */
export interface FieldNode extends Span {
  readonly kind: 'field'
  readonly field: FieldName
  readonly value: string
}

export interface NotNode {
  readonly kind: 'not'
  readonly of: QueryNode
}

/** All of these, or any of these; an empty `and` is every document. */
export interface GroupNode {
  readonly kind: 'and' | 'or'
  readonly of: readonly QueryNode[]
}

export type LeafNode = WordNode | PhraseNode | NearNode | FieldNode
export type QueryNode = LeafNode | NotNode | GroupNode

/** A query as understood. */
export interface ParsedQuery {
  readonly root: QueryNode
  readonly problems: readonly QueryProblem[]
}

/** The query that a tree says, in its plainest writing: reads back as the same tree. */
export function printQuery(node: QueryNode): string {
  switch (node.kind) {
    case 'word':
      return printWord(node)
    case 'phrase':
      return `"${node.words.map((word, i) => (i > 0 && node.breaks[i - 1] ? `. ${word}` : i > 0 ? ` ${word}` : word)).join('')}${node.open ? '*' : ''}"`
    case 'near':
      return `"${node.words.join(' ')}"~${node.distance}`
    case 'field':
      return /["“”]/u.test(node.value) ? `${node.field}:«${node.value}»` : `${node.field}:"${node.value}"`
    case 'not':
      return `-${inner(node.of)}`
    case 'and':
      return node.of.map((one) => (one.kind === 'or' ? `(${printQuery(one)})` : printQuery(one))).join(' ')
    case 'or':
      return node.of.map((one) => (one.kind === 'and' ? `(${printQuery(one)})` : printQuery(one))).join(' OR ')
  }
}

function inner(node: QueryNode): string {
  return node.kind === 'and' || node.kind === 'or' ? `(${printQuery(node)})` : printQuery(node)
}

function printWord({ text, mode }: WordNode): string {
  if (mode.kind === 'form') return `=${text}`
  if (mode.kind === 'any' && isOperator(text)) return `"${text}"~0`
  return mode.kind === 'fuzzy' ? `${text}~${mode.distance}` : text
}

/** The leaves of a tree that a document is found by, those under `not` left out, in the order of the query. */
export function positiveLeaves(node: QueryNode): LeafNode[] {
  switch (node.kind) {
    case 'not':
      return []
    case 'and':
    case 'or':
      return node.of.flatMap(positiveLeaves)
    default:
      return [node]
  }
}

/** The tree with one leaf replaced, or left out. */
export function replaceLeaf(node: QueryNode, leaf: QueryNode, by: QueryNode | null): QueryNode {
  if (node === leaf) return by ?? { kind: 'and', of: [] }
  if (node.kind === 'not') return { kind: 'not', of: replaceLeaf(node.of, leaf, by) }
  if (node.kind !== 'and' && node.kind !== 'or') return node
  return {
    kind: node.kind,
    of: node.of.map((one) => replaceLeaf(one, leaf, by)).filter((one) => !(one.kind === 'and' && one.of.length === 0)),
  }
}
