import type { Candidate, NameSentence, NameToken } from '../../contracts/names.ts'
import { isAdjective } from './names-bounds.ts'
import { kazakhHead } from './names-heads.ts'
import { isNeverInNames, kazakhPosition, TITLES } from './names-words.ts'

/** A rank in small letters, bare or with a case ending; «ханы» (the khan of …) is an office. */
const RANK = /^(?:хан|сұлтан|батыр|би|бек|төре|қажы)(?:ның|нің|дың|дің|тың|тің|ға|ге|ды|ді|ты|ті|ны|ні|дан|ден|тан|тен|мен|пен|бен)?$/u
const MOST = 3

/** «Қайыр хан», «Саурық батырдың»: capital words before a rank are a person, known or not. Linear. */
export function kazakhRanked(sentence: NameSentence): Candidate[] {
  return sentence.tokens.flatMap((token, i): Candidate[] => {
    if (token.shape !== 'lower' || !RANK.test(token.lower)) return []
    let first = i
    while (first > 0 && i - first < MOST && isName(sentence, first - 1, token)) first--
    return first === i ? [] : [{ first, end: i + 1, type: 'PERSON', confidence: 0.85, why: `rank «${token.lower}»` }]
  })
}

function isName({ tokens, known }: NameSentence, at: number, rank: NameToken): boolean {
  const { shape, lower, quoted } = tokens[at] as NameToken
  if (shape !== 'capital' || quoted !== rank.quoted || known[at] !== undefined) return false
  if (isNeverInNames(lower) || isAdjective(lower) || TITLES.has(lower) || /[дт][ае]г[ыі]$|[дт][ае]ғ[ыі]$/u.test(lower)) return false
  return kazakhHead(lower) === null && kazakhPosition(lower) === null
}
