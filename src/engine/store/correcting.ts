import type { StoredCorrections } from '../contracts/corrections.ts'
import type { Correction, CorrectionStep } from '../model/correction.ts'
import type { Stem } from '../model/corrections-words.ts'
import {
  addCorrection,
  allCorrections,
  type Corrected,
  correctionsOf,
  knowsCorrection,
  markWithdrawn,
  readCorrections,
} from './corrections.ts'
import { appendCorrections, lostCorrections, readLines, writeCorrectionsFile } from './corrections-file.ts'
import { createFollowers } from './followers.ts'
import type { Prepare } from './statements.ts'
import { addStep, dropStep, historyOf, idsOf, type Step, stepOf, turnStep } from './steps.ts'
import { countPlaces } from './sweeps.ts'

/** What corrections need of the library. */
export interface CorrectedLibrary {
  readonly folder: string
  readonly prepare: Prepare
  readonly corrected: Corrected
  readonly stem: Stem | undefined
  /** Runs work in one transaction; throws `read-only` where nothing can be written. */
  write<T>(work: () => T): T
  /** Makes again what follows from the analysis of a document; false for one that is not there. */
  renew(document: string): boolean
  /** As `renew`, by row; answers the document's id. */
  renewRow(row: number): string | null
}

/** The part of a store that keeps what people put right. */
export interface CorrectingStore extends StoredCorrections {
  /** What the folder's file says and the database has lost, or can no longer read. */
  lost(): readonly Correction[]
  /** Reads that back. */
  readBack(): void
  /** Writes the folder's file anew: a program that was killed may have left it behind. */
  writeFile(): void
}

/** Corrections of a library: steps back and forth, and documents that follow. */
export function createCorrecting(library: CorrectedLibrary): CorrectingStore {
  const { folder, prepare, corrected } = library
  const followers = createFollowers(library)

  /** Changes what stands in one transaction; the document at hand follows at once, all others by and by. */
  const change = (work: () => Step | null, here?: string): Step | null => {
    try {
      return library.write(() => {
        const step = work()
        corrected.forget()
        if (step) followers.begin(step, here)
        return step
      })
    } finally {
      corrected.forget()
    }
  }
  const keep = (corrections: readonly Correction[], id: string, here?: string): void => {
    if (corrections.length === 0) return
    change(() => {
      for (const one of corrections) addCorrection(prepare, one)
      return noted({ id, made: corrections.map((one) => one.id), taken: [] })
    }, here)
    appendCorrections(folder, corrections)
  }
  const noted = (step: Step): Step => {
    addStep(prepare, step, new Date().toISOString())
    return step
  }
  /** Takes corrections back, or lets them hold again. */
  const mark = (ids: readonly string[], back: boolean): readonly string[] => {
    const step = change(() => {
      const changed = markWithdrawn(prepare, ids, back ? new Date().toISOString() : null)
      return changed.length === 0 ? null : noted({ id: crypto.randomUUID(), made: back ? [] : changed, taken: back ? changed : [] })
    })
    if (!step) return []
    writeCorrectionsFile(prepare, folder)
    return documentsOf(prepare, step)
  }
  /** Goes back over a step, or forth. */
  const go = (step: Step | null, back: boolean): Step | null => {
    if (!step) return null
    const moment = new Date().toISOString()
    markWithdrawn(prepare, step.made, back ? moment : null)
    markWithdrawn(prepare, step.taken, back ? null : moment)
    return step
  }
  const turn = (way: 'undo' | 'redo'): CorrectionStep | null => {
    let told: CorrectionStep | null = null
    change(() => {
      const row = turnStep(prepare, way)
      told = row && stepOf(prepare, row)
      return go(row && idsOf(row), way === 'undo')
    })
    if (told) writeCorrectionsFile(prepare, folder)
    return told
  }
  return {
    correct: (corrections, here) => {
      const list = 'kind' in corrections ? [corrections] : corrections
      keep(list, list[0]?.step ?? list[0]?.id ?? '', here)
    },
    corrections: (document) => readCorrections(prepare, document),
    allCorrections: () => allCorrections(prepare),
    withdraw: (ids) => mark(ids, true),
    reinstate: (ids) => mark(ids, false),
    undo: () => turn('undo'),
    redo: () => turn('redo'),
    history: () => historyOf(prepare),
    stop: (id) => {
      const step = change(() => {
        followers.stop(id)
        const row = dropStep(prepare, id)
        return go(row && idsOf(row), true)
      })
      if (step) writeCorrectionsFile(prepare, folder)
    },
    catchUp: followers.catchUp,
    isFollowing: followers.isFollowing,
    countPlaces: (document, words) => countPlaces(prepare, document, words, library.stem),
    takeIn: (text) => {
      const { corrections, refused } = readLines(text)
      const each = [...new Map(corrections.map((one) => [one.id, one])).values()]
      const fresh = each.filter(({ id }) => !knowsCorrection(prepare, id))
      keep(fresh, crypto.randomUUID())
      return { added: fresh.length, known: corrections.length - fresh.length, refused }
    },
    lost: () => lostCorrections(prepare, folder),
    writeFile: () => writeCorrectionsFile(prepare, folder),
    readBack: () => {
      const lost = lostCorrections(prepare, folder)
      if (lost.length === 0) return
      change(() => {
        for (const one of lost) addCorrection(prepare, one)
        return { id: READ_BACK, made: lost.map(({ id }) => id), taken: [] }
      })
      writeCorrectionsFile(prepare, folder)
    },
  }
}

/** The step of corrections that were read back: it is none that can be undone. */
const READ_BACK = 'read-back'

function documentsOf(prepare: Prepare, { made, taken }: Step): readonly string[] {
  return [...new Set(correctionsOf(prepare, [...made, ...taken]).flatMap(({ document }) => document ?? []))]
}
