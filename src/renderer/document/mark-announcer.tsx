import { type ReactNode, useMemo } from 'react'
import { useText } from '../i18n/index.tsx'
import { useSession } from '../session.ts'
import { type DocumentModel, type Mark, marksBeside } from './model.ts'
import { useHiddenTypes, useTypeStyles } from './type-styles.ts'

/** Marks on the same words that are told of; what is more is counted. */
const MOST = 4

/** Tells a screen reader which mark has the keyboard: its words, its type, and which mention of its entity it is. */
export function MarkAnnouncer({ model }: { readonly model: DocumentModel }): ReactNode {
  const t = useText()
  const styles = useTypeStyles()
  const { mark: id } = useSession()
  const mark = id === null ? undefined : model.byId.get(id)
  const ids = mark?.entity?.mentions ?? []
  const [hidden] = useHiddenTypes()
  const others = useMemo(
    () => (mark ? marksBeside(model, mark).filter(({ type }) => type === null || !hidden.has(type)) : []),
    [model, mark, hidden],
  )
  const labelOf = (other: Mark): string => (other.type ? (styles.get(other.type)?.label ?? other.type) : t('card.citation'))
  return (
    <p className="unseen" aria-live="polite">
      {mark?.type &&
        t('text.mark', {
          quote: mark.quote,
          type: styles.get(mark.type)?.label ?? mark.type,
          i: Math.max(1, ids.indexOf(mark.id) + 1),
          n: Math.max(1, ids.length),
        })}
      {others.length > 0 &&
        ` ${t('card.beside')}: ${others
          .slice(0, MOST)
          .map((other) => `${labelOf(other)}, ${other.quote}`)
          .join('; ')}`}
      {others.length > MOST && `; ${t('card.more', { n: others.length - MOST })}`}
    </p>
  )
}
