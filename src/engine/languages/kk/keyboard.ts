import { kazakhCounts } from './model.ts'
import { harmonyOf } from './sounds.ts'

const FOLDS = new Map('әа ғг қк ңн өо ұу үу іи йи һх'.split(' ').map((pair) => [pair[0] as string, pair[1] as string]))
const LATIN: readonly (readonly [RegExp, string])[] = [
  [/sh|ş|š/gu, 'ш'],
  [/ch|ç|č/gu, 'ч'],
  [/gh|ğ|ǵ|ġ/gu, 'г'],
  [/ng(?=$|[^aäeıiouöüy])|ñ|ń|ŋ/gu, 'н'],
  [/zh/gu, 'ж'],
  [/kh/gu, 'х'],
  [/ya/gu, 'я'],
  [/yu/gu, 'ю'],
]
const LATIN_LETTERS = new Map(
  'aа äа áа əа bб dд eе fф gг hх iи ıы jж kк lл mм nн oо öо óо pп qк rр sс tт uу üу úу ūу ýу wу vв yы zз'
    .split(' ')
    .map((pair) => [pair[0] as string, pair[1] as string]),
)
const OWN = /[әғқңөұүіһ]/u
const SHORTEST = 3
const LONGEST_ENDING = 14
const MOST_SPELLINGS = 8

/** Kazakh letters as a Russian keyboard has them: «қазақстан» → «казакстан»; Latin Kazakh of any reform comes out the same. */
export function foldKazakh(word: string): string {
  let text = word
  if (/[a-z]/u.test(text)) for (const [letters, cyrillic] of LATIN) text = text.replace(letters, cyrillic)
  let folded = ''
  for (const letter of text) folded += LATIN_LETTERS.get(letter) ?? FOLDS.get(letter) ?? letter
  return folded
}

let stemsByFold: Map<string, string> | undefined

/** Stems that need a Kazakh keyboard, by how they look without one; of several the one met most. */
function foldedStems(): ReadonlyMap<string, string> {
  if (stemsByFold) return stemsByFold
  stemsByFold = new Map()
  const { stems } = kazakhCounts()
  const best = new Map<string, number>()
  for (const [key, count] of stems) {
    const stem = key.slice(1)
    const folded = foldKazakh(stem)
    if (stem.length < SHORTEST || count <= (best.get(folded) ?? 0)) continue
    best.set(folded, count)
    stemsByFold.set(folded, stem)
  }
  return stemsByFold
}

/** An ending typed without Kazakh letters, as it may be spelled after a stem. */
function endingsFor(stem: string, typed: string): string[] {
  const front = harmonyOf(stem) === 'front'
  let text = ''
  for (const letter of typed) text += front ? (letter === 'и' ? 'і' : letter) : letter === 'г' ? 'ғ' : letter === 'к' ? 'қ' : letter
  const genitive = text.replace(/(?<=[ндт][ыі])н$/u, 'ң')
  return genitive === text ? [text] : [genitive, text]
}

/** What a word typed on a Russian keyboard or in Latin letters may be in Kazakh spelling, longest known stem first; at most eight. */
export function kazakhSpellings(word: string): string[] {
  if (OWN.test(word)) return []
  const folded = foldKazakh(word)
  const spellings = new Set<string>()
  for (let cut = folded.length; cut >= Math.max(SHORTEST, folded.length - LONGEST_ENDING) && spellings.size < MOST_SPELLINGS; cut--) {
    const stem = foldedStems().get(folded.slice(0, cut))
    if (stem === undefined) continue
    for (const ending of endingsFor(stem, folded.slice(cut))) if (stem + ending !== word) spellings.add(stem + ending)
  }
  return [...spellings]
}
