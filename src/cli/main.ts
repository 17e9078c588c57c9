import { EngineError } from '../engine/model/errors.ts'
import { readArguments, UsageError } from './arguments.ts'
import type { Output, Verb } from './verb.ts'
import { VERBS } from './verbs.ts'

/** Runs one command and resolves to its exit code: 0 all well, 1 some input failed, 2 wrong usage. */
export async function main(argv: readonly string[]): Promise<number> {
  const output = processOutput()
  const [name, ...rest] = argv
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    output.out(overview())
    return name === undefined ? 2 : 0
  }
  const verb = VERBS.find((one) => one.name === name)
  if (!verb) {
    output.err(`belgi: there is no verb «${name}». Try: belgi --help\n`)
    return 2
  }
  try {
    if (rest.includes('--help') || rest.includes('-h')) {
      output.out(helpOf(verb))
      return 0
    }
    const args = readArguments(rest, verb.options)
    if (verb.wordless && args.positionals.length > 0) throw new UsageError(`«${args.positionals[0]}» is one word too many`)
    return await verb.run(args, output)
  } catch (error) {
    return explain(verb, error, output)
  }
}

function explain(verb: Verb, error: unknown, output: Output): number {
  if (error instanceof UsageError) {
    output.err(`belgi ${verb.name}: ${error.message}\nusage: belgi ${verb.usage}\n`)
    return 2
  }
  if (error instanceof EngineError) {
    output.err(`belgi ${verb.name}: ${error.message}\n`)
    return error.code === 'bad-request' || error.code === 'unknown-format' ? 2 : 1
  }
  throw error
}

function overview(): string {
  const width = Math.max(...VERBS.map((verb) => verb.name.length))
  const lines = VERBS.map((verb) => `  ${verb.name.padEnd(width)}  ${verb.summary}`)
  return `Belgi reads Kazakh, Russian and English documents offline.\n\nusage: belgi VERB ...\n\n${lines.join('\n')}\n\nbelgi VERB --help tells more.\n`
}

function helpOf(verb: Verb): string {
  return `${verb.summary}\n\nusage: belgi ${verb.usage}\n\n${verb.help.join('\n')}\n`
}

function processOutput(): Output {
  const terminal = process.stderr.isTTY === true
  let shown = false
  const clear = (): void => {
    if (shown) process.stderr.write('\r\u001B[2K')
    shown = false
  }
  // A reader that stops listening (`| head`) is no fault.
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error
      process.exit(0)
    })
  }
  return {
    out: (text) => {
      clear()
      process.stdout.write(text)
    },
    err: (text) => {
      clear()
      process.stderr.write(text.replaceAll(/[^\P{Cc}\n]/gu, ' '))
    },
    progress: (text) => {
      if (!terminal) return
      clear()
      process.stderr.write(text.slice(0, (process.stderr.columns ?? 80) - 1))
      shown = text !== ''
    },
  }
}
