import { app, session } from 'electron'
import { WINDOW_ADDRESS } from './protocol.ts'

/** Refuses what the window never needs: navigation, new windows, embedded pages, permissions, downloads from the network. */
export function denyEverythingElse(): void {
  app.on('web-contents-created', (_event, contents) => {
    const refuse = (event: { readonly url: string; preventDefault(): void }): void => {
      if (!isOwnPage(event.url)) event.preventDefault()
    }
    contents.on('will-navigate', refuse)
    contents.on('will-frame-navigate', refuse)
    contents.on('will-redirect', refuse)
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  })
  void app.whenReady().then(() => {
    session.defaultSession.setPermissionRequestHandler((_contents, permission, answer) =>
      answer(permission === 'clipboard-sanitized-write'),
    )
    session.defaultSession.setPermissionCheckHandler((_contents, permission) => permission === 'clipboard-sanitized-write')
    session.defaultSession.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isOwn(details.url) }))
  })
}

/** Only a reload of the window itself is a navigation that may be. */
function isOwnPage(address: string): boolean {
  const url = URL.parse(address)
  return url !== null && `${url.protocol}//${url.host}${url.pathname}` === WINDOW_ADDRESS
}

const OWN_SCHEMES: ReadonlySet<string> = new Set(['app:', 'blob:', 'data:', 'devtools:'])

function isOwn(address: string): boolean {
  const url = URL.parse(address)
  return url !== null && OWN_SCHEMES.has(url.protocol)
}
