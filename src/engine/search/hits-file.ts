import type { ConcordanceLine, HitsRequest, QueryProblem, SearchIndex } from '../contracts/search.ts'
import { type Cell, CSV_START, csvRow } from '../model/csv.ts'
import { EngineError } from '../model/errors.ts'

/** Code units of context in a file. */
const CONTEXT = 200

/** A file of every place of a query: one line a place. */
export interface HitsFile {
  readonly name: string
  /** Documents that the query finds, and of those the ones whose places are known so far. */
  readonly documents: number
  done(): number
  readonly problems: readonly QueryProblem[]
  /** Empty ones between short steps of work that give nothing to write yet. */
  readonly parts: Iterable<string>
}

/** Makes files of hits: `csv` for spreadsheets, `jsonl` for programs; throws `unknown-format` for any other. */
export function createHitsFiles(index: Pick<SearchIndex, 'places'>): (format: string, request: HitsRequest) => HitsFile {
  return (format, { layout = 'hits', ...asked }) => {
    if (format !== 'csv' && format !== 'jsonl')
      throw new EngineError('unknown-format', `Hits are not written as «${format}»; there are csv, jsonl.`)
    let done = 0
    const { documents, report, lines } = index.places({ context: CONTEXT, ...asked }, () => done++)
    const parts = format === 'csv' ? rowsOf(lines, layout) : recordsOf(lines, layout)
    return { name: `belgi-${layout}.${format}`, documents, done: () => done, problems: report.problems, parts }
  }
}

type Lines = Iterable<ConcordanceLine | null>

function* rowsOf(lines: Lines, layout: Layout): Generator<string> {
  yield CSV_START + csvRow(COLUMNS[layout])
  for (const line of lines) yield line === null ? '' : csvRow(cellsOf(line, layout))
}

function* recordsOf(lines: Lines, layout: Layout): Generator<string> {
  for (const line of lines) yield line === null ? '' : `${JSON.stringify(recordOf(line, layout))}\n`
}

const COMMON = ['document', 'name', 'title', 'date', 'page', 'score', 'start', 'end'] as const
const COLUMNS = { hits: [...COMMON, 'words', 'snippet'], concordance: [...COMMON, 'left', 'node', 'right'] } as const

type Layout = keyof typeof COLUMNS

function recordOf(line: ConcordanceLine, layout: Layout): Readonly<Record<string, Cell>> {
  const { repaired: _repaired, left, node, right, ...common } = line
  return layout === 'concordance' ? { ...common, left, node, right } : { ...common, words: node, snippet: `${left}${node}${right}` }
}

function cellsOf(line: ConcordanceLine, layout: Layout): readonly Cell[] {
  const record = recordOf(line, layout)
  return COLUMNS[layout].map((name) => record[name])
}
