import type { Page } from 'playwright-core'
import type { App } from './launch.ts'

/** How many documents the samples are. */
const SAMPLES = 6

/** Chooses the window's language by its own name, whichever it speaks now. */
export async function chooseLanguage(page: Page, name: string): Promise<void> {
  await page
    .locator('header')
    .getByRole('button', { name: /(?:Eng|Қаз|Рус)$/u })
    .first()
    .click()
  await page.getByRole('menuitemradio', { name }).click()
}

/** Opens the sample documents that the first start offers, in any language, and waits until the library lists them all. */
export async function openSamples(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^(?:Open sample documents|Үлгі құжаттарды ашу|Открыть примеры)$/u }).click()
  await page
    .locator('#library-list')
    .getByRole('option')
    .nth(SAMPLES - 1)
    .waitFor({ timeout: 60_000 })
}

/** Imports files through the dialog, from the first start's page or the head; the window speaks English. */
export async function importFiles(app: App, files: string[]): Promise<void> {
  const { page } = app
  await app.chooseFiles(files, async () => {
    const welcome = page.getByRole('button', { name: 'My own files…' })
    if (await welcome.isVisible()) return welcome.click()
    await page.locator('header .import-button').click()
    await page.getByRole('menuitem', { name: 'Files…' }).click()
  })
}
