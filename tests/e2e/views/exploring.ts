import type { Page } from 'playwright-core'
import { HERITAGE, openDocument, segment, type View } from './view.ts'

const KINDS = '.explore-head .segmented:nth-of-type(1)'
const SCOPES = '.explore-head .segmented:nth-of-type(2)'

/** Many documents at once. */
export const EXPLORING: readonly View[] = [
  {
    name: 'timeline-of-document',
    moves: true,
    show: async (page) => {
      await openDocument(page, HERITAGE)
      await page.keyboard.press('Control+e')
      await segment(page, SCOPES, 0).click()
      await page.locator('.timeline-date').nth(10).waitFor()
    },
  },
  {
    name: 'timeline',
    show: async (page) => {
      await segment(page, SCOPES, 1).click()
      await page.locator('.timeline-date').nth(60).waitFor()
      await page.locator('.timeline-date-disputed').first().waitFor()
    },
  },
  {
    name: 'conflicts',
    show: async (page) => {
      await page.locator('.conflicts > summary').click()
      await page.locator('.conflict').first().waitFor()
    },
  },
  { name: 'network', show: (page) => kind(page, 1, '.network-name') },
  {
    name: 'tie',
    show: async (page) => {
      await page.locator('.network-tie').first().click()
      await page.locator('.network-proofs-head').waitFor()
      await page.locator('.evidence-sentence').first().waitFor()
    },
  },
  { name: 'statistics', show: (page) => kind(page, 2, '.statistics-name') },
  {
    name: 'dossier',
    show: async (page) => {
      await page.locator('.statistics-name').first().click()
      await page.locator('.dossier-name').waitFor()
    },
    hide: async (page) => {
      await page.keyboard.press('Control+e')
      await page.locator('.explore').waitFor({ state: 'detached' })
    },
  },
]

async function kind(page: Page, at: number, shown: string): Promise<void> {
  await segment(page, KINDS, at).click()
  await page.locator(shown).first().waitFor()
}
