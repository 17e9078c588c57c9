import { Eye, EyeOff } from 'lucide-react'
import type { ReactNode } from 'react'
import { MenuItem, MenuLabel, MenuLine } from '../components/menu.tsx'
import { shownName } from '../components/shown-name.ts'
import { useText } from '../i18n/index.tsx'
import { useWatched } from './use-watched.ts'

/** Folders whose changes come in by themselves, for the menu of the import; nothing where the host knows no paths. */
export function WatchedFolders(): ReactNode {
  const t = useText()
  const { folders, watch, unwatch } = useWatched()
  if (!watch && folders.length === 0) return null
  return (
    <>
      <MenuLine />
      {watch && (
        <MenuItem icon={Eye} onSelect={watch}>
          {t('watch.folder')}
        </MenuItem>
      )}
      {folders.length > 0 && <MenuLabel>{t('watch.list')}</MenuLabel>}
      {folders.map(({ folder }) => (
        <MenuItem key={folder} icon={EyeOff} onSelect={() => unwatch(folder)}>
          {shownName(folder)}
        </MenuItem>
      ))}
    </>
  )
}
