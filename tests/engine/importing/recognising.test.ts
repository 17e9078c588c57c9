import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { FileOutcome, Job } from '../../../src/engine/contracts/importing.ts'
import { createEngine, type LocalEngine } from '../../../src/engine/engine.ts'
import { forkReader } from '../../../src/node/fork-reader.ts'
import { temporaryFolder } from '../../fixtures/libraries.ts'
import { LINES, scan } from '../formats/ocr-fixtures.ts'

const SLOW = 120_000

function engineWithFiles(): { local: LocalEngine; folder: string } {
  const folder = temporaryFolder()
  writeFileSync(path.join(folder, 'a.png'), scan(LINES.en).png)
  for (const name of ['b.txt', 'c.txt']) writeFileSync(path.join(folder, name), `Words of ${name}, read at once.`)
  const local = createEngine({ folder: temporaryFolder(), samples: folder, version: '1', spawnReader: forkReader })
  onTestFinished(() => local.close())
  return { local, folder }
}

describe('an import with a picture', () => {
  it('recognises it when every other file is read, and tells the page', { timeout: SLOW }, async () => {
    const { local, folder } = engineWithFiles()
    const outcomes: FileOutcome[] = []
    const told = new Set<string>()
    local.onEvent((name, value) => {
      if (name !== 'jobs') return
      for (const job of value as readonly { recognising?: readonly { name: string; page: number; of: number }[] }[])
        for (const one of job.recognising ?? []) told.add(`${one.name} ${one.page}/${one.of}`)
    })
    const job = await local.importing.wait([folder], {}, { report: (outcome) => outcomes.push(outcome) })
    expect(outcomes.map((outcome) => path.basename(outcome.path)).at(-1)).toBe('a.png')
    expect(outcomes.map(({ state }) => state)).toEqual(['imported', 'imported', 'imported'])
    expect(job).toMatchObject({ files: 3, done: 3, state: 'done' })
    expect([...told]).toEqual(['a.png 1/1'])
  })

  it('leaves it without text when that is switched off, and reads it when that is switched on again', { timeout: SLOW }, async () => {
    const { local, folder } = engineWithFiles()
    await local.engine.setSettings({ 'import.ocr': 'off' })
    const off = await local.importing.wait([folder], {}, {})
    expect(off.states).toEqual({ imported: 2, 'no-text': 1 })
    await local.engine.setSettings({ 'import.ocr': 'auto' })
    const on = await local.importing.wait([folder], {}, {})
    expect(on.states).toEqual({ already: 2, imported: 1 })
  })

  it('stops in the middle of a page when it is cancelled; what was read stays, and a retry recognises it', { timeout: SLOW }, async () => {
    const { local, folder } = engineWithFiles()
    const readers: number[] = []
    const stop = new AbortController()
    local.onEvent((name, value) => {
      if (name !== 'jobs' || !(value as readonly Job[]).some((job) => job.recognising && job.done === 2)) return
      readers.push(...childrenOf(process.pid))
      stop.abort()
    })
    const job = await local.importing.wait([folder], {}, { signal: stop.signal })
    expect(job).toMatchObject({ state: 'cancelled', states: { imported: 2, cancelled: 1 } })
    expect((await local.engine.documents({})).total).toBe(2)
    if (process.platform === 'linux') {
      expect(readers.length).toBeGreaterThan(0)
      await expect.poll(() => childrenOf(process.pid).filter((child) => readers.includes(child)).length).toBeLessThan(readers.length)
    }
    const [{ id }] = (await local.engine.jobs()) as [Job]
    await local.engine.retry(id, {})
    await expect.poll(async () => (await local.engine.jobs())[0]?.states, { timeout: SLOW }).toEqual({ imported: 3 })
  })
})

/** Numbers of the processes that a process started; none where the system does not tell. */
function childrenOf(parent: number): number[] {
  const list = `/proc/${parent}/task/${parent}/children`
  return existsSync(list) ? readFileSync(list, 'utf8').split(' ').filter(Boolean).map(Number) : []
}
