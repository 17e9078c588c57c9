/// <reference lib="dom" />
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type App, LAUNCHERS, temporaryFolder } from './launch.ts'
import { chooseLanguage, importFiles } from './steps.ts'

const HERITAGE = 'Ұлы даланың тарихи-мәдени мұрасы'
const RIVERS = 'ТРАНСШЕКАРАЛЫҚ ӨЗЕНДЕР'

describe.each(LAUNCHERS)('the main job in $name', ({ open }) => {
  const library = temporaryFolder()
  const own = temporaryFolder()
  let app: App
  let page: Page

  beforeAll(async () => {
    app = await open(library.folder)
    page = app.page
    await chooseLanguage(page, 'English')
  })
  afterAll(async () => {
    await app?.stop()
    library.remove()
    own.remove()
  })

  const documents = (): Locator => page.getByRole('listbox', { name: 'Documents' }).getByRole('option')
  const view = (): Locator => page.getByRole('main', { name: 'Document' })
  const marks = (text: string): Locator => view().locator('mark, [data-mark]').filter({ hasText: text })
  const search = (): Locator => page.getByRole('combobox', { name: 'Search the library' })

  it('offers samples at the first start and imports them', async () => {
    await page.getByRole('button', { name: 'Open sample documents' }).click()
    await page.getByText('6 documents added').waitFor()
    await expect.poll(() => documents().count()).toBe(6)
  })

  it('shows the repaired text with its marks', async () => {
    await documents().filter({ hasText: RIVERS }).click()
    await marks('Қазақстанның').first().waitFor()
    const text = await view().innerText()
    expect(text).toContain('Қазақстанның өзен ағынының')
    expect(text).not.toMatch(/[ҧҥӛ]/u)
  })

  it('shows the original and the differences', async () => {
    await page.getByRole('radio', { name: 'Original' }).click()
    await expect.poll(async () => /[ҧҥӛ]/u.test(await view().innerText())).toBe(true)
    await page.getByRole('radio', { name: 'Differences' }).click()
    await view().locator('ins:visible').first().waitFor()
    await page.getByRole('radio', { name: 'Repaired' }).click()
    await expect.poll(async () => /[ҧҥӛ]/u.test(await view().innerText())).toBe(false)
  })

  it('switches the marks of a type off and on', async () => {
    const places = page.getByRole('button', { name: /^Country or city/u })
    const countries = view()
      .locator('[data-mark]')
      .filter({ hasText: /^Қазақстан(?:ның|да|ға)?$/u })
    const count = await countries.count()
    expect(count).toBeGreaterThan(0)
    await places.first().click()
    await expect.poll(() => countries.count()).toBe(0)
    await places.first().click()
    await expect.poll(() => countries.count()).toBe(count)
  })

  it('goes from mark to mark by keyboard and explains one', async () => {
    await view()
      .getByRole('region', { name: /Text of the document/u })
      .focus()
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    const card = page.getByRole('dialog')
    await card.waitFor()
    expect((await card.innerText()).length).toBeGreaterThan(10)
    await page.keyboard.press('Escape')
    await card.waitFor({ state: 'hidden' })
  })

  it('jumps from a line of the summary to its words and flashes them', async () => {
    const line = page
      .getByRole('region', { name: 'Summary of the document' })
      .getByRole('button', { name: /ҚР Үкіметі|Халықаралық Аралды/u })
      .first()
    await line.click()
    await expect.poll(() => view().locator('[data-flash]').count()).toBeGreaterThan(0)
  })

  it('draws the same marks on the pages of a PDF, over their words', async () => {
    await documents().filter({ hasText: HERITAGE }).click()
    await page.getByRole('radio', { name: 'Pages' }).click()
    const sheet = page.getByRole('region', { name: 'Page 1' })
    await sheet.locator('canvas').waitFor()
    await expect.poll(() => sheet.locator('[data-mark]').count()).toBeGreaterThan(20)
    expect(await inkUnder(sheet)).toBeGreaterThan(0.9)
  })

  it('finds a word by another of its forms and opens at the hit', async () => {
    await search().fill('мұраларымыздың')
    const results = page.getByRole('listbox', { name: 'Results' })
    await results.getByRole('option').first().waitFor()
    const found = await results.locator('mark').allInnerTexts()
    expect(found.length).toBeGreaterThan(3)
    for (const word of found) expect(word.toLowerCase()).toMatch(/^мұра/u)
    await results.getByRole('option').first().click()
    await expect.poll(() => view().getByRole('heading', { level: 1 }).innerText()).toContain(HERITAGE)
  })

  it('filters the library', async () => {
    await search().fill('')
    await expect.poll(() => documents().count()).toBe(6)
    await page.getByRole('group', { name: 'Filters' }).getByRole('button', { name: 'Language' }).click()
    await page
      .getByRole('checkbox', { name: /Russian/u })
      .or(page.getByRole('menuitemcheckbox', { name: /Russian/u }))
      .or(page.getByRole('option', { name: /Russian/u }))
      .first()
      .click()
    await page.keyboard.press('Escape')
    await expect.poll(() => documents().count()).toBe(2)
    await page
      .getByRole('button', { name: /Russian/u })
      .first()
      .click()
    await expect.poll(() => documents().count()).toBe(6)
  })

  it('imports own files, says what failed and why, and opens what it read', async () => {
    writeFileSync(path.join(own.folder, 'хат.txt'), 'Ахмет Байтұрсынұлы 1913 жылғы 2 ақпанда «Қазақ» газетін шығарды.')
    writeFileSync(path.join(own.folder, 'broken.pdf'), '%PDF-1.7 nothing follows')
    await importFiles(app, [path.join(own.folder, 'хат.txt'), path.join(own.folder, 'broken.pdf')])
    await expect.poll(() => documents().count()).toBe(7)
    await page.getByRole('region', { name: 'Import' }).getByRole('button', { name: 'Details' }).last().click()
    await page.getByRole('dialog').getByText('broken.pdf').waitFor()
    await page.keyboard.press('Escape')
  })

  it('removes a document and brings it back', async () => {
    await documents()
      .filter({ hasText: /хат|Байтұрсынұлы/u })
      .first()
      .click()
    await page.keyboard.press('Delete')
    await expect.poll(() => documents().count()).toBe(6)
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(() => documents().count()).toBe(7)
  })

  it('speaks three languages and wears two themes', async () => {
    await chooseLanguage(page, 'Қазақша')
    await page.getByRole('listbox', { name: 'Құжаттар' }).waitFor()
    expect(await page.locator('html').getAttribute('lang')).toBe('kk')
    await page.getByRole('button', { name: 'Безендіру' }).click()
    await page.getByRole('menuitemradio').nth(2).click()
    await expect.poll(() => page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('dark')
    await chooseLanguage(page, 'Русский')
    await page.getByRole('listbox', { name: 'Документы' }).waitFor()
    await chooseLanguage(page, 'English')
  })

  it('finds everything still there after a reload', async () => {
    await documents().first().waitFor()
    await page.waitForTimeout(500) // what the window has just told the engine is on its way
    await page.reload()
    await expect.poll(() => documents().count()).toBe(7)
    await expect.poll(() => page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('dark')
    await search().fill('Байтұрсынұлының')
    await page.getByRole('listbox', { name: 'Results' }).getByRole('option').first().waitFor()
  })

  it('keeps the page away from Node and from the network', async () => {
    const reach = await page.evaluate(async () => {
      const remote = await fetch('http://192.0.2.1/').then(
        () => 'reached',
        () => 'refused',
      )
      const script = document.createElement('script')
      script.textContent = 'window.injected = true'
      document.head.append(script)
      const other = window.open('about:blank')
      return { remote, injected: 'injected' in window, require: 'require' in window, process: 'process' in window, other: other === null }
    })
    expect(reach).toMatchObject({ remote: 'refused', injected: false, require: false, process: false })
  })
})

/** Share of the marks on a page that have dark pixels of the page beneath them. */
async function inkUnder(sheet: Locator): Promise<number> {
  return sheet.evaluate((element) => {
    const canvas = element.querySelector('canvas') as HTMLCanvasElement
    const context = canvas.getContext('2d') as CanvasRenderingContext2D
    const box = canvas.getBoundingClientRect()
    const marks = [...element.querySelectorAll('[data-mark]')].map((mark) => mark.getBoundingClientRect()).filter((rect) => rect.width > 4)
    const inked = marks.filter((rect) => {
      const scale = canvas.width / box.width
      const [x, y] = [(rect.left - box.left) * scale, (rect.top - box.top) * scale]
      const { data } = context.getImageData(x, y, Math.max(1, rect.width * scale), Math.max(1, rect.height * scale))
      let dark = 0
      for (let at = 0; at < data.length; at += 4)
        if ((data[at] as number) + (data[at + 1] as number) + (data[at + 2] as number) < 300) dark++
      return dark / (data.length / 4) > 0.02
    })
    return inked.length / marks.length
  })
}
