import type { KnownName, NameGrammar, NameList, NameToken, Reading } from '../contracts/names.ts'
import { memo } from '../model/memo.ts'
import { nameTokens } from './mentions-tokens.ts'

interface Entry {
  readonly name: string
  readonly words: readonly string[]
  readonly list: NameList
  readonly abbreviation: boolean
}

/** Finds listed names in any of their forms; built once for each language. */
export interface NameIndex {
  /** For each token the longest listed name that covers it; linear in the number of tokens. */
  find(tokens: readonly NameToken[]): (KnownName | undefined)[]
}

/** Indexes the lists of a grammar by the first word of each name. */
export function createNameIndex(grammar: NameGrammar): NameIndex {
  const baseOf = new Map<string, Set<string>>()
  const byFirst = new Map<string, Entry[]>()
  const add = (name: string, list: NameList, abbreviation: boolean): void => {
    const words = nameTokens(name, { start: 0, end: name.length }).map((token) => token.lower)
    for (const word of words) {
      for (const form of grammar.forms(word)) setOf(baseOf, form).add(word)
    }
    const first = words[0] as string
    const entries = byFirst.get(first)
    if (entries === undefined) byFirst.set(first, [{ name, words, list, abbreviation }])
    else entries.push({ name, words, list, abbreviation })
  }
  for (const list of grammar.lists) for (const name of list.names) add(name, list, false)
  for (const [short, { type }] of grammar.abbreviations) {
    add(short, { type, why: 'known abbreviation', confidence: 0.95, names: [] }, true)
  }
  for (const entries of byFirst.values()) entries.sort((a, b) => b.words.length - a.words.length)

  const basesIn = (readings: readonly Reading[]): readonly Reading[] =>
    readings.flatMap(({ base, ending }) => [...(baseOf.get(base) ?? [])].map((listed) => ({ base: listed, ending })))
  const exact = memo((lower) => basesIn([{ base: lower, ending: 'bare' }]))
  const inflected = grammar.lastOnly ? memo((lower) => basesIn(grammar.readings(lower))) : exact
  const basesOf: BasesOf = (token, inner) => (inner ? exact : inflected)(token.lower)

  const matchAt = (tokens: readonly NameToken[], first: number): KnownName | undefined => {
    const token = tokens[first] as NameToken
    let best: KnownName | undefined
    for (const { base } of basesOf(token, false)) {
      for (const entry of byFirst.get(base) ?? []) {
        const end = first + entry.words.length
        if (end > tokens.length) continue
        if (best !== undefined && (end < best.end || (end === best.end && !isPlainlyShort(tokens, first, entry)))) continue
        const ending = matchWords(tokens, first, entry, basesOf)
        if (ending === null || !shapeFits(tokens, first, entry)) continue
        const { type, why, confidence } = entry.list
        best = { name: entry.name, first, end, type, ending, abbreviation: entry.abbreviation, why, confidence }
      }
    }
    return best
  }

  return {
    find(tokens) {
      const known: (KnownName | undefined)[] = new Array(tokens.length).fill(undefined)
      for (let i = 0; i < tokens.length; ) {
        const match = tokens[i]?.shape === 'mark' ? undefined : matchAt(tokens, i)
        if (match === undefined) i++
        else {
          known.fill(match, i, match.end)
          i = match.end
        }
      }
      return known
    },
  }
}

/** Words of listed names that a token may be a form of; inside a name only the words that it is. */
type BasesOf = (token: NameToken, inner: boolean) => readonly Reading[]

function matchWords(tokens: readonly NameToken[], first: number, entry: Entry, basesOf: BasesOf): Reading['ending'] | null {
  let ending: Reading['ending'] | null = null
  for (let k = 0; k < entry.words.length; k++) {
    const token = tokens[first + k] as NameToken
    if (token.quoted !== (tokens[first] as NameToken).quoted) return null
    const found = basesOf(token, k < entry.words.length - 1).find(({ base }) => base === entry.words[k])
    if (found === undefined) return null
    ending = found.ending
  }
  return ending
}

function shapeFits(tokens: readonly NameToken[], first: number, entry: Entry): boolean {
  if (entry.list.anyCase === true) return true
  const token = tokens[first] as NameToken
  if (entry.abbreviation) return token.shape === 'upper' || entry.words.length > 1 || /^\p{Lu}\p{L}{0,3}\p{Lu}/u.test(token.text)
  return token.shape === 'capital' || token.shape === 'upper' || token.shape === 'number'
}

/** «АЛЖИР лагері»: an abbreviation that is another name's word too, letter by letter and not among words in capitals. */
function isPlainlyShort(tokens: readonly NameToken[], first: number, { name, words, abbreviation }: Entry): boolean {
  const { text } = tokens[first] as NameToken
  if (!abbreviation || words.length > 1 || !text.startsWith(name) || /\p{Lu}/u.test(text.slice(name.length))) return false
  return [-2, -1, 1, 2].every((beside) => tokens[first + beside]?.shape !== 'upper')
}

function setOf(map: Map<string, Set<string>>, key: string): Set<string> {
  let set = map.get(key)
  if (set === undefined) {
    set = new Set()
    map.set(key, set)
  }
  return set
}
