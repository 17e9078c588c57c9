import type { Candidate, NameSentence, NameToken } from '../../contracts/names.ts'
import { looksAdjective, looksGenitive, russianReadings } from './names-endings.ts'
import { russianHead } from './names-heads.ts'
import { INSTITUTIONS, NAMED_AFTER, ORDINARY_ADJECTIVES, POSITIONS, STOPS } from './names-words.ts'

const FARTHEST_LEFT = 4
const FARTHEST_RIGHT = 10

/** Russian names begin with adjectives and their head and go on in the genitive: «Комитет национальной безопасности Республики Казахстан». Linear. */
export function russianHeaded(sentence: NameSentence): Candidate[] {
  const found: Candidate[] = []
  const { tokens } = sentence
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as NameToken
    if (token.shape === 'mark' || token.shape === 'number') continue
    found.push(...placesBefore(sentence, i))
    const candidate = streetAt(sentence, i) ?? placeAfter(sentence, i) ?? nameAt(sentence, i) ?? positionAt(sentence, i)
    if (candidate === null) continue
    found.push(candidate)
    i = Math.max(i, candidate.type === 'POSITION' ? i : candidate.end - 1)
  }
  return found
}

function nameAt(sentence: NameSentence, at: number): Candidate | null {
  const { tokens, known } = sentence
  const token = tokens[at] as NameToken
  const head = russianHead(token.lower)
  if (head === null || QUOTED_ONLY.has(head.type) || (head.plural && head.type !== 'EVENT')) return null
  if (LEGAL_FORM.test(token.lower) && !/^(?:capital|upper)$/u.test(tokens[at + 1]?.shape ?? '')) return null
  const listed = known[at]
  if (listed !== undefined && listed.end > at + 1 && listed.type !== 'ORGANISATION') return null
  const first = adjectivesBefore(sentence, at)
  const opening = tokens[first] as NameToken
  const capital = opening.shape === 'capital' && !(opening.initial && first === at && head.strength === 'weak')
  const named = first < at && opening.shape === 'capital'
  const topic = head.type === 'LAW' && opening.shape === 'capital' ? topicAfter(tokens, at) : 0
  const end = Math.max(listed?.end ?? 0, topic, genitivesAfter(sentence, at))
  if (listed !== undefined && listed.type !== 'ORGANISATION' && listed.first === first && listed.end === end) return null
  if (head.type === 'LAW' && topic === 0 && (tokens[end + 1]?.quoted ?? -1) >= 0) return null
  if (!capital) return institutionAt(sentence, at, end)
  const bare = end === at + 1 && first === at
  if (bare && head.strength !== 'lone') return null
  if (bare && opening.initial) return null
  if (
    opening.initial &&
    !(TREATY.test(token.lower) && named && known[first] === undefined && /ск(?:ий|ое|ая)$/u.test(opening.lower)) &&
    !(SCHOOL.test(token.lower) && at - first >= 2) &&
    !(PUBLIC.test(token.lower) && end > at + (tokens[at + 1]?.lower === 'по' ? 2 : 1)) &&
    !tokens.slice(first + 1, end).some(({ shape }, i) => shape === 'capital' || shape === 'upper' || known[first + 1 + i] !== undefined)
  )
    return null
  if (GENERIC.has(head.type) && first === at && (opening.initial || !/^[А-ЯЁ]/u.test(token.text))) return null
  if (head.type === 'LOCATION' && !named && end === at + 1) return null
  return { first, end, type: head.type, confidence: named || !opening.initial ? 0.8 : 0.65, why: `head «${token.lower}»` }
}

/** Legal forms in short, of which a name with a capital letter makes an organisation. */
const LEGAL_FORM = /^(?:оао|ооо|зао|пао|нао|ао|тоо|кгп|гкп|гккп|ргп|кгу|ргу|пхв)$/u

/** «Киотский протокол», «Казахский национальный аграрный университет»: names at the beginning of a sentence too. */
const TREATY = /^(?:протокол|соглашени|конвенци|деклараци|хартия)/u
const SCHOOL = /^(?:университет|институт|академи|музей|театр|библиотек|банк)/u

/** Public bodies: with what they are for, they are names at the beginning of a sentence too. */
const PUBLIC = /^(?:министерств|агентств|управлени|департамент|академи|институт|генпрокуратур|прокуратур|комитет|комисси|верховн)/u

const PLACES =
  /^(?:област(?:ях|ями|ям|ей|и)|район(?:ах|ами|ам|ов|ы)|округ(?:ах|ами|ам|ов|а)|уезд(?:ах|ами|ам|ов|ы)|губерни(?:ях|ями|ям|й|и))$/u

/** «в Акмолинской, Костанайской и Павлодарской областях»: each of the capital adjectives before a plural is a place. */
function placesBefore({ tokens, known }: NameSentence, at: number): Candidate[] {
  const token = tokens[at] as NameToken
  if (token.shape !== 'lower' || !PLACES.test(token.lower)) return []
  const found: Candidate[] = []
  for (let i = at - 1; i >= 0 && isPlaceAdjective(tokens[i]) && known[i]?.type !== 'NORP'; i -= 2) {
    found.push({ first: i, end: i + 1, type: 'GPE', confidence: 0.8, why: `before «${token.lower}»` })
    if (!/^(?:,|и|или)$/u.test(tokens[i - 1]?.lower ?? '')) break
  }
  return found.length > 1 ? found : []
}

function isPlaceAdjective(token: NameToken | undefined): boolean {
  return token?.shape === 'capital' && /(?:ск|цк)(?:ий|ой|ом|ого|ому|им|их|ими|ая|ую|ие)$/u.test(token.lower)
}

const STREET =
  /^(?:улиц[аыеу]|улицей|ул|проспект[ауе]?|проспектом|просп|переул(?:ок|ка|ке|ку)|бульвар[ауе]?|шоссе|микрорайон[ауе]?|мкр|площад[ьи])$/u
const SHORT_STREET = /^(?:ул|просп|мкр)$/u

/** «на улице Жамбыла», «ул. А. Молдагуловой»: named after a person, it is a street. */
function streetAt({ tokens }: NameSentence, at: number): Candidate | null {
  const token = tokens[at] as NameToken
  if (token.shape !== 'lower' || !STREET.test(token.lower)) return null
  const stop = tokens[at + 1]
  const from = stop?.text === '.' && stop.start === token.end && SHORT_STREET.test(token.lower) ? at + 2 : at + 1
  let end = from
  while (end < from + 5 && tokens[end]?.quoted === token.quoted && (tokens[end]?.shape === 'capital' || isInitialsStop(tokens, end))) end++
  return end === from ? null : { first: at, end, type: 'FACILITY', confidence: 0.85, why: `street after «${token.lower}»` }
}

/** The full stop of an initial before one more capital. */
function isInitialsStop(tokens: readonly NameToken[], at: number): boolean {
  const [before, stop, after] = [tokens[at - 1], tokens[at], tokens[at + 1]]
  return stop?.text === '.' && before?.end === stop.start && before.text.length === 1 && after?.shape === 'capital'
}

const DESCRIBES_PLACE: readonly (readonly [RegExp, Candidate['type']])[] = [
  [/^(?:рек[аиуе]|рекой|озер[оауе]|озером|гор[аыеу]|остров[ауе]?|островом|хребт?[ауе]|пустын[яиюе])$/u, 'LOCATION'],
  [/^(?:город[ауе]?|городом|сел[оауе]|селом|поселк?[ауе]?|деревн[яиюе]|аул[ауе]?|станиц[аыуе])$/u, 'GPE'],
]

/** «на реке Вахш»: one or two unknown capital words after a small word for a place. */
function placeAfter({ tokens, known }: NameSentence, at: number): Candidate | null {
  const token = tokens[at] as NameToken
  const type = token.shape === 'lower' ? DESCRIBES_PLACE.find(([pattern]) => pattern.test(token.lower))?.[1] : undefined
  let end = at + 1
  while (end < at + 3 && tokens[end]?.shape === 'capital' && known[end] === undefined && tokens[end]?.quoted === token.quoted) end++
  if (type === undefined || end === at + 1) return null
  return { first: at + 1, end, type, confidence: 0.8, why: `after «${token.lower}»` }
}

/** «Соглашение о сотрудничестве в сфере …»: to the verb or mark that ends the topic of an act. */
function topicAfter(tokens: readonly NameToken[], at: number): number {
  if (!/^(?:о|об|обо|против)$/u.test(tokens[at + 1]?.lower ?? '')) return 0
  let end = at + 2
  while (end < Math.min(tokens.length, at + 16)) {
    const { shape, lower } = tokens[end] as NameToken
    if (shape === 'mark' || STOPS.has(lower) || /(?:ся|лся|лась|лось|лись|ла|ло|ли|ет|ют|ит|ат)$/u.test(lower)) break
    end++
  }
  while (end > at + 2 && /^(?:в|на|и|по|с|от)$/u.test((tokens[end - 1] as NameToken).lower)) end--
  return end > at + 2 ? end : 0
}

/** «правительство Китая», «министерства сельского хозяйства Германии»: in small letters, made a name by the place after it. */
function institutionAt({ tokens, known }: NameSentence, at: number, end: number): Candidate | null {
  const token = tokens[at] as NameToken
  if (end === at + 1 || known[end - 1]?.type !== 'GPE' || !russianReadings(token.lower).some(({ base }) => INSTITUTIONS.has(base)))
    return null
  return { first: at, end, type: 'ORGANISATION', confidence: 0.7, why: `«${token.lower}» of a place` }
}

/** Works and projects have names only in quotation marks: роман «[Путь Абая]». */
const QUOTED_ONLY = new Set(['ART', 'PROJECT', 'PRODUCT'])

/** Such words at the beginning of a sentence open no name by themselves. */
const GENERIC = new Set(['ART', 'PROJECT', 'PRODUCT', 'GPE', 'LOCATION', 'FACILITY', 'EVENT', 'LAW'])

/** Index of the first of the adjectives before a head, from a capital one on; the head's own when none is capital. */
function adjectivesBefore({ tokens, known }: NameSentence, at: number): number {
  let first = at
  for (let i = at - 1; i >= Math.max(0, at - FARTHEST_LEFT); i--) {
    const token = tokens[i] as NameToken
    if (
      token.shape === 'mark' ||
      token.shape === 'number' ||
      !looksAdjective(token.lower) ||
      (ORDINARY_ADJECTIVES.has(token.lower) && (token.shape !== 'capital' || token.initial))
    )
      break
    if (token.initial && /(?:ому|ему|ом|ем)$/u.test(token.lower)) break
    if (known[i] !== undefined && (known[i]?.end ?? 0) <= at && known[i]?.type !== 'NORP' && known[i]?.type !== 'GPE') break
    if (token.shape === 'capital' || token.shape === 'upper') first = i
  }
  return first
}

/** End of the genitives after a head: «иностранных дел Республики Казахстан», «по правам человека», «имени Абая». */
function genitivesAfter({ tokens, known }: NameSentence, at: number, office = false): number {
  let end = at + 1
  let open = end
  for (let i = at + 1; i < Math.min(tokens.length, at + 1 + FARTHEST_RIGHT); ) {
    const token = tokens[i] as NameToken
    if (token.text === ',' && FIELDS.test((tokens[at] as NameToken).lower) && isField(tokens[i + 1]) && listGoesOn(tokens, i + 1)) {
      i++
      continue
    }
    if (token.shape === 'mark' || token.shape === 'number' || STOPS.has(token.lower)) break
    if (
      i === at + 1 &&
      token.shape === 'capital' &&
      known[i] === undefined &&
      BEFORE_NAME.test((tokens[at] as NameToken).lower) &&
      !looksAdjective(token.lower)
    ) {
      end = ++i
      open = end
      continue
    }
    const place = known[i]
    if (place !== undefined && place.first === i && (place.type === 'GPE' || place.type === 'LOCATION' || place.type === 'ORGANISATION')) {
      end = place.end
      open = end
      i = end
      if (tokens[i]?.shape === 'capital' && known[i] === undefined && russianHead((tokens[i] as NameToken).lower) === null) break
      continue
    }
    if (token.lower === 'по' || token.lower === 'при' || token.lower === 'в' || token.lower === 'на') {
      if (token.lower !== 'по' || (tokens[i + 1] as NameToken | undefined)?.shape !== 'lower' || i > at + 4) break
      open = i + 2
      while (looksAdjective((tokens[open - 1] as NameToken).lower) && tokens[open]?.shape === 'lower') open++
      end = Math.min(open, tokens.length)
      i = end
      continue
    }
    if (token.lower === 'и') {
      const next = tokens[i + 1]
      const fields = FIELDS.test((tokens[at] as NameToken).lower) && isField(next)
      if (next === undefined || next.shape === 'mark' || !(fields || joinsFields(tokens[i - 1] as NameToken, next))) break
      i++
      continue
    }
    if (NAMED_AFTER.has(token.lower)) {
      i = honouredEnd(tokens, i + 1)
      end = i
      continue
    }
    const head = russianHead(token.lower)
    if (office && token.shape === 'capital' && head === null && !looksAdjective(token.lower)) break
    const afterPlural = token.shape === 'lower' && i > at + 1 && /(?:ых|их)$/u.test((tokens[i - 1] as NameToken).lower)
    if (!looksGenitive(token.lower) && token.shape !== 'upper' && !afterPlural) break
    if (head !== null && head.type === 'ORGANISATION' && i > open && token.shape === 'capital') break
    i++
    if (afterPlural || !looksAdjective(token.lower) || /(?:ой|ей)$/u.test(token.lower)) end = i
    else if (tokens[i]?.shape !== 'lower' && tokens[i]?.shape !== 'capital') break
    if (end === i && /(?:ой|ей)$/u.test(token.lower) && tokens[i]?.shape === 'lower' && looksGenitive((tokens[i] as NameToken).lower))
      continue
  }
  return Math.min(end, tokens.length)
}

/** End of the person's name after «имени». */
function honouredEnd(tokens: readonly NameToken[], from: number): number {
  let end = from
  while (end < tokens.length && (tokens[end]?.shape === 'capital' || tokens[end]?.text === '.')) end++
  return end
}

/** Bodies whose names list fields: «Министерство экологии, геологии и природных ресурсов». */
const FIELDS = /^(?:министерств|комитет|департамент|управлени|агентств|институт|академи|комисси)/u

/** Heads that the bare name of a place or a person follows: «Университет Хоккайдо». */
const BEFORE_NAME = /^(?:университет|институт)/u

function isField(token: NameToken | undefined): boolean {
  if (token === undefined || token.shape !== 'lower' || STOPS.has(token.lower) || russianHead(token.lower) !== null) return false
  return (
    /(?:[ыи]|ого|его|ой|ей|ых|их|[иь]я|ств)$/u.test(token.lower) && !russianReadings(token.lower).some(({ base }) => POSITIONS.has(base))
  )
}

/** True when «и» and a last field follow the fields after commas. */
function listGoesOn(tokens: readonly NameToken[], from: number): boolean {
  for (let i = from; i < Math.min(tokens.length, from + 8); i++) {
    const token = tokens[i] as NameToken
    if (token.lower === 'и') return isField(tokens[i + 1])
    if (token.text !== ',' && !isField(token)) return false
  }
  return false
}

/** «образования и науки», «труда и социальной защиты», but not «обороны и глава». */
function joinsFields(before: NameToken, next: NameToken): boolean {
  if (
    /^(?:наук|искусств|спорт|туризм|торговл|развити|культур|информаци|экологи|технолог|безопасност|экономик|промышленност|строительств|коммуникац|массов|общественн|здравоохранени|цифров|водн|социальн|иннова|интеграц|сотрудничеств|связ|финанс|юстици|туризм|молодеж|ресурс|природн|демократ|прав)/u.test(
      next.lower,
    )
  )
    return true
  return looksAdjective(before.lower) && looksAdjective(next.lower)
}

function positionAt(sentence: NameSentence, at: number): Candidate | null {
  const { tokens, known } = sentence
  const token = tokens[at] as NameToken
  if (!russianReadings(token.lower).some(({ base }) => POSITIONS.has(base))) return null
  let first = at
  while (first > 0 && at - first < 3 && POSITION_ADJECTIVE.test((tokens[first - 1] as NameToken).lower)) first--
  const end = genitivesAfter(sentence, at, true)
  const owned = tokens.slice(at + 1, end).some((part, i) => part.shape !== 'lower' || known[at + 1 + i] !== undefined)
  const capital = (tokens[first] as NameToken).shape === 'capital' && !(tokens[first] as NameToken).initial
  const field = end > at + 1 && /^министр/u.test(token.lower)
  if (!owned && !capital && !field && !/^(?:президент|премьер-министр)/u.test(token.lower)) return null
  return { first, end: owned || field ? end : at + 1, type: 'POSITION', confidence: owned ? 0.75 : 0.65, why: `position «${token.lower}»` }
}

const POSITION_ADJECTIVE =
  /^(?:генеральн|первы|перво|главн|верховн|государственн|исполняющ|бывш|председател|вице|чрезвычайн|полномочн|заместител)/u
