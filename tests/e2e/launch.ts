import { type ChildProcess, fork, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { _electron, type BrowserContext, chromium, type Page } from 'playwright-core'
import { launchBrowser } from './browser.ts'
import { pictureFailures } from './failures.ts'
import type { Order, Report } from './stand-in/orders.ts'

export const ROOT = path.resolve(import.meta.dirname, '../..')

/** The application, open in one kind of host. */
export interface App {
  readonly page: Page
  readonly library: string
  /** Does what opens the file dialog, and chooses these files in it. */
  chooseFiles(files: string[], open: () => Promise<void>): Promise<void>
  stop(): Promise<void>
}

/** A kind of host, and how to open the application in it. */
export interface Launcher {
  readonly name: string
  /** Opens the window on a library; `files` are named on its command line. */
  open(library: string, files?: readonly string[]): Promise<App>
}

/** A new empty folder for one test, removed when the test calls `remove`. */
export function temporaryFolder(): { readonly folder: string; remove(): void } {
  const folder = mkdtempSync(path.join(tmpdir(), 'belgi-'))
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }) }
}

/** The loopback host of a library, and the address that it printed. */
export async function startLoopback(library: string, files: readonly string[] = []): Promise<{ address: string; process: ChildProcess }> {
  const child = spawn(process.execPath, ['--no-warnings', path.join(ROOT, 'src/web/main.ts'), '--library', library, ...files], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const address = await new Promise<string>((resolve, reject) => {
    let said = ''
    child.stdout.on('data', (data: Buffer) => {
      said += data.toString()
      if (said.includes('\n')) resolve(said.split('\n')[0] as string)
    })
    child.on('exit', (code) => reject(new Error(`the loopback host ended with ${code}: ${said}`)))
  })
  return { address, process: child }
}

/** Ends a process and waits until it has. */
export async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  await ended
}

const loopback: Launcher = {
  name: 'the loopback host',
  open: async (library, files = []) => {
    const host = await startLoopback(library, files)
    const { browser } = await launchBrowser()
    const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage()
    await page.goto(host.address)
    const stop = async (): Promise<void> => {
      await browser.close()
      await end(host.process)
    }
    const chooseFiles: App['chooseFiles'] = async (files, open) => {
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), open()])
      await chooser.setFiles(files)
    }
    return { page, library, chooseFiles, stop }
  },
}

const standIn: Launcher = {
  name: 'the built Electron bundles on the stand-in',
  open: (library, files = []) => openStandIn(library, files),
}

/** The application on the stand-in, with what a test does there in place of the system. */
export interface StandInApp extends App {
  readonly pid: number
  /** Does what is ordered, and answers what there is then outside of pages. */
  order(order: Order): Promise<Report>
  /** Pages of the windows that are open now, in the order in which they were opened. */
  pages(): readonly Page[]
}

/** Opens the built Electron bundles on the stand-in; `data` is the folder in which the application keeps its own state. */
export async function openStandIn(library: string, files: readonly string[] = [], data?: string): Promise<StandInApp> {
  const own = data === undefined ? temporaryFolder() : null
  const child = fork(path.join(ROOT, 'out/main/index.js'), [...files], {
    cwd: ROOT,
    execArgv: ['--no-warnings', '--import', path.join(ROOT, 'tests/e2e/stand-in/register.ts')],
    env: { ...process.env, BELGI_LIBRARY: library, BELGI_STAND_IN_DATA: own?.folder ?? data },
  })
  const { endpoint } = await new Promise<{ endpoint: string }>((resolve, reject) => {
    child.once('message', (message) => resolve(message as { endpoint: string }))
    child.once('exit', (code) => reject(new Error(`the stand-in ended with ${code}`)))
  })
  const browser = await chromium.connectOverCDP(endpoint)
  const pages = (): Page[] =>
    browser
      .contexts()
      .flatMap((context: BrowserContext) => context.pages())
      .filter((one) => !one.url().startsWith('about:'))
  const [page] = pages()
  if (!page) throw new Error('the stand-in opened no page')
  const order: StandInApp['order'] = (one) => {
    const answered = new Promise<Report>((resolve) => {
      const hear = (message: unknown): void => {
        const { report } = message as { readonly report?: Report }
        if (!report) return
        child.off('message', hear)
        resolve(report)
      }
      child.on('message', hear)
    })
    child.send(one)
    return answered
  }
  const stop = async (): Promise<void> => {
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.send({ kind: 'quit' } satisfies Order)
    await ended
    own?.remove()
  }
  const chooseFiles: App['chooseFiles'] = async (chosen, open) => {
    await order({ kind: 'choose', files: chosen })
    await open()
  }
  return { page, library, chooseFiles, stop, pid: child.pid as number, order, pages }
}

const electron: Launcher = {
  name: 'Electron',
  open: async (library, files = []) => {
    const app = await _electron.launch({
      args: [ROOT, ...files],
      cwd: ROOT,
      env: { ...process.env, BELGI_LIBRARY: library } as Record<string, string>,
    })
    const chooseFiles: App['chooseFiles'] = async (files, open) => {
      await app.evaluate(({ dialog }, filePaths) => {
        dialog.showOpenDialog = async () => ({ canceled: false, filePaths })
      }, files)
      await open()
    }
    return { page: await app.firstWindow(), library, chooseFiles, stop: () => app.close() }
  },
}

/** Every kind of host that this machine has: Electron itself only where its runtime is installed. A test that fails leaves a picture of its window. */
export const LAUNCHERS: readonly Launcher[] = [loopback, standIn, ...(hasElectron() ? [electron] : [])].map(({ name, open }) => ({
  name,
  open: async (library, files) => {
    const app = await open(library, files)
    pictureFailures(app.page)
    return app
  },
}))

function hasElectron(): boolean {
  const file = path.join(ROOT, 'node_modules/electron/path.txt')
  return existsSync(file) && existsSync(path.join(ROOT, 'node_modules/electron/dist', readFileSync(file, 'utf8')))
}
