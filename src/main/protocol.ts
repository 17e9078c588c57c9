import { readFile } from 'node:fs/promises'
import { protocol } from 'electron'
import { listServed } from '../web/files.ts'
import { contentSecurityPolicy } from '../window-policy.ts'

/** The window's own scheme: no file, no network. */
export const APP_ORIGIN = 'app://belgi'

/** The window's only page. */
export const WINDOW_ADDRESS = `${APP_ORIGIN}/index.html`

/** Declares the scheme; must run before the application is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

/** Serves the files of the built window, and nothing else, under the scheme. */
export function handleAppProtocol(folder: string): void {
  const files = listServed(folder)
  const headers = { 'Content-Security-Policy': contentSecurityPolicy([]), 'X-Content-Type-Options': 'nosniff' }
  protocol.handle('app', async (request) => {
    const url = URL.parse(request.url)
    const file = url?.host === 'belgi' ? files.get(url.pathname) : undefined
    if (!file) return new Response('There is no such file.', { status: 404, headers })
    return new Response(await readFile(file.path), { headers: { ...headers, 'Content-Type': file.mediaType } })
  })
}
