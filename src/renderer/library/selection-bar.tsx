import { AppWindow, Download, Trash2, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { IconButton } from '../components/button.tsx'
import { Menu } from '../components/menu.tsx'
import { useHost } from '../engine.tsx'
import { ExportItems } from '../exporting/export-menu.tsx'
import { useText } from '../i18n/index.tsx'
import { placeWords } from '../place.ts'

/** More windows than this at once are nobody's wish. */
const MOST_WINDOWS = 4

/** What can be done with the selected documents; absent while none is selected. */
export function SelectionBar(props: {
  readonly ids: ReadonlySet<string>
  readonly onRemove: () => void
  readonly onClear: () => void
}): ReactNode {
  const { ids, onRemove, onClear } = props
  const t = useText()
  const host = useHost()
  return (
    <div className="selection-bar" role="toolbar" aria-label={t('selection.label')} hidden={ids.size === 0}>
      <span className="selection-count" role="status">
        {ids.size > 0 && t('selection.count', { n: ids.size })}
      </span>
      {ids.size <= MOST_WINDOWS && (
        <IconButton
          icon={AppWindow}
          size="small"
          label={t('window.openIn')}
          onClick={() => {
            for (const id of ids) host.openWindow(placeWords(id))
          }}
        />
      )}
      <Menu trigger={<IconButton icon={Download} size="small" label={t('export.selected')} />}>
        <ExportItems documents={[...ids]} />
      </Menu>
      <IconButton icon={Trash2} size="small" label={t('selection.remove')} keys="Del" onClick={onRemove} />
      <IconButton icon={X} size="small" label={t('selection.clear')} keys="Esc" onClick={onClear} />
    </div>
  )
}
