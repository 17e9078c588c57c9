import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type * as Electron from 'electron'
import { clickContext, clickMenu, Menu, shownMenus } from './menus.ts'
import type { Order, Report } from './orders.ts'
import { serveProtocol } from './protocol-server.ts'
import { MessageChannelMain, utilityProcess } from './utility-process.ts'
import { BrowserWindow, type FromPreload, surround } from './window.ts'

/*
 * A small stand-in for the `electron` module: enough of it to run Belgi's built main and preload bundles unchanged, with
 * a real Chromium for each window. It is not Electron: how the system draws windows, menus and dialogs, permissions, printing,
 * fuses and packaging are not covered by anything tested on it.
 */

/** The names of a real Electron object, each with arguments that the real one would take. */
type Like<T> = { [K in keyof T]?: T[K] extends (...args: infer A) => unknown ? (...args: A) => unknown : unknown }

const ROOT = process.cwd()
const USER_DATA = process.env.BELGI_STAND_IN_DATA as string

let recent: readonly string[] = []
const appEvents = new EventEmitter()
export const app = Object.assign(appEvents, {
  isPackaged: false,
  enableSandbox: () => {},
  requestSingleInstanceLock: () => true,
  whenReady: () => Promise.resolve(),
  getAppPath: () => ROOT,
  getVersion: () => (JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as { version: string }).version,
  getPath: (_name: string) => USER_DATA,
  getPreferredSystemLanguages: () => ['en-GB'],
  addRecentDocument: (file: string) => {
    recent = [file, ...recent.filter((other) => other !== file)]
  },
  quit: () => {
    appEvents.emit('before-quit')
    for (const window of BrowserWindow.getAllWindows()) window.emit('close')
    appEvents.emit('will-quit')
    setTimeout(() => process.exit(0), 500)
  },
  exit: (code?: number) => process.exit(code),
}) satisfies Like<typeof Electron.app>

/** Files that a test has chosen for the next native dialog. */
let prepared: readonly string[] = []
export const dialog = {
  showErrorBox: (title: string, content: string) => console.error(`${title}: ${content}`),
  showOpenDialog: async () => ({ canceled: prepared.length === 0, filePaths: prepared }),
  showSaveDialog: async () => ({ canceled: false, filePath: path.join(USER_DATA, 'saved') }),
}

export const nativeTheme = { shouldUseDarkColors: false, themeSource: 'system' }
const display = { id: 1, workArea: { x: 0, y: 0, width: 1920, height: 1080 } }
export const screen = { getPrimaryDisplay: () => display, getAllDisplays: () => [display] }

process.on('message', (order: Order) => void obey(order))

async function obey(order: Order): Promise<void> {
  const windows = BrowserWindow.getAllWindows()
  if (order.kind === 'quit') app.quit()
  else if (order.kind === 'choose') prepared = order.files
  else if (order.kind === 'click') clickMenu(order.path)
  else if (order.kind === 'right-click') {
    windows.at(-1)?.webContents.emit('context-menu', {}, { isEditable: order.isEditable, selectionText: order.selectionText })
    if (order.click !== undefined) clickContext(order.click)
  } else if (order.kind === 'second-instance') appEvents.emit('second-instance', {}, [], ROOT, order.data)
  else if (order.kind === 'open-file') appEvents.emit('open-file', { preventDefault: () => {} }, order.file)
  else if (order.kind === 'close') await windows[order.window]?.close()
  const report: Report = {
    ...shownMenus(),
    recent,
    bounds: BrowserWindow.getAllWindows().map((window) => window.getNormalBounds()),
    theme: nativeTheme.themeSource,
  }
  if (process.connected) process.send?.({ report })
}

type Handler = (request: Request) => Promise<Response> | Response
const schemes = new Map<string, Handler>()
export const protocol = {
  registerSchemesAsPrivileged: () => {},
  handle: (scheme: string, handler: Handler) => void schemes.set(scheme, handler),
} satisfies Like<typeof Electron.protocol>

export const session = {
  defaultSession: {
    setPermissionRequestHandler: () => {},
    setPermissionCheckHandler: () => {},
    webRequest: { onBeforeRequest: () => {} },
  },
}

const invokeHandlers = new Map<string, (event: object, ...args: unknown[]) => Promise<unknown>>()
export const ipcMain = Object.assign(new EventEmitter(), {
  handle: (channel: string, handler: (event: object, ...args: unknown[]) => Promise<unknown>) => void invokeHandlers.set(channel, handler),
})

type WebContents = BrowserWindow['webContents']

surround({
  origin: () => serveProtocol(schemes),
  hear: (contents, message) => void answer(contents, message),
  created: (contents) => appEvents.emit('web-contents-created', {}, contents),
  allClosed: () => appEvents.emit('window-all-closed'),
})

async function answer(contents: WebContents, message: FromPreload): Promise<void> {
  const event = { sender: contents, senderFrame: { parent: null, url: 'app://belgi/index.html' } }
  if (message.kind === 'send') {
    ipcMain.emit(message.channel, event, ...message.args)
    return
  }
  const handler = invokeHandlers.get(message.channel)
  try {
    if (!handler) throw new Error(`no handler for ${message.channel}`)
    contents.page.toPreload({ kind: 'invoked', id: message.id, value: await handler(event, ...message.args) })
  } catch (error) {
    contents.page.toPreload({ kind: 'invoked', id: message.id, error: String(error) })
  }
}

export { BrowserWindow, Menu, MessageChannelMain, utilityProcess }
