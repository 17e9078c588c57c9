import type { Page } from 'playwright-core'
import { closeSheet, command, drawn, HERITAGE, openDocument, RAILWAY, RIVERS, segment, select, type View } from './view.ts'

const VIEW = '.document-ways .segmented:first-of-type'
const SIDE = '.document-ways .segmented:last-of-type'

/** Reading, correcting and noting. */
export const READING: readonly View[] = [
  { name: 'text', show: (page) => openDocument(page, RIVERS) },
  {
    name: 'notices',
    show: async (page) => {
      await page.locator('.document-notices-button').click()
      await page.locator('.document-notice').first().waitFor()
    },
    hide: closeSheet,
  },
  {
    name: 'encodings',
    show: async (page) => {
      await page.locator('.document-encoding').click()
      await page.locator('.menu').waitFor()
    },
    hide: closeSheet,
  },
  { name: 'original', show: (page) => turn(page, 1, '.text-row-line, [data-mark]') },
  { name: 'differences', show: (page) => turn(page, 2, '.text-differences .text-row'), hide: (page) => turn(page, 0, '[data-mark]') },
  {
    name: 'card',
    show: async (page) => {
      await page.locator('.text-scroller').focus()
      for (const key of ['j', 'j', 'Enter']) await page.keyboard.press(key)
      await page.locator('.mark-card').waitFor()
    },
  },
  {
    name: 'correcting',
    show: async (page) => {
      await page.locator('.mark-card .lucide-pen-line').click()
      await page.locator('.mark-card select').waitFor()
    },
    hide: closeSheet,
  },
  {
    name: 'date',
    show: async (page) => {
      await page
        .locator('.text-rows [data-mark]')
        .filter({ hasText: /^1992 жылғы/u })
        .first()
        .click()
      await page.locator('.date-correction').waitFor()
    },
    hide: closeSheet,
  },
  {
    name: 'selected',
    show: async (page) => {
      await openDocument(page, RAILWAY)
      await select(page, 'track layers')
    },
  },
  {
    name: 'writing',
    show: async (page) => {
      await select(page, 'track layers')
      await page.locator('.selection-bar-words .lucide-notebook-pen').click()
      await page.locator('.note-field').fill('Compare with the archive.')
    },
    hide: async (page) => {
      await page.keyboard.press('Control+Enter')
      await page.locator('.text-noted').waitFor()
    },
  },
  {
    name: 'notes',
    show: async (page) => {
      await page.locator('.document-facts .lucide-notebook-pen').click()
      await page.getByRole('dialog').waitFor()
    },
    hide: closeSheet,
  },
  {
    name: 'all-notes',
    show: async (page) => {
      await command(page, 'all notes')
      await page.locator('.notes-all > li').waitFor()
    },
    hide: closeSheet,
  },
  {
    name: 'finding',
    moves: true,
    show: async (page) => {
      await page.keyboard.press('Control+f')
      await page.locator('.find-field').fill('railway')
      await page.locator('.text-hit').first().waitFor()
    },
    hide: async (page) => {
      await page.locator('.find-field').press('Escape')
      await page.locator('.find-bar').waitFor({ state: 'detached' })
    },
  },
  {
    name: 'review',
    moves: true,
    show: async (page) => {
      await command(page, 'review marks')
      await page.locator('.review-bar .mark-name').waitFor()
      await page.locator('.mark-current').waitFor()
    },
    hide: async (page) => {
      await page.keyboard.press('Escape')
      await page.locator('.review-bar').waitFor({ state: 'detached' })
    },
  },
  {
    name: 'pages',
    show: async (page) => {
      await openDocument(page, HERITAGE)
      await segment(page, VIEW, 1).click()
      await drawn(page)
      await page.locator('.page-mark').first().waitFor()
    },
  },
  {
    name: 'both',
    show: async (page) => {
      await segment(page, VIEW, 2).click()
      await drawn(page)
      await page.locator('.text-rows [data-mark]').first().waitFor()
    },
  },
  {
    name: 'outline',
    show: async (page) => {
      await page.locator('.document-ways .lucide-list-tree').click()
      await page.locator('.outline-heading').first().waitFor()
    },
    hide: async (page) => {
      await closeSheet(page)
      await segment(page, VIEW, 0).click()
    },
  },
]

async function turn(page: Page, side: number, shown: string): Promise<void> {
  await segment(page, SIDE, side).click()
  await page.locator(`.text-rows :is(${shown})`).first().waitFor()
}
