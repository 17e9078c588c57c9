import type { QueryProblem, QueryProblemCode } from '../engine/contracts/search.ts'
import { columnsOf } from './text.ts'
import type { Output } from './verb.ts'

/** Problems by which something that was asked for is left out; by all others the query is read as it was meant, or as far as it goes. */
const LEAVES_OUT: ReadonlySet<QueryProblemCode> = new Set([
  'no-index',
  'query-too-long',
  'deep-brackets',
  'unknown-condition',
  'empty-condition',
  'unknown-type',
  'unreadable-date',
  'no-word',
])

/** Characters of a query that are shown before the place of a problem, and of the place itself, at most. */
const BEFORE = 40
const PLACE = 60

/** The exit status of a query with these problems: 1 when the answer is not to all that was asked. */
export function statusOf(problems: readonly QueryProblem[]): number {
  return problems.some(({ code }) => LEAVES_OUT.has(code)) ? 1 : 0
}

/** Says the problems of a query, each with the place it is about, and answers the exit status. */
export function sayProblems(query: string, problems: readonly QueryProblem[], output: Output): number {
  for (const { message, start, end } of problems) output.err(`query: ${message}\n${placeOf(query, start, end)}`)
  return statusOf(problems)
}

/** The query about a place, with the place underlined; empty for no place. */
function placeOf(query: string, start: number, end: number): string {
  if (end <= start) return ''
  const from = Math.max(0, start - BEFORE)
  const [before, place, after] = [
    query.slice(from, start),
    query.slice(start, Math.min(end, start + PLACE)),
    query.slice(end, end + BEFORE),
  ]
  const line = plain(`    ${before}${place}${end - start > PLACE ? '…' : after}`).trimEnd()
  return `${line}\n${' '.repeat(4 + columnsOf(plain(before)))}${'^'.repeat(columnsOf(plain(place)))}\n`
}

/** As many characters, none of which a terminal would obey. */
function plain(text: string): string {
  return text.replaceAll(/[\s\p{Cc}]/gu, ' ')
}
