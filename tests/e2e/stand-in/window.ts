import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import type * as Electron from 'electron'
import { Page } from './page.ts'

/** What a page's preload script says to the main process. */
export type FromPreload =
  | { readonly kind: 'send'; readonly channel: string; readonly args: readonly unknown[] }
  | { readonly kind: 'invoke'; readonly channel: string; readonly id: number; readonly args: readonly unknown[] }

/** What the windows need of the rest of the stand-in. */
export interface Surroundings {
  /** Origin at which `app://belgi` is served. */
  readonly origin: () => Promise<string>
  readonly hear: (contents: WebContents, message: FromPreload) => void
  readonly created: (contents: WebContents) => void
  readonly allClosed: () => void
}

let surroundings: Surroundings
let made = 0
let windows: BrowserWindow[] = []

/** Says where the windows are; before the first one is made. */
export function surround(given: Surroundings): void {
  surroundings = given
}

class WebContents extends EventEmitter {
  readonly id = ++made
  readonly page: Page
  private origin = ''

  constructor() {
    super()
    this.page = new Page((message: FromPreload) => surroundings.hear(this, message))
    this.page.onLoad = () => this.emit('did-start-navigation', { isMainFrame: true, isSameDocument: false })
  }
  async open(address: string, size: { width: number; height: number }, preload: string): Promise<void> {
    this.origin = await surroundings.origin()
    const { protocol: scheme, host, pathname, hash } = new URL(address)
    if (scheme !== 'app:' || host !== 'belgi') throw new Error(`the stand-in serves app://belgi only, not ${address}`)
    await this.page.open(`${this.origin}${pathname}${hash}`, size, preload)
  }
  setWindowOpenHandler(): void {}
  isDestroyed(): boolean {
    return this.page.closed
  }
  getURL(): string {
    return this.page.address().replace(this.origin, 'app://belgi')
  }
  send(channel: string, ...args: unknown[]): void {
    this.page.toPreload({ kind: 'send', channel, args })
  }
}

/** Stand-in for Electron's window: a Chromium page with the preload script in a world of its own. */
export class BrowserWindow extends EventEmitter {
  readonly webContents: WebContents
  private readonly preload: string
  private readonly bounds: Electron.Rectangle
  private maximized = false

  constructor(options: Electron.BrowserWindowConstructorOptions) {
    super()
    const { preload, ...web } = options.webPreferences ?? {}
    if (!web.contextIsolation || !web.sandbox || web.nodeIntegration || web.webviewTag) throw new Error('the window is not sandboxed')
    this.preload = preload as string
    this.bounds = { x: options.x ?? 0, y: options.y ?? 0, width: options.width ?? 800, height: options.height ?? 600 }
    this.webContents = new WebContents()
    windows.push(this)
    surroundings.created(this.webContents)
  }

  async loadURL(address: string): Promise<void> {
    await this.webContents.open(address, this.bounds, readFileSync(this.preload, 'utf8'))
    this.emit('ready-to-show')
  }

  show(): void {
    this.focus()
  }
  focus(): void {
    this.emit('focus')
  }
  maximize(): void {
    this.maximized = true
    this.show()
  }
  isMaximized(): boolean {
    return this.maximized
  }
  restore(): void {}
  isMinimized(): boolean {
    return false
  }
  getNormalBounds(): Electron.Rectangle {
    return this.bounds
  }
  async close(): Promise<void> {
    this.emit('close')
    await this.webContents.page.end()
    windows = windows.filter((window) => window !== this)
    this.emit('closed')
    if (windows.length === 0) surroundings.allClosed()
  }

  static getAllWindows(): BrowserWindow[] {
    return windows
  }
  static fromWebContents(contents: WebContents): BrowserWindow | null {
    return windows.find((window) => window.webContents === contents) ?? null
  }
}
