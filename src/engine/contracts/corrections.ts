import type { EntityType, Mention } from '../model/annotation.ts'
import type { Correction, CorrectionRequest, CorrectionStep, Words } from '../model/correction.ts'
import type { JoinReason } from '../model/entity.ts'

/** The next steps back and forth; null where there is none. */
export interface CorrectionHistory {
  readonly undo: CorrectionStep | null
  readonly redo: CorrectionStep | null
}

/** Documents that follow a step of the whole library: how many have, of how many. */
export interface Following {
  readonly step: string
  readonly done: number
  readonly of: number
}

/** Places of words: in the document at hand, in the library, and in how many of its documents. */
export interface Occurrences {
  readonly here: number
  readonly library: number
  readonly documents: number
}

/** Which mentions are reviewed. */
export interface ReviewFilter {
  readonly types?: readonly EntityType[]
  readonly limit?: number
  readonly offset?: number
}

/** What persons said of the marks of one type: accepted as they were, put right or taken away, and added where there was none. */
export interface TypeAccuracy {
  readonly type: EntityType
  readonly accepted: number
  readonly wrong: number
  readonly missed: number
}

/** An entity that may be another one, and what speaks for it. */
export interface AlikeEntity {
  readonly id: string
  readonly type: EntityType
  readonly name: string
  readonly reason: JoinReason
  readonly documents: number
}

/** What became of the lines of an imported file; `refused` are numbers of lines, from 1, that say no correction. */
export interface ImportedCorrections {
  readonly added: number
  readonly known: number
  readonly refused: readonly number[]
}

/** The part of a store that keeps what people put right. */
export interface StoredCorrections {
  /** Keeps corrections as one step; from now on documents read so, also when they are removed and imported again. `here` follows at once, as does a document that is the only one concerned; others at `catchUp`. */
  correct(corrections: Correction | readonly Correction[], here?: string): void
  /** Corrections of a document that stand, or with null those of the whole library, in the order in which they came, also of one that is not in the library. */
  corrections(document: string | null): readonly Correction[]
  /** Every correction that stands, in the order in which they came. */
  allCorrections(): Iterable<Correction>
  /** Takes corrections back, and answers the ids of their documents; `reinstate` lets them hold again. Each is a step. */
  withdraw(ids: readonly string[]): readonly string[]
  reinstate(ids: readonly string[]): readonly string[]
  /** Undoes the last step, or does again what was undone last, and answers it; null when there is none. */
  undo(): CorrectionStep | null
  redo(): CorrectionStep | null
  history(): CorrectionHistory
  /** Takes a step back that documents are still following, and forgets it. */
  stop(step: string): void
  /** Lets some more documents follow, for about so many milliseconds; answers their ids and what is left, null when all have. */
  catchUp(milliseconds: number): { readonly documents: readonly string[]; readonly following: Following | null }
  /** True while documents have still to follow. */
  isFollowing(): boolean
  /** How many places in a document words have that a correction of words would concern. */
  countPlaces(document: string, words: Words): number
  /** Keeps the corrections that lines of JSON say, as one step; known ones stay as they are. */
  takeIn(lines: string): ImportedCorrections
}

/** The part of an engine by which people put things right. */
export interface Correcting {
  /**
   * Puts something right, signed by who runs the engine and dated now; `document` is where it was seen, also for what goes through the library. Rejects with
   * `bad-request` for a value that is no EDTF, where the text reads otherwise, and for entities that are one already. A name that has no entity of its own
   * yet may come with the id ''. The document reads so when this resolves; others follow, told by `correcting`.
   */
  correct(document: string, request: CorrectionRequest): Promise<Correction>
  /** Puts many things right in a document as one step: all, or with an error none. */
  correctAll(document: string, requests: readonly CorrectionRequest[]): Promise<CorrectionStep>
  /** Corrections of a document that stand, or with null those of the whole library, in the order in which they were made; the newest of a place holds. */
  corrections(document: string | null): Promise<readonly Correction[]>
  /** Takes corrections back; what stood before holds again. */
  withdraw(ids: readonly string[]): Promise<void>
  /** Lets corrections that were taken back hold again. */
  reinstate(ids: readonly string[]): Promise<void>
  /** Undoes the last step, whatever document is open, and answers it; null when there is none. */
  undo(): Promise<CorrectionStep | null>
  /** Does again the step that was undone last, unless something was put right since; null when there is none. */
  redo(): Promise<CorrectionStep | null>
  /** What `undo` and `redo` would do. */
  history(): Promise<CorrectionHistory>
  /** How many places words have: what «all of them» would change. */
  occurrences(document: string, words: string, forms: boolean): Promise<Occurrences>
  /** Takes a step back that documents are still following; those that had followed go back. */
  stopCorrecting(step: string): Promise<void>
  /** Mentions of a document that no person has decided on, those of least confidence first. */
  review(document: string, filter: ReviewFilter): Promise<{ readonly total: number; readonly marks: readonly Mention[] }>
  /** What share of the marks that persons decided on was right, by type; of one document when it is given. */
  accuracy(document?: string): Promise<readonly TypeAccuracy[]>
  /** Entities of the library that may be this one, each with why; they are joined by a person alone. */
  alike(entity: string): Promise<readonly AlikeEntity[]>
  /** The corrections that stand, as a readable file: one a line, JSON. */
  exportCorrections(): Promise<{ readonly name: string; readonly bytes: Uint8Array }>
  /** Takes in corrections of such a file as one step, each under the name and date that it bears; those that are known stay as they are. */
  importCorrections(bytes: Uint8Array): Promise<ImportedCorrections>
}
