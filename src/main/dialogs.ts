import { rename, writeFile } from 'node:fs/promises'
import { app, BrowserWindow, dialog, type IpcMainInvokeEvent, ipcMain } from 'electron'
import { z } from 'zod'
import { CHANNELS } from './channels.ts'
import { isOwnFrame } from './relay.ts'

const chooseArgs = z.tuple([z.enum(['files', 'folder'])])
const saveArgs = z.tuple([z.string().min(1).max(255), z.instanceof(Uint8Array)])

/** Answers the two requests for native dialogs. */
export function answerDialogs(): void {
  handle(CHANNELS.chooseFiles, chooseArgs, async (window, [kind]) => {
    const properties = kind === 'folder' ? (['openDirectory'] as const) : (['openFile', 'multiSelections'] as const)
    const chosen = await dialog.showOpenDialog(window, { properties: [...properties] })
    if (chosen.canceled) return []
    if (kind === 'files') for (const file of chosen.filePaths) app.addRecentDocument(file)
    return chosen.filePaths
  })
  handle(CHANNELS.saveFile, saveArgs, async (window, [name, bytes]) => {
    const chosen = await dialog.showSaveDialog(window, { defaultPath: name })
    if (chosen.canceled || !chosen.filePath) return false
    const draft = `${chosen.filePath}.part`
    await writeFile(draft, bytes)
    await rename(draft, chosen.filePath)
    return true
  })
}

function handle<A>(channel: string, schema: z.ZodType<A>, answer: (window: BrowserWindow, args: A) => Promise<unknown>): void {
  ipcMain.handle(channel, async (event: IpcMainInvokeEvent, ...args: unknown[]) => {
    const parsed = schema.safeParse(args)
    const window = BrowserWindow.fromWebContents(event.sender)
    if (!isOwnFrame(event) || !parsed.success || !window) throw new Error('refused')
    return answer(window, parsed.data)
  })
}
