import type { Engine } from '../../engine/contracts/engine.ts'
import type { ConcordanceLine, SearchHit, Snippet } from '../../engine/contracts/search.ts'
import type { Span } from '../../engine/model/span.ts'
import { getSession, moveTo, openDocument } from '../session.ts'
import { createStore } from '../store.ts'
import { askedFor, quest } from './search-state.ts'

const ALL_HITS = 5_000

/** Results on show by their place, for stepping from one document's last hit to the next document. */
export const shownResults = createStore<ReadonlyMap<number, SearchHit>>(new Map())

/** Which hit of a document to open at: the first, the last, or the one at this offset of the repaired text. */
type At = 'first' | 'last' | number

/** Opens a result at the first words found in one of its snippets, with all its hits marked. */
export function openHit(engine: Engine, hit: SearchHit, snippet: Snippet | undefined): Promise<void> {
  return openAt(engine, hit.document, snippet ? snippet.repaired.start + (snippet.marks[0]?.[0] ?? 0) : 'first')
}

/** Opens the document of a concordance's line at its words, with all its hits marked. */
export function openLine(engine: Engine, line: ConcordanceLine): Promise<void> {
  return openAt(engine, line.document, line.repaired.start)
}

async function openAt(engine: Engine, document: string, at: At): Promise<void> {
  openDocument(document)
  const lines = await hitsIn(engine, document)
  if (getSession().document !== document) return
  const hits = lines.map(({ start, end }): Span => ({ start, end }))
  const found = at === 'first' ? 0 : at === 'last' ? hits.length - 1 : lines.findIndex((line) => line.repaired.end > at)
  openDocument(document, hits[found] ?? hits[0] ?? null, hits)
}

/** Goes to the next hit (1) or the one before (-1), over the edge into the next result; false when there is none. */
export function stepHit(engine: Engine, step: 1 | -1): boolean {
  const { hits, target, document } = getSession()
  const next = hits[placeOf(hits, target?.span ?? null) + step]
  if (next) {
    moveTo(next)
    return true
  }
  const here = [...shownResults.get()].find(([, hit]) => hit.document === document)?.[0] ?? (step === 1 ? -1 : 0)
  const place = here + step
  const known = shownResults.get().get(place)
  if (known) void openAt(engine, known.document, step === 1 ? 'first' : 'last')
  else if (here >= 0 && place >= 0) void openBeyond(engine, place, step)
  return known !== undefined
}

/** Opens a result that the list has not asked for yet. */
async function openBeyond(engine: Engine, place: number, step: 1 | -1): Promise<void> {
  const now = quest.get()
  const request = { ...askedFor(now), unfold: now.unfold, sort: now.order, offset: place, limit: 1, snippets: 1 }
  const hit = (await engine.search(request).catch(() => null))?.results[0]
  if (!hit || quest.get() !== now) return
  shownResults.set(new Map(shownResults.get()).set(place, hit))
  await openAt(engine, hit.document, step === 1 ? 'first' : 'last')
}

/** Place of the hit that a jump went to, or -1. */
export function placeOf(hits: readonly Span[], target: Span | null): number {
  return target ? hits.findIndex((hit) => hit.start === target.start) : -1
}

/** Words of the document's original that the query finds, in their order. */
export async function hitsOf(engine: Engine, document: string): Promise<readonly Span[]> {
  return (await hitsIn(engine, document)).map(({ start, end }): Span => ({ start, end }))
}

async function hitsIn(engine: Engine, document: string): Promise<readonly ConcordanceLine[]> {
  const request = { ...askedFor(quest.get()), documents: [document], limit: ALL_HITS, context: 0 }
  return (await engine.concordance(request).catch(() => null))?.rows ?? []
}
