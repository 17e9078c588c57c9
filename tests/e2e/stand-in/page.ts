import type { Page as BrowserPage, CDPSession } from 'playwright-core'
import { launchBrowser } from '../browser.ts'
import { PAGE_SIDE, preloadSide, WORLD } from './bridge.ts'
import { fromJson, toJson } from './wire.ts'

type PathQuestion = { readonly kind: 'path-of'; readonly id: number }

/** The one browser of all windows; the test learns at once where to reach it. */
let browser: ReturnType<typeof launchBrowser> | null = null

/** A Chromium page whose preload script runs in an isolated world and talks to the main process through a binding. */
export class Page {
  closed = false
  /** Called when the page's main frame begins to load. */
  onLoad: () => void = () => {}
  private page: BrowserPage | null = null
  private session: CDPSession | null = null
  private world: number | null = null
  private readonly waiting: unknown[] = []
  private readonly receive: (message: never) => void

  constructor(receive: (message: never) => void) {
    this.receive = receive
  }

  /** Opens Chromium, or a further page of it, loads the address, and tells the test where to find both. */
  async open(address: string, size: { width: number; height: number }, preload: string): Promise<void> {
    browser ??= launchBrowser(true)
    const { browser: chromium, endpoint } = await browser
    const context = chromium.contexts()[0] ?? (await chromium.newContext({ viewport: { width: size.width, height: size.height } }))
    const page = await context.newPage()
    await page.setViewportSize({ width: size.width, height: size.height })
    this.page = page
    page.on('close', () => {
      this.closed = true
    })
    const session = await page.context().newCDPSession(page)
    this.session = session
    session.on('Runtime.bindingCalled', ({ name, payload }) => name === 'belgiToMain' && void this.fromPreload(fromJson(payload)))
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.name !== WORLD) return
      this.world = context.id
      for (const message of this.waiting.splice(0)) this.toPreload(message)
    })
    session.on('Runtime.executionContextsCleared', () => {
      this.world = null
      this.onLoad()
    })
    session.on('Page.loadEventFired', () => void session.send('Page.bringToFront'))
    await session.send('Runtime.enable')
    await session.send('Page.enable')
    await session.send('Runtime.addBinding', { name: 'belgiToMain', executionContextName: WORLD })
    await session.send('Page.addScriptToEvaluateOnNewDocument', { source: PAGE_SIDE })
    await session.send('Page.addScriptToEvaluateOnNewDocument', { source: preloadSide(preload), worldName: WORLD })
    await page.goto(address)
    process.send?.({ endpoint, address })
  }

  address(): string {
    return this.page?.url() ?? ''
  }

  toPreload(message: unknown): void {
    if (this.world === null) this.waiting.push(message)
    else void this.call(`belgiFromMain(${JSON.stringify(toJson(message))})`)
  }

  async end(): Promise<void> {
    this.closed = true
    await this.page?.close()
  }

  private async call(expression: string): Promise<{ objectId?: string | undefined }> {
    const answer = await this.session?.send('Runtime.evaluate', { expression, contextId: this.world as number }).catch(() => null)
    return answer?.result ?? {}
  }

  private async fromPreload(message: unknown): Promise<void> {
    const question = message as PathQuestion
    if (question.kind !== 'path-of') return this.receive(message as never)
    const { objectId } = await this.call(`belgiFiles.get(${question.id})`)
    const info = objectId ? await this.session?.send('DOM.getFileInfo', { objectId }).catch(() => null) : null
    this.toPreload({ kind: 'path', id: question.id, path: info?.path ?? '' })
  }
}
