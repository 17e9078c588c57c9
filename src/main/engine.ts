import path from 'node:path'
import { MessageChannelMain, type UtilityProcess, utilityProcess } from 'electron'
import { EngineError } from '../engine/model/errors.ts'
import { createWindowHub, type WindowHub } from '../engine/port/serve-many.ts'
import type { EngineConfig } from '../node/engine-process.ts'
import type { FromEngine, ToEngine } from './engine-messages.ts'

/** The engine in its utility process. */
export interface ElectronEngine {
  readonly hub: WindowHub
  onExit(listener: () => void): void
  /** Asks it to close the library, and waits until it has. */
  stop(): Promise<void>
}

/** What the engine is started with, and the folder of the models that its readers load. */
export interface ElectronConfig extends EngineConfig {
  readonly models: string
}

/** Starts the engine and, when it asks, reader processes, each joined to it by a channel of its own; rejects with `EngineError`. */
export async function startEngine(bundle: string, config: ElectronConfig): Promise<ElectronEngine> {
  const child = utilityProcess.fork(path.join(bundle, 'engine.js'), [JSON.stringify(config)], { serviceName: 'Belgi engine' })
  const post = (message: ToEngine): void => child.postMessage(message)
  const hub = createWindowHub((message) => post({ kind: 'window', message }))
  const readers = new Map<number, UtilityProcess>()
  const exited = new Promise<void>((resolve) => child.on('exit', () => resolve()))
  const killReaders = (): void => {
    for (const reader of readers.values()) reader.kill()
  }
  child.on('exit', killReaders)

  await new Promise<void>((resolve, reject) => {
    child.on('message', (message: FromEngine) => {
      if (message.kind === 'ready') resolve()
      else if (message.kind === 'failed') reject(new EngineError(message.code, message.message))
      else if (message.kind === 'window') hub.deliver(message.message)
      else if (message.kind === 'spawn-reader') spawnReader(bundle, config.models, message.reader, child, readers)
      else readers.get(message.reader)?.kill()
    })
    child.on('exit', () => reject(new EngineError('unexpected', 'The engine stopped before it was ready.')))
  })
  return {
    hub,
    onExit: (listener) => child.on('exit', listener),
    stop: async () => {
      killReaders()
      post({ kind: 'close' })
      await exited
    },
  }
}

/** Exit codes of a reader that its own watch over memory or V8 ended: signals 12 or 31, and 6, as they are or from 128. */
const MEMORY_CODES: ReadonlySet<number> = new Set([6, 12, 31, 134, 140, 159])

function spawnReader(bundle: string, models: string, number: number, engine: UtilityProcess, readers: Map<number, UtilityProcess>): void {
  const reader = utilityProcess.fork(path.join(bundle, 'reader.js'), [models], {
    serviceName: 'Belgi reader',
    execArgv: ['--max-old-space-size=1024'],
  })
  const { port1, port2 } = new MessageChannelMain()
  readers.set(number, reader)
  reader.postMessage({ kind: 'port' }, [port1])
  engine.postMessage({ kind: 'reader-port', reader: number } satisfies ToEngine, [port2])
  reader.on('exit', (code) => {
    readers.delete(number)
    engine.postMessage({ kind: 'reader-exit', reader: number, why: MEMORY_CODES.has(code) ? 'memory' : 'other' } satisfies ToEngine)
  })
}
