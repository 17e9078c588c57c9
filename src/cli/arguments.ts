import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'

/** A mistake in the words of a command; the message says what is wrong. Exit code 2. */
export class UsageError extends Error {}

export interface Arguments {
  readonly positionals: readonly string[]
  readonly values: Readonly<Record<string, string | boolean | undefined>>
  /** Values of options that may be given several times. */
  readonly lists: Readonly<Record<string, readonly string[] | undefined>>
}

/** Reads a verb's arguments; throws `UsageError` for an unknown option or a missing value. */
export function readArguments(args: readonly string[], options: ParseArgsOptionsConfig): Arguments {
  try {
    const { positionals, values } = parseArgs({ args: args.map(shield), options, allowPositionals: true, strict: true })
    const given = Object.entries(values)
    return {
      positionals: positionals.map(unshield),
      values: Object.fromEntries(given.filter(([, value]) => !Array.isArray(value))) as Arguments['values'],
      lists: Object.fromEntries(given.filter(([, value]) => Array.isArray(value))) as Arguments['lists'],
    }
  } catch (error) {
    throw new UsageError(error instanceof Error ? (error.message.split('. ')[0] as string) : String(error))
  }
}

const SHIELD = '\u0001'

/** Options begin with ASCII letters; «-сот» is a word of a query that must not occur. */
function shield(arg: string): string {
  return /^-[^-a-zA-Z]/u.test(arg) ? SHIELD + arg : arg
}

function unshield(arg: string): string {
  return arg.startsWith(SHIELD) ? arg.slice(1) : arg
}

/** A whole number of at least `least`; throws `UsageError` otherwise. */
export function numberOption(value: string | boolean | undefined, name: string, least: number, fallback: number): number {
  if (value === undefined) return fallback
  const number = Number(value)
  if (!Number.isInteger(number) || number < least)
    throw new UsageError(`--${name} takes a whole number of at least ${least}, not «${value}»`)
  return number
}
