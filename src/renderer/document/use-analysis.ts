import { useMemo } from 'react'
import type { Beginning } from '../../engine/model/beginning.ts'
import type { Analysis } from '../../engine/model/document.ts'
import { editions, loadAnalysis, loadBeginning } from '../analyses.ts'
import { useRequest } from '../engine.tsx'
import { useSession } from '../session.ts'
import { useStore } from '../store.ts'
import { type DocumentModel, modelOf } from './model.ts'
import { placeOfDocument } from './places.ts'

/** The open document, made ready for drawing; `model` is null while none is open and while one is being fetched. */
export interface OpenDocument {
  readonly id: string | null
  readonly model: DocumentModel | null
  /** False while `model` is the beginning of a long document, of which the rest is on its way. */
  readonly whole: boolean
  readonly error: Error | null
  readonly pending: boolean
}

/** Follows the session's document; the panes that ask for it share one answer. Who goes to a place in a document waits for the whole. */
export function useOpenDocument(): OpenDocument {
  const { document: id, target } = useSession()
  const edition = useStore(editions).get(id ?? '') ?? 0
  const key = id === null ? '' : `${id} ${edition}`
  const begun = useRequest<Beginning | null>(key, async (engine) => (id ? loadBeginning(engine, id) : null))
  const { value, error, pending } = useRequest<Analysis | null>(key, async (engine) => (id ? loadAnalysis(engine, id) : null))
  const whole = value?.document.id === id ? value : null
  const fromStart = id !== null && target === null && placeOfDocument(id) === 0
  const first = fromStart && begun.value?.analysis.document.id === id ? begun.value.analysis : null
  const current = whole ?? first
  const model = useMemo(() => (current ? modelOf(current) : null), [current])
  return { id, model, whole: whole !== null, error: pending ? null : error, pending: id !== null && pending && current === null }
}
