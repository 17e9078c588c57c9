import type { Concordance, ConcordanceLine, HitsRequest, QueryCount, SearchIndex, SearchTables } from '../contracts/search.ts'
import { type Cell, CSV_START, csvRow } from '../model/csv.ts'

/** Lines that are read of a concordance at once, and code units of context in a file. */
const PAGE = 1_000
const CONTEXT = 200

/** What the queries of a library find, as tables. */
export function createTables(index: Pick<SearchIndex, 'search' | 'concordance'>): SearchTables {
  return {
    concordance: async (request) => index.concordance(request),
    countQueries: async (queries, filters = []) => {
      const counts: QueryCount[] = []
      for (const query of queries) {
        const { documents, hits, report } = index.search({ query, filters, limit: 0, snippets: 0 })
        counts.push({ query, documents, hits, problems: report.problems })
        await turn()
      }
      return counts
    },
    exportHits: async (request) => exportHits(index, request),
  }
}

/** Lets whatever waits have its turn. */
function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}

/** Page by page, in turns; the file's name says so when it has not all places. */
async function exportHits(index: Pick<SearchIndex, 'concordance'>, request: HitsRequest): ReturnType<SearchTables['exportHits']> {
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
    await turn()
  }
  const bytes = new Uint8Array(Buffer.concat(parts))
  const part = first.lines < first.hits ? `-first-${first.lines}` : ''
  return { name: `belgi-${layout}${part}.${format}`, bytes, lines: first.lines, hits: first.hits }
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
