/// <reference lib="dom" />
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type App, LAUNCHERS, temporaryFolder } from './launch.ts'
import { chooseLanguage, openSamples } from './steps.ts'

describe.each(LAUNCHERS)('exporting in $name', ({ open, name }) => {
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

  const save = async (format: RegExp): Promise<void> => {
    await page.getByRole('banner').getByRole('button', { name: 'Export' }).click()
    await page.getByRole('menuitem', { name: format }).last().click()
  }

  it.each([
    [/^HTML/u, 'belgi.html'],
    [/^GraphML/u, 'belgi.graphml'],
    [/^JSON Lines/u, 'belgi.jsonl'],
  ])('%s is saved', async (format, file) => {
    await save(format)
    await page.getByText(`Saved ${file}`).first().waitFor()
  })

  it.runIf(name === 'the loopback host')('holds every document', async () => {
    const download = page.waitForEvent('download')
    await save(/^HTML/u)
    const saved = readFileSync(await (await download).path(), 'utf8')
    expect(saved.match(/<article/gu)).toHaveLength(6)
    expect(saved.match(/<mark class="GPE"/gu)?.length).toBeGreaterThan(50)
  })
})
