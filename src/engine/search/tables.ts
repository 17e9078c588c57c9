import type { Concordance, ConcordanceLine, HitsRequest, SearchIndex, SearchTables } from '../contracts/search.ts'
import { type Cell, CSV_START, csvRow } from '../model/csv.ts'

/** Lines that are read of a concordance at once, and code units of context in a file. */
const PAGE = 1_000
const CONTEXT = 200

/** What the queries of a library find, as tables. */
export function createTables(index: Pick<SearchIndex, 'search' | 'concordance'>): SearchTables {
  return {
    concordance: async (request) => index.concordance(request),
    countQueries: async (queries, filters = []) =>
      queries.map((query) => {
        const { documents, hits, report } = index.search({ query, filters, limit: 0, snippets: 0 })
        return { query, documents, hits, problems: report.problems }
      }),
    exportHits: async (request) => exportHits(index, request),
  }
}

function exportHits(index: Pick<SearchIndex, 'concordance'>, request: HitsRequest): Awaited<ReturnType<SearchTables['exportHits']>> {
  const { format, layout = 'hits', ...asked } = request
  const page = (offset: number): Concordance => index.concordance({ context: CONTEXT, ...asked, offset, limit: PAGE })
  const first = page(0)
  const parts: Buffer[] = format === 'csv' ? [Buffer.from(CSV_START + csvRow(COLUMNS[layout]))] : []
  for (let offset = 0; offset < first.lines; offset += PAGE) {
    const { rows } = offset === 0 ? first : page(offset)
    parts.push(
      Buffer.from(
        rows.map((row) => (format === 'csv' ? csvRow(cellsOf(row, layout)) : `${JSON.stringify(recordOf(row, layout))}\n`)).join(''),
      ),
    )
  }
  const bytes = new Uint8Array(Buffer.concat(parts))
  return { name: `belgi-${layout}.${format}`, bytes, lines: first.lines, hits: first.hits }
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
