import type { QueryProblem, QueryProblemCode } from '../../contracts/search.ts'
import type { Span } from '../../model/span.ts'

/** What each problem says in English; a window says it in its own language by the code. */
const MESSAGES: Readonly<Record<QueryProblemCode, string>> = {
  'no-index': 'This library has no index and cannot be written, so nothing can be searched in it.',
  'query-too-long': 'Only the first {most} characters were read.',
  'stray-bracket': 'This bracket closes nothing.',
  'open-bracket': 'The closing bracket is missing.',
  'deep-brackets': 'Brackets deeper than {most} are not read.',
  'open-quotation': 'The closing quotation mark is missing.',
  'lonely-or': 'OR needs words on both sides.',
  'empty-exclusion': 'Nothing follows to be left out.',
  'unknown-condition': 'There is no condition «{name}:».',
  'empty-condition': '«{name}:» has no value yet.',
  'unknown-type': 'There is no type «{value}»; there are {types}.',
  'unreadable-date': '«{value}» is no date; write 1998..2001, 2003, 1999-02 or 199X.',
  'unknown-value': 'No document has «{name}:{value}»; there are {values}.',
  'wide-distance': 'Words are looked for within {most} of each other at most.',
  'no-word': '«{text}» says no word.',
  'wrong-letters': 'One or two wrong letters can be looked for.',
  'many-forms': '«{text}» stands for {forms} forms; the first {most} were looked for.',
}

/** A problem of a query at its place, with what its message names. */
export function problemOf(code: QueryProblemCode, { start, end }: Span, params: QueryProblem['params'] = {}): QueryProblem {
  const message = MESSAGES[code].replaceAll(/\{(\w+)\}/gu, (_, name: string) => String(params[name] ?? ''))
  return { code, params, message, start, end }
}
