import { openExport } from '../engine/port/export-parts.ts'
import { UsageError } from './arguments.ts'
import { LIBRARY_HELP, LIBRARY_OPTIONS, userPath, withLibrary } from './library.ts'
import type { Verb } from './verb.ts'
import { writeWhole } from './write-whole.ts'

export const exportVerb: Verb = {
  name: 'export',
  usage: 'export [DOCUMENT...] --library DIR --format F --out PATH',
  summary: 'Export documents, or the whole library, to a file',
  options: { ...LIBRARY_OPTIONS, format: { type: 'string' }, out: { type: 'string' } },
  help: [
    ...LIBRARY_HELP.slice(0, 1),
    '  --format F      jsonl: one document a line, as analyze --json prints it; csv: one finding a row;',
    '                  html: the texts with their marks; webanno: W3C Web Annotations; tei: TEI P5;',
    '                  conll: a token a line with IOB2 tags; ics: dates as a calendar;',
    '                  graphml: who is named together',
    '  --out PATH      the file to write; - for standard output',
  ],
  run: (args, output) => {
    const { format, out } = args.values
    if (typeof format !== 'string') throw new UsageError('--format F is needed')
    if (typeof out !== 'string') throw new UsageError('--out PATH is needed')
    return withLibrary(args, output, true, async ({ engine }) => {
      const documents = args.positionals.length > 0 ? args.positionals : undefined
      const { parts, end } = await openExport(engine, { format, documents }, (done, of) => output.progress(`${done} of ${of} documents`))
      try {
        if (out === '-') for await (const part of parts) output.out(new TextDecoder().decode(part))
        else await writeWhole(userPath(out), parts)
      } finally {
        await end()
        output.progress('')
      }
      return 0
    })
  },
}
