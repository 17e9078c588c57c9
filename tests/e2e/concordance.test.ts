/// <reference lib="dom" />
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type App, LAUNCHERS, temporaryFolder } from './launch.ts'
import { chooseLanguage, importFiles, openSamples } from './steps.ts'

describe.each(LAUNCHERS)('the concordance in $name', ({ open, name }) => {
  const library = temporaryFolder()
  let app: App
  let page: Page

  beforeAll(async () => {
    app = await open(library.folder)
    page = app.page
    await chooseLanguage(page, 'English')
    await openSamples(page)
    await page.getByRole('combobox', { name: 'Search the library' }).fill('су')
    await page.getByRole('button', { name: 'Show the concordance' }).click()
    await lines().nth(5).waitFor()
  })
  afterAll(async () => {
    await app?.stop()
    library.remove()
  })

  const pane = (): Locator => page.getByRole('region', { name: 'Concordance' })
  const list = (): Locator => pane().getByRole('listbox')
  const lines = (): Locator => list().getByRole('option')
  const count = async (): Promise<string> => pane().getByRole('status').innerText()
  /** The word that the lines are in order of, line by line. */
  const beside = async (): Promise<string[]> =>
    (await pane().locator('.kwic-line .kwic-key').allInnerTexts()).map((word) => word.toLowerCase())

  it('has a line for each place, the words found one below the other', async () => {
    const places = await page.getByText(/^\d+ places$/u).innerText()
    expect(await count()).toContain(`${Number.parseInt(places, 10)} lines`)
    const edges = await pane()
      .locator('.kwic-line mark')
      .evaluateAll((marks) => marks.map((mark) => Math.round(mark.getBoundingClientRect().left)))
    expect(new Set(edges).size).toBe(1)
  })

  it('stands in order of the word that its head and number choose', async () => {
    const { compare } = new Intl.Collator('kk')
    const first = await beside()
    expect(first).toEqual(first.toSorted(compare))
    await pane().getByRole('button', { name: 'Left' }).click()
    await expect.poll(async () => (await beside()).join()).not.toBe(first.join())
    const left = await beside()
    expect(left).toEqual(left.toSorted(compare))
    await pane().getByRole('button', { name: 'Left' }).click()
    const back = left.toSorted((a, b) => compare(b, a))
    await expect.poll(beside).toEqual(back)
    await pane().getByRole('radio', { name: 'by word 2' }).click()
    await expect.poll(async () => (await beside()).join()).not.toBe(back.join())
  })

  it('opens its lines by keyboard, at their words, and keeps the keyboard', async () => {
    await page.getByRole('listbox', { name: 'Results' }).focus()
    await page.keyboard.press('F6')
    await expect.poll(() => list().evaluate((element) => element === document.activeElement)).toBe(true)
    await page.keyboard.press('End')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Enter')
    const chosen = pane().locator('.kwic-line[aria-selected="true"]')
    await expect.poll(() => chosen.getAttribute('class')).toContain('kwic-here')
    await page.locator('[data-flash]').first().waitFor()
    await expect.poll(() => page.locator('[data-flash]').first().innerText()).toBe(await chosen.locator('mark').innerText())
    expect(await list().evaluate((element) => element === document.activeElement)).toBe(true)
    await page.keyboard.press('F6')
    await expect.poll(() => page.evaluate(() => document.activeElement?.closest('#pane-concordance') === null)).toBe(true)
  })

  it('stays at its line when documents come', async () => {
    const chosen = pane().locator('.kwic-line[aria-selected="true"]')
    const before = await chosen.getAttribute('id')
    const lines = await count()
    const file = path.join(library.folder, 'жаңа.txt')
    writeFileSync(file, 'Ауылға су келді. Су таза.')
    await importFiles(app, [file])
    await expect.poll(count).not.toBe(lines)
    expect(await chosen.getAttribute('id')).toBe(before)
  })

  it.runIf(name === 'the loopback host')('is saved with its three columns', async () => {
    await pane().getByRole('button', { name: 'Save the places found' }).click()
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: /CSV/u }).click()])
    expect(download.suggestedFilename()).toBe('belgi-concordance.csv')
    const rows = readFileSync(await download.path(), 'utf8')
      .trimEnd()
      .split('\r\n')
    expect(rows[0]).toMatch(/,left,node,right$/u)
    expect(`${rows.length - 1} lines`).toBe((await count()).split(' · ')[0])
  })

  it('follows what is typed, and closes with Escape', async () => {
    await page.getByRole('combobox', { name: 'Search the library' }).fill('Алматы')
    await expect.poll(() => pane().locator('.kwic-line mark').first().innerText()).toMatch(/^Алматы/iu)
    await list().focus()
    await page.keyboard.press('Escape')
    await pane().waitFor({ state: 'detached' })
  })
})
