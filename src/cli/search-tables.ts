import { readFileSync } from 'node:fs'
import type { ConcordanceLine, ConcordanceRequest, QueryCount } from '../engine/contracts/search.ts'
import { CSV_START, csvRow } from '../engine/model/csv.ts'
import { listedQueries } from '../engine/model/query-list.ts'
import { openExport } from '../engine/port/export-parts.ts'
import { type Arguments, numberOption, UsageError } from './arguments.ts'
import { userPath, withLibrary } from './library.ts'
import { sayProblems, statusOf } from './query-problems.ts'
import { counted } from './text.ts'
import type { Output } from './verb.ts'
import { writeWhole } from './write-whole.ts'

/** Orders of a concordance's lines, for the help. */
export const SORTS = 'relevance, name, date, node, left, right'

const ORDER = /^(relevance|name|date|node|left|right)([1-5])?$/u
const LIMIT = 20
/** Columns of a terminal that is none, columns between the parts of a line, and the context that fills any terminal. */
const WIDTH = 120
const GAP = 2
const CONTEXT = 200
/** Queries that are counted between two signs of progress. */
const STEP = 50

type Order = Pick<ConcordanceRequest, 'sort' | 'word'>

function orderOf(value: string | boolean | undefined): Order {
  if (value === undefined) return {}
  const found = ORDER.exec(String(value))
  if (!found) throw new UsageError(`--sort takes ${SORTS} (left2 for the second word to the left), not «${value}»`)
  return { sort: found[1] as NonNullable<Order['sort']>, ...(found[2] ? { word: Number(found[2]) } : {}) }
}

/** Prints the places of a query, each on a line of its own. */
export async function printLines(args: Arguments, output: Output): Promise<number> {
  const limit = numberOption(args.values.limit, 'limit', 0, LIMIT)
  const offset = numberOption(args.values.offset, 'offset', 0, 0)
  const order = orderOf(args.values.sort)
  return withLibrary(args, output, true, async ({ engine }) => {
    const query = args.positionals.join(' ')
    const answer = await engine.concordance({ query, ...order, offset, limit, context: CONTEXT })
    const status = sayProblems(query, answer.report.problems, output)
    for (const row of answer.rows) output.out(args.values.json ? `${JSON.stringify(row)}\n` : lineText(row))
    output.err(`${counted(answer.documents, 'document')}, ${counted(answer.hits, 'hit')}\n`)
    return status
  })
}

/** A line with the words found in its middle. */
function lineText({ left, node, right, name, page }: ConcordanceLine): string {
  const plain = (text: string): string => text.replaceAll(/[\s\p{Cc}]/gu, ' ')
  const side = Math.floor(((process.stdout.columns ?? WIDTH) - 2 * GAP) / 3)
  const before = plain(left).slice(-side).padStart(side)
  const middle = plain(node)
  const after = plain(right).slice(0, Math.max(0, 2 * side - middle.length))
  const [open, close] = process.stdout.isTTY ? ['\u001B[1m', '\u001B[22m'] : ['[', ']']
  const place = `${plain(name)}${page === null ? '' : `:${page}`}`
  return `${before}${open}${middle}${close}${after.padEnd(Math.max(0, 2 * side - middle.length))}  ${place}\n`
}

/** Writes every place of a query as a file, to `--out` or to standard output. */
export async function saveHits(args: Arguments, output: Output): Promise<number> {
  const { format, out, kwic, sort } = args.values
  if (format !== 'csv' && format !== 'jsonl') throw new UsageError(`--format takes csv or jsonl, not «${format}»`)
  const order = orderOf(sort)
  return withLibrary(args, output, true, async ({ engine }) => {
    const layout = kwic === true ? 'concordance' : 'hits'
    const query = args.positionals.join(' ')
    const { documents, problems, parts, end } = await openExport(engine, { format, hits: { query, ...order, layout } }, (done, of) =>
      output.progress(`${done} of ${of} documents`),
    )
    const status = sayProblems(query, problems ?? [], output)
    try {
      if (typeof out === 'string' && out !== '-') await writeWhole(userPath(out), parts)
      else for await (const part of parts) output.out(new TextDecoder('utf-8', { ignoreBOM: true }).decode(part))
    } finally {
      await end()
      output.progress('')
    }
    output.err(`${counted(documents, 'document')}\n`)
    return status
  })
}

/** Counts what each query of a file finds; exits with 1 when a part of one is left out. */
export async function countBatch(args: Arguments, file: string, output: Output): Promise<number> {
  const queries = listedQueries(readText(file))
  return withLibrary(args, output, true, async ({ engine }) => {
    if (!args.values.json) output.out(CSV_START + csvRow(['line', 'query', 'documents', 'hits', 'problems']))
    let troubled = 0
    let status = 0
    for (let from = 0; from < queries.length; from += STEP) {
      output.progress(`${from} of ${queries.length} queries`)
      const part = queries.slice(from, from + STEP)
      const counts = await engine.countQueries(part.map(({ query }) => query))
      for (const [i, count] of counts.entries()) {
        output.out(countText(part[i]?.line ?? 0, count, args.values.json === true))
        if (count.problems.length > 0) troubled++
        status ||= statusOf(count.problems)
      }
    }
    output.progress('')
    output.err(`${queries.length} ${queries.length === 1 ? 'query' : 'queries'}${troubled > 0 ? `, ${troubled} with problems` : ''}\n`)
    return status
  })
}

function countText(line: number, { query, documents, hits, problems }: QueryCount, json: boolean): string {
  if (json) return `${JSON.stringify({ line, query, documents, hits, problems })}\n`
  return csvRow([line, query, documents, hits, problems.map(({ message }) => message).join(' ')])
}

function readText(file: string): string {
  try {
    return readFileSync(file === '-' ? 0 : userPath(file), 'utf8')
  } catch (error) {
    throw new UsageError(`«${file}» cannot be read: ${(error as NodeJS.ErrnoException).code ?? String(error)}`)
  }
}
