/// <reference lib="dom" />
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type App, LAUNCHERS, temporaryFolder } from './launch.ts'
import { chooseLanguage, openSamples } from './steps.ts'

const RAILWAY = 'Turksib'

describe.each(LAUNCHERS)('marks put right by hand in $name', ({ open }) => {
  const library = temporaryFolder()
  let app: App
  let page: Page

  beforeAll(async () => {
    app = await open(library.folder)
    page = app.page
    await chooseLanguage(page, 'English')
    await openSamples(page)
    await openDocument(RAILWAY)
  })
  afterAll(async () => {
    await app?.stop()
    library.remove()
  })

  const documents = (): Locator => page.locator('[role="listbox"] [role="option"]')
  const text = (): Locator => page.getByRole('region', { name: /Text of the document/u })
  const marks = (words: string): Locator =>
    text()
      .locator('[data-mark]')
      .filter({ hasText: new RegExp(`^${words}$`, 'u') })
  const card = (): Locator => page.getByRole('dialog', { name: /mark/iu })

  async function openDocument(title: string): Promise<void> {
    await documents().filter({ hasText: title }).first().click()
    await text().locator('[data-mark]').first().waitFor()
  }

  /** Selects words as a reader does, wherever they first stand in what is drawn. */
  async function select(words: string): Promise<void> {
    await text().evaluate((root, wanted) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
        const at = node.data.indexOf(wanted)
        if (at < 0) continue
        const range = document.createRange()
        range.setStart(node, at)
        range.setEnd(node, at + wanted.length)
        getSelection()?.removeAllRanges()
        getSelection()?.addRange(range)
        return
      }
      throw new Error(`«${wanted}» is not drawn`)
    }, words)
    await page.getByRole('toolbar', { name: /^What is/u }).waitFor()
  }

  /** Presses keys in the very moment at which the review shows a place. */
  async function pressAtOnce(keys: Readonly<Record<string, string>>): Promise<void> {
    await page.evaluate((wanted) => {
      const left = new Map(Object.entries(wanted))
      const look = (): void => {
        const shown = document.querySelector('.review-bar .numbers')?.textContent ?? ''
        const place = [...left.keys()].find((words) => shown.startsWith(words))
        if (!place) return
        const code = left.get(place) as string
        left.delete(place)
        document.body.dispatchEvent(new KeyboardEvent('keydown', { code, bubbles: true, cancelable: true }))
      }
      new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true })
    }, keys)
  }

  async function openCard(words: string): Promise<void> {
    await marks(words).first().click()
    await card().getByRole('button', { name: 'Put right' }).click()
  }

  it('marks selected words with one key, undoes that and does it again', async () => {
    await select('track layers')
    await page.keyboard.press('Digit2')
    await marks('track layers').waitFor()
    await page.keyboard.press('Control+z')
    await expect.poll(() => marks('track layers').count()).toBe(0)
    await page.keyboard.press('Control+Shift+z')
    await marks('track layers').waitFor()
  })

  it('undoes after another document was opened', async () => {
    await openDocument('Glaciers')
    await page.keyboard.press('Control+z')
    await page.getByText(/^Undone: “track layers”/u).waitFor()
    await openDocument(RAILWAY)
    expect(await marks('track layers').count()).toBe(0)
  })

  it('gives a mark another type, and takes that back', async () => {
    await openCard('Vladimir Shatov')
    await card().getByRole('combobox').selectOption({ label: 'Organisation' })
    await expect.poll(() => card().locator('.mark-card-type').innerText()).toBe('Organisation')
    await card().getByRole('button', { name: 'Back to what was read' }).click()
    await expect.poll(() => card().locator('.mark-card-type').innerText()).toBe('Person')
    await page.keyboard.press('Escape')
  })

  it('moves the bounds of a mark by a word', async () => {
    await openCard('Vladimir Shatov')
    await card().getByRole('button', { name: 'Begin a word later' }).click()
    await marks('Shatov').first().waitFor()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+z')
    await marks('Vladimir Shatov').first().waitFor()
  })

  it('takes a mark away everywhere in the document', async () => {
    const count = await marks('Kazakh').count()
    expect(count).toBeGreaterThan(1)
    await openCard('Kazakh')
    await card()
      .getByRole('radio', { name: /^Document/u })
      .click()
    await card().getByRole('button', { name: 'No mark' }).click()
    await expect.poll(() => marks('Kazakh').count()).toBe(0)
    await page.keyboard.press('Control+z')
    await expect.poll(() => marks('Kazakh').count()).toBe(count)
  })

  it('renames what a mark means, and joins it with another', async () => {
    await openCard('Vladimir Shatov')
    await card().getByRole('textbox', { name: 'Name to show' }).fill('Bill Shatov')
    await card().getByRole('button', { name: 'Rename' }).click()
    await expect.poll(() => card().locator('.mark-card-name').innerText()).toBe('Bill Shatov')
    await card()
      .getByRole('textbox', { name: /same as/u })
      .fill('Ryskulov')
    await card()
      .getByRole('button', { name: /Ryskulov/u })
      .first()
      .click()
    await page.getByText(/^These are one:/u).waitFor()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+z')
    await page.keyboard.press('Control+z')
    await marks('Vladimir Shatov').first().click()
    await expect.poll(() => card().locator('.mark-card-name').innerText()).toBe('Vladimir Shatov')
    await page.keyboard.press('Escape')
    await card().waitFor({ state: 'hidden' })
  })

  it('leaves the keyboard to the field that is clicked while a card is open', async () => {
    await openCard('Vladimir Shatov')
    const field = page.locator('#search-field')
    await field.click()
    await card().waitFor({ state: 'hidden' })
    await page.evaluate(() => new Promise((done) => setTimeout(done, 100)))
    expect(await field.evaluate((element) => element === document.activeElement)).toBe(true)
    await text().focus()
  })

  it('reviews the marks that are least sure, from the keyboard, and tells what share was right', async () => {
    await page.keyboard.press('Control+k')
    await page.locator('.palette-field:focus').waitFor()
    await page.keyboard.type('re')
    await page.locator('.palette-item[data-value^="document:"]').first().waitFor()
    await page.keyboard.type('view')
    await pressAtOnce({ '1 of': 'KeyA', '2 of': 'Delete' })
    await page.locator('.palette-item[data-selected="true"]', { hasText: 'Review marks' }).waitFor()
    await page.keyboard.press('Enter')
    const bar = page.getByRole('region', { name: 'Review marks' })
    const place = (): Promise<string> => bar.locator('.numbers').first().innerText()
    await expect.poll(place).toMatch(/^3 of \d+$/u)
    await page.keyboard.press('ArrowRight')
    await expect.poll(place).toMatch(/^4 of/u)
    await page.keyboard.press('Escape')
    await bar.waitFor({ state: 'hidden' })
    await page.keyboard.press('Control+e')
    await page.getByRole('radio', { name: 'Statistics' }).click()
    const decided = page.getByRole('region', { name: 'Decided by people' })
    await decided.waitFor()
    expect(await decided.getByRole('row').count()).toBeGreaterThan(1)
    await page.keyboard.press('Control+e')
  })
  it('keeps a note and a bookmark beside words', async () => {
    await select('track layers')
    await page.getByRole('button', { name: 'Write a note' }).click()
    await page.getByRole('textbox', { name: 'Note' }).fill('Compare with the archive.')
    await page.keyboard.press('Control+Enter')
    await expect.poll(() => text().locator('.text-noted').first().innerText()).toBe('track layers')
    await select('two teams')
    await page.getByRole('button', { name: 'Bookmark' }).click()
    await page.getByRole('button', { name: '2 notes' }).click()
    const list = page.getByRole('dialog', { name: 'Notes and bookmarks' })
    await list.getByText('Compare with the archive.').waitFor()
    await list.getByRole('button', { name: 'Take away' }).first().click()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: '1 note' }).waitFor()
    await page.getByRole('button', { name: 'Undo' }).last().click()
    await page.getByRole('button', { name: '2 notes' }).waitFor()
  })
})
