import type { FileOutcome, FileState, Job } from '../../engine/contracts/importing.ts'
import { shownName } from '../components/shown-name.ts'
import type { Say } from '../i18n/index.tsx'

/** States of what is in the library now and was not before. */
const ADDED: ReadonlySet<FileState> = new Set<FileState>(['imported', 'in-part', 'text-suspect'])
/** States of what is as a person would have it. */
const FINE: ReadonlySet<FileState> = new Set<FileState>([...ADDED, 'already', 'cancelled'])

/** True for a file that is not in the library though somebody wants it there. */
export function hasFailed({ state }: FileOutcome): boolean {
  return !FINE.has(state)
}

/** How many documents ended how; `noted` are those that came in with something to say about them. */
export function countOutcomes(job: Pick<Job, 'states' | 'outcomes'>): { added: number; already: number; failed: number; noted: number } {
  const sum = (test: (state: FileState) => boolean): number =>
    Object.entries(job.states).reduce((total, [state, count]) => total + (test(state as FileState) ? count : 0), 0)
  const archives = job.outcomes.filter((outcome) => outcome.members !== undefined && ADDED.has(outcome.state)).length
  return {
    added: sum((state) => ADDED.has(state)) - archives,
    already: job.states.already ?? 0,
    failed: sum((state) => !FINE.has(state)),
    noted: job.outcomes.filter((outcome) => ADDED.has(outcome.state) && outcome.notices.length > 0).length,
  }
}

/** Paths of the files of an import that wait for a password. */
export function lockedPaths(job: Pick<Job, 'outcomes'>): readonly string[] {
  return [...new Set(job.outcomes.filter(({ state }) => state === 'needs-password').map(({ path }) => path))]
}

/** Seconds left, as a person says it; rounded so that it does not flicker. */
export function timeLeft(seconds: number, t: Say): string {
  if (seconds < 60) return t('import.secondsLeft', { n: Math.max(1, Math.round(seconds)) })
  return t('import.minutesLeft', { n: Math.round(seconds / 60) })
}

/** The last part of a path, of either kind of slash, as it may be shown. */
export function fileName(path: string): string {
  return shownName(path.split(/[/\\]/u).at(-1) ?? path)
}

/** What a file is called in a list: its name, and where it is inside an archive. */
export function outcomeName({ path, inside }: FileOutcome): string {
  return inside === undefined ? fileName(path) : `${fileName(path)} › ${shownName(inside)}`
}
