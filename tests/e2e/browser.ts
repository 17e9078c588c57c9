import { existsSync } from 'node:fs'
import path from 'node:path'
import chromiumPackage from '@sparticuz/chromium'
import { type Browser, chromium } from 'playwright-core'

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** Letters that the window's own fonts lack look the same on every machine: fontconfig is shown no other fonts than the ones beside the tests. */
const FONTS = path.join(import.meta.dirname, 'fonts.conf')

/** A Chromium that is installed, or the one that `BELGI_CHROMIUM` names; undefined where the one inside the npm package is taken. */
const other = process.env.BELGI_CHROMIUM ?? INSTALLED.find((file) => existsSync(file))

/** True when the browser is the one inside the npm package, in which pictures are compared: another draws letters its own way. */
export function isPackaged(): boolean {
  return other === undefined
}

async function executable(): Promise<string> {
  return other ?? (await chromiumPackage.executablePath())
}

/** Starts a headless Chromium; `endpoint` is where a second process can reach it, when asked for. */
export async function launchBrowser(remote = false): Promise<{ browser: Browser; endpoint: string }> {
  const port = remote ? await freePort() : 0
  const browser = await chromium.launch({
    executablePath: await executable(),
    // Without a UTF-8 locale Chromium cannot be given a file whose name is not ASCII.
    env: { ...(process.env as Record<string, string>), LC_ALL: 'C.UTF-8', FONTCONFIG_FILE: FONTS },
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--font-render-hinting=none',
      ...(remote ? [`--remote-debugging-port=${port}`] : []),
    ],
  })
  return { browser, endpoint: `http://127.0.0.1:${port}` }
}

async function freePort(): Promise<number> {
  const { createServer } = await import('node:net')
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
