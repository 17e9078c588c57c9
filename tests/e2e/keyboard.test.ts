/// <reference lib="dom" />
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type App, LAUNCHERS, type Launcher, temporaryFolder } from './launch.ts'

const [loopback] = LAUNCHERS as readonly [Launcher]
const FURTHEST = 60

describe('the main job with the keyboard alone', () => {
  const library = temporaryFolder()
  let app: App
  let page: Page

  beforeAll(async () => {
    app = await loopback.open(library.folder)
    page = app.page
    await page.locator('main').first().waitFor()
    await chooseInMenu(/(?:Eng|Қаз|Рус)$/u, 'English')
  })
  afterAll(async () => {
    await app?.stop()
    library.remove()
  })

  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key)
  }
  const has = (target: Locator): Promise<boolean> => target.evaluate((element) => element === document.activeElement)
  const list = (): Locator => page.locator('#library-list')
  const active = (): Promise<string> =>
    list().evaluate((element) => document.getElementById(element.getAttribute('aria-activedescendant') ?? '')?.innerText ?? '')
  const documents = (): Locator => page.getByRole('listbox', { name: 'Documents' }).getByRole('option')
  const view = (): Locator => page.getByRole('main', { name: 'Document' })
  const text = (): Locator => view().getByRole('region', { name: /Text of the document/u })

  /** Walks with Tab until the element has the keyboard. */
  async function tabTo(target: Locator): Promise<void> {
    await target.waitFor()
    for (let step = 0; step < FURTHEST; step++) {
      if (await has(target)) return
      await press('Tab')
    }
    throw new Error(`Tab never comes to ${target}`)
  }

  async function chooseInMenu(button: RegExp | string, item: string): Promise<void> {
    await tabTo(page.getByRole('banner').getByRole('button', { name: button }))
    await press('Enter')
    const wanted = page.getByRole('menu').getByText(item, { exact: true })
    await wanted.waitFor()
    for (let step = 0; step < FURTHEST; step++) {
      // The menu itself has the keyboard before its first item has.
      if (await wanted.evaluate((element) => element.closest('[role^="menuitem"]') === document.activeElement)) break
      await press('ArrowDown')
    }
    await press('Enter')
    await page.getByRole('menu').waitFor({ state: 'hidden' })
  }

  /** Moves to the document in the list and opens it. */
  async function openFromList(title: string): Promise<void> {
    for (let step = 0; step < FURTHEST && !(await has(list())); step++) await press('F6')
    await press('Home')
    for (let step = 0; step < FURTHEST && !(await active()).includes(title); step++) await press('ArrowDown')
    await press('Enter')
    await view().getByRole('heading', { level: 1 }).filter({ hasText: title }).waitFor()
  }

  it('imports the samples', async () => {
    await tabTo(page.getByRole('button', { name: 'Open sample documents' }))
    await press('Enter')
    await expect.poll(() => documents().count()).toBe(6)
  })

  it('opens a document, walks its marks, opens a card and comes back to the text', async () => {
    await openFromList('ТРАНСШЕКАРАЛЫҚ ӨЗЕНДЕР')
    await press('F6')
    await expect.poll(() => has(text())).toBe(true)
    await press('j', 'j', 'Enter')
    const card = page.getByRole('dialog')
    await card.waitFor()
    await press('Escape')
    await card.waitFor({ state: 'hidden' })
    await expect.poll(() => view().evaluate((element) => element.contains(document.activeElement))).toBe(true)
  })

  it('switches to the pages', async () => {
    await openFromList('Ұлы даланың тарихи-мәдени мұрасы')
    await press('F6')
    await tabTo(view().getByRole('radio', { name: 'Text', checked: true }))
    await press('ArrowRight')
    await expect.poll(() => has(view().getByRole('radio', { name: 'Pages' }))).toBe(true)
    await press('Space')
    const sheet = page.getByRole('region', { name: 'Page 1' })
    await expect.poll(() => sheet.locator('[data-mark]').count()).toBeGreaterThan(20)
  })

  it('jumps from a line of the summary to its words', async () => {
    await openFromList('ТРАНСШЕКАРАЛЫҚ ӨЗЕНДЕР')
    const summary = page.getByRole('region', { name: 'Summary of the document' })
    for (let step = 0; step < 4; step++) {
      await press('F6')
      if (await summary.evaluate((element) => element.contains(document.activeElement))) break
    }
    const line = summary.getByRole('button', { name: /ҚР Үкіметі|Халықаралық Аралды/u }).first()
    for (let step = 0; step < FURTHEST && !(await has(line)); step++) await press('ArrowDown')
    await press('Enter')
    await expect.poll(() => view().locator('[data-flash]').count()).toBeGreaterThan(0)
  })

  it('searches, opens a hit and goes to the next', async () => {
    await press('Control+Shift+f')
    await page.keyboard.type('мұраларымыздың')
    const results = page.getByRole('listbox', { name: 'Results' })
    await results.getByRole('option').first().waitFor()
    await press('ArrowDown', 'Enter')
    const place = page.getByRole('status', { name: /^Place \d+ of \d+$/u })
    const opened = Number.parseInt(await place.innerText(), 10)
    await press('F3')
    await expect.poll(async () => Number.parseInt(await place.innerText(), 10)).toBe(opened + 1)
    await press('Shift+F3')
    await expect.poll(async () => Number.parseInt(await place.innerText(), 10)).toBe(opened)
    await press('Control+Shift+f', 'Escape')
    await expect.poll(() => documents().count()).toBe(6)
  })

  it('removes a document and takes that back', async () => {
    await openFromList('The Line That Met')
    for (let step = 0; step < 4 && !(await has(list())); step++) await press('F6')
    await press('Delete')
    await expect.poll(() => documents().count()).toBe(5)
    await tabTo(page.getByRole('button', { name: 'Undo' }))
    await press('Enter')
    await expect.poll(() => documents().count()).toBe(6)
  })

  it('exports', async () => {
    const download = page.waitForEvent('download')
    await tabTo(page.getByRole('banner').getByRole('button', { name: 'Export' }))
    await press('Enter')
    await page.getByRole('menu').waitFor()
    await press('ArrowDown', 'Enter')
    expect((await download).suggestedFilename()).toMatch(/\.(?:jsonl|csv)$/u)
  })

  it('changes the language and the theme', async () => {
    await chooseInMenu('Appearance', 'Dark')
    await expect.poll(() => page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('dark')
    await chooseInMenu(/Eng$/u, 'Қазақша')
    await page.getByRole('listbox', { name: 'Құжаттар' }).waitFor()
  })
})
