import { ENTITY_TYPES, type EntityType } from '../engine/model/annotation.ts'
import { numberOption, UsageError } from './arguments.ts'
import { LIBRARY_HELP, LIBRARY_OPTIONS, withLibrary } from './library.ts'
import { oneLine, table } from './text.ts'
import type { Verb } from './verb.ts'

const MOST = 10_000

export const entitiesVerb: Verb = {
  name: 'entities',
  usage: 'entities --library DIR [--type T] [--limit N] [--json]',
  summary: 'List the entities of a library, most mentioned first',
  wordless: true,
  options: { ...LIBRARY_OPTIONS, type: { type: 'string' }, limit: { type: 'string' } },
  help: [...LIBRARY_HELP, `  --type T        only one type: ${ENTITY_TYPES.join(' ')}`, `  --limit N       at most N (${MOST})`],
  run: (args, output) => {
    const type = typeof args.values.type === 'string' ? typeOf(args.values.type) : undefined
    const limit = numberOption(args.values.limit, 'limit', 0, MOST)
    return withLibrary(args, output, true, async ({ engine }) => {
      const rows = await engine.entities({ type, limit })
      if (args.values.json) for (const row of rows) output.out(`${JSON.stringify(row)}\n`)
      else {
        const cells = rows.map((row) => [row.type, row.name, String(row.mentions), String(row.documents), row.aliases.join(', ')])
        output.out(table(['type', 'name', 'mentions', 'documents', 'also'], cells))
      }
      return 0
    })
  },
}

function typeOf(name: string): EntityType {
  const type = ENTITY_TYPES.find((one) => one === name.toUpperCase())
  if (!type) throw new UsageError(`there is no type «${name}»; the types are ${ENTITY_TYPES.join(' ')}`)
  return type
}

export const timelineVerb: Verb = {
  name: 'timeline',
  usage: 'timeline --library DIR [--from DATE] [--to DATE] [--json]',
  summary: 'List the dated sentences of a library in the order of their dates',
  wordless: true,
  options: { ...LIBRARY_OPTIONS, from: { type: 'string' }, to: { type: 'string' } },
  help: [...LIBRARY_HELP, '  --from, --to    EDTF dates (1999, 1999-02, 199X); what overlaps is listed'],
  run: (args, output) => {
    const { from, to } = args.values
    return withLibrary(args, output, true, async ({ engine }) => {
      for (let offset = 0; ; offset += MOST) {
        const rows = await engine.timeline({ from: from as string | undefined, to: to as string | undefined, limit: MOST, offset })
        for (const row of rows) {
          output.out(
            args.values.json ? `${JSON.stringify(row)}\n` : `${row.edtf.padEnd(22)} ${oneLine(row.sentence)}  (${oneLine(row.name)})\n`,
          )
        }
        if (rows.length < MOST) return 0
      }
    })
  },
}
