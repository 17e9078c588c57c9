import type { Candidate, NameSentence, NameToken } from '../../contracts/names.ts'
import { kazakhReadings } from './names-endings.ts'
import { headForm, isPossessed, kazakhHead } from './names-heads.ts'
import { JOINS_NAMES, kazakhPosition, NEVER_IN_NAMES, OWNER_NOUNS } from './names-words.ts'

const LONGEST = 12
const VERBAL =
  /(?:ған|ген|қан|кен|атын|етін|йтын|йтін|ып|іп|ады|еді|йды|йді|са|се|саң|мақ|мек|пақ|пек|лап|леп|рап|реп|ғалы|гелі|дағы|дегі|тағы|тегі|ндағы|ндегі|дан|ден|тан|тен|нан|нен|да|де|та|те|нда|нде|мыз|міз)$/u
const DATIVE = /(?:ға|ге|қа|ке|на|не)$/u
const ACCUSATIVE = /(?:ны|ні|ды|ді|ты|ті)$/u

/** Kazakh names end in their head: «Терроризмге қарсы күрес орталығы», «ҚР Бас Прокуроры». Finds where each begins; linear. */
export function kazakhHeaded(sentence: NameSentence): Candidate[] {
  const found: Candidate[] = []
  for (let i = 0; i < sentence.tokens.length; i++) {
    const token = sentence.tokens[i] as NameToken
    if (token.shape === 'mark' || token.shape === 'number') continue
    const candidate = organisationAt(sentence, i, found) ?? positionAt(sentence, i, found)
    if (candidate !== null) found.push(candidate)
  }
  return found
}

function organisationAt(sentence: NameSentence, at: number, found: readonly Candidate[]): Candidate | null {
  const token = sentence.tokens[at] as NameToken
  const head = kazakhHead(token.lower)
  const known = sentence.known[at]
  if (head === null || head.plural || (known !== undefined && known.end > at + 1)) return null
  const capital = token.shape === 'capital'
  const loner = head.strength === 'lone' && capital
  if (!isPossessed(token.lower) && !loner && !(capital && !token.initial)) return null
  const name = leftBound(sentence, at, found)
  if (name === null || name.first === at) {
    return loner ? { first: at, end: at + 1, type: head.type, confidence: 0.85, why: `«${token.text}»` } : null
  }
  if (head.strength === 'weak' && !name.capitals) return null
  if (!name.capitals && (GENERIC.has(head.type) || name.genitive) && head.type !== 'GPE' && !loner) return null
  if (head.type === 'GPE' && !name.capitals && !name.owner) return null
  const confidence = name.capitals ? 0.85 : 0.75
  return { first: name.first, end: at + 1, type: head.type, confidence, why: `head «${token.lower}»` }
}

/** With no other capital than a place, such heads name nothing: «Қазақстанның әні», «Ресей жобасы». */
const GENERIC = new Set(['ART', 'PROJECT', 'PRODUCT', 'LAW', 'LANGUAGE', 'LOCATION'])

function positionAt(sentence: NameSentence, at: number, found: readonly Candidate[]): Candidate | null {
  const token = sentence.tokens[at] as NameToken
  const position = kazakhPosition(token.lower)
  if (position === null) return null
  const name = leftBound(sentence, at, found)
  const capital = token.shape === 'capital' && !token.initial
  if (name === null || name.first === at) {
    if (position === 'lone' && token.shape === 'capital')
      return { first: at, end: at + 1, type: 'POSITION', confidence: 0.85, why: `«${token.text}»` }
    return capital ? { first: at, end: at + 1, type: 'POSITION', confidence: 0.6, why: `«${token.text}»` } : null
  }
  const organisation = found.find((other) => other.first === name.first && other.end > name.first)
  if (!name.capitals && !name.owner && organisation === undefined) return null
  return { first: name.first, end: at + 1, type: 'POSITION', confidence: 0.8, why: `position «${token.lower}»` }
}

interface Left {
  readonly first: number
  /** A capital letter beside the owner's and the head's. */
  readonly capitals: boolean
  readonly owner: boolean
  /** The owner stands in the genitive. */
  readonly genitive: boolean
}

/** Where the name that ends before `head` begins: back over its small words to a capital, then over the owner before it. */
function leftBound(sentence: NameSentence, head: number, found: readonly Candidate[]): Left | null {
  const { tokens, known } = sentence
  const quoted = (tokens[head] as NameToken).quoted
  let first = head
  let capitals = (tokens[head] as NameToken).shape === 'capital' && !(tokens[head] as NameToken).initial
  let i = head - 1
  const listed = known[head]
  if (listed !== undefined && listed.type === 'ORGANISATION' && listed.first < head) {
    first = listed.first
    capitals = true
    i = -1
  }
  for (; i >= 0 && head - i <= LONGEST; i--) {
    const token = tokens[i] as NameToken
    if (token.quoted !== quoted || isOwner(sentence, i)) break
    if (token.shape === 'mark' && !(token.text === ',' && listsFields(tokens, i, head))) break
    if (token.shape === 'number' && !/^\d+$/u.test(token.text)) break
    if (found.some((other) => other.end === i + 1 && other.type !== 'LAW')) break
    if (token.shape === 'capital' || token.shape === 'upper') {
      if (!opensName(token, tokens[i + 1] as NameToken, i + 1 === head)) break
      first = i
      capitals = true
      if (token.initial) {
        i--
        break
      }
      continue
    }
    if (!fits(token, tokens[i + 1] as NameToken)) break
  }
  const owner = ownerBefore(sentence, first, i, head, found)
  if (owner !== null) return { first: owner.first, capitals, owner: true, genitive: owner.genitive }
  return first === head && !capitals ? null : { first, capitals, owner: known[first] !== undefined, genitive: false }
}

function isOwner(sentence: NameSentence, at: number): boolean {
  const known = sentence.known[at]
  if (known === undefined) return false
  return known.type === 'GPE' || known.type === 'LOCATION' || known.type === 'ORGANISATION'
}

/** An owner is a place, an abbreviation or another organisation in the nominative, directly before the name or before its small words. */
function ownerBefore(
  sentence: NameSentence,
  first: number,
  stopped: number,
  head: number,
  found: readonly Candidate[],
): { first: number; genitive: boolean } | null {
  const at = first < head ? first - 1 : stopped
  if (at < 0) return null
  let before = at
  const noun = sentence.tokens[before] as NameToken
  const nounReading = kazakhReadings(noun.lower).find(({ base }) => OWNER_NOUNS.has(base))
  if (nounReading !== undefined) before--
  const known = before < 0 ? undefined : sentence.known[before]
  if (known !== undefined && isOwner(sentence, before)) {
    const ending = nounReading === undefined ? known.ending : nounReading.ending
    if (ending === 'case' && !ACCUSATIVE.test(noun.lower)) return null
    if (ending === 'genitive' && known.type === 'ORGANISATION') return null
    return { first: known.first, genitive: ending === 'genitive' }
  }
  const other = found.find((candidate) => candidate.end === at + 1 && candidate.type === 'ORGANISATION')
  if (other === undefined) return null
  const ending = kazakhReadings(noun.lower).find(({ base }) => headForm(base) !== null)?.ending
  return ending === 'bare' ? { first: other.first, genitive: false } : null
}

/** A comma inside a name parts fields: «Еңбек, көші-қон және халықты қорғау министрлігі»; there is «және» before its head. */
function listsFields(tokens: readonly NameToken[], at: number, head: number): boolean {
  for (let i = at + 1; i < head; i++)
    if ((tokens[i] as NameToken).lower === 'және') return (tokens[head] as NameToken).lower.startsWith('министрлі')
  return false
}

function opensName(token: NameToken, next: NameToken, beforeHead: boolean): boolean {
  if (NEVER_IN_NAMES.has(token.lower)) return false
  if (/(?:дағы|дегі|тағы|тегі|дан|ден|тан|тен|нан|нен)$/u.test(token.lower) && token.lower.length > 6) return false
  if (DATIVE.test(token.lower) && token.lower.length > 5) return next.lower === 'қарсы' || next.lower === 'қызмет' || !beforeHead
  return kazakhPosition(token.lower) === null || /^(?:бас|төраға)/u.test(token.lower)
}

function fits(token: NameToken, next: NameToken): boolean {
  if (token.shape === 'number') return true
  if (NEVER_IN_NAMES.has(token.lower)) return false
  if (JOINS_NAMES.has(token.lower)) return true
  if (kazakhHead(token.lower)?.type === 'ORGANISATION' && isPossessed(token.lower)) return false
  if (DATIVE.test(token.lower) && token.lower.length > 4) return next.lower === 'қарсы' || /(?:у|ю|көмек|қызмет)$/u.test(next.lower)
  if (ACCUSATIVE.test(token.lower) && token.lower.length > 5) return /(?:у|ю|азат|қайта|қорғау)$/u.test(next.lower) || next.lower === 'және'
  return !VERBAL.test(token.lower) || /(?:ақпарат|медицина|сауда|мода|спорттық)$/u.test(token.lower)
}
