import type { HostRequest, WindowFacts } from '../engine/contracts/window.ts'
import type { Port } from '../engine/port/port.ts'

/** What the preload script hands to the window under Electron; see src/preload/index.ts. */
export interface ElectronBridge {
  send(frame: Uint8Array): void
  listen(receive: (frame: Uint8Array) => void): void
  onClose(closed: () => void): void
  tell(message: unknown): void
  onAsk(asked: (request: HostRequest) => void): void
  /** Absolute paths of dropped or picked files, in order; an empty string where a file has none. */
  pathsOf(files: readonly File[]): readonly string[] | Promise<readonly string[]>
  chooseFiles(kind: 'files' | 'folder'): Promise<string[]>
  /** Asks where to and begins a file there; null when the user cancelled. */
  beginFile(name: string): Promise<number | null>
  writePart(file: number, bytes: Uint8Array): Promise<void>
  /** Puts the file in its place, or leaves nothing of it. */
  endFile(file: number, whole: boolean): Promise<void>
}

declare global {
  interface Window {
    readonly belgi?: ElectronBridge
  }
}

/** The bytes of a file, at once or part by part. */
export type FileContent = Uint8Array | AsyncIterable<Uint8Array>

/** Where the window runs, with the few things that only a host can do. */
export interface Host {
  readonly kind: 'electron' | 'web'
  readonly port: Port
  /** Paths of dropped files, or null where the host knows none and bytes must be sent. */
  pathsOf(files: readonly File[]): Promise<readonly string[] | null>
  /** Paths chosen in a native dialog, or null where the window must use a file input. */
  chooseFiles(kind: 'files' | 'folder'): Promise<readonly string[] | null>
  /** Writes a file where the user says; false when they cancelled. A content that fails leaves no file, and rejects. */
  saveFile(name: string, content: FileContent, mediaType: string): Promise<boolean>
  /** Opens a further window at a place, as `placeWords` writes it. */
  openWindow(place: string): void
  /** Tells the host's menus; nothing where the host has none. */
  tellFacts(facts: WindowFacts): void
  /** Calls `asked` for each thing that the host asks; one listener. */
  onAsk(asked: (request: HostRequest) => void): void
}

/** The host this window runs in; rejects when the loopback host cannot be reached. */
export async function openHost(): Promise<Host> {
  return window.belgi ? electronHost(window.belgi) : webHost()
}

function electronHost(bridge: ElectronBridge): Host {
  return {
    kind: 'electron',
    port: { send: bridge.send, listen: bridge.listen, onClose: bridge.onClose, close: () => {} },
    pathsOf: async (files) => {
      const paths = await bridge.pathsOf(files)
      return paths.every((path) => path !== '') ? paths : null
    },
    chooseFiles: (kind) => bridge.chooseFiles(kind),
    saveFile: (name, content) => saveByParts(bridge, name, partsOf(content)),
    openWindow: (place) => bridge.tell({ kind: 'window', place }),
    tellFacts: (facts) => bridge.tell({ kind: 'facts', ...facts }),
    onAsk: bridge.onAsk,
  }
}

async function webHost(): Promise<Host> {
  const socket = new WebSocket(`ws://${location.host}/engine`)
  socket.binaryType = 'arraybuffer'
  await new Promise<void>((resolve, reject) => {
    socket.onopen = () => resolve()
    socket.onerror = () => reject(new Error('The loopback host does not answer.'))
  })
  return {
    kind: 'web',
    port: {
      send: (frame) => socket.send(frame as Uint8Array<ArrayBuffer>),
      listen: (receive) => {
        socket.onmessage = (event) => receive(new Uint8Array(event.data as ArrayBuffer))
      },
      onClose: (closed) => {
        socket.onclose = () => closed()
      },
      close: () => socket.close(),
    },
    pathsOf: async () => null,
    chooseFiles: async () => null,
    saveFile: async (name, content, mediaType) => {
      // The browser keeps large blobs on disk, so a part need not stay in memory.
      const parts: Blob[] = []
      for await (const part of partsOf(content)) parts.push(new Blob([part as Uint8Array<ArrayBuffer>]))
      const url = URL.createObjectURL(new Blob(parts, { type: mediaType }))
      const link = document.createElement('a')
      link.href = url
      link.download = name
      link.click()
      setTimeout(() => URL.revokeObjectURL(url), 10_000)
      return true
    },
    openWindow: (place) => void window.open(`${location.pathname}#${place}`, '_blank', 'noopener'),
    tellFacts: () => {},
    onAsk: () => {},
  }
}

async function* partsOf(content: FileContent): AsyncGenerator<Uint8Array> {
  if (content instanceof Uint8Array) yield content
  else yield* content
}

async function saveByParts(bridge: ElectronBridge, name: string, parts: AsyncGenerator<Uint8Array>): Promise<boolean> {
  const file = await bridge.beginFile(name)
  if (file === null) return false
  let whole = false
  try {
    for await (const part of parts) await bridge.writePart(file, part)
    whole = true
  } finally {
    await bridge.endFile(file, whole)
  }
  return true
}
