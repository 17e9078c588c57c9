import type { ReactNode } from 'react'
import { useText } from '../i18n/index.tsx'

/** Says that documents which were read quickly are being read deeply, and how far that is. */
export function DeepeningLine({ done, of }: { readonly done: number; readonly of: number }): ReactNode {
  const t = useText()
  return (
    <div className="job job-deepening">
      <div className="job-facts">
        <span>{t('import.deepening')}</span>
        <span className="numbers">{t('import.deepeningDone', { done, n: of })}</span>
      </div>
      <progress className="job-bar" max={of} value={done} aria-label={t('import.deepening')} />
    </div>
  )
}
