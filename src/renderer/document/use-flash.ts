import { useEffect, useState } from 'react'
import type { Span } from '../../engine/model/span.ts'
import { useSession } from '../session.ts'

/** Words to scroll to and light up, in the original. */
export interface Target {
  readonly span: Span
  readonly turn: number
}

/** How long words stay lit after a jump, milliseconds. */
export const FLASH_TIME = 2600

let arrivedTurn = 0

/** True while no view has scrolled to this target. */
export function isFresh(target: Target | null): target is Target {
  return target !== null && target.turn > arrivedTurn
}

/** Says that a view has scrolled to the target, so that another view does not do it again. */
export function arrive(target: Target): void {
  arrivedTurn = Math.max(arrivedTurn, target.turn)
}

/** The words that were jumped to, in the original, while they are lit. */
export function useFlash(): Target | null {
  const { target } = useSession()
  const [over, setOver] = useState(arrivedTurn)
  useEffect(() => {
    if (!target) return
    const timer = setTimeout(() => setOver(target.turn), FLASH_TIME)
    return () => clearTimeout(timer)
  }, [target])
  return target && target.turn > over ? target : null
}
