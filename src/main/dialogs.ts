import { app, BrowserWindow, dialog, type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron'
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
    follow(window.webContents)
    return drafts.begin(window.webContents.id, chosen.filePath)
  })
  handle(CHANNELS.writePart, z.tuple([z.int(), z.instanceof(Uint8Array)]), ({ webContents }, [file, bytes]) =>
    drafts.write(webContents.id, file, bytes),
  )
  handle(CHANNELS.endFile, z.tuple([z.int(), z.boolean()]), ({ webContents }, [file, whole]) => drafts.end(webContents.id, file, whole))

  const followed = new WeakSet<WebContents>()
  /** What a page had begun goes with it. */
  const follow = (page: WebContents): void => {
    if (followed.has(page)) return
    followed.add(page)
    const { id } = page
    const drop = (): void => void drafts.drop(id).catch(() => {})
    page.on('did-navigate', drop)
    page.on('render-process-gone', drop)
    page.once('destroyed', drop)
  }
}

function handle<A>(channel: string, schema: z.ZodType<A>, answer: (window: BrowserWindow, args: A) => Promise<unknown>): void {
  ipcMain.handle(channel, async (event: IpcMainInvokeEvent, ...args: unknown[]) => {
    const parsed = schema.safeParse(args)
    const window = BrowserWindow.fromWebContents(event.sender)
    if (!isOwnFrame(event) || !parsed.success || !window) throw new Error('refused')
    return answer(window, parsed.data)
  })
}
