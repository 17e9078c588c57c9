import './settings.css'
import { type ReactNode, useId } from 'react'
import { Button } from '../components/button.tsx'
import { Dialog } from '../components/dialog.tsx'
import { Segmented } from '../components/segmented.tsx'
import { shownName } from '../components/shown-name.ts'
import { useDescription, useEngine, useRequest } from '../engine.tsx'
import { formatSize, INTERFACE_LANGUAGES } from '../i18n/format.ts'
import { useLanguage, useText } from '../i18n/index.tsx'
import { WatchedList } from '../import/watched-list.tsx'
import { library } from '../library/library-state.ts'
import { createStore, useStore } from '../store.ts'
import { START } from '../use-last-document.ts'
import { TEXT_SIZES, useContrastSetting, useLanguageSetting, useTextSizeSetting, useThemeSetting } from './appearance.ts'
import { checkLibrary } from './check-library.ts'
import { useSetting } from './settings.ts'

/** Whether the settings are shown. */
export const settingsOpen = createStore(false)

/** Everything that can be chosen once and for all; what is changed holds at once. */
export function SettingsDialog(): ReactNode {
  const t = useText()
  const open = useStore(settingsOpen)
  return (
    <Dialog open={open} onOpenChange={(next) => settingsOpen.set(next)} title={t('settings.title')} wide>
      <div className="settings">
        <Look />
        <Start />
        <Import />
        <Library />
      </div>
    </Dialog>
  )
}

function Look(): ReactNode {
  const t = useText()
  const [language, setLanguage] = useLanguageSetting()
  const [theme, setTheme] = useThemeSetting()
  const [contrast, setContrast] = useContrastSetting()
  const [size, setSize] = useTextSizeSetting()
  return (
    <Part title={t('settings.look')}>
      <Line name={t('settings.languageName')}>
        <Segmented
          label={t('settings.language')}
          value={language}
          options={INTERFACE_LANGUAGES.map(({ code, name }) => ({ value: code, words: <span lang={code}>{name}</span> }))}
          onChange={setLanguage}
        />
      </Line>
      <Line name={t('settings.theme')}>
        <Segmented
          label={t('settings.theme')}
          value={theme}
          options={(['system', 'light', 'dark'] as const).map((value) => ({ value, words: t(`theme.${value}`) }))}
          onChange={setTheme}
        />
      </Line>
      <Line name={t('settings.textSize')}>
        <Segmented
          label={t('settings.textSize')}
          value={`${size}`}
          options={TEXT_SIZES.map((value) => ({ value: `${value}`, words: t('settings.percent', { n: value }) }))}
          onChange={(value) => setSize(Number(value))}
        />
      </Line>
      <Check checked={contrast} onChange={setContrast} words={t('theme.contrast')} />
    </Part>
  )
}

function Start(): ReactNode {
  const t = useText()
  const [first, setFirst] = useSetting<string>(START, 'last')
  return (
    <Part title={t('settings.start')}>
      <Line name={t('settings.startShow')}>
        <Segmented
          label={t('settings.startShow')}
          value={first}
          options={[
            { value: 'last', words: t('settings.startLast') },
            { value: 'nothing', words: t('settings.startNothing') },
            { value: 'explore', words: t('settings.startExplore') },
          ]}
          onChange={setFirst}
        />
      </Line>
    </Part>
  )
}

function Import(): ReactNode {
  const t = useText()
  const [ocr, setOcr] = useSetting<'auto' | 'off'>('import.ocr', 'auto')
  return (
    <Part title={t('settings.import')}>
      <Check checked={ocr !== 'off'} onChange={(on) => setOcr(on ? 'auto' : 'off')} words={t('import.ocr')} lead={t('settings.ocrLead')} />
      <h4 className="settings-name">{t('settings.watched')}</h4>
      <WatchedList />
    </Part>
  )
}

function Library(): ReactNode {
  const t = useText()
  const engine = useEngine()
  const language = useLanguage()
  const { folder, documents } = useStore(library)
  const { version } = useDescription()
  const { value: bytes } = useRequest(`space ${documents}`, () => engine.space())
  const size = bytes === null ? t('settings.counting') : t('settings.sizeOf', { size: formatSize(bytes, language), n: documents })
  return (
    <Part title={t('settings.library')}>
      <Line name={t('settings.folder')}>
        <span className="settings-path">{shownName(folder)}</span>
      </Line>
      <p className="quiet">{t('settings.folderLead')}</p>
      <Line name={t('settings.size')}>
        <span className="numbers">{size}</span>
        <Button size="small" onClick={() => void checkLibrary(engine, t)}>
          {t('check.run')}
        </Button>
      </Line>
      <Line name={t('settings.version')}>
        <span className="numbers">
          {t('app.name')} {version}
        </span>
      </Line>
    </Part>
  )
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactNode {
  return (
    <div className="settings-part">
      <h3 className="settings-title">{title}</h3>
      <div className="settings-lines">{children}</div>
    </div>
  )
}

function Line({ name, children }: { readonly name: string; readonly children: ReactNode }): ReactNode {
  return (
    <div className="settings-line">
      <span className="settings-name">{name}</span>
      <span className="settings-value">{children}</span>
    </div>
  )
}

function Check(props: {
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
  readonly words: string
  readonly lead?: string
}): ReactNode {
  const id = useId()
  return (
    <div className="settings-check">
      <label>
        <input
          type="checkbox"
          checked={props.checked}
          aria-describedby={props.lead === undefined ? undefined : id}
          onChange={(event) => props.onChange(event.target.checked)}
        />
        {props.words}
      </label>
      {props.lead !== undefined && (
        <p id={id} className="quiet">
          {props.lead}
        </p>
      )}
    </div>
  )
}
