import type { FileOutcome, Job } from '../../src/engine/contracts/engine.ts'

type OutcomeOf = (path: string, index: number) => FileOutcome

/** Made-up imports: a file every third of a second, faster when there are many. */
export interface FakeJobs {
  readonly all: () => readonly Job[]
  run(paths: readonly string[], outcomeOf: OutcomeOf): Job
  cancel(id: string): void
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
  const advance = async (id: string, paths: readonly string[], outcomeOf: OutcomeOf): Promise<void> => {
    for (const [index, path] of paths.entries()) {
      await new Promise((resolve) => setTimeout(resolve, paths.length > 8 ? 120 : 350))
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
  }
}

function newJob(id: string, paths: readonly string[]): Job {
  const bytes = paths.length * BYTES
  const current = paths.slice(0, 1)
  return { id, state: 'running', files: paths.length, done: 0, failed: 0, bytesDone: 0, bytes, rate: 0, left: null, current, outcomes: [] }
}

function withOutcome(job: Job, paths: readonly string[], outcome: FileOutcome): Job {
  const done = job.done + 1
  return {
    ...job,
    done,
    failed: job.failed + (outcome.state === 'failed' ? 1 : 0),
    bytesDone: done * BYTES,
    rate: RATE,
    left: (paths.length - done) / RATE,
    current: paths.slice(done, done + 2),
    outcomes: [...job.outcomes, outcome],
    state: done === paths.length ? 'done' : 'running',
  }
}
