import type { Candidate, NameSentence, NameToken } from '../../contracts/names.ts'
import { kazakhReadings } from './names-endings.ts'
import { kazakhHead } from './names-heads.ts'
import { isNeverInNames } from './names-words.ts'

const JOINTS = new Set([',', 'және', 'мен', 'бен', 'пен'])
const NAMED = new Set<Candidate['type']>(['GPE', 'LOCATION', 'ORGANISATION'])
const MOST = 20

/** «Сырдария мен Талас өзендері», «Отырар, Сауран және Тараз қалалары»: what the plural noun is, each name before it is; linear. */
export function kazakhEnumerated(sentence: NameSentence): Candidate[] {
  return sentence.tokens.flatMap((token, i) => {
    const head = token.shape === 'lower' ? kazakhHead(token.lower) : null
    return head?.plural === true && head.bare !== true && NAMED.has(head.type) ? membersBefore(sentence, i, head.type) : []
  })
}

function membersBefore(sentence: NameSentence, head: number, type: Candidate['type']): Candidate[] {
  const { tokens } = sentence
  const members: Candidate[] = []
  let end = head
  while (members.length < MOST) {
    const first = memberStart(sentence, end)
    if (first === end) break
    members.push({ first, end, type, confidence: 0.8, why: `before «${(tokens[head] as NameToken).lower}»` })
    let joint = first - 1
    if (!JOINTS.has(tokens[joint]?.lower ?? '')) break
    if (tokens[joint - 1]?.text === ',') joint--
    end = joint
  }
  return members.length > 1 ? members : []
}

/** The listed name or the one or two capital words that end at `end`; `end` itself when there are none. */
function memberStart({ tokens, known }: NameSentence, end: number): number {
  const listed = known[end - 1]
  if (listed !== undefined) return listed.end === end && listed.ending === 'bare' ? listed.first : end
  let first = end
  while (first > 0 && end - first < 2) {
    const token = tokens[first - 1] as NameToken
    if ((token.shape !== 'capital' && token.shape !== 'upper') || known[first - 1] !== undefined || token.quoted >= 0) break
    if (isNeverInNames(token.lower) || (first === end && hasCase(token.lower))) break
    first--
    if (token.initial) break
  }
  return first
}

function hasCase(lower: string): boolean {
  return lower.length > 6 && kazakhReadings(lower).some(({ ending }) => ending === 'genitive')
}
