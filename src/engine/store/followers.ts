import type { Following } from '../contracts/corrections.ts'
import type { CorrectedLibrary } from './correcting.ts'
import { correctionsOf } from './corrections.ts'
import type { Step } from './steps.ts'
import { addSweep, type Candidates, candidatesOf, dropSweep, nextSweep, noteSweep, type Sweep } from './sweeps.ts'

/** Lets documents follow what people put right. */
export interface Followers {
  /** In the transaction that changes what stands: one document follows at once, what concerns others is noted. */
  begin(step: Step, here: string | undefined): void
  /** Lets no more documents follow a step. */
  stop(step: string): void
  isFollowing(): boolean
  catchUp(milliseconds: number): { readonly documents: readonly string[]; readonly following: Following | null }
}

/** The followers of one library; where they are is noted in it, so that they go on after the program was ended. */
export function createFollowers(library: CorrectedLibrary): Followers {
  const { prepare } = library
  let candidates: Candidates | null = null

  /** Goes on with a sweep until the time is over, one document at least; answers how many are behind it. */
  const advance = (sweep: Sweep, { rows, concerns }: Candidates, until: number, documents: string[]): number =>
    library.write(() => {
      let at = firstAfter(rows, sweep.after)
      const first = at
      for (; at < rows.length && (at === first || performance.now() < until); at++) {
        const row = rows[at] as number
        const id = concerns(row) ? library.renewRow(row) : null
        if (id !== null) documents.push(id)
      }
      noteSweep(prepare, sweep, at < rows.length ? (rows[at - 1] as number) : null)
      return at
    })
  return {
    begin: ({ id, made, taken }, here) => {
      const changed = correctionsOf(prepare, [...made, ...taken])
      const documents = new Set(changed.flatMap(({ document }) => document ?? []))
      const near = here ?? (documents.size === 1 ? [...documents][0] : undefined)
      if (near !== undefined) library.renew(near)
      const far = changed.filter(({ document }) => document === null || document !== near)
      const ids = far.map((one) => one.id)
      if (far.length > 0) addSweep(prepare, id, ids)
    },
    stop: (step) => dropSweep(prepare, step),
    isFollowing: () => nextSweep(prepare) !== null,
    catchUp: (milliseconds) => {
      const until = performance.now() + milliseconds
      const documents: string[] = []
      for (;;) {
        const sweep = nextSweep(prepare)
        if (!sweep) return { documents, following: null }
        if (candidates?.number !== sweep.number) candidates = candidatesOf(prepare, sweep, library.stem)
        const done = advance(sweep, candidates, until, documents)
        const of = candidates.rows.length
        if (done < of || performance.now() >= until) return { documents, following: { step: sweep.step, done, of } }
      }
    },
  }
}

/** Index of the first row after `after`, in a list in order. */
function firstAfter(rows: readonly number[], after: number): number {
  let low = 0
  let high = rows.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((rows[middle] as number) > after) high = middle
    else low = middle + 1
  }
  return low
}
