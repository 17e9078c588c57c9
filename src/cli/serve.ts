import { startHost } from '../web/host.ts'
import { numberOption } from './arguments.ts'
import { LIBRARY_HELP, LIBRARY_OPTIONS, libraryFolder, SAMPLES, version } from './library.ts'
import type { Verb } from './verb.ts'

export const serveVerb: Verb = {
  name: 'serve',
  usage: 'serve --library DIR [--port N]',
  summary: 'Open the window on this machine’s loopback address, for a browser',
  options: { ...LIBRARY_OPTIONS, port: { type: 'string' } },
  help: [
    ...LIBRARY_HELP.slice(0, 1),
    '  --port N        the port; without it a free one is chosen',
    '',
    'Prints the address, with its secret, and serves until Ctrl+C.',
  ],
  run: async (args, output) => {
    const port = numberOption(args.values.port, 'port', 0, 0)
    const host = await startHost({ folder: libraryFolder(args, false), samples: SAMPLES, version: version() }, port)
    output.out(`${host.address}\n`)
    await new Promise<void>((resolve) => {
      process.once('SIGINT', () => resolve())
      process.once('SIGTERM', () => resolve())
      host.onExit(() => resolve())
    })
    await host.stop()
    return 0
  },
}
