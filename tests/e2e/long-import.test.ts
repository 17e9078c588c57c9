/// <reference lib="dom" />
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { LAUNCHERS, type Launcher, ROOT, temporaryFolder } from './launch.ts'

const [loopback] = LAUNCHERS as readonly [Launcher]

it('a long import shows what is in already, goes on over a reload, and ends when it is cancelled', async () => {
  const [library, own] = [temporaryFolder(), temporaryFolder()]
  const text = readFileSync(path.join(ROOT, 'resources/samples/kk-rivers.txt'), 'utf8').repeat(4)
  const files = Array.from({ length: 150 }, (_, at) => {
    const file = path.join(own.folder, `${at}.txt`)
    writeFileSync(file, `№ ${at}\n\n${text}`)
    return file
  })
  const app = await loopback.open(library.folder)
  const { page } = app
  try {
    await app.chooseFiles(files, () => page.locator('.welcome button').nth(1).click())
    await page.waitForFunction(() => document.querySelector('progress') && document.querySelector('#library-list [role="option"]'))
    await page.reload()
    await page.locator('.job-head .button-quiet').first().click()
    await page.locator('.job-ended').waitFor()
    const total = async (): Promise<number> =>
      Number(await page.locator('#library-list [role="option"]').first().getAttribute('aria-setsize'))
    await expect.poll(total).toBeGreaterThan(0)
    expect(await total()).toBeLessThan(files.length)
  } finally {
    await app.stop()
    library.remove()
    own.remove()
  }
})
