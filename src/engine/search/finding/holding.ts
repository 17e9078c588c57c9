import type { TermMaker } from '../../contracts/search.ts'
import { wordsOf } from '../../model/words.ts'
import { formOf } from '../index/tokens.ts'
import { type LeafNode, positiveLeaves, type QueryNode, type WordMode } from '../query/ast.ts'
import { parseQuery } from '../query/parse.ts'
import { distanceWithin, fitsPattern } from './spelling.ts'
import { termsOfWord } from './terms-of.ts'

/** A short text made ready to be asked: its words as they are typed, and their terms. */
export interface HeldWords {
  readonly forms: ReadonlySet<string>
  readonly terms: ReadonlySet<string>
}

/** The words of a short text that stands in no index, as `holding` asks them. */
export function heldWords(text: string, terms: TermMaker): HeldWords {
  return { forms: new Set(wordsOf(text).map((word) => formOf(word.text))), terms: new Set(terms.terms(text).map(({ term }) => term)) }
}

/**
 * A test for short texts that a query would find by its words: every form, this form, patterns, wrong letters, OR and brackets. Words of
 * phrases count wherever they stand; what the query excludes and its fields, which are about documents, count nothing; a last word may
 * be the beginning of one. Null for a query that names no word.
 */
export function holding(query: string, terms: TermMaker): ((held: HeldWords) => boolean) | null {
  const { root } = parseQuery(query)
  const words = positiveLeaves(root).filter(({ kind }) => kind !== 'field')
  if (words.length === 0) return null
  const last = words.reduce((one, other) => (other.end > one.end ? other : one))
  const open = last.end >= query.trimEnd().length
  return testOf(root, (node, held) => {
    if (node.kind === 'field') return true
    if (node.kind === 'word') return holdsWord(node.text, node.mode, open && node === last, held, terms)
    return node.words.every((word, i) => holdsWord(word, ANY, open && node === last && i === node.words.length - 1, held, terms))
  })
}

const ANY: WordMode = { kind: 'any' }

/** Alternatives that name no word hold nothing by themselves. */
function testOf(node: QueryNode, leaf: (node: LeafNode, held: HeldWords) => boolean): (held: HeldWords) => boolean {
  switch (node.kind) {
    case 'not':
      return () => true
    case 'and': {
      const all = node.of.map((one) => testOf(one, leaf))
      return (held) => all.every((test) => test(held))
    }
    case 'or': {
      const any = node.of.filter(namesWords).map((one) => testOf(one, leaf))
      return any.length === 0 ? () => true : (held) => any.some((test) => test(held))
    }
    default:
      return (held) => leaf(node, held)
  }
}

function namesWords(node: QueryNode): boolean {
  return positiveLeaves(node).some(({ kind }) => kind !== 'field')
}

function holdsWord(word: string, mode: WordMode, open: boolean, { forms, terms }: HeldWords, maker: TermMaker): boolean {
  const form = formOf(word)
  if (mode.kind === 'form') return forms.has(form)
  if (mode.kind === 'pattern') return [...forms].some((one) => fitsPattern(one, form))
  if (mode.kind === 'fuzzy') return [...forms].some((one) => distanceWithin(one, form, mode.distance) <= mode.distance)
  return termsOfWord(maker, word).some((term) => terms.has(term)) || (open && [...forms].some((one) => one.startsWith(form)))
}
