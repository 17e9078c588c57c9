/// <reference lib="dom" />
import { readFileSync } from 'node:fs'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type App, LAUNCHERS, temporaryFolder } from './launch.ts'
import { chooseLanguage, openSamples } from './steps.ts'

describe.each(LAUNCHERS)('many documents at once in $name', ({ open, name }) => {
  const library = temporaryFolder()
  let app: App
  let page: Page

  beforeAll(async () => {
    app = await open(library.folder)
    page = app.page
    await chooseLanguage(page, 'English')
    await openSamples(page)
  })
  afterAll(async () => {
    await app?.stop()
    library.remove()
  })

  const view = (): Locator => page.getByRole('region', { name: 'Explore' })
  const dates = async (): Promise<number> =>
    Number.parseInt(
      (
        await view()
          .getByText(/^\d+ dates/u)
          .innerText()
      ).trim(),
      10,
    )

  it('draws the dates of the library along time, and zooms into them', async () => {
    await page.keyboard.press('Control+e')
    await view().locator('.timeline-date').first().waitFor()
    const all = await dates()
    expect(all).toBeGreaterThan(80)
    await view().getByRole('group').first().focus()
    for (let i = 0; i < 4; i++) await page.keyboard.press('Equal')
    await expect.poll(dates).toBeLessThan(all)
    await page.keyboard.press('Digit0')
    await expect.poll(dates).toBe(all)
  })

  it('shows the same time in a narrower window, and which dates are disputed', async () => {
    const years = async (): Promise<number[]> => (await view().locator('.timeline-tick').allTextContents()).map(Number)
    const width = async (): Promise<number> => Number(await view().locator('svg.explore-drawing').getAttribute('width'))
    const all = await dates()
    await view().getByRole('group').first().focus()
    for (let i = 0; i < 3; i++) await page.keyboard.press('Equal')
    await expect.poll(dates).toBeLessThan(all)
    const before = await years()
    const wide = await width()
    const size = page.viewportSize() ?? { width: 1280, height: 800 }
    await page.setViewportSize({ width: 800, height: 700 })
    await expect.poll(width).toBeLessThan(wide)
    const near = (year: number): boolean => year >= Math.min(...before) - 20 && year <= Math.max(...before) + 20
    await expect.poll(async () => (await years()).every(near)).toBe(true)
    await page.setViewportSize(size)
    await page.keyboard.press('Digit0')
    await view().locator('.timeline-date-disputed').first().waitFor()
    expect(await view().locator('.timeline-date-disputed').count()).toBe(2)
  })

  it('opens the sentence that a date stands in', async () => {
    const line = view().getByRole('list', { name: 'Dated sentences' }).getByRole('button').nth(3)
    const sentence = (await line.locator('.evidence-sentence').innerText()).trim()
    await line.click()
    await expect.poll(() => page.locator('[data-flash]').count()).toBeGreaterThan(0)
    const text = await page.getByRole('main', { name: 'Document' }).innerText()
    expect(text.replace(/\s+/gu, ' ')).toContain(sentence.slice(0, 30).replace(/\s+/gu, ' '))
  })

  it('shows who occurs with whom, and the sentences behind a tie', async () => {
    await page.keyboard.press('Control+e')
    await page.getByRole('radio', { name: 'Network' }).click()
    await view()
      .getByRole('combobox', { name: /At least/u })
      .selectOption('1')
    const ties = view().getByRole('list', { name: 'Who occurs with whom' }).getByRole('button')
    await expect.poll(() => ties.count()).toBeGreaterThan(40)
    await view().locator('.network-name').first().waitFor()
    const [one, other] = ((await ties.first().innerText()).split('\n')[0] as string).split(' — ') as [string, string]
    await ties.first().click()
    await view()
      .getByRole('heading', { name: `${one} and ${other}` })
      .waitFor()
    await view().locator('.evidence-sentence').first().waitFor()
    await view().getByRole('button', { name: 'All ties' }).click()
  })

  it('gathers all that the library says of one name', async () => {
    await page.getByRole('radio', { name: 'Statistics' }).click()
    await view().locator('.statistics-name').filter({ hasText: 'Қазақстан' }).first().click()
    await view().getByRole('heading', { name: 'Қазақстан' }).waitFor()
    expect(await view().getByRole('list', { name: 'Sentences' }).getByRole('button').count()).toBeGreaterThan(5)
    expect(await view().getByRole('region', { name: 'Other names' }).getByRole('listitem').count()).toBeGreaterThan(0)
    await view().getByRole('region', { name: 'Named beside it' }).getByRole('button').first().click()
    await expect.poll(() => view().locator('.dossier-name').innerText()).not.toBe('Қазақстан')
    await page.getByRole('radio', { name: 'Network' }).click()
  })

  it('keeps to the documents that were found', async () => {
    await page.getByRole('combobox', { name: 'Search the library' }).fill('Caspian')
    await page.getByRole('radio', { name: 'Search results' }).click()
    await page.getByRole('radio', { name: 'Statistics' }).click()
    await expect.poll(async () => Number(await view().locator('.statistics-figures dd').first().innerText())).toBeLessThan(6)
    await page.getByRole('radio', { name: 'Whole library' }).click()
    await expect.poll(async () => Number(await view().locator('.statistics-figures dd').first().innerText())).toBe(6)
  })

  it('draws ranges and open ends as such, and goes from a date of what was found to its sentence', async () => {
    await page.getByRole('radio', { name: 'Timeline' }).click()
    await view().locator('.timeline-date').nth(60).waitFor()
    expect(await view().locator('.timeline-date > path').count()).toBeGreaterThan(0)
    const widths = await view()
      .locator('.timeline-date > rect')
      .evaluateAll((all) => all.map((one) => Number(one.getAttribute('width'))))
    expect(Math.max(...widths)).toBeGreaterThan(40)
    const all = await dates()
    await page.getByRole('combobox', { name: 'Search the library' }).fill('Каспий')
    await page.getByRole('radio', { name: 'Search results' }).click()
    await expect.poll(dates).toBeLessThan(all)
    const date = view().locator('.timeline-date').first()
    const sentence = ((await date.locator('title').textContent()) ?? '').split(': ').slice(1).join(': ')
    await date.click()
    await page.locator('[data-flash]').first().waitFor()
    const text = await page.getByRole('main', { name: 'Document' }).innerText()
    expect(text.replace(/\s+/gu, ' ')).toContain(sentence.slice(0, 25).replace(/\s+/gu, ' '))
    await page.keyboard.press('Control+e')
    await page.getByRole('radio', { name: 'Whole library' }).click()
  })

  it.skipIf(name !== 'the loopback host')('saves the picture as SVG and as PNG', async () => {
    await page.getByRole('radio', { name: 'Timeline' }).click()
    await view().locator('.timeline-date').first().waitFor()
    for (const [kind, beginning] of [
      ['SVG', '<svg'],
      ['PNG', '\u0089PNG'],
    ] as const) {
      const download = page.waitForEvent('download')
      await view().getByRole('button', { name: 'Save the picture' }).click()
      await page.getByRole('menuitem', { name: kind }).click()
      const bytes = readFileSync(await (await download).path())
      expect(bytes.subarray(0, 4).toString('latin1')).toBe(beginning)
      expect(bytes.length).toBeGreaterThan(2_000)
    }
  })
})
