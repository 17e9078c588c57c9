import { type IpcMainEvent, type IpcMainInvokeEvent, ipcMain } from 'electron'
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
      const leave = (): void => {
        windows.get(contents.id)?.leave()
        windows.delete(contents.id)
      }
      contents.once('destroyed', leave)
    }
    window.send(frame)
  })
}
