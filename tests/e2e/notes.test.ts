/// <reference lib="dom" />
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type App, LAUNCHERS, temporaryFolder } from './launch.ts'
import { chooseLanguage, openSamples } from './steps.ts'

const RAILWAY = 'Turksib'

describe.each(LAUNCHERS)('notes in $name', ({ open }) => {
  const library = temporaryFolder()
  let app: App
  let page: Page

  beforeAll(async () => {
    app = await open(library.folder)
    page = app.page
    await chooseLanguage(page, 'English')
    await openSamples(page)
    await page.locator('#library-list').getByRole('option').filter({ hasText: RAILWAY }).first().click()
    await text().locator('[data-mark]').first().waitFor()
  })
  afterAll(async () => {
    await app?.stop()
    library.remove()
  })

  const text = (): Locator => page.getByRole('region', { name: /Text of the document/u })
  const results = (): Locator => page.locator('#library-list')
  const dialog = (name: string): Locator => page.getByRole('dialog', { name })
  const title = (): Locator => page.locator('.document-title')

  async function select(words: string): Promise<void> {
    await text().evaluate((root, wanted) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
        const at = node.data.indexOf(wanted)
        if (at < 0) continue
        getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length)
        return
      }
      throw new Error(`«${wanted}» is not drawn`)
    }, words)
    await page.getByRole('toolbar', { name: /^What is/u }).waitFor()
  }

  async function search(words: string): Promise<void> {
    await page.getByRole('searchbox').or(page.getByRole('combobox')).first().fill(words)
  }

  it('are found by a search of the library, in every form of their words, and lead back to them', async () => {
    await select('track layers')
    await page.getByRole('button', { name: 'Write a note' }).click()
    await dialog('Note').getByRole('textbox').fill('ask the archives about wages')
    await page.keyboard.press('Control+Enter')
    await text().locator('.text-noted').waitFor()
    await search('archive')
    await page.getByRole('button', { name: 'Also in 1 note' }).click()
    const all = dialog('All notes and bookmarks')
    await all.getByText('ask the archives about wages').click()
    await expect.poll(() => all.count()).toBe(0)
    await expect.poll(() => text().locator('[data-flash]').first().innerText()).toBe('track layers')
  })

  it('are all listed by the palette, and narrowed down by words', async () => {
    await page.keyboard.press('Control+k')
    await page.locator('.palette-field:focus').waitFor()
    await page.keyboard.type('all notes')
    await page.keyboard.press('Enter')
    const all = dialog('All notes and bookmarks')
    await all.getByRole('listitem').waitFor()
    await all.getByRole('searchbox').fill('glacier')
    await all.getByText('No note holds these words').waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(() => all.count()).toBe(0)
  })

  it('selected words are found everywhere in one step, and their place is come back to', async () => {
    await select('years')
    await page.getByRole('button', { name: 'Find these words in the whole library' }).click()
    await results().getByRole('option').nth(1).waitFor()
    const here = await title().innerText()
    const other = results().getByRole('option').filter({ hasNotText: RAILWAY }).last()
    await other.click()
    await expect.poll(() => title().innerText()).not.toBe(here)
    await page.keyboard.press('Alt+ArrowLeft')
    await expect.poll(() => title().innerText()).toBe(here)
    await expect.poll(() => text().locator('[data-flash]').first().innerText()).toBe('years')
  })

  it('every place of a name stands in a concordance, from its card', async () => {
    await text()
      .locator('[data-mark]')
      .filter({ hasText: /^Turksib$/u })
      .first()
      .click()
    await page.locator('.mark-card').getByRole('button', { name: 'Concordance' }).click()
    await page.locator('#pane-concordance').getByText('Turksib').first().waitFor()
  })
})
