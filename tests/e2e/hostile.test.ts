/// <reference lib="dom" />
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type App, LAUNCHERS, type Launcher, temporaryFolder } from './launch.ts'

const [loopback] = LAUNCHERS as readonly [Launcher]
const ATTACK = '<img src=x onerror=alert(1)><script>alert(2)</script>'

describe('names and texts that mean harm', () => {
  const library = temporaryFolder()
  const own = temporaryFolder()
  const complaints: string[] = []
  let app: App
  let page: Page

  beforeAll(async () => {
    app = await loopback.open(library.folder)
    page = app.page
    page.on('console', (message) => ['error', 'warning'].includes(message.type()) && complaints.push(message.text()))
    page.on('pageerror', (error) => complaints.push(error.message))
    page.on('dialog', (dialog) => {
      complaints.push(dialog.message())
      void dialog.dismiss()
    })
    await page.reload()
  })
  afterAll(async () => {
    await app?.stop()
    library.remove()
    own.remove()
  })

  const documents = (): Locator => page.locator('#library-list').getByRole('option')
  const write = (name: string, text: string): string => {
    const file = path.join(own.folder, name)
    writeFileSync(file, text)
    return file
  }

  it('come in, are opened and are shown on every side without a complaint', async () => {
    const files = [
      write('constructor.txt', `${ATTACK}\n\n${ATTACK} 1845 жылы Алматыда.\n`),
      write('evil\u202Etxt.exe.txt', 'Turned \u202Eround\u202C and \u2066apart\u2069, Алматы 1999.\n'),
      write('__proto__.txt', 'before\0after Алматы 1999 жылы\n'),
      write('long.txt', 'Қазақстан Республикасы '.repeat(2000)),
      write('blank.txt', `Алматы${'\n'.repeat(20_000)}Астана\n`),
      write('zalgo.txt', `Z${'\u0301\u0489'.repeat(200)}algo Алматы\n`),
      write('emoji.txt', '👨‍👩‍👧‍👦 🇰🇿 Almaty on 5 May 2001\n'),
    ]
    await app.chooseFiles(files, () => page.locator('.welcome button').nth(1).click())
    await expect.poll(() => documents().count()).toBe(files.length)
    for (let at = 0; at < files.length; at++) {
      await documents().nth(at).click()
      await page.locator('.text-place').first().waitFor()
      for (const side of [1, 2, 0]) {
        await page.locator('.document-pane .segment').nth(side).click()
        await page.locator('.text-place').first().waitFor()
      }
    }
    expect(await page.evaluate(() => document.querySelectorAll('img[src="x"], script:not([src])').length)).toBe(0)
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
    expect(complaints).toEqual([])
  })

  it('cannot turn round the end of a name', async () => {
    const turned = documents().filter({ hasText: 'evil' })
    expect(await turned.innerText()).toContain('evil\uFFFDtxt.exe')
  })

  it('are told once what is wrong with a query, however often it is', async () => {
    const field = page.getByRole('combobox').first()
    for (const query of ['(((((', 'OR OR OR', '"a"~ a~99 type: date:', '*', '\u202E', ATTACK, '('.repeat(2000)]) {
      await field.fill(query)
      await expect.poll(() => page.locator('.library [aria-busy="true"]').count()).toBe(0)
    }
    await field.fill('(((((')
    await expect.poll(() => page.locator('.problems li').count()).toBe(1)
    expect(complaints).toEqual([])
  })
})
