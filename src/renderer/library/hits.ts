import type { Engine } from '../../engine/contracts/engine.ts'
import type { SearchHit, Snippet } from '../../engine/contracts/search.ts'
import type { Span } from '../../engine/model/span.ts'
import { createMapper, type Mapper } from '../../engine/model/text-map.ts'
import { loadAnalysis } from '../analyses.ts'
import { getSession, moveTo, openDocument } from '../session.ts'
import { createStore } from '../store.ts'
import { plainFilters, quest } from './search-state.ts'

const ALL_SNIPPETS = 50

/** Results on show, in their order, for stepping from one document's last hit to the next document. */
export const shownResults = createStore<readonly SearchHit[]>([])

/** Opens a result at the first words found in one of its snippets, with all its hits marked. */
export async function openHit(engine: Engine, hit: SearchHit, snippet: Snippet | undefined): Promise<void> {
  openDocument(hit.document)
  const [analysis, snippets] = await Promise.all([loadAnalysis(engine, hit.document), allSnippets(engine, hit)])
  if (getSession().document !== hit.document) return
  const mapper = createMapper(analysis.map)
  const hits = hitSpans(snippets, mapper)
  const first = snippet ? hitSpans([snippet], mapper)[0] : undefined
  openDocument(hit.document, first ?? hits[0] ?? null, hits)
}

/** Goes to the next hit (1) or the one before (-1), over the edge into the next result; false when there is none. */
export function stepHit(engine: Engine, step: 1 | -1): boolean {
  const { hits, target, document } = getSession()
  const next = hits[placeOf(hits, target?.span ?? null) + step]
  if (next) {
    moveTo(next)
    return true
  }
  const results = shownResults.get()
  const result = results[results.findIndex((other) => other.document === document) + step]
  if (!result) return false
  void openHit(engine, result, step === 1 ? result.snippets[0] : result.snippets.at(-1))
  return true
}

/** Place of the hit that a jump went to, or -1. */
export function placeOf(hits: readonly Span[], target: Span | null): number {
  return target ? hits.findIndex((hit) => hit.start === target.start) : -1
}

/** The marks of snippets as spans of the original, in order, each once. */
export function hitSpans(snippets: readonly Snippet[], mapper: Mapper): Span[] {
  const spans = new Map<number, Span>()
  for (const snippet of snippets) {
    const base = snippet.repaired.start
    for (const [start, end] of snippet.marks) {
      const span = mapper.toOriginal({ start: base + start, end: base + end })
      spans.set(span.start, span)
    }
  }
  return [...spans.values()].sort((a, b) => a.start - b.start)
}

async function allSnippets(engine: Engine, hit: SearchHit): Promise<readonly Snippet[]> {
  if (hit.hits <= hit.snippets.reduce((sum, snippet) => sum + snippet.marks.length, 0)) return hit.snippets
  const { query, filters } = quest.get()
  const request = { query, typing: true, filters: plainFilters(filters), documents: [hit.document], limit: 1, snippets: ALL_SNIPPETS }
  const answer = await engine.search(request).catch(() => null)
  return answer?.results.find((other) => other.document === hit.document)?.snippets ?? hit.snippets
}
