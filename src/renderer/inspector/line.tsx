import { ChevronRight } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { Span } from '../../engine/model/span.ts'
import { classNames } from '../components/class-names.ts'
import { formatNumber } from '../i18n/format.ts'
import { useLanguage, useText } from '../i18n/index.tsx'
import { jumpTo, moveTo, useSession } from '../session.ts'

interface LineProps {
  readonly className?: string
  readonly chosen?: boolean
  readonly onClick: () => void
  readonly children: ReactNode
}

/** A line that goes to the words that prove it. */
export function Line({ className, chosen, onClick, children }: LineProps): ReactNode {
  return (
    <button
      type="button"
      className={classNames('inspector-line', className)}
      aria-current={chosen || undefined}
      tabIndex={-1}
      data-line=""
      onClick={onClick}
    >
      {children}
    </button>
  )
}

interface FoldProps {
  readonly open: boolean
  readonly onToggle: () => void
  readonly children: ReactNode
}

/** A heading that opens and closes what is below it. */
export function Fold({ open, onToggle, children }: FoldProps): ReactNode {
  return (
    <button type="button" className="inspector-fold" aria-expanded={open} tabIndex={-1} data-line="" onClick={onToggle}>
      <ChevronRight className="inspector-fold-sign" aria-hidden="true" size={14} strokeWidth={2} />
      {children}
    </button>
  )
}

/** Goes round a number of places, one a press; tells which one it is at. */
export function useRound(places: readonly Span[]): { readonly at: number | null; readonly go: () => void } {
  const { target } = useSession()
  const [last, setLast] = useState(-1)
  const place = places[last]
  const at = place !== undefined && target?.span === place ? last : null
  const go = (): void => {
    const next = places[(last + 1) % places.length]
    if (!next) return
    setLast((last + 1) % places.length)
    if (at === null) jumpTo(next)
    else moveTo(next)
  }
  return { at, go }
}

/** How often; when one is chosen, which of how many. */
export function Count({ at, n }: { readonly at: number | null; readonly n: number }): ReactNode {
  const t = useText()
  const language = useLanguage()
  return (
    <span className="inspector-line-count numbers">
      {at !== null && n > 1 ? t('inspector.chosen', { i: at + 1, n }) : formatNumber(n, language)}
    </span>
  )
}
