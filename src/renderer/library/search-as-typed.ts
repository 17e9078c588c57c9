import type { Engine } from '../../engine/contracts/engine.ts'
import type { SearchRequest, SearchResponse } from '../../engine/contracts/search.ts'
import { wordToComplete } from './completion.ts'

/** Searches; when nothing is found and the last word may be half typed, takes it for a beginning («террор» then finds «терроризм»). */
export async function searchAsTyped(engine: Engine, request: SearchRequest): Promise<SearchResponse> {
  const exact = await engine.search(request)
  if (exact.documents > 0 || wordToComplete(request.query) === '') return exact
  const begun = await engine.search({ ...request, query: `${request.query}*` })
  return begun.documents > 0 ? begun : exact
}
