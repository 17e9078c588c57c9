import { useEffect } from 'react'
import { loadAnalysis } from './analyses.ts'
import { useEngine } from './engine.tsx'
import { explore } from './explore/explore-state.ts'
import { placeAtStart, placeWords } from './place.ts'
import { getSession, openDocument, useSession } from './session.ts'
import { readSetting, writeSetting } from './settings/settings.ts'

const NAME = 'window.document'

/** What a window shows first: `last`, `nothing` or `explore`. */
export const START = 'start.show'

/** Opens what the window is to show first: the place of its address, else what the settings say; and remembers what it shows now. */
export function useLastDocument(): void {
  const engine = useEngine()
  const { document, target } = useSession()
  const span = target?.span ?? null
  useEffect(() => {
    const first = readSetting<string>(START, 'last')
    if (!placeAtStart && first === 'explore') explore({ view: 'timeline' })
    const last = placeAtStart ? (placeAtStart.document ?? '') : first === 'nothing' ? '' : readSetting(NAME, '')
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
