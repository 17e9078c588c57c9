import { Check, SkipForward, X } from 'lucide-react'
import { type ReactNode, useEffect, useState } from 'react'
import type { EntityType, Mention } from '../../engine/model/annotation.ts'
import { Button, IconButton } from '../components/button.tsx'
import type { DocumentModel } from '../document/model.ts'
import { useTypeStyles } from '../document/type-styles.ts'
import { useDescription, useEngine } from '../engine.tsx'
import { formatNumber } from '../i18n/format.ts'
import { useLanguage, useText } from '../i18n/index.tsx'
import { setSession } from '../session.ts'
import { isTyping } from '../shortcuts.ts'
import { showError } from '../show-error.ts'
import { createStore, useStore } from '../store.ts'
import { useWindowKeys } from '../use-window-keys.ts'
import { useActs } from './acts.ts'
import { typeKeys } from './type-keys.ts'

/** True while marks are reviewed one after another. */
export const reviewing = createStore(false)

const MOST = 1_000

/** Marks that nobody has decided on, those of least confidence first: A accepts, Delete takes away, a digit gives another type, → goes on, Escape ends. */
export function ReviewBar({ model }: { readonly model: DocumentModel }): ReactNode {
  return useStore(reviewing) ? <Review key={model.analysis.document.id} model={model} /> : null
}

function Review({ model }: { readonly model: DocumentModel }): ReactNode {
  const t = useText()
  const language = useLanguage()
  const styles = useTypeStyles()
  const acts = useActs()
  const { id } = model.analysis.document
  const queue = useQueue(id)
  const [at, setAt] = useState(0)
  const mention = queue?.[at]
  useEffect(() => {
    if (mention) setSession({ mark: mention.id })
  }, [mention])
  const next = (): void => setAt((now) => now + 1)
  const decide = (action: 'accept' | 'remove' | EntityType): void => {
    if (!mention) return
    const { span, quote } = mention
    const place = { kind: 'mention', span, quote } as const
    next()
    if (action === 'remove') void acts.correct(id, [{ ...place, action }])
    else if (action === 'accept') void acts.correct(id, [{ ...place, action, type: mention.type }])
    else void acts.correct(id, [{ ...place, action: 'mark', type: action }])
  }
  const end = (): void => reviewing.set(false)
  useReviewKeys(decide, next, end)
  if (!queue) return null
  return (
    <section className="review-bar" aria-label={t('review.title')}>
      <span className="numbers quiet">
        {t('review.place', { i: formatNumber(Math.min(at + 1, queue.length), language), n: formatNumber(queue.length, language) })}
      </span>
      {mention ? (
        <>
          <span className="review-words hue" style={styles.get(mention.type)?.style} role="status">
            <span className="mark-name">{styles.get(mention.type)?.label ?? mention.type}</span> {mention.quote}{' '}
            <span className="quiet numbers">
              {t('card.sure', { percent: formatNumber(Math.round(mention.confidence * 100), language) })}
            </span>
          </span>
          <Button look="quiet" size="small" icon={Check} aria-keyshortcuts="A" onClick={() => decide('accept')}>
            {t('correct.accept')} <kbd>A</kbd>
          </Button>
          <Button look="quiet" size="small" icon={X} aria-keyshortcuts="Delete" onClick={() => decide('remove')}>
            {t('correct.noMark')} <kbd>Del</kbd>
          </Button>
          <IconButton icon={SkipForward} size="small" label={t('review.skip')} keys="→" onClick={next} />
        </>
      ) : (
        <span className="review-words" role="status">
          {t('review.done')}
        </span>
      )}
      <Button look="quiet" size="small" onClick={end}>
        {t('review.end')}
      </Button>
    </section>
  )
}

/** The marks to be reviewed, as they were when the review began; null until they are there. */
function useQueue(document: string): readonly Mention[] | null {
  const t = useText()
  const engine = useEngine()
  const [queue, setQueue] = useState<readonly Mention[] | null>(null)
  useEffect(() => {
    let late = false
    engine.review(document, { limit: MOST }).then(
      ({ marks }) => late || setQueue(marks),
      (error: unknown) => {
        if (late) return
        reviewing.set(false)
        showError(t, t('review.title'), error)
      },
    )
    return () => {
      late = true
    }
  }, [engine, document, t])
  return queue
}

function useReviewKeys(decide: (action: 'accept' | 'remove' | EntityType) => void, next: () => void, end: () => void): void {
  const keys = typeKeys(useDescription().entityTypes)
  useWindowKeys((event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || isTyping(event.target)) return
    if (document.querySelector('[role="dialog"], [role="menu"]')) return
    const act = actOf(event.code)
    if (!act) return
    event.preventDefault()
    event.stopPropagation()
    act()
  }, 'first')
  const actOf = (code: string): (() => void) | null => {
    const wordsSelected = document.getSelection()?.isCollapsed === false
    const type = wordsSelected ? undefined : keys.get(code)
    if (type) return () => decide(type)
    if (code === 'KeyA') return () => decide('accept')
    if (code === 'Delete' || code === 'Backspace') return () => decide('remove')
    if (code === 'ArrowRight') return next
    return code === 'Escape' ? end : null
  }
}
