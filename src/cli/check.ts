import path from 'node:path'
import { LIBRARY_HELP, LIBRARY_OPTIONS, withLibrary } from './library.ts'
import { counted } from './text.ts'
import type { Verb } from './verb.ts'

export const checkVerb: Verb = {
  name: 'check',
  usage: 'check --library DIR [--repair] [--json]',
  summary: 'Check that nothing in a library is damaged; rebuild what can be rebuilt',
  wordless: true,
  options: { ...LIBRARY_OPTIONS, repair: { type: 'boolean' } },
  help: [...LIBRARY_HELP, '  --repair        rebuild what can be rebuilt from what is whole'],
  run: (args, output) =>
    withLibrary(args, output, true, async ({ engine }) => {
      const report = await engine.check(args.values.repair === true)
      if (args.values.json) output.out(`${JSON.stringify(report)}\n`)
      else {
        for (const problem of report.problems) output.out(`${problem.repaired ? 'repaired' : 'damaged'}: ${problem.message}\n`)
        if (report.unnamed > 0)
          output.out(
            `${counted(report.unnamed, 'original')} in the library's folder ${report.unnamed === 1 ? 'belongs' : 'belong'} to no document; to have what is in them, import that folder: ${path.join(String(args.values.library), 'originals')}\n`,
          )
        output.out(
          report.ok
            ? `${counted(report.documents, 'document')}, all whole\n`
            : `${counted(report.documents, 'document')}, ${counted(report.problems.length, 'problem')}\n`,
        )
      }
      return report.ok ? 0 : 1
    }),
}
