import type { ImportQueue, QueuedFile } from '../contracts/importing.ts'

/** Files taken from the queue at once. */
const TAKEN_AT_ONCE = 100

/** A file whose turn it is; on the last turn, when all others are read, letters in its pictures are recognised. */
export interface Turn {
  readonly file: QueuedFile
  readonly turn: 'first' | 'last'
}

/** The files of one import, one after another. */
export interface Turns {
  /** The next file, waited for while there is none; null when there is nothing left. */
  next(): Promise<Turn | null>
  /** Puts a file off until all others are read. */
  putOff(file: QueuedFile): void
}

/** How far an import is. */
export interface Standing {
  readonly stopped: boolean
  readonly paused: boolean
  readonly listed: boolean
}

/** Something that can be waited for over and over. */
export interface Bell {
  ring(): void
  rung(): Promise<void>
}

export function createBell(): Bell {
  let { promise, resolve } = Promise.withResolvers<void>()
  return {
    ring: () => {
      resolve()
      ;({ promise, resolve } = Promise.withResolvers<void>())
    },
    rung: () => promise,
  }
}

/** So many places that can be taken at once. */
export interface Places {
  /** Waits for a place behind those who came before; resolves to what gives it back. */
  take(): Promise<() => void>
}

export function createPlaces(count: number): Places {
  const queue: (() => void)[] = []
  let left = count
  const giveBack = (): void => {
    const next = queue.shift()
    if (next) next()
    else left++
  }
  return {
    take: async () => {
      if (left > 0) left--
      else await new Promise<void>((resolve) => queue.push(resolve))
      return giveBack
    },
  }
}

/** Takes the files of an import from the queue; the bell rings whenever its standing has changed. */
export function createTurns(id: string, queue: ImportQueue, standing: () => Standing, bell: Bell): Turns {
  let last = 0
  let taken: QueuedFile[] = []
  const late: QueuedFile[] = []
  return {
    next: async () => {
      for (;;) {
        const { stopped, paused, listed } = standing()
        if (stopped) return null
        if (!paused && taken.length === 0) taken = [...queue.waiting(id, last, TAKEN_AT_ONCE)]
        const file = paused ? undefined : taken.shift()
        if (file) {
          last = file.number
          return { file, turn: 'first' }
        }
        const waited = !paused && listed ? late.shift() : undefined
        if (waited) return { file: waited, turn: 'last' }
        if (!paused && listed) return null
        await bell.rung()
      }
    },
    putOff: (file) => void late.push(file),
  }
}
