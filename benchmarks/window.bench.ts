/// <reference lib="dom" />
import { execFileSync } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, test } from 'vitest'
import { launchBrowser } from '../tests/e2e/browser.ts'
import { end, ROOT, startLoopback, temporaryFolder } from '../tests/e2e/launch.ts'
import { longPdf, longText } from './long-documents.ts'
import { type Cost, type Memory, type Meter, meterOf } from './window-measures.ts'

const HOUR = 3_600_000
const LETTERS = Number(process.env.BELGI_BENCH_LETTERS ?? 5_400_000)
const PAGES = Number(process.env.BELGI_BENCH_PAGES ?? 2_000)

/** A folder named here keeps the documents and their libraries for the next run. */
const KEPT = process.env.BELGI_BENCH_FOLDER
const work = KEPT ? { folder: KEPT, remove: () => {} } : temporaryFolder()
const file = (name: string): string => path.join(work.folder, name)

beforeAll(async () => {
  if (existsSync(file('library-long.pdf'))) return
  const text = longText(LETTERS)
  writeFileSync(file('long.txt'), text)
  writeFileSync(file('long.html'), `<!doctype html><meta charset="utf-8"><pre style="white-space:pre-wrap">${text}</pre>`)
  writeFileSync(file('long.pdf'), await longPdf(PAGES))
  for (const name of ['long.txt', 'long.pdf']) {
    const import_ = [path.join(ROOT, 'bin/belgi.js'), 'import', file(name), '--library', file(`library-${name}`)]
    execFileSync(process.execPath, import_, { stdio: ['ignore', 'ignore', 'inherit'] })
  }
}, HOUR)
afterAll(() => work.remove())

interface Line {
  readonly what: string
  readonly cost?: Cost
  readonly memory?: Memory
}

function table(title: string, lines: readonly Line[]): void {
  const cell = (value: number | undefined, digits = 0): string =>
    (value === undefined || Number.isNaN(value) ? '' : value.toFixed(digits)).padStart(9)
  const head = ['clock ms', 'busy ms', 'task ms', 'frames', 'dropped', 'longest', '95 % ms', 'heap MB', 'proc. MB']
  console.log(
    [
      title,
      `${''.padEnd(26)}${head.map((word) => word.padStart(9)).join('')}`,
      ...lines.map(({ what, cost, memory }) => {
        const { frames } = cost ?? {}
        const numbers = [cost?.clock, cost?.busy, cost?.task, frames?.count, frames?.dropped, frames?.longest, frames?.usual]
        return `${what.padEnd(26)}${[...numbers, memory?.heap, memory?.process].map((value) => cell(value)).join('')}`
      }),
    ].join('\n'),
  )
}

/** A page of its own browser, measured. */
async function inBrowser(run: (page: Page, meter: Meter) => Promise<void>): Promise<void> {
  const { browser } = await launchBrowser()
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en' })).newPage()
  page.setDefaultTimeout(120_000)
  try {
    await run(page, await meterOf(page))
  } finally {
    await browser.close()
  }
}

/** Scrolls so many frames, `step` CSS pixels each; with 0 from the top to the end. */
function scroll(scroller: Locator, frames: number, step = 0): Promise<void> {
  return scroller.evaluate(
    (element, { frames, step }) =>
      new Promise<void>((done) => {
        element.scrollTop = 0
        let frame = 0
        const next = (): void => {
          const far = step || (element.scrollHeight - element.clientHeight) / frames
          element.scrollTop = far * ++frame
          if (frame < frames) requestAnimationFrame(next)
          else done()
        }
        requestAnimationFrame(next)
      }),
    { frames, step },
  )
}

/** The same work on the same text in a page that holds nothing else. */
async function plainPage(lines: Line[]): Promise<void> {
  await inBrowser(async (page, meter) => {
    await page.goto('about:blank')
    const open = await meter.cost(async () => {
      await page.goto(`file://${file('long.html')}`)
      await page.evaluate(() => new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(seen))))
    })
    lines.push({ what: 'plain page: first words', cost: open, memory: await meter.memory() })
    lines.push({ what: 'plain page: top to end', cost: await meter.cost(() => scroll(page.locator('html'), 200)) })
  })
}

async function inWindow(name: string, run: (page: Page, meter: Meter) => Promise<void>): Promise<void> {
  const host = await startLoopback(file(`library-${name}`))
  try {
    await inBrowser(async (page, meter) => {
      await page.goto(host.address)
      await page.locator('[role="listbox"] [role="option"]').first().waitFor()
      await run(page, meter)
    })
  } finally {
    await end(host.process)
  }
}

/** What is asked of a document that is open, whichever way it is seen. */
async function readThrough(page: Page, meter: Meter, scroller: Locator, lines: Line[]): Promise<void> {
  const measure = async (what: string, work: () => Promise<unknown>): Promise<void> => {
    lines.push({ what, cost: await meter.cost(work) })
  }
  await measure('reading: 300 × 120 px', () => scroll(scroller, 300, 120))
  await measure('top to end in 200 frames', () => scroll(scroller, 200))
  await scroll(scroller, 1)
  await scroller.focus()
  await measure('to the last mark', async () => {
    await page.keyboard.press('KeyK')
    await scroller.locator('.mark-current, .page-current').first().waitFor()
  })
  await measure('to the next mark', async () => {
    await page.keyboard.press('KeyJ')
    await scroller.locator('.mark-current, .page-current').first().waitFor()
  })
  await measure('find a frequent word', async () => {
    await page.keyboard.press('Control+f')
    await page.locator('.find-field:focus').waitFor()
    await page.keyboard.type('алматыдан')
    await page.locator('.find-count', { hasText: '/' }).waitFor()
  })
  await measure('20 places found, Enter', async () => {
    for (let i = 0; i < 20; i++) await page.keyboard.press('Enter')
    await page.locator('.find-count', { hasText: /^21 /u }).waitFor()
  })
  lines.push({ what: 'in the end', memory: await meter.memory() })
}

test(`a text of ${LETTERS} letters in the window, beside a plain page`, { timeout: HOUR }, async () => {
  const lines: Line[] = []
  await plainPage(lines)
  await inWindow('long.txt', async (page, meter) => {
    lines.push({ what: 'window, empty', memory: await meter.memory() })
    const open = await meter.cost(async () => {
      await page.locator('[role="listbox"] [role="option"]').first().click()
      await page.locator('.text-row').first().waitFor()
    })
    lines.push({ what: 'first words', cost: open })
    lines.push({ what: 'until it is quiet', cost: await meter.cost(() => page.waitForTimeout(3_000)), memory: await meter.memory() })
    await readThrough(page, meter, page.locator('.text-scroller'), lines)
  })
  table(`a text of ${LETTERS} letters`, lines)
})

test(`a PDF of ${PAGES} pages in the window`, { timeout: HOUR }, async () => {
  const lines: Line[] = []
  await inWindow('long.pdf', async (page, meter) => {
    const open = await meter.cost(async () => {
      await page.locator('[role="listbox"] [role="option"]').first().click()
      await page.locator('.text-row').first().waitFor()
    })
    lines.push({ what: 'first words', cost: open })
    const pages = await meter.cost(async () => {
      await page.getByRole('radio', { name: /^(?:Pages|Страницы|Беттер)$/u }).click()
      await page.locator('.page-sheet[aria-busy="false"] canvas').first().waitFor()
    })
    lines.push({ what: 'first page', cost: pages, memory: await meter.memory() })
    await readThrough(page, meter, page.locator('.pages-scroller'), lines)
    const end = await meter.cost(async () => {
      await page.locator('.page-number').fill(String(PAGES))
      await page.locator('.page-number').press('Enter')
      await page.locator(`[data-index="${PAGES - 1}"] .page-sheet[aria-busy="false"] canvas`).waitFor()
    })
    lines.push({ what: 'to the last page, drawn', cost: end, memory: await meter.memory() })
  })
  table(`a PDF of ${PAGES} pages`, lines)
})
