import { type KeyboardEvent, type RefObject, useCallback, useLayoutEffect, useState } from 'react'
import { nextZoom } from './zoom.ts'

/** The size at which pages are drawn. */
export interface Zoom {
  /** CSS pixels a point. */
  readonly scale: number
  /** True while pages fill the width of the view. */
  readonly fits: boolean
  readonly step: (direction: 1 | -1) => void
  readonly fitWidth: () => void
  readonly onKeyDown: (event: KeyboardEvent) => void
}

/** Air at both sides of a page that fits, CSS pixels. */
const SIDES = 48
const LARGEST_FIT = 1.8

const KEYS: Readonly<Record<string, 1 | -1>> = { Equal: 1, NumpadAdd: 1, Minus: -1, NumpadSubtract: -1 }

/** Follows the width of the view until the reader chooses a size; + and − step, 0 fits again, with or without Ctrl. */
export function useZoom(scroller: RefObject<HTMLElement | null>, pageWidth: number): Zoom {
  const [chosen, setChosen] = useState<number | null>(null)
  const [room, setRoom] = useState(0)
  useLayoutEffect(() => {
    const element = scroller.current
    if (!element) return
    const observer = new ResizeObserver(() => setRoom(element.clientWidth))
    setRoom(element.clientWidth)
    observer.observe(element)
    return () => observer.disconnect()
  }, [scroller])
  const fitting = room === 0 ? 1 : Math.max(0.2, Math.min(LARGEST_FIT, (room - SIDES) / pageWidth))
  const scale = chosen ?? Math.floor(fitting * 100) / 100
  const step = useCallback((direction: 1 | -1) => setChosen(nextZoom(scale, direction)), [scale])
  const fitWidth = useCallback(() => setChosen(null), [])
  const onKeyDown = useCallback(
    (event: KeyboardEvent) => {
      const direction = KEYS[event.code]
      if (event.altKey || (direction === undefined && event.code !== 'Digit0' && event.code !== 'Numpad0')) return
      event.preventDefault()
      if (direction) step(direction)
      else fitWidth()
    },
    [step, fitWidth],
  )
  return { scale, fits: chosen === null, step, fitWidth, onKeyDown }
}
