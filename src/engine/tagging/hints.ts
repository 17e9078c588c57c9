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
