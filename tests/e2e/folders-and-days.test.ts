import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type App, LAUNCHERS, temporaryFolder } from './launch.ts'
import { chooseLanguage } from './steps.ts'

describe.each(LAUNCHERS)('folders and days of import on $name', ({ open }) => {
  const library = temporaryFolder()
  const own = temporaryFolder()
  let app: App

  beforeAll(async () => {
    for (const name of ['Су/арал.txt', 'Су/сыр.txt', 'Сот/шешім.txt']) {
      const file = path.join(own.folder, name)
      mkdirSync(path.dirname(file), { recursive: true })
      writeFileSync(file, `${name} туралы 1990 жылғы құжат.\n`)
    }
    app = await open(library.folder, [own.folder])
    await app.page.locator('#library-list [role="option"]').nth(2).waitFor()
    await chooseLanguage(app.page, 'English')
  }, 60_000)
  afterAll(async () => {
    await app?.stop()
    library.remove()
    own.remove()
  })

  const listed = (): Promise<number> => app.page.locator('#library-list [role="option"]').count()

  it('are conditions of a query', async () => {
    const field = app.page.getByRole('combobox').first()
    const today = new Date().toISOString().slice(0, 10)
    for (const [query, count] of [
      ['folder:су', 2],
      ['құжат -folder:су', 1],
      [`құжат imported:${today}`, 3],
      ['құжат imported:..2001', 0],
    ] as const) {
      await field.fill(query)
      await expect.poll(listed, { message: query }).toBe(count)
    }
    await field.fill('')
    await expect.poll(listed).toBe(3)
  })

  it('a folder is wanted, left out and freed again, with its count', async () => {
    await app.page.getByRole('button', { name: 'Folder', exact: true }).click()
    const water = app.page.locator('.facet-row').filter({ hasText: 'су' })
    expect(await water.locator('.facet-count').innerText()).toBe('2')
    await water.getByRole('checkbox').press('Space')
    await expect.poll(listed).toBe(2)
    await water.getByRole('button').click()
    await expect.poll(listed).toBe(1)
    await app.page.keyboard.press('Escape')
    await app.page.getByRole('button', { name: /Clear/u }).first().click()
    await expect.poll(listed).toBe(3)
  })
})
