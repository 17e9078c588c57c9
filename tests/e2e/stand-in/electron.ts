import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type * as Electron from 'electron'
import { Page } from './page.ts'
import { serveProtocol } from './protocol-server.ts'
import { MessageChannelMain, utilityProcess } from './utility-process.ts'

/*
 * A small stand-in for the `electron` module: enough of it to run Belgi's built main and preload bundles unchanged, with
 * a real Chromium for the window. It is not Electron: native windows and menus, permissions, printing, fuses and packaging
 * are not covered by anything tested on it.
 */

/** The names of a real Electron object, each with arguments that the real one would take. */
type Like<T> = { [K in keyof T]?: T[K] extends (...args: infer A) => unknown ? (...args: A) => unknown : unknown }

const ROOT = process.cwd()
const USER_DATA = process.env.BELGI_STAND_IN_DATA as string

const appEvents = new EventEmitter()
export const app = Object.assign(appEvents, {
  isPackaged: false,
  enableSandbox: () => {},
  requestSingleInstanceLock: () => true,
  whenReady: () => Promise.resolve(),
  getAppPath: () => ROOT,
  getVersion: () => (JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as { version: string }).version,
  getPath: (_name: string) => USER_DATA,
  quit: () => {
    appEvents.emit('will-quit')
    setTimeout(() => process.exit(0), 500)
  },
  exit: (code?: number) => process.exit(code),
}) satisfies Like<typeof Electron.app>

process.on('message', (message: 'quit' | { readonly choose: string[] }) => {
  if (message === 'quit') app.quit()
  else prepared = message.choose
})

type Handler = (request: Request) => Promise<Response> | Response | Response
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

export const nativeTheme = { shouldUseDarkColors: false }
export const screen = { getPrimaryDisplay: () => ({ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }) }
export const Menu = { buildFromTemplate: () => ({}), setApplicationMenu: () => {} }

/** Files that a test has chosen for the next native dialog. */
let prepared: readonly string[] = []
export const dialog = {
  showErrorBox: (title: string, content: string) => console.error(`${title}: ${content}`),
  showOpenDialog: async () => ({ canceled: prepared.length === 0, filePaths: prepared }),
  showSaveDialog: async () => ({ canceled: false, filePath: path.join(USER_DATA, 'saved') }),
}

const invokeHandlers = new Map<string, (event: object, ...args: unknown[]) => Promise<unknown>>()
export const ipcMain = Object.assign(new EventEmitter(), {
  handle: (channel: string, handler: (event: object, ...args: unknown[]) => Promise<unknown>) => void invokeHandlers.set(channel, handler),
})

const windows: BrowserWindow[] = []

class WebContents extends EventEmitter {
  readonly id = windows.length + 1
  readonly page: Page
  constructor(page: Page) {
    super()
    this.page = page
  }
  setWindowOpenHandler(): void {}
  isDestroyed(): boolean {
    return this.page.closed
  }
  send(channel: string, ...args: unknown[]): void {
    this.page.toPreload({ kind: 'send', channel, args })
  }
}

/** Stand-in for Electron's window: a Chromium page with the preload script in a world of its own. */
export class BrowserWindow extends EventEmitter {
  readonly webContents: WebContents
  private readonly preload: string
  private readonly size: { width: number; height: number }

  constructor(options: Electron.BrowserWindowConstructorOptions) {
    super()
    const { preload, ...web } = options.webPreferences ?? {}
    if (!web.contextIsolation || !web.sandbox || web.nodeIntegration || web.webviewTag) throw new Error('the window is not sandboxed')
    this.preload = preload as string
    this.size = { width: options.width ?? 800, height: options.height ?? 600 }
    this.webContents = new WebContents(new Page((message) => answer(this.webContents, message)))
    windows.push(this)
    appEvents.emit('web-contents-created', {}, this.webContents)
  }

  async loadURL(address: string): Promise<void> {
    const origin = await serveProtocol(schemes)
    const { protocol: scheme, host, pathname } = new URL(address)
    if (scheme !== 'app:' || host !== 'belgi') throw new Error(`the stand-in serves app://belgi only, not ${address}`)
    await this.webContents.page.open(`${origin}${pathname}`, this.size, readFileSync(this.preload, 'utf8'))
    this.emit('ready-to-show')
  }

  show(): void {}
  focus(): void {}
  restore(): void {}
  isMinimized(): boolean {
    return false
  }
  getNormalBounds(): Electron.Rectangle {
    return { x: 0, y: 0, ...this.size }
  }

  static getAllWindows(): BrowserWindow[] {
    return windows
  }
  static fromWebContents(contents: WebContents): BrowserWindow | null {
    return windows.find((window) => window.webContents === contents) ?? null
  }
}

type FromPreload =
  | { readonly kind: 'send'; readonly channel: string; readonly args: readonly unknown[] }
  | { readonly kind: 'invoke'; readonly channel: string; readonly id: number; readonly args: readonly unknown[] }

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

export { MessageChannelMain, utilityProcess }
