/// <reference lib="dom" />
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import iconv from 'iconv-lite'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type App, LAUNCHERS, temporaryFolder } from './launch.ts'
import { chooseLanguage } from './steps.ts'

const WORDS = 'кружок рисования'
const TEXT = `Совет города\n\nСовет города решил открыть школьный ${WORDS} в мае, и жители города были рады новому зданию.\n`

describe.each(LAUNCHERS)('a correction whose words read otherwise in $name', ({ open }) => {
  const [library, own] = [temporaryFolder(), temporaryFolder()]
  let app: App
  let page: Page

  beforeAll(async () => {
    const file = path.join(own.folder, 'council.txt')
    writeFileSync(file, iconv.encode(TEXT, 'windows-1251'))
    app = await open(library.folder, [file])
    page = app.page
    await chooseLanguage(page, 'English')
    await page.locator('#library-list').getByRole('option').first().click({ timeout: 60_000 })
    await text().getByText(WORDS).waitFor()
  })
  afterAll(async () => {
    await app?.stop()
    library.remove()
    own.remove()
  })

  const text = (): Locator => page.getByRole('region', { name: /Text of the document/u })
  const mark = (): Locator => text().locator('[data-mark]').filter({ hasText: WORDS })
  const stale = (): Locator => page.getByRole('region', { name: 'Corrections that are not applied' })

  async function readAs(encoding: RegExp): Promise<void> {
    await page.locator('.document-facts button').first().click()
    await page
      .getByRole('menuitemradio', { name: encoding })
      .or(page.getByRole('menuitem', { name: encoding }))
      .first()
      .click()
  }

  it('is kept and told apart, returns when the text reads as before, and can be taken back', async () => {
    await text()
      .getByText(WORDS)
      .evaluate((element, wanted) => {
        const node = [...element.childNodes].find((one) => one.textContent?.includes(wanted)) as Text
        const at = node.data.indexOf(wanted)
        getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length)
      }, WORDS)
    await page.getByRole('toolbar', { name: /^What is/u }).waitFor()
    await page.keyboard.press('Digit2')
    await mark().waitFor()
    await readAs(/KOI8-R/iu)
    await expect.poll(() => mark().count()).toBe(0)
    await page.getByRole('button', { name: '1 correction' }).click()
    await stale().getByText(WORDS).waitFor()
    await page.keyboard.press('Escape')
    await readAs(/1251/u)
    await mark().waitFor()
    await readAs(/KOI8-R/iu)
    await expect.poll(() => mark().count()).toBe(0)
    await page.getByRole('button', { name: '1 correction' }).click()
    await stale().getByRole('button').last().click()
    await expect.poll(() => stale().count()).toBe(0)
    await readAs(/1251/u)
    await text().getByText(WORDS).waitFor()
    expect(await mark().count()).toBe(0)
  })
})
