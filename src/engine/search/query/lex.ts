import type { Span } from '../../model/span.ts'

/** One piece of a query as it stands. */
export type Lexeme = Span &
  (
    | { readonly kind: 'open' | 'close' | 'minus' | 'or' | 'and' }
    | { readonly kind: 'quoted'; readonly text: string; readonly closed: boolean; readonly tilde: string | null; readonly field: string }
    | { readonly kind: 'chunk'; readonly text: string }
  )

/** Opening quotation marks, each with what may close it. */
const QUOTES: Readonly<Record<string, string>> = { '"': '"“”', '«': '»"', '“': '”“"', '„': '“”"', '‟': '”"' }
/** Closing marks that open nothing. */
const CLOSERS = '»”'
const SPACE = /\s/u
const OR = new Set(['OR', '||', '|', 'НЕМЕСЕ', 'ИЛИ'])
const AND = new Set(['AND', '&&', '&', 'ЖӘНЕ', 'И'])
const NOT = new Set(['NOT'])
const MINUS = new Set(['-', '−'])
const FIELD = /^(\p{L}+):$/u

/** True for a word that, in capitals, says how words go together. */
export function isOperator(text: string): boolean {
  return OR.has(text) || AND.has(text) || NOT.has(text)
}

/** The pieces of a query, in order; linear, and never fails. */
export function lexQuery(query: string): Lexeme[] {
  const lexemes: Lexeme[] = []
  let position = 0
  while (position < query.length) {
    const letter = query[position] as string
    if (SPACE.test(letter)) position++
    else if (letter === '(' || letter === ')') {
      lexemes.push({ kind: letter === '(' ? 'open' : 'close', start: position, end: ++position })
    } else if (letter in QUOTES) position = pushQuoted(lexemes, query, position, position, '')
    else if (CLOSERS.includes(letter)) position++
    else if (isPrefix(query, position)) {
      if (letter !== '+') lexemes.push({ kind: 'minus', start: position, end: position + 1 })
      position++
    } else position = pushChunk(lexemes, query, position)
  }
  return lexemes
}

/** A sign that says something of what directly follows it. */
function isPrefix(query: string, position: number): boolean {
  const letter = query[position] as string
  const next = query[position + 1]
  return (MINUS.has(letter) || letter === '+') && next !== undefined && !SPACE.test(next) && next !== ')'
}

function pushQuoted(lexemes: Lexeme[], query: string, start: number, quote: number, field: string): number {
  const closers = QUOTES[query[quote] as string] as string
  let end = quote + 1
  while (end < query.length && !closers.includes(query[end] as string)) end++
  const closed = end < query.length
  const text = query.slice(quote + 1, end)
  let after = closed ? end + 1 : end
  let tilde: string | null = null
  if (closed && query[after] === '~') {
    const digits = after + 1
    after = digits
    while (after < query.length && /\d/u.test(query[after] as string)) after++
    tilde = query.slice(digits, after)
  }
  lexemes.push({ kind: 'quoted', text, closed, tilde, field, start, end: after })
  return after
}

function pushChunk(lexemes: Lexeme[], query: string, start: number): number {
  let end = start
  while (end < query.length) {
    const letter = query[end] as string
    if (SPACE.test(letter) || letter === '(' || letter === ')' || CLOSERS.includes(letter)) break
    if (letter in QUOTES) {
      const field = FIELD.exec(query.slice(start, end))
      if (field) return pushQuoted(lexemes, query, start, end, field[1] as string)
      break
    }
    end++
  }
  const text = query.slice(start, end)
  const kind = OR.has(text) ? 'or' : AND.has(text) ? 'and' : NOT.has(text) ? 'minus' : 'chunk'
  lexemes.push(kind === 'chunk' ? { kind, text, start, end } : { kind, start, end })
  return end
}
