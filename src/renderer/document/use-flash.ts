import { useEffect, useState } from 'react'
import type { Span } from '../../engine/model/span.ts'
import { useSession } from '../session.ts'
import { createStore, useStore } from '../store.ts'

/** Words to scroll to and light up, in the original. */
export interface Target {
  readonly span: Span
  readonly turn: number
}

/** How long words stay lit after a view has scrolled to them, milliseconds. */
export const FLASH_TIME = 2600

/** The last target that a view has scrolled to; targets are told apart by identity, since each jump makes a new one. */
const arrived = createStore<Target | null>(null)

/** True while no view has scrolled to this target. */
export function isFresh(target: Target | null): target is Target {
  return target !== null && target !== arrived.get()
}

/** Says that a view has scrolled to the target, so that another view does not do it again. */
export function arrive(target: Target): void {
  arrived.set(target)
}

/** The words that were jumped to, in the original, while they are lit: from the jump until some time after the view arrived. */
export function useFlash(): Target | null {
  const { target } = useSession()
  const reached = useStore(arrived)
  const [over, setOver] = useState(reached)
  useEffect(() => {
    if (!target || target !== reached) return
    const timer = setTimeout(() => setOver(target), FLASH_TIME)
    return () => clearTimeout(timer)
  }, [target, reached])
  return target === over ? null : target
}
