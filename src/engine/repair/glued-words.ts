import type { RepairRule } from '../contracts/repair.ts'
import type { Edit } from '../model/text-map.ts'
import { wordsOf } from '../model/words.ts'
import { isKazakh } from './kazakh-text.ts'
import type { Lexicon } from './lexicon.ts'
import { inHarmony } from './lexicon.ts'

const KAZAKH_WORD = /^[\p{Lu}\p{Ll}]\p{Ll}+$/u
const SHORTEST = 9
const LONGEST = 48
const SHORTEST_PART = 4
const COMMON = 8

/** Two Kazakh words without the blank between them: «қорғауқұрылымдарының» → «қорғау құрылымдарының»; only when both are known and the whole is not. */
export function gluedWords(lexicon: Lexicon): RepairRule {
  return {
    name: 'glued-words',
    version: 1,
    examples: [
      { before: 'барлық қорғауқұрылымдарының жұмысы', after: 'барлық қорғау құрылымдарының жұмысы', language: 'kk' },
      { before: 'ұйымдастырушылық негіздер, қауіпсіздік', after: 'ұйымдастырушылық негіздер, қауіпсіздік', language: 'kk' },
      { before: 'инфрақұрылым мен теледидар', after: 'инфрақұрылым мен теледидар', language: 'kk' },
    ],
    edits(text, context) {
      if (!isKazakh(context)) return []
      const words = wordsOf(text)
      const counts = new Map<string, number>()
      for (const { text: word } of words) counts.set(word.toLowerCase(), (counts.get(word.toLowerCase()) ?? 0) + 1)
      const edits: Edit[] = []
      for (const { text: word, start } of words) {
        if (word.length < SHORTEST || word.length > LONGEST || !KAZAKH_WORD.test(word)) continue
        const at = seamOf(word.toLowerCase(), counts, lexicon)
        if (at !== null) edits.push({ start: start + at, end: start + at + 1, text: ` ${word[at]}` })
      }
      return edits
    },
  }
}

/** Where the second word begins; null when the word is one word or the evidence is thin. */
function seamOf(word: string, counts: ReadonlyMap<string, number>, lexicon: Lexicon): number | null {
  if ((counts.get(word) ?? 0) > 1 || lexicon.knows(word)) return null
  for (let at = SHORTEST_PART; at <= word.length - SHORTEST_PART; at++) {
    const [left, right] = [word.slice(0, at), word.slice(at)]
    if (!/\p{L}/u.test(right[0] as string)) continue
    const leftStands = lexicon.count(left) >= COMMON
    const rightStands = counts.has(right) || lexicon.knows(right)
    if (leftStands && rightStands && (counts.has(left) || lexicon.count(left) >= 2 * COMMON) && inHarmony(left, right) !== undefined)
      return at
  }
  return null
}
