import type { Correcting, Following, Occurrences } from '../contracts/corrections.ts'
import type { SearchIndex } from '../contracts/search.ts'
import type { Store } from '../contracts/store.ts'
import type { Correction, CorrectionRequest, CorrectionStep, Words } from '../model/correction.ts'
import { refsOf } from '../model/corrections-identity.ts'
import type { Analysis } from '../model/document.ts'
import { EngineError } from '../model/errors.ts'
import { wordsOf } from '../model/words.ts'
import { alikeTo, searchedPart } from './alike.ts'
import { accuracyOf, toReview } from './review.ts'
import { type BaseForm, createSigning } from './signing.ts'

/** What putting things right needs of an engine. */
export interface CorrectingParts {
  readonly store: Store
  readonly index: Pick<SearchIndex, 'search' | 'rename'>
  /** Who signs. */
  readonly person: string
  readonly baseForm: BaseForm
  /** The analysis of a document; throws `no-such-document`. */
  analysis(id: string): Analysis
  /** Told when documents read otherwise. */
  corrected(documents: readonly string[]): void
  /** Told while documents follow, and with null when all have. */
  following(left: Following | null): void
}

/** Milliseconds for which documents follow at once, and between: whatever else is asked of the engine is answered there. */
const SLICE = 30
const PAUSE = 5
/** Milliseconds after which what the disk refused is tried again. */
const RETRY = 5_000
/** Milliseconds between two reports of how many have followed. */
const REPORT = 100
/** Documents that words are counted in before something else may be answered. */
const COUNTED_AT_ONCE = 20
const MOST_DOCUMENTS = 1_000_000

/** The part of an engine by which people put things right; documents that have still to follow begin to when this is made. */
export function createCorrector(parts: CorrectingParts): Correcting & { settle(): void; close(): void } {
  const { store } = parts
  const sign = createSigning(parts.person, parts.baseForm)
  const renaming = createRenaming(parts)
  const followers = createFollowing({
    ...parts,
    following: (left) => {
      if (!left) renaming.now()
      parts.following(left)
    },
  })

  const changed = (documents: readonly string[]): void => {
    if (!store.isFollowing()) renaming.now()
    parts.corrected(documents)
    followers.start()
  }
  const keep = (document: string, requests: readonly CorrectionRequest[]): readonly Correction[] => {
    const analysis = parts.analysis(document)
    const corrections = sign(analysis, requests)
    store.correct(corrections, analysis.document.id)
    renaming.note(corrections)
    changed([analysis.document.id])
    return corrections
  }
  const told = (step: CorrectionStep | null): CorrectionStep | null => {
    if (!step) return null
    renaming.note([...step.made, ...step.taken])
    changed(documentsOf([...step.made, ...step.taken]))
    return step
  }
  const mark = (ids: readonly string[], how: Store['withdraw']): void => {
    const documents = how(ids)
    const step = store.history().undo
    renaming.note([...(step?.made ?? []), ...(step?.taken ?? [])])
    changed(documents)
  }
  return {
    correct: async (document, request) => keep(document, [request])[0] as Correction,
    correctAll: async (document, requests) => {
      const made = keep(document, requests)
      return { id: made[0]?.step ?? '', at: made[0]?.at ?? '', made, taken: [] }
    },
    corrections: async (document) => store.corrections(document === null ? null : (store.resolve(document) ?? document)),
    withdraw: async (ids) => mark(ids, store.withdraw),
    reinstate: async (ids) => mark(ids, store.reinstate),
    undo: async () => told(store.undo()),
    redo: async () => told(store.redo()),
    history: async () => store.history(),
    stopCorrecting: async (step) => {
      const { undo } = store.history()
      if (undo?.id === step) renaming.note([...undo.made, ...undo.taken])
      store.stop(step)
      changed([])
    },
    occurrences: async (document, words, forms) => countPlaces(parts, document, { words, forms }),
    review: async (document, filter) => toReview(parts.analysis(document), filter),
    accuracy: async (document) =>
      accuracyOf(document === undefined ? store.allCorrections() : store.corrections(store.resolve(document) ?? document)),
    alike: async (id) => {
      const entity = store.entity(id)
      return entity ? alikeTo(entity, store.entities({ text: searchedPart(entity), limit: 10_000 })) : []
    },
    exportCorrections: async () => {
      const text = Array.from(store.allCorrections(), (one) => `${JSON.stringify(one)}\n`).join('')
      return { name: 'corrections.jsonl', bytes: new TextEncoder().encode(text) }
    },
    importCorrections: async (bytes) => {
      const taken = store.takeIn(new TextDecoder().decode(bytes))
      if (taken.added > 0) told(store.history().undo)
      return taken
    },
    settle: followers.settle,
    close: followers.stop,
  }
}

/** Files entities of which persons spoke under their names of now, once all documents have followed. */
function createRenaming({ store, index }: CorrectingParts): { note(corrections: readonly Correction[]): void; now(): void } {
  const spoken = new Set<string>()
  return {
    note: (corrections) => {
      for (const one of corrections) {
        if (one.kind === 'entity') for (const { id } of refsOf(one)) spoken.add(id)
        if (one.kind === 'owner' && one.to) spoken.add(one.to.id)
      }
    },
    now: () => {
      const named = [...spoken].map((id) => {
        const entity = store.entity(id)
        return { id, names: entity ? [entity.name, ...entity.aliases] : [] }
      })
      spoken.clear()
      index.rename(named)
    },
  }
}

function documentsOf(corrections: readonly Correction[]): readonly string[] {
  return [...new Set(corrections.flatMap(({ document }) => document ?? []))]
}

/** Lets documents follow in short turns, so that nothing else waits for them. */
function createFollowing({ store, corrected, following }: CorrectingParts): { start(): void; settle(): void; stop(): void } {
  let timer: NodeJS.Timeout | null = null
  let reported = 0
  const turn = (): void => {
    timer = null
    const left = attempt(() => store.catchUp(SLICE))
    if (!left) {
      timer = setTimeout(turn, RETRY)
      return following(null)
    }
    if (left.documents.length > 0) corrected(left.documents)
    if (!left.following) return following(null)
    if (performance.now() - reported >= REPORT) {
      reported = performance.now()
      following(left.following)
    }
    timer = setTimeout(turn, PAUSE)
  }
  const start = (): void => {
    if (!store.readOnly && store.isFollowing()) timer ??= setTimeout(turn, 0)
  }
  start()
  return {
    start,
    settle: () => {
      while (!store.readOnly && store.isFollowing()) corrected(store.catchUp(Number.POSITIVE_INFINITY).documents)
      following(null)
    },
    stop: () => {
      if (timer) clearTimeout(timer)
    },
  }
}

/** What the disk refuses now is done another time: where documents are is noted in the library. */
function attempt<T>(work: () => T): T | null {
  try {
    return work()
  } catch (error) {
    if (error instanceof EngineError) return null
    throw error
  }
}

/** Counts places of words: the index says which documents may have them, their texts which do. */
async function countPlaces({ store, index, analysis }: CorrectingParts, document: string, words: Words): Promise<Occurrences> {
  const here = store.countPlaces(analysis(document).document.id, words)
  const query = wordsOf(words.words)
    .map(({ text }) => (words.forms ? text : `=${text}`))
    .join(' ')
  const { results } = index.search({ query, limit: MOST_DOCUMENTS, snippets: 0 })
  let library = 0
  let documents = 0
  for (const [i, { document: id }] of results.entries()) {
    const places = store.countPlaces(id, words)
    library += places
    if (places > 0) documents++
    if (i % COUNTED_AT_ONCE === COUNTED_AT_ONCE - 1) await new Promise(setImmediate)
  }
  return { here, library, documents }
}
