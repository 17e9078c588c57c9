import { createHash } from 'node:crypto'
import { readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { createOriginals } from '../../../src/engine/store/originals.ts'
import { temporaryFolder } from '../../fixtures/libraries.ts'

const bytes = new TextEncoder().encode('What a file holds.')
const id = createHash('sha256').update(bytes).digest('hex')

function partsIn(folder: string): readonly string[] {
  return readdirSync(path.join(folder, 'originals')).filter((name) => name.startsWith('.part-'))
}

describe('an original written ahead', () => {
  it('is what is kept, under its own name alone', async () => {
    const folder = temporaryFolder()
    const originals = createOriginals(folder)
    await Promise.all([originals.stageAhead(id, bytes), originals.stageAhead(id, bytes)])
    expect(partsIn(folder).length).toBe(1)
    expect(originals.read(id)).toBe(null)
    originals.stage(id, bytes).keep()
    expect(originals.state(id)).toBe('good')
    expect(partsIn(folder)).toEqual([])
  })

  it('is gone when it is discarded, and when nobody kept it', async () => {
    const folder = temporaryFolder()
    const originals = createOriginals(folder)
    await originals.stageAhead(id, bytes)
    originals.stage(id, bytes).discard()
    expect(partsIn(folder)).toEqual([])
    await originals.stageAhead(id, bytes)
    originals.close()
    expect(partsIn(folder)).toEqual([])
  })

  it('that cannot be written ahead says so when it is to be kept', async () => {
    const folder = temporaryFolder()
    writeFileSync(path.join(folder, 'originals'), 'a file where the folder should be')
    const originals = createOriginals(folder)
    await originals.stageAhead(id, bytes)
    expect(() => originals.stage(id, bytes)).toThrow()
  })
})
