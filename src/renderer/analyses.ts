import type { Engine } from '../engine/contracts/engine.ts'
import type { Analysis } from '../engine/model/document.ts'
import { createStore } from './store.ts'

const KEPT = 6
const loads = new Map<string, Promise<Analysis>>()

/** A document's analysis; the last six are kept, so that panes that need the same one ask once. Rejects with `no-such-document`. */
export function loadAnalysis(engine: Engine, id: string): Promise<Analysis> {
  const known = loads.get(id)
  loads.delete(id)
  const load = known ?? engine.analysis(id)
  loads.set(id, load)
  load.catch(() => loads.get(id) === load && loads.delete(id))
  for (const oldest of loads.keys()) {
    if (loads.size <= KEPT) break
    loads.delete(oldest)
  }
  return load
}

/** How often each document was put right while the window was open: who shows one asks again when its number grows. */
export const editions = createStore<ReadonlyMap<string, number>>(new Map())

/** Forgets these documents, because they read otherwise now. */
export function renewAnalyses(ids: readonly string[]): void {
  for (const id of ids) loads.delete(id)
  const now = editions.get()
  editions.set(new Map([...now, ...ids.map((id) => [id, (now.get(id) ?? 0) + 1] as const)]))
}

/** Forgets what was loaded, because the library changed. */
export function forgetAnalyses(): void {
  loads.clear()
}
