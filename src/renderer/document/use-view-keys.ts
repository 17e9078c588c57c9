import { type MouseEvent, type RefObject, useMemo } from 'react'
import { setSession } from '../session.ts'
import type { DocumentModel } from './model.ts'
import { type Card, subjectAt } from './use-card.ts'
import { useMarkKeys } from './use-mark-keys.ts'

/** What text and pages do alike: keys from mark to mark, and a click that opens the card. `top` tells the repaired offset of what is seen first. */
export function useViewKeys(
  model: DocumentModel,
  scroller: RefObject<HTMLElement | null>,
  card: Card,
  top: () => number,
): (event: MouseEvent) => void {
  const keys = useMemo(
    () => ({
      model,
      top,
      openCard: (id: string) => {
        const element = scroller.current?.querySelector(`[data-mark="${CSS.escape(id)}"]`)
        if (element) card.open({ kind: 'mark', id, anchor: element, held: true })
      },
      closeCard: () => {
        if (!card.subject) return false
        card.close()
        return true
      },
    }),
    [model, scroller, card, top],
  )
  useMarkKeys(keys)
  return (event) => {
    const subject = document.getSelection()?.isCollapsed === false ? null : subjectAt(event, true)
    if (!subject) return card.close()
    if (subject.kind === 'mark') setSession({ mark: subject.id })
    card.open(subject)
  }
}
