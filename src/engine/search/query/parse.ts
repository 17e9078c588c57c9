import type { QueryProblem } from '../../contracts/search.ts'
import { wordsOf } from '../../model/words.ts'
import type { ParsedQuery, PhraseNode, QueryNode, WordNode } from './ast.ts'
import { readField } from './fields.ts'
import { type Lexeme, lexQuery } from './lex.ts'
import { problemOf } from './problems.ts'

/** Longest query in code units, deepest nesting of brackets, and the widest distance that is read. */
const LONGEST = 8_000
const DEEPEST = 40
const WIDEST = 100

interface State {
  readonly lexemes: readonly Lexeme[]
  readonly problems: QueryProblem[]
  position: number
}

/** Reads a query; never fails: what cannot be read is left out and listed with its place. Linear. */
export function parseQuery(query: string): ParsedQuery {
  const problems: QueryProblem[] = []
  if (query.length > LONGEST) problems.push(problemOf('query-too-long', { start: LONGEST, end: query.length }, { most: LONGEST }))
  const state: State = { lexemes: lexQuery(query.slice(0, LONGEST)), problems, position: 0 }
  const parts: QueryNode[] = []
  while (state.position < state.lexemes.length) {
    parts.push(readEither(state, 0))
    const stray = state.lexemes[state.position]
    if (stray) {
      problems.push(problemOf('stray-bracket', stray))
      state.position++
    }
  }
  return { root: group('and', parts), problems }
}

/** Alternatives up to a closing bracket or the end. */
function readEither(state: State, depth: number): QueryNode {
  const alternatives: QueryNode[] = []
  for (;;) {
    const all = readAll(state, depth)
    if (!isEmpty(all)) alternatives.push(all)
    const next = state.lexemes[state.position]
    if (next?.kind !== 'or') return alternatives.length === 0 ? all : group('or', alternatives)
    state.position++
    if (isEmpty(all)) state.problems.push(problemOf('lonely-or', next))
  }
}

function readAll(state: State, depth: number): QueryNode {
  const parts: QueryNode[] = []
  for (;;) {
    const next = state.lexemes[state.position]
    if (!next || next.kind === 'or' || next.kind === 'close') return group('and', parts)
    const part = readOne(state, depth)
    if (!isEmpty(part)) parts.push(part)
  }
}

/** Exclusions and brackets before an operand, then the operand; an empty `and` when nothing is left of it. */
function readOne(state: State, depth: number): QueryNode {
  let negative = false
  let sign: Lexeme | null = null
  for (;;) {
    const next = state.lexemes[state.position]
    if (!next || next.kind === 'or' || next.kind === 'close') {
      if (sign) state.problems.push(problemOf('empty-exclusion', sign))
      return EVERYTHING
    }
    state.position++
    if (next.kind === 'and') continue
    if (next.kind === 'minus') {
      negative = !negative
      sign = next
      continue
    }
    const operand = next.kind === 'open' ? readBracket(state, next, depth) : readOperand(state, next)
    if (!negative || isEmpty(operand)) return operand
    return operand.kind === 'not' ? operand.of : { kind: 'not', of: operand }
  }
}

function readBracket(state: State, open: Lexeme, depth: number): QueryNode {
  if (depth >= DEEPEST) {
    state.problems.push(problemOf('deep-brackets', open, { most: DEEPEST }))
    return EVERYTHING
  }
  const inside = readEither(state, depth + 1)
  const close = state.lexemes[state.position]
  if (close?.kind === 'close') state.position++
  else state.problems.push(problemOf('open-bracket', open))
  return inside
}

const EVERYTHING: QueryNode = { kind: 'and', of: [] }

function isEmpty(node: QueryNode): boolean {
  return (node.kind === 'and' || node.kind === 'or') && node.of.length === 0
}

/** A group without needless levels. */
function group(kind: 'and' | 'or', parts: readonly QueryNode[]): QueryNode {
  const flat = parts.filter((part) => !isEmpty(part)).flatMap((part) => (part.kind === kind ? part.of : [part]))
  return flat.length === 1 ? (flat[0] as QueryNode) : { kind, of: flat }
}

function readOperand(state: State, lexeme: Lexeme): QueryNode {
  if (lexeme.kind === 'quoted') return lexeme.field === '' ? readQuoted(state, lexeme) : readNamed(state, lexeme.field, lexeme.text, lexeme)
  if (lexeme.kind !== 'chunk') return EVERYTHING
  const colon = lexeme.text.indexOf(':')
  if (colon > 0) {
    const field = readNamed(state, lexeme.text.slice(0, colon), lexeme.text.slice(colon + 1), lexeme)
    if (!isEmpty(field)) return field
    if (field === NOTHING_READ) return EVERYTHING
  }
  return group('and', readWords(state, lexeme))
}

const NOTHING_READ: QueryNode = { kind: 'and', of: [] }

/** A condition by its name; words of the chunk when there is no such condition. */
function readNamed(state: State, name: string, value: string, at: Lexeme): QueryNode {
  const read = readField(name, value, at)
  if (read === null) {
    if (at.kind !== 'quoted') return EVERYTHING
    state.problems.push(problemOf('unknown-condition', { start: at.start, end: at.start + name.length + 1 }, { name }))
    return readQuoted(state, at)
  }
  if ('code' in read) {
    state.problems.push(read)
    return NOTHING_READ
  }
  return read
}

function readQuoted(state: State, lexeme: Extract<Lexeme, { kind: 'quoted' }>): QueryNode {
  const { text, start, end, tilde } = lexeme
  if (!lexeme.closed && text.trim() !== '') state.problems.push(problemOf('open-quotation', { start, end: start + 1 }))
  const words = wordsOf(text)
  const last = words.at(-1)
  if (!last) return EVERYTHING
  const texts = words.map((word) => word.text)
  if (tilde !== null) return near(state, texts, tilde, lexeme)
  const breaks = words.slice(1).map((word, i) => /[.!?…\n]/u.test(text.slice(words[i]?.end, word.start)))
  const phrase: PhraseNode = { kind: 'phrase', words: texts, breaks, open: text[last.end] === '*', start, end }
  return phrase
}

function near(state: State, words: readonly string[], tilde: string, { start, end }: Lexeme): QueryNode {
  if (words.length === 1) return { kind: 'word', text: words[0] as string, mode: { kind: 'any' }, start, end }
  const distance = tilde === '' ? 0 : Number(tilde)
  if (distance > WIDEST) state.problems.push(problemOf('wide-distance', { start, end }, { most: WIDEST }))
  return { kind: 'near', words, distance: Math.min(distance, WIDEST), start, end }
}

/** Signs that were meant to say something, unlike a dash or a full stop that is typed on the way to words. */
const SAYING = /[=*?~]|[^\p{P}\s]/u
const TILDE = /~(\d*)$/u
const PATTERN = /^[\p{L}\p{M}\p{N}'’ʼ‑*?-]*[*?][\p{L}\p{M}\p{N}'’ʼ‑*?-]*$/u

/** The words of a chunk; one of them with its sign, if it has one. */
function readWords(state: State, { text, start, end }: Extract<Lexeme, { kind: 'chunk' }>): QueryNode[] {
  const trimmed = text.replace(/[.,;:!…]+$/u, '').replace(/^[.,;:!…-]+/u, '')
  if (PATTERN.test(trimmed) && /[\p{L}\p{N}]/u.test(trimmed) && !/^[^*]+\?$/u.test(trimmed)) {
    return [{ kind: 'word', text: trimmed.replaceAll(/\*+/gu, '*'), mode: { kind: 'pattern' }, start, end }]
  }
  const form = text.startsWith('=')
  const tilde = TILDE.exec(text)
  const words = wordsOf(tilde ? text.slice(0, tilde.index) : text)
  if (words.length === 0 && SAYING.test(text)) state.problems.push(problemOf('no-word', { start, end }, { text }))
  return words.map((word, i): WordNode => {
    const span = words.length === 1 ? { start, end } : { start: start + word.start, end: start + word.end }
    const last = i === words.length - 1
    if (form) return { kind: 'word', text: word.text, mode: { kind: 'form' }, ...span }
    if (tilde && last)
      return { kind: 'word', text: word.text, mode: { kind: 'fuzzy', distance: wrongLetters(state, tilde[1] as string, span) }, ...span }
    return { kind: 'word', text: word.text, mode: { kind: 'any' }, ...span }
  })
}

function wrongLetters(state: State, digits: string, span: { start: number; end: number }): 1 | 2 {
  const distance = digits === '' ? 1 : Number(digits)
  if (distance >= 1 && distance <= 2) return distance as 1 | 2
  state.problems.push(problemOf('wrong-letters', span))
  return distance < 1 ? 1 : 2
}
