import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type App, LAUNCHERS, openStandIn, temporaryFolder } from './launch.ts'
import { openSamples } from './steps.ts'

/** Opens the settings by their key, wherever the keyboard is. */
async function openSettings(page: Page): Promise<void> {
  await page.keyboard.press('Control+Comma')
  await page.getByRole('dialog').waitFor()
}

const textSize = (page: Page): Promise<string> => page.evaluate(() => getComputedStyle(document.documentElement).fontSize)

/** A setting as the library keeps it. */
function kept(folder: string, name: string): unknown {
  const db = new DatabaseSync(path.join(folder, 'library.db'), { readOnly: true })
  try {
    return db.prepare('SELECT value FROM setting WHERE name = ?').get(name)?.value
  } finally {
    db.close()
  }
}

describe.each(LAUNCHERS)('the settings on $name', ({ open }) => {
  const library = temporaryFolder()
  let app: App

  beforeAll(async () => {
    app = await open(library.folder)
    await openSamples(app.page)
    await app.page.locator('#library-list').getByRole('option').first().click()
    await app.page.locator('.document-title').waitFor()
  }, 60_000)
  afterAll(async () => {
    await app?.stop()
    library.remove()
  })

  it('hold at once, from the keyboard alone, and after the window is opened anew', async () => {
    const { page } = app
    await openSettings(page)
    await page.getByRole('radio', { name: '115%' }).focus()
    await page.keyboard.press('Space')
    await expect.poll(() => textSize(page)).toBe('18.4px')
    await page.getByRole('radio', { name: 'Dark' }).focus()
    await page.keyboard.press('Space')
    await page.getByRole('checkbox', { name: 'High contrast' }).press('Space')
    await page.getByRole('radio', { name: 'Русский' }).focus()
    await page.keyboard.press('Space')
    await page.getByRole('heading', { name: 'Настройки' }).waitFor()
    expect(await page.evaluate(() => ({ ...document.documentElement.dataset }))).toEqual({ theme: 'dark', contrast: 'more' })
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await expect.poll(() => kept(library.folder, 'window.language')).toBe('"ru"')
    await page.reload()
    await page.locator('#library-list').waitFor()
    expect(await textSize(page)).toBe('18.4px')
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('ru')
  })

  it('say where the library is and how large', async () => {
    const { page } = app
    await openSettings(page)
    await page.getByText(/^[\d,\s]+ (?:КБ|МБ), 6 документов$/u).waitFor()
    expect(await page.getByRole('dialog').innerText()).toContain(library.folder)
    await page.getByRole('button', { name: 'Проверить библиотеку' }).click()
    await page.getByText('Все 6 документов целы').first().waitFor()
    await page.keyboard.press('Escape')
  })

  it('decide whether letters on pictures are read', async () => {
    const { page } = app
    await openSettings(page)
    const ocr = page.getByRole('checkbox', { name: /OCR/u })
    expect(await ocr.isChecked()).toBe(true)
    await ocr.press('Space')
    expect(await ocr.isChecked()).toBe(false)
    await page.keyboard.press('Escape')
  })
})

describe('settings of the application', () => {
  it('hold in every window, and say what a new one shows first', { timeout: 60_000 }, async () => {
    const [library, data] = [temporaryFolder(), temporaryFolder()]
    const app = await openStandIn(library.folder, [], data.folder)
    try {
      await openSamples(app.page)
      await app.page.keyboard.press('Control+Shift+N')
      await expect.poll(() => app.pages().length).toBe(2)
      const other = app.pages()[1] as Page
      await other.locator('#library-list').waitFor()
      await openSettings(other)
      await other.getByRole('radio', { name: 'Қазақша' }).click()
      await expect.poll(() => app.page.evaluate(() => document.documentElement.lang)).toBe('kk')
      await other.getByRole('radio', { name: 'Шолу' }).click()
      await other.keyboard.press('Escape')
      await expect.poll(async () => (await app.order({ kind: 'report' })).menu[0]?.submenu?.[0]?.label).toBe('Жаңа терезе')
      await expect.poll(() => kept(library.folder, 'start.show')).toBe('"explore"')
      await app.page.evaluate(() => history.replaceState(null, '', location.pathname))
      await app.page.reload()
      await app.page.locator('.explore').waitFor()
    } finally {
      await app.stop()
      library.remove()
      data.remove()
    }
  })
})
