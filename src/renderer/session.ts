import { useSyncExternalStore } from 'react'
import type { Span } from '../engine/model/span.ts'

export type TextSide = 'repaired' | 'original' | 'differences'

/** A document as text, as its pages, or as both beside each other. */
export type DocumentView = 'text' | 'pages' | 'both'

/** What this window shows now: plain data, one value for the whole window. */
export interface Session {
  /** Id of the open document. */
  readonly document: string | null
  /** Words to scroll to and flash, in the original; a new `turn` flashes the same words again. */
  readonly target: { readonly span: Span; readonly turn: number } | null
  readonly view: DocumentView
  readonly side: TextSide
  /** Words of the query whose hits are to be shown in the open document (spans of the original). */
  readonly hits: readonly Span[]
  /** Id of the mark that has the keyboard. */
  readonly mark: string | null
}

let session: Session = { document: null, target: null, view: 'text', side: 'repaired', hits: [], mark: null }
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

/** A place that was looked at: a document, and the words that were jumped to in it. */
interface Place {
  readonly document: string
  readonly span: Span | null
}

const REMEMBERED = 100
let back: readonly Place[] = []
let forward: readonly Place[] = []

/** Opens a document, at these words of its original when given. */
export function openDocument(id: string, span: Span | null = null, hits: readonly Span[] = []): void {
  rememberPlace(id)
  show(id, span, hits)
}

/** Scrolls the open document to these words of its original and flashes them. */
export function jumpTo(span: Span): void {
  if (session.document !== null) rememberPlace(session.document, true)
  moveTo(span)
}

/** As `jumpTo`, but `goBack` does not stop here: for stepping through many places. */
export function moveTo(span: Span): void {
  setSession({ target: { span, turn: (session.target?.turn ?? 0) + 1 } })
}

/** Returns to the place before the last opening or jump (-1), or forward again (1); false when there is none. */
export function goThrough(step: 1 | -1): boolean {
  const from = step === -1 ? back : forward
  const place = from.at(-1)
  if (!place) return false
  const here = placeNow()
  if (step === -1) {
    back = back.slice(0, -1)
    if (here) forward = [...forward, here]
  } else {
    forward = forward.slice(0, -1)
    if (here) back = [...back, here]
  }
  show(place.document, place.span, place.document === session.document ? session.hits : [])
  return true
}

function show(id: string, span: Span | null, hits: readonly Span[]): void {
  const same = session.document === id
  setSession({
    document: id,
    hits,
    mark: null,
    view: same || session.view === 'both' ? session.view : 'text',
    side: same ? session.side : 'repaired',
    target: span ? { span, turn: (session.target?.turn ?? 0) + 1 } : null,
  })
}

function placeNow(): Place | null {
  return session.document === null ? null : { document: session.document, span: session.target?.span ?? null }
}

/** A document just opened, in which nothing was looked at yet, is no place to come back to from a place in it, unless by a jump. */
function rememberPlace(next: string, jump = false): void {
  const here = placeNow()
  if (!here || (here.document === next && here.span === null && !jump)) return
  back = [...back, here].slice(-REMEMBERED)
  forward = []
}
