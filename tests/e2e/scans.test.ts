/// <reference lib="dom" />
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { PDFDocument, StandardFonts } from 'pdf-lib'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { LINES, scan, scannedPdf } from '../engine/formats/ocr-fixtures.ts'
import { pageOf, tiffOf } from '../engine/formats/tiff-writer.ts'
import { LAUNCHERS, ROOT, temporaryFolder } from './launch.ts'
import { chooseLanguage, importFiles } from './steps.ts'

const LOCKED = path.join(ROOT, 'tests/fixtures/formats/locked.pdf')
const DATED = 'Республика Казахстан подписала договор 12 мая 1994 года.'

const WRITTEN = [DATED, ...LINES.ru]
/** The same lines as scanners write them. */
const SCANS = {
  'scan.pdf': () => scannedPdf([scan(WRITTEN).png]),
  'scan.png': () => scan(WRITTEN).png,
  'scan.tif': async () => tiffOf([await pageOf(WRITTEN, 700)], 1, true),
} as const

/** Text and pages side by side, in the window's language. */
const BOTH = /^(?:Қатар|Рядом|Both|Side by side)$/u

/** Waits until the first page is drawn, and counts its dark pixels. */
async function darkOn(page: Page): Promise<number> {
  const canvas = page.getByRole('main').locator('.page-sheet[aria-busy="false"] canvas').first()
  await canvas.waitFor({ timeout: 30_000 })
  return canvas.evaluate((element) => {
    const { width, height } = element as HTMLCanvasElement
    const pixels = (element as HTMLCanvasElement).getContext('2d')?.getImageData(0, 0, width, height).data ?? []
    return pixels.filter((value, i) => i % 4 === 0 && value < 100).length
  })
}

describe.each(LAUNCHERS)('the pages in $name', ({ open }) => {
  it('of a PDF that is cut off are drawn as it was read', async () => {
    const [library, own] = [temporaryFolder(), temporaryFolder()]
    const file = path.join(own.folder, 'cut.pdf')
    const document = await PDFDocument.create()
    const font = await document.embedFont(StandardFonts.Helvetica)
    document.addPage([400, 600]).drawText('Signed on 12 May 1994.', { x: 40, y: 500, font, size: 20 })
    const whole = Buffer.from(await document.save({ useObjectStreams: false })).toString('latin1')
    writeFileSync(file, whole.slice(0, whole.lastIndexOf('xref\n0')), 'latin1')
    const app = await open(library.folder, [file])
    try {
      const main = app.page.getByRole('main')
      await main.getByText('12 May 1994').first().waitFor()
      await main.getByText(BOTH).first().click()
      expect(await darkOn(app.page)).toBeGreaterThan(100)
    } finally {
      await app.stop()
      library.remove()
      own.remove()
    }
  })

  it('of an encrypted PDF ask for its password, once', async () => {
    const library = temporaryFolder()
    const app = await open(library.folder)
    const { page } = app
    try {
      await chooseLanguage(page, 'English')
      await importFiles(app, [LOCKED])
      const dialog = page.getByRole('dialog', { name: /needs a password/u })
      await dialog.getByLabel('Password', { exact: true }).fill('құпия')
      await page.keyboard.press('Enter')
      await dialog.waitFor({ state: 'hidden' })
      await page.getByRole('listbox', { name: 'Documents' }).getByRole('option').first().click()
      const main = page.getByRole('main')
      await main.getByText(BOTH).first().click()
      const field = main.getByLabel('Password', { exact: true })
      await field.fill('guess')
      await page.keyboard.press('Enter')
      await main.getByText('The password is wrong.').waitFor()
      await field.fill('құпия')
      await main.getByRole('button', { name: 'Open' }).click()
      expect(await darkOn(page)).toBeGreaterThan(100)
      await main.getByRole('radio', { name: 'Text', exact: true }).click()
      await main.locator('.page-sheet').first().waitFor({ state: 'detached' })
      await main.getByText(BOTH).first().click()
      expect(await darkOn(page)).toBeGreaterThan(100)
    } finally {
      await app.stop()
      library.remove()
    }
  })
})

describe.each(LAUNCHERS)('scans in $name', ({ open }) => {
  it.each(['scan.pdf', 'scan.png', 'scan.tif'] as const)('%s has words, and marks on its page', { timeout: 120_000 }, async (name) => {
    const [library, own] = [temporaryFolder(), temporaryFolder()]
    const file = path.join(own.folder, name)
    writeFileSync(file, await SCANS[name]())
    const app = await open(library.folder, [file])
    try {
      const main = app.page.getByRole('main')
      await main.getByText('12 мая 1994 года').first().waitFor({ timeout: 60_000 })
      await app.page.keyboard.press('Escape')
      await main.getByText(BOTH).first().click()
      expect(await darkOn(app.page)).toBeGreaterThan(1_000)
      const canvas = await main.locator('.page-sheet canvas').first().boundingBox()
      const mark = await main.locator('.page-mark').first().boundingBox()
      expect(mark?.width).toBeGreaterThan(10)
      expect(mark?.y).toBeGreaterThan(canvas?.y ?? Number.POSITIVE_INFINITY)
    } finally {
      await app.stop()
      library.remove()
      own.remove()
    }
  })
})
