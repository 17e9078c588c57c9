import type { Engine } from '../engine/contracts/engine.ts'
import type { Beginning } from '../engine/model/beginning.ts'
import type { Analysis } from '../engine/model/document.ts'
import { createStore } from './store.ts'

const KEPT = 6

/** A document that is being fetched: its beginning, which for a short one is all of it, and the whole. */
interface Load {
  readonly beginning: Promise<Beginning>
  readonly whole: Promise<Analysis>
}

const loads = new Map<string, Load>()

/** A document's analysis; the last six are kept, so that panes that need the same one ask once. Rejects with `no-such-document`. */
export function loadAnalysis(engine: Engine, id: string): Promise<Analysis> {
  return load(engine, id).whole
}

/** The beginning of a document, as `loadAnalysis`. */
export function loadBeginning(engine: Engine, id: string): Promise<Beginning> {
  return load(engine, id).beginning
}

function load(engine: Engine, id: string): Load {
  const known = loads.get(id)
  loads.delete(id)
  const found = known ?? begin(engine, id)
  loads.set(id, found)
  found.whole.catch(() => loads.get(id) === found && loads.delete(id))
  for (const oldest of loads.keys()) {
    if (loads.size <= KEPT) break
    loads.delete(oldest)
  }
  return found
}

function begin(engine: Engine, id: string): Load {
  const beginning = engine.beginning(id)
  const whole = beginning.then((begun) => (begun.whole ? begun.analysis : engine.analysis(id)))
  return { beginning, whole }
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
