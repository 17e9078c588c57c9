import type { MessagePortMain, ParentPort } from 'electron'
import { createEngine } from '../engine/engine.ts'
import type { ReaderExit, ReaderProcess, ReadReply } from '../engine/importing/reader-process.ts'
import { EngineError } from '../engine/model/errors.ts'
import { serveMany, type WindowMessage } from '../engine/port/serve-many.ts'
import type { EngineConfig } from '../node/engine-process.ts'
import { personName } from '../node/person.ts'
import type { FromEngine, ToEngine } from './engine-messages.ts'

const parent = (process as unknown as { parentPort: ParentPort }).parentPort
const config = JSON.parse(process.argv[2] as string) as EngineConfig
const post = (message: FromEngine): void => parent.postMessage(message)

const readers = new Map<number, { join: (port: MessagePortMain) => void; exit: (why: ReaderExit) => void }>()
let nextReader = 1

/** Asks the main process for a reader; what is sent before its channel is there waits. */
function spawnReader(): ReaderProcess {
  const number = nextReader++
  const waiting: unknown[] = []
  let channel: MessagePortMain | null = null
  let reply: (reply: ReadReply) => void = () => {}
  let exit: (why: ReaderExit) => void = () => {}
  readers.set(number, {
    join: (port) => {
      channel = port
      port.on('message', (event) => reply(event.data as ReadReply))
      port.start()
      for (const request of waiting.splice(0)) port.postMessage(request)
    },
    exit: (why) => exit(why),
  })
  post({ kind: 'spawn-reader', reader: number })
  return {
    send: (request) => (channel ? channel.postMessage(request) : waiting.push(request)),
    onReply: (listener) => {
      reply = listener
    },
    onExit: (listener) => {
      exit = listener
    },
    kill: () => post({ kind: 'kill-reader', reader: number }),
  }
}

try {
  const local = createEngine({ ...config, stays: true, person: personName(), spawnReader })
  let receive: (message: WindowMessage) => void = () => {}
  const emit = serveMany(
    local.engine,
    (listener) => {
      receive = listener
    },
    (message) => post({ kind: 'window', message }),
  )
  local.onEvent(emit)
  parent.on('message', ({ data, ports }) => {
    const message = data as ToEngine
    if (message.kind === 'window') receive(message.message)
    else if (message.kind === 'reader-port') readers.get(message.reader)?.join(ports[0] as MessagePortMain)
    else if (message.kind === 'reader-exit') readers.get(message.reader)?.exit(message.why)
    else {
      local.close()
      process.exit()
    }
  })
  post({ kind: 'ready' })
} catch (error) {
  if (!(error instanceof EngineError)) throw error
  post({ kind: 'failed', code: error.code, message: error.message })
}
