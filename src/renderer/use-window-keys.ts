import { useEffectEvent, useLayoutEffect } from 'react'

/** Hears keys anywhere in the window, or before anyone else does; always as the window is drawn, however fast keys follow each other. */
export function useWindowKeys(pressed: (event: KeyboardEvent) => void, when: 'first' | 'last' = 'last'): void {
  const latest = useEffectEvent(pressed)
  useLayoutEffect(() => {
    const listener = (event: KeyboardEvent): void => latest(event)
    const options = { capture: when === 'first' }
    window.addEventListener('keydown', listener, options)
    return () => window.removeEventListener('keydown', listener, options)
  }, [when])
}
