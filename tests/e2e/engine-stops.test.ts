import { execFileSync } from 'node:child_process'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from './browser.ts'
import { end, startLoopback, temporaryFolder } from './launch.ts'

describe.skipIf(process.platform === 'win32')('an engine that is killed under an open window', () => {
  const library = temporaryFolder()
  let host: Awaited<ReturnType<typeof startLoopback>>
  let browser: Awaited<ReturnType<typeof launchBrowser>>['browser']
  let page: Page

  beforeAll(async () => {
    host = await startLoopback(library.folder)
    ;({ browser } = await launchBrowser())
    page = await browser.newPage()
    await page.goto(host.address)
  })
  afterAll(async () => {
    await browser?.close()
    await end(host.process)
    library.remove()
  })

  const enginesOf = (parent: number): number[] =>
    execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' })
      .split('\n')
      .map((line) => line.trim().split(/\s+/u).map(Number))
      .filter(([, ppid]) => ppid === parent)
      .flatMap(([pid]) => (pid && pid > 0 ? [pid] : []))
      .filter((pid) => isNode(pid))

  it('is said, and the window opens again on the same library', async () => {
    await page.locator('.welcome button').first().click()
    await expect.poll(() => page.locator('#library-list').getByRole('option').count()).toBe(6)
    kill()
    await page.getByRole('alert').getByRole('button').click()
    await expect.poll(() => page.locator('#library-list').getByRole('option').count()).toBe(6)
    await expect.poll(() => page.getByRole('alert').count()).toBe(0)
  })

  it('ends the host when it keeps happening', async () => {
    const ended = new Promise((resolve) => host.process.once('exit', resolve))
    for (let time = 0; time < 4; time++) {
      await expect.poll(() => enginesOf(host.process.pid as number).length).toBe(1)
      await page.reload()
      await page.locator('#library-list').waitFor()
      kill()
      await page.getByRole('alert').waitFor()
    }
    expect(await ended).toBe(1)
  })

  function kill(): void {
    const [engine] = enginesOf(host.process.pid as number)
    process.kill(engine as number, 'SIGKILL')
  }
})

/** False for a process that has ended and that nobody has waited for yet. */
function isNode(pid: number): boolean {
  try {
    return execFileSync('ps', ['-o', 'args=', '-p', `${pid}`], { encoding: 'utf8' }).includes('engine-main')
  } catch {
    return false
  }
}
