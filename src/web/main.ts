import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { SAMPLES, version } from '../cli/library.ts'
import { EngineError } from '../engine/model/errors.ts'
import { connect } from '../engine/port/connect.ts'
import { hubPort, type WindowHub } from '../engine/port/serve-many.ts'
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
  let stopping = false
  const stop = (): void => {
    if (stopping) return
    stopping = true
    void host.stop().then(() => process.exit(0))
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop)
  host.onExit(() => {
    if (stopping) return
    console.error('The engine stopped and does not start again. The library is safe; «belgi check» tells whether it is whole.')
    process.exit(1)
  })
  console.log(host.address)
  if (positionals.length > 0) await importAtStart(host.hub, positionals)
  if (values.open) openBrowser(host.address)
}

async function importAtStart(hub: WindowHub, paths: readonly string[]): Promise<void> {
  const port = hubPort(hub)
  await connect(port).engine.importPaths(paths).finally(port.close)
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
