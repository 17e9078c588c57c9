import type { NameToken } from '../contracts/names.ts'
import type { EntityType } from '../model/annotation.ts'
import type { Proposal } from './mentions-resolve.ts'

const ABBREVIATION = /^(?=\p{L}*$)\P{Lu}*\p{Lu}\P{Lu}*\p{Lu}/u

/** True when the letters of an abbreviation are first letters of the words of a long form, in order; at least half of its letters. */
export function abbreviates(short: string, words: readonly string[]): boolean {
  const letters = [...short.toLowerCase()].filter((letter) => /\p{L}/u.test(letter))
  let found = 0
  let from = 0
  for (const letter of letters) {
    const at = words.findIndex((word, i) => i >= from && word.toLowerCase().startsWith(letter))
    if (at >= 0) {
      found++
      from = at + 1
    }
  }
  return found >= 2 && found * 2 >= letters.length && (words[0] as string).toLowerCase().startsWith(letters[0] as string)
}

const LEAD = new Set([
  'бұдан',
  'әрі',
  'қарай',
  'қысқаша',
  'далее',
  'по',
  'тексту',
  'сокращенно',
  'сокращённо',
  'hereinafter',
  '-',
  '–',
  '—',
  ':',
  '«',
  '"',
  '“',
])
const LONGEST_LEAD = 5

/** Index of the bracket in which a token stands, alone or after «бұдан әрі —», «далее –»; -1 when in none. */
function bracketBefore(tokens: readonly NameToken[], i: number): number {
  for (let at = i - 1; at >= Math.max(0, i - 1 - LONGEST_LEAD); at--) {
    const { text, lower } = tokens[at] as NameToken
    if (text === '(') return at
    if (!LEAD.has(lower)) return -1
  }
  return -1
}

/** Abbreviations that the text itself explains, «Тәуелсіз Мемлекеттер Достастығы (ТМД)», wherever they stand in it. */
export function boundAbbreviations(sentences: readonly (readonly NameToken[])[], proposals: readonly Proposal[]): Proposal[] {
  const byEnd = new Map<number, Proposal[]>()
  for (const proposal of proposals) {
    const ending = byEnd.get(proposal.at.end)
    if (ending === undefined) byEnd.set(proposal.at.end, [proposal])
    else ending.push(proposal)
  }
  const types = new Map<string, EntityType>()
  for (const tokens of sentences) {
    for (let i = 1; i < tokens.length; i++) {
      const token = tokens[i] as NameToken
      const bracket = ABBREVIATION.test(token.text) ? bracketBefore(tokens, i) : -1
      if (bracket < 0) continue
      const before = tokens[bracket - 1]
      const long = [before, before?.shape === 'mark' ? tokens[bracket - 2] : undefined].flatMap((last) =>
        last === undefined ? [] : (byEnd.get(last.end) ?? []),
      )
      const match = long.find(({ type }) => type === 'ORGANISATION' || type === 'GPE' || type === 'EVENT' || type === 'LAW')
      if (match !== undefined) types.set(token.text, match.type)
    }
  }
  return sentences.flatMap((tokens) =>
    tokens.flatMap((token): Proposal[] => {
      const short = token.text.split('-')[0] as string
      const type = token.shape === 'mark' ? undefined : (types.get(token.text) ?? types.get(short))
      if (type === undefined) return []
      return [
        {
          at: { start: token.start, end: token.end },
          type,
          confidence: 0.9,
          why: 'abbreviation explained in the text',
          finder: 'abbreviation',
        },
      ]
    }),
  )
}
