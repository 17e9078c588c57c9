import type { NameGrammar, NameToken } from '../contracts/names.ts'
import type { EntityType } from '../model/annotation.ts'
import type { Proposal } from './mentions-resolve.ts'

/** Tokens between a name and the bracket that explains a word for it: the end of a quotation, a legal form. */
const BETWEEN = 4
/** Kinds of names that texts go on to call by one word. */
const CALLED = new Set<EntityType>(['ORGANISATION', 'LAW'])
/** What stands between the bracket and the word: «(бұдан әрі – Серіктестік)», «(далее по тексту – Товарищество)», “(hereinafter the Bank)”. */
const SAYS =
  /^(?:бұдан әрі|әрі қарай|далее|далее по тексту|hereinafter|hereafter|hereinafter referred to as)(?: [-–—:])?(?: the)?(?: ["«“])?$/u
const LONGEST = 7

/** Why such a word is a mention. */
export const EXPLAINED_WORD = 'word explained in the text'

/** A sentence with the grammar of its language. */
export interface Spoken {
  readonly tokens: readonly NameToken[]
  readonly grammar: NameGrammar
}

/** Words by which a text says that it will call an organisation or an act from there on, «(далее – Товарищество)», wherever they stand after; none of a word that is said of two. */
export function definedTerms(sentences: readonly Spoken[], proposals: readonly Proposal[]): Proposal[] {
  const ends = new Map(proposals.filter(({ type }) => CALLED.has(type)).map((proposal) => [proposal.at.end, proposal] as const))
  const terms = new Map<string, { readonly type: EntityType; readonly from: number; times: number }>()
  for (const { tokens, grammar } of sentences) {
    for (let i = 1; i < tokens.length; i++) {
      if (tokens[i]?.text !== '(') continue
      const term = termAfter(tokens, i)
      const type = term && grammar.head(term.lower)?.type
      const named = type && namedBefore(tokens, i, ends)
      if (!named || named.type !== type) continue
      const [key] = basesOf(term, grammar)
      const known = terms.get(key as string)
      if (known === undefined) terms.set(key as string, { type, from: term.start, times: 1 })
      else known.times++
    }
  }
  if (terms.size === 0) return []
  return sentences.flatMap(({ tokens, grammar }) =>
    tokens.flatMap((token): Proposal[] => {
      if (token.shape !== 'capital') return []
      const term = basesOf(token, grammar)
        .map((base) => terms.get(base))
        .find((known) => known !== undefined && known.times === 1 && known.from <= token.start)
      if (term === undefined) return []
      const at = { start: token.start, end: token.end }
      return [{ at, type: term.type, confidence: 0.85, why: EXPLAINED_WORD, finder: 'term' }]
    }),
  )
}

function basesOf({ lower }: NameToken, grammar: NameGrammar): string[] {
  return grammar.readings(lower).map(({ base }) => base)
}

/** The one capital word that a bracket at this index explains; null for none. */
function termAfter(tokens: readonly NameToken[], bracket: number): NameToken | null {
  for (let i = bracket + 2; i < Math.min(tokens.length, bracket + LONGEST); i++) {
    const token = tokens[i] as NameToken
    if (token.shape !== 'capital') continue
    const said = tokens.slice(bracket + 1, i).map(({ lower }) => lower)
    const rest = /^["»”]$/u.test(tokens[i + 1]?.text ?? '') ? tokens[i + 2] : tokens[i + 1]
    return SAYS.test(said.join(' ')) && rest?.text === ')' ? token : null
  }
  return null
}

/** The name that ends nearest before a bracket. */
function namedBefore(tokens: readonly NameToken[], bracket: number, ends: ReadonlyMap<number, Proposal>): Proposal | undefined {
  for (let i = bracket - 1; i >= Math.max(0, bracket - 1 - BETWEEN); i--) {
    const named = ends.get((tokens[i] as NameToken).end)
    if (named !== undefined) return named
  }
  return undefined
}
