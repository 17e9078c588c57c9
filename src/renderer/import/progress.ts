import type { FileOutcome } from '../../engine/contracts/engine.ts'
import { shownName } from '../components/shown-name.ts'
import type { Say } from '../i18n/index.tsx'

/** How many files ended how; `noted` are those that came in with something to say about them. */
export function countOutcomes(outcomes: readonly FileOutcome[]): { added: number; already: number; failed: number; noted: number } {
  const count = (test: (outcome: FileOutcome) => boolean): number => outcomes.filter(test).length
  const added = (outcome: FileOutcome): boolean => outcome.state === 'imported' || outcome.state === 'in-part'
  return {
    added: count(added),
    already: count((outcome) => outcome.state === 'already'),
    failed: count((outcome) => outcome.state === 'failed'),
    noted: count((outcome) => added(outcome) && outcome.notices.length > 0),
  }
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
