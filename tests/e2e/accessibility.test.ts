/// <reference lib="dom" />
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { AxeResults } from 'axe-core'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type App, LAUNCHERS, type Launcher, temporaryFolder } from './launch.ts'
import { chooseLanguage } from './steps.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const [loopback] = LAUNCHERS as readonly [Launcher]

describe.each(['light', 'dark'] as const)('nothing that axe-core objects to, in %s', (scheme) => {
  const library = temporaryFolder()
  const own = temporaryFolder()
  let app: App
  let page: Page

  beforeAll(async () => {
    app = await loopback.open(library.folder)
    page = app.page
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
    await chooseLanguage(page, 'English')
    await page.waitForFunction((name) => getComputedStyle(document.documentElement).colorScheme.includes(name), scheme)
  })
  afterAll(async () => {
    await app?.stop()
    library.remove()
    own.remove()
  })

  const view = (): Locator => page.getByRole('main', { name: 'Document' })
  const open = (title: string): Promise<void> =>
    page.getByRole('listbox', { name: 'Documents' }).getByRole('option').filter({ hasText: title }).click()

  async function objections(): Promise<readonly string[]> {
    await page.evaluate(AXE)
    const { violations } = await page.evaluate<AxeResults>('axe.run({ resultTypes: ["violations"] })')
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}: ${node.failureSummary ?? ''}`))
  }

  it('at the first start', async () => {
    await page.getByRole('button', { name: 'Open sample documents' }).waitFor()
    expect(await objections()).toEqual([])
  })

  it('while a note about an import is shown', async () => {
    await page.getByRole('button', { name: 'Open sample documents' }).click()
    await page.getByText('6 documents added').waitFor()
    expect(await objections()).toEqual([])
  })

  it('in the library beside a text', async () => {
    await open('ТРАНСШЕКАРАЛЫҚ ӨЗЕНДЕР')
    await view().locator('[data-mark]').first().waitFor()
    expect(await objections()).toEqual([])
  })

  it.each(['Original', 'Differences'])('in the side «%s» of a text', async (side) => {
    await page.getByRole('radio', { name: side }).click()
    await view()
      .locator(side === 'Original' ? '[data-mark]' : '.text-differences .text-row')
      .first()
      .waitFor()
    expect(await objections()).toEqual([])
    await page.getByRole('radio', { name: 'Repaired' }).click()
  })

  it('in the settings', async () => {
    await page.keyboard.press('Control+Comma')
    await page.getByText(/MB, 6 documents/u).waitFor()
    expect(await objections()).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
  })

  it('in an open card', async () => {
    await view()
      .getByRole('region', { name: /Text of the document/u })
      .focus()
    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor()
    expect(await objections()).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
  })

  it('on the pages of a PDF', async () => {
    await open('Ұлы даланың тарихи-мәдени мұрасы')
    await page.getByRole('radio', { name: 'Pages' }).click()
    await page.getByRole('region', { name: 'Page 1' }).locator('[data-mark]').first().waitFor()
    expect(await objections()).toEqual([])
  })

  it('with pages and text side by side, and in the outline', async () => {
    await page.getByRole('radio', { name: 'Both' }).click()
    await view()
      .getByRole('region', { name: /Text of the document/u })
      .waitFor()
    await page.getByRole('button', { name: 'Outline' }).click()
    await page.getByRole('dialog').waitFor()
    expect(await objections()).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('radio', { name: 'Text', exact: true }).click()
  })

  it.each(['Timeline', 'Network', 'Statistics'])('in the %s of the library', async (name) => {
    if (name === 'Timeline') await page.keyboard.press('Control+e')
    await page.getByRole('radio', { name }).click()
    await page.getByRole('region', { name: 'Explore' }).locator('.evidence-item:visible, .statistics-part, .explore-none').first().waitFor()
    expect(await objections()).toEqual([])
    if (name !== 'Statistics') return
    await page.locator('.statistics-name').first().click()
    await page.locator('.dossier-name').waitFor()
    expect(await objections()).toEqual([])
    await page.keyboard.press('Control+e')
  })

  it('in the command palette', async () => {
    await page.keyboard.press('Control+k')
    await page.locator('.palette-field:focus').waitFor()
    await page.getByRole('dialog').getByRole('option').first().waitFor()
    expect(await objections()).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
  })

  it('in the results of a search, at one of its hits', async () => {
    await page.getByRole('combobox', { name: 'Search the library' }).fill('мұра')
    const results = page.getByRole('listbox', { name: 'Results' }).getByRole('option')
    await results.first().waitFor()
    expect(await objections()).toEqual([])
    await results.first().click()
    await page.getByRole('button', { name: 'Next place' }).waitFor()
    expect(await objections()).toEqual([])
  })

  it('where nothing is found', async () => {
    await page.getByRole('combobox', { name: 'Search the library' }).fill('жоқсөзжоқ')
    await page.getByText('Nothing found for').waitFor()
    expect(await objections()).toEqual([])
    await page.getByRole('combobox', { name: 'Search the library' }).fill('')
    await page.getByRole('listbox', { name: 'Documents' }).waitFor()
  })

  it('in the report of an import', async () => {
    writeFileSync(path.join(own.folder, 'broken.pdf'), '%PDF-1.7 nothing follows')
    await app.chooseFiles([path.join(own.folder, 'broken.pdf')], async () => {
      await page.getByRole('banner').getByRole('button', { name: 'Import' }).click()
      await page.getByRole('menuitem', { name: /files/iu }).first().click()
    })
    await page.getByRole('region', { name: 'Import' }).getByRole('button', { name: 'Details' }).last().click()
    await page.getByRole('dialog').getByText('broken.pdf').waitFor()
    expect(await objections()).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
  })

  it('in every menu of the header', async () => {
    const openers = page.getByRole('banner').locator('button[aria-haspopup="menu"]')
    const count = await openers.count()
    expect(count).toBeGreaterThan(4)
    for (let at = 0; at < count; at++) {
      await openers.nth(at).click()
      await page.getByRole('menu').waitFor()
      expect(await objections()).toEqual([])
      await page.keyboard.press('Escape')
      await page.getByRole('menu').waitFor({ state: 'hidden' })
    }
  })

  it('in an open filter', async () => {
    await page.getByRole('group', { name: 'Filters' }).getByRole('button', { name: 'Marks' }).click()
    await page.getByRole('checkbox').first().waitFor()
    expect(await objections()).toEqual([])
    await page.keyboard.press('Escape')
  })

  it('in the list of keys', async () => {
    await page.keyboard.press('?')
    await page.getByRole('dialog').waitFor()
    expect(await objections()).toEqual([])
    await page.keyboard.press('Escape')
  })

  it('in a small window', async () => {
    await page.setViewportSize({ width: 640, height: 420 })
    await view().waitFor()
    expect(await objections()).toEqual([])
    await page.getByRole('button', { name: 'Library' }).first().click()
    expect(await objections()).toEqual([])
  })
})
