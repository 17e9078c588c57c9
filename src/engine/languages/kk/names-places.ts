import type { Candidate, NameSentence, NameToken } from '../../contracts/names.ts'
import { kazakhReadings } from './names-endings.ts'
import { kazakhHead } from './names-heads.ts'
import { isNeverInNames, kazakhPosition, TITLES } from './names-words.ts'

const LOCAL = /^\p{Lu}\p{Ll}{3,}(?<![ыі]н)(?:да|де|та|те|дағы|дегі|тағы|тегі)$/u

/** Unknown capital words in the locative inside a sentence, «Отырартөбеде»: nine in ten of those in KazNERD's training part are places. Linear. */
export function kazakhUnknownPlaces({ tokens, known }: NameSentence): Candidate[] {
  return tokens.flatMap((token, i): Candidate[] => {
    if (token.shape === 'capital' && token.quoted < 0 && isField(tokens, i + 1))
      return [{ first: i, end: i + 1, type: 'FACILITY', confidence: 0.85, why: 'before «кен орны»' }]
    const side = known[i + 1]
    if (
      SIDES.has(token.lower) &&
      token.shape === 'capital' &&
      side?.first === i + 1 &&
      (side.type === 'LOCATION' || side.type === 'GPE') &&
      known[i] === undefined
    )
      return [{ first: i, end: side.end, type: 'LOCATION', confidence: 0.85, why: 'side of a place' }]
    const lone = known[i] === undefined && token.quoted < 0 && !token.initial && token.shape === 'capital'
    if (
      !lone ||
      !LOCAL.test(token.text) ||
      (isCapital(tokens[i - 1]) && tokens[i - 1]?.initial === false) ||
      isCapital(tokens[i + 1]) ||
      isCommon(token.lower)
    )
      return []
    return [{ first: i, end: i + 1, type: 'GPE', confidence: 0.55, why: 'capital word in the locative' }]
  })
}

const SIDES = new Set(
  'батыс шығыс солтүстік оңтүстік орталық орта оңтүстік-шығыс оңтүстік-батыс солтүстік-шығыс солтүстік-батыс'.split(' '),
)

/** «Теңіз кен орны». */
function isField(tokens: readonly NameToken[], at: number): boolean {
  return tokens[at]?.lower === 'кен' && /^ор(?:ын|ны)/u.test(tokens[at + 1]?.lower ?? '')
}

function isCapital(token: NameToken | undefined): boolean {
  return token?.shape === 'capital' || token?.shape === 'upper' || token?.text === '.'
}

function isCommon(lower: string): boolean {
  if (isNeverInNames(lower) || kazakhHead(lower) !== null || kazakhPosition(lower) !== null) return true
  return kazakhReadings(lower).some(({ base }) => TITLES.has(base) || COMMON.has(base))
}

const COMMON = new Set('ел еліміз жер конституция елтаңба ту әнұран олимпиада тәуелсіздік отан республика'.split(' '))
