import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { test } from 'vitest'

test('how fast do the taggers read, on one core, with all feature work, and what do they hold in memory?', () => {
  console.log(execFileSync(process.execPath, ['--expose-gc', path.join(import.meta.dirname, 'entities-run.ts')], { encoding: 'utf8' }))
}, 300_000)
