import type { Candidate, NameToken } from '../contracts/names.ts'
import { legalFormLength } from '../model/legal-forms.ts'

const WORD = /^[\p{Script=Latin}\p{N}'’‑-]+$/u
const LINK = /^(?:&|de|du)$/u
const MOST_WORDS = 8
/** Tokens of “S.p.A.”. */
const LONGEST_FORM = 6

/** Companies by the legal form after a name in Latin letters, whatever the language beside it: “Eni S.p.A.”, “Samsung Electronics Co., Ltd.”; linear. */
export function companies(tokens: readonly NameToken[], isCommon: (lower: string) => boolean): Candidate[] {
  const found: Candidate[] = []
  for (let i = 1; i < tokens.length; i++) {
    const end = formEnd(tokens, i)
    if (end === null) continue
    const first = nameStart(tokens, i, isCommon)
    if (first < i) {
      found.push({ first, end, type: 'ORGANISATION', confidence: 0.93, why: 'legal form' })
      i = end - 1
    }
  }
  return found
}

/** Where the legal form that begins at a token ends, a full stop of its own included. */
function formEnd(tokens: readonly NameToken[], at: number): number | null {
  const token = tokens[at] as NameToken
  if (token.shape !== 'capital' && token.shape !== 'upper' && token.text !== 'plc') return null
  let text = ''
  let best: number | null = null
  for (let i = at; i < Math.min(tokens.length, at + LONGEST_FORM); i++) {
    const next = tokens[i] as NameToken
    if (i > at && next.start !== (tokens[i - 1] as NameToken).end) break
    text += next.text
    if (legalFormLength(text) === text.length) best = i + 1
  }
  return best
}

/** Where the name before a legal form begins; `at` where there is none. */
function nameStart(tokens: readonly NameToken[], at: number, isCommon: (lower: string) => boolean): number {
  let first = at
  let i = at - 1
  if (tokens[i]?.text === ',') i--
  if (tokens[i]?.text === '.' && tokens[i - 1]?.text === 'Co') i -= 2
  else if (tokens[i]?.text === 'Co') i--
  if (tokens[i]?.text === '&') i--
  for (let words = 0; i >= 0 && words < MOST_WORDS; i--, words++) {
    const { text, shape, quoted } = tokens[i] as NameToken
    if (quoted !== (tokens[at] as NameToken).quoted) break
    if (isName(tokens[i] as NameToken)) first = i
    else if (!(first < at && LINK.test(text) && (text === '&' || shape === 'lower') && isName(tokens[i - 1]))) break
  }
  while (first < at && isLead(tokens[first] as NameToken, isCommon)) first++
  return first
}

function isName(token: NameToken | undefined): boolean {
  return token !== undefined && (token.shape === 'capital' || token.shape === 'upper') && WORD.test(token.text)
}

/** A word that only begins the sentence. */
function isLead({ initial, lower }: NameToken, isCommon: (lower: string) => boolean): boolean {
  return initial && (isCommon(lower) || lower === 'the')
}
