import { documentJson } from '../engine/exporters/json.ts'
import { UsageError } from './arguments.ts'
import { LIBRARY_HELP, LIBRARY_OPTIONS, withLibrary } from './library.ts'
import { analysisText, table } from './text.ts'
import type { Verb } from './verb.ts'

const PAGE = 1000

export const listVerb: Verb = {
  name: 'list',
  usage: 'list --library DIR [--json]',
  summary: 'List the documents of a library',
  wordless: true,
  options: LIBRARY_OPTIONS,
  help: LIBRARY_HELP,
  run: (args, output) =>
    withLibrary(args, output, true, async ({ engine }) => {
      const rows: (readonly string[])[] = []
      for (let offset = 0; ; offset += PAGE) {
        const page = await engine.documents({ sort: 'name', limit: PAGE, offset })
        for (const row of page.rows) {
          if (args.values.json) output.out(`${JSON.stringify(row)}\n`)
          else rows.push([row.id.slice(0, 12), row.format, row.language, String(row.words), row.name, row.title])
        }
        if (offset + PAGE >= page.total) break
      }
      if (!args.values.json) output.out(table(['document', 'format', 'language', 'words', 'name', 'title'], rows))
      return 0
    }),
}

export const showVerb: Verb = {
  name: 'show',
  usage: 'show DOCUMENT --library DIR [--json]',
  summary: 'Show the analysis of one document of a library',
  options: LIBRARY_OPTIONS,
  help: [...LIBRARY_HELP, '', 'DOCUMENT is an id, the beginning of one (eight characters or more), or a file name.'],
  run: (args, output) => {
    const [document, ...more] = args.positionals
    if (document === undefined || more.length > 0) throw new UsageError('exactly one DOCUMENT is needed')
    return withLibrary(args, output, true, async ({ engine }) => {
      const analysis = await engine.analysis(document)
      output.out(args.values.json ? `${JSON.stringify(documentJson(analysis))}\n` : analysisText(analysis))
      return 0
    })
  },
}
