import { type ReactNode, useCallback, useState } from 'react'
import type { Following } from '../../engine/contracts/corrections.ts'
import { WorkingBar } from '../components/working-bar.tsx'
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
    <WorkingBar
      label={t('following.title')}
      words={t('following.place', { done: formatNumber(done, language), n: of })}
      done={done}
      of={of}
      stop={t('following.stop')}
      onStop={() => void engine.stopCorrecting(step).catch(() => {})}
    />
  )
}
