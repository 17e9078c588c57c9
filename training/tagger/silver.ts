import { analyse } from '../../src/engine/analyse.ts'
import type { TaggedMention } from '../../src/engine/contracts/tagging.ts'
import type { Mention } from '../../src/engine/model/annotation.ts'
import { createParts } from '../../src/engine/registry.ts'
import { createTaggedMentions } from '../../src/engine/tagging/tagged-mentions.ts'
import type { Tagger } from '../../src/engine/tagging/tagger.ts'
import { taggerTokens } from '../../src/engine/tagging/tokens.ts'
import type { Tagged } from './dump.ts'

const NAMED = new Set(['PERSON', 'ORGANISATION', 'GPE', 'LOCATION', 'FACILITY'])
/** To a full stop before a capital letter, but not past an initial: «А. Байтұрсынұлы». */
const SENTENCE = /[^\n]+?(?:(?<!(?:^|[\s.(«])\p{Lu}\p{Ll}?)[.!?](?=\s+[\p{Lu}«"])|(?=\n)|$)/gu
const SURE = 0.75
const LEAST = 20

/** A span that one of the two claims. */
type Claim = Pick<TaggedMention, 'at' | 'type' | 'confidence'>

/**
 * Unlabelled text with the marks on which the rules and a first tagger agree or do not contradict each other (self-training; sentences in which
 * either is unsure are left out).
 */
export async function silver(text: string, tagger: Tagger): Promise<Tagged[]> {
  const find = createTaggedMentions(tagger)
  const parts = createParts({ pdf: {} })
  const found: Tagged[] = []
  for (const passage of text.normalize('NFC').split(/\n\n\n+/u)) {
    if (!/\p{L}/u.test(passage)) continue
    const task = { id: '0'.repeat(64), name: 'passage.txt', path: '', bytes: new TextEncoder().encode(passage), language: 'kk' as const }
    const { analysis } = await analyse(parts, task)
    const repaired = analysis.text.repaired
    for (const match of repaired.matchAll(SENTENCE)) {
      const at = { start: match.index, end: match.index + match[0].length }
      const inside = (mention: Mention): boolean => mention.repaired.start >= at.start && mention.repaired.end <= at.end
      const one = label(repaired, at, analysis.mentions.filter(inside), find(repaired, at))
      if (one !== undefined) found.push(one)
    }
  }
  return found
}

function label(text: string, at: TaggedMention['at'], ruled: readonly Mention[], seen: readonly TaggedMention[]): Tagged | undefined {
  if (at.end - at.start < LEAST) return undefined
  const rules = ruled
    .filter(({ type, confidence }) => NAMED.has(type) && confidence >= SURE)
    .map(({ type, confidence, repaired }): Claim => ({ type, confidence, at: repaired }))
  const overlap = (a: Claim, b: Claim): boolean => a.at.start < b.at.end && b.at.start < a.at.end
  const own = seen.filter((claim) => !rules.some((rule) => overlap(rule, claim)))
  if (own.some(({ confidence }) => confidence < SURE)) return undefined
  if (seen.some((claim) => claim.type === 'DATE' && rules.some((rule) => overlap(rule, claim)))) return undefined
  const claims = [...rules, ...own].sort((a, b) => b.at.end - b.at.start - (a.at.end - a.at.start))
  const tokens = taggerTokens(text, at)
  const tags = tokens.map(() => 'O')
  for (const claim of claims) {
    const first = tokens.findIndex((token) => token.start >= claim.at.start)
    let end = first
    while (end < tokens.length && (tokens[end] as { end: number }).end <= claim.at.end) end++
    if (first < 0 || end <= first || tags.slice(first, end).some((tag) => tag !== 'O')) continue
    for (let k = first; k < end; k++) tags[k] = `${k === first ? 'B' : 'I'}-${claim.type}`
  }
  return { tokens: tokens.map((token) => token.text), tags }
}
