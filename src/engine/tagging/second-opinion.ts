import type { SecondOpinion } from '../contracts/tagging.ts'
import type { EntityType } from '../model/annotation.ts'
import type { Lore } from './lore.ts'
import { mergeTagged } from './merge.ts'
import { createTaggedMentions, type MentionFinder } from './tagged-mentions.ts'
import { createTagger } from './tagger.ts'

/** Dates are read by rules, with their values, and lone numbers say nothing to a reader. */
const LEFT_TO_RULES: ReadonlySet<EntityType> = new Set(['DATE', 'TIME', 'CARDINAL', 'ORDINAL'])

/**
 * The tagger of one language beside the rules; its model is read when the first sentence of the language is met. Throws then when the bytes are no
 * model; says nothing when there are none.
 */
export function createSecondOpinion(lore: Lore, model: () => Uint8Array | undefined): SecondOpinion {
  let find: MentionFinder | undefined
  const open = (): MentionFinder => {
    const bytes = model()
    return bytes === undefined ? () => [] : createTaggedMentions(createTagger(bytes, lore), lore.stacked)
  }
  return {
    language: lore.language,
    find(text, sentence, ruled) {
      find ??= open()
      return find(text, sentence, ruled).filter((one) => !LEFT_TO_RULES.has(one.type))
    },
    merge: (ruled, tagged) => mergeTagged(ruled, tagged, lore.stacked),
  }
}
