import { ChartNetwork, EllipsisVertical, FolderOpen, Keyboard, Monitor, Moon, Settings, ShieldCheck, Sun } from 'lucide-react'
import type { ReactNode } from 'react'
import { IconButton } from '../components/button.tsx'
import { Menu, MenuCheck, MenuChoice, MenuItem, MenuLabel, MenuLine } from '../components/menu.tsx'
import { useDescription, useEngine } from '../engine.tsx'
import { toggleExplore } from '../explore/explore-state.ts'
import { INTERFACE_LANGUAGES } from '../i18n/format.ts'
import { useText } from '../i18n/index.tsx'
import { library } from '../library/library-state.ts'
import { modifier } from '../shortcuts.ts'
import { useStore } from '../store.ts'
import { useContrastSetting, useLanguageSetting, useThemeSetting } from './appearance.ts'
import { checkLibrary } from './check-library.ts'
import { settingsOpen } from './settings-dialog.tsx'

const SHORT = { kk: 'Қаз', ru: 'Рус', en: 'Eng' } as const
const THEME_ICONS = { system: Monitor, light: Sun, dark: Moon } as const

/** Chooses the window's language. */
export function LanguageMenu(): ReactNode {
  const t = useText()
  const [language, setLanguage] = useLanguageSetting()
  return (
    <Menu
      trigger={
        <button type="button" className="language-button" aria-label={`${t('settings.language')}: ${SHORT[language]}`}>
          {SHORT[language]}
        </button>
      }
    >
      <MenuChoice
        label={t('settings.language')}
        value={language}
        options={INTERFACE_LANGUAGES.map(({ code, name }) => ({ value: code, words: name, lang: code }))}
        onChange={setLanguage}
      />
    </Menu>
  )
}

/** Chooses the window's colours. */
export function ThemeMenu(): ReactNode {
  const t = useText()
  const [theme, setTheme] = useThemeSetting()
  const [contrast, setContrast] = useContrastSetting()
  return (
    <Menu trigger={<IconButton icon={THEME_ICONS[theme]} label={t('settings.theme')} />}>
      <MenuChoice
        label={t('settings.theme')}
        value={theme}
        options={[
          { value: 'system', words: t('theme.system') },
          { value: 'light', words: t('theme.light') },
          { value: 'dark', words: t('theme.dark') },
        ]}
        onChange={setTheme}
      />
      <MenuLine />
      <MenuCheck checked={contrast} onChange={setContrast}>
        {t('theme.contrast')}
      </MenuCheck>
    </Menu>
  )
}

/** What is needed seldom: shortcuts, a check of the library, where it lies, the version. */
export function MoreMenu({ onShortcuts }: { readonly onShortcuts: () => void }): ReactNode {
  const t = useText()
  const engine = useEngine()
  const { folder } = useStore(library)
  const { version } = useDescription()
  return (
    <Menu trigger={<IconButton icon={EllipsisVertical} label={t('settings.more')} />}>
      <MenuItem icon={ChartNetwork} keys={`${modifier()} E`} onSelect={() => toggleExplore()}>
        {t('explore.title')}
      </MenuItem>
      <MenuItem icon={Settings} keys={`${modifier()} ,`} onSelect={() => settingsOpen.set(true)}>
        {t('settings.title')}
      </MenuItem>
      <MenuItem icon={Keyboard} keys="?" onSelect={onShortcuts}>
        {t('shortcuts.title')}
      </MenuItem>
      <MenuItem icon={ShieldCheck} onSelect={() => void checkLibrary(engine, t)}>
        {t('check.run')}
      </MenuItem>
      <MenuLine />
      <MenuLabel>
        <span className="menu-fact">
          <FolderOpen aria-hidden="true" size={13} strokeWidth={1.75} /> {folder}
        </span>
        <span className="menu-fact">
          {t('app.name')} {version}
        </span>
      </MenuLabel>
    </Menu>
  )
}
