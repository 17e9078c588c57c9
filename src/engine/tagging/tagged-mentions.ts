import type { Claim, TaggedMention } from '../contracts/tagging.ts'
import type { EntityType } from '../model/annotation.ts'
import type { Span } from '../model/span.ts'
import { hintsOf } from './hints.ts'
import { spansOf } from './score.ts'
import type { Tagger } from './tagger.ts'
import { taggerTokens } from './tokens.ts'

const LEAST = 0.3

/** What a tagger finds in one sentence of repaired text, nothing under a confidence of 0.3. */
export type MentionFinder = (text: string, sentence: Span<'repaired'>, ruled?: readonly Claim[]) => TaggedMention[]

/** A finder; `stacked` for a tagger that is told what the rules said. */
export function createTaggedMentions(tagger: Tagger, stacked = false): MentionFinder {
  return (text, sentence, ruled = []) => {
    const tokens = taggerTokens(text, sentence)
    const { tags, confidence } = tagger.tag(
      tokens.map((token) => token.text),
      stacked ? hintsOf(tokens, ruled) : undefined,
    )
    return spansOf(tags).flatMap(({ first, end, type }) => {
      const sure = confidence[first] as number
      const from = tokens[first]
      const to = tokens[end - 1]
      if (from === undefined || to === undefined || sure < LEAST) return []
      const at = stacked ? named(text, { start: from.start, end: to.end }) : { start: from.start, end: to.end }
      return at === undefined ? [] : [{ at, type: type as EntityType, confidence: sure, why: `tagger: ${type}` }]
    })
  }
}

/**
 * The corpora of Russian and English mark «партия «Наша страна» as one, and bodies without a name («правительство»); Belgi marks what stands in the
 * quotation marks, and only what has a name.
 */
function named(text: string, { start, end }: Span<'repaired'>): Span<'repaired'> | undefined {
  const words = text.slice(start, end)
  const open = Math.max(words.lastIndexOf('«'), words.lastIndexOf('“'), words.lastIndexOf('„'))
  const inside = open >= 0 && !/[»”]/u.test(words.slice(open)) ? start + open + 1 : start
  const at = { start: inside + (/^\s*/u.exec(text.slice(inside, end))?.[0].length ?? 0), end }
  return /[\p{Lu}\p{N}]/u.test(text.slice(at.start, at.end)) ? at : undefined
}
