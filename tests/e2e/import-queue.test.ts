/// <reference lib="dom" />
import { copyFileSync, existsSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { AES_ZIP, zipOf } from '../fixtures/formats/archives.ts'
import { type App, LAUNCHERS, ROOT, temporaryFolder } from './launch.ts'
import { chooseLanguage, importFiles } from './steps.ts'

const ENCRYPTED_PDF = path.join(ROOT, '../shared/corpora/truth/kk.enc-user-rc4-40.pdf')

describe.each(LAUNCHERS)('bringing documents in, in $name', ({ open }) => {
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

  const panel = (): Locator => page.getByRole('region', { name: 'Import' })
  const file = (name: string, content: string | Uint8Array): string => {
    const full = path.join(own.folder, name)
    writeFileSync(full, content)
    return full
  }
  const bring = (files: string[]): Promise<void> => importFiles(app, files)
  const putAside = async (): Promise<void> => {
    const close = panel().getByRole('button', { name: 'Close' })
    while ((await close.count()) > 0)
      await close
        .first()
        .click({ timeout: 2_000 })
        .catch(() => {})
  }

  it('each file of an archive is a document of its own, and one that is refused is named', async () => {
    const members = ['Аралда су азайды.', 'Комиссия собралась в Алматы 5 мая 1994 года.', 'The committee met in Almaty.']
    const archive = zipOf([...members.map((content, i) => ({ name: `folder/${i}.txt`, content })), { name: '../escape.txt', content: 'x' }])
    await bring([file('three.zip', archive)])
    await panel().getByText('3 documents added').waitFor()
    await expect.poll(() => page.getByRole('listbox', { name: 'Documents' }).getByRole('option').count()).toBe(3)
    await panel().getByRole('button', { name: 'Details' }).click()
    const report = page.getByRole('dialog')
    await report.getByText('three.zip › ../escape.txt').waitFor()
    await report.getByText('Left in the archive').waitFor()
    await page.keyboard.press('Escape')
    await putAside()
  })

  it('a document that says nearly the same as another is told, and both can be opened', async () => {
    const words = Array.from({ length: 60 }, (_, i) => `Reservoir ${i} holds water for village ${i}.`).join(' ')
    await bring([file('full.txt', `${words} It was full.`)])
    await panel().getByText('1 document added').waitFor()
    await bring([file('empty.txt', `${words} It was empty.`)])
    await panel().getByText('1 nearly the same as others').waitFor()
    await panel().getByRole('button', { name: 'Details' }).click()
    const row = page.getByRole('dialog').getByRole('listitem').filter({ hasText: 'Nearly the same as another document' })
    await row.getByRole('button', { name: 'Open the other' }).click()
    await page
      .getByRole('region', { name: /Text of the document/u })
      .getByText('It was full.')
      .waitFor()
    await putAside()
  })

  it('an encrypted file asks for its password, says when it is wrong, and opens with the right one', async () => {
    const encrypted = existsSync(ENCRYPTED_PDF)
    const locked = encrypted ? path.join(own.folder, 'locked.pdf') : file('locked.zip', AES_ZIP)
    if (encrypted) copyFileSync(ENCRYPTED_PDF, locked)
    await bring([locked])
    const dialog = page.getByRole('dialog', { name: /needs a password/u })
    const field = dialog.getByLabel('Password', { exact: true })
    await field.fill('wrong')
    await page.keyboard.press('Enter')
    await dialog.getByText('The password is wrong.').waitFor()
    await field.fill('secret')
    await dialog.getByRole('button', { name: 'Open' }).click()
    await dialog.waitFor({ state: 'hidden' })
    await panel().getByText('1 document added').waitFor()
    await putAside()
  })

  it('a file that failed is tried again, and a password is skipped', async () => {
    await bring([file('broken.pdf', '%PDF-1.7\nnothing'), file('other.zip', zipOf([{ name: 'a', content: AES_ZIP }]))])
    const dialog = page.getByRole('dialog', { name: /needs a password/u })
    await dialog.getByRole('button', { name: 'Skip' }).click()
    await dialog.waitFor({ state: 'hidden' })
    await panel().getByRole('button', { name: 'Details' }).click()
    const row = page.getByRole('dialog').getByRole('listitem').filter({ hasText: 'broken.pdf' })
    await row.getByText('damaged', { exact: true }).waitFor()
    await row.getByRole('button', { name: 'Try again' }).click()
    await row.getByText('damaged', { exact: true }).waitFor()
    await page.keyboard.press('Escape')
    await putAside()
  })

  it('a long import pauses and goes on', async () => {
    await bring(Array.from({ length: 60 }, (_, i) => file(`${i}.txt`, `№ ${i}. Комиссия собралась в Алматы 5 мая 1994 года. `.repeat(60))))
    await panel().getByRole('button', { name: 'Pause' }).click()
    await panel()
      .getByText(/^Paused at \d+ of 60 files$/u)
      .waitFor()
    await panel().getByRole('button', { name: 'Resume' }).click()
    await panel().getByText('60 documents added').waitFor({ timeout: 90_000 })
  })
})
