/// <reference lib="dom" />
import type { Locator, Page } from 'playwright-core'
import type { App } from '../launch.ts'

/** Something that the window can show: how to come to it from the view before it, and how to leave it, whatever language the window speaks. */
export interface View {
  readonly name: string
  /** True where what is read may stand at another height each time: there is no picture of it. */
  readonly moves?: boolean
  show(page: Page, app: App): Promise<void>
  hide?(page: Page): Promise<void>
}

/** Titles of samples. */
export const RIVERS = 'ТРАНСШЕКАРАЛЫҚ ӨЗЕНДЕР'
export const HERITAGE = 'Ұлы даланың тарихи-мәдени мұрасы'
export const RAILWAY = 'Line That Met'

/** Opens a document of the list, and waits for what it shows: marks in its text, or `shown`. */
export async function openDocument(page: Page, title: string, shown = '.text-rows [data-mark]'): Promise<void> {
  await page.locator('#library-list .entry').filter({ hasText: title }).first().click()
  await page.locator('.document-title').filter({ hasText: title }).waitFor()
  await page.locator(shown).first().waitFor()
}

/** One of the segments of a control, by its place. */
export function segment(page: Page, control: string, at: number): Locator {
  return page.locator(control).locator('.segment').nth(at)
}

/** Waits until a page of the open document is drawn. */
export async function drawn(page: Page): Promise<void> {
  await page.locator('.page-sheet[aria-busy="false"] canvas').first().waitFor()
}

/** Closes the dialog, menu or popover that is open, and waits until the keyboard is back where it was. */
export async function closeSheet(page: Page): Promise<void> {
  await page.keyboard.press('Escape')
  await page.locator('[role="dialog"], [role="menu"]').waitFor({ state: 'detached' })
  await page.evaluate(() => new Promise((done) => setTimeout(done)))
}

/** Does a command of the palette, by words of its English name. */
export async function command(page: Page, words: string): Promise<void> {
  await typeInPalette(page, words)
  await page.locator('.palette-item').first().click()
  await page.locator('.palette-field').waitFor({ state: 'detached' })
}

/** Opens the palette and types; what fits is there then. */
export async function typeInPalette(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.locator('.palette-field:focus').fill(words)
  await page.locator('.palette-item').first().waitFor()
}

/** Searches the library, and waits for `shown`. */
export async function search(page: Page, words: string, shown: string): Promise<void> {
  await page.locator('.search-field').fill(words)
  await page.locator(shown).first().waitFor()
}

/** Shows the whole library again. */
export async function endSearch(page: Page): Promise<void> {
  await page.locator('.search-field').fill('')
  await page.locator('#library-list .entry').first().waitFor()
}

/** Waits until the text has stood still for a while: what is gone to is measured first and corrected after. */
export async function standing(page: Page): Promise<void> {
  await page.locator('.text-rows').evaluate(async (rows) => {
    const top = (): number => rows.getBoundingClientRect().top
    for (let before = top(), still = 0; still < 20; before = top()) {
      await new Promise(requestAnimationFrame)
      still = top() === before ? still + 1 : 0
    }
  })
}

/** Selects words of the text as a reader does, where they first stand. */
export async function select(page: Page, words: string): Promise<void> {
  await page.locator('.text-rows').evaluate((root, wanted) => {
    getSelection()?.removeAllRanges()
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      const at = node.data.indexOf(wanted)
      if (at >= 0) return getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length)
    }
    throw new Error(`«${wanted}» is not drawn`)
  }, words)
  await page.locator('.selection-bar-words').waitFor()
}
