import { BrowserWindow, nativeTheme } from 'electron'
import { WINDOW_ADDRESS } from './protocol.ts'
import type { WindowState } from './window-state.ts'

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

/** A window at these bounds, shown once it has something to show; its page is still to be loaded. */
export function createWindow(preload: string, { bounds, maximized }: Omit<WindowState, 'place'>): BrowserWindow {
  const window = new BrowserWindow({
    ...bounds,
    minWidth: 640,
    minHeight: 420,
    show: false,
    title: 'Belgi',
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#171513' : '#f8f5f1',
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
  window.once('ready-to-show', () => (maximized ? window.maximize() : window.show()))
  reloadAfterCrash(window)
  return window
}

/** Address of the page at a place. */
export function addressOf(place: string): string {
  return place === '' ? WINDOW_ADDRESS : `${WINDOW_ADDRESS}#${place}`
}
