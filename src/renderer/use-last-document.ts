import { useEffect } from 'react'
import { loadAnalysis } from './analyses.ts'
import { useEngine } from './engine.tsx'
import { placeAtStart, placeWords } from './place.ts'
import { getSession, openDocument, useSession } from './session.ts'
import { readSetting, writeSetting } from './settings/settings.ts'

const NAME = 'window.document'

/** Opens the document that this window showed last, else the one that any window did, and remembers what it shows now. */
export function useLastDocument(): void {
  const engine = useEngine()
  const { document, target } = useSession()
  const span = target?.span ?? null
  useEffect(() => {
    const last = placeAtStart ? (placeAtStart.document ?? '') : readSetting(NAME, '')
    if (last !== '')
      loadAnalysis(engine, last).then(
        () => getSession().document === null && openDocument(last, placeAtStart?.span ?? null),
        () => {},
      )
  }, [engine])
  useEffect(() => {
    if (document !== null) writeSetting(NAME, document)
  }, [document])
  useEffect(() => {
    if (document !== null) history.replaceState(null, '', `#${placeWords(document, span)}`)
  }, [document, span])
}
