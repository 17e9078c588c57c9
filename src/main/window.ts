import { BrowserWindow, nativeTheme, screen } from 'electron'
import { WINDOW_ADDRESS } from './protocol.ts'
import { readWindowState, rememberWindowState } from './window-state.ts'

/** Opens the window where it stood last time, shown once it has something to show. */
export async function createWindow(preload: string): Promise<BrowserWindow> {
  const window = new BrowserWindow({
    ...readWindowState(screen.getPrimaryDisplay().workArea),
    minWidth: 640,
    minHeight: 420,
    show: false,
    title: 'Belgi',
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#17191b' : '#faf8f4',
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      webSecurity: true,
      spellcheck: false,
    },
  })
  rememberWindowState(window)
  window.once('ready-to-show', () => window.show())
  await window.loadURL(WINDOW_ADDRESS)
  return window
}
