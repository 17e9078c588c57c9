import { type RefObject, useCallback, useEffect, useRef } from 'react'

/** A place in a virtual list: where its row begins, and the element that is wanted once the row is drawn. */
export interface Wanted {
  /** CSS pixels from the top of the list. */
  readonly rowOffset: () => number
  readonly selector: string
  /** What to settle for when the row holds no such element. */
  readonly fallback: string
  /** Frames to wait for the element before settling. */
  readonly patience?: number
  /** When false, a wanted element that can be seen already stays where it is. */
  readonly always: boolean
  /** Where in the view the element is to stand: 0 at the top, 1 at the bottom; a third down when left out. */
  readonly at?: number
  /** Which part of the element is to stand there: 0 its top, 1 its bottom. */
  readonly within?: number
}

const HEIGHT_SHARE = 0.34
const MARGIN = 48
const STEADY_FRAMES = 3
const MOST_FRAMES = 120
const PATIENCE = 6

/** Scrolls a virtual list to an element that may not be drawn yet, and corrects until rows are measured and it stands still. */
export function useReveal(scroller: RefObject<HTMLElement | null>): (wanted: Wanted, done?: () => void) => void {
  const frame = useRef(0)
  useEffect(() => () => cancelAnimationFrame(frame.current), [])
  return useCallback(
    (wanted, done) => {
      cancelAnimationFrame(frame.current)
      const element = scroller.current
      if (!element) return
      const found = element.querySelector(wanted.selector)
      if (!wanted.always && found && isSeen(element, found)) return done?.()
      const goToRow = (): void => {
        element.scrollTop = wanted.rowOffset() - element.clientHeight * (wanted.at ?? HEIGHT_SHARE)
      }
      if (!found) goToRow()
      let steady = 0
      let frames = 0
      const correct = (): void => {
        const patient = frames <= (wanted.patience ?? PATIENCE)
        const target = element.querySelector(wanted.selector) ?? (patient ? null : element.querySelector(wanted.fallback))
        steady = target && !scrollTo(element, target, wanted) ? steady + 1 : 0
        if (!target) goToRow()
        if (steady >= STEADY_FRAMES || ++frames > MOST_FRAMES) done?.()
        else frame.current = requestAnimationFrame(correct)
      }
      frame.current = requestAnimationFrame(correct)
    },
    [scroller],
  )
}

function isSeen(scroller: Element, element: Element): boolean {
  const view = scroller.getBoundingClientRect()
  const box = element.getBoundingClientRect()
  return box.top >= view.top + MARGIN && box.bottom <= view.bottom - MARGIN
}

/** True when it had to scroll. */
function scrollTo(scroller: HTMLElement, element: Element, { at = HEIGHT_SHARE, within = 0 }: Wanted): boolean {
  const box = element.getClientRects()[0] ?? element.getBoundingClientRect()
  const top = box.top + box.height * within - scroller.getBoundingClientRect().top
  const wanted = scroller.scrollTop + top - scroller.clientHeight * at
  const before = scroller.scrollTop
  if (Math.abs(wanted - before) > 1) scroller.scrollTop = wanted
  return scroller.scrollTop !== before
}
