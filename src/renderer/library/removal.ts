import type { Engine } from '../../engine/contracts/engine.ts'
import { showToast } from '../components/toast.ts'
import type { Say } from '../i18n/index.tsx'
import { getSession, setSession } from '../session.ts'
import { showError } from '../show-error.ts'

/** Takes documents out of the library, and offers to bring them back. */
export async function removeDocuments(engine: Engine, ids: readonly string[], t: Say): Promise<void> {
  const { document } = getSession()
  const wasOpen = document !== null && ids.includes(document)
  try {
    if (wasOpen) setSession({ document: null, target: null, hits: [], mark: null })
    await engine.remove(ids)
  } catch (error) {
    showError(t, t('remove.failed'), error)
    return
  }
  const bringBack = (): void => {
    engine.restore(ids).then(
      () => wasOpen && setSession({ document }),
      (error: unknown) => showError(t, t('remove.undoFailed'), error),
    )
  }
  showToast({ kind: 'info', title: t('remove.done', { n: ids.length }), action: { words: t('remove.undo'), run: bringBack } })
}
