import { Eye, EyeOff } from 'lucide-react'
import { type ReactNode, useEffect, useState } from 'react'
import type { WatchedFolder } from '../../engine/contracts/importing.ts'
import { MenuItem, MenuLabel, MenuLine } from '../components/menu.tsx'
import { shownName } from '../components/shown-name.ts'
import { showToast } from '../components/toast.ts'
import { useEngine, useHost } from '../engine.tsx'
import { useText } from '../i18n/index.tsx'
import { showError } from '../show-error.ts'
import { fileName } from './progress.ts'

/** Folders whose changes come in by themselves, for the menu of the import; nothing where the host knows no paths. */
export function WatchedFolders(): ReactNode {
  const t = useText()
  const engine = useEngine()
  const host = useHost()
  const [folders, setFolders] = useState<readonly WatchedFolder[]>([])
  useEffect(() => {
    engine.watched().then(setFolders, () => {})
  }, [engine])
  if (host.kind === 'web' && folders.length === 0) return null
  const watch = async (): Promise<void> => {
    const [folder] = (await host.chooseFiles('folder')) ?? []
    if (folder === undefined) return
    await engine.watch(folder)
    showToast({ kind: 'good', title: t('watch.begun', { name: fileName(folder) }) })
  }
  const unwatch = async (folder: string): Promise<void> => {
    await engine.unwatch(folder)
    showToast({ kind: 'info', title: t('watch.ended', { name: fileName(folder) }) })
  }
  const failed = (error: unknown): void => showError(t, t('watch.failed'), error)
  return (
    <>
      <MenuLine />
      {host.kind !== 'web' && (
        <MenuItem icon={Eye} onSelect={() => void watch().catch(failed)}>
          {t('watch.folder')}
        </MenuItem>
      )}
      {folders.length > 0 && <MenuLabel>{t('watch.list')}</MenuLabel>}
      {folders.map(({ folder }) => (
        <MenuItem key={folder} icon={EyeOff} onSelect={() => void unwatch(folder).catch(failed)}>
          {shownName(folder)}
        </MenuItem>
      ))}
    </>
  )
}
