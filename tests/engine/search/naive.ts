import type { Analysis } from '../../../src/engine/model/document.ts'
import { formOf, piecesOf, type TextToken, tokensOf } from '../../../src/engine/search/index/tokens.ts'
import type { LeafNode, QueryNode, WordNode } from '../../../src/engine/search/query/ast.ts'
import { plainTerms } from '../../fixtures/term-maker.ts'

/** Answers a query by reading every word of a document: what the index is held against. */
export function answers(analysis: Analysis, node: QueryNode): boolean {
  switch (node.kind) {
    case 'and':
      return node.of.every((one) => answers(analysis, one))
    case 'or':
      return node.of.some((one) => answers(analysis, one))
    case 'not':
      return !answers(analysis, node.of)
    default:
      return timesOf(analysis, node) > 0
  }
}

/** How often a document answers a leaf without fields; near leaves only say whether. */
export function timesOf(analysis: Analysis, node: LeafNode): number {
  const tokens = tokensOf(analysis, (word, language) => piecesOf(word, language, plainTerms))
  if (node.kind === 'word') return tokens.filter((token) => fits(token, node)).length
  if (node.kind === 'field') throw new RangeError('fields have tests of their own')
  const sentences = sentencesOf(tokens)
  if (node.kind === 'near') return sentences.some((sentence) => nearIn(sentence, node.words, node.distance, [])) ? 1 : 0
  const forms = node.words.map(formOf)
  const same = (token: TextToken | undefined, i: number): boolean =>
    token !== undefined &&
    (node.open && i === forms.length - 1 ? token.word.form.startsWith(forms[i] as string) : token.word.form === forms[i])
  if (forms.length === 1) return tokens.filter((token) => same(token, 0)).length
  return sentences.reduce((sum, sentence) => {
    const whole = sentence.filter((token) => !token.part)
    return sum + whole.filter((_, at) => forms.every((_form, i) => same(whole[at + i], i))).length
  }, 0)
}

function fits(token: TextToken, { text, mode }: WordNode): boolean {
  const form = formOf(text)
  switch (mode.kind) {
    case 'any':
      return token.word.term === plainTerms.stem(text)
    case 'form':
      return token.word.form === form
    case 'pattern':
      return new RegExp(`^${form.replaceAll('*', '.*').replaceAll('?', '.')}$`, 'u').test(token.word.form)
    case 'fuzzy':
      return distance(token.word.form, form) <= mode.distance
  }
}

/** Damerau-Levenshtein (restricted), the whole table. */
export function distance(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_value, j) => (i === 0 ? j : j === 0 ? i : 0)),
  )
  const at = (i: number, j: number): number => table[i]?.[j] as number
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY
      const row = table[i] as number[]
      row[j] = Math.min(at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1), at(i - 1, j) + 1, at(i, j - 1) + 1, swapped)
    }
  }
  return at(a.length, b.length)
}

interface Placed {
  readonly token: TextToken
  readonly position: number
}

/** Tries every choice of one place for each word. */
function nearIn(sentence: readonly TextToken[], words: readonly string[], most: number, taken: readonly number[]): boolean {
  if (taken.length === words.length) return Math.max(...taken) - Math.min(...taken) + 1 - words.length <= most
  const term = plainTerms.stem(words[taken.length] as string)
  return placed(sentence).some(
    ({ token, position }) => token.word.term === term && !taken.includes(position) && nearIn(sentence, words, most, [...taken, position]),
  )
}

function placed(sentence: readonly TextToken[]): Placed[] {
  let position = -1
  return sentence.map((token) => {
    if (!token.part) position++
    return { token, position }
  })
}

function sentencesOf(tokens: readonly TextToken[]): TextToken[][] {
  const sentences: TextToken[][] = []
  for (const token of tokens) {
    if (token.begins || sentences.length === 0) sentences.push([])
    sentences.at(-1)?.push(token)
  }
  return sentences
}
