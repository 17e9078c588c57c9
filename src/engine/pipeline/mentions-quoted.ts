import type { Candidate, Head, NameGrammar, NameSentence, NameToken } from '../contracts/names.ts'
import type { EntityType } from '../model/annotation.ts'

const REACH = 4
const LONGEST = 14
const FARTHEST = 12

/** Words in one pair of quotation marks: tokens `first`..`end`, half-open. */
export interface Quotation {
  readonly first: number
  readonly end: number
}

/** The quotations of a sentence in order; linear. */
export function quotationsOf(tokens: readonly NameToken[]): Quotation[] {
  const found: Quotation[] = []
  for (let i = 0; i < tokens.length; ) {
    const region = (tokens[i] as NameToken).quoted
    let end = i + 1
    while (end < tokens.length && (tokens[end] as NameToken).quoted === region) end++
    if (region >= 0) found.push({ first: i, end })
    i = end
  }
  return found
}

/** Names in quotation marks, with what says their kind: the head beside or inside, the enumeration or the list that they stand in. */
export function quotedNames(sentence: NameSentence, grammar: NameGrammar, listType: (token: NameToken) => EntityType | null): Candidate[] {
  const { tokens } = sentence
  const quotations = quotationsOf(tokens)
  const types = quotations.map((quotation): { type: EntityType; why: string } | null => {
    const listed = sentence.known[quotation.first]
    const words = tokens.slice(quotation.first, quotation.end)
    const beside = besideOf(tokens, quotation, grammar)
    if (grammar.law(words, beside.concat(actsBeside(tokens, quotation)))) return { type: 'LAW', why: 'law in quotation marks' }
    if (!looksLikeName(words)) return null
    const whole = listed !== undefined && listed.first === quotation.first && listed.end === quotation.end
    if (whole && listed.type === 'ORGANISATION') return { type: listed.type, why: listed.why }
    const head = headOf(beside, grammar)
    const inside = insideHead(words, grammar)
    const fromList = listType(words[0] as NameToken)
    if (fromList !== null) return { type: fromList, why: 'item of a list of such' }
    if (head !== null) return { type: head.head.type, why: `«…» ${head.word}` }
    const shared = sharedHead(tokens, quotation.end, grammar)
    if (shared !== null) return { type: shared.type, why: 'enumerated with such' }
    if (inside !== null && inside.head.strength === 'strong' && inside.head.type !== 'FACILITY')
      return { type: inside.head.type, why: `«… ${inside.word}»` }
    return null
  })
  shareInEnumerations(tokens, quotations, types, grammar)
  for (const [i, { first, end }] of quotations.entries()) {
    const listed = sentence.known[first]
    if (types[i] === null && listed !== undefined && listed.first === first && listed.end === end)
      types[i] = { type: listed.type, why: listed.why }
  }
  return quotations.flatMap((quotation, i) => {
    const found = types[i]
    if (found === null || found === undefined) return []
    return [{ ...trimmed(tokens, quotation), type: found.type, confidence: 0.9, why: found.why }]
  })
}

function looksLikeName(words: readonly NameToken[]): boolean {
  const first = words[0]
  if (first === undefined || words.length > LONGEST || first.shape === 'lower') return false
  return !words.some(({ text }, i) => /^[.!?;:…]$/u.test(text) && i === words.length - 1 && words.length > 4)
}

function trimmed(tokens: readonly NameToken[], { first, end }: Quotation): Quotation {
  let last = end
  while (last > first + 1 && /^[,.;:]$/u.test((tokens[last - 1] as NameToken).text)) last--
  return { first, end: last }
}

/** The words next to a quotation, nearest first, up to the next mark. */
function besideOf(tokens: readonly NameToken[], { first, end }: Quotation, grammar: NameGrammar): NameToken[] {
  const words: NameToken[] = []
  const walk = (from: number, step: 1 | -1): void => {
    let i = from
    while (i >= 0 && i < tokens.length && (tokens[i] as NameToken).shape === 'mark' && /^["«»“”„]$/u.test((tokens[i] as NameToken).text))
      i += step
    for (let n = 0; n < REACH && i >= 0 && i < tokens.length; n++, i += step) {
      const token = tokens[i] as NameToken
      if (token.shape === 'mark' || token.quoted >= 0) return
      words.push(token)
      if (grammar.head(token.lower) === null && grammar.parts(token.lower)) return
    }
  }
  if (grammar.headSide !== 'before') walk(end, 1)
  if (grammar.headSide !== 'after') walk(first - 1, -1)
  return words
}

const FAR = 12

/** Words near a quotation among which an act may be named: «… туралы» Қазақстан Республикасының 1995 жылғы 31 тамыздағы № 2444 Заңы. */
function actsBeside(tokens: readonly NameToken[], { first, end }: Quotation): NameToken[] {
  const words: NameToken[] = []
  for (const step of [1, -1] as const) {
    for (let i = step === 1 ? end : first - 1, n = 0; n < FAR && tokens[i] !== undefined; i += step, n++) {
      const token = tokens[i] as NameToken
      if (token.shape === 'mark' ? /^[,;:()[\]]$/u.test(token.text) : token.quoted >= 0) break
      if (token.shape !== 'mark') words.push(token)
    }
  }
  return words
}

function headOf(beside: readonly NameToken[], grammar: NameGrammar): { head: Head; word: string } | null {
  for (const [i, token] of beside.entries()) {
    const head = grammar.head(token.lower)
    if (head === null || head.type === 'LANGUAGE') continue
    if (head.bare !== true || i === 0) return { head, word: token.lower }
  }
  return null
}

/** Heads of foreign companies and bodies, in quotation marks of any language. */
const LATIN_HEADS = new Set(
  'bank group company corporation inc ltd llc plc university foundation international organization association institute media press news times'.split(
    ' ',
  ),
)

function insideHead(words: readonly NameToken[], grammar: NameGrammar): { head: Head; word: string } | null {
  const order = grammar.headSide === 'before' ? [words[0], words[1], words.at(-1)] : [words.at(-1)]
  for (const token of order) {
    const head = token === undefined || words.length < 2 ? null : grammar.head(token.lower)
    if (token !== undefined && words.length > 1 && LATIN_HEADS.has(token.lower))
      return { head: { type: 'ORGANISATION', strength: 'strong', plural: false }, word: token.lower }
    const bareName = head?.bare === true && head.type === 'ORGANISATION' && token?.shape === 'capital' && token === words.at(-1)
    if (head !== null && (head.bare !== true || bareName)) return { head, word: (token as NameToken).lower }
  }
  return null
}

/** «А» және Азат ету ұйымы ұйымдарының: the plural after the last of an enumeration, whose last member has no quotation marks. */
function sharedHead(tokens: readonly NameToken[], from: number, grammar: NameGrammar): Head | null {
  let joined = false
  for (let i = from; i < Math.min(tokens.length, from + FARTHEST); i++) {
    const { shape, text, lower } = tokens[i] as NameToken
    if (shape === 'mark' && !/^[»”",]$/u.test(text)) return null
    joined ||= text === ',' || grammar.conjunctions.has(lower)
    if (!joined) {
      if (shape !== 'mark') return null
      continue
    }
    const head = grammar.headSide === 'before' || shape !== 'lower' ? null : grammar.head(lower)
    if (head?.plural === true || (head?.type === 'ORGANISATION' && isNextMember(tokens, from, i))) return head
  }
  return null
}

/** Words of legal forms between the members of an enumeration. */
const FORMS = new Set('акционерлік жауапкершілігі шектеулі ашық жабық ақ жшс ао тоо оао зао ооо пао акционерное'.split(' '))

/** «Асар», Азаматтық партия: the head ends what a comma or a conjunction and a capital word directly after the quotation begin. */
function isNextMember(tokens: readonly NameToken[], from: number, head: number): boolean {
  let first = from
  while (tokens[first]?.shape === 'mark' && first < from + 3) first++
  if (tokens[first]?.shape === 'lower') first++
  const opening = tokens[first]
  return opening?.shape === 'capital' && opening.quoted < 0 && head > first && head - first <= 3
}

/** «A», «B» және «C» ұйымдары: what the last is, all are; and what the first is in «партии «A» и «B»». */
function shareInEnumerations(
  tokens: readonly NameToken[],
  quotations: readonly Quotation[],
  types: ({ type: EntityType; why: string } | null)[],
  grammar: NameGrammar,
): void {
  const joined = (i: number): boolean => {
    const gap = tokens.slice((quotations[i] as Quotation).end, (quotations[i + 1] as Quotation).first)
    const joint = ({ text, lower }: NameToken): boolean =>
      /^["«»“”„,;]$/u.test(text) || grammar.conjunctions.has(lower) || FORMS.has(lower) || grammar.head(lower)?.type === 'ORGANISATION'
    return (
      gap.length <= 7 && gap.every(joint) && gap.some(({ text, lower }) => text === ',' || text === ';' || grammar.conjunctions.has(lower))
    )
  }
  for (let i = quotations.length - 2; i >= 0; i--)
    if (types[i] === null && joined(i)) types[i] = inherited(tokens, quotations, types, i, i + 1)
  for (let i = 0; i + 1 < quotations.length; i++)
    if (types[i + 1] === null && joined(i)) types[i + 1] = inherited(tokens, quotations, types, i + 1, i)
}

function inherited(
  tokens: readonly NameToken[],
  quotations: readonly Quotation[],
  types: readonly ({ type: EntityType; why: string } | null)[],
  to: number,
  from: number,
): { type: EntityType; why: string } | null {
  const source = types[from]
  const { first, end } = quotations[to] as Quotation
  if (source === null || source === undefined || !looksLikeName(tokens.slice(first, end))) return null
  return { type: source.type, why: 'enumerated with such' }
}
