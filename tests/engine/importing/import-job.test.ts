import { describe, expect, it } from 'vitest'
import type { FileOutcome } from '../../../src/engine/contracts/engine.ts'
import { type ImportTarget, sourcesOf, startImport } from '../../../src/engine/importing/import-job.ts'
import type { ReaderPool } from '../../../src/engine/importing/reader-pool.ts'
import type { Analysis } from '../../../src/engine/model/document.ts'
import { EngineError } from '../../../src/engine/model/errors.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

function memoryTarget(): ImportTarget & { kept: string[] } {
  const kept: string[] = []
  return { kept, has: (id) => kept.includes(id), put: (analysis) => void kept.push(analysis.document.id) }
}

const pool: ReaderPool = {
  size: 2,
  close: () => {},
  read: async (request, signal) => {
    await new Promise((resolve) => setTimeout(resolve, 2))
    if (signal?.aborted) return { task: 0, kind: 'failed', notice: { code: 'cancelled', message: 'Cancelled.' } }
    if (request.name.startsWith('bad')) return { task: 0, kind: 'failed', notice: { code: 'damaged', message: 'Damaged.' } }
    const notices = request.name.startsWith('part') ? [{ code: 'pages-unreadable', message: '1 of 2' }] : []
    return { task: 0, kind: 'analysed', pages: [], analysis: { document: { id: request.id }, notices } as unknown as Analysis }
  },
}

function filesOf(...names: string[]): AsyncGenerator<never> {
  return sourcesOf(names.map((name) => ({ name, bytes: bytes(name) }))) as AsyncGenerator<never>
}

describe('an import', () => {
  it('ends every file in one state and goes on after a bad one', async () => {
    const target = memoryTarget()
    const outcomes: FileOutcome[] = []
    const job = startImport(
      filesOf('a', 'bad', 'part', 'b'),
      target,
      pool,
      {},
      (outcome) => outcomes.push(outcome),
      () => {},
    )
    await job.finished
    expect(Object.fromEntries(outcomes.map((one) => [one.path, one.state]))).toEqual({
      a: 'imported',
      bad: 'failed',
      part: 'in-part',
      b: 'imported',
    })
    expect(job.snapshot()).toMatchObject({ state: 'done', files: 4, done: 4, failed: 1, bytes: 9, bytesDone: 9, left: null })
    expect(target.kept).toHaveLength(3)
  })

  it('takes the same bytes once, also within one import', async () => {
    const target = memoryTarget()
    const same = [1, 2, 3].map((number) => ({ name: `${number}`, bytes: bytes('same') }))
    const job = startImport(
      sourcesOf(same),
      target,
      pool,
      {},
      () => {},
      () => {},
    )
    await job.finished
    expect(target.kept).toHaveLength(1)
    expect(
      job
        .snapshot()
        .outcomes.map((one) => one.state)
        .sort(),
    ).toEqual(['already', 'already', 'imported'])
  })

  it('lists what failed first', async () => {
    const job = startImport(
      filesOf('a', 'b', 'bad1', 'bad2'),
      memoryTarget(),
      pool,
      {},
      () => {},
      () => {},
    )
    await job.finished
    expect(job.snapshot().outcomes.map((one) => one.state)).toEqual(['failed', 'failed', 'imported', 'imported'])
  })

  it('stops when cancelled and keeps what is done', async () => {
    const target = memoryTarget()
    const job = startImport(
      filesOf(...Array.from({ length: 50 }, (_, i) => `${i}`)),
      target,
      pool,
      {},
      () => {
        if (target.kept.length === 4) job.cancel()
      },
      () => {},
    )
    await job.finished
    expect(job.snapshot().state).toBe('cancelled')
    expect(target.kept.length).toBeGreaterThanOrEqual(4)
    expect(target.kept.length).toBeLessThan(10)
  })

  it('ends when the library itself cannot be written', async () => {
    const full: ImportTarget = {
      has: () => false,
      put: () => {
        throw new EngineError('disk-full', 'The disk is full.')
      },
    }
    await expect(
      startImport(
        filesOf('a', 'b'),
        full,
        pool,
        {},
        () => {},
        () => {},
      ).finished,
    ).rejects.toMatchObject({ code: 'disk-full' })
  })

  it('says which file could not be kept, and reads no further then', async () => {
    let puts = 0
    const full: ImportTarget = {
      has: () => false,
      put: () => {
        puts++
        throw new EngineError('disk-full', 'The disk is full.')
      },
    }
    const job = startImport(
      filesOf(...Array.from({ length: 20 }, (_, i) => `${i}`)),
      full,
      pool,
      {},
      () => {},
      () => {},
    )
    await expect(job.finished).rejects.toMatchObject({ code: 'disk-full' })
    const { state, failed, outcomes } = job.snapshot()
    expect({ state, failed: failed > 0 }).toEqual({ state: 'done', failed: true })
    expect(outcomes[0]).toMatchObject({
      state: 'failed',
      notices: [{ code: 'not-kept', message: expect.stringContaining('disk is full') }],
    })
    expect(puts).toBeLessThanOrEqual(2)
  })

  it('can be cancelled while folders are still being walked', async () => {
    async function* endless(): AsyncGenerator<never> {
      for (let i = 0; ; i++) {
        await new Promise((resolve) => setTimeout(resolve, 1))
        yield { source: { name: `${i}`, path: '', size: 1, bytes: bytes('x') } } as never
      }
    }
    const target = memoryTarget()
    const job = startImport(
      endless(),
      target,
      pool,
      {},
      () => {},
      () => {},
    )
    setTimeout(job.cancel, 20)
    await job.finished
    expect(job.snapshot().state).toBe('cancelled')
    expect(target.kept).toEqual([])
  })
})
