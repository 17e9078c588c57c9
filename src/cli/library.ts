import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { createEngine, type LocalEngine } from '../engine/engine.ts'
import { EngineError } from '../engine/model/errors.ts'
import { forkReader } from '../node/fork-reader.ts'
import { personName } from '../node/person.ts'
import { type Arguments, UsageError } from './arguments.ts'
import type { Output } from './verb.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** Folder of the sample documents. */
export const SAMPLES = path.join(ROOT, 'resources/samples')

/** This program's version. */
export function version(): string {
  return (JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as { version: string }).version
}

/** A path as the user meant it: npm runs scripts in the project's folder and keeps the user's own in INIT_CWD. */
export function userPath(file: string): string {
  return path.resolve(process.env.npm_lifecycle_event === 'belgi' && process.env.INIT_CWD ? process.env.INIT_CWD : process.cwd(), file)
}

/** The library that `--library` names; throws `UsageError` without it, `no-such-library` when it must exist and does not. */
export function libraryFolder(args: Arguments, mustExist: boolean): string {
  const folder = args.values.library
  if (typeof folder !== 'string' || folder === '') throw new UsageError('--library DIR is needed')
  const full = userPath(folder)
  if (mustExist && !existsSync(path.join(full, 'library.db'))) {
    throw new EngineError('no-such-library', `There is no library in «${full}». Make one with: belgi import PATH... --library ${folder}`)
  }
  return full
}

/** Runs `work` with the library's engine and closes it afterwards. */
export async function withLibrary<T>(
  args: Arguments,
  output: Output,
  mustExist: boolean,
  work: (local: LocalEngine) => Promise<T>,
): Promise<T> {
  const local = createEngine({
    folder: libraryFolder(args, mustExist),
    samples: SAMPLES,
    version: version(),
    person: personName(),
    spawnReader: forkReader,
    indexing: (renewed) => output.progress(renewed ? `The search index is being renewed: ${renewed.done} of ${renewed.of}` : ''),
  })
  try {
    return await work(local)
  } finally {
    local.close()
  }
}

/** The options that every verb of a library has. */
export const LIBRARY_OPTIONS = { library: { type: 'string' }, json: { type: 'boolean' } } as const

/** Their help. */
export const LIBRARY_HELP = ['  --library DIR   the folder of the library', '  --json          JSON Lines on standard output']
