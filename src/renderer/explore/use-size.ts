import { type RefObject, useLayoutEffect, useState } from 'react'

/** Size of an element in CSS pixels, followed as it changes. */
export function useSize(element: RefObject<Element | null>): { readonly width: number; readonly height: number } {
  const [size, setSize] = useState({ width: 0, height: 0 })
  useLayoutEffect(() => {
    const observed = element.current
    if (!observed) return
    const observer = new ResizeObserver(() => setSize({ width: observed.clientWidth, height: observed.clientHeight }))
    setSize({ width: observed.clientWidth, height: observed.clientHeight })
    observer.observe(observed)
    return () => observer.disconnect()
  }, [element])
  return size
}
