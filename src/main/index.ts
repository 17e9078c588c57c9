import path from 'node:path'
import { app, BrowserWindow, dialog } from 'electron'
import { defaultLibrary } from '../node/default-library.ts'
import { CHANNELS } from './channels.ts'
import { answerDialogs } from './dialogs.ts'
import { type ElectronEngine, startEngine } from './engine.ts'
import { installMenu } from './menu.ts'
import { handleAppProtocol, registerAppScheme } from './protocol.ts'
import { relayFrames } from './relay.ts'
import { denyEverythingElse } from './safety.ts'
import { createWindow } from './window.ts'

const BUNDLE = import.meta.dirname

let engine: ElectronEngine | null = null
const waiting: string[] = filesOf(process.argv.slice(app.isPackaged ? 1 : 2), process.cwd())

app.enableSandbox()
registerAppScheme()

if (app.requestSingleInstanceLock()) void start()
else app.quit()

async function start(): Promise<void> {
  app.on('second-instance', (_event, argv, cwd) => {
    openFiles(filesOf(argv.slice(app.isPackaged ? 1 : 2), cwd))
    const window = BrowserWindow.getAllWindows()[0]
    if (window?.isMinimized()) window.restore()
    window?.focus()
  })
  app.on('open-file', (event, file) => {
    event.preventDefault()
    openFiles([file])
  })
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', () => engine?.stop())
  denyEverythingElse()
  await app.whenReady()
  handleAppProtocol(path.join(BUNDLE, '../renderer'))
  answerDialogs()
  installMenu()
  const resources = app.isPackaged ? process.resourcesPath : path.join(app.getAppPath(), 'resources')
  try {
    engine = await startEngine(BUNDLE, {
      folder: defaultLibrary(),
      samples: path.join(resources, 'samples'),
      models: path.join(resources, 'models'),
      version: app.getVersion(),
    })
  } catch (error) {
    dialog.showErrorBox('Belgi', error instanceof Error ? error.message : String(error))
    app.exit(1)
    return
  }
  relayFrames(engine.hub)
  engine.onExit(() => {
    for (const window of BrowserWindow.getAllWindows()) window.webContents.send(CHANNELS.closed)
  })
  await createWindow(path.join(BUNDLE, '../preload/index.cjs'))
  openFiles(waiting.splice(0))
}

function openFiles(files: readonly string[]): void {
  if (engine) engine.importFiles(files)
  else waiting.push(...files)
}

/** Words of a command line that are files, not switches. */
function filesOf(argv: readonly string[], cwd: string): string[] {
  return argv.filter((word) => !word.startsWith('-')).map((word) => path.resolve(cwd, word))
}
