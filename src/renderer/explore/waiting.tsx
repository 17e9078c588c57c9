import type { ReactNode } from 'react'
import { useText } from '../i18n/index.tsx'

/** What stands in place of a survey that is not there: that it is being counted, or that it failed. */
export function Waiting({ error }: { readonly error: unknown }): ReactNode {
  const t = useText()
  return error ? (
    <p className="explore-none" role="alert">
      {t('explore.failed')}: {error instanceof Error ? error.message : String(error)}
    </p>
  ) : (
    <p className="explore-none" role="status">
      {t('explore.waiting')}
    </p>
  )
}
