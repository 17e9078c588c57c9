import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type App, LAUNCHERS, temporaryFolder } from './launch.ts'
import { openSamples } from './steps.ts'

interface Dragged {
  readonly files?: readonly string[]
  readonly items?: readonly { readonly mimeType: string; readonly data: string }[]
}

/** Drags something over the middle of an element; `drop` lets it go there, files as soon as the window shows the target for them and one motion over it was told. */
async function drag(page: Page, over: string, dragged: Dragged): Promise<{ drop(): Promise<void> }> {
  const box = await page.locator(over).first().boundingBox()
  if (!box) throw new Error(`${over} is not to be seen`)
  const session = await page.context().newCDPSession(page)
  const data = { items: [...(dragged.items ?? [])], files: [...(dragged.files ?? [])], dragOperationsMask: 1 }
  const send = (type: 'dragEnter' | 'dragOver' | 'drop'): Promise<unknown> =>
    session.send('Input.dispatchDragEvent', { type, x: box.x + box.width / 2, y: box.y + box.height / 2, data })
  await send('dragEnter')
  await send('dragOver')
  const drop = async (): Promise<void> => {
    if (dragged.files) {
      await page.locator('.drop-overlay').waitFor()
      await send('dragOver')
    }
    await send('drop')
    await session.detach()
  }
  return { drop }
}

describe.each(LAUNCHERS)('what is dropped on $name', ({ open }) => {
  const library = temporaryFolder()
  const own = temporaryFolder()
  let app: App
  let count = 6

  beforeAll(async () => {
    app = await open(library.folder)
    await openSamples(app.page)
    await app.page.locator('#library-list').getByRole('option').first().click()
    await app.page.locator('.document-title').waitFor()
  }, 60_000)
  afterAll(async () => {
    await app?.stop()
    library.remove()
    own.remove()
  })

  const file = (name: string, words: string): string => {
    const place = path.join(own.folder, name)
    mkdirSync(path.dirname(place), { recursive: true })
    writeFileSync(place, `${words}\n`)
    return place
  }
  const isHere = async (more: number): Promise<void> => {
    count += more
    await expect.poll(() => app.page.locator('#library-list [role="option"]').count(), { timeout: 20_000 }).toBe(count)
    expect(await app.page.locator('.drop-overlay').count()).toBe(0)
  }

  it('comes in as a file over the document, under a target that all can see', async () => {
    const dragged = await drag(app.page, '#pane-document', { files: [file('бір.txt', 'Бірінші құжат 1990 жылы жазылды.')] })
    await dragged.drop()
    await isHere(1)
  })

  it('shows no target any more when it is taken away again', async () => {
    await drag(app.page, '#pane-document', { files: [file('бос.txt', 'Бос.')] })
    await app.page.locator('.drop-overlay').waitFor()
    // The debugging protocol has no way to leave: what a browser tells then is told here.
    await app.page.evaluate(() => document.body.dispatchEvent(new DragEvent('dragleave', { bubbles: true, relatedTarget: null })))
    await app.page.locator('.drop-overlay').waitFor({ state: 'detached' })
  })

  it('shows no target any more when the system lost the drop and the pointer is free again', async () => {
    await drag(app.page, '#pane-document', { files: [file('бос.txt', 'Бос.')] })
    await app.page.locator('.drop-overlay').waitFor()
    await app.page.mouse.move(300, 300)
    await app.page.mouse.move(310, 300)
    await app.page.locator('.drop-overlay').waitFor({ state: 'detached' })
  })

  it('comes in over a dialog, over the target of which nothing lies', async () => {
    await app.page.keyboard.press('?')
    await app.page.getByRole('dialog').waitFor()
    const dragged = await drag(app.page, '[role="dialog"]', { files: [file('екі.txt', 'Екінші құжат 1991 жылы жазылды.')] })
    await app.page.locator('.drop-overlay').waitFor()
    const above = await app.page.evaluate(() => {
      const layer = (element: Element | null): number => Number(element ? getComputedStyle(element).zIndex : 0) || 0
      return layer(document.querySelector('.drop-overlay')) > layer(document.querySelector('[role="dialog"]'))
    })
    expect(above).toBe(true)
    await dragged.drop()
    await isHere(1)
    await app.page.keyboard.press('Escape')
    await app.page.getByRole('dialog').waitFor({ state: 'detached' })
  })

  it('comes in as a folder, with what is in its folders, over Explore', async () => {
    file('қалта/үш.txt', 'Үшінші құжат 1992 жылы жазылды.')
    file('қалта/ішкі/төрт.txt', 'Төртінші құжат 1993 жылы жазылды.')
    await app.page.keyboard.press('Control+e')
    await app.page.locator('.explore').waitFor()
    await (await drag(app.page, '.explore', { files: [path.join(own.folder, 'қалта')] })).drop()
    await isHere(2)
    await app.page.keyboard.press('Control+e')
    await app.page.locator('.explore').waitFor({ state: 'detached' })
  })

  it.each([
    ['an address', 'text/uri-list', 'https://example.org/'],
    ['words', 'text/plain', 'https://example.org/ words'],
    ['markup', 'text/html', '<a href="https://example.org/">there</a>'],
  ])('goes nowhere when it is %s', async (_what, mimeType, data) => {
    const address = app.page.url()
    const dragged = await drag(app.page, '#pane-document', { items: [{ mimeType, data }] })
    expect(await app.page.locator('.drop-overlay').count()).toBe(0)
    await dragged.drop()
    await isHere(0)
    expect(app.page.url()).toBe(address)
  })
})
