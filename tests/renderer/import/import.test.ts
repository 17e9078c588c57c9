import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Job } from '../../../src/engine/contracts/importing.ts'
import { sayIn } from '../../../src/renderer/i18n/index.tsx'
import { batchesOf } from '../../../src/renderer/import/batches.ts'
import { importPaths, jobs, putAside, resumeJobs, takeJobs } from '../../../src/renderer/import/import-state.ts'
import { noticeWords } from '../../../src/renderer/import/notices.ts'
import { countOutcomes, fileName, timeLeft } from '../../../src/renderer/import/progress.ts'
import { getSession, setSession } from '../../../src/renderer/session.ts'
import { createFakeEngine } from '../fake-engine.ts'

const t = sayIn('en')
const engine = createFakeEngine({ sketches: [], tell: (name, value) => name === 'jobs' && takeJobs(value as readonly Job[]) })

beforeEach(() => {
  for (const job of jobs.get()) putAside(job.id)
  setSession({ document: null })
})

const ended = (): Promise<void> => expect.poll(() => jobs.get().every((job) => job.state !== 'running'), { timeout: 5000 }).toBe(true)

describe('an import', () => {
  it('of one file opens its document', async () => {
    await importPaths(engine, ['/archive/арал.txt'], t)
    await ended()
    expect(getSession().document).toBe(jobs.get()[0]?.outcomes[0]?.document)
    expect(getSession().document).not.toBeNull()
  })

  it('of a file that is in the library opens it and says so', async () => {
    await importPaths(engine, ['/archive/арал.txt'], t)
    await expect.poll(() => getSession().document, { timeout: 5000 }).not.toBeNull()
    expect(countOutcomes(jobs.get()[0]!)).toMatchObject({ added: 0, already: 1 })
  })

  it('of several files leaves the open document alone and keeps what failed with its reason', async () => {
    setSession({ document: 'open' })
    await importPaths(engine, ['a.txt', 'broken.pdf'], t)
    await ended()
    expect(getSession().document).toBe('open')
    const [job] = jobs.get()
    expect(countOutcomes(job!)).toEqual({ added: 1, already: 0, failed: 1, noted: 0 })
    expect(noticeWords(t, job!.outcomes[1]!.notices[0]!)).toContain('password')
  })

  it('that the program was started with is shown and opened once, not again after a reload', async () => {
    const other = createFakeEngine({ sketches: [], tell: (name, value) => name === 'jobs' && takeJobs(value as readonly Job[]) })
    const job = { ...(await other.importPaths(['/archive/1.txt', '/archive/2.txt'])), id: 'from-start' }
    const done: Job = { ...job, state: 'done', outcomes: [{ path: '/archive/1.txt', state: 'imported', document: 'd1', notices: [] }] }
    const resumed = { ...other, jobs: async () => [done] }
    await resumeJobs(resumed, true)
    expect(getSession().document).toBe('d1')
    setSession({ document: null })
    await resumeJobs(resumed, true)
    expect(getSession().document).toBeNull()
  })

  it('says what the engine says where a notice has no words of ours', () => {
    expect(noticeWords(t, { code: 'brand-new' as 'damaged', message: 'A new kind of trouble.' })).toBe('A new kind of trouble.')
  })
})

describe('batchesOf', () => {
  it('keeps every file, in order, within the bounds, unless one file alone is larger', () => {
    const file = fc.record({ size: fc.integer({ min: 0, max: 100_000_000 }) })
    fc.assert(
      fc.property(fc.array(file, { maxLength: 450 }), (files) => {
        const batches = batchesOf(files)
        expect(batches.flat()).toEqual(files)
        for (const batch of batches) {
          expect(batch.length).toBeGreaterThan(0)
          expect(batch.length).toBeLessThanOrEqual(200)
          if (batch.length > 1) expect(batch.reduce((sum, one) => sum + one.size, 0)).toBeLessThanOrEqual(48_000_000)
        }
      }),
      { numRuns: 30 },
    )
  })
})

describe('progress', () => {
  it('names a file by the last part of its path, of either slash', () => {
    expect(['/a/b/құжат.pdf', 'C:\\a\\doc.txt', 'plain'].map(fileName)).toEqual(['құжат.pdf', 'doc.txt', 'plain'])
  })

  it('says what is left without a flicker at its end', () => {
    expect([0.2, 42.4, 150].map((seconds) => timeLeft(seconds, t))).toEqual(['1 s left', '42 s left', '3 min left'])
  })
})
