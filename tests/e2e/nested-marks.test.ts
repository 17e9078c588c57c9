import { writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type App, LAUNCHERS, temporaryFolder } from './launch.ts'
import { chooseLanguage } from './steps.ts'

const POSITION = 'Министр иностранных дел Республики Казахстан'
const COUNTRY = 'Республики Казахстан'

describe.each(LAUNCHERS)('marks on the same words in $name', ({ open }) => {
  const [library, own] = [temporaryFolder(), temporaryFolder()]
  let app: App
  let page: Page

  beforeAll(async () => {
    const file = path.join(own.folder, 'visit.txt')
    writeFileSync(file, `Визит\n\n${POSITION} Мурат Нуртлеу выступил в Астане 10 июля 2002 года.\n`)
    app = await open(library.folder, [file])
    page = app.page
    await chooseLanguage(page, 'English')
    await page.locator('#library-list').getByRole('option').first().click()
    await inner().waitFor({ timeout: 60_000 })
  })
  afterAll(async () => {
    await app?.stop()
    library.remove()
    own.remove()
  })

  const inner = (): Locator => page.locator('.text-row mark mark').filter({ hasText: COUNTRY }).first()
  const card = (): Locator => page.locator('.mark-card')
  const quotes = (): Promise<string[]> => card().locator('.mark-card-other-words').allInnerTexts()

  it('are all told where the pointer rests', async () => {
    await inner().hover()
    await card().waitFor()
    expect(await quotes()).toEqual([POSITION])
  })

  it('are reached from each other’s card by the keyboard, and told to a screen reader', async () => {
    await inner().click()
    await card().getByText('On the same words').waitFor()
    const told = page.locator('.document-pane > [aria-live]')
    await expect.poll(() => told.innerText()).toContain(`On the same words: Position, ${POSITION}`)
    await card().locator('.mark-card-other').focus()
    await page.keyboard.press('Enter')
    await expect.poll(quotes).toEqual([COUNTRY])
    await expect.poll(() => page.locator('.mark-card:focus').count()).toBe(1)
    await page.keyboard.press('Escape')
    await expect.poll(() => card().count()).toBe(0)
  })
})
