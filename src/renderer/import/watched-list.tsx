import { Eye, EyeOff } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button, IconButton } from '../components/button.tsx'
import { shownName } from '../components/shown-name.ts'
import { useText } from '../i18n/index.tsx'
import { fileName } from './progress.ts'
import { useWatched } from './use-watched.ts'

/** Folders whose changes come in by themselves, for the settings. */
export function WatchedList(): ReactNode {
  const t = useText()
  const { folders, watch, unwatch } = useWatched()
  return (
    <>
      {folders.length === 0 && <p className="quiet">{t('settings.watchedNone')}</p>}
      {folders.length > 0 && (
        <ul className="settings-folders">
          {folders.map(({ folder, there }) => (
            <li key={folder} className="settings-folder">
              <span className="settings-path">{shownName(folder)}</span>
              {!there && <span className="quiet">{t('settings.watchedGone')}</span>}
              <IconButton
                icon={EyeOff}
                size="small"
                label={t('settings.unwatch', { name: fileName(folder) })}
                onClick={() => unwatch(folder)}
              />
            </li>
          ))}
        </ul>
      )}
      {watch ? (
        <div>
          <Button size="small" icon={Eye} onClick={watch}>
            {t('watch.folder')}
          </Button>
        </div>
      ) : (
        <p className="quiet">{t('settings.watchedWeb')}</p>
      )}
    </>
  )
}
