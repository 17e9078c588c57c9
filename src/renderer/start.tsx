import './styles/fonts.css'
import './styles/tokens.css'
import './styles/base.css'
import './styles/components.css'
import './styles/shell.css'
import './styles/library.css'
import './styles/import.css'
import { createRoot } from 'react-dom/client'
import { connect } from '../engine/port/connect.ts'
import { App } from './app.tsx'
import { EngineProvider } from './engine.tsx'
import type { Host } from './host.ts'
import { likelyLanguage } from './i18n/format.ts'
import { TextProvider } from './i18n/index.tsx'
import { dressAsBefore, dressFromSettings } from './settings/appearance.ts'
import { openSettings } from './settings/settings.ts'
import { StartFailure } from './start-failure.tsx'

/** Opens the host and its engine, reads the settings, then paints the window; a page that says why when that cannot be. */
export async function startWindow(open: () => Promise<Host>): Promise<void> {
  const root = createRoot(document.getElementById('root') as HTMLElement, { onUncaughtError: (error) => fail(error) })
  const fail = (error: unknown): void =>
    root.render(
      <TextProvider language={likelyLanguage(navigator.languages)}>
        <StartFailure reason={error instanceof Error ? error.message : String(error)} />
      </TextProvider>,
    )
  try {
    dressAsBefore()
    const host = await open()
    const connection = connect(host.port)
    const { engine } = connection
    const [description, kept, library] = await Promise.all([engine.describe(), engine.settings(), engine.library()])
    openSettings(engine, kept)
    dressFromSettings()
    root.render(
      <EngineProvider host={host} connection={connection} description={description}>
        <App library={library} />
      </EngineProvider>,
    )
  } catch (error) {
    fail(error)
  }
}
