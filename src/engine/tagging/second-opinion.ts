import type { SecondOpinion } from '../contracts/tagging.ts'
import type { EntityType } from '../model/annotation.ts'
import { kazakhLore } from './lore-kazakh.ts'
import { mergeTagged } from './merge.ts'
import { createTaggedMentions } from './tagged-mentions.ts'
import { createTagger } from './tagger.ts'

/** Dates are read by rules, with their values, and lone numbers say nothing to a reader. */
const LEFT_TO_RULES: ReadonlySet<EntityType> = new Set(['DATE', 'TIME', 'CARDINAL', 'ORDINAL'])

/** The tagger of Kazakh names from the bytes of its model, as a second opinion beside the rules; throws `RangeError` when they are no model. */
export function kazakhSecondOpinion(model: Uint8Array): SecondOpinion {
  const find = createTaggedMentions(createTagger(model, kazakhLore))
  return {
    language: 'kk',
    find: (text, sentence) => find(text, sentence).filter((one) => !LEFT_TO_RULES.has(one.type)),
    merge: mergeTagged,
  }
}
