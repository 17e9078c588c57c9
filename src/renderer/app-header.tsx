import { ChartNetwork, Download, FilePlus2, FolderPlus, PanelLeft, PanelRight, Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button, IconButton } from './components/button.tsx'
import { BelgiMark } from './components/mark.tsx'
import { Menu, MenuItem } from './components/menu.tsx'
import { Overlays } from './components/overlays.tsx'
import { explored, toggleExplore } from './explore/explore-state.ts'
import { ExportSections } from './exporting/export-menu.tsx'
import { useText } from './i18n/index.tsx'
import { useImport } from './import/use-import.ts'
import { WatchedFolders } from './import/watched-folders.tsx'
import { library } from './library/library-state.ts'
import { SearchBox } from './library/search-box.tsx'
import { LanguageMenu, MoreMenu, ThemeMenu } from './settings/settings-menus.tsx'
import { modifier } from './shortcuts.ts'
import { useStore } from './store.ts'
import type { TogglePane } from './use-toggle-pane.ts'

interface AppHeaderProps {
  readonly empty: boolean
  readonly leftShown: boolean
  readonly rightShown: boolean
  readonly togglePane: TogglePane
  readonly onShortcuts: () => void
}

/** The bar at the top: the name, the search, and what the window can do. */
export function AppHeader({ empty, leftShown, rightShown, togglePane, onShortcuts }: AppHeaderProps): ReactNode {
  const t = useText()
  const exploring = useStore(explored) !== null
  return (
    <header className="header">
      <div className="brand">
        {!empty && (
          <IconButton
            icon={PanelLeft}
            label={t('pane.toggleLibrary')}
            keys={`${modifier()} B`}
            aria-expanded={leftShown}
            onClick={() => togglePane('left')}
          />
        )}
        <BelgiMark size={22} />
        <h1 className="brand-name">{t('app.name')}</h1>
      </div>
      <div className="header-search">{!empty && <SearchBox />}</div>
      <div className="header-actions">
        {!empty && <ImportMenu />}
        {!empty && (
          <IconButton
            icon={ChartNetwork}
            className="explore-button"
            label={t('explore.title')}
            keys={`${modifier()} E`}
            pressed={exploring}
            onClick={() => toggleExplore()}
          />
        )}
        {!empty && (
          <Menu trigger={<IconButton icon={Download} label={t('export.title')} />}>
            <ExportSections />
          </Menu>
        )}
        <LanguageMenu />
        <ThemeMenu />
        <MoreMenu onShortcuts={onShortcuts} />
        {!empty && (
          <IconButton
            icon={PanelRight}
            label={t('pane.toggleInspector')}
            keys={`${modifier()} I`}
            aria-expanded={rightShown}
            onClick={() => togglePane('right')}
          />
        )}
      </div>
      <Overlays />
    </header>
  )
}

function ImportMenu(): ReactNode {
  const t = useText()
  const { readOnly } = useStore(library)
  const { chooseFiles, chooseFolder } = useImport()
  return (
    <Menu
      trigger={
        <Button look="primary" icon={Plus} disabled={readOnly} className="import-button">
          {t('import.button')}
        </Button>
      }
    >
      <MenuItem icon={FilePlus2} keys={`${modifier()} O`} onSelect={chooseFiles}>
        {t('import.files')}
      </MenuItem>
      <MenuItem icon={FolderPlus} onSelect={chooseFolder}>
        {t('import.folder')}
      </MenuItem>
      <WatchedFolders />
    </Menu>
  )
}
