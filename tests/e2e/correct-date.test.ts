/// <reference lib="dom" />
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import axe from 'axe-core'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type App, LAUNCHERS, temporaryFolder } from './launch.ts'
import { chooseLanguage } from './steps.ts'

const TEXT = `Алаш қозғалысы туралы

Ахмет Байтұрсынұлы 1913 жылғы 2 ақпанда «Қазақ» газетін шығарды. Газет 1918 жылы жабылды.

Былтыр Алматыда ескерткіш қойылды.
`

describe.each(LAUNCHERS)('a date put right by hand in $name', ({ open }) => {
  const library = temporaryFolder()
  const own = temporaryFolder()
  const file = path.join(own.folder, 'алаш.txt')
  let app: App
  let page: Page

  beforeAll(async () => {
    writeFileSync(file, TEXT)
    app = await open(library.folder)
    page = app.page
    await chooseLanguage(page, 'English')
    await app.chooseFiles([file], () => page.getByRole('button', { name: 'My own files' }).click())
    await openDocument()
  })
  afterAll(async () => {
    await app?.stop()
    library.remove()
    own.remove()
  })

  const documents = (): Locator => page.getByRole('listbox', { name: 'Documents' }).getByRole('option')
  const view = (): Locator => page.getByRole('main', { name: 'Document' })
  const summary = (): Locator => page.getByRole('region', { name: 'Summary of the document' })
  const marks = (text: string): Locator => view().locator('[data-mark]').filter({ hasText: text })
  const card = (): Locator => page.getByRole('dialog', { name: 'About the mark' })
  const field = (): Locator => card().getByRole('textbox', { name: 'Value of the date, EDTF' })
  const moments = (): Promise<string[]> => summary().locator('.inspector-moment-date').allInnerTexts()
  const undo = (): Locator => page.getByRole('button', { name: 'Undo' })

  async function openDocument(): Promise<void> {
    await documents().first().click()
    await marks('1918').first().waitFor()
  }

  async function openCard(words: string): Promise<void> {
    await marks(words).first().click()
    await card().waitFor()
  }

  async function finds(query: string, count: 0 | 1): Promise<void> {
    const search = page.getByRole('combobox', { name: 'Search the library' })
    await search.fill(query)
    if (count === 0) await page.getByText(`Nothing found for “${query}”`).waitFor()
    else await expect.poll(() => page.getByRole('listbox', { name: 'Results' }).getByRole('option').count()).toBe(count)
    await search.fill('')
    await documents().first().waitFor()
  }

  it('says in words what is typed, refuses what is no EDTF, and saves by Enter', async () => {
    await openCard('1918')
    await card().getByRole('button', { name: 'Change the value' }).click()
    expect(await field().inputValue()).toBe('1918')
    await field().fill('кеше')
    await card().getByText('This is no EDTF').waitFor()
    expect(await field().getAttribute('aria-invalid')).toBe('true')
    await field().press('Enter')
    expect(await field().isVisible()).toBe(true)
    await field().fill('1917-1')
    await card().getByText('This is no EDTF').waitFor()
    await field().fill('1917-10')
    await card().getByText('October 1917').waitFor()
    expect(await violations(page)).toEqual([])
    await field().press('Enter')
    await card()
      .getByText(/Put right by/u)
      .waitFor()
    expect(await card().innerText()).toContain('October 1917')
  })

  it('is followed by the timeline, the search and the list of corrections at once', async () => {
    await page.keyboard.press('Escape')
    await card().waitFor({ state: 'hidden' })
    await expect.poll(moments).toEqual(['2 February 1913', 'October 1917'])
    await finds('date:1917', 1)
    await finds('date:1918', 0)
    const said = readFileSync(path.join(library.folder, 'corrections.jsonl'), 'utf8').trim().split('\n')
    expect(said.map((line) => JSON.parse(line) as object)).toMatchObject([
      { kind: 'date', action: 'set', edtf: '1917-10', quote: '1918 жылы' },
    ])
  })

  it('leaves the field by Escape without a change, and types no shortcut', async () => {
    await openCard('1913')
    await card().getByRole('button', { name: 'Change the value' }).click()
    await field().fill('')
    await page.keyboard.type('jknp')
    expect(await field().inputValue()).toBe('jknp')
    await page.keyboard.press('Escape')
    await expect.poll(() => field().count()).toBe(0)
    expect(await card().isVisible()).toBe(true)
    expect(
      await card()
        .getByRole('button', { name: 'Change the value' })
        .evaluate((button) => button === document.activeElement),
    ).toBe(true)
    await page.keyboard.press('Escape')
    await card().waitFor({ state: 'hidden' })
    await expect.poll(moments).toEqual(['2 February 1913', 'October 1917'])
  })

  it('gives a value to a date that had none, by keyboard alone', async () => {
    await view()
      .getByRole('region', { name: /Text of the document/u })
      .focus()
    const chosen = page.locator('[data-mark].mark-current')
    for (let step = 0; step < 20 && !(await chosen.filter({ hasText: 'Былтыр' }).count()); step++) await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    await card().waitFor()
    const give = card().getByRole('button', { name: 'Give a value' })
    for (let step = 0; step < 10 && !(await give.evaluate((button) => button === document.activeElement)); step++)
      await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect.poll(() => field().evaluate((input) => input === document.activeElement)).toBe(true)
    await page.keyboard.type('2022')
    await page.keyboard.press('Enter')
    await expect.poll(moments).toEqual(['2 February 1913', 'October 1917', '2022'])
    await page.keyboard.press('Escape')
    await card().waitFor({ state: 'hidden' })
    await page.keyboard.press('Control+z')
    await expect.poll(moments).toEqual(['2 February 1913', 'October 1917'])
  })

  it('takes away what is no date, and undoes that', async () => {
    await openCard('1913')
    await card().getByRole('button', { name: 'This is no date' }).click()
    await card().waitFor({ state: 'hidden' })
    await expect.poll(moments).toEqual(['October 1917'])
    await expect.poll(() => marks('1913').count()).toBe(0)
    await expect.poll(() => undo().count()).toBe(1)
    await undo().click()
    await expect.poll(moments).toEqual(['2 February 1913', 'October 1917'])
    await marks('1913').first().waitFor()
  })

  it('holds after a reload', async () => {
    await page.waitForTimeout(500) // what the window has just told the engine is on its way
    await page.reload()
    await documents().first().waitFor()
    await openDocument()
    await expect.poll(moments).toEqual(['2 February 1913', 'October 1917'])
  })

  it('holds after the document was removed and imported again', async () => {
    await documents().first().click()
    await page.keyboard.press('Delete')
    await app.chooseFiles([file], () => page.getByRole('button', { name: 'My own files' }).click())
    await openDocument()
    await expect.poll(moments).toEqual(['2 February 1913', 'October 1917'])
    await finds('date:1917', 1)
  })

  it('goes back to what was read, from the card and from the list of corrections', async () => {
    await openCard('1918')
    await card().getByRole('button', { name: 'Back to what was read' }).click()
    await expect.poll(moments).toEqual(['2 February 1913', '1918'])
    await page.keyboard.press('Escape')
    await page.locator('.toast').filter({ hasText: 'is as it was read' }).getByRole('button', { name: 'Undo' }).click()
    await expect.poll(moments).toEqual(['2 February 1913', 'October 1917'])
    await page.getByRole('button', { name: '1 correction' }).click()
    expect(await violations(page)).toEqual([])
    await page.getByRole('dialog', { name: 'Corrections made by hand' }).getByRole('button', { name: 'Back to what was read' }).click()
    await expect.poll(moments).toEqual(['2 February 1913', '1918'])
    await finds('date:1917', 0)
  })
})

/** What axe finds wrong in the page as it stands. */
async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source)
  return page.evaluate(async () => {
    const { axe: here } = window as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
    }
    const { violations: all } = await here.run()
    return all.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)
  })
}
