import type { EntityType } from './annotation.ts'
import { type Correction, isPlaced } from './correction.ts'
import type { Span } from './span.ts'

/** Words of a document: their place in both texts, and how they read. */
export interface Spot {
  readonly span: Span
  readonly repaired: Span<'repaired'>
  readonly quote: string
}

/** The key of a place: what has the same bounds has the same key. */
export function keyOf({ span }: { readonly span: Span }): string {
  return `${span.start}:${span.end}`
}

/** True for mentions that say when. */
export function isTemporal(type: EntityType | null): boolean {
  return type === 'DATE' || type === 'TIME'
}

/** What stands at a place: the type of its mention, and whether a date is there. */
export interface Standing {
  readonly type: EntityType | null
  readonly dated: boolean
}

/** What persons made of one place, all in all. */
export interface Verdict extends Spot {
  /** The type of the mention; null where there is none. */
  readonly type: EntityType | null
  /** Who decided on the mention; null where nobody did. */
  readonly by: Correction | null
  /** The date: as it was, none, or this value (null where it is not known yet). */
  readonly date: 'kept' | 'none' | { readonly edtf: string | null; readonly by: Correction }
}

/** Verdicts on all places of which corrections speak; `spots` in order of time, so that the newest word on each place holds. */
export function verdictsOf(spots: ReadonlyMap<Correction, readonly Spot[]>, standing: (span: Span) => Standing): readonly Verdict[] {
  const places = new Map<string, { spot: Spot; readonly words: Correction[]; readonly gone: Set<Correction> }>()
  const speak = (spot: Spot, one: Correction, gone: boolean): void => {
    const key = keyOf(spot)
    const place = places.get(key) ?? { spot, words: [], gone: new Set() }
    places.set(key, place)
    place.words.push(one)
    if (gone) place.gone.add(one)
    else place.spot = spot
  }
  for (const [one, at] of spots) {
    if (one.kind === 'mention' && one.action === 'mark' && one.instead) speak({ ...(at[0] as Spot), span: one.instead }, one, true)
    for (const spot of at) if (one.kind !== 'owner') speak(spot, one, false)
  }
  return [...places.values()].map(({ spot, words, gone }) => verdict(spot, words, gone, standing(spot.span)))
}

/** What is left of a place after each word on it. */
type State = Pick<Verdict, 'type' | 'by' | 'date'> & { readonly dated: boolean }

function verdict(spot: Spot, words: readonly Correction[], gone: ReadonlySet<Correction>, before: Standing): Verdict {
  let state: State = { ...before, by: null, date: 'kept' }
  for (const one of words) state = after(state, one, gone.has(one))
  const { type, by, date } = state
  return { ...spot, type, by, date }
}

function after(state: State, one: Correction, gone: boolean): State {
  if (one.kind === 'date') return one.action === 'set' ? withDate(state, one, one.edtf) : withoutDate(state, one)
  if (one.kind !== 'mention' && one.kind !== 'words') return state
  if (gone || one.action === 'remove') return withoutMention(state, one)
  const { type } = one
  if (!isTemporal(type)) return { type, by: one, date: 'none', dated: false }
  return state.dated ? { ...state, type, by: one } : { type, by: one, date: { edtf: null, by: one }, dated: true }
}

function withDate(state: State, by: Correction, edtf: string): State {
  const date = { edtf, by }
  if (isTemporal(state.type)) return { ...state, by, date, dated: true }
  return state.dated ? { ...state, date } : { type: 'DATE', by, date, dated: true }
}

function withoutDate(state: State, by: Correction): State {
  return { ...(isTemporal(state.type) ? { type: null, by } : { type: state.type, by: state.by }), date: 'none', dated: false }
}

function withoutMention(state: State, one: Correction): State {
  const only = one.kind === 'words' ? one.type : undefined
  const meant = only === undefined || only === state.type
  const dateGoes = only === undefined || isTemporal(only)
  return {
    ...(meant ? { type: null, by: one } : { type: state.type, by: state.by }),
    ...(dateGoes ? { date: 'none' as const, dated: false } : { date: state.date, dated: state.dated }),
  }
}

/** Places at which persons took something away, then those that they marked one by one, the newest first, then those of words wherever they stand, the longest first. */
export function inOrderOfWeight(verdicts: readonly Verdict[]): {
  readonly others: readonly Verdict[]
  readonly placed: readonly Verdict[]
  readonly ruled: readonly Verdict[]
} {
  const marked = verdicts.filter(({ type, by }) => type !== null && by !== null)
  const length = ({ repaired }: Spot): number => repaired.end - repaired.start
  const moment = ({ by }: Verdict): string => `${by?.at} ${by?.id}`
  return {
    others: verdicts.filter(({ type, by }) => type === null || by === null),
    placed: marked.filter(({ by }) => by && isPlaced(by)).sort((a, b) => (moment(a) < moment(b) ? 1 : -1)),
    ruled: marked.filter(({ by }) => by && !isPlaced(by)).sort((a, b) => length(b) - length(a) || a.repaired.start - b.repaired.start),
  }
}
