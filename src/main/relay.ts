import { type IpcMainEvent, type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron'
import type { WindowHub } from '../engine/port/serve-many.ts'
import { CHANNELS } from './channels.ts'
import { APP_ORIGIN } from './protocol.ts'

/** True when a message comes from the main frame of Belgi's own page. */
export function isOwnFrame(event: IpcMainEvent | IpcMainInvokeEvent): boolean {
  const frame = event.senderFrame
  if (!frame || frame.parent !== null) return false
  const url = URL.parse(frame.url)
  return url !== null && `${url.protocol}//${url.host}` === APP_ORIGIN
}

/** Carries frames between each window and the engine; anything that is no frame from Belgi's own page is dropped. */
export function relayFrames(hub: WindowHub): void {
  const windows = new Map<number, ReturnType<WindowHub['join']>>()
  ipcMain.on(CHANNELS.frame, (event, frame: unknown) => {
    if (!isOwnFrame(event) || !(frame instanceof Uint8Array)) return
    const contents = event.sender
    let window = windows.get(contents.id)
    if (!window) {
      window = hub.join((reply) => !contents.isDestroyed() && contents.send(CHANNELS.frame, reply))
      windows.set(contents.id, window)
      const { leave } = window
      oncePageGone(contents, () => {
        windows.delete(contents.id)
        leave()
      })
    }
    window.send(frame)
  })
}

/** A page that is reloaded or crashes numbers its calls from 1 again: answers to the page before must not reach it. */
function oncePageGone(contents: WebContents, gone: () => void): void {
  const end = (): void => {
    contents.off('destroyed', end)
    contents.off('render-process-gone', end)
    contents.off('did-start-navigation', navigate)
    gone()
  }
  const navigate = (details: { readonly isMainFrame: boolean; readonly isSameDocument: boolean }): void => {
    if (details.isMainFrame && !details.isSameDocument) end()
  }
  contents.on('destroyed', end)
  contents.on('render-process-gone', end)
  contents.on('did-start-navigation', navigate)
}
