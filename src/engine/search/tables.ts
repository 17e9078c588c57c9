import type { QueryCount, SearchIndex, SearchTables } from '../contracts/search.ts'

/** Milliseconds after which others have their turn. */
const TURN = 20

/** What the queries of a library find, as tables. */
export function createTables(index: Pick<SearchIndex, 'search' | 'concordance'>): SearchTables {
  return {
    concordance: (request) => inTurns(index.concordance(request)),
    countQueries: async (queries, filters = []) => {
      const counts: QueryCount[] = []
      for (const query of queries) {
        const { documents, hits, report } = index.search({ query, filters, limit: 0, snippets: 0 })
        counts.push({ query, documents, hits, problems: report.problems })
        await turn()
      }
      return counts
    },
  }
}

/** Does work of short steps to its end; whatever waits has its turn between them. */
async function inTurns<T>(work: Generator<null, T>): Promise<T> {
  for (let until = performance.now() + TURN; ; ) {
    const { done, value } = work.next()
    if (done) return value
    if (performance.now() < until) continue
    await turn()
    until = performance.now() + TURN
  }
}

/** Lets whatever waits have its turn. */
function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
