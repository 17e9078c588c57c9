import { useEffect } from 'react'
import { EngineError } from '../engine/model/errors.ts'
import { loadAnalysis } from './analyses.ts'
import { shownName } from './components/shown-name.ts'
import { useEngine } from './engine.tsx'
import { useText } from './i18n/index.tsx'
import { openDocument, useSession } from './session.ts'
import { readSetting, useSetting, writeSetting } from './settings/settings.ts'
import { showError } from './show-error.ts'

/** A document that was open lately. */
export interface RecentDocument {
  readonly document: string
  readonly title: string
}

const NAME = 'window.recent'
const MOST = 12
const NONE: readonly RecentDocument[] = []

/** Remembers each document that is opened in this window, and gives the window its name. */
export function useRecent(): void {
  const engine = useEngine()
  const { document: open } = useSession()
  const t = useText()
  useEffect(() => {
    if (open === null) {
      document.title = t('app.name')
      return
    }
    let late = false
    loadAnalysis(engine, open).then(
      ({ document: info }) => {
        if (late) return
        const title = shownName(info.title || info.name)
        document.title = `${title} — ${t('app.name')}`
        writeSetting(NAME, withFirst(readSetting(NAME, NONE), { document: open, title }))
      },
      () => {},
    )
    return () => {
      late = true
    }
  }, [engine, open, t])
}

/** The documents that were open lately, the last one first; how to open one again, which says so when it is gone; and how to forget them all. */
export function useRecentDocuments(): {
  readonly recent: readonly RecentDocument[]
  readonly openRecent: (document: string) => void
  readonly forget: () => void
} {
  const engine = useEngine()
  const t = useText()
  const [recent, set] = useSetting(NAME, NONE)
  const openRecent = (document: string): void =>
    void loadAnalysis(engine, document).then(
      () => openDocument(document),
      (error) => {
        const gone = error instanceof EngineError && error.code === 'no-such-document'
        if (gone) set(recent.filter((one) => one.document !== document))
        showError(t, t('recent.gone'), error)
      },
    )
  return { recent, openRecent, forget: () => set(NONE) }
}

/** The list with this document at its head, once, and not too long. */
export function withFirst(list: readonly RecentDocument[], first: RecentDocument): readonly RecentDocument[] {
  return [first, ...list.filter(({ document }) => document !== first.document)].slice(0, MOST)
}
