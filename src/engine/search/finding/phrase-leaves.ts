import type { IndexState } from '../index/state.ts'
import { formOf, type Tokens } from '../index/tokens.ts'
import type { LeafNode, NearNode, PhraseNode } from '../query/ast.ts'
import { leafOf, presence } from './counts.ts'
import type { Finding } from './finding.ts'
import { findFullText, quoted } from './full-text.ts'
import { type Leaf, placesNear, placesOfPhrase, wantedWords } from './leaf.ts'
import { termsOfWord } from './terms-of.ts'
import { entriesOfWord, idsFrom } from './word-leaves.ts'

const NO_MARKS = { mentions: [], types: [], dates: [] }

/** Answers forms next to each other. */
export function answerPhrase(finding: Finding, node: PhraseNode, within: Uint8Array | null): Leaf {
  const { state } = finding
  const forms = node.words.map(formOf)
  const words = forms.map((form, i) =>
    node.open && i === forms.length - 1 ? idsFrom(state, form) : new Set(state.words.ofForm(form).map((entry) => entry.id)),
  )
  const find: Leaf['find'] = (tokens) => placesOfPhrase(tokens, words, node.breaks)
  if (!node.breaks.includes(true)) {
    const found = findFullText(state.prepare, `forms : ${quoted(forms)}${node.open ? ' *' : ''}`)
    return leafOf(node, presence(state, found), { counted: false, find, forms: [] })
  }
  const every = forms.map((form, i) => `${quoted([form])}${node.open && i === forms.length - 1 ? ' *' : ''}`).join(' AND ')
  return verified(state, node, findFullText(state.prepare, `forms : (${every})`), within, find)
}

/** Looks into each document, where the full-text table can only say which it may be. */
function verified(
  state: IndexState,
  node: LeafNode,
  candidates: readonly number[],
  within: Uint8Array | null,
  find: Leaf['find'],
  count = (tokens: Tokens): number => find(tokens, NO_MARKS).length,
): Leaf {
  const counts = new Uint16Array(state.documents.length)
  const open = candidates.filter((no) => state.documents[no] && within?.[no] !== 0)
  for (const [no, tokens] of state.tokensOfMany(open)) counts[no] = Math.min(65_535, count(tokens))
  return leafOf(node, counts, { find })
}

/** Combinations of terms that are asked of the full-text table at most. */
const MOST_COMBINATIONS = 16
/** A word with hyphens takes at most so many places in the column of terms. */
const PARTS = 4

/** Answers words near each other in one sentence. */
export function answerNear(finding: Finding, node: NearNode, within: Uint8Array | null): Leaf {
  const { state, maker } = finding
  const terms = node.words.map((word) => termsOfWord(maker, word))
  const words = node.words.map((word) => new Set(entriesOfWord(finding, word).map((entry) => entry.id)))
  const wanted = wantedWords(words)
  const width = (node.distance + node.words.length) * PARTS
  const combinations = terms.reduce((count, some) => count * some.length, 1)
  const query =
    combinations <= MOST_COMBINATIONS
      ? product(terms)
          .map((some) => `terms : NEAR(${some.map((term) => quoted([term])).join(' ')}, ${width})`)
          .join(' OR ')
      : `terms : (${terms.map((some) => `(${some.map((term) => quoted([term])).join(' OR ')})`).join(' AND ')})`
  const find: Leaf['find'] = (tokens) => placesNear(tokens, wanted, words.length, node.distance).flat()
  const count = (tokens: Tokens): number => placesNear(tokens, wanted, words.length, node.distance).length
  return verified(state, node, findFullText(state.prepare, query), within, find, count)
}

function product(lists: readonly (readonly string[])[]): string[][] {
  return lists.reduce<string[][]>((found, list) => found.flatMap((one) => list.map((item) => [...one, item])), [[]])
}
