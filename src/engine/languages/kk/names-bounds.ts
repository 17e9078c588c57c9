import type { Candidate, NameSentence, NameToken } from '../../contracts/names.ts'
import { KAZAKH_FIRST_NAMES } from '../../model/gazetteer/first-names-kazakh.ts'
import { kazakhReadings } from './names-endings.ts'
import { headForm, honours, isPossessed, kazakhHead } from './names-heads.ts'
import { isNeverInNames, JOINS_NAMES, kazakhPosition, OWNER_NOUNS } from './names-words.ts'

const LONGEST = 12
const VERBAL =
  /(?:ған|ген|қан|кен|атын|етін|йтын|йтін|ып|іп|ады|еді|йды|йді|са|се|саң|мақ|мек|пақ|пек|лап|леп|рап|реп|ғалы|гелі|дағы|дегі|тағы|тегі|ндағы|ндегі|дан|ден|тан|тен|нан|нен|да|де|та|те|нда|нде|мыз|міз)$/u
const DATIVE = /(?:ға|ге|қа|ке|[ыі]на|[ыі]не)$/u
const ACCUSATIVE = /(?:ны|ні|ды|ді|ты|ті)$/u
const OBJECT = /(?:ны|ні|ды|ді|ты|ті|[ыі]н|ға|ге|қа|ке|[ыі]на|[ыі]не)$/u
const VERBAL_NOUN = /(?:[ую](?:[дт][ыі]ң)?|азат|қайта)$/u

/** «20 мың әскері», «15 мыңдық әскері»: what is counted has no name. */
const SCALE = /^(?:(?:жүз|мың|миллион|млн|миллиард|млрд)(?:дық|дік|даған|деген)?|адамдық|кісілік)$/u

/** Candidates so far by the token after their last. */
export type Found = Map<number, Candidate>

/** True for a Kazakh adjective as names have them: «ұлттық», «бас». */
export function isAdjective(lower: string): boolean {
  return /(?:лық|лік|дық|дік|тық|тік|рғы|рғі)$/u.test(lower) || /^(?:бас|орталық|халық|жоғары|біріккен|қызыл|ақ)$/u.test(lower)
}

/** Adjectives of public bodies: they open a name at the beginning of a sentence too. */
export const STATELY: ReadonlySet<string> = new Set(['орталық', 'ұлттық', 'мемлекеттік', 'республикалық'])

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
    if (token.quoted !== quoted || isOwner(sentence, i) || token.lower === 'атындағы') break
    if (token.shape === 'mark' && !(token.text === ',' && listsFields(tokens, i, head))) break
    if ((token.shape === 'number' && !/^\d+$/u.test(token.text)) || SCALE.test(token.lower)) break
    if (found.has(i + 1)) break
    if (token.shape === 'capital' || token.shape === 'upper') {
      if (!opensName(token, tokens[i + 1] as NameToken, i + 1 === head, (tokens[head] as NameToken).lower)) break
      first = i
      capitals = true
      if (token.initial) {
        i--
        break
      }
      continue
    }
    if (joinsTwoNames(sentence, i) || !fits(token, tokens, i)) break
  }
  const owner = ownerBefore(sentence, first, i, head, found, office)
  const honoured = namedAfter(sentence, owner?.first ?? (first < head ? first : i + 1))
  if (honoured !== null) return { first: honoured, capitals: true, owner: false, genitive: false, opening: false }
  if (owner !== null) {
    const wider =
      !owner.genitive &&
      known[owner.first - 1] === undefined &&
      (widensOwner(tokens[owner.first - 1], quoted) || bearsGivenName(tokens[owner.first - 1], tokens[head] as NameToken))
    const from = wider ? owner.first - 1 : cityBefore(sentence, owner.first)
    const bridged = throughDash(sentence, from, head)
    return { first: bridged, capitals: capitals || wider || bridged < from, owner: true, genitive: owner.genitive, opening: false }
  }
  const opening =
    (tokens[first] as NameToken).initial &&
    first < head &&
    tokens.slice(first + 1, head + 1).every(({ shape }) => shape === 'lower' || shape === 'mark')
  return first === head && !capitals
    ? null
    : { first, capitals, owner: known[first] !== undefined, genitive: false, opening: opening && known[first] === undefined }
}

/** «Ертіс – Қарағанды каналы»: a way has the names of both its ends. */
function throughDash({ tokens, known }: NameSentence, first: number, head: number): number {
  if (kazakhHead((tokens[head] as NameToken).lower)?.type !== 'FACILITY') return first
  let from = first
  for (let stations = 0; stations < 4; stations++) {
    const other = known[from - 2]
    if (!/^[–—-]$/u.test(tokens[from - 1]?.text ?? '') || other?.end !== from - 1 || other.ending !== 'bare') break
    from = other.first
  }
  return from
}

/** «Дінмұхамед Қонаев көшесі»: a given name before a surname that is a town's name too. */
function bearsGivenName(before: NameToken | undefined, head: NameToken): boolean {
  return before !== undefined && honours(head.lower) && KAZAKH_FIRST_NAMES.has(before.lower)
}

/** «Халықаралық Аралды құтқару қоры», «Нұр-Мүбарак Египет … университеті»: a capital word before the place opens the name. */
function widensOwner(before: NameToken | undefined, quoted: number): boolean {
  if (before === undefined || before.shape !== 'capital' || before.quoted !== quoted || isNeverInNames(before.lower)) return false
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
    if ((known[i - 1] !== undefined && known[i - 1]?.ending === 'case') || isNeverInNames(token.lower)) break
    if (token.shape !== 'capital' && !initialDot && !/^(?:ата|хан|батыр|би|ахмет|әл|ибн)$/u.test(token.lower)) break
    i--
  }
  return i === first - 1 ? null : i
}

const OWNERS = new Set(['GPE', 'LOCATION', 'ORGANISATION', 'FACILITY'])

function isOwner(sentence: NameSentence, at: number): boolean {
  const known = sentence.known[at]
  if (known === undefined) return false
  return OWNERS.has(known.type)
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
    if (ending === 'genitive' && (known.type === 'ORGANISATION' || known.type === 'FACILITY') && !office) return null
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
const OPENS_NO_NAME = /(?:ның|нің|дың|дің|тың|тің|ғы|гі|(?<!^сырт)қы|(?<!^іш)кі|мыз|міз)$/u

/** «Еуропалық парламент пен Еуропалық комиссия»: a conjunction after the head of one name, before the capital of another. */
function joinsTwoNames({ tokens, known }: NameSentence, at: number): boolean {
  const before = tokens[at - 1]
  if (!CONJUNCTIONS.has((tokens[at] as NameToken).lower) || before === undefined || tokens[at + 1]?.shape !== 'capital') return false
  return known[at - 1] !== undefined || kazakhHead(before.lower) !== null
}

const CONJUNCTIONS = new Set(['және', 'мен', 'бен', 'пен'])

/** Bare heads of these kinds at the beginning of a sentence are common nouns; «Еңбек», «Орман» may be fields of a ministry. */
const NO_FIELD = new Set(['ORGANISATION', 'GPE', 'FACILITY', 'EVENT', 'LAW', 'PROJECT'])

function opensName(token: NameToken, next: NameToken, beforeHead: boolean, head: string): boolean {
  if ((PERSON_SHAPE.test(token.lower) && !(beforeHead && honours(head))) || (token.initial && OPENS_NO_NAME.test(token.lower))) return false
  if (isNeverInNames(token.lower) || (token.lower === 'заң' && !beforeHead)) return false
  if (token.initial && !STATELY.has(token.lower) && NO_FIELD.has(kazakhHead(token.lower)?.type ?? '') && !isPossessed(token.lower))
    return false
  if (/(?:дағы|дегі|тағы|тегі|дан|ден|тан|тен|нан|нен)$/u.test(token.lower) && token.lower.length > 6) return false
  if (DATIVE.test(token.lower) && token.lower.length > 5) return next.lower === 'қарсы' || next.lower === 'қызмет' || !beforeHead
  return kazakhPosition(token.lower) === null || /^(?:бас|төраға)/u.test(token.lower)
}

/** «шаруашылығын үйлестіру», «халықты әлеуметтік қорғау»: what is done and to what, with adjectives between. */
function ruledByVerbalNoun(tokens: readonly NameToken[], at: number): boolean {
  let next = at + 1
  while (next < at + 3 && tokens[next]?.shape === 'lower' && isAdjective((tokens[next] as NameToken).lower)) next++
  const verb = tokens[next]
  return verb !== undefined && verb.shape !== 'mark' && VERBAL_NOUN.test(verb.lower) && verb.lower.length > 2
}

function fits(token: NameToken, tokens: readonly NameToken[], at: number): boolean {
  const next = tokens[at + 1] as NameToken
  if (token.shape === 'number') return true
  if (isNeverInNames(token.lower)) return false
  if (JOINS_NAMES.has(token.lower)) return true
  if (OBJECT.test(token.lower) && token.lower.length > 5 && ruledByVerbalNoun(tokens, at)) return true
  if (kazakhHead(token.lower)?.type === 'ORGANISATION' && isPossessed(token.lower)) return false
  if (DATIVE.test(token.lower) && token.lower.length > 4) return next.lower === 'қарсы' || /(?:у|ю|көмек|қызмет)$/u.test(next.lower)
  if (ACCUSATIVE.test(token.lower) && token.lower.length > 5 && !/[аеәиу]т[ыі]$/u.test(token.lower))
    return /(?:у|ю|азат|қайта|қорғау)$/u.test(next.lower) || next.lower === 'және'
  return !VERBAL.test(token.lower) || /(?:ақпарат|медицина|сауда|мода|спорттық)$/u.test(token.lower)
}
