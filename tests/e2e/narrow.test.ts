/// <reference lib="dom" />
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type App, LAUNCHERS, type Launcher, temporaryFolder } from './launch.ts'

const [loopback] = LAUNCHERS as readonly [Launcher]

describe('a window with little room', () => {
  const library = temporaryFolder()
  let app: App
  let page: Page

  beforeAll(async () => {
    app = await loopback.open(library.folder)
    page = app.page
    await page.setViewportSize({ width: 640, height: 420 })
    await page.locator('.welcome button').first().click()
    await page.locator('.document-title').waitFor()
  })
  afterAll(async () => {
    await app?.stop()
    library.remove()
  })

  const results = (): Locator => page.locator('#pane-left').getByRole('option')
  const cut = (): Promise<string[]> =>
    page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('header button, .document-head button, .document-head h1')]
        .filter((element) => element.offsetParent !== null && element.getBoundingClientRect().right > window.innerWidth + 1)
        .map((element) => element.outerHTML),
    )
  const field = (): Locator => page.getByRole('combobox').first()

  it('shows what a search finds, and gives way to the document that is opened', async () => {
    await expect.poll(() => page.locator('#pane-left').count()).toBe(0)
    await field().pressSequentially('мұра')
    await results().locator('mark').first().waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.locator('.document-title').filter({ hasText: 'мұрасы' }).waitFor()
    await expect.poll(() => page.locator('#pane-left').count()).toBe(0)
  })

  it('cuts off none of its buttons', async () => {
    for (const size of [
      { width: 640, height: 420 },
      { width: 320, height: 480 },
    ]) {
      await page.setViewportSize(size)
      expect(await cut()).toEqual([])
    }
  })

  it('with letters twice as large keeps all buttons and facts in sight', async () => {
    await page.setViewportSize({ width: 700, height: 600 })
    await page.keyboard.press('Control+Comma')
    await page.getByRole('radio', { name: /^200\s?%$/u }).click()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    expect(await cut()).toEqual([])
    await field().fill('')
    await page.keyboard.press('Control+b')
    await page.locator('.entry-facts').first().waitFor()
    expect(await page.locator('.entry-facts').evaluateAll((all) => all.filter((one) => one.scrollWidth > one.clientWidth).length)).toBe(0)
    await page.keyboard.press('Control+b')
    await page.keyboard.press('Control+Comma')
    await page.getByRole('radio', { name: /^100\s?%$/u }).click()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  })

  it('brings back a library that was closed in a wide window when something is searched', async () => {
    await page.setViewportSize({ width: 1280, height: 800 })
    await field().fill('')
    await page.locator('#pane-left').waitFor()
    await page.keyboard.press('Control+b')
    await page.locator('#pane-left').waitFor({ state: 'hidden' })
    await field().pressSequentially('Каспий')
    await results().locator('mark').first().waitFor()
  })
})
