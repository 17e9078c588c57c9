import { randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { type WebSocket, WebSocketServer } from 'ws'
import { EngineError } from '../engine/model/errors.ts'
import type { WindowHub } from '../engine/port/serve-many.ts'
import { type EngineConfig, type EngineProcess, forkEngine } from '../node/engine-process.ts'
import { type LastingEngine, startLasting } from '../node/lasting-engine.ts'
import { contentSecurityPolicy } from '../window-policy.ts'
import { listServed, type ServedFile } from './files.ts'
import { createGate, type Gate, type Refusal } from './gate.ts'

/** Bytes of the largest message a window may send: a file with its frame. */
const LARGEST_MESSAGE = 600 * 1024 * 1024

/** The window, served on the loopback address. */
export interface LoopbackHost {
  /** With its secret; good for the life of this host. */
  readonly address: string
  /** Where windows join the first engine. */
  readonly hub: WindowHub
  /** Called when the engine has stopped and cannot be started again. */
  onExit(listener: () => void): void
  stop(): Promise<void>
}

/** Starts the engine and serves the built window on 127.0.0.1; port 0 takes a free one. Rejects with `EngineError`. */
export async function startHost(config: EngineConfig, port = 0): Promise<LoopbackHost> {
  const files = listServed(fileURLToPath(new URL('../../out/renderer/', import.meta.url)))
  if (!files.has('/')) throw new EngineError('unexpected', 'The window is not built yet. Run: npm run build')
  const sockets = new WebSocketServer({ noServer: true, maxPayload: LARGEST_MESSAGE })
  let gone = (): void => {}
  const engine = await startLasting(() => forkEngine(config), { onStop: () => closeAll(sockets), onGone: () => gone() })
  const server = createServer()
  try {
    await listen(server, port)
  } catch (error) {
    await engine.stop()
    throw error
  }
  const actual = (server.address() as AddressInfo).port
  const token = randomBytes(32).toString('base64url')
  const gate = createGate(actual, token, randomBytes(32).toString('base64url'))
  const policy = contentSecurityPolicy([`ws://127.0.0.1:${actual}`, `ws://localhost:${actual}`])
  server.on('request', (request, response) => answer(request, response, gate, files, policy))
  serveSockets(server, sockets, gate, engine)
  return {
    address: `http://127.0.0.1:${actual}/?token=${token}`,
    hub: (await engine.now()).hub,
    onExit: (listener) => {
      gone = listener
    },
    stop: () => stop(server, engine),
  }
}

/** Windows learn from their closed socket that the engine they spoke with is no more. */
function closeAll(sockets: WebSocketServer): void {
  for (const socket of sockets.clients) socket.terminate()
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(new EngineError('bad-request', `Port ${port} cannot be used: ${error.code}.`)),
    )
    server.listen(port, '127.0.0.1', resolve)
  })
}

async function stop(server: Server, engine: LastingEngine<EngineProcess>): Promise<void> {
  server.close()
  server.closeAllConnections()
  await engine.stop()
}

function answer(
  request: IncomingMessage,
  response: ServerResponse,
  gate: Gate,
  files: ReadonlyMap<string, ServedFile>,
  policy: string,
): void {
  response.setHeader('Content-Security-Policy', policy)
  response.setHeader('X-Content-Type-Options', 'nosniff')
  response.setHeader('Referrer-Policy', 'no-referrer')
  response.setHeader('Cross-Origin-Opener-Policy', 'same-origin')
  response.setHeader('Cross-Origin-Resource-Policy', 'same-origin')
  response.setHeader('Cache-Control', 'no-store')
  const refusal = gate.refuse(request, false)
  const url = URL.parse(request.url ?? '/', 'http://127.0.0.1')
  if (refusal?.status === 401 && url?.pathname === '/' && gate.admits(url)) return enter(response, gate)
  if (refusal) return refuse(response, refusal)
  const file = url ? files.get(url.pathname) : undefined
  if (!file) return void response.writeHead(404, { 'Content-Type': 'text/plain' }).end('There is no such file.\n')
  if (url?.searchParams.has('token')) return enter(response, gate)
  response.writeHead(200, { 'Content-Type': file.mediaType })
  if (request.method === 'HEAD') response.end()
  else
    createReadStream(file.path)
      .on('error', () => response.destroy())
      .pipe(response)
}

/** Puts the session in a cookie and the secret out of the address bar. */
function enter(response: ServerResponse, gate: Gate): void {
  response.writeHead(303, { 'Set-Cookie': gate.cookie, Location: '/' }).end()
}

function refuse(response: ServerResponse, refusal: Refusal): void {
  response.writeHead(refusal.status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`${refusal.reason}\n`)
}

function serveSockets(server: Server, sockets: WebSocketServer, gate: Gate, engine: LastingEngine<EngineProcess>): void {
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const refusal = request.url === '/engine' ? gate.refuse(request, true) : { status: 404 }
    socket.on('error', () => socket.destroy())
    if (refusal) return void socket.end(`HTTP/1.1 ${refusal.status} Refused\r\nConnection: close\r\n\r\n`)
    engine.now().then(
      ({ hub }) => sockets.handleUpgrade(request, socket, head, (open) => join(open, hub)),
      () => socket.destroy(),
    )
  })
}

function join(socket: WebSocket, hub: WindowHub): void {
  const window = hub.join((frame) => socket.send(frame))
  socket.on('message', (data, isBinary) => {
    if (isBinary) window.send(new Uint8Array(data as Buffer))
  })
  socket.on('error', () => socket.terminate())
  socket.on('close', window.leave)
}
