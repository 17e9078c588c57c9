/// <reference lib="dom" />
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { degrees } from 'pdf-lib'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { scan, scannedPdf } from '../engine/formats/ocr-fixtures.ts'
import { pdfWith } from '../engine/formats/pdf-fixtures.ts'
import { type App, LAUNCHERS, temporaryFolder } from './launch.ts'
import { chooseLanguage } from './steps.ts'

const TURNS = [0, 90, 180, 270] as const
const dateOn = (page: number): string => `${10 + page} мая ${1990 + page} года`
const WORDS = 'Школьный кружок рисования'

/** One page for each turn, of which each holds one date and nothing else; and a page of words. */
function turnedPdf(): Promise<Uint8Array> {
  return pdfWith(({ document, page, font }) => {
    for (const [i, turn] of TURNS.entries()) {
      const sheet = i === 0 ? page : document.addPage([400, 600])
      sheet.setRotation(degrees(turn))
      sheet.drawText(dateOn(i), { x: 60 + 20 * i, y: 450 - 70 * i, size: 14, font })
    }
    const words = document.addPage([400, 600])
    words.setRotation(degrees(90))
    words.drawText(`${WORDS} открыт в школе.`, { x: 60, y: 400, size: 12, font })
  })
}

/** Edges, CSS pixels. */
interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** What is printed on a sheet, by the ink of its picture. */
function inkOf(sheet: Locator): Promise<Box> {
  return sheet.locator('canvas').evaluate((element) => {
    const canvas = element as HTMLCanvasElement
    const { width, height } = canvas
    const { data } = (canvas.getContext('2d') as CanvasRenderingContext2D).getImageData(0, 0, width, height)
    const ink = { left: width, top: height, right: 0, bottom: 0 }
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        if ((data[4 * (y * width + x)] as number) > 128) continue
        ink.left = Math.min(ink.left, x)
        ink.right = Math.max(ink.right, x + 1)
        ink.top = Math.min(ink.top, y)
        ink.bottom = Math.max(ink.bottom, y + 1)
      }
    }
    const box = canvas.getBoundingClientRect()
    const at = (pixels: number): number => (pixels * box.width) / width
    return { left: box.left + at(ink.left), right: box.left + at(ink.right), top: box.top + at(ink.top), bottom: box.top + at(ink.bottom) }
  })
}

/** What the marks of a sheet cover. */
function marksOf(sheet: Locator): Promise<Box> {
  return sheet.locator('.page-mark .page-box').evaluateAll((boxes) => {
    const all = boxes.map((box) => box.getBoundingClientRect())
    return {
      left: Math.min(...all.map(({ left }) => left)),
      top: Math.min(...all.map(({ top }) => top)),
      right: Math.max(...all.map(({ right }) => right)),
      bottom: Math.max(...all.map(({ bottom }) => bottom)),
    }
  })
}

/** A mark is where its letters are: along the line to a letter's side bearing, across it within the height of the line. All in letters' heights. */
function expectAt(mark: Box, ink: Box, upright: boolean, along = 0.25): void {
  const height = upright ? ink.bottom - ink.top : ink.right - ink.left
  const [a, b] = upright ? (['left', 'right'] as const) : (['top', 'bottom'] as const)
  const [c, d] = upright ? (['top', 'bottom'] as const) : (['left', 'right'] as const)
  expect(Math.abs(mark[a] - ink[a]) / height).toBeLessThan(along)
  expect(Math.abs(mark[b] - ink[b]) / height).toBeLessThan(along)
  expect((ink[c] - mark[c]) / height).toBeGreaterThan(-0.1)
  expect((mark[d] - ink[d]) / height).toBeGreaterThan(-0.1)
  expect((mark[d] - mark[c]) / height).toBeLessThan(1.8)
}

describe.each(LAUNCHERS)('marks on pages in $name', ({ open }) => {
  const [library, own] = [temporaryFolder(), temporaryFolder()]
  let app: App
  let page: Page

  beforeAll(async () => {
    const files = ['turned.pdf', 'scan.pdf'].map((name) => path.join(own.folder, name))
    writeFileSync(files[0] as string, await turnedPdf())
    writeFileSync(files[1] as string, await scannedPdf([scan(['12 мая 1994 года', '', WORDS]).png]))
    app = await open(library.folder, files)
    page = app.page
    await chooseLanguage(page, 'English')
    await documents().nth(1).waitFor({ timeout: 60_000 })
  })
  afterAll(async () => {
    await app?.stop()
    library.remove()
    own.remove()
  })

  const documents = (): Locator => page.locator('#library-list').getByRole('option')
  const sheets = (): Locator => page.locator('.pages-scroller')
  const sheet = (number: number): Locator => sheets().locator(`[data-index="${number - 1}"] .page-sheet[aria-busy="false"]`)

  async function openPages(name: string): Promise<void> {
    await documents().filter({ hasText: name }).click()
    await page.locator('.document-title').filter({ hasText: name }).waitFor()
    await page.getByRole('radio', { name: 'Pages' }).click()
    await sheets().locator('.page-sheet[aria-busy="false"] canvas').first().waitFor()
  }

  async function goTo(number: number): Promise<void> {
    await page.locator('.page-number').fill(String(number))
    await page.locator('.page-number').press('Enter')
    await sheets().focus()
    await sheet(number).locator('canvas').waitFor()
  }

  /** Selects words of a sheet as a reader does. */
  async function select(words: string): Promise<void> {
    const line = sheets().locator('.page-words > span').filter({ hasText: words }).first()
    await line.waitFor()
    await line.evaluate((element, wanted) => {
      const node = element.firstChild as Text
      const at = node.data.indexOf(wanted)
      getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length)
    }, words)
    await page.getByRole('toolbar', { name: /^What is/u }).waitFor()
  }

  /** Waits until the sheet is drawn at the size that it has. */
  async function settled(number: number): Promise<void> {
    const isSharp = (): Promise<boolean> =>
      sheet(number)
        .locator('canvas')
        .evaluate((element) => {
          const canvas = element as HTMLCanvasElement
          return Math.abs(canvas.width / devicePixelRatio - canvas.getBoundingClientRect().width) < 2
        })
    await expect.poll(isSharp).toBe(true)
  }

  it.each(TURNS.map((turn, i) => ({ i, turn })))(
    'marks are at the letters of a page turned by $turn°, at three sizes',
    async ({ i, turn }) => {
      await openPages(dateOn(0))
      for (const key of ['Digit0', 'Equal', 'Equal']) {
        await goTo(i + 1)
        await sheets().focus()
        await page.keyboard.press(key)
        await settled(i + 1)
        await sheet(i + 1)
          .locator('.page-mark')
          .first()
          .waitFor()
        expectAt(await marksOf(sheet(i + 1)), await inkOf(sheet(i + 1)), turn % 180 === 0)
      }
    },
  )

  it('marks selected words of a turned page with one key, and takes that back', async () => {
    await openPages(dateOn(0))
    await goTo(5)
    await select('кружок рисования')
    await page.keyboard.press('Digit2')
    await sheet(5).locator('.page-mark .page-box').first().scrollIntoViewIfNeeded()
    const { left, right, top, bottom } = await marksOf(sheet(5))
    await page.mouse.click((left + right) / 2, (top + bottom) / 2)
    await page.locator('.mark-card-name').filter({ hasText: 'кружок рисования' }).waitFor()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+z')
    await expect.poll(() => sheet(5).locator('.page-mark').count()).toBe(0)
  })

  it('keeps a bookmark beside words of a page', async () => {
    await openPages(dateOn(0))
    await goTo(5)
    await select('Школьный')
    await page.getByRole('toolbar').getByRole('button', { name: 'Bookmark' }).click()
    await expect.poll(() => sheet(5).locator('.page-note').count()).toBe(1)
    await page.getByRole('button', { name: '1 note' }).click()
    await page.locator('.document-notice-quote').filter({ hasText: 'Школьный' }).waitFor()
    await page.keyboard.press('Escape')
  })

  it('marks words on a scan, at their letters', async () => {
    await openPages('scan')
    await sheet(1).locator('.page-mark').first().waitFor()
    await select('кружок')
    await page.keyboard.press('Digit2')
    await expect.poll(() => sheet(1).locator('.page-mark').count()).toBe(2)
    const boxes = await sheet(1)
      .locator('.page-mark .page-box')
      .evaluateAll((all) => all.map((box) => box.getBoundingClientRect().toJSON() as Box))
    const ink = await inkOf(sheet(1))
    const date = boxes.reduce((upper, box) => (box.top < upper.top ? box : upper))
    expect(Math.abs(date.left - ink.left)).toBeLessThan(4)
    expect(Math.abs(date.top - ink.top)).toBeLessThan(8)
  })
})
