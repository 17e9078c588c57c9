import type { Candidate, NameSentence, NameToken } from '../../contracts/names.ts'
import { ENGLISH_FIRST_NAMES } from '../../model/gazetteer/first-names-english.ts'
import { englishHead } from './names-heads.ts'
import { LINKS, NEVER_CAPITAL, OFFICES_AND_SURNAMES, POSITIONS } from './names-words.ts'

const LONGEST = 10

/** English names are runs of capital letters with “of”, “for”, “and” inside; the head ends the run or stands before “of”. Linear. */
export function englishHeaded(sentence: NameSentence): Candidate[] {
  const found: Candidate[] = []
  const { tokens } = sentence
  for (let i = 0; i < tokens.length; ) {
    const end = runEnd(tokens, i)
    if (end === i) {
      i++
      continue
    }
    const candidate = positionIn(sentence, i, end) ?? namedIn(sentence, i, end) ?? describedIn(sentence, i, end)
    if (candidate !== null) found.push(candidate)
    i = Math.max(end, candidate?.end ?? end)
  }
  return found
}

function isCapital(token: NameToken | undefined): token is NameToken {
  return token !== undefined && (token.shape === 'capital' || token.shape === 'upper') && !(token.initial && NEVER_CAPITAL.has(token.lower))
}

/** End of the run of capitals that begins at `at`: its links, “of the”, lie between capitals. */
function runEnd(tokens: readonly NameToken[], at: number): number {
  if (!isCapital(tokens[at]) || NEVER_CAPITAL.has((tokens[at] as NameToken).lower)) return at
  let end = at + 1
  while (end < tokens.length && end - at < LONGEST) {
    const token = tokens[end] as NameToken
    if (token.quoted !== (tokens[at] as NameToken).quoted) break
    if (POSSESSIVE.test(token.text) && token.start === (tokens[end - 1] as NameToken).end && holdsOwner(tokens, at, end)) {
      end++
      continue
    }
    if (isCapital(token)) {
      end++
      continue
    }
    let next = end
    while (next - end < 2 && LINKS.has((tokens[next] as NameToken | undefined)?.lower ?? '')) next++
    if (next === end || !isCapital(tokens[next])) break
    if ((tokens[end] as NameToken).lower === 'and' && !joins(tokens, at, end)) break
    end = next + 1
  }
  return end
}

const POSSESSIVE = /^['’]s$/u

/** “Council of People's Commissars”: the owner stands after a link inside the name, before another capital. */
function holdsOwner(tokens: readonly NameToken[], at: number, end: number): boolean {
  return isCapital(tokens[end + 1]) && tokens.slice(at + 1, end).some(({ lower }) => lower === 'of' || lower === 'for')
}

/** “Ministry of Education and Science”, but not “the Supreme Court and Parliament”: “and” joins after “of” or “for”. */
function joins(tokens: readonly NameToken[], at: number, and: number): boolean {
  for (let i = and - 1; i > at; i--) {
    const { lower } = tokens[i] as NameToken
    if (lower === 'of' || lower === 'for') return !['kazakhstan', 'russia'].includes((tokens[and - 1] as NameToken).lower)
  }
  return false
}

function namedIn({ tokens, known }: NameSentence, at: number, end: number): Candidate | null {
  const link = tokens.slice(at + 1, end).findIndex(({ lower }) => LINKS.has(lower) && lower !== 'and')
  const of = link < 0 ? -1 : at + 1 + link
  const places = [of > 0 ? of - 1 : -1, end - 1]
  for (const i of places) {
    if (i < at) continue
    const token = tokens[i] as NameToken
    const head = englishHead(token.lower)
    if (head === null || head.plural || (i === end - 1 && of > 0 && places[0] !== -1 && head.type === 'GPE')) continue
    if (known[i] !== undefined && known[i]?.type !== 'ORGANISATION' && (known[i]?.end ?? 0) - (known[i]?.first ?? 0) > 1) continue
    if (end - at === 1) {
      if (head.strength !== 'lone' || token.initial) return null
      return { first: at, end, type: head.type, confidence: 0.75, why: `“${token.text}”` }
    }
    if (i === at && of !== at + 1) continue
    return { first: at, end, type: head.type, confidence: head.strength === 'weak' ? 0.7 : 0.82, why: `head “${token.lower}”` }
  }
  return null
}

const DESCRIBES = new Set(
  'movement party group company agency organisation organization newspaper corporation airline team club university'.split(' '),
)

/** “the Nevada-Semipalatinsk movement”: a small descriptor after the name says what it is. */
function describedIn({ tokens, known }: NameSentence, at: number, end: number): Candidate | null {
  const next = tokens[end]
  if (next === undefined || next.shape !== 'lower' || !DESCRIBES.has(next.lower) || known[at] !== undefined || tokens[at]?.initial === true)
    return null
  return { first: at, end, type: 'ORGANISATION', confidence: 0.7, why: `before “${next.lower}”` }
}

function positionIn({ tokens }: NameSentence, at: number, end: number): Candidate | null {
  for (let i = at; i < end; i++) {
    if (!POSITIONS.has((tokens[i] as NameToken).lower)) continue
    if ((tokens[i] as NameToken).lower === 'general' && i > at && isCapital(tokens[i + 1])) continue
    const of = (tokens[i + 1] as NameToken | undefined)?.lower === 'of' && i + 1 < end
    if (i > at && !of && OFFICES_AND_SURNAMES.has((tokens[i] as NameToken).lower) && namesPerson(tokens, at, i)) return null
    if (i > at + 2) return null
    return { first: at, end: of ? end : i + 1, type: 'POSITION', confidence: 0.7, why: `position “${(tokens[i] as NameToken).lower}”` }
  }
  return null
}

/** “Martin Luther King” is no king: the run begins with a given name. */
function namesPerson(tokens: readonly NameToken[], at: number, end: number): boolean {
  return tokens.slice(at, end).some(({ lower }) => ENGLISH_FIRST_NAMES.has(lower))
}
