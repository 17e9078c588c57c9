import type { FileOutcome, Job } from '../engine/contracts/importing.ts'
import type { LocalEngine } from '../engine/engine.ts'
import type { ImportHooks, ImportOptions } from '../engine/importing/imports.ts'
import { analysisOptions } from './analyze.ts'
import { type Arguments, UsageError } from './arguments.ts'
import { LIBRARY_HELP, LIBRARY_OPTIONS, userPath, withLibrary } from './library.ts'
import { byteCount, counted, duration } from './text.ts'
import type { Output, Verb } from './verb.ts'

export const importVerb: Verb = {
  name: 'import',
  usage:
    'import [PATH]... --library DIR [--json] [--language kk|ru|en] [--date YYYY-MM-DD] [--encoding NAME] [--ocr auto|off|force] [--password WORD]... [--resume] [--watch] [--deepen]',
  summary: 'Import files, folders and archives into a library',
  options: {
    ...LIBRARY_OPTIONS,
    language: { type: 'string' },
    date: { type: 'string' },
    encoding: { type: 'string' },
    ocr: { type: 'string' },
    password: { type: 'string', multiple: true },
    resume: { type: 'boolean' },
    watch: { type: 'boolean' },
    deepen: { type: 'boolean' },
  },
  help: [
    ...LIBRARY_HELP,
    '  --language, --date, --encoding, --ocr, --password   as in analyze',
    '  --resume        goes on with imports that were not ended: no PATH is needed then',
    '  --watch         stays, and imports what comes into the folders or changes in them, until Ctrl+C',
    '  --deepen        has the learned tagger read what was read quickly, and waits for it; PATH may be left out',
    '',
    'A file that has not changed since, or whose bytes are in the library already, is not imported again; a changed one becomes a new version.',
    'Of more than 100 files the names that only the learned tagger finds are left for --deepen, or for the window, which does it by itself.',
    'Each file ends in one state: imported, in-part, no-text, text-suspect, needs-password, refused, damaged, unsupported, vanished, unreadable,',
    'already or cancelled. Ctrl+C stops; what is done stays.',
  ],
  run: async (args, output) => {
    const paths = args.positionals.map(userPath)
    const rest = args.values.resume === true || args.values.deepen === true
    if (paths.length === 0 && !rest) throw new UsageError('at least one PATH is needed, or --resume or --deepen')
    return withLibrary(args, output, false, (local) => runImport(local, args, paths, output))
  },
}

async function runImport(local: LocalEngine, args: Arguments, paths: readonly string[], output: Output): Promise<number> {
  const abort = new AbortController()
  const stop = (): void => abort.abort()
  process.once('SIGINT', stop)
  const options = analysisOptions(args)
  const hooks = hooksOf(args, output, abort.signal)
  const jobs: Job[] = []
  if (args.values.resume) jobs.push(...(await local.importing.waitForRest(options, hooks)))
  if (paths.length > 0) jobs.push(await local.importing.wait(paths, options, hooks))
  output.progress('')
  if (jobs.length > 0 || args.values.resume) output.err(`${totals(jobs)}\n`)
  if (args.values.deepen) await deepen(local, output, abort.signal)
  if (args.values.watch && !abort.signal.aborted) await watch(local, paths, analysisOptions(args), hooks, abort.signal, output)
  process.removeListener('SIGINT', stop)
  return jobs.some((job) => job.failed > 0 || job.state === 'cancelled') ? 1 : 0
}

function hooksOf(args: Arguments, output: Output, signal: AbortSignal): ImportHooks {
  return {
    signal,
    report: (outcome) => {
      if (args.values.json) output.out(`${JSON.stringify({ ...outcome, cause: outcome.notices[0]?.message ?? null })}\n`)
      if ((outcome.state !== 'imported' && outcome.state !== 'already') || outcome.alike !== undefined) output.err(`${describe(outcome)}\n`)
    },
    progress: (job) => output.progress(progressLine(job)),
  }
}

async function deepen(local: LocalEngine, output: Output, signal: AbortSignal): Promise<void> {
  local.onEvent((name, value) => {
    if (name !== 'deepening' || value === null) return
    const { done, of } = value as { done: number; of: number }
    output.progress(`${done} of ${of} documents read deeply`)
  })
  await local.importing.deepen(signal)
  output.progress('')
}

async function watch(
  local: LocalEngine,
  paths: readonly string[],
  options: ImportOptions,
  hooks: ImportHooks,
  signal: AbortSignal,
  output: Output,
): Promise<void> {
  output.err('Watching for changes; Ctrl+C ends it.\n')
  await local.importing.watchUntil(paths, options, hooks, signal)
}

function describe(outcome: FileOutcome): string {
  const where = outcome.inside === undefined ? outcome.path : `${outcome.path}/${outcome.inside}`
  return `${where}: ${outcome.state}: ${outcome.notices.map((notice) => notice.message).join(' ')}`
}

function progressLine(job: Job): string {
  const left = job.left === null ? '' : `, ${duration(job.left)} left`
  const of = job.listed ? `${job.files}` : `${job.files}…`
  const page = job.recognising?.[0]
  const ocr = page === undefined ? '' : `, recognising page ${page.page} of ${page.of} of ${page.name}`
  const failed = job.failed > 0 ? `, ${job.failed} failed` : ''
  return `${job.done} of ${of} files, ${job.rate.toFixed(1)}/s, ${byteCount(job.byteRate)}/s${left}${failed}${ocr}`
}

/** How many files ended in which state; what was inside archives and mail counts beside them. */
function totals(jobs: readonly Job[]): string {
  if (jobs.length === 0) return 'There is no import that was not ended.'
  const files = jobs.reduce((total, job) => total + job.files, 0)
  const states = new Map<string, number>()
  for (const [state, count] of jobs.flatMap((job) => Object.entries(job.states))) states.set(state, (states.get(state) ?? 0) + count)
  const each = [...states].map(([state, count]) => `${count} ${WORDS[state] ?? state.replaceAll('-', ' ')}`)
  const alike = jobs.reduce((total, job) => total + job.alike, 0)
  if (alike > 0) each.push(`${alike} of them nearly the same as another document`)
  const leftOut = jobs.reduce((total, job) => total + job.leftOut, 0)
  if (leftOut > 0) each.push(`${leftOut} hidden or linked left out`)
  const stopped = jobs.some((job) => job.state === 'cancelled') ? ' Stopped before the end.' : ''
  return `${counted(files, 'file')}: ${each.length > 0 ? each.join(', ') : 'nothing to read'}.${stopped}`
}

const WORDS: Readonly<Record<string, string>> = { already: 'in the library already' }
