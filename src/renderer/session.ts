import { useSyncExternalStore } from 'react'
import type { EntityType } from '../engine/model/annotation.ts'
import type { Span } from '../engine/model/span.ts'

export type TextSide = 'repaired' | 'original' | 'differences'

/** What this window shows now: plain data, one value for the whole window. */
export interface Session {
  /** Id of the open document. */
  readonly document: string | null
  /** Words to scroll to and flash, in the original; a new `turn` flashes the same words again. */
  readonly target: { readonly span: Span; readonly turn: number } | null
  readonly view: 'text' | 'pages'
  readonly side: TextSide
  /** Types whose marks are switched off; null until the engine's defaults are known. */
  readonly hidden: ReadonlySet<EntityType> | null
  /** Words of the query whose hits are to be shown in the open document (spans of the original). */
  readonly hits: readonly Span[]
  /** Id of the mark that has the keyboard. */
  readonly mark: string | null
}

let session: Session = { document: null, target: null, view: 'text', side: 'repaired', hidden: null, hits: [], mark: null }
const listeners = new Set<() => void>()

/** The session, and every change of it. */
export function useSession(): Session {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => session,
  )
}

/** The session as it is now, for use outside of components. */
export function getSession(): Session {
  return session
}

/** Changes some of the session. */
export function setSession(patch: Partial<Session>): void {
  session = { ...session, ...patch }
  for (const listener of listeners) listener()
}

/** Opens a document, at these words of its original when given. */
export function openDocument(id: string, span: Span | null = null, hits: readonly Span[] = []): void {
  const same = session.document === id
  setSession({
    document: id,
    hits,
    mark: null,
    view: same ? session.view : 'text',
    side: same ? session.side : 'repaired',
    target: span ? { span, turn: (session.target?.turn ?? 0) + 1 } : null,
  })
}

/** Scrolls the open document to these words of its original and flashes them. */
export function jumpTo(span: Span): void {
  setSession({ target: { span, turn: (session.target?.turn ?? 0) + 1 } })
}
