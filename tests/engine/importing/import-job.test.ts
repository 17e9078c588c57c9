import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { FileOutcome, ImportQueue, QueuedImport } from '../../../src/engine/contracts/importing.ts'
import type { ImportContext, ImportTarget } from '../../../src/engine/importing/file-reading.ts'
import { type RunningImport, startImport } from '../../../src/engine/importing/import-job.ts'
import type { ReaderPool } from '../../../src/engine/importing/reader-pool.ts'
import type { ReadHooks } from '../../../src/engine/importing/readers.ts'
import { findSources, type SourceOutcome, sourcesOf } from '../../../src/engine/importing/sources.ts'
import { createWriter } from '../../../src/engine/importing/writer.ts'
import type { Analysis } from '../../../src/engine/model/document.ts'
import { EngineError } from '../../../src/engine/model/errors.ts'
import { createImportQueue } from '../../../src/engine/store/import-queue.ts'
import { openStore } from '../../../src/engine/store/library.ts'
import { preparing } from '../../../src/engine/store/statements.ts'
import { temporaryFolder } from '../../fixtures/libraries.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

function memoryTarget(): ImportTarget & { kept: string[] } {
  const kept: string[] = []
  return {
    kept,
    has: (id) => kept.includes(id),
    stage: async () => {},
    put: (analysis) => void kept.push(analysis.document.id),
    alikeTo: () => null,
  }
}

const analysed = (id: string, notices: readonly unknown[] = []): Parameters<ReadHooks['document']>[0]['outcome'] => ({
  kind: 'analysed',
  pages: [],
  analysis: { document: { id }, notices } as unknown as Analysis,
})

/** Reads files as their names say. */
const pool: ReaderPool = {
  size: 2,
  room: 4,
  close: () => {},
  read: async (request, hooks, signal) => {
    await new Promise((resolve) => setTimeout(resolve, 2))
    if (signal?.aborted) return { kind: 'failed', notice: { code: 'cancelled', message: 'Cancelled.' } }
    if (request.name.startsWith('bad')) return { kind: 'failed', notice: { code: 'damaged', message: 'Damaged.' } }
    if (request.name.startsWith('locked') && !request.passwords?.includes('secret'))
      return { kind: 'failed', notice: { code: 'needs-password', message: 'Locked.' } }
    if (request.name.startsWith('zip')) {
      await hooks.document({ inside: 'one', outcome: analysed(`${request.name}/one`) })
      await hooks.document({ inside: 'two', outcome: { kind: 'failed', notice: { code: 'unsupported', message: 'A picture.' } } })
      return { kind: 'done', container: 'zip' }
    }
    await hooks.document({ inside: '', outcome: analysed(request.id, notesOf(request.name)) })
    return { kind: 'done', container: null }
  },
}

function notesOf(name: string): readonly unknown[] {
  return name.startsWith('part') ? [{ code: 'pages-unreadable', message: '1 of 2' }] : []
}

function filesOf(...names: string[]): AsyncGenerator<SourceOutcome> {
  return sourcesOf(names.map((name) => ({ name, bytes: bytes(name) })))
}

function queueIn(folder: string): ImportQueue {
  const store = openStore(folder)
  onTestFinished(() => store.close())
  return createImportQueue(preparing(store.database), store.transaction, process.pid, () => false, store.turned)
}

const ONE: QueuedImport = { id: 'one', state: 'running', roots: [], listed: false }

interface Started {
  readonly job: RunningImport
  readonly outcomes: FileOutcome[]
  readonly queue: ImportQueue
}

function start(
  sources: AsyncIterable<SourceOutcome> | null,
  {
    target = memoryTarget(),
    queue = queueIn(temporaryFolder()),
    report = () => {},
    one = ONE,
    transaction = (work) => work(),
    readers = pool,
  }: {
    target?: ImportTarget
    queue?: ImportQueue
    report?: () => void
    one?: QueuedImport
    transaction?: (work: () => void) => void
    readers?: ReaderPool
  } = {},
): Started {
  const outcomes: FileOutcome[] = []
  const context: ImportContext = {
    target,
    queue,
    pool: readers,
    writer: createWriter(transaction),
    claims: new Map(),
    ocr: () => 'auto',
  }
  const hooks = {
    report: (outcome: FileOutcome) => {
      outcomes.push(outcome)
      report()
    },
    progress: () => {},
    ended: () => {},
  }
  return { job: startImport(one, sources, context, hooks), outcomes, queue }
}

const statesOf = (outcomes: readonly FileOutcome[]): Record<string, string> =>
  Object.fromEntries(outcomes.map((one) => [[one.path, one.inside].filter(Boolean).join('/'), one.state]))

describe('an import', () => {
  it('ends every file in one state and goes on after a bad one', async () => {
    const target = memoryTarget()
    const { job, outcomes } = start(filesOf('a', 'bad', 'part', 'b', 'locked', 'zip'), { target })
    await job.finished()
    expect(statesOf(outcomes)).toEqual({
      a: 'imported',
      bad: 'damaged',
      part: 'in-part',
      b: 'imported',
      locked: 'needs-password',
      'zip/one': 'imported',
      'zip/two': 'unsupported',
      zip: 'in-part',
    })
    expect(job.snapshot()).toMatchObject({ state: 'done', files: 6, done: 6, failed: 3, bytes: 18, bytesDone: 18, left: null })
    expect(target.kept).toHaveLength(4)
  })

  it('takes the same bytes once, also within one import', async () => {
    const target = memoryTarget()
    const { job, outcomes } = start(sourcesOf(['1', '2', '3'].map((name) => ({ name, bytes: bytes('same') }))), { target })
    await job.finished()
    expect(target.kept).toHaveLength(1)
    expect(outcomes.map((one) => one.state).sort()).toEqual(['already', 'already', 'imported'])
  })

  it('lists what failed first', async () => {
    const { job } = start(filesOf('a', 'b', 'bad1', 'bad2'))
    await job.finished()
    expect(job.snapshot().outcomes.map((one) => one.state)).toEqual(['damaged', 'damaged', 'imported', 'imported'])
  })

  it('stops when cancelled and keeps what is done', async () => {
    const target = memoryTarget()
    const { job } = start(filesOf(...Array.from({ length: 200 }, (_, i) => `${i}`)), {
      target,
      report: () => target.kept.length >= 4 && job.cancel(),
    })
    await job.finished()
    expect(job.snapshot().state).toBe('cancelled')
    expect(target.kept.length).toBeGreaterThanOrEqual(4)
    expect(target.kept.length).toBeLessThan(100)
  })

  it('reads nothing while it is paused, and everything when it goes on', async () => {
    const { job, outcomes } = start(filesOf(...Array.from({ length: 30 }, (_, i) => `${i}`)))
    job.pause()
    await new Promise((resolve) => setTimeout(resolve, 60))
    expect(job.snapshot().state).toBe('paused')
    expect(outcomes.length).toBeLessThanOrEqual(3)
    job.resume()
    await job.finished()
    expect(job.snapshot()).toMatchObject({ state: 'done', done: 30 })
  })

  it('tries what failed again, with a password', async () => {
    const { job } = start(filesOf('a', 'locked1', 'locked2'))
    await job.finished()
    expect(job.snapshot().failed).toBe(2)
    job.retry({ paths: ['locked1'], passwords: ['wrong'] })
    await job.finished()
    expect(job.snapshot().states).toEqual({ imported: 1, 'needs-password': 2 })
    job.retry({ passwords: ['secret'] })
    await job.finished()
    expect(job.snapshot()).toMatchObject({ state: 'done', files: 3, done: 3, failed: 0, states: { imported: 3 } })
  })

  it('goes on where it stopped when the library is opened again', async () => {
    const files = temporaryFolder()
    for (let i = 0; i < 60; i++) writeFileSync(path.join(files, `${i}.txt`), `text ${i}`)
    const folder = temporaryFolder()
    const target = memoryTarget()
    const one: QueuedImport = { ...ONE, roots: [files] }
    const first = start(findSources([files]), {
      target,
      queue: queueIn(folder),
      one,
      report: () => target.kept.length >= 5 && first.job.close(),
    })
    await first.job.finished()
    const before = target.kept.length
    expect(before).toBeLessThan(60)
    const queue = queueIn(folder)
    const [left] = queue.unfinished()
    expect(left).toMatchObject({ id: 'one', state: 'running', roots: [files] })
    const second = start(left?.listed ? null : findSources([files]), { target, queue, one: left as QueuedImport })
    await second.job.finished()
    expect(new Set(target.kept).size).toBe(60)
    expect(second.job.snapshot()).toMatchObject({ state: 'done', files: 60, done: 60, states: { imported: 60 } })
    expect(second.outcomes.length).toBeLessThanOrEqual(60 - before + 3)
    expect(queue.unfinished()).toEqual([])
  })

  it('skips what has not changed, and takes what has as a new version of the same path', async () => {
    const files = temporaryFolder()
    const file = path.join(files, 'a.txt')
    writeFileSync(file, 'one')
    const queue = queueIn(temporaryFolder())
    const target = memoryTarget()
    const run = async (id: string): Promise<FileOutcome> => {
      const { job, outcomes } = start(findSources([files]), { target, queue, one: { ...ONE, id, roots: [files] } })
      await job.finished()
      return outcomes[0] as FileOutcome
    }
    const first = await run('1')
    expect(first).toMatchObject({ state: 'imported' })
    expect(await run('2')).toMatchObject({ state: 'already', document: first.document, notices: [{ code: 'unchanged' }] })
    writeFileSync(file, 'two!')
    const changed = await run('3')
    expect(changed).toMatchObject({ state: 'imported', replaces: first.document })
    writeFileSync(path.join(files, 'b.txt'), 'two!')
    const { job, outcomes } = start(findSources([path.join(files, 'b.txt')]), { target, queue, one: { ...ONE, id: '4' } })
    await job.finished()
    expect(outcomes[0]).toMatchObject({ state: 'already', document: changed.document })
    expect(outcomes[0]?.notices[0]?.message).toContain(file)
  })

  it.each([
    ['small', 1_000, pool.room + 1],
    ['large', 200_000, pool.size + 1],
  ])('asks for no more %s files at once than readers go on with', async (_, size, most) => {
    const asked = { now: 0, most: 0 }
    const readers: ReaderPool = {
      ...pool,
      read: async (request, hooks) => {
        asked.most = Math.max(asked.most, ++asked.now)
        await new Promise((resolve) => setTimeout(resolve, 5))
        await hooks.document({ inside: '', outcome: analysed(request.id) })
        asked.now--
        return { kind: 'done', container: null }
      },
    }
    const files = Array.from({ length: 20 }, (__, i) => ({ name: `${i}`, bytes: new Uint8Array(size).fill(i) }))
    await start(sourcesOf(files), { readers }).job.finished()
    expect(asked.most).toBe(most)
  })

  it('stops, to go on later, when the library itself cannot be written, and says which file could not be kept', async () => {
    let puts = 0
    const full: ImportTarget = {
      has: () => false,
      alikeTo: () => null,
      stage: async () => {},
      put: () => {
        puts++
        throw new EngineError('disk-full', 'The disk is full.')
      },
    }
    const { job } = start(filesOf(...Array.from({ length: 40 }, (_, i) => `${i}`)), { target: full })
    await expect(job.finished()).rejects.toMatchObject({ code: 'disk-full' })
    const { state, outcomes } = job.snapshot()
    expect(state).toBe('paused')
    expect(outcomes[0]).toMatchObject({
      state: 'refused',
      notices: [{ code: 'not-kept', message: expect.stringContaining('disk is full') }],
    })
    expect(puts).toBeLessThanOrEqual(12)
    expect(outcomes.length).toBeLessThanOrEqual(pool.room + 2)
  })

  it('goes on after a file that the library will not keep', async () => {
    const kept: string[] = []
    const target: ImportTarget = {
      has: () => false,
      alikeTo: () => null,
      stage: async () => {},
      put: (analysis) => {
        kept.push(analysis.document.id)
        if (analysis.document.id === kept[0]) throw new RangeError('Invalid string length')
      },
    }
    const { job } = start(filesOf('a', 'b', 'c'), { target })
    await job.finished()
    expect(job.snapshot()).toMatchObject({ state: 'done', done: 3, states: { imported: 2, refused: 1 } })
  })

  it('reads on while what was read of many files is gathered for one transaction', async () => {
    let transactions = 0
    const transaction = (work: () => void): void => {
      transactions++
      work()
    }
    const names = Array.from({ length: 400 }, (_, i) => (i % 4 === 0 ? `bad ${i}` : `${i}`))
    const { job, outcomes } = start(filesOf(...names), { transaction })
    await job.finished()
    expect(job.snapshot()).toMatchObject({ state: 'done', done: 400, states: { imported: 300, damaged: 100 } })
    expect(outcomes.length).toBe(400)
    expect(transactions).toBeLessThan(100)
  })

  it('can be cancelled while folders are still being walked', async () => {
    async function* endless(): AsyncGenerator<SourceOutcome> {
      for (let i = 0; ; i++) {
        await new Promise((resolve) => setTimeout(resolve, 1))
        yield { source: { name: `${i}`, path: `/nowhere/${i}`, size: 1, mtime: 1 } }
      }
    }
    const { job } = start(endless())
    setTimeout(job.cancel, 20)
    await job.finished()
    expect(job.snapshot().state).toBe('cancelled')
  })
})
