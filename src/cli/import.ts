import type { FileOutcome, Job } from '../engine/contracts/engine.ts'
import { analysisOptions } from './analyze.ts'
import { UsageError } from './arguments.ts'
import { LIBRARY_HELP, LIBRARY_OPTIONS, userPath, withLibrary } from './library.ts'
import { duration } from './text.ts'
import type { Verb } from './verb.ts'

export const importVerb: Verb = {
  name: 'import',
  usage: 'import PATH... --library DIR [--json] [--language kk|ru|en] [--date YYYY-MM-DD]',
  summary: 'Import files and folders into a library',
  options: { ...LIBRARY_OPTIONS, language: { type: 'string' }, date: { type: 'string' }, password: { type: 'string' } },
  help: [
    ...LIBRARY_HELP,
    '  --language, --date, --password   as in analyze',
    '',
    'A file whose bytes are in the library already is not imported again. Ctrl+C stops; what is done stays.',
  ],
  run: async (args, output) => {
    if (args.positionals.length === 0) throw new UsageError('at least one PATH is needed')
    const options = analysisOptions(args)
    return withLibrary(args, false, async (local) => {
      const abort = new AbortController()
      const stop = (): void => abort.abort()
      process.once('SIGINT', stop)
      let kept = 0
      const job = await local.importAndWait(args.positionals.map(userPath), options, {
        signal: abort.signal,
        report: (outcome) => {
          if (outcome.document !== null) kept++
          if (args.values.json) output.out(`${JSON.stringify(outcome)}\n`)
          if (outcome.state === 'failed' || outcome.state === 'in-part') output.err(`${describe(outcome)}\n`)
        },
        progress: (now) => output.progress(progressLine(now)),
      })
      process.removeListener('SIGINT', stop)
      output.progress('')
      output.err(`${totals(job, kept)}\n`)
      return job.failed > 0 || job.state === 'cancelled' ? 1 : 0
    })
  },
}

function describe(outcome: FileOutcome): string {
  return `${outcome.path}: ${outcome.notices.map((notice) => notice.message).join(' ')}`
}

function progressLine(job: Job): string {
  const left = job.left === null ? '' : `, ${duration(job.left)} left`
  return `${job.done} of ${job.files} files, ${job.rate.toFixed(1)}/s${left}${job.failed ? `, ${job.failed} failed` : ''}`
}

function totals(job: Job, kept: number): string {
  const stopped = job.state === 'cancelled' ? ' Stopped before the end.' : ''
  return `${kept} of ${job.files} files are in the library, ${job.failed} failed.${stopped}`
}
