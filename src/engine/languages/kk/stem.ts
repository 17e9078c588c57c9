import { type Reading, readingsOf } from './analyse.ts'
import { isEnding } from './attached.ts'
import { FIXED, POSTURES, PRONOUNS, TIME_ADJECTIVES } from './extra-stems.ts'
import { isKnownStem, kazakhCounts, plainVerb } from './model.ts'
import { scoreOf } from './rank.ts'
import { hasVowel } from './sounds.ts'

const PATRONYMIC = /^(.{3,}(?:ұлы|қызы))(?:н|на|не|ның|нің|нда|нде|нан|нен|мен|лар|лер)?\p{L}{0,6}$/u
const CASES_ALONE = /^(?:[ғқгк][ае]|н?[дт][ае]|[дтн][ае]н|[мбп]ен|[ндт][ыі]ң?|[лдт][ае]р|[дт][ае][ғг][ыі])$/u
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

function stemOfPart(word: string): string {
  const listed = PRONOUNS.get(word) ?? POSTURES.get(word) ?? TIME_ADJECTIVES.get(word)
  if (listed !== undefined) return listed
  const number = NUMBER.exec(word)
  if (number) return isEnding(number[2] as string) ? (number[1] as string) : word
  const patronymic = PATRONYMIC.exec(word)?.[1]
  if (patronymic !== undefined) return patronymic
  const { stem, kind } = bestReading(word)
  return kind === 'verb' ? plainVerb(stem) : stem
}

/** True when what follows a hyphen belongs to the word before it: «ТМД-ның», «2003-ші», «COVID-тің». */
export function endsAfterHyphen(before: string, after: string): boolean {
  if (!isEnding(after)) return false
  if (/^[\p{N}.,:]+$/u.test(before) || !hasVowel(before) || CASES_ALONE.test(after)) return true
  return !FIXED.has(after) && !isKnownStem('n', after) && !isKnownStem('v', after)
}

/** The index term of a Kazakh word: its stem without inflection, in small letters; of a hyphenated word only the last part is inflected. */
export function stemKazakh(word: string): string {
  const lower = word.toLowerCase()
  const hyphen = lower.lastIndexOf('-')
  if (hyphen <= 0) return stemOfPart(lower)
  const before = lower.slice(0, hyphen)
  const after = lower.slice(hyphen + 1)
  if (endsAfterHyphen(before, after)) return stemKazakh(before)
  return `${before}-${stemOfPart(after)}`
}
