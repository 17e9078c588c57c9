import type { FileOutcome, Job } from '../../src/engine/contracts/importing.ts'

type OutcomeOf = (path: string, index: number) => FileOutcome

/** Made-up imports: a file every third of a second, faster when there are many. */
export interface FakeJobs {
  readonly all: () => readonly Job[]
  run(paths: readonly string[], outcomeOf: OutcomeOf): Job
  cancel(id: string): void
  pause(id: string, paused: boolean): void
  retry(id: string, paths: readonly string[] | undefined, outcomeOf: OutcomeOf): void
}

const BYTES = 40_000
const RATE = 3.2

/** Imports that tell of each step. */
export function createFakeJobs(tell: (jobs: readonly Job[]) => void): FakeJobs {
  let jobs: readonly Job[] = []
  const replace = (job: Job): void => {
    jobs = jobs.map((other) => (other.id === job.id ? job : other))
    tell(jobs)
  }
  const unpaused = async (id: string): Promise<void> => {
    while (jobs.find((one) => one.id === id)?.state === 'paused') await new Promise((resolve) => setTimeout(resolve, 50))
  }
  const advance = async (id: string, paths: readonly string[], outcomeOf: OutcomeOf, from = 0): Promise<void> => {
    for (const [index, path] of [...paths.entries()].slice(from)) {
      await new Promise((resolve) => setTimeout(resolve, paths.length > 8 ? 120 : 350))
      await unpaused(id)
      const job = jobs.find((one) => one.id === id) as Job
      if (job.state === 'cancelled') return
      replace(withOutcome(job, paths, outcomeOf(path, index)))
    }
  }
  return {
    all: () => jobs,
    run: (paths, outcomeOf) => {
      const job = newJob(`job-${jobs.length + 1}`, paths)
      jobs = [...jobs, job]
      void advance(job.id, paths, outcomeOf)
      return job
    },
    cancel: (id) => {
      const job = jobs.find((one) => one.id === id)
      if (job) replace({ ...job, state: 'cancelled', current: [] })
    },
    pause: (id, paused) => {
      const job = jobs.find((one) => one.id === id)
      if (job) replace({ ...job, state: paused ? 'paused' : 'running' })
    },
    retry: (id, paths, outcomeOf) => {
      const job = jobs.find((one) => one.id === id) as Job
      const failed = job.outcomes.filter((one) => one.state === 'needs-password' && (paths?.includes(one.path) ?? true))
      const rest = job.outcomes.filter((one) => !failed.includes(one))
      const states = Object.fromEntries(rest.map((one) => [one.state, rest.filter((other) => other.state === one.state).length]))
      replace({ ...job, state: 'running', done: rest.length, failed: 0, states, outcomes: rest })
      void advance(id, [...rest.map((one) => one.path), ...failed.map((one) => one.path)], outcomeOf, rest.length)
    },
  }
}

function newJob(id: string, paths: readonly string[]): Job {
  const bytes = paths.length * BYTES
  const current = paths.slice(0, 1)
  return {
    id,
    state: 'running',
    files: paths.length,
    listed: true,
    leftOut: 0,
    alike: 0,
    done: 0,
    failed: 0,
    states: {},
    bytesDone: 0,
    bytes,
    rate: 0,
    byteRate: 0,
    left: null,
    current,
    outcomes: [],
  }
}

function withOutcome(job: Job, paths: readonly string[], outcome: FileOutcome): Job {
  const done = job.done + 1
  return {
    ...job,
    done,
    failed: job.failed + (outcome.state === 'needs-password' ? 1 : 0),
    states: { ...job.states, [outcome.state]: (job.states[outcome.state] ?? 0) + 1 },
    bytesDone: done * BYTES,
    rate: RATE,
    byteRate: RATE * BYTES,
    left: (paths.length - done) / RATE,
    current: paths.slice(done, done + 2),
    outcomes: [...job.outcomes, outcome],
    state: done === paths.length ? 'done' : 'running',
  }
}
