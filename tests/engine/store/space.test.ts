import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { spaceOf } from '../../../src/engine/store/space.ts'

it('the space of a folder is that of all files in it, however deep, and none for a folder that is not there', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'belgi-space-'))
  try {
    mkdirSync(path.join(folder, 'a/b'), { recursive: true })
    writeFileSync(path.join(folder, 'one'), 'x'.repeat(1000))
    writeFileSync(path.join(folder, 'a/b/two'), 'y'.repeat(234))
    expect(await spaceOf(folder)).toBe(1234)
    expect(await spaceOf(path.join(folder, 'none'))).toBe(0)
  } finally {
    rmSync(folder, { recursive: true })
  }
})
