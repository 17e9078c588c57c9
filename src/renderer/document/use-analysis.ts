import { useMemo } from 'react'
import type { Analysis } from '../../engine/model/document.ts'
import { editions, loadAnalysis } from '../analyses.ts'
import { useRequest } from '../engine.tsx'
import { useSession } from '../session.ts'
import { useStore } from '../store.ts'
import { type DocumentModel, modelOf } from './model.ts'

/** The open document, made ready for drawing; `model` is null while none is open and while one is being fetched. */
export interface OpenDocument {
  readonly id: string | null
  readonly model: DocumentModel | null
  readonly error: Error | null
  readonly pending: boolean
}

/** Follows the session's document; the panes that ask for it share one answer. */
export function useOpenDocument(): OpenDocument {
  const { document: id } = useSession()
  const edition = useStore(editions).get(id ?? '') ?? 0
  const key = id === null ? '' : `${id} ${edition}`
  const { value, error, pending } = useRequest<Analysis | null>(key, (engine) => (id ? loadAnalysis(engine, id) : Promise.resolve(null)))
  const current = value && value.document.id === id ? value : null
  const model = useMemo(() => (current ? modelOf(current) : null), [current])
  return { id, model, error: pending ? null : error, pending: id !== null && pending && current === null }
}
