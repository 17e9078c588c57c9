import { EventEmitter } from 'node:events'
import type { Wire } from './wire.ts'

/** The end of a message channel inside a utility process. */
class Port extends EventEmitter {
  private readonly waiting: unknown[] = []
  private started = false
  private readonly id: number

  constructor(id: number) {
    super()
    this.id = id
  }

  postMessage(data: unknown): void {
    process.send?.({ kind: 'port', port: this.id, data } satisfies Wire)
  }

  start(): void {
    this.started = true
    for (const data of this.waiting.splice(0)) this.emit('message', { data, ports: [] })
  }

  receive(data: unknown): void {
    if (this.started) this.emit('message', { data, ports: [] })
    else this.waiting.push(data)
  }
}

const ports = new Map<number, Port>()
const parentPort = Object.assign(new EventEmitter(), {
  postMessage: (data: unknown) => process.send?.({ kind: 'message', data, ports: [] } satisfies Wire),
})
Object.assign(process, { parentPort })

const early: Wire[] = []
parentPort.once('newListener', () => setImmediate(() => early.splice(0).forEach(deliver)))

process.on('message', (wire: Wire) => {
  if (wire.kind === 'message' && parentPort.listenerCount('message') === 0) early.push(wire)
  else deliver(wire)
})
process.on('disconnect', () => process.exit())

function deliver(wire: Wire): void {
  if (wire.kind === 'port') return ports.get(wire.port)?.receive(wire.data)
  const received = wire.ports.map((id) => {
    const port = new Port(id)
    ports.set(id, port)
    return port
  })
  parentPort.emit('message', { data: wire.data, ports: received })
}
