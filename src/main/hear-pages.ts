import { BrowserWindow, ipcMain, type Menu } from 'electron'
import type { HostRequest, WindowFacts } from '../engine/contracts/window.ts'
import { CHANNELS } from './channels.ts'
import { toMainSchema } from './page-messages.ts'
import { isOwnFrame } from './relay.ts'
import type { Windows } from './windows.ts'

type ContextFacts = { readonly isEditable: boolean; readonly selectionText: string }

/** Listens to what pages say, and to right clicks in them; what is no message from Belgi's own page is dropped. */
export function hearPages(
  windows: Windows,
  takeFacts: (facts: WindowFacts) => void,
  contextMenu: (clicked: ContextFacts, say: (message: HostRequest) => void) => Menu | null,
): void {
  ipcMain.on(CHANNELS.toMain, (event, said: unknown) => {
    const message = toMainSchema.safeParse(said).data
    const window = BrowserWindow.fromWebContents(event.sender)
    if (!isOwnFrame(event) || !message || !window) return
    if (message.kind === 'listening') listens(window)
    else if (message.kind === 'window') windows.open(message.place)
    else takeFacts(message)
  })

  const heard = new WeakSet<BrowserWindow>()
  const listens = (window: BrowserWindow): void => {
    windows.listens(window)
    if (heard.has(window)) return
    heard.add(window)
    window.webContents.on('context-menu', (_event, clicked) =>
      contextMenu(clicked, (message) => windows.say(message, window))?.popup({ window }),
    )
  }
}
