import type { RepairRule } from '../contracts/repair.ts'
import type { Edit } from '../model/text-map.ts'
import type { Word } from '../model/words.ts'
import { wordsOf } from '../model/words.ts'
import { isKazakh } from './kazakh-text.ts'
import type { Lexicon } from './lexicon.ts'
import { hasKnownStem } from './lexicon.ts'

const KAZAKH_WORD = /^[\p{Lu}\p{Ll}]\p{Ll}+$/u
const CAPITAL_INSIDE = /^\p{Ll}{3,}(?=\p{Lu}\p{Ll}{2,}$)/u
const LONGEST = 48
const SHORTEST_LEFT = 4
const SHORTEST_RIGHT = 5
/** Of «үйдеАстана», two words told apart by a capital. */
const SHORTEST_CAPITALISED = 6
const COMMON = 4
/** Words that never begin a compound. */
const CLOSED = new Set(
  'үшін және туралы бойынша сияқты арқылы бірақ болып арасында кейін дейін бұрын үстінде ішінде оның олар олардың біздің барлық сондай басқа'.split(
    ' ',
  ),
)
/** Endings with which a word is complete: participle, genitive, locative adjective, plural, verbal noun. */
const COMPLETE = /(?:\p{L}{4}[ғгқк][ае]н|[ндт][ыі]ң|[дт][ае]ғы|[дт]егі|[лдт][ае]р|[аеиуыілрнтқ]у)$/u
/** Beginnings of endings, not of words. */
const DERIVED = /^ш[ыі]/u

/** Two words without the blank between them: «қорғауқұрылымдарының» → «қорғау құрылымдарының»; only when both are known, the whole is not, and the first is complete: Kazakh joins bare stems to compounds. */
export function gluedWords(lexicon: Lexicon): RepairRule {
  return {
    name: 'glued-words',
    version: 1,
    examples: [
      { before: 'барлық қорғауқұрылымдарының жұмысы', after: 'барлық қорғау құрылымдарының жұмысы', language: 'kk' },
      { before: '«Талибан»қозғалысы мен «Ана тілі»нде', after: '«Талибан» қозғалысы мен «Ана тілі»нде', language: 'kk' },
      { before: 'кездесуіАстана қаласында өтті, ҚазМұнайГаз', after: 'кездесуі Астана қаласында өтті, ҚазМұнайГаз', language: 'kk' },
      { before: 'ұйымдастырушылық негіздер, қауіпсіздік', after: 'ұйымдастырушылық негіздер, қауіпсіздік', language: 'kk' },
      { before: 'қызыләскерлер мен мәңгіжасыл ағаш', after: 'қызыләскерлер мен мәңгіжасыл ағаш', language: 'kk' },
      { before: 'a camelCase name and iPhone', after: 'a camelCase name and iPhone', language: 'en' },
    ],
    edits(text, context) {
      if (!isKazakh(context)) return []
      const words = wordsOf(text)
      const counts = new Map<string, number>()
      for (const { text: word } of words) {
        const lower = word.toLowerCase()
        counts.set(lower, (counts.get(lower) ?? 0) + 1)
      }
      const edits: Edit[] = []
      for (const word of words) {
        if (isGluedToQuote(text, word, lexicon)) edits.push({ start: word.start - 1, end: word.start, text: '» ' })
        const at = word.text.length > LONGEST ? null : seamOf(word.text, counts, lexicon)
        if (at !== null) edits.push({ start: word.start + at, end: word.start + at + 1, text: ` ${word.text[at]}` })
      }
      return edits
    },
  }
}

/** A whole word right behind a closing quotation mark, where only endings may stand. */
function isGluedToQuote(text: string, { text: word, start }: Word, lexicon: Lexicon): boolean {
  return text[start - 1] === '»' && word.length >= SHORTEST_RIGHT && (lexicon.count(word) > 0 || stemKnown(word, lexicon))
}

/** Where the second word begins; null when the word is one word or the evidence is thin. */
function seamOf(written: string, counts: ReadonlyMap<string, number>, lexicon: Lexicon): number | null {
  if (written.length < SHORTEST_CAPITALISED) return null
  const word = written.toLowerCase()
  const capital = CAPITAL_INSIDE.exec(written)?.[0].length
  const known = (part: string): boolean => counts.has(part) || lexicon.knows(part)
  if (capital !== undefined) return known(word.slice(0, capital)) && known(word.slice(capital)) ? capital : null
  if (word.length < SHORTEST_LEFT + SHORTEST_RIGHT || !KAZAKH_WORD.test(written)) return null
  if ((counts.get(word) ?? 0) > 1 || lexicon.knows(word)) return null
  for (let at = SHORTEST_LEFT; at <= word.length - SHORTEST_RIGHT; at++) {
    const [left, right] = [word.slice(0, at), word.slice(at)]
    if ((!CLOSED.has(left) && !COMPLETE.test(left)) || DERIVED.test(right)) continue
    if (lexicon.count(left) < COMMON && (counts.get(left) ?? 0) < 2) continue
    if (counts.has(right) || lexicon.count(right) > 0 || stemKnown(right, lexicon)) return at
  }
  return null
}

function stemKnown(word: string, lexicon: Lexicon): boolean {
  return hasKnownStem(word, (stem) => stem.length >= SHORTEST_RIGHT && lexicon.count(stem) >= COMMON)
}
