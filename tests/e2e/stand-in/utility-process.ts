import { type ChildProcess, fork } from 'node:child_process'
import { EventEmitter } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Wire } from './wire.ts'

/** One end of a channel made in the main process; once handed to a utility process, what is for it goes there. */
class Port {
  readonly id: number
  other: Port | null = null
  owner: ChildProcess | null = null

  constructor(id: number) {
    this.id = id
  }
}

const ports = new Map<number, Port>()

/** Stand-in for Electron's `MessageChannelMain`: both ends are meant for utility processes. */
export class MessageChannelMain {
  readonly port1 = newPort()
  readonly port2 = newPort()

  constructor() {
    this.port1.other = this.port2
    this.port2.other = this.port1
  }
}

function newPort(): Port {
  const port = new Port(ports.size + 1)
  ports.set(port.id, port)
  return port
}

interface ForkOptions {
  readonly execArgv?: readonly string[]
}

/** Stand-in for Electron's `utilityProcess`: a child process of Node with a `parentPort`. */
export const utilityProcess = {
  fork: (file: string, args: readonly string[] = [], options: ForkOptions = {}) => {
    const child = fork(file, [...args], {
      serialization: 'advanced',
      execArgv: [...(options.execArgv ?? []), '--no-warnings', '--import', fileURLToPath(new URL('./utility.ts', import.meta.url))],
    })
    const events = new EventEmitter()
    child.on('message', (wire: Wire) => {
      if (wire.kind === 'message') return events.emit('message', wire.data)
      const other = ports.get(wire.port)?.other
      other?.owner?.send({ kind: 'port', port: other.id, data: wire.data } satisfies Wire, () => {})
    })
    child.on('exit', (code) => events.emit('exit', code))
    return Object.assign(events, {
      get pid() {
        return child.pid
      },
      postMessage: (data: unknown, transfer: readonly Port[] = []) => {
        for (const port of transfer) port.owner = child
        if (child.connected) child.send({ kind: 'message', data, ports: transfer.map((port) => port.id) } satisfies Wire, () => {})
      },
      kill: () => child.kill('SIGKILL'),
    })
  },
}
