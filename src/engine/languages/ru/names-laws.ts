import type { Candidate, NameSentence, NameToken } from '../../contracts/names.ts'
import { looksAdjective, russianReadings } from './names-endings.ts'

const KINDS = new Set(['кодекс', 'конституция', 'конвенция', 'декларация', 'хартия'])

/** Russian codes, constitutions and their articles: «статья 205 Уголовного кодекса РФ», «Конституция Республики Казахстан». Linear. */
export function russianLaws({ tokens, known }: NameSentence): Candidate[] {
  const found: Candidate[] = []
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as NameToken
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

/** Start of «ст. 205 ч. 2» before a law's name. */
function articleStart(tokens: readonly NameToken[], before: number): number {
  let first = before
  for (let i = before - 1; i >= Math.max(0, before - 9); i--) {
    const token = tokens[i] as NameToken
    if (/^(?:стать[а-я]+|ст|част[а-я]+|ч|пункт[а-я]*|п)$/u.test(token.lower)) first = i
    else if (token.shape !== 'number' && token.text !== '.' && token.text !== ',') break
  }
  return first
}
