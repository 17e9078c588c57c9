import { type RefObject, useEffect } from 'react'
import { createStore } from '../store.ts'

/** The two views of a document that can stand side by side. */
export type Half = 'text' | 'pages'

/** A view as a place where something stands: offsets count in the original. */
export interface Standing {
  /** What stands at the reading height of the view. */
  readonly offset: () => number
  /** Brings what stands at `offset` to the reading height. */
  readonly show: (offset: number) => void
}

/** Where in a view the eye is taken to be: a share of its height from the top, the same at which jumps arrive. */
export const READING_HEIGHT = 0.34

/** The view that the reader last moved, and what stands at its reading height. */
const lead = createStore<{ readonly half: Half; readonly offset: number } | null>(null)
let hand: Half | null = null

const TOUCHES = ['pointerdown', 'wheel', 'keydown', 'touchstart'] as const

/** Keeps two views of one document at the same words: the one that the reader moves leads, the other follows. Alone, a view is left as it is. */
export function useTogether(half: Half, together: boolean, scroller: RefObject<HTMLElement | null>, standing: Standing): void {
  useEffect(() => {
    const element = scroller.current
    if (!together || !element) return
    const take = (): void => {
      hand = half
    }
    const scrolled = (): void => {
      if (hand === half) lead.set({ half, offset: standing.offset() })
    }
    for (const touch of TOUCHES) element.addEventListener(touch, take, { passive: true })
    element.addEventListener('scroll', scrolled, { passive: true })
    const stop = lead.listen(() => {
      const led = lead.get()
      if (led && led.half !== half) standing.show(led.offset)
    })
    return () => {
      for (const touch of TOUCHES) element.removeEventListener(touch, take)
      element.removeEventListener('scroll', scrolled)
      stop()
    }
  }, [half, together, scroller, standing])
}
