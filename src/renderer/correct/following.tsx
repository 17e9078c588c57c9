import { type ReactNode, useCallback, useState } from 'react'
import type { Following } from '../../engine/contracts/corrections.ts'
import { Button } from '../components/button.tsx'
import { useEngine, useEngineEvent } from '../engine.tsx'
import { formatNumber } from '../i18n/format.ts'
import { useLanguage, useText } from '../i18n/index.tsx'

/** While documents follow a correction of the whole library: how many have, and a way to take it back. */
export function FollowingBar(): ReactNode {
  const t = useText()
  const language = useLanguage()
  const engine = useEngine()
  const [following, setFollowing] = useState<Following | null>(null)
  useEngineEvent(
    'correcting',
    useCallback((now: Following | null) => setFollowing(now), []),
  )
  if (!following) return null
  const { step, done, of } = following
  return (
    <section className="following-bar" aria-label={t('following.title')}>
      <span className="numbers">{t('following.place', { done: formatNumber(done, language), n: of })}</span>
      <progress className="job-bar" max={of} value={done} aria-label={t('following.title')} />
      <Button look="quiet" size="small" onClick={() => void engine.stopCorrecting(step).catch(() => {})}>
        {t('following.stop')}
      </Button>
    </section>
  )
}
