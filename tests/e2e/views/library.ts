import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { ROOT } from '../launch.ts'
import { closeSheet, command, endSearch, openDocument, RIVERS, search, segment, standing, typeInPalette, type View } from './view.ts'

const SAMPLES = ['en-railway.txt', 'kk-heritage.pdf', 'kk-rivers.txt', 'ru-caspian.pdf', 'ru-polygon.txt', 'en-glaciers.pdf']

/** Does what opens the dialog for files, at the first start or later. */
async function chooseFiles(page: Page): Promise<void> {
  const first = page.locator('.welcome .button-plain')
  if (await first.isVisible()) return first.click()
  await page.locator('.import-button').click()
  await page.locator('.menu-item').first().click()
}

/** The first start, before anything is in the library. */
export const BEGINNING: readonly View[] = [
  { name: 'welcome', show: (page) => page.locator('.welcome .button-primary').waitFor() },
  {
    name: 'library',
    moves: true,
    show: async (page, app) => {
      // One after another: files that come at once stand in the order in which they were ready.
      for (const [at, name] of SAMPLES.entries()) {
        await app.chooseFiles([path.join(ROOT, 'resources/samples', name)], () => chooseFiles(page))
        await page.locator('#library-list .entry').nth(at).waitFor({ timeout: 60_000 })
      }
      await openDocument(page, RIVERS)
      // What is said of each goes by itself.
      await page.locator('.job-ended').first().waitFor({ state: 'detached', timeout: 60_000 })
    },
  },
]

const DROP = '.drop-overlay'

/** What is found and how, and what comes in. */
export const LIBRARY: readonly View[] = [
  {
    name: 'results',
    show: async (page) => {
      await search(page, 'су', '.snippet')
      await page.locator('.snippet').first().click()
      await page.locator('.text-hit').first().waitFor()
      await standing(page)
    },
  },
  {
    name: 'filter',
    show: async (page) => {
      await page.locator('.facet-button').nth(2).click()
      await page.locator('.facet-row').first().waitFor()
    },
    hide: closeSheet,
  },
  {
    name: 'concordance',
    show: async (page) => {
      await page.locator('.list-tools button').first().click()
      await page.locator('.kwic-line mark').first().waitFor()
    },
    hide: async (page) => {
      await page.locator('.kwic-list').press('Escape')
      await page.locator('.kwic').waitFor({ state: 'detached' })
    },
  },
  {
    name: 'timeline-of-search',
    show: async (page) => {
      await page.keyboard.press('Control+e')
      await segment(page, '.explore-head .segmented:nth-of-type(2)', 1).click()
      await page.locator('.timeline-date').nth(10).waitFor()
    },
    hide: async (page) => {
      await page.keyboard.press('Control+e')
      await page.locator('.explore').waitFor({ state: 'detached' })
      await endSearch(page)
    },
  },
  { name: 'nothing-found', show: (page) => search(page, 'жоқсөзжоқ', '.nothing-title'), hide: endSearch },
  { name: 'problem', show: (page) => search(page, '"су', '.problems'), hide: endSearch },
  {
    name: 'saved-searches',
    show: async (page) => {
      await page.locator('.search-box .lucide-bookmark').click()
      await page.getByRole('dialog').waitFor()
    },
    hide: closeSheet,
  },
  {
    name: 'query-help',
    show: async (page) => {
      await page.locator('.search-box > .icon-button').last().click()
      await page.locator('.help-line').first().waitFor()
    },
    hide: closeSheet,
  },
  {
    name: 'queries',
    show: async (page) => {
      await command(page, 'list of queries')
      await page.locator('.batch-text').fill('су\nкелісім\nжоқсөз\n"су')
      await page.locator('.dialog .button-primary').click()
      await page.locator('.batch-line .batch-problems').waitFor()
    },
    hide: closeSheet,
  },
  {
    name: 'import-report',
    show: async (page, app) => {
      const file = path.join(mkdtempSync(path.join(tmpdir(), 'belgi-')), 'broken.pdf')
      writeFileSync(file, '%PDF-1.7 nothing follows')
      await app.chooseFiles([file], () => chooseFiles(page))
      await page.locator('.job-ended .button').last().click()
      await page.getByRole('dialog').getByText('broken.pdf').waitFor()
    },
    hide: closeSheet,
  },
  {
    name: 'dropping',
    show: async (page) => {
      await page.evaluate(() => {
        const dataTransfer = new DataTransfer()
        dataTransfer.items.add(new File(['x'], 'x.txt'))
        document.body.dispatchEvent(new DragEvent('dragover', { bubbles: true, cancelable: true, dataTransfer }))
      })
      await page.locator(DROP).waitFor()
    },
    hide: async (page) => {
      await page.keyboard.press('Escape')
      await page.locator(DROP).waitFor({ state: 'detached' })
    },
  },
  {
    name: 'settings',
    show: async (page) => {
      await page.keyboard.press('Control+Comma')
      await page
        .locator('.settings-value .numbers')
        .filter({ hasText: /[KMКМ][BБ]/u })
        .waitFor({ state: 'attached' })
    },
    hide: closeSheet,
  },
  { name: 'palette', show: (page) => typeInPalette(page, 're'), hide: closeSheet },
  {
    name: 'keys',
    show: async (page) => {
      await page.locator('#library-list').focus()
      await page.keyboard.press('Shift+Slash')
      await page.locator('.shortcuts').waitFor()
    },
    hide: closeSheet,
  },
  ...['import', 'export', 'language', 'appearance', 'more'].map(
    (name, at): View => ({ name: `menu-${name}`, show: openMenu(at), hide: closeSheet }),
  ),
]

/** Opens one of the menus of the head, by its place. */
function openMenu(at: number): (page: Page) => Promise<void> {
  return async (page) => {
    await page.locator('.header-actions button[aria-haspopup="menu"]').nth(at).click()
    await page.locator('.menu').waitFor()
  }
}
