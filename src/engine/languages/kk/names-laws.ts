import type { Candidate, NameSentence, NameToken } from '../../contracts/names.ts'
import { isAdjective } from './names-bounds.ts'
import { kazakhReadings } from './names-endings.ts'
import { kazakhHead } from './names-heads.ts'

const PARTS = new Set(['бабы', 'бап', 'тарауы', 'тармағы', 'бөлігі', 'тармақшасы', 'бөлімі'])
const KINDS = new Set([
  'кодексі',
  'кодекс',
  'конституциясы',
  'конституция',
  'конвенциясы',
  'пактісі',
  'хартиясы',
  'декларациясы',
  'заңы',
  'заң',
  'заңнамасы',
])
const ACTS = new Set([
  'заң',
  'заңы',
  'шарт',
  'шарты',
  'келісім',
  'келісімі',
  'конвенция',
  'конвенциясы',
  'декларация',
  'хаттама',
  'пакт',
  'пакті',
  'пактісі',
  'хаттамасы',
  'меморандумы',
  'хартиясы',
  'кодекс',
  'жарлық',
  'жарлығы',
  'қаулы',
  'қаулысы',
  'меморандум',
  'хартия',
])
const TOPIC =
  /^(?:қылмыстық|азаматтық|еңбек|салық|кеден|бюджет|жер|су|орман|экологиялық|әкімшілік|отбасы|кәсіпкерлік|сайлау|ата|негізгі|процестік|іс|жүргізу|атқару|процестік|қылмыстық-атқару|қылмыстық-процестік|әлеуметтік)$/u

function hasBase(token: NameToken | undefined, words: ReadonlySet<string>): boolean {
  return token !== undefined && kazakhReadings(token.lower).some(({ base }) => words.has(base))
}

/** Kazakh codes, constitutions and their articles: «Қылмыстық кодекстің 106-бабы», «Қазақстан Республикасының Конституциясы». Linear. */
export function kazakhLaws({ tokens, known }: NameSentence): Candidate[] {
  const found: Candidate[] = []
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as NameToken
    if (/^(?:туралы|жөніндегі)$/u.test(token.lower)) {
      const act = actAfter(tokens, i)
      const start = act > i ? topicStart(tokens, i) : i
      const first = start < i ? (known[start]?.first ?? start) : i
      const owner = known[first]
      if (first < i && (owner === undefined || owner.end === i || owner.ending === 'genitive' || isBilateral(tokens, first, i)))
        found.push({ first, end: act + 1, type: 'LAW', confidence: 0.8, why: `act «… ${token.lower} ${tokens[act]?.lower}»` })
      continue
    }
    const short = shortLaw({ tokens, known }, i)
    if (short !== null) {
      found.push(short)
      i = short.end - 1
      continue
    }
    if (!hasBase(token, KINDS)) continue
    let first = i
    while (first > 0 && i - first < 4 && tokens[first]?.shape !== 'capital' && TOPIC.test((tokens[first - 1] as NameToken).lower)) first--
    const named = first < i || (token.shape === 'capital' && /^конституция/u.test(token.lower))
    if (!named) continue
    const owner = known[first - 1]
    if (owner !== undefined && owner.type === 'GPE' && owner.ending !== 'case') first = owner.first
    if ((tokens[first] as NameToken).shape === 'lower' && owner === undefined) continue
    const end = articleEnd(tokens, i + 1)
    found.push({ first, end, type: 'LAW', confidence: 0.85, why: `law «${token.lower}»` })
    i = end - 1
  }
  return found
}

/** Codes by their abbreviations; other things have some of them too. */
const CODE = /^(?:ҚК|АК|ҚПК|АПК|АІЖК|ӘҚБтК|ӘҚБТК|ӘРПК|ЕК|ҚАК|БК|СК|ЖК)(?:-[нтд][ыі]ң)?$/u

/** «ҚР АК 272-бабы», «ҚК-нің 190-бабы»: the abbreviation of a code before an article, with its country. */
function shortLaw({ tokens, known }: NameSentence, at: number): Candidate | null {
  const { text } = tokens[at] as NameToken
  const end = CODE.test(text) ? articleEnd(tokens, at + 1) : at + 1
  if (end === at + 1) return null
  const owner = known[at - 1]
  const first = owner !== undefined && owner.type === 'GPE' && owner.ending !== 'case' ? owner.first : at
  return { first, end, type: 'LAW', confidence: 0.9, why: `code «${text}»` }
}

/** «А мен Б арасындағы … туралы шарт». */
function isBilateral(tokens: readonly NameToken[], first: number, end: number): boolean {
  return tokens.slice(first, end).some(({ lower }) => lower === 'арасындағы')
}

const AND = /^(?:мен|бен|пен|және)$/u

/** Index of the act after «туралы», adjectives between: «… туралы халықаралық пакт»; `at` when there is none. */
function actAfter(tokens: readonly NameToken[], at: number): number {
  for (let i = at + 1; i < Math.min(tokens.length, at + 4); i++) {
    if (hasBase(tokens[i], ACTS)) return i
    if (!/^(?:lower|capital)$/u.test(tokens[i]?.shape ?? '') || !isAdjective((tokens[i] as NameToken).lower)) return at
  }
  return at
}

/** «Еуразиялық экономикалық одақ туралы шарт»: back to the capital that opens the topic, inside a sentence; `at` when there is none. */
function topicStart(tokens: readonly NameToken[], at: number): number {
  let first = at
  for (let i = at - 1; i >= Math.max(0, at - 14); i--) {
    const token = tokens[i] as NameToken
    if (token.shape === 'mark' && token.text !== ',') break
    if (
      token.quoted !== (tokens[at] as NameToken).quoted ||
      (/(?:ды|ді|ты|ті|жылы|жылғы|күні)$/u.test(token.lower) && !/(?:у|ю)$/u.test(tokens[i + 1]?.lower ?? ''))
    )
      break
    if (token.shape !== 'capital') {
      if (first < at && !(AND.test(token.lower) && tokens[i - 1]?.shape === 'capital')) break
      continue
    }
    if (/(?:да|де|та|те|дан|ден|тан|тен|ға|ге|қа|ке)$/u.test(token.lower)) break
    if (first < at && /[нтд][ыі]ң$/u.test(token.lower) && kazakhHead(token.lower)?.type === 'ORGANISATION') break
    if (token.initial && !(isAdjective(token.lower) && at - i > 2)) break
    first = i
  }
  return first
}

/** End of «106-бабының 2-тармағы» after a law's name. */
function articleEnd(tokens: readonly NameToken[], from: number): number {
  let end = from
  for (let i = from; i < Math.min(tokens.length, from + 10); i++) {
    const token = tokens[i] as NameToken
    if (/^\d+-(?:бап|бабы|тарма|бөлі|тарау)/u.test(token.lower) || (hasBase(token, PARTS) && i > from)) end = i + 1
    else if (
      token.shape !== 'number' &&
      !/^(?:бір|екі|үш|төрт|бес|алты|жеті|сегіз|тоғыз|он|жүз|жиырма|отыз|қырық|елу|алпыс|жетпіс|сексен|тоқсан)|(?:ншы|нші|ыншы|інші)$/u.test(
        token.lower,
      )
    )
      break
  }
  return end
}
