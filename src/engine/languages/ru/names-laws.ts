import type { Candidate, NameSentence, NameToken } from '../../contracts/names.ts'
import { looksAdjective, russianReadings } from './names-endings.ts'

const KINDS = new Set(['кодекс', 'конституция', 'конвенция', 'декларация', 'хартия'])

/** Codes by their abbreviations; other things have some of them too. */
const CODES = new Set('ГК УК ГПК УПК КоАП КОАП КоБС АППК УИК НК ТК ЗК СК ЖК БК АПК КАС'.split(' '))
/** Those that before a country can only be codes. */
const PLAIN_CODES = new Set('ГК УК ГПК УПК КоАП КОАП КоБС АППК УИК НК ТК'.split(' '))

/** «ст. 272 ГК РК», «статья 190 УК»: the abbreviation of a code behind an article, or before its country. */
function shortLaw({ tokens, known }: NameSentence, at: number): Candidate | null {
  const { text } = tokens[at] as NameToken
  if (!CODES.has(text)) return null
  const first = articleStart(tokens, at)
  const owner = known[at + 1]
  const owned = owner !== undefined && owner.type === 'GPE' && owner.first === at + 1
  if (first === at && !(owned && PLAIN_CODES.has(text))) return null
  return { first, end: owned ? owner.end : at + 1, type: 'LAW', confidence: 0.9, why: `code «${text}»` }
}

/** Russian codes, constitutions and their articles: «статья 205 Уголовного кодекса РФ», «Конституция Республики Казахстан». Linear. */
export function russianLaws({ tokens, known }: NameSentence): Candidate[] {
  const found: Candidate[] = []
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as NameToken
    const short = shortLaw({ tokens, known }, i)
    if (short !== null) found.push(short)
    if (token.shape === 'mark' || !russianReadings(token.lower).some(({ base }) => KINDS.has(base))) continue
    let first = i
    while (
      first > 0 &&
      i - first < 3 &&
      looksAdjective((tokens[first - 1] as NameToken).lower) &&
      (tokens[first - 1] as NameToken).shape !== 'mark'
    )
      first--
    while (first < i && (tokens[first] as NameToken).shape === 'lower') first++
    const owner = known[i + 1]
    const end = owner !== undefined && owner.type === 'GPE' && owner.first === i + 1 ? owner.end : i + 1
    const opening = tokens[first] as NameToken
    if (opening.shape !== 'capital' || (opening.initial && first === i && end === i + 1)) continue
    found.push({ first: articleStart(tokens, first), end, type: 'LAW', confidence: 0.85, why: `law «${token.lower}»` })
  }
  return found
}

const ARTICLE = /^(?:стать[а-я]+|ст|част[а-я]+|ч|пункт[а-я]*|п|подпункт[а-я]*|пп|подп)$/u

/** Start of «ст. 205 ч. 2», «ст. ст. 223–226», «статьями 8 и 9» before a law's name. */
function articleStart(tokens: readonly NameToken[], before: number): number {
  let first = before
  for (let i = before - 1; i >= Math.max(0, before - 14); i--) {
    const token = tokens[i] as NameToken
    if (ARTICLE.test(token.lower)) first = i
    else if (token.shape !== 'number' && !/^(?:[.,–—-]|и)$/u.test(token.lower)) break
  }
  return first
}
