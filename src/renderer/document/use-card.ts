import { type PointerEvent, type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react'

/** What a card tells about, and the element that it stands at. */
export interface CardSubject {
  readonly kind: 'mark' | 'repair'
  /** Id of the mark; offset in the original of the repair. */
  readonly id: string
  readonly anchor: { getBoundingClientRect(): DOMRect }
  /** True when it was opened on purpose (click or key) and stays until it is closed. */
  readonly held: boolean
}

export interface Card {
  readonly subject: CardSubject | null
  readonly open: (subject: CardSubject) => void
  readonly close: () => void
  /** For the element that holds the marks: opens the card where the pointer rests. */
  readonly hover: { onPointerMove: (event: PointerEvent) => void; onPointerLeave: () => void }
  /** For the card itself: keeps it open while the pointer is on it. */
  readonly keep: { onPointerEnter: () => void; onPointerLeave: () => void }
}

const OPEN_AFTER = 320
const MOVE_AFTER = 120
const CLOSE_AFTER = 260

/** The one card of a view: opens where the pointer rests on a mark or repair, closes when it leaves both. */
export function useCard(scroller: RefObject<HTMLElement | null>): Card {
  const [subject, setSubject] = useState<CardSubject | null>(null)
  const state = useRef<{ timer: number; over: string | null; subject: CardSubject | null }>({ timer: 0, over: null, subject: null })
  state.current.subject = subject

  const later = useCallback((milliseconds: number, run: () => void): void => {
    clearTimeout(state.current.timer)
    state.current.timer = window.setTimeout(run, milliseconds)
  }, [])
  const close = useCallback(() => {
    clearTimeout(state.current.timer)
    state.current.over = null
    setSubject(null)
  }, [])
  const leave = useCallback(() => {
    state.current.over = null
    if (state.current.subject?.held) clearTimeout(state.current.timer)
    else later(CLOSE_AFTER, close)
  }, [later, close])
  const move = useCallback(
    (event: PointerEvent) => {
      const found = event.buttons === 0 ? subjectAt(event) : null
      const key = found ? `${found.kind}:${found.id}` : null
      if (key === state.current.over) return
      if (!found) return leave()
      state.current.over = key
      if (state.current.subject?.held) return
      later(state.current.subject ? MOVE_AFTER : OPEN_AFTER, () => setSubject(found))
    },
    [later, leave],
  )
  const open = useCallback((next: CardSubject) => {
    clearTimeout(state.current.timer)
    setSubject(next)
  }, [])

  useEffect(() => {
    const element = scroller.current
    const scrolled = (): void => {
      if (state.current.subject && !state.current.subject.held) close()
    }
    element?.addEventListener('scroll', scrolled, { passive: true })
    return () => {
      element?.removeEventListener('scroll', scrolled)
      clearTimeout(state.current.timer)
    }
  }, [scroller, close])

  return useMemo(
    () => ({
      subject,
      open,
      close,
      hover: { onPointerMove: move, onPointerLeave: leave },
      keep: { onPointerEnter: () => clearTimeout(state.current.timer), onPointerLeave: leave },
    }),
    [subject, open, close, move, leave],
  )
}

/** What stands under the pointer; the card is placed at the line of it that the pointer is on. */
export function subjectAt(event: { target: EventTarget; clientX: number; clientY: number }, held = false): CardSubject | null {
  const element = markedAt(event)
  if (!element) return null
  const { mark, repair } = element.dataset
  const boxes = [...element.getClientRects()]
  const index = Math.max(
    0,
    boxes.findIndex((box) => event.clientY >= box.top && event.clientY <= box.bottom),
  )
  const anchor = { getBoundingClientRect: () => element.getClientRects()[index] ?? element.getBoundingClientRect() }
  return mark !== undefined ? { kind: 'mark', id: mark, anchor, held } : { kind: 'repair', id: repair ?? '', anchor, held }
}

type Marked = HTMLElement | SVGElement

/** On a page the marks lie under the words that can be selected, so what is below the pointer's target counts too. */
function markedAt({ target, clientX, clientY }: { target: EventTarget; clientX: number; clientY: number }): Marked | null {
  const selector = '[data-mark],[data-repair]'
  const found = (target as Element).closest<Marked>(selector)
  if (found || !(target as Element).closest('.page-words')) return found
  const below = document.elementsFromPoint(clientX, clientY).find((element) => element.closest(selector))
  return below?.closest<Marked>(selector) ?? null
}
