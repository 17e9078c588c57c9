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

type Joined = ReturnType<WindowHub['join']>

/** Carries frames between each window and the engine that runs now; what is no frame from Belgi's own page is dropped. `forget` parts all windows from an engine that is no more. */
export function relayFrames(engine: () => Promise<{ readonly hub: WindowHub }>): { forget(): void } {
  const windows = new Map<number, Promise<Joined | null>>()
  ipcMain.on(CHANNELS.frame, (event, frame: unknown) => {
    if (!isOwnFrame(event) || !(frame instanceof Uint8Array)) return
    const contents = event.sender
    const joined = windows.get(contents.id) ?? join(contents)
    void joined.then((window) => window?.send(frame))
  })

  const join = (contents: WebContents): Promise<Joined | null> => {
    const receive = (reply: Uint8Array): void => {
      if (windows.get(contents.id) === joined && !contents.isDestroyed()) contents.send(CHANNELS.frame, reply)
    }
    const joined = engine().then(
      ({ hub }) => hub.join(receive),
      () => null,
    )
    windows.set(contents.id, joined)
    oncePageGone(contents, () => {
      if (windows.get(contents.id) === joined) windows.delete(contents.id)
      void joined.then((window) => window?.leave())
    })
    return joined
  }
  return { forget: () => windows.clear() }
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
