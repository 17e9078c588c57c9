import type { Engine, EngineEvents } from '../contracts/engine.ts'
import { EngineError, type ErrorCode } from '../model/errors.ts'
import { decodeFrame, encodeFrame } from './codec.ts'
import { createGathering } from './parts.ts'
import type { Port } from './port.ts'
import { type EventName, isEventName, METHODS } from './protocol.ts'

/** An engine on the other side of a port. */
export interface Connection {
  readonly engine: Engine
  /** Listens to one kind of event; the function returned ends that. */
  on<N extends EventName>(name: N, listener: (value: EngineEvents[N]) => void): () => void
  /** Called once when the other side is gone; calls then reject with `unexpected`. */
  onClose(closed: () => void): void
}

type Waiting = { resolve: (value: unknown) => void; reject: (error: Error) => void }

/** Makes the engine at the other end of a port callable. */
export function connect(port: Port): Connection {
  const waiting = new Map<number, Waiting>()
  const gathering = createGathering()
  const listeners = new Map<EventName, Set<(value: never) => void>>()
  const closedListeners = new Set<() => void>()
  let next = 1
  let open = true

  port.listen((bytes) => {
    const frame = decodeFrame(bytes)
    if (frame === null || frame.kind === 'call') return
    if (frame.kind === 'event') {
      if (isEventName(frame.name)) for (const listener of listeners.get(frame.name) ?? []) listener(frame.value as never)
      return
    }
    if (frame.kind === 'part') return gathering.add(frame)
    const call = waiting.get(frame.id)
    waiting.delete(frame.id)
    if (frame.kind === 'result') return call?.resolve(gathering.end(frame.id, frame.value))
    gathering.forget(frame.id)
    call?.reject(new EngineError(frame.code as ErrorCode, frame.message))
  })
  port.onClose(() => {
    open = false
    for (const call of waiting.values()) call.reject(gone())
    waiting.clear()
    for (const closed of closedListeners) closed()
  })

  const call = (method: string, args: readonly unknown[]): Promise<unknown> =>
    new Promise((resolve, reject) => {
      if (!open) return reject(gone())
      const id = next++
      waiting.set(id, { resolve, reject })
      port.send(encodeFrame({ kind: 'call', id, method, args: [...args] }))
    })
  const methods = Object.keys(METHODS).map((method) => [method, (...args: readonly unknown[]) => call(method, args)])
  return {
    engine: Object.fromEntries(methods) as Engine,
    on: (name, listener) => {
      const set = listeners.get(name) ?? new Set()
      listeners.set(name, set)
      set.add(listener as (value: never) => void)
      return () => void set.delete(listener as (value: never) => void)
    },
    onClose: (closed) => void closedListeners.add(closed),
  }
}

function gone(): EngineError {
  return new EngineError('unexpected', 'The engine has stopped. Restart Belgi; the library is safe.')
}
