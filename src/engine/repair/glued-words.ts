import type { RepairRule } from '../contracts/repair.ts'
import type { Edit } from '../model/text-map.ts'
import { wordsOf } from '../model/words.ts'
import { isKazakh } from './kazakh-text.ts'
import type { Lexicon } from './lexicon.ts'
import { hasKnownStem } from './lexicon.ts'

const KAZAKH_WORD = /^[\p{Lu}\p{Ll}]\p{Ll}+$/u
const LONGEST = 48
const SHORTEST_LEFT = 4
const SHORTEST_RIGHT = 5
const COMMON = 4
/** Words that never begin a compound. */
const CLOSED = new Set(
  'үшін және туралы бойынша сияқты арқылы бірақ болып арасында кейін дейін бұрын үстінде ішінде оның олар олардың біздің барлық сондай басқа'.split(
    ' ',
  ),
)
/** Endings with which a word is complete: participle, genitive, locative adjective, verbal noun. */
const DERIVED = /^ш[ыі]/u
const COMPLETE = /(?:\p{L}{4}[ғг][ае]н|\p{L}{4}[қк][ае]н|[ндт][ыі]ң|[дт][ае]ғы|[дт]егі|[лдт][ае]р|[аеиуыілрнтқ]у)$/u

/** Two Kazakh words without the blank between them: «қорғауқұрылымдарының» → «қорғау құрылымдарының»; only when both are known, the whole is not, and the first is complete: Kazakh joins bare stems to compounds. */
export function gluedWords(lexicon: Lexicon): RepairRule {
  return {
    name: 'glued-words',
    version: 1,
    examples: [
      { before: 'барлық қорғауқұрылымдарының жұмысы', after: 'барлық қорғау құрылымдарының жұмысы', language: 'kk' },
      { before: 'ұйымдастырушылық негіздер, қауіпсіздік', after: 'ұйымдастырушылық негіздер, қауіпсіздік', language: 'kk' },
      { before: 'қызыләскерлер мен мәңгіжасыл ағаш', after: 'қызыләскерлер мен мәңгіжасыл ағаш', language: 'kk' },
    ],
    edits(text, context) {
      if (!isKazakh(context)) return []
      const words = wordsOf(text)
      const counts = new Map<string, number>()
      for (const { text: word } of words) counts.set(word.toLowerCase(), (counts.get(word.toLowerCase()) ?? 0) + 1)
      const edits: Edit[] = []
      for (const { text: word, start } of words) {
        if (word.length < SHORTEST_LEFT + SHORTEST_RIGHT || word.length > LONGEST || !KAZAKH_WORD.test(word)) continue
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
  for (let at = SHORTEST_LEFT; at <= word.length - SHORTEST_RIGHT; at++) {
    const [left, right] = [word.slice(0, at), word.slice(at)]
    if (!CLOSED.has(left) && !COMPLETE.test(left)) continue
    if (DERIVED.test(right)) continue
    if (lexicon.count(left) < COMMON && (counts.get(left) ?? 0) < 2) continue
    if (
      counts.has(right) ||
      lexicon.count(right) > 0 ||
      hasKnownStem(right, (stem) => stem.length >= SHORTEST_RIGHT && lexicon.count(stem) >= COMMON)
    ) {
      return at
    }
  }
  return null
}
