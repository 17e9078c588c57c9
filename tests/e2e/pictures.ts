/// <reference lib="dom" />
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { createCanvas, type ImageData, loadImage } from '@napi-rs/canvas'
import type { CDPSession, Page } from 'playwright-core'
import { FAILURES } from './failures.ts'

const ACCEPTED = path.join(import.meta.dirname, 'pictures')
const ACCEPT = process.env.BELGI_PICTURES === 'accept'

/** Pictures are kept in so few steps of each colour: a third of the bytes, and the eye hardly misses them. */
const STEP = 16
/** Differing pixels that are no change: edges of letters. */
const FEW = 120
/** How long a page may take to look as it was accepted, and how often it is looked at, milliseconds. */
const PATIENCE = 5_000
const PAUSE = 250

/** What is another at each run is not drawn. */
const STEADY = `
  .entry-when, .settings-value .numbers, .notes-all .mark-card-soft, .correction-item .mark-card-soft { visibility: hidden }
  .settings-path, .menu-fact { display: none }
  .text-flash { background: none !important }
  * { caret-color: transparent !important }
`

/** Compares pictures of a page with those that were accepted. */
export interface Pictures {
  /** Draws the page and compares it with the picture that was accepted under this name: null when they are the same, else what is to be done. */
  changed(name: string): Promise<string | null>
}

/** Makes a page steady enough to be compared, and forgets what failed last time. */
export async function comparePictures(page: Page): Promise<Pictures> {
  const camera = await page.context().newCDPSession(page)
  await page.evaluate((style) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(style)
    document.adoptedStyleSheets.push(sheet)
  }, STEADY)
  return { changed: (name) => changed(page, camera, name) }
}

/** Forgets the pictures that failed last time. */
export function forgetFailures(): void {
  rmSync(FAILURES, { recursive: true, force: true })
}

async function changed(page: Page, camera: CDPSession, name: string): Promise<string | null> {
  await page.mouse.move(0, 0)
  await page.locator('.tooltip').waitFor({ state: 'detached' })
  const file = path.join(ACCEPTED, `${name}.webp`)
  const accepted = existsSync(file) ? await pixelsOf(readFileSync(file)) : null
  let seen = await pictureOf(page, camera)
  let count = accepted ? differing(accepted, seen) : Number.POSITIVE_INFINITY
  for (const end = Date.now() + PATIENCE; count > FEW && Date.now() < end; await setTimeout(PAUSE)) {
    seen = await pictureOf(page, camera)
    if (accepted) count = differing(accepted, seen)
  }
  if (count <= FEW) return null
  if (ACCEPT) {
    write(file, seen)
    return null
  }
  write(path.join(FAILURES, `${name}.webp`), seen)
  const what = accepted ? `${count} pixels changed` : 'There is no accepted picture of this view'
  return `${what}: compare tests/e2e/failures/${name}.webp with tests/e2e/pictures/${name}.webp; BELGI_PICTURES=accept accepts what is seen.`
}

async function pictureOf(page: Page, camera: CDPSession): Promise<ImageData> {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
  const { data } = await camera.send('Page.captureScreenshot', { format: 'png', optimizeForSpeed: true })
  return stepped(await pixelsOf(Buffer.from(data, 'base64')))
}

async function pixelsOf(bytes: Uint8Array): Promise<ImageData> {
  const image = await loadImage(bytes)
  const context = createCanvas(image.width, image.height).getContext('2d')
  context.drawImage(image, 0, 0)
  return context.getImageData(0, 0, image.width, image.height)
}

function stepped(pixels: ImageData): ImageData {
  const { data } = pixels
  for (let at = 0; at < data.length; at++) if (at % 4 !== 3) data[at] = (data[at] as number) - ((data[at] as number) % STEP)
  return pixels
}

/** Writes a picture without loss. */
function write(file: string, pixels: ImageData): void {
  const canvas = createCanvas(pixels.width, pixels.height)
  canvas.getContext('2d').putImageData(pixels, 0, 0)
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, canvas.encodeSync('webp', 100))
}

/** Pixels of which a colour is more than a step apart. */
function differing(a: ImageData, b: ImageData): number {
  if (a.width !== b.width || a.height !== b.height) return Number.POSITIVE_INFINITY
  const [one, other] = [a.data, b.data]
  let count = 0
  for (let at = 0; at < one.length; at += 4) {
    if (
      Math.abs((one[at] as number) - (other[at] as number)) > STEP ||
      Math.abs((one[at + 1] as number) - (other[at + 1] as number)) > STEP ||
      Math.abs((one[at + 2] as number) - (other[at + 2] as number)) > STEP
    )
      count++
  }
  return count
}
