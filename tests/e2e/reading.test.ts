/// <reference lib="dom" />
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type App, LAUNCHERS, temporaryFolder } from './launch.ts'
import { openSamples } from './steps.ts'

const HERITAGE = 'Ұлы даланың тарихи-мәдени мұрасы'

describe.each(LAUNCHERS)('reading in $name', ({ open }) => {
  const library = temporaryFolder()
  let app: App
  let page: Page

  beforeAll(async () => {
    app = await open(library.folder)
    page = app.page
    await page.locator('.welcome button').first().waitFor()
    await openSamples(page)
    await documents().filter({ hasText: HERITAGE }).click()
  })
  afterAll(async () => {
    await app?.stop()
    library.remove()
  })

  const documents = (): Locator => page.locator('[role="listbox"] [role="option"]')
  const text = (): Locator => page.locator('.text-scroller')
  const sheets = (): Locator => page.locator('.pages-scroller')
  const scrollTop = (where: Locator): Promise<number> => where.evaluate((element) => element.scrollTop)

  it('shows text and pages side by side, and each follows the other', async () => {
    await page.getByRole('radio', { name: /^(?:Both|Рядом|Қатар)$/u }).click()
    await sheets().locator('canvas').first().waitFor()
    await text().hover()
    await page.mouse.wheel(0, 20_000)
    await expect.poll(() => page.locator('.page-number').inputValue()).toBe('2')
    await sheets().hover()
    await page.mouse.wheel(0, -20_000)
    await expect.poll(() => scrollTop(text())).toBeLessThan(40)
  })
  it('goes by the outline to a heading', async () => {
    await page.getByRole('radio', { name: /^(?:Text|Текст|Мәтін)$/u }).click()
    await page.getByRole('button', { name: /^(?:Outline|Содержание|Мазмұны)$/u }).click()
    const heading = page.locator('.outline-heading').last()
    const words = await heading.innerText()
    await heading.click()
    await expect.poll(() => text().locator('[data-flash]').first().innerText()).toContain(words.slice(0, 20))
    expect(await page.getByRole('dialog').count()).toBe(0)
  })

  it('does by name what it can do, in any of its languages', async () => {
    await page.keyboard.press('Control+k')
    await page.locator('.palette-field:focus').waitFor()
    await page.keyboard.type('тёмное')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark')
    await page.keyboard.press('Control+k')
    await page.locator('.palette-field:focus').waitFor()
    await page.keyboard.type('railway')
    await page.locator('.palette-item').first().click()
    await expect.poll(() => page.getByRole('heading', { level: 1 }).last().innerText()).toContain('Turksib')
  })
  it('keeps to the first that fits, whatever slides under a pointer that rests', async () => {
    const chosen = page.locator('.palette-item[data-selected="true"]')
    await page.keyboard.press('Control+k')
    await page.locator('.palette-field:focus').waitFor()
    const box = await page.locator('.palette-item').nth(3).boundingBox()
    await page.keyboard.press('Escape')
    await page.locator('.palette-field').waitFor({ state: 'detached' })
    await page.mouse.move((box?.x ?? 0) + 40, (box?.y ?? 0) + 8)
    await page.keyboard.press('Control+k')
    await page.locator('.palette-field:focus').waitFor()
    await page.keyboard.type('re')
    await page.locator('.palette-item[data-value^="document:"]').first().waitFor()
    await page.evaluate(() => new Promise((done) => setTimeout(done, 300)))
    expect(await chosen.innerText()).toBe(await page.locator('.palette-item').first().innerText())
    await page.keyboard.press('Escape')
    await page.mouse.move(0, 0)
  })
  it('finds words of the document in every one of their forms', async () => {
    await documents().filter({ hasText: HERITAGE }).click()
    await page.keyboard.press('Control+f')
    await page.locator('.find-field:focus').waitFor()
    await page.keyboard.type('мұрадан')
    const count = page.locator('.find-count')
    await expect.poll(() => count.innerText()).toMatch(/^1 \/ \d+$/u)
    const found = text().locator('.text-hit')
    expect(await found.count()).toBeGreaterThan(3)
    for (const word of await found.allInnerTexts()) expect(word.toLowerCase()).toMatch(/^мұра/u)
    await page.keyboard.press('Enter')
    await expect.poll(() => count.innerText()).toMatch(/^2 \//u)
    await page.keyboard.press('Shift+Enter')
    await page.keyboard.press('Shift+Enter')
    const [last, all] = (await count.innerText()).split(' / ')
    expect(last).toBe(all)
    await page.keyboard.press('Escape')
    expect(await found.count()).toBe(0)
  })
  it('lays the whole document out for paper', async () => {
    await page.evaluate(() => {
      window.print = () => {
        document.body.dataset.printed = document.querySelector('.print-sheet')?.textContent ?? ''
        window.dispatchEvent(new Event('afterprint'))
      }
    })
    await page.keyboard.press('Control+p')
    await expect.poll(() => page.evaluate(() => document.body.dataset.printed?.length ?? 0)).toBeGreaterThan(3_000)
    await expect.poll(() => page.locator('.print-sheet').count()).toBe(0)
  })

  it('has more contrast when it is asked for', async () => {
    const ink = (): Promise<string> => page.evaluate(() => getComputedStyle(document.body).color)
    const before = await ink()
    await page.keyboard.press('Control+k')
    await page.locator('.palette-field:focus').waitFor()
    await page.keyboard.type('high contrast')
    await page.keyboard.press('Enter')
    await expect.poll(ink).not.toBe(before)
    await page.keyboard.press('Control+k')
    await page.locator('.palette-field:focus').waitFor()
    await page.keyboard.type('контраст')
    await page.keyboard.press('Enter')
    await expect.poll(ink).toBe(before)
  })
})
