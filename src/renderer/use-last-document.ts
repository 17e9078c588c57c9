import { useEffect } from 'react'
import { loadAnalysis } from './analyses.ts'
import { useEngine } from './engine.tsx'
import { getSession, openDocument, useSession } from './session.ts'
import { readSetting, writeSetting } from './settings/settings.ts'

const NAME = 'window.document'

/** Opens the document that was open when the window was last closed, and remembers the one that is open now. */
export function useLastDocument(): void {
  const engine = useEngine()
  const { document } = useSession()
  useEffect(() => {
    const last = readSetting(NAME, '')
    if (last !== '')
      loadAnalysis(engine, last).then(
        () => getSession().document === null && openDocument(last),
        () => {},
      )
  }, [engine])
  useEffect(() => {
    if (document !== null) writeSetting(NAME, document)
  }, [document])
}
