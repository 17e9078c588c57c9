/// <reference lib="dom" />
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type App, LAUNCHERS, temporaryFolder } from './launch.ts'
import { chooseLanguage, openSamples } from './steps.ts'

describe.each(LAUNCHERS)('searches that are kept in $name', ({ open, name }) => {
  const library = temporaryFolder()
  const files = temporaryFolder()
  let app: App
  let page: Page

  const start = async (): Promise<void> => {
    app = await open(library.folder)
    page = app.page
    await page.getByRole('banner').waitFor()
  }
  beforeAll(async () => {
    await start()
    await chooseLanguage(page, 'English')
    await openSamples(page)
  })
  afterAll(async () => {
    await app?.stop()
    library.remove()
    files.remove()
  })

  const field = (): Locator => page.getByRole('combobox', { name: 'Search the library' })
  const sheet = (): Locator => page.getByRole('dialog', { name: 'Saved searches' })
  const openSheet = async (): Promise<void> => {
    if (!(await sheet().isVisible())) await page.getByRole('button', { name: 'Saved searches' }).click()
    await sheet().waitFor()
  }
  const saved = (): Promise<string[]> => sheet().locator('.saved-name').allInnerTexts()

  it('saves a search under a name, with its filters', async () => {
    await field().fill('су')
    await page.getByRole('button', { name: 'Names' }).click()
    await page.locator('.facet-choice').first().click()
    await page.keyboard.press('Escape')
    await openSheet()
    await page.keyboard.type('Water')
    await page.keyboard.press('Enter')
    await expect.poll(saved).toEqual(['Water'])
    expect(await sheet().innerText()).toContain('1 filter')
  })

  it('renames it, removes it, and takes that back', async () => {
    await openSheet()
    await sheet().getByRole('button', { name: 'Rename “Water”' }).click()
    await page.keyboard.type('Rivers')
    await page.keyboard.press('Enter')
    await expect.poll(saved).toEqual(['Rivers'])
    await sheet().getByRole('button', { name: 'Remove “Rivers”' }).click()
    await expect.poll(saved).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Undo' }).click()
    await openSheet()
    await expect.poll(saved).toEqual(['Rivers'])
    await page.keyboard.press('Escape')
  })

  it('runs it after a restart: it is kept in the library', async () => {
    await page.waitForTimeout(500)
    await app.stop()
    await start()
    await openSheet()
    await sheet().getByRole('button', { name: 'Run the search “Rivers”' }).click()
    await expect.poll(() => field().inputValue()).toBe('су')
    expect(await page.getByRole('list', { name: 'Filters that hold' }).getByRole('button').count()).toBeGreaterThan(1)
    await page.getByRole('button', { name: 'Clear all' }).click()
  })

  it('remembers queries, forgets one, and forgets all', async () => {
    for (const query of ['келісім', 'Алматы']) {
      await field().fill(query)
      await page.getByRole('heading', { level: 2 }).first().click()
    }
    await field().fill('')
    const history = page.getByRole('listbox', { name: 'Earlier searches' }).getByRole('option')
    await expect.poll(() => history.allInnerTexts()).toEqual(['Алматы', 'келісім', 'су'])
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Delete')
    await expect.poll(() => history.allInnerTexts()).toEqual(['Алматы', 'су'])
    await page.keyboard.press('Enter')
    await expect.poll(() => field().inputValue()).toBe('су')
    await field().fill('')
    await page.getByRole('button', { name: 'Forget' }).click()
    await expect.poll(() => history.count()).toBe(0)
  })

  it('counts a list of queries from a file, and runs one of them', async () => {
    const list = path.join(files.folder, 'queries.txt')
    writeFileSync(list, 'су\n\n"келісім\nжоқсөз\n')
    await openSheet()
    await sheet().getByRole('button', { name: 'Count a list of queries…' }).click()
    const dialog = page.getByRole('dialog', { name: 'A list of queries' })
    await dialog.locator('input[type="file"]').setInputFiles(list)
    await dialog.getByRole('button', { name: 'Count 3 queries' }).click()
    await dialog.getByText('3 of 3 counted').waitFor()
    const rows = await dialog.getByRole('option').allInnerTexts()
    expect(rows.map((row) => row.split('\n')[0])).toEqual(['1', '3', '4'])
    expect(rows[0]).toMatch(/^1\nсу\n1\n2\d$/u)
    expect(rows[1]).toContain('The closing quotation mark is missing.')
    expect(rows[2]).toMatch(/жоқсөз\n0\n0$/u)
    if (name === 'the loopback host') {
      const [download] = await Promise.all([page.waitForEvent('download'), dialog.getByRole('button', { name: 'Save CSV' }).click()])
      expect(readFileSync(await download.path(), 'utf8').split('\r\n')).toHaveLength(5)
    }
    await dialog.getByRole('listbox').focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await dialog.waitFor({ state: 'detached' })
    expect(await field().inputValue()).toBe('"келісім')
  })
})
