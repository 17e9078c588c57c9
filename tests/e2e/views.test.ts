/// <reference lib="dom" />
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isPackaged } from './browser.ts'
import { type App, LAUNCHERS, type Launcher, temporaryFolder } from './launch.ts'
import { comparePictures, forgetFailures, type Pictures } from './pictures.ts'
import { chooseLanguage } from './steps.ts'
import { EXPLORING } from './views/exploring.ts'
import { BEGINNING, LIBRARY } from './views/library.ts'
import { READING } from './views/reading.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const [loopback] = LAUNCHERS as readonly [Launcher]
const VIEWS = [...BEGINNING, ...READING, ...LIBRARY, ...EXPLORING]

const THEMES = {
  light: { colorScheme: 'light', contrast: 'no-preference', forcedColors: 'none' },
  dark: { colorScheme: 'dark', contrast: 'no-preference', forcedColors: 'none' },
  contrast: { colorScheme: 'light', contrast: 'more', forcedColors: 'none' },
  forced: { colorScheme: 'dark', contrast: 'no-preference', forcedColors: 'active' },
} as const
type Theme = keyof typeof THEMES

/** A window in which all views are looked at: its language, the size of its text in hundredths, and the room that pictures of it have. */
interface Look {
  readonly name: string
  readonly language: string
  readonly text: number
  readonly size: { readonly width: number; readonly height: number }
  readonly themes: readonly Theme[]
  /** True where pictures are kept; elsewhere axe alone looks. */
  readonly compared: boolean
}

const LOOKS: readonly Look[] = [
  {
    name: 'wide',
    language: 'English',
    text: 100,
    size: { width: 1024, height: 660 },
    themes: ['light', 'dark', 'contrast', 'forced'],
    compared: true,
  },
  { name: 'large', language: 'Қазақша', text: 200, size: { width: 700, height: 600 }, themes: ['light'], compared: false },
]

/** The rules that a theme can break alone: colours. */
const COLOURS = ['color-contrast', 'link-in-text-block']

forgetFailures()

describe.each(LOOKS)('every view, $name, in $language', ({ name: look, language, text, size, themes, compared }) => {
  const library = temporaryFolder()
  let app: App
  let page: Page
  let pictures: Pictures

  beforeAll(async () => {
    app = await loopback.open(library.folder)
    page = app.page
    page.setDefaultTimeout(10_000)
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.setViewportSize(room(text))
    await chooseLanguage(page, language)
    await page.keyboard.press('Control+Comma')
    await page.getByRole('radio', { name: new RegExp(`^${text}\\s?%$`, 'u') }).click()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    pictures = await comparePictures(page)
  })
  afterAll(async () => {
    await app?.stop()
    library.remove()
  })

  it.each(VIEWS)('$name: axe objects to nothing, and it looks as it was accepted', async ({ name, moves, show, hide }) => {
    await show(page, app)
    await page.setViewportSize(size)
    for (const [number, theme] of themes.entries()) {
      await page.emulateMedia(THEMES[theme])
      await page.waitForFunction((more) => (document.documentElement.dataset.contrast === 'more') === more, theme === 'contrast')
      await settled(page)
      expect.soft(await objections(page, number === 0 ? undefined : COLOURS), theme).toEqual([])
      if (compared && !moves && isPackaged()) expect.soft(await pictures.changed(`${name}-${look}-${theme}`), theme).toBeNull()
    }
    await page.emulateMedia(THEMES.light)
    await settled(page)
    await page.setViewportSize(room(text))
    await hide?.(page)
  })
})

/** Room in which every pane stands beside the others, whatever the size of the text. */
function room(text: number): { readonly width: number; readonly height: number } {
  return { width: 12.8 * text, height: 8 * text }
}

/** Brings colours to those of the theme. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = (): Promise<number> => new Promise((done) => requestAnimationFrame(done))
    await frame()
    for (const animation of document.getAnimations()) if (animation.effect?.getComputedTiming().endTime !== Infinity) animation.finish()
    await frame()
  })
}

/** What axe objects to, by all of its rules or by these alone. */
async function objections(page: Page, rules?: readonly string[]): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE)
  const { violations } = await page.evaluate<AxeResults>(
    `axe.run(${JSON.stringify({ resultTypes: ['violations'], preload: false, runOnly: rules })})`,
  )
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}: ${node.failureSummary ?? ''}`))
}
