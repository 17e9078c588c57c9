import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openStandIn, type StandInApp, temporaryFolder } from './launch.ts'
import type { ShownItem } from './stand-in/orders.ts'
import { chooseLanguage, openSamples } from './steps.ts'

/* On the stand-in, in which a person's clicks at native menus are orders: that the system draws them is not seen here. */
describe('the application beside its pages', { timeout: 60_000 }, () => {
  let library: ReturnType<typeof temporaryFolder>
  let data: ReturnType<typeof temporaryFolder>
  let app: StandInApp

  beforeEach(async () => {
    library = temporaryFolder()
    data = temporaryFolder()
    app = await openStandIn(library.folder, [], data.folder)
  })
  afterEach(async () => {
    await app.stop()
    library.remove()
    data.remove()
  })

  const title = (page: Page): Promise<string> => page.locator('.document-title').innerText()
  const open = async (page: Page, row: number): Promise<string> => {
    const entry = page.locator('#library-list').getByRole('option').nth(row)
    const name = await entry.locator('.entry-title').innerText()
    await entry.click()
    await expect.poll(() => title(page)).toBe(name)
    return name
  }
  const find = (items: readonly ShownItem[], label: string): ShownItem | undefined => items.find((item) => item.label === label)

  it('has a menu in the language of its window, and what it offers is done', async () => {
    await openSamples(app.page)
    const english = await app.order({ kind: 'report' })
    expect(english.menu.map(({ label }) => label)).toEqual(['File', 'Edit', 'View', 'Go', 'Window', 'Help'])
    await app.order({ kind: 'click', path: ['Help', 'Keyboard Shortcuts'] })
    await app.page.getByRole('dialog').waitFor()
    await app.page.keyboard.press('Escape')
    await app.page.getByRole('dialog').waitFor({ state: 'detached' })
    await app.order({ kind: 'click', path: ['Edit', 'Search the Library'] })
    await expect.poll(() => app.page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('combobox')
    await app.order({ kind: 'click', path: ['View', 'Explore'] })
    await app.page.locator('.explore').waitFor()
    await app.order({ kind: 'click', path: ['View', 'Explore'] })
    await chooseLanguage(app.page, 'Қазақша')
    await expect.poll(async () => (await app.order({ kind: 'report' })).menu[0]?.label).toBe('Файл')
    expect((await app.order({ kind: 'report' })).menu.map(({ label }) => label)).toEqual([
      'Файл',
      'Өңдеу',
      'Көрініс',
      'Өту',
      'Терезе',
      'Анықтама',
    ])
  })

  it('remembers documents that were open, and forgets them when asked', async () => {
    await openSamples(app.page)
    const first = await open(app.page, 1)
    const second = await open(app.page, 2)
    const recent = async (): Promise<string[]> =>
      (find(find((await app.order({ kind: 'report' })).menu, 'File')?.submenu ?? [], 'Open Recent')?.submenu ?? []).map(
        ({ label }) => label,
      )
    await expect.poll(async () => (await recent()).slice(0, 2)).toEqual([second, first])
    await app.order({ kind: 'click', path: ['File', 'Open Recent', 1] })
    await expect.poll(() => title(app.page)).toBe(first)
    await app.order({ kind: 'click', path: ['File', 'Open Recent', 'Clear List'] })
    await expect.poll(async () => (await recent()).length).toBe(2)
  })

  it('opens further windows, each at its own place, and all of them again where they stood', async () => {
    await openSamples(app.page)
    const first = await open(app.page, 0)
    await app.page.locator('#library-list').focus()
    await app.page.keyboard.press('ArrowDown')
    await app.page.keyboard.press('Control+Enter')
    await expect.poll(() => app.pages().length).toBe(2)
    const second = app.pages()[1] as Page
    await expect.poll(() => title(second)).not.toBe(first)
    expect(await title(app.page)).toBe(first)
    const other = await title(second)
    await second.keyboard.press('Control+Shift+N')
    await expect.poll(() => app.pages().length).toBe(3)
    const third = app.pages()[2] as Page
    await third.locator('#library-list').getByRole('option').first().waitFor()
    expect(await third.locator('.document-title').count()).toBe(0)
    const { bounds } = await app.order({ kind: 'report' })
    expect(new Set(bounds.map(({ x, y }) => `${x},${y}`)).size).toBe(3)

    await app.order({ kind: 'close', window: 2 })
    await app.stop()
    app = await openStandIn(library.folder, [], data.folder)
    await expect.poll(() => app.pages().length).toBe(2)
    await expect.poll(async () => (await Promise.all(app.pages().map(title))).sort()).toEqual([first, other].sort())
    const again = await app.order({ kind: 'report' })
    expect(new Set(again.bounds.map(({ x, y }) => `${x},${y}`))).toEqual(new Set(bounds.slice(0, 2).map(({ x, y }) => `${x},${y}`)))
  })

  it('pulls a window back that stood on a screen which is no more', async () => {
    await app.stop()
    const file = path.join(data.folder, 'windows.json')
    const state = JSON.parse(readFileSync(file, 'utf8')) as { windows: { bounds: object }[] }
    const lost = { windows: [{ ...state.windows[0], bounds: { x: 4000, y: -900, width: 1000, height: 700 } }] }
    writeFileSync(file, JSON.stringify(lost))
    app = await openStandIn(library.folder, [], data.folder)
    expect((await app.order({ kind: 'report' })).bounds).toEqual([{ x: 460, y: 190, width: 1000, height: 700 }])
  })

  it('imports what the system or a second start hands over, and opens it', async () => {
    const own = temporaryFolder()
    try {
      const [letter, note] = [path.join(own.folder, 'хат.txt'), path.join(own.folder, 'жазба.txt')]
      writeFileSync(letter, 'Ахмет Байтұрсынұлы 1913 жылғы 2 ақпанда «Қазақ» газетін шығарды.\n')
      writeFileSync(note, 'Әлихан Бөкейхан 1917 жылғы 5 желтоқсанда төраға болып сайланды.\n')
      await app.order({ kind: 'open-file', file: letter })
      await app.page.getByText('1913 жылғы 2 ақпанда').first().waitFor()
      const { recent } = await app.order({ kind: 'second-instance', data: { files: [note] } })
      await app.page.getByText('1917 жылғы 5 желтоқсанда').first().waitFor()
      expect(recent).toEqual([note, letter])
      await app.order({ kind: 'second-instance', data: { files: 'no list' } })
      await expect.poll(() => app.page.locator('#library-list').getByRole('option').count()).toBe(2)
    } finally {
      own.remove()
    }
  })

  it('has a menu for right clicks, which finds selected words in the library', async () => {
    await openSamples(app.page)
    const field = await app.order({ kind: 'right-click', isEditable: true, selectionText: '' })
    expect(field.context.map(({ label }) => label)).toEqual(['Cut', 'Copy', 'Paste', '', 'Select All'])
    await app.order({ kind: 'right-click', isEditable: false, selectionText: 'су деңгейі', click: 3 })
    await expect.poll(() => app.page.getByRole('combobox').first().inputValue()).toBe('"су деңгейі"')
  })

  it.skipIf(process.platform === 'win32')('starts an engine that died anew, says so, and goes on where it was', async () => {
    await openSamples(app.page)
    const name = await open(app.page, 3)
    process.kill(engineOf(app.pid), 'SIGKILL')
    await app.page.getByRole('alert').getByRole('button').click()
    await expect.poll(() => app.page.locator('#library-list').getByRole('option').count()).toBe(6)
    await expect.poll(() => title(app.page)).toBe(name)
    expect(await app.page.getByRole('alert').count()).toBe(0)
  })
})

/** Process of the engine that the application forked. */
function engineOf(parent: number): number {
  const rows = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' }).split('\n')
  const own = rows
    .map((row) => /^\s*(\d+)\s+(\d+)\s(.*)$/u.exec(row))
    .find((row) => Number(row?.[2]) === parent && row?.[3]?.includes('engine.js'))
  if (!own) throw new Error('there is no engine')
  return Number(own[1])
}
