/** A two-way road for frames of bytes: a message port, a web socket, a child process's channel. */
export interface Port {
  send(frame: Uint8Array): void
  /** Called for each frame that arrives; one listener. */
  listen(receive: (frame: Uint8Array) => void): void
  /** Called once when the other side is gone. */
  onClose(closed: () => void): void
  close(): void
}

/** Two ports joined back to back, for tests and for a host that runs the engine in its own process. */
export function portPair(): [Port, Port] {
  const ends = [createEnd(), createEnd()] as const
  ends[0].other = ends[1]
  ends[1].other = ends[0]
  return [ends[0].port, ends[1].port]
}

interface End {
  other: End | null
  receive: (frame: Uint8Array) => void
  closed: () => void
  port: Port
}

function createEnd(): End {
  const end: End = {
    other: null,
    receive: () => {},
    closed: () => {},
    port: {
      send: (frame) => {
        const other = end.other
        if (other) queueMicrotask(() => other.receive(frame))
      },
      listen: (receive) => {
        end.receive = receive
      },
      onClose: (closed) => {
        end.closed = closed
      },
      close: () => {
        const other = end.other
        end.other = null
        if (other) {
          other.other = null
          other.closed()
        }
      },
    },
  }
  return end
}
