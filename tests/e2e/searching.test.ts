/// <reference lib="dom" />
import { readFileSync } from 'node:fs'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { decodeFrame } from '../../src/engine/port/codec.ts'
import { type App, LAUNCHERS, type Launcher, temporaryFolder } from './launch.ts'
import { chooseLanguage, openSamples } from './steps.ts'

const LATE = 1_500

describe.each(LAUNCHERS)('searching in $name', ({ open, name }) => {
  const library = temporaryFolder()
  let app: App
  let page: Page

  beforeAll(async () => {
    app = await open(library.folder)
    page = app.page
    await chooseLanguage(page, 'English')
    await openSamples(page)
  })
  afterAll(async () => {
    await app?.stop()
    library.remove()
  })

  const field = (): Locator => page.getByRole('combobox', { name: 'Search the library' })
  const results = (): Locator => page.getByRole('listbox', { name: 'Results' }).getByRole('group')
  const place = async (): Promise<string> => page.locator('.hit-stepper').getByRole('status').innerText()
  const title = async (): Promise<string> => page.getByRole('main', { name: 'Document' }).getByRole('heading', { level: 1 }).innerText()

  it('steps through every hit of every document by keyboard, there and back', async () => {
    await field().fill('қазақстан')
    await results().nth(1).waitFor()
    const hits = Number.parseInt(await page.getByText(/^\d+ places$/u).innerText(), 10)
    await field().press('Enter')
    await expect.poll(place).toMatch(/^1 \/ /u)
    const places: string[] = [`${await title()} ${await place()}`]
    for (let i = 1; i < hits; i++) {
      await page.keyboard.press('F3')
      await expect.poll(async () => places.includes(`${await title()} ${await place()}`)).toBe(false)
      places.push(`${await title()} ${await place()}`)
    }
    expect(new Set(places.map((one) => one.replace(/ \d+ \/ \d+$/u, ''))).size).toBe(await results().count())
    await page.keyboard.press('F3')
    expect(`${await title()} ${await place()}`).toBe(places.at(-1))
    for (const before of places.slice(0, -1).reverse()) {
      await page.keyboard.press('Shift+F3')
      await expect.poll(async () => `${await title()} ${await place()}`).toBe(before)
    }
  })

  it('lights what each query finds in the open document, and stays at its place', async () => {
    const lit = async (): Promise<string[]> =>
      (await page.locator('.text-hit').allInnerTexts()).map((word) => word.toLocaleLowerCase('kk').slice(0, 3))
    await page.locator('#library-list [role="option"]').first().click()
    await expect.poll(lit).toContain('қаз')
    await field().fill('жоқсөзжоқ')
    await expect.poll(lit).toEqual([])
    expect(await page.locator('.hit-stepper').count()).toBe(0)
    await field().fill('қазақстан')
    await expect.poll(lit).toContain('қаз')
  })

  it('says which part of a query was not understood, in the window’s language', async () => {
    await field().fill('қазақстан date:xyz')
    await expect.poll(() => page.locator('.problem-place').innerText()).toBe('date:xyz')
  })

  it('takes ways of writing for one another, or keeps them apart', async () => {
    await field().fill('казакстан')
    await expect.poll(() => page.locator('.result-why').first().innerText()).toMatch(/^Why it was found:\s+казакстан қазақстан/u)
    const letters = page.getByRole('menuitemcheckbox', { name: 'казакстан = қазақстан' })
    for (const found of [false, true]) {
      await page.getByRole('button', { name: 'Sort' }).click()
      await letters.click()
      await page.keyboard.press('Escape')
      await expect.poll(async () => (await results().count()) > 0).toBe(found)
    }
  })

  it('offers what does find something when nothing is found', async () => {
    await field().fill('қазақстан жоқсөз')
    const offers = page.locator('.nothing').getByRole('button')
    await offers.first().waitFor()
    const words = (await offers.allInnerTexts()).map((one) => one.split('\n')[0])
    expect(words).toContain('қазақстан')
    expect(words).not.toContain('жоқсөз')
    await offers.filter({ hasText: /^қазақстан\d/u }).click()
    await results().first().waitFor()
    expect(await field().inputValue()).toBe('қазақстан')
  })

  it.runIf(name === 'the loopback host')('saves every place that is found', async () => {
    await field().fill('қазақстан')
    const hits = Number.parseInt(await page.getByText(/^\d+ places$/u).innerText(), 10)
    for (const format of ['CSV', 'JSON Lines']) {
      await page.getByRole('button', { name: 'Save the places found' }).click()
      const item = page.getByRole('menuitem', { name: format })
      const [download] = await Promise.all([page.waitForEvent('download'), item.click()])
      const rows = readFileSync(await download.path(), 'utf8')
        .trimEnd()
        .split('\n')
      expect(rows).toHaveLength(format === 'CSV' ? hits + 1 : hits)
    }
  })
})

describe('an answer that comes late', () => {
  const library = temporaryFolder()
  let app: App
  afterAll(async () => {
    await app?.stop()
    library.remove()
  })

  it('never takes the place of a newer one', async () => {
    app = await (LAUNCHERS[0] as Launcher).open(library.folder)
    const { page } = app
    const slow = new Set<number>()
    let late = 0
    await page.routeWebSocket(/\/engine$/u, (socket) => {
      const server = socket.connectToServer()
      socket.onMessage((message) => {
        const frame = decodeFrame(new Uint8Array(message as Buffer))
        if (frame?.kind === 'call' && frame.method === 'search' && JSON.stringify(frame.args).includes('"su')) slow.add(frame.id)
        server.send(message)
      })
      server.onMessage((message) => {
        const frame = decodeFrame(new Uint8Array(message as Buffer))
        const isSlow = frame?.kind === 'result' && slow.has(frame.id)
        if (!isSlow) return socket.send(message)
        setTimeout(() => {
          late++
          socket.send(message)
        }, LATE)
      })
    })
    await page.reload()
    await page.locator('main').getByRole('button').first().click()
    await page.locator('[role="listbox"] [role="option"]').nth(5).waitFor()
    const field = page.locator('#search-field')
    await field.fill('su')
    await expect.poll(() => slow.size).toBeGreaterThan(0)
    await field.fill('glaciers')
    const found = page.locator('.result mark')
    await expect.poll(() => found.first().innerText()).toMatch(/^glacier/iu)
    await expect.poll(() => late).toBe(slow.size)
    await expect.poll(() => field.inputValue()).toBe('glaciers')
    expect(await found.first().innerText()).toMatch(/^glacier/iu)
  })
})
