import type { EntityType } from './annotation.ts'

/** Why a name was taken as another name of the same entity. */
export type JoinReason =
  | 'same-base-form'
  | 'abbreviation-in-text'
  | 'known-abbreviation'
  | 'initials'
  | 'surname'
  | 'given-name'
  | 'spelling'
  | 'script'
  | 'translation'
  | 'country'
  | 'by-hand'

/** Another name of an entity, in its base form, with the reason why it was joined. */
export interface Alias {
  readonly name: string
  readonly reason: JoinReason
  /** Ids of the mentions that say this name; left out by analyses of before. */
  readonly mentions?: readonly string[]
}

/** What mentions refer to: one person, place, organisation, law … in a document. */
export interface Entity {
  /** Derived from type and canonical key, so that the same entity has the same id in every document. */
  readonly id: string
  readonly type: EntityType
  /** Base form: «Қазақстанның» → «Қазақстан». */
  readonly name: string
  readonly aliases: readonly Alias[]
  /** Ids of its mentions, in the order of the text. */
  readonly mentions: readonly string[]
}
