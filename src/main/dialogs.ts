import { app, BrowserWindow, dialog, type IpcMainInvokeEvent, ipcMain } from 'electron'
import { z } from 'zod'
import { CHANNELS } from './channels.ts'
import { createDrafts } from './drafts.ts'
import { isOwnFrame } from './relay.ts'

const chooseArgs = z.tuple([z.enum(['files', 'folder'])])

/** Answers what asks for native dialogs, and for the files that were chosen in one. */
export function answerDialogs(): void {
  const drafts = createDrafts()
  handle(CHANNELS.chooseFiles, chooseArgs, async (window, [kind]) => {
    const properties = kind === 'folder' ? (['openDirectory'] as const) : (['openFile', 'multiSelections'] as const)
    const chosen = await dialog.showOpenDialog(window, { properties: [...properties] })
    if (chosen.canceled) return []
    if (kind === 'files') for (const file of chosen.filePaths) app.addRecentDocument(file)
    return chosen.filePaths
  })
  handle(CHANNELS.beginFile, z.tuple([z.string().min(1).max(255)]), async (window, [name]) => {
    const chosen = await dialog.showSaveDialog(window, { defaultPath: name })
    if (chosen.canceled || !chosen.filePath) return null
    const { id } = window
    const file = await drafts.begin(id, chosen.filePath)
    window.once('closed', () => void drafts.end(id, file, false).catch(() => {}))
    return file
  })
  handle(CHANNELS.writePart, z.tuple([z.int(), z.instanceof(Uint8Array)]), (window, [file, bytes]) => drafts.write(window.id, file, bytes))
  handle(CHANNELS.endFile, z.tuple([z.int(), z.boolean()]), (window, [file, whole]) => drafts.end(window.id, file, whole))
}

function handle<A>(channel: string, schema: z.ZodType<A>, answer: (window: BrowserWindow, args: A) => Promise<unknown>): void {
  ipcMain.handle(channel, async (event: IpcMainInvokeEvent, ...args: unknown[]) => {
    const parsed = schema.safeParse(args)
    const window = BrowserWindow.fromWebContents(event.sender)
    if (!isOwnFrame(event) || !parsed.success || !window) throw new Error('refused')
    return answer(window, parsed.data)
  })
}
