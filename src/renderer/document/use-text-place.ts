import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import { useSession } from '../session.ts'
import type { DocumentModel } from './model.ts'
import { placeOfDocument, rememberPlace } from './places.ts'
import { rowAt } from './rows.ts'
import type { ShownText } from './sides.ts'
import { arrive, isFresh } from './use-flash.ts'
import { useReveal } from './use-reveal.ts'

/** The virtual list of a text, as far as places in it are concerned. */
export interface TextList {
  /** CSS pixels from the top of the list to a row. */
  readonly offsetOfRow: (index: number) => number
  /** Offset, in the text that is shown, of what stands at the top of the view. */
  readonly top: () => number
}

/** Opens the text where the document was last read, and remembers where it is read; follows jumps of the session, and the mark that has the keyboard. */
export function useTextPlace(model: DocumentModel, shown: ShownText, scroller: RefObject<HTMLElement | null>, list: TextList): void {
  const { target, mark } = useSession()
  const { id } = model.analysis.document
  const reveal = useReveal(scroller)
  const followed = useRef(mark)
  const settled = useRef(false)

  useLayoutEffect(() => {
    settled.current = false
    const offset = placeOfDocument(id)
    const place = shown.place({ start: offset, end: offset + 1 }).start
    const index = rowAt(shown.rows, place)
    const row = shown.rows[index]
    const done = (): void => {
      settled.current = true
    }
    if (place === 0 || !row) return done()
    const selector = `[data-index="${index}"]`
    const within = Math.max(0, place - row.start) / (row.end - row.start)
    reveal({ rowOffset: () => list.offsetOfRow(index), selector, fallback: selector, always: true, at: 0, within }, done)
  }, [id, shown, list, reveal])

  useEffect(() => {
    const go = (start: number, selector: string, always: boolean, done: () => void): void => {
      const index = rowAt(shown.rows, start)
      reveal({ rowOffset: () => list.offsetOfRow(index), selector, fallback: `[data-index="${index}"]`, always }, () => {
        settled.current = true
        done()
      })
    }
    const chosen = mark && mark !== followed.current ? model.byId.get(mark) : undefined
    followed.current = mark
    if (isFresh(target)) go(shown.place(target.span).start, '[data-flash]', true, () => arrive(target))
    else if (chosen) go(shown.place(chosen.span).start, `[data-mark="${CSS.escape(chosen.id)}"]`, false, () => {})
  }, [model, shown, target, mark, reveal, list])

  useEffect(() => {
    const element = scroller.current
    if (!element) return
    const scrolled = (): void => {
      if (!settled.current) return
      const start = list.top()
      rememberPlace(id, element.scrollTop < 4 ? 0 : shown.origin({ start, end: start + 1 }).start)
    }
    element.addEventListener('scroll', scrolled, { passive: true })
    return () => element.removeEventListener('scroll', scrolled)
  }, [id, shown, scroller, list])
}
