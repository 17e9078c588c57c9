import path from 'node:path'
import { app, dialog, Menu, nativeTheme } from 'electron'
import { z } from 'zod'
import type { WindowFacts } from '../engine/contracts/window.ts'
import { EngineError } from '../engine/model/errors.ts'
import { defaultLibrary } from '../node/default-library.ts'
import { type LastingEngine, startLasting } from '../node/lasting-engine.ts'
import { answerDialogs } from './dialogs.ts'
import { type ElectronEngine, startEngine } from './engine.ts'
import { hearPages } from './hear-pages.ts'
import { contextTemplate, menuTemplate } from './menu.ts'
import { MENU_WORDS, startErrorWords } from './menu-words.ts'
import { LANGUAGES } from './page-messages.ts'
import { handleAppProtocol, registerAppScheme } from './protocol.ts'
import { relayFrames } from './relay.ts'
import { denyEverythingElse } from './safety.ts'
import { readRunState } from './window-state.ts'
import { createWindows, type Windows } from './windows.ts'

const BUNDLE = import.meta.dirname

let facts: WindowFacts = { language: 'kk', theme: 'system', recent: [] }
let engine: LastingEngine<ElectronEngine> | null = null
let windows: Windows | null = null
const handed = filesOf(process.argv.slice(app.isPackaged ? 1 : 2), process.cwd())

app.enableSandbox()
registerAppScheme()

if (app.requestSingleInstanceLock({ files: handed })) void start()
else app.quit()

async function start(): Promise<void> {
  app.on('second-instance', (_event, _argv, _cwd, data) => fromSecondInstance(data))
  app.on('open-file', (event, file) => {
    event.preventDefault()
    openFiles([file])
  })
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', () => void engine?.stop())
  denyEverythingElse()
  await app.whenReady()
  const { language = systemLanguage(), theme = 'system' } = readRunState()
  facts = { ...facts, language, theme }
  nativeTheme.themeSource = theme
  handleAppProtocol(path.join(BUNDLE, '../renderer'))
  showMenu()
  const relay = relayFrames(() => engine?.now() ?? Promise.reject(new Error('there is no engine yet')))
  const onStop = (): void => {
    relay.forget()
    windows?.sayClosed()
  }
  const onGone = (): void => fail(MENU_WORDS.engineGone[facts.language])
  try {
    engine = await startLasting(() => startEngine(BUNDLE, engineConfig()), { onStop, onGone })
  } catch (error) {
    if (!(error instanceof EngineError)) throw error
    return fail(startErrorWords(facts.language, error.code, error.message))
  }
  const opened = createWindows(path.join(BUNDLE, '../preload/index.cjs'), () => facts, showMenu)
  windows = opened
  answerDialogs()
  hearPages(opened, takeFacts, (parameters, say) => {
    const template = contextTemplate(facts.language, parameters, say)
    return template.length > 0 ? Menu.buildFromTemplate(template) : null
  })
  opened.restore()
  openFiles(handed.splice(0))
}

function engineConfig(): Parameters<typeof startEngine>[1] {
  const resources = app.isPackaged ? process.resourcesPath : path.join(app.getAppPath(), 'resources')
  return {
    folder: defaultLibrary(),
    samples: path.join(resources, 'samples'),
    models: path.join(resources, 'models'),
    version: app.getVersion(),
  }
}

function fail(why: string): void {
  windows?.keep()
  dialog.showErrorBox('Belgi', why)
  app.exit(1)
}

/** Gives files to the window that was used last; its page imports them and opens what they are. */
function openFiles(files: readonly string[]): void {
  if (files.length === 0) return
  if (!windows) return void handed.push(...files)
  for (const file of files) app.addRecentDocument(file)
  windows.say({ kind: 'paths', paths: files })
}

const secondSchema = z.object({ files: z.array(z.string()) })

/** Somebody started the application again: its files come here, and the window used last to the front. */
function fromSecondInstance(data: unknown): void {
  const second = secondSchema.safeParse(data)
  if (second.success) openFiles(second.data.files)
  const window = windows?.current()
  if (window?.isMinimized()) window.restore()
  window?.focus()
}

function takeFacts(next: WindowFacts): void {
  const before = facts
  facts = next
  nativeTheme.themeSource = next.theme
  showMenu()
  if (before.language !== next.language || before.theme !== next.theme) windows?.keep()
}

function showMenu(): void {
  const acts = {
    say: (message: Parameters<Windows['say']>[0]) => windows?.say(message),
    openWindow: () => windows?.open('new'),
  }
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(facts, acts, process.platform === 'darwin')))
}

/** The first language that the system prefers and the window speaks; Kazakh when there is none. */
function systemLanguage(): WindowFacts['language'] {
  for (const tag of app.getPreferredSystemLanguages()) {
    const spoken = LANGUAGES.find((language) => language === tag.toLowerCase().split('-')[0])
    if (spoken) return spoken
  }
  return 'kk'
}

/** Words of a command line that are files, not switches. */
function filesOf(argv: readonly string[], cwd: string): string[] {
  return argv.filter((word) => !word.startsWith('-')).map((word) => path.resolve(cwd, word))
}
