import type { ParseArgsOptionsConfig } from 'node:util'
import type { Arguments } from './arguments.ts'

/** Where a command writes: results to `out`, progress and messages to `err`. */
export interface Output {
  out(text: string): void
  err(text: string): void
  /** Replaces the progress line; silent where standard error is no terminal. */
  progress(text: string): void
}

/** One verb of the command line. */
export interface Verb {
  readonly name: string
  readonly usage: string
  readonly summary: string
  readonly options: ParseArgsOptionsConfig
  /** True for a verb that takes options alone. */
  readonly wordless?: boolean
  /** One line for each option, and whatever else `--help` should say. */
  readonly help: readonly string[]
  /** Resolves to the exit code: 0 all well, 1 some input failed; throws `UsageError` for 2. */
  run(args: Arguments, output: Output): Promise<number>
}
