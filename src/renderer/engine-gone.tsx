import { type ReactNode, useEffect, useState } from 'react'
import { Button } from './components/button.tsx'
import { useConnection } from './engine.tsx'
import { useText } from './i18n/index.tsx'

/** A notice over the full width once the engine has stopped; nothing before. */
export function EngineGone(): ReactNode {
  const t = useText()
  const connection = useConnection()
  const [gone, setGone] = useState(false)
  useEffect(() => {
    connection.onClose(() => setGone(true))
  }, [connection])
  if (!gone) return null
  return (
    <div className="engine-gone" role="alert">
      <p>
        <strong>{t('gone.title')}</strong> {t('gone.lead')}
      </p>
      <Button size="small" onClick={() => location.reload()}>
        {t('gone.again')}
      </Button>
    </div>
  )
}
