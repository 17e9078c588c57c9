import type { EntityType } from './annotation.ts'
import type { Analysis } from './document.ts'
import type { Span } from './span.ts'
import { createMapper } from './text-map.ts'
import { edtfBounds, parseEdtf } from './time.ts'

/** Words at their place: the span counts in the original, the quote is how they read in the repaired text. */
export interface Place {
  readonly span: Span
  readonly quote: string
}

/** Words wherever they stand at word bounds, as the repaired text writes them; with `forms`, inflected forms of the same base too. */
export interface Words {
  readonly words: string
  readonly forms: boolean
}

/** An entity as a person meant it: by its id and, where a document knows no such id, by its type and name. */
export interface EntityRef {
  readonly id: string
  readonly type: EntityType
  readonly name: string
}

/** What is said of a date: its value, or that the words are none. */
export type DateDecision =
  | { readonly kind: 'date'; readonly action: 'set'; readonly edtf: string }
  | { readonly kind: 'date'; readonly action: 'remove' }

/** A date put right. */
export type DateChange = Place & DateDecision

/**
 * A mention put right. `mark`: these words are of this type, and the mention at `instead` (other bounds of the same) is gone; `accept`: as marked,
 * said in a review; `remove`: they are none. `name`: base form, which the engine fills in.
 */
export type MentionChange = Place &
  (
    | { readonly kind: 'mention'; readonly action: 'mark'; readonly type: EntityType; readonly instead?: Span; readonly name?: string }
    | { readonly kind: 'mention'; readonly action: 'accept'; readonly type: EntityType; readonly name?: string }
    | { readonly kind: 'mention'; readonly action: 'remove' }
  )

/** Words put right wherever they stand: of this type, or no mention (of `type` alone when it is given). */
export type WordsChange = Words &
  (
    | { readonly kind: 'words'; readonly action: 'mark'; readonly type: EntityType; readonly name?: string }
    | { readonly kind: 'words'; readonly action: 'remove'; readonly type?: EntityType }
  )

/**
 * Entities put right. `merge`: all are one, the first gives id, type and name; `apart`: two that are never one, a name that was joined is split off;
 * `rename`: the name to show.
 */
export type EntityChange =
  | { readonly kind: 'entity'; readonly action: 'merge'; readonly entities: readonly EntityRef[] }
  | { readonly kind: 'entity'; readonly action: 'apart'; readonly entities: readonly [EntityRef, EntityRef] }
  | { readonly kind: 'entity'; readonly action: 'rename'; readonly entity: EntityRef; readonly name: string }

/** One mention of another entity than was thought: of `to`, or with null of one of its own. */
export type OwnerChange = Place & { readonly kind: 'owner'; readonly action: 'set'; readonly to: EntityRef | null }

/** What a person puts right: the closed union of all changes. */
export type Change = DateChange | MentionChange | WordsChange | EntityChange | OwnerChange

/** How far a change of words or entities goes: through its document, or through every document that is or will be in the library. */
export type Scope = 'document' | 'library'

/** A change as it is asked for; changes at a place hold there and know no scope. */
export type CorrectionRequest = DateChange | MentionChange | OwnerChange | ((WordsChange | EntityChange) & { readonly scope: Scope })

/** What the machine said at the place of a change: how its share of right answers is counted. */
export interface Before {
  readonly type: EntityType
  /** 0..1. */
  readonly confidence: number
}

/** Who made a correction, when, and with which others: signed, dated (ISO 8601, UTC), of one document (by the hash of its bytes) or with null of the library. */
export interface Signature {
  /** Ids of one step are in the order in which it was made. */
  readonly id: string
  /** What was done at once has one step, and is undone at once; without it, a correction is a step of its own. */
  readonly step?: string
  readonly document: string | null
  readonly by: `person:${string}`
  readonly at: string
  /** Left out where the machine had marked nothing. */
  readonly was?: Before
}

/** A change as the library keeps it. */
export type Correction = Change & Signature

/** A correction of a date. */
export type DateCorrection = DateChange & Signature

/** A correction of words at one place. */
export type PlacedCorrection = (DateChange | MentionChange | OwnerChange) & Signature

/** True for a correction of words at one place of one document. */
export function isPlaced(correction: Correction): correction is PlacedCorrection {
  return correction.kind !== 'words' && correction.kind !== 'entity'
}

/** What was done at once: corrections that came to hold, and those that ceased to. */
export interface CorrectionStep {
  readonly id: string
  readonly at: string
  readonly made: readonly Correction[]
  readonly taken: readonly Correction[]
}

const CYRILLIC: Readonly<Record<string, string>> = { Х: 'X', Т: 'T', Е: 'E', У: 'Y', '–': '-', '—': '-', '−': '-', '…': '..' }

/** EDTF as a person may type it, made EDTF: capital letters, Latin for Cyrillic lookalikes, hyphens for dashes, no blanks. */
export function tidyEdtf(typed: string): string {
  return typed
    .replace(/\s+/gu, '')
    .toUpperCase()
    .replace(/[ХТЕУ–—−…]/gu, (letter) => CYRILLIC[letter] as string)
}

/** True for an EDTF value that a date may have: one that can be read, and an interval that does not end before it begins. */
export function isEdtfValue(edtf: string): boolean {
  const value = parseEdtf(edtf)
  if (value?.kind !== 'interval' || value.from === null || value.to === null) return value !== null
  const ends = [value.from.text, value.to.text].map(edtfBounds)
  return ends.includes(null) || edtfBounds(edtf) !== null
}

/** Where in the repaired text a correction's words stand; null when they no longer read so at their place. */
export function placeOfCorrection({ text, map }: Pick<Analysis, 'text' | 'map'>, { span, quote }: Place): Span<'repaired'> | null {
  return placing({ text, map })({ span, quote })
}

/** As `placeOfCorrection`, for many corrections of one document. */
export function placing({ text, map }: Pick<Analysis, 'text' | 'map'>) {
  const mapper = createMapper(map)
  return ({ span, quote }: Place): Span<'repaired'> | null => {
    if (quote === '' || span.start < 0 || span.end <= span.start || span.end > text.original.length) return null
    const { start, end } = mapper.toRepaired(span)
    const at = text.repaired.slice(start, end).indexOf(quote)
    return at < 0 ? null : { start: start + at, end: start + at + quote.length }
  }
}
