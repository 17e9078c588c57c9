import { createEngine } from '../engine/engine.ts'
import { EngineError } from '../engine/model/errors.ts'
import { serveMany, type WindowMessage } from '../engine/port/serve-many.ts'
import type { EngineConfig, EngineReport } from './engine-process.ts'
import { forkReader } from './fork-reader.ts'
import { personName } from './person.ts'

const config = JSON.parse(process.argv[2] as string) as EngineConfig
const report = (message: EngineReport): void => void process.send?.(message, undefined, undefined, () => {})

// Ctrl+C reaches the whole group; the host says when the library is closed, by letting go of the channel.
process.on('SIGINT', () => {})

try {
  const local = createEngine({ ...config, stays: true, person: personName(), spawnReader: forkReader })
  const emit = serveMany(
    local.engine,
    (receive) => process.on('message', (message) => receive(message as WindowMessage)),
    (message) => report({ kind: 'window', message }),
  )
  local.onEvent(emit)
  process.on('disconnect', () => {
    local.close()
    process.exit()
  })
  report({ kind: 'ready' })
} catch (error) {
  if (!(error instanceof EngineError)) throw error
  report({ kind: 'failed', code: error.code, message: error.message })
  process.exitCode = 1
  process.disconnect()
}
