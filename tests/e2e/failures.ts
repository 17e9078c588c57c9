import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterEach } from 'vitest'

/** Where the pictures of what failed are left. */
export const FAILURES = path.join(import.meta.dirname, 'failures')

const watched = new Set<Page>()

/** Leaves a picture of this page whenever a test fails while it is open. */
export function pictureFailures(page: Page): void {
  watched.add(page)
  page.once('close', () => watched.delete(page))
}

afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail' || watched.size === 0) return
  mkdirSync(FAILURES, { recursive: true })
  const name = `${task.suite?.name ?? ''} ${task.name}`.replaceAll(/[^\p{L}\p{N}]+/gu, '-')
  for (const [number, page] of [...watched].entries())
    await page.screenshot({ path: path.join(FAILURES, `${name}-${number + 1}.png`) }).catch(() => {})
})
