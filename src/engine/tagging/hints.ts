import type { Claim } from '../contracts/tagging.ts'
import { firstEndingAfter, type Span } from '../model/span.ts'
import { hashText, join } from './hash.ts'
import type { WordTraits } from './traits.ts'

/**
 * What the rules say of a word and of its neighbours, as features (stacking; Wolpert 1992): the tagger learns where the rules are right. Hints are
 * BIOES tags; returns where the next feature goes.
 */
export function putHints(into: Uint32Array, from: number, hints: readonly string[], word: WordTraits, i: number): number {
  const here = hashText(hints[i] ?? 'O')
  const before = hashText(hints[i - 1] ?? 'O')
  const after = hashText(hints[i + 1] ?? 'O')
  const values = [here, before, after, join(here, before), join(here, after), join(here, word.brief), join(here, word.stemHash)]
  let at = from
  for (const [k, value] of values.entries()) into[at++] = join(200 + k, value)
  // the last tells words apart that differ in anything but themselves: it stands for them where they are remembered
  into[at] = join(join(here, before), join(after, into[from - 1] as number))
  return at + 1
}

/** BIOES tags of words by the mentions that cover them; of mentions that share a word the longer stands. */
export function hintsOf(words: readonly Span<'repaired'>[], claims: readonly Pick<Claim, 'at' | 'type'>[]): string[] {
  const hints = words.map(() => 'O')
  const longestFirst = [...claims].sort((a, b) => b.at.end - b.at.start - (a.at.end - a.at.start) || a.at.start - b.at.start)
  for (const { at, type } of longestFirst) {
    const first = firstEndingAfter(words, at.start)
    let end = first
    while (end < words.length && (words[end]?.start ?? at.end) < at.end) end++
    if (end === first || hints.slice(first, end).some((hint) => hint !== 'O')) continue
    for (let k = first; k < end; k++) hints[k] = `${end - first === 1 ? 'S' : k === first ? 'B' : k === end - 1 ? 'E' : 'I'}-${type}`
  }
  return hints
}
