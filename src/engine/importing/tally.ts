import type { FileOutcome, FileState, Job, QueuedImport } from '../contracts/importing.ts'
import { countFailures } from './outcomes.ts'

const RATE_WINDOW = 10_000
/** Outcomes that a snapshot carries at most; those that need a look come first. */
export const OUTCOMES_SHOWN = 200

/** The counts of one import. */
export interface Tally {
  state: Job['state']
  listed: boolean
  /** Files found so far. */
  readonly files: number
  leftOut: number
  readonly current: Set<string>
  /** Page that is recognised, of how many, by the name of the file. */
  readonly recognising: Map<string, { readonly page: number; readonly of: number }>
  found(files: number, bytes: number): void
  /** Counts an outcome; `bytes` for the file itself, null for a document inside one. */
  settle(outcome: FileOutcome, bytes: number | null): void
  /** Counts anew, from what is done. */
  reset(before: Before, outcomes: readonly FileOutcome[]): void
  snapshot(): Job
}

type Before = Pick<Job, 'files' | 'done' | 'bytes' | 'bytesDone' | 'states' | 'alike'>

interface Counts {
  files: number
  bytes: number
  done: number
  bytesDone: number
  alike: number
  states: Partial<Record<FileState, number>>
}

/** Counts an import, from what was done before. */
export function createTally(one: QueuedImport, before: Before, outcomes: readonly FileOutcome[]): Tally {
  let counts: Counts = { ...before, states: { ...before.states } }
  let shown = byNeed(outcomes)
  let finished: { at: number; bytes: number }[] = []
  const tally: Tally = {
    state: one.state,
    listed: one.listed,
    leftOut: one.listed ? (one.leftOut ?? 0) : 0,
    current: new Set(),
    recognising: new Map(),
    get files() {
      return counts.files
    },
    reset: (now, before) => {
      counts = { ...now, states: { ...now.states } }
      shown = byNeed(before)
      finished = []
    },
    found: (files, bytes) => {
      counts.files += files
      counts.bytes += bytes
    },
    settle: (outcome, bytes) => {
      const list = shown[needOf(outcome)]
      if (list.length < OUTCOMES_SHOWN) list.push(outcome)
      if (outcome.alike !== undefined) counts.alike++
      counts.states[outcome.state] = (counts.states[outcome.state] ?? 0) + 1
      finished.push({ at: Date.now(), bytes: bytes ?? 0 })
      if (bytes === null) return
      counts.done++
      counts.bytesDone += bytes
    },
    snapshot: () => {
      const now = Date.now()
      finished = finished.filter(({ at }) => now - at <= RATE_WINDOW)
      const seconds = Math.max(0.5, (now - (finished[0]?.at ?? now)) / 1000)
      const rate = finished.length / seconds
      const running = tally.state === 'running' && tally.listed && rate > 0
      return {
        id: one.id,
        state: tally.state,
        listed: tally.listed,
        leftOut: tally.leftOut,
        ...counts,
        states: { ...counts.states },
        failed: countFailures(counts.states),
        rate,
        byteRate: finished.reduce((sum, { bytes }) => sum + bytes, 0) / seconds,
        left: running ? (counts.files - counts.done) / rate : null,
        current: [...tally.current],
        ...(tally.recognising.size > 0 ? { recognising: [...tally.recognising].map(([name, at]) => ({ name, ...at })) } : {}),
        outcomes: shown.flat().slice(0, OUTCOMES_SHOWN),
      }
    },
  }
  return tally
}

type ByNeed = [FileOutcome[], FileOutcome[], FileOutcome[]]

function byNeed(outcomes: readonly FileOutcome[]): ByNeed {
  const lists: ByNeed = [[], [], []]
  for (const outcome of outcomes) lists[needOf(outcome)].push(outcome)
  return lists
}

/** How far down an outcome may stand: 0 needs a look, 1 is like another document, 2 is as it should be. */
function needOf({ state, notices }: FileOutcome): 0 | 1 | 2 {
  if (state === 'already') return 2
  if (state !== 'imported') return 0
  if (notices.length === 0) return 2
  return notices.every(({ code }) => code === 'near-duplicate') ? 1 : 0
}
