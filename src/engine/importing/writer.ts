/** Milliseconds that a write waits for others to join it, and writes behind which nobody waits longer. */
const GATHERING = 20
const MANY = 24
/** Milliseconds of writing after which what is written is committed, so that nobody else waits long. */
const LONGEST = 60

/** Writes many things in one transaction each few milliseconds. */
export interface Writer {
  /** Runs `work` in a transaction with others, those of the next milliseconds among them; resolves when it is on disk, rejects with its own error alone. */
  add<T>(work: () => T, milliseconds?: number): Promise<T>
  /** Writes that are not on disk yet. */
  readonly waiting: number
  /** Resolves when fewer than so many writes wait. */
  below(most: number): Promise<void>
}

interface Write {
  readonly work: () => unknown
  readonly resolve: (value: unknown) => void
  readonly reject: (error: unknown) => void
}

/** A writer over `transaction`, which undoes what threw. */
export function createWriter(transaction: (work: () => void) => void): Writer {
  let queue: Write[] = []
  const listeners: { most: number; resolve: () => void }[] = []
  let timer: NodeJS.Timeout | undefined
  let due = Number.POSITIVE_INFINITY

  const schedule = (milliseconds: number): void => {
    const at = performance.now() + milliseconds
    if (at >= due) return
    clearTimeout(timer)
    timer = setTimeout(run, milliseconds)
    due = at
  }
  const run = (): void => {
    due = Number.POSITIVE_INFINITY
    const taken: Write[] = []
    try {
      const results = commitSome(taken)
      taken.forEach((write, i) => void write.resolve(results[i]))
    } catch {
      for (const write of taken) commitOne(write)
    }
    if (queue.length > 0) schedule(0)
    for (const listener of listeners.splice(0)) {
      if (queue.length < listener.most) listener.resolve()
      else listeners.push(listener)
    }
  }
  const commitSome = (taken: Write[]): unknown[] => {
    const results: unknown[] = []
    const began = performance.now()
    try {
      transaction(() => {
        for (const write of queue) {
          taken.push(write)
          results.push(write.work())
          if (performance.now() - began >= LONGEST) break
        }
      })
    } finally {
      queue = queue.slice(taken.length)
    }
    return results
  }
  const commitOne = ({ work, resolve, reject }: Write): void => {
    try {
      let result: unknown
      transaction(() => {
        result = work()
      })
      resolve(result)
    } catch (error) {
      reject(error)
    }
  }
  return {
    add: <T>(work: () => T, milliseconds = GATHERING) =>
      new Promise<T>((resolve, reject) => {
        queue.push({ work, resolve: resolve as Write['resolve'], reject })
        schedule(queue.length < MANY ? milliseconds : 0)
      }),
    get waiting() {
      return queue.length
    },
    below: (most) => (queue.length < most ? Promise.resolve() : new Promise((resolve) => listeners.push({ most, resolve }))),
  }
}
