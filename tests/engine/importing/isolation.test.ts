import { fork, spawn } from 'node:child_process'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createReaderPool, type ReaderPool } from '../../../src/engine/importing/reader-pool.ts'
import type { DocumentRead, ReaderProcess, ReadReply } from '../../../src/engine/importing/reader-process.ts'
import { MEMORY_SIGNAL } from '../../../src/engine/importing/serve-reader.ts'

const MOCK = path.resolve(import.meta.dirname, '../../fixtures/importing/mock-reader.ts')

function spawnMock(): ReaderProcess {
  const child = fork(MOCK, { serialization: 'advanced', stdio: ['ignore', 'ignore', 'ignore', 'ipc'], execArgv: ['--no-warnings'] })
  return {
    send: (message) => child.send(message, () => {}),
    onReply: (listener) => child.on('message', (reply) => listener(reply as ReadReply)),
    onExit: (listener) => child.on('exit', (_, signal) => listener(signal === MEMORY_SIGNAL ? 'memory' : 'other')),
    kill: () => child.kill('SIGKILL'),
  }
}

let pool: ReaderPool
beforeAll(() => {
  pool = createReaderPool(spawnMock, 1, 3000)
})
afterAll(() => pool.close())

async function read(name: string): Promise<string> {
  const seen: string[] = []
  const document = ({ inside, outcome }: DocumentRead): void =>
    void seen.push(`${inside}:${outcome.kind === 'failed' ? outcome.notice.code : outcome.kind}`)
  const end = await pool.read({ id: name, name, path: name, bytes: new Uint8Array(10) }, { document })
  return [...seen, end.kind === 'failed' ? end.notice.code : end.kind].join(' ')
}

describe('a reader in a real process', () => {
  it.each([
    ['hang', 'too-slow'],
    ['eat', 'memory-limit'],
    ['exit', 'parser-died'],
    ['crash', 'parser-died'],
    ['throw', 'damaged'],
    ['junk', 'damaged'],
  ])('that does «%s» costs one file: %s', async (name, code) => {
    expect(await read(name)).toBe(code)
    expect(await read('fine.txt')).toBe(':analysed done')
  })

  it('costs an archive only the file in it that ends its reader', async () => {
    expect(await read('archive')).toBe('a:analysed b:parser-died c:analysed d:memory-limit e:analysed done')
  })

  it.skipIf(process.platform === 'win32')('ends with its host, even while it hangs in a parser', async () => {
    const code = `const reader = require('node:child_process').fork(${JSON.stringify(MOCK)}, {
      serialization: 'advanced', stdio: ['ignore', 'inherit', 'ignore', 'ipc'], execArgv: ['--no-warnings'] })
      reader.send({ kind: 'read', task: 1, id: '', name: 'hang', path: '', bytes: new Uint8Array(1) }, () => setTimeout(() => process.kill(process.pid, 'SIGKILL'), 1500))`
    const host = spawn(process.execPath, ['-e', code], { stdio: ['ignore', 'pipe', 'ignore'] })
    await new Promise((resolve) => host.on('close', resolve)) // the pipe closes when the last process that holds it is gone
    expect(host.signalCode).toBe('SIGKILL')
  })
})
