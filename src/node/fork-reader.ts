import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { ReadReply, SpawnReader } from '../engine/importing/reader-process.ts'
import { MEMORY_SIGNAL } from '../engine/importing/serve-reader.ts'
import { keepingCompiled } from './compiled.ts'

/** How V8 ends a process whose heap is full. */
const HEAP_SIGNAL = 'SIGABRT'

/** Starts a reader as a child process of this Node. */
export const forkReader: SpawnReader = () => {
  const child = fork(fileURLToPath(new URL('./reader-main.ts', import.meta.url)), {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    execArgv: ['--no-warnings', '--max-old-space-size=1024'],
    env: keepingCompiled(),
  })
  return {
    send: (request) => child.connected && child.send(request, () => {}),
    onReply: (listener) => child.on('message', (reply) => listener(reply as ReadReply)),
    onExit: (listener) => {
      child.on('exit', (_, signal) => listener(signal === MEMORY_SIGNAL || signal === HEAP_SIGNAL ? 'memory' : 'other'))
      child.on('error', () => listener('other'))
    },
    kill: () => child.kill('SIGKILL'),
  }
}
