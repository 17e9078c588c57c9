import type { Engine, EngineEvents } from '../contracts/engine.ts'
import type { Port } from './port.ts'
import { serve } from './serve.ts'

/** One message between a host and its engine process: a window comes, says something, or goes. */
export type WindowMessage =
  | { readonly window: number; readonly kind: 'open' }
  | { readonly window: number; readonly kind: 'close' }
  | { readonly window: number; readonly kind: 'frame'; readonly frame: Uint8Array }

/** Serves every window whose messages come over one channel; returns what tells an event to all of them. */
export function serveMany(
  engine: Engine,
  listen: (receive: (message: WindowMessage) => void) => void,
  send: (message: WindowMessage) => void,
): <N extends keyof EngineEvents>(name: N, value: EngineEvents[N]) => void {
  const windows = new Map<number, { receive: (frame: Uint8Array) => void; emit: ReturnType<typeof serve> }>()
  const open = (window: number): void => {
    let receive: (frame: Uint8Array) => void = () => {}
    const emit = serve(
      {
        send: (frame) => windows.has(window) && send({ window, kind: 'frame', frame }),
        listen: (listener) => {
          receive = listener
        },
        onClose: () => {},
        close: () => windows.delete(window),
      },
      engine,
    )
    windows.set(window, { receive: (frame) => receive(frame), emit })
  }
  listen((message) => {
    if (message.kind === 'frame') windows.get(message.window)?.receive(message.frame)
    else if (message.kind === 'open') open(message.window)
    else windows.delete(message.window)
  })
  return (name, value) => {
    for (const { emit } of windows.values()) emit(name, value)
  }
}

/** The host's side of that channel: a port for each window. */
export interface WindowHub {
  /** Joins a window; frames it sends go to the engine, frames for it come to `receive`. */
  join(receive: (frame: Uint8Array) => void): { readonly send: (frame: Uint8Array) => void; readonly leave: () => void }
  /** Hands a message of the engine to its window. */
  deliver(message: WindowMessage): void
}

/** A port for the host itself, as if it were a window. */
export function hubPort(hub: WindowHub): Port {
  let receive: (frame: Uint8Array) => void = () => {}
  const window = hub.join((frame) => receive(frame))
  return {
    send: window.send,
    listen: (listener) => {
      receive = listener
    },
    onClose: () => {},
    close: window.leave,
  }
}

/** Gives each window its number on the channel. */
export function createWindowHub(send: (message: WindowMessage) => void): WindowHub {
  const windows = new Map<number, (frame: Uint8Array) => void>()
  let next = 1
  return {
    join: (receive) => {
      const window = next++
      windows.set(window, receive)
      send({ window, kind: 'open' })
      return {
        send: (frame) => send({ window, kind: 'frame', frame }),
        leave: () => {
          windows.delete(window)
          send({ window, kind: 'close' })
        },
      }
    },
    deliver: (message) => {
      if (message.kind === 'frame') windows.get(message.window)?.(message.frame)
    },
  }
}
