import { BrowserWindow, nativeTheme, screen } from 'electron'
import { WINDOW_ADDRESS } from './protocol.ts'
import { readWindowState, rememberWindowState } from './window-state.ts'

/** Milliseconds after a reload in which a second crash leaves the page as it is: it would crash again. */
const RELOAD_PAUSE = 10_000

/** Loads the page anew when its process dies; the library and running imports live elsewhere and go on. */
export function reloadAfterCrash(window: Pick<BrowserWindow, 'webContents' | 'reload'>, now: () => number = Date.now): void {
  let last = Number.NEGATIVE_INFINITY
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || now() - last < RELOAD_PAUSE) return
    last = now()
    window.reload()
  })
}

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
  reloadAfterCrash(window)
  await window.loadURL(WINDOW_ADDRESS)
  return window
}
