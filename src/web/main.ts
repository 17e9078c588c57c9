import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { SAMPLES, version } from '../cli/library.ts'
import { EngineError } from '../engine/model/errors.ts'
import { connect } from '../engine/port/connect.ts'
import type { WindowHub } from '../engine/port/serve-many.ts'
import { defaultLibrary } from '../node/default-library.ts'
import { startHost } from './host.ts'

/** Opens the window through the loopback host: `node src/web/main.ts [--library DIR] [--port N] [--open] [FILE...]`. */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { library: { type: 'string' }, port: { type: 'string' }, open: { type: 'boolean' } },
    allowPositionals: true,
  })
  const config = { folder: values.library ?? defaultLibrary(), samples: SAMPLES, version: version() }
  const host = await startHost(config, Number(values.port ?? 0))
  console.log(host.address)
  if (positionals.length > 0) await importAtStart(host.hub, positionals)
  if (values.open) openBrowser(host.address)
  host.onExit(() => process.exit(1))
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void host.stop().then(() => process.exit(0)))
}

async function importAtStart(hub: WindowHub, paths: readonly string[]): Promise<void> {
  let receive: (frame: Uint8Array) => void = () => {}
  const window = hub.join((frame) => receive(frame))
  const { engine } = connect({
    send: window.send,
    listen: (listener) => {
      receive = listener
    },
    onClose: () => {},
    close: window.leave,
  })
  await engine.importPaths(paths)
  window.leave()
}

function openBrowser(address: string): void {
  const [command, ...args] = browserCommand()
  if (command)
    spawn(command, [...args, address], { stdio: 'ignore', detached: true })
      .on('error', () => {})
      .unref()
}

function browserCommand(): readonly string[] {
  if (process.platform === 'darwin') return ['open']
  if (process.platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler']
  const display = process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY
  return display && existsSync('/usr/bin/xdg-open') ? ['xdg-open'] : []
}

main().catch((error: unknown) => {
  console.error(error instanceof EngineError ? error.message : error)
  process.exitCode = 1
})
