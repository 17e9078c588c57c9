import type { Candidate, NameSentence, NameToken } from '../../contracts/names.ts'
import { kazakhReadings } from './names-endings.ts'
import { headForm, isPossessed, kazakhHead } from './names-heads.ts'
import { JOINS_NAMES, kazakhPosition, NEVER_IN_NAMES, OWNER_NOUNS } from './names-words.ts'

const LONGEST = 12
const VERBAL =
  /(?:ған|ген|қан|кен|атын|етін|йтын|йтін|ып|іп|ады|еді|йды|йді|са|се|саң|мақ|мек|пақ|пек|лап|леп|рап|реп|ғалы|гелі|дағы|дегі|тағы|тегі|ндағы|ндегі|дан|ден|тан|тен|нан|нен|да|де|та|те|нда|нде|мыз|міз)$/u
const DATIVE = /(?:ға|ге|қа|ке|на|не)$/u
const ACCUSATIVE = /(?:ны|ні|ды|ді|ты|ті)$/u

/** Candidates so far by the token after their last. */
export type Found = Map<number, Candidate>

/** True for a Kazakh adjective as names have them: «ұлттық», «бас». */
export function isAdjective(lower: string): boolean {
  return /(?:лық|лік|дық|дік|тық|тік|рғы|рғі)$/u.test(lower) || /^(?:бас|орталық|халық|жоғары|біріккен|қызыл|ақ)$/u.test(lower)
}

/** Where a name begins, and what says so. */
export interface Left {
  readonly first: number
  /** A capital letter beside the owner's and the head's. */
  readonly capitals: boolean
  readonly owner: boolean
  /** The owner stands in the genitive. */
  readonly genitive: boolean
  /** The only capital is the one that opens the sentence. */
  readonly opening: boolean
}

/** Where the name that ends before `head` begins: back over its small words to a capital, then over the owner before it. */
export function leftBound(sentence: NameSentence, head: number, found: Found, office = false): Left | null {
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
    if (found.has(i + 1)) break
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
  const owner = ownerBefore(sentence, first, i, head, found, office)
  const honoured = namedAfter(sentence, owner?.first ?? (first < head ? first : i + 1))
  if (honoured !== null) return { first: honoured, capitals: true, owner: false, genitive: false, opening: false }
  if (owner !== null) {
    const wider = !owner.genitive && widensOwner(tokens[owner.first - 1], quoted)
    const from = wider ? owner.first - 1 : cityBefore(sentence, owner.first)
    return { first: from, capitals: capitals || wider, owner: true, genitive: owner.genitive, opening: false }
  }
  const opening =
    (tokens[first] as NameToken).initial &&
    first < head &&
    tokens.slice(first + 1, head + 1).every(({ shape }) => shape === 'lower' || shape === 'mark')
  return first === head && !capitals
    ? null
    : { first, capitals, owner: known[first] !== undefined, genitive: false, opening: opening && known[first] === undefined }
}

/** «Халықаралық Аралды құтқару қоры», «Нұр-Мүбарак Египет … университеті»: a capital word before the place opens the name. */
function widensOwner(before: NameToken | undefined, quoted: number): boolean {
  if (before === undefined || before.shape !== 'capital' || before.quoted !== quoted || NEVER_IN_NAMES.has(before.lower)) return false
  return isAdjective(before.lower) || (!before.initial && before.text.includes('-') && !PERSON_SHAPE.test(before.lower))
}

/** «Астана қаласының Сарыарқа аудандық соты»: the place in the genitive before the owner's place belongs to the name too. */
function cityBefore({ tokens, known }: NameSentence, first: number): number {
  const noun = tokens[first - 1]
  const place = known[first - 2]
  const owns = noun !== undefined && kazakhReadings(noun.lower).some(({ base, ending }) => ending === 'genitive' && OWNER_NOUNS.has(base))
  return owns && place?.type === 'GPE' && place.end === first - 1 && known[first]?.type !== 'ORGANISATION' ? place.first : first
}

/** «Л. Н. Гумилев атындағы …»: where the person's name begins, null when none is honoured here. */
function namedAfter({ tokens, known }: NameSentence, first: number): number | null {
  if (tokens[first - 1]?.lower !== 'атындағы') return null
  let i = first - 1
  while (i > 0 && first - i < 9) {
    const token = tokens[i - 1] as NameToken
    const initialDot = token.text === '.' && /^\p{Lu}$/u.test(tokens[i - 2]?.text ?? '')
    if ((known[i - 1] !== undefined && known[i - 1]?.ending === 'case') || NEVER_IN_NAMES.has(token.lower)) break
    if (token.shape !== 'capital' && !initialDot && !/^(?:ата|хан|батыр|би|ахмет|әл|ибн)$/u.test(token.lower)) break
    i--
  }
  return i === first - 1 ? null : i
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
  found: Found,
  office: boolean,
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
    if (ending === 'genitive' && known.type === 'ORGANISATION' && !office) return null
    return { first: known.first, genitive: ending === 'genitive' }
  }
  const other = found.get(at + 1)
  if (other?.type !== 'ORGANISATION') return null
  const ending = kazakhReadings(noun.lower).find(({ base }) => headForm(base) !== null)?.ending
  return ending === 'bare' || (office && ending === 'genitive') ? { first: other.first, genitive: ending === 'genitive' } : null
}

/** A comma inside a name parts fields: «Еңбек, көші-қон және халықты қорғау министрлігі»; there is «және» before its head. */
function listsFields(tokens: readonly NameToken[], at: number, head: number): boolean {
  for (let i = at + 1; i < head; i++)
    if ((tokens[i] as NameToken).lower === 'және') return (tokens[head] as NameToken).lower.startsWith('министрлі')
  return false
}

const PERSON_SHAPE = /(?:ов|ев|ова|ева|ұлы|қызы)(?:тың|тің|ның|нің|қа|ке|ға|ге|ты|ті|ны|ні|пен|мен|тан|тен|нан|нен)?$/u
const OPENS_NO_NAME = /(?:ның|нің|дың|дің|тың|тің|ғы|гі|қы|кі|мыз|міз)$/u

function opensName(token: NameToken, next: NameToken, beforeHead: boolean): boolean {
  if (PERSON_SHAPE.test(token.lower) || (token.initial && OPENS_NO_NAME.test(token.lower))) return false
  if (NEVER_IN_NAMES.has(token.lower)) return false
  if (token.initial && kazakhHead(token.lower) !== null && !isPossessed(token.lower)) return false
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
  if (ACCUSATIVE.test(token.lower) && token.lower.length > 5 && !/[аеәиу]т[ыі]$/u.test(token.lower))
    return /(?:у|ю|азат|қайта|қорғау)$/u.test(next.lower) || next.lower === 'және'
  return !VERBAL.test(token.lower) || /(?:ақпарат|медицина|сауда|мода|спорттық)$/u.test(token.lower)
}
