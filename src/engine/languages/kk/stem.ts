import type { Spelling } from '../../contracts/search.ts'
import { type Reading, readingsOf } from './analyse.ts'
import { isEnding } from './attached.ts'
import { FIXED, ORDINALS, POSTURES, PRONOUNS, TIME_ADJECTIVES } from './extra-stems.ts'
import { kazakhSpellings } from './keyboard.ts'
import { isKnownStem, kazakhCounts, plainVerb } from './model.ts'
import { scoreOf } from './rank.ts'
import { hasVowel } from './sounds.ts'

/** Words whose possessive ending belongs to the word: patronymics, «отбасы». */
const POSSESSED =
  /^(.{3,}(?:ұлы|қызы)|отбасы|елбасы)(?:лар|лер)?(?:н|н[ае]|[нд][ыі]ң|[нд][ыі]|[ғг][ае]|н?д[ае]|[нд][ае]н|мен)?(?:[ғг][ыі])?$/u
const CASES_ALONE = /^(?:[ғқгк][ае]|н?[дт][ае]|[дтн][ае]н|[мбп]ен|[ндт][ыі]ң?|[лдт][ае]р|[дт][ае][ғг][ыі])$/u
const SHORTEST_RESPELLED = 4
const NUMBER = /^(\p{N}+)(\p{L}*)$/u

/** The likeliest reading of a lower-case Kazakh word. */
export function bestReading(word: string): Reading {
  let best: Reading = { stem: word, kind: 'noun', endings: [], lengths: [], length: 0, off: false }
  if (FIXED.has(word)) return best
  let top = Number.NEGATIVE_INFINITY
  for (const reading of readingsOf(word)) {
    const score = scoreOf(kazakhCounts(), reading)
    if (score > top) [best, top] = [reading, score]
  }
  return best
}

const MOST_REMEMBERED = 50_000
const LONGEST_REMEMBERED = 64
const remembered = new Map<string, string>()

/** The term of a word without hyphens; words met lately are remembered, since a text repeats them. */
function stemOfPart(word: string, spelling?: Spelling): string {
  if (spelling) return freshStem(word, spelling)
  let term = remembered.get(word)
  if (term !== undefined) return term
  term = freshStem(word)
  if (remembered.size >= MOST_REMEMBERED) remembered.clear()
  if (word.length <= LONGEST_REMEMBERED) remembered.set(word, term)
  return term
}

function freshStem(word: string, spelling: Spelling = {}): string {
  const listed = PRONOUNS.get(word) ?? POSTURES.get(word) ?? TIME_ADJECTIVES.get(word) ?? ORDINALS.get(word)
  if (listed !== undefined) return listed
  const number = NUMBER.exec(word)
  if (number) return isEnding(number[2] as string) ? (number[1] as string) : word
  const possessed = POSSESSED.exec(word)?.[1]
  if (possessed !== undefined) return possessed
  const reading = bestReading(word)
  return termOf(isKnown(reading) ? reading : (respelled(word, spelling) ?? reading))
}

const termOf = ({ stem, kind }: Reading): string => (kind === 'verb' ? plainVerb(stem) : (ORDINALS.get(stem) ?? stem))
const isKnown = ({ stem, kind }: Reading): boolean => isKnownStem(kind === 'verb' ? 'v' : 'n', stem)

/** The reading of a word that was typed without Kazakh letters or in Latin ones: «казакстаннын», “qazaqstannyñ”. */
function respelled(word: string, { letters, latin }: Spelling): Reading | undefined {
  if (word.length < SHORTEST_RESPELLED || (/^\p{Script=Latin}/u.test(word) ? latin : letters) === false) return undefined
  const { stems } = kazakhCounts()
  let best: Reading | undefined
  let most = 0
  for (const spelling of kazakhSpellings(word)) {
    const reading = bestReading(spelling)
    const count = stems.get((reading.kind === 'verb' ? 'v' : 'n') + reading.stem) ?? 0
    if (count > most) [best, most] = [reading, count]
  }
  return best
}

/** True when what follows a hyphen belongs to the word before it: «ТМД-ның», «2003-ші», «COVID-тің». */
export function endsAfterHyphen(before: string, after: string): boolean {
  if (!isEnding(after)) return false
  if (/^[\p{N}.,:]+$/u.test(before) || !hasVowel(before) || CASES_ALONE.test(after)) return true
  return !FIXED.has(after) && !isKnown(bestReading(after))
}

/** The index term of a Kazakh word: its stem without inflection, in small letters; of a hyphenated word only the last part is inflected. */
export function stemKazakh(word: string, spelling?: Spelling): string {
  const lower = word.toLowerCase()
  const hyphen = lower.lastIndexOf('-')
  if (hyphen <= 0) return stemOfPart(lower, spelling)
  const before = lower.slice(0, hyphen)
  const after = lower.slice(hyphen + 1)
  if (endsAfterHyphen(before, after)) return stemKazakh(before, spelling)
  return `${before}-${stemOfPart(after, spelling)}`
}

/** True when a lower-case word is a form of a stem that is known, or of a number or abbreviation with an ending. */
export function isKazakhForm(word: string): boolean {
  const stem = stemKazakh(word)
  return stem !== word && !/\p{L}/u.test(stem) ? true : isKnownStem('n', stem) || isKnownStem('v', stem) || FIXED.has(stem)
}
