import type { TaggedMention } from '../contracts/tagging.ts'
import type { EntityType } from '../model/annotation.ts'
import type { Span } from '../model/span.ts'
import { spansOf } from './score.ts'
import type { Tagger } from './tagger.ts'
import { taggerTokens } from './tokens.ts'

const LEAST = 0.3

/** What a tagger finds in one sentence of repaired text; nothing under a confidence of 0.3. */
export function createTaggedMentions(tagger: Tagger): (text: string, sentence: Span<'repaired'>) => TaggedMention[] {
  return (text, sentence) => {
    const tokens = taggerTokens(text, sentence)
    const { tags, confidence } = tagger.tag(tokens.map((token) => token.text))
    return spansOf(tags).flatMap(({ first, end, type }) => {
      const sure = confidence[first] as number
      const from = tokens[first]
      const to = tokens[end - 1]
      if (from === undefined || to === undefined || sure < LEAST) return []
      return [{ at: { start: from.start, end: to.end }, type: type as EntityType, confidence: sure, why: `tagger: ${type}` }]
    })
  }
}
