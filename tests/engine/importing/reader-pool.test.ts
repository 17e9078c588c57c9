import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createReaderPool } from '../../../src/engine/importing/reader-pool.ts'
import type { ReaderMessage, ReaderProcess, ReadReply, ReadRequest } from '../../../src/engine/importing/reader-process.ts'

/** A reader that does with one file after another what its name says. */
function spawnMock(): ReaderProcess & { killed: boolean } {
  let listen: (reply: ReadReply) => void = () => {}
  const sent: Extract<ReaderMessage, { kind: 'read' }>[] = []
  let busy = false
  const next = (): void => {
    const message = busy || process.killed ? undefined : sent.shift()
    if (message === undefined) return
    busy = true
    answers[message.name]?.(message.task)
  }
  const reply = (message: ReadReply): void => {
    if (message.kind === 'done' || message.kind === 'failed') {
      busy = false
      queueMicrotask(next)
    }
    if (!process.killed) listen(message)
  }
  let exit: (why: 'other') => void = () => {}
  const answers: Record<string, (task: number) => void> = {
    good: (task) => reply({ task, kind: 'done', container: null, memory: 0 }),
    known: (task) => {
      reply({ task, kind: 'document', inside: 'it', outcome: { kind: 'known', id: 'it' } })
      reply({ task, kind: 'done', container: null, memory: 0 })
    },
    bad: (task) => reply({ task, kind: 'failed', notice: { code: 'damaged', message: 'Damaged.' }, memory: 0 }),
    crash: () => exit('other'),
    silent: () => {},
    swollen: (task) => reply({ task, kind: 'done', container: null, memory: 900_000_000 }),
    stranger: (task) => {
      reply({ task: task + 1000, kind: 'failed', notice: { code: 'damaged', message: 'of another task' }, memory: 0 })
      reply({ task, kind: 'done', container: null, memory: 0 })
    },
    slow: (task) => {
      let done = 0
      const step = (): void => {
        if (process.killed) return
        if (++done > 6) return reply({ task, kind: 'done', container: null, memory: 0 })
        reply({ task, kind: 'progress', done, total: 6 })
        setTimeout(step, 20)
      }
      step()
    },
  }
  const process = {
    killed: false,
    send: (message: ReaderMessage) => {
      if (message.kind === 'read') sent.push(message)
      queueMicrotask(next)
    },
    onReply: (listener: typeof reply) => {
      listen = listener
    },
    onExit: (listener: typeof exit) => {
      exit = listener
    },
    kill: () => {
      process.killed = true
    },
  }
  return process
}

const hooks = { document: () => {} }
const file = (name: string): Omit<ReadRequest, 'task'> => ({ id: name, name, path: name, bytes: new Uint8Array() })
const quick = (name: string, size = 0): Omit<ReadRequest, 'task'> => ({ ...file(name), bytes: new Uint8Array(size), quick: true })

describe('a pool of readers', () => {
  it('gives what a reader answers', async () => {
    const pool = createReaderPool(spawnMock, 2)
    expect((await pool.read(file('good'), hooks)).kind).toBe('done')
    expect(await pool.read(file('bad'), hooks)).toMatchObject({ kind: 'failed', notice: { code: 'damaged' } })
  })

  it('goes on with a reader, and replaces one that has grown', async () => {
    const spawned: ReturnType<typeof spawnMock>[] = []
    const pool = createReaderPool(() => spawned[spawned.push(spawnMock()) - 1] as ReaderProcess, 1)
    for (let n = 0; n < 500; n++) await pool.read(file('good'), hooks)
    expect(spawned.length).toBe(1)
    await pool.read(file('swollen'), hooks)
    await pool.read(file('good'), hooks)
    expect(spawned.map(({ killed }) => killed)).toEqual([true, false])
  })

  it('loses one file with a reader that dies, and goes on', async () => {
    let spawned = 0
    const spawn = (): ReaderProcess => {
      spawned++
      return spawnMock()
    }
    const pool = createReaderPool(spawn, 1)
    expect(await pool.read(file('crash'), hooks)).toMatchObject({ kind: 'failed', notice: { code: 'parser-died' } })
    expect((await pool.read(file('good'), hooks)).kind).toBe('done')
    expect(spawned).toBe(2)
  })

  it('gives up a reader without a sign of life, and kills it', async () => {
    const readers: ReturnType<typeof spawnMock>[] = []
    const spawn = (): ReaderProcess => {
      const reader = spawnMock()
      readers.push(reader)
      return reader
    }
    const pool = createReaderPool(spawn, 1, 60)
    expect(await pool.read(file('silent'), hooks)).toMatchObject({ kind: 'failed', notice: { code: 'too-slow' } })
    expect(readers[0]?.killed).toBe(true)
  })

  it('has patience with a slow reader that shows progress', async () => {
    const pool = createReaderPool(spawnMock, 1, 60)
    expect((await pool.read(file('slow'), hooks)).kind).toBe('done')
  })

  it('ignores answers to another task', async () => {
    expect((await createReaderPool(spawnMock, 1).read(file('stranger'), hooks)).kind).toBe('done')
  })

  it('cancels what is running and what waits', async () => {
    const pool = createReaderPool(spawnMock, 1)
    const abort = new AbortController()
    const reads = [pool.read(file('silent'), hooks, abort.signal), pool.read(file('good'), hooks, abort.signal)]
    await Promise.resolve()
    abort.abort()
    const outcomes = await Promise.all(reads)
    expect(outcomes.map((outcome) => outcome.kind === 'failed' && outcome.notice.code)).toEqual(['cancelled', 'cancelled'])
  })

  it('reads no more files at once than its size', async () => {
    let now = 0
    let most = 0
    const spawn = (): ReaderProcess => {
      const reader = spawnMock()
      return {
        ...reader,
        send: (request) => {
          now++
          most = Math.max(most, now)
          setTimeout(() => {
            now--
            reader.send(request)
          }, 5)
        },
      }
    }
    const pool = createReaderPool(spawn, 2)
    await Promise.all(Array.from({ length: 9 }, () => pool.read(file('good'), hooks)))
    expect(most).toBe(2)
  })

  it.each([0, 1, 2, 3, 4, 5, 6])('lets nobody in before those who wait, %i turns after one has ended', async (turns) => {
    let now = 0
    let most = 0
    const spawn = (): ReaderProcess => {
      const reader = spawnMock()
      return {
        ...reader,
        send: (request) => {
          most = Math.max(most, ++now)
          setTimeout(() => reader.send(request), 5)
        },
        onReply: (listener) =>
          reader.onReply((reply) => {
            now--
            listener(reply)
            if (first) late()
            first = false
          }),
      }
    }
    const pool = createReaderPool(spawn, 1)
    let first = true
    let late: () => void = () => {}
    const third = new Promise<unknown>((resolve) => {
      late = async () => {
        for (let turn = 0; turn < turns; turn++) await null
        resolve(pool.read(file('good'), hooks))
      }
    })
    await Promise.all([pool.read(file('good'), hooks), pool.read(file('good'), hooks), third])
    expect(most).toBe(1)
  })

  it('starts no reader once it is closed', async () => {
    let spawned = 0
    const pool = createReaderPool(() => {
      spawned++
      return spawnMock()
    }, 1)
    const reads = [pool.read(file('silent'), hooks), pool.read(file('good'), hooks)]
    await Promise.resolve()
    pool.close()
    const outcomes = await Promise.all([...reads, pool.read(file('good'), hooks)])
    expect(outcomes.map((outcome) => outcome.kind === 'failed' && outcome.notice.code)).toEqual(['cancelled', 'cancelled', 'cancelled'])
    expect(spawned).toBe(1)
  })

  it('sends a reader small files ahead, others only when it has nothing to do', async () => {
    const sent: string[] = []
    const spawn = (): ReaderProcess => ({ ...spawnMock(), send: (message) => message.kind === 'read' && sent.push(message.name) })
    const pool = createReaderPool(spawn, 1, 60_000)
    const reads = ['a', 'b', 'c'].map((name) => pool.read(quick(name), hooks))
    reads.push(pool.read(quick('large', 200_000), hooks), pool.read(quick('d'), hooks))
    expect(sent).toEqual(['a', 'b', 'c'])
    pool.close()
    await Promise.all(reads)
    const other = createReaderPool(spawn, 1, 60_000)
    sent.length = 0
    reads.push(other.read(quick('large', 200_000), hooks), ...Array.from({ length: 9 }, () => other.read(quick('e'), hooks)))
    expect(sent).toEqual(['large'])
    other.close()
    await Promise.all(reads)
    const third = createReaderPool(spawn, 2, 60_000)
    sent.length = 0
    reads.push(...Array.from({ length: 40 }, () => third.read(quick('f'), hooks)))
    expect(sent).toHaveLength(third.room)
    third.close()
    await Promise.all(reads)
  })

  it('reads each file to its own end, whatever becomes of those in line with it', async () => {
    const ends: Record<string, unknown> = {
      good: null,
      swollen: null,
      stranger: null,
      bad: 'damaged',
      crash: 'parser-died',
      silent: 'too-slow',
    }
    const name = fc.constantFrom('good', 'good', 'good', ...Object.keys(ends))
    await fc.assert(
      fc.asyncProperty(fc.array(name, { maxLength: 12 }), fc.integer({ min: 1, max: 3 }), async (names, size) => {
        let alive = 0
        const spawn = (): ReaderProcess => {
          const reader = spawnMock()
          expect(++alive).toBeLessThanOrEqual(size)
          const kill = (): void => {
            alive--
            reader.kill()
          }
          return { ...reader, kill }
        }
        const pool = createReaderPool(spawn, size, 15)
        const read = await Promise.all(names.map((one) => pool.read(quick(one), hooks)))
        expect(read.map((end) => (end.kind === 'failed' ? end.notice.code : null))).toEqual(names.map((one) => ends[one]))
        pool.close()
        expect(alive).toBe(0)
      }),
      { numRuns: 60 },
    )
  })

  it('cancels one file in a line, and reads the others', async () => {
    const kept: string[] = []
    const pool = createReaderPool(spawnMock, 1)
    const abort = new AbortController()
    const keeping = { document: ({ inside }: { inside: string }) => void kept.push(inside) }
    const reads = [pool.read(quick('slow'), keeping), pool.read(quick('known'), keeping, abort.signal), pool.read(quick('good'), keeping)]
    abort.abort()
    const outcomes = await Promise.all(reads)
    expect(outcomes.map((end) => (end.kind === 'failed' ? end.notice.code : 'done'))).toEqual(['done', 'cancelled', 'done'])
    expect(kept).toEqual([])
  })
})
