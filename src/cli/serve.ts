import { startHost } from '../web/host.ts'
import { numberOption, UsageError } from './arguments.ts'
import { LIBRARY_HELP, LIBRARY_OPTIONS, libraryFolder, SAMPLES, version } from './library.ts'
import type { Verb } from './verb.ts'

const MOST_PORT = 65_535

export const serveVerb: Verb = {
  name: 'serve',
  usage: 'serve --library DIR [--port N]',
  summary: 'Open the window on this machine’s loopback address, for a browser',
  wordless: true,
  options: { ...LIBRARY_OPTIONS, port: { type: 'string' } },
  help: [
    ...LIBRARY_HELP.slice(0, 1),
    '  --port N        the port; without it a free one is chosen',
    '',
    'Prints the address, with its secret, and serves until Ctrl+C.',
  ],
  run: async (args, output) => {
    const port = numberOption(args.values.port, 'port', 0, 0)
    if (port > MOST_PORT) throw new UsageError(`--port takes a number of at most ${MOST_PORT}, not «${port}»`)
    const host = await startHost({ folder: libraryFolder(args, false), samples: SAMPLES, version: version() }, port)
    output.out(`${host.address}\n`)
    const code = await new Promise<number>((resolve) => {
      process.once('SIGINT', () => resolve(0))
      process.once('SIGTERM', () => resolve(0))
      host.onExit(() => resolve(1))
    })
    if (code !== 0) output.err('belgi serve: The engine stopped and does not start again.\n')
    await host.stop()
    return code
  },
}
