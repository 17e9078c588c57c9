import { readFile } from 'node:fs/promises'
import type { LocalEngine } from '../engine/engine.ts'
import { type Correction, isPlaced } from '../engine/model/correction.ts'
import { refsOf } from '../engine/model/corrections-identity.ts'
import { type Arguments, UsageError } from './arguments.ts'
import { LIBRARY_HELP, LIBRARY_OPTIONS, userPath, withLibrary } from './library.ts'
import { counted, oneLine, table } from './text.ts'
import type { Output, Verb } from './verb.ts'
import { writeWhole } from './write-whole.ts'

type Work = (local: LocalEngine, args: Arguments, output: Output) => Promise<number>

/** What can be done with corrections, by the word after the verb. */
const WORKS: Readonly<Record<string, Work>> = {
  list: async ({ engine }, args, output) => {
    const corrections = await standing(engine)
    if (args.values.json) for (const one of corrections) output.out(`${JSON.stringify(one)}\n`)
    else output.out(table(['made', 'by', 'what', 'words', 'where'], corrections.map(rowOf)))
    return 0
  },
  export: async ({ engine }, args, output) => {
    const { out } = args.values
    if (typeof out !== 'string') throw new UsageError('--out PATH is needed')
    const { bytes } = await engine.exportCorrections()
    if (out === '-') output.out(new TextDecoder().decode(bytes))
    else await writeWhole(userPath(out), bytes)
    return 0
  },
  import: async ({ engine, settle }, args, output) => {
    const files = args.positionals.slice(1)
    if (files.length === 0) throw new UsageError('name the files to import')
    let code = 0
    for (const file of files) {
      const bytes = await readFile(userPath(file)).catch(() => null)
      if (!bytes) {
        output.err(`belgi corrections: «${file}» cannot be read\n`)
        code = 1
        continue
      }
      const { added, known, refused } = await engine.importCorrections(new Uint8Array(bytes))
      if (refused.length > 0) code = 1
      if (args.values.json) output.out(`${JSON.stringify({ file, added, known, refused })}\n`)
      else
        output.out(
          `${file}: ${added} added, ${known} known${refused.length > 0 ? `, no corrections in lines ${refused.join(', ')}` : ''}\n`,
        )
    }
    settle()
    return code
  },
  undo: async (local, args, output) => turn(local, 'undo', args, output),
  redo: async (local, args, output) => turn(local, 'redo', args, output),
}

async function turn({ engine, settle }: LocalEngine, way: 'undo' | 'redo', args: Arguments, output: Output): Promise<number> {
  const step = await engine[way]()
  settle()
  if (args.values.json) output.out(`${JSON.stringify(step)}\n`)
  else output.out(step ? `${counted([...step.made, ...step.taken].length, 'correction')} of ${step.at}\n` : `there is nothing to ${way}\n`)
  return 0
}

async function standing(engine: LocalEngine['engine']): Promise<readonly Correction[]> {
  const lines = new TextDecoder().decode((await engine.exportCorrections()).bytes).split('\n')
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Correction)
}

function rowOf(one: Correction): string[] {
  const words = isPlaced(one)
    ? one.quote
    : one.kind === 'words'
      ? one.words
      : refsOf(one)
          .map(({ name }) => name)
          .join(' = ')
  const value = one.kind === 'date' && one.action === 'set' ? one.edtf : 'type' in one && one.type ? one.type : ''
  return [
    one.at.slice(0, 19),
    one.by.slice('person:'.length),
    `${one.kind} ${one.action} ${value}`.trim(),
    oneLine(words),
    one.document?.slice(0, 12) ?? 'library',
  ]
}

export const correctionsVerb: Verb = {
  name: 'corrections',
  usage: 'corrections [list | export --out PATH | import PATH... | undo | redo] --library DIR [--json]',
  summary: 'List what people put right, take it out, take it in, undo it',
  options: { ...LIBRARY_OPTIONS, out: { type: 'string' } },
  help: [
    ...LIBRARY_HELP,
    '  --out PATH      the file to write; - for standard output',
    '',
    'The file says one correction a line, as JSON, signed and dated; taken in, each holds wherever its document or its words are.',
  ],
  run: (args, output) => {
    const name = args.positionals[0] ?? 'list'
    const work = Object.hasOwn(WORKS, name) ? WORKS[name] : undefined
    if (!work) throw new UsageError(`there is no «corrections ${name}»; there are ${Object.keys(WORKS).join(', ')}`)
    return withLibrary(args, output, true, (local) => work(local, args, output))
  },
}
