/// <reference lib="dom" />
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { PDFDocument, StandardFonts } from 'pdf-lib'
import { describe, expect, it } from 'vitest'
import { LINES, scan, scannedPdf } from '../engine/formats/ocr-fixtures.ts'
import { LAUNCHERS, temporaryFolder } from './launch.ts'

const DATED = 'Республика Казахстан подписала договор 12 мая 1994 года.'

/** Text and pages side by side, in the window's language. */
const BOTH = /^(?:Қатар|Рядом|Both|Side by side)$/u

describe.each(LAUNCHERS)('a PDF that is cut off in $name', ({ open }) => {
  it('is drawn as it was read', async () => {
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
      const canvas = main.locator('.page-sheet[aria-busy="false"] canvas').first()
      await canvas.waitFor()
      const dark = await canvas.evaluate((element) => {
        const { width, height } = element as HTMLCanvasElement
        const pixels = (element as HTMLCanvasElement).getContext('2d')?.getImageData(0, 0, width, height).data ?? []
        return pixels.filter((value, i) => i % 4 === 0 && value < 100).length
      })
      expect(dark).toBeGreaterThan(100)
    } finally {
      await app.stop()
      library.remove()
      own.remove()
    }
  })
})

describe.each(LAUNCHERS)('scans in $name', ({ open }) => {
  it.each(['scan.pdf', 'scan.png'])('%s has words, and marks on its page', { timeout: 120_000 }, async (name) => {
    const [library, own] = [temporaryFolder(), temporaryFolder()]
    const file = path.join(own.folder, name)
    const { png } = scan([DATED, ...LINES.ru])
    writeFileSync(file, name.endsWith('.pdf') ? await scannedPdf([png]) : png)
    const app = await open(library.folder, [file])
    try {
      const main = app.page.getByRole('main')
      await main.getByText('12 мая 1994 года').first().waitFor({ timeout: 60_000 })
      await app.page.keyboard.press('Escape')
      await main.getByText(BOTH).first().click()
      await main.locator('.page-sheet[aria-busy="false"] canvas').first().waitFor({ timeout: 30_000 })
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
