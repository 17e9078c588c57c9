import type { ReactNode } from 'react'
import { Button } from './components/button.tsx'
import { BelgiMark } from './components/mark.tsx'
import { useText } from './i18n/index.tsx'

/** In place of the window when the engine cannot be reached: what happened and what to do. */
export function StartFailure({ reason }: { readonly reason: string }): ReactNode {
  const t = useText()
  return (
    <main className="start-failure">
      <BelgiMark size={40} />
      <h1>{t('start.failed')}</h1>
      <p>{t('start.failedLead')}</p>
      <p className="quiet">{reason}</p>
      <Button look="primary" onClick={() => location.reload()}>
        {t('start.again')}
      </Button>
    </main>
  )
}
