import { ChevronDown, ChevronUp } from 'lucide-react'
import type { ReactNode } from 'react'
import { IconButton } from '../components/button.tsx'
import { useEngine } from '../engine.tsx'
import { useText } from '../i18n/index.tsx'
import { useSession } from '../session.ts'
import { placeOf, stepHit } from './hits.ts'

/** The place among the hits of the open document, with the way to the next and the one before; nothing where there are none. */
export function HitStepper(): ReactNode {
  const t = useText()
  const engine = useEngine()
  const { hits, target } = useSession()
  if (hits.length === 0) return null
  const place = placeOf(hits, target?.span ?? null) + 1
  return (
    <span className="hit-stepper">
      <span className="numbers" role="status" aria-label={t('search.place', { place, n: hits.length })}>
        {place > 0 ? `${place} / ${hits.length}` : hits.length}
      </span>
      <IconButton icon={ChevronUp} size="small" label={t('search.previous')} keys="Shift F3" onClick={() => stepHit(engine, -1)} />
      <IconButton icon={ChevronDown} size="small" label={t('search.next')} keys="F3" onClick={() => stepHit(engine, 1)} />
    </span>
  )
}
