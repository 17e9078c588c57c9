import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { EngineError, type ErrorCode } from '../engine/model/errors.ts'
import { createWindowHub, type WindowHub, type WindowMessage } from '../engine/port/serve-many.ts'
import { keepingCompiled } from './compiled.ts'

/** What an engine process is started with; crosses as JSON. */
export interface EngineConfig {
  readonly folder: string
  readonly samples: string
  readonly version: string
}

export type EngineReport =
  | { readonly kind: 'ready' }
  | { readonly kind: 'failed'; readonly code: ErrorCode; readonly message: string }
  | { readonly kind: 'window'; readonly message: WindowMessage }

/** An engine in a process of its own. */
export interface EngineProcess {
  readonly hub: WindowHub
  onExit(listener: () => void): void
  /** Asks it to close the library, and waits until it has. */
  stop(): Promise<void>
}

/** Forks the engine; rejects with the `EngineError` that kept the library from opening. */
export async function forkEngine(config: EngineConfig): Promise<EngineProcess> {
  const child = fork(fileURLToPath(new URL('./engine-main.ts', import.meta.url)), [JSON.stringify(config)], {
    serialization: 'advanced',
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    execArgv: ['--no-warnings'],
    env: keepingCompiled(),
  })
  const hub = createWindowHub((message) => child.connected && child.send(message, () => {}))
  const exited = new Promise<void>((resolve) => child.on('exit', () => resolve()))
  await new Promise<void>((resolve, reject) => {
    child.on('message', (message) => {
      const report = message as EngineReport
      if (report.kind === 'ready') resolve()
      else if (report.kind === 'failed') reject(new EngineError(report.code, report.message))
      else hub.deliver(report.message)
    })
    const failed = (): void => reject(new EngineError('unexpected', 'The engine stopped before it was ready.'))
    child.on('exit', failed)
    child.on('error', failed)
  })
  return {
    hub,
    onExit: (listener) => child.on('exit', listener),
    stop: async () => {
      if (child.connected) child.disconnect()
      await exited
    },
  }
}
