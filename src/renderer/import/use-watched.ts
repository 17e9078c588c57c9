import { useEffect, useState } from 'react'
import type { WatchedFolder } from '../../engine/contracts/importing.ts'
import { showToast } from '../components/toast.ts'
import { useEngine, useHost } from '../engine.tsx'
import { useText } from '../i18n/index.tsx'
import { showError } from '../show-error.ts'
import { fileName } from './progress.ts'

/** Folders whose changes come in by themselves, and what can be done with them; `watch` is null where the host knows no paths. */
export function useWatched(): {
  readonly folders: readonly WatchedFolder[]
  readonly watch: (() => void) | null
  readonly unwatch: (folder: string) => void
} {
  const t = useText()
  const engine = useEngine()
  const host = useHost()
  const [folders, setFolders] = useState<readonly WatchedFolder[]>([])
  useEffect(() => {
    engine.watched().then(setFolders, () => {})
  }, [engine])
  const after = async (change: Promise<void>): Promise<void> => {
    await change
    setFolders(await engine.watched())
  }
  const watch = async (): Promise<void> => {
    const [folder] = (await host.chooseFiles('folder')) ?? []
    if (folder === undefined) return
    await after(engine.watch(folder))
    showToast({ kind: 'good', title: t('watch.begun', { name: fileName(folder) }) })
  }
  const unwatch = async (folder: string): Promise<void> => {
    await after(engine.unwatch(folder))
    showToast({ kind: 'info', title: t('watch.ended', { name: fileName(folder) }) })
  }
  const failed = (error: unknown): void => showError(t, t('watch.failed'), error)
  return {
    folders,
    watch: host.kind === 'web' ? null : () => void watch().catch(failed),
    unwatch: (folder) => void unwatch(folder).catch(failed),
  }
}
