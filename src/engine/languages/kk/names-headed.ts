import type { Candidate, NameSentence, NameToken } from '../../contracts/names.ts'
import { type Found, isAdjective, leftBound, STATELY } from './names-bounds.ts'
import { kazakhEnumerated } from './names-enumerated.ts'
import { isOfficial, isPossessed, kazakhHead, onlyDescribes, standsOutside } from './names-heads.ts'
import { isNeverInNames, kazakhPosition } from './names-words.ts'

/** Kazakh names end in their head: «Терроризмге қарсы күрес орталығы», «ҚР Бас Прокуроры». Finds where each begins; linear. */
export function kazakhHeaded(sentence: NameSentence): Candidate[] {
  const found: Found = new Map()
  for (let i = 0; i < sentence.tokens.length; i++) {
    const token = sentence.tokens[i] as NameToken
    if (token.shape === 'mark' || token.shape === 'number') continue
    const candidate = organisationAt(sentence, i, found) ?? positionAt(sentence, i, found)
    if (candidate !== null) found.set(candidate.end, candidate)
  }
  return [...found.values(), ...kazakhEnumerated(sentence)]
}

function organisationAt(sentence: NameSentence, at: number, found: Found): Candidate | null {
  const token = sentence.tokens[at] as NameToken
  const head = kazakhHead(token.lower)
  const known = sentence.known[at]
  if (
    head === null ||
    head.plural ||
    QUOTED_ONLY.has(head.type) ||
    (head.type === 'LANGUAGE' && !isPossessed(token.lower)) ||
    (known !== undefined && known.end > at + 1)
  )
    return null
  const capital = token.shape === 'capital'
  const loner = head.strength === 'lone' && capital
  if (!isPossessed(token.lower) && !loner && !(capital && !token.initial) && (head.type === 'EVENT' || !afterAdjectives(sentence, at)))
    return null
  if (known !== undefined && !isPossessed(token.lower)) return null
  if (standsOutside(token.lower)) return placeBefore(sentence, at, head.type)
  const name = leftBound(sentence, at, found)
  const owner = name === null ? undefined : sentence.known[name.first]
  if (TROOPS.test(token.lower) && owner === undefined && !isAdjective(sentence.tokens[name?.first ?? at]?.lower ?? '')) return null
  if (head.type === 'LAW' && UNNAMED.test(token.lower) && owner?.type === 'GPE' && owner.end === at) return null
  if (known !== undefined && known.type !== 'ORGANISATION' && known.first < at && name?.first === known.first) return null
  if (name === null || name.first === at) {
    return loner ? { first: at, end: at + 1, type: head.type, confidence: 0.85, why: `«${token.text}»` } : null
  }
  const parent = BRANCH.test(token.lower) ? parentBefore(sentence, name.first, found) : null
  if (parent !== null) return { first: parent, end: at + 1, type: 'ORGANISATION', confidence: 0.8, why: `branch «${token.lower}»` }
  if (head.strength === 'weak' && !name.capitals && !(name.owner && !name.genitive && at - name.first >= 3)) return null
  if (known === undefined && /^үкімет/u.test(token.lower) && owns(sentence, name.first, at)) return null
  if (
    name.opening &&
    !loner &&
    !afterAdjectives(sentence, at) &&
    !WILD.test(token.lower) &&
    !(head.type === 'ORGANISATION' && (isOfficial(token.lower) || isAdjective((sentence.tokens[name.first] as NameToken).lower)))
  )
    return null
  if (onlyDescribes(token.lower)) {
    if (sentence.known[name.first]?.type === 'GPE' && sentence.known[name.first]?.end === at) return null
    if (owns(sentence, name.first, at)) return null
    if (allCapitals(sentence, name.first, at) && !name.owner) {
      return { first: name.first, end: at, type: head.type, confidence: 0.8, why: `before «${token.lower}»` }
    }
  }
  if (BARELY.test(token.lower) && name.first === at - 1 && known?.type === undefined && barelyNamed(sentence, at - 1)) {
    return { first: at - 1, end: at, type: 'FACILITY', confidence: 0.75, why: `before «${token.lower}»` }
  }
  if (head.type === 'LAW' && TREATY.test(token.lower) && name.owner && !name.genitive && sentence.known[name.first]?.end === at)
    return { first: name.first, end: at + 1, type: 'LAW', confidence: 0.85, why: `act «${token.lower}» of a place` }
  const fund = name.genitive && FUND.test(token.lower) && at - name.first >= 2
  if (!name.capitals && !fund && (GENERIC.has(head.type) || name.genitive) && head.type !== 'GPE' && !loner) return null
  if (head.type === 'GPE' && !name.capitals && !name.owner) return null
  const confidence = name.capitals ? 0.85 : 0.75
  const own = ownName(sentence, name.first, at, token.lower)
  const listed = known !== undefined && known.first === own && known.end === at + 1 ? known : undefined
  const end = own > name.first && onlyDescribes(token.lower) ? at : at + 1
  return { first: own, end, type: listed?.type ?? head.type, confidence, why: `head «${token.lower}»` }
}

/** «Шыңғыс хан әскері» is nobody's name; «Ішкі әскер», «Ұлттық жасақ» are. */
const TROOPS = /^(?:әскер|жасақ|жасағ|сарбаз)/u

function allCapitals({ tokens }: NameSentence, first: number, at: number): boolean {
  return (
    first < at && tokens.slice(first, at).every(({ shape, lower }) => (shape === 'capital' || shape === 'upper') && !isAdjective(lower))
  )
}

/** «Көкарал» бөгеті: one word that is no place or person known; the descriptor stands outside. */
function barelyNamed({ tokens, known }: NameSentence, at: number): boolean {
  const token = tokens[at] as NameToken
  return known[at] === undefined && token.shape === 'capital' && !token.initial && !isAdjective(token.lower)
}

/** «Еуразиялық экономикалық комиссия»: only adjectives before a bare head, the first of them capital inside a sentence. */
function afterAdjectives({ tokens }: NameSentence, at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 4); i--) {
    const token = tokens[i] as NameToken
    if (!isAdjective(token.lower) || token.quoted !== (tokens[at] as NameToken).quoted) return false
    if (token.shape === 'capital') return !token.initial || (at - i > 1 && STATELY.has(token.lower))
  }
  return false
}

/** «Мысырдың [Әл-Азһар университеті]», «Үндістанның [Mittal Steel] компаниясы»: a body with a name of its own leaves its country out. */
function ownName({ tokens, known }: NameSentence, first: number, at: number, head: string): number {
  const owner = known[first]
  const next = owner === undefined ? undefined : tokens[owner.end]
  if (
    next?.shape === 'capital' &&
    owner?.type === 'GPE' &&
    owner.ending === 'genitive' &&
    (kazakhHead(head)?.type === 'LOCATION' || HARBOUR.test(head))
  )
    return owner.end
  const foreign = next !== undefined && owner !== undefined && owner.end < at && /^(?:\p{Script=Latin}|Әл-|Аль-)/u.test(next.text)
  return foreign &&
    owner.type === 'GPE' &&
    owner.ending === 'genitive' &&
    (onlyDescribes(head) || /^(?:университет|академия|институт|банк)/u.test(head))
    ? owner.end
    : first
}

/** True when one listed organisation is all that stands before the head. */
function owns({ known }: NameSentence, first: number, at: number): boolean {
  const owner = known[first]
  return owner !== undefined && owner.type === 'ORGANISATION' && owner.end === at
}

/** «Н.М. Ядринцев Орхон өзенінің»: a surname by its shape, or a word after an initial, belongs to a person. */
function endsPerson(tokens: readonly NameToken[], at: number): boolean {
  return (
    /(?:ов|ев|ова|ева|ұлы|қызы|ский)(?:ның|нің|дың|дің|тың|тің)?$/u.test((tokens[at] as NameToken).lower) || tokens[at - 1]?.text === '.'
  )
}

/** The capital words directly before «қаласы», «өзені»: at most three, none a place of another kind in the genitive. */
function placeBefore({ tokens, known }: NameSentence, at: number, type: Candidate['type']): Candidate | null {
  let first = at
  while (first > 0 && at - first < 3) {
    const token = tokens[first - 1] as NameToken
    const listed = known[first - 1]
    if (token.shape !== 'capital' || token.quoted !== (tokens[at] as NameToken).quoted || isNeverInNames(token.lower)) break
    if (listed !== undefined && listed.ending !== 'bare') break
    if (first < at && listed === undefined && (known[first] !== undefined || endsPerson(tokens, first - 1))) break
    if (kazakhHead(token.lower) !== null && isPossessed(token.lower)) break
    if (/(?:ның|нің|дың|дің|тың|тің|дағы|дегі|тағы|тегі|дан|ден|тан|тен|ға|ге|қа|ке)$/u.test(token.lower) && listed === undefined) break
    first--
    if (token.initial) break
  }
  if (first === at || (first === at - 1 && (tokens[first] as NameToken).initial && known[first] === undefined)) return null
  return { first, end: at, type, confidence: 0.85, why: `before «${(tokens[at] as NameToken).lower}»` }
}

/** Acts that their country alone does not name: «Қазақстан Республикасының Заңы». */
const UNNAMED = /^(?:заңы|заңна|заңд|кодексі)/u

/** «Қазақстанның даму банкі»: of a country, and what for, is name enough. */
const FUND = /^(?:банкі|қоры)(?:\p{L}{0,4})$/u

/** Places that are named more often than spoken of in general. */
const WILD = /^(?:қорығы|резерваты|кесенесі|мұздығы|шыңы|асуы|шатқалы)/u

/** Facilities that have a name of their own beside their country's. */
const HARBOUR = /^(?:порты|әуежайы|айлағы|бөгеті|көпірі|зауыты|кеніші)/u

const BRANCH = /^(?:филиалы|бөлімшесі|өкілдігі|өкілеттігі)/u

/** «КСРО Ғылым академиясының [Қазақ филиалы]»: where the body in the genitive begins whose branch it is. */
function parentBefore({ tokens, known }: NameSentence, first: number, found: Found): number | null {
  const last = tokens[first - 1]
  if (last === undefined || !/[тдн][ыі]ң$/u.test(last.lower)) return null
  const listed = known[first - 1]
  if (listed?.type === 'ORGANISATION') return listed.first
  const parent = found.get(first)
  return parent?.type === 'ORGANISATION' ? parent.first : null
}

/** Acts that have the name of the place where they were signed: «Алматы декларациясы», «Киото хаттамасы». */
const TREATY = /^(?:декларациясы|конвенциясы|хартиясы|хаттамасы|келісімі|шарты|статуты|меморандумы|пактісі)/u

/** Works that a name of their own tells apart, without the noun. */
const BARELY = /^(?:бөген|бөгет|суқойма|кеніш|шахта|мешіт|ескерткіш|қонақүй|станция|бекет|монастыр)/u

/** Works and projects have names only in quotation marks: «[Абай жолы]» романы. */
const QUOTED_ONLY = new Set(['ART', 'PROJECT', 'PRODUCT'])

/** With no other capital than a place, such heads name nothing: «Қазақстанның әні», «Ресей жобасы». */
const GENERIC = new Set(['ART', 'PROJECT', 'PRODUCT', 'LAW', 'LANGUAGE', 'LOCATION'])

function positionAt(sentence: NameSentence, at: number, found: Found): Candidate | null {
  const token = sentence.tokens[at] as NameToken
  const position = kazakhPosition(token.lower)
  if (position === null) return null
  const name = leftBound(sentence, at, found, true)
  const capital = token.shape === 'capital' && !token.initial
  if (name === null || name.first === at) {
    if (position === 'lone' && token.shape === 'capital')
      return { first: at, end: at + 1, type: 'POSITION', confidence: 0.85, why: `«${token.text}»` }
    return capital ? { first: at, end: at + 1, type: 'POSITION', confidence: 0.6, why: `«${token.text}»` } : null
  }
  const opening = sentence.tokens[name.first] as NameToken
  if (name.opening && !STATELY.has(opening.lower) && kazakhHead(opening.lower) !== null) return null
  if (!name.capitals && !name.owner) return null
  return { first: name.first, end: at + 1, type: 'POSITION', confidence: 0.8, why: `position «${token.lower}»` }
}
