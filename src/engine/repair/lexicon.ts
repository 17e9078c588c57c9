import { memo } from '../model/memo.ts'

/** Words of a language with how often they were met; looks inflected Kazakh forms up by their stem too. */
export interface Lexicon {
  /** Occurrences of exactly this lower-case form in the source, rounded down to a power of two; 0 when it was never met. */
  count(word: string): number
  /** True when the lower-case form, or its stem under a chain of Kazakh endings in vowel harmony, was met. */
  knows(word: string): boolean
}

/** Reads lines of `count: word word …`. */
export function createLexicon(data: string): Lexicon {
  const counts = new Map<string, number>()
  for (const line of data.split('\n')) {
    const colon = line.indexOf(':')
    const count = Number(line.slice(0, colon))
    for (const word of line.slice(colon + 1).split(' ')) if (word !== '') counts.set(word, count)
  }
  const count = (word: string): number => counts.get(word) ?? 0
  return { count, knows: memo((word) => count(word) > 0 || hasKnownStem(word, (stem) => count(stem) > 0)) }
}

const ENDINGS = new Set(
  `лар лер дар дер тар тер ым ім м ың ің ң ы і сы сі ымыз іміз мыз міз ыңыз іңіз ңыз ңіз
  ның нің дың дің тың тің ға ге қа ке а е на не ны ні ды ді ты ті н да де та те нда нде дан ден тан тен нан нен мен бен пен
  ғы гі қы кі дағы дегі тағы тегі ндағы ндегі лық лік дық дік тық тік лы лі сыз сіз ша ше дай дей тай тей
  ған ген қан кен ып іп п й атын етін йтын йтін у са се ар ер мақ мек бақ бек пақ пек ғалы гелі ма ме ба бе па пе
  ыл іл ын ін тыр тір дыр дір т ушы уші қ к дік мын мін сың сің сыңдар сіңдер мыз міз`.split(/\s+/u),
)
const LONGEST = 6
const DEEPEST = 4
const SHORTEST_STEM = 3
const BACK = /[аоұыя]/u
const NEUTRAL = /^[мбп]ен$/u
const FRONT = /[әеөүіэ]/u

/** True when stripping up to four endings, each in harmony with what stands before it, leaves a known stem. */
export function hasKnownStem(word: string, known: (stem: string) => boolean, depth = DEEPEST): boolean {
  if (depth === 0) return false
  for (let length = Math.min(LONGEST, word.length - SHORTEST_STEM); length >= 1; length--) {
    const ending = word.slice(-length)
    const stem = word.slice(0, -length)
    if (!ENDINGS.has(ending) || !inHarmony(stem, ending) || meetVowels(stem, ending)) continue
    if (known(stem) || hasKnownStem(stem, known, depth - 1)) return true
  }
  return false
}

/** True when a vowel would stand beside a vowel, which no Kazakh ending does. */
function meetVowels(stem: string, ending: string): boolean {
  return /[аәеоөыіұү]$/u.test(stem) && /^[аеыі]/u.test(ending)
}

/** True for what may be one ending, or a short word that looks like one: «дан», «мен». */
export function isEnding(word: string): boolean {
  return ENDINGS.has(word)
}

/** Kazakh vowel harmony: an ending is back or front as the last clear vowel before it is. */
export function inHarmony(stem: string, ending: string): boolean {
  if (NEUTRAL.test(ending)) return true
  const back = BACK.test(ending)
  const front = FRONT.test(ending)
  if (back === front) return true
  for (let i = stem.length - 1; i >= 0; i--) {
    const letter = stem[i] as string
    if (BACK.test(letter)) return back
    if (FRONT.test(letter)) return front
  }
  return true
}
