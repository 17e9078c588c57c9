import type { EntityType, LanguageCode } from '../model/annotation.ts'
import type { Span } from '../model/span.ts'

/** A mention that a learned tagger sees; offsets in the repaired text. */
export interface TaggedMention {
  readonly at: Span<'repaired'>
  readonly type: EntityType
  /** Calibrated: of mentions at 0.9 nine in ten are right. */
  readonly confidence: number
  readonly why: string
}

/** What a mention of either side has. */
export type Claim = Pick<TaggedMention, 'at' | 'type' | 'confidence'>

/** A learned tagger beside the rules of one language, and how the two answer as one. */
export interface SecondOpinion {
  readonly language: LanguageCode
  /** `ruled`: what the rules said in this sentence. */
  find(text: string, sentence: Span<'repaired'>, ruled: readonly Claim[]): readonly TaggedMention[]
  merge<T extends Claim>(
    ruled: readonly T[],
    tagged: readonly TaggedMention[],
  ): { readonly ruled: readonly T[]; readonly added: readonly TaggedMention[] }
}
