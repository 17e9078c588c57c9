import type { RepairContext, RepairRule } from '../contracts/repair.ts'
import type { Edit } from '../model/text-map.ts'
import { ADJECTIVE, ADVERB_END, FIRST_HALVES, JOINED, KAZAKH_PAIRS, RUSSIAN_PAIRS, SECOND_HALVES } from './hyphen-words.ts'
import { isKazakh } from './kazakh-text.ts'
import { isEnding, type Lexicon } from './lexicon.ts'

const BREAK = /(?<=[\p{L}\p{M}\p{N}.])([-‐‑\u00AD])[ \t]*\n[ \t]*(?:\n[ \t]*){0,3}(?=[\p{L}\p{N}])|\u00AD/gu
const TOKEN = /[\p{L}\p{M}\p{N}]+(?:[-‐‑][\p{L}\p{M}\p{N}]+)*/gu
const LEFT = /[\p{L}\p{M}\p{N}]+(?:[-‐‑][\p{L}\p{M}\p{N}]+)*$/u
const RIGHT = /^[\p{L}\p{M}\p{N}]+(?:[-‐‑]\p{Lu})?/u
const LONGEST_TOKEN = 64
const ROOT = 5
/** Longer than the halves of compounds such as «халықаралық». */
const LONG_HALF = 6
const ROMAN = /^[IVXLC]+$/u
const VOWEL = /[аеёиоуыэюяәіөүұaeiouy]/u
/** Vowels that Kazakh knows in first syllables only: where one comes first, a word begins. */
const FIRST_SYLLABLE = /^[^аеёиоуыэюяәіөүұ]?[әөүұ]/u
const RELATIONAL = /[лдт][ыі][қк]$/u

/** Words cut at the end of a line, made whole; a hyphen that belongs to the word stays. */
export function hyphens(lexicon: Lexicon): RepairRule {
  return {
    name: 'hyphens',
    version: 1,
    examples: [
      { before: 'заңнамалық және ұйымдас-\nтырушылық негіздер', after: 'заңнамалық және ұйымдастырушылық негіздер', language: 'kk' },
      { before: 'террористік қауіп-\n\nқатердің артуына', after: 'террористік қауіп-қатердің артуына', language: 'kk' },
      { before: '«Хизб-ут-Тахрир-\nәл-ислами»', after: '«Хизб-ут-Тахрир-әл-ислами»', language: 'kk' },
      { before: '1999-\n2000 жылдары', after: '1999-2000 жылдары', language: 'kk' },
      { before: 'АҚШ-\nтың, 2014-\nші, Нұр-\nСұлтан', after: 'АҚШ-тың, 2014-ші, Нұр-Сұлтан', language: 'kk' },
      {
        before: 'ата-\nаналары бір-\nекі рет ҚазМУ-\nдің бала-\nшағасын',
        after: 'ата-аналары бір-екі рет ҚазМУ-дің бала-шағасын',
        language: 'kk',
      },
      { before: 'пәлсапалық-\nтанымдық', after: 'пәлсапалық-танымдық', language: 'kk' },
      { before: 'государ-\nственный', after: 'государственный', language: 'ru' },
      { before: 'неопреде-\n\n5 Сноска', after: 'неопреде-\n\n5 Сноска', language: 'ru' },
      { before: 'кто-\nто по-\nрусски', after: 'кто-то по-русски', language: 'ru' },
      { before: 'социально-\nэкономический', after: 'социально-экономический', language: 'ru' },
      { before: 'develop\u00AD\nment of self-\nmade things', after: 'development of self-made things', language: 'en' },
    ],
    edits(text, context) {
      const breaks = [...text.matchAll(BREAK)]
      if (breaks.length === 0) return []
      const evidence = wordsIn(text, breaks)
      return breaks.flatMap((match): Edit[] => {
        const start = match.index
        const end = start + match[0].length
        const left = LEFT.exec(text.slice(Math.max(0, start - LONGEST_TOKEN), start))?.[0] ?? ''
        const right = RIGHT.exec(text.slice(end, end + LONGEST_TOKEN))?.[0] ?? ''
        if (isFootnote(left, right)) return []
        const keep = match[1] !== undefined && match[1] !== '\u00AD' && keepsHyphen(left, right, evidence, lexicon, context)
        return [{ start, end, text: keep ? '-' : '' }]
      })
    },
  }
}

/** A number behind half a word belongs to something else that stands between the halves. */
function isFootnote(left: string, right: string): boolean {
  return /^\p{N}/u.test(right) && /\p{Ll}$/u.test(left) && !/(?:^|[-‐‑])\p{Lu}\p{L}*$/u.test(left)
}

/** Lower-case words and beginnings of words that stand whole in a text, with their counts. */
interface Evidence {
  readonly words: ReadonlyMap<string, number>
  readonly roots: ReadonlyMap<string, number>
}

/** The halves at the breaks themselves are no evidence. */
function wordsIn(text: string, breaks: readonly RegExpExecArray[]): Evidence {
  const words = new Map<string, number>()
  const roots = new Map<string, number>()
  const cutStarts = new Set(breaks.map((each) => each.index + each[0].length))
  const cutEnds = new Set(breaks.map((each) => each.index))
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    if (cutStarts.has(index) || cutEnds.has(index + token.length)) continue
    const word = token.toLowerCase()
    words.set(word, (words.get(word) ?? 0) + 1)
    for (const root of rootsOf(word)) roots.set(root, (roots.get(root) ?? 0) + 1)
  }
  return { words, roots }
}

/** A hyphenated word up to some letters behind its hyphen. */
function rootsOf(token: string): string[] {
  const hyphen = token.lastIndexOf('-')
  return hyphen === -1 ? [] : [token.slice(0, hyphen + 1 + ROOT)]
}

function keepsHyphen(left: string, right: string, evidence: Evidence, lexicon: Lexicon, context: RepairContext): boolean {
  const chunk = left.slice(Math.max(left.lastIndexOf('-'), left.lastIndexOf('‑')) + 1)
  if (isOutright(chunk, right)) return true
  const [before, part, behind] = [left.toLowerCase(), chunk.toLowerCase(), right.toLowerCase()]
  const joined = (evidence.words.get(before + behind) ?? 0) + (evidence.words.get(part + behind) ?? 0)
  const hyphenated = (evidence.words.get(`${before}-${behind}`) ?? 0) + (evidence.roots.get(`${before}-${behind.slice(0, ROOT)}`) ?? 0)
  if (joined !== hyphenated) return hyphenated > joined
  if (FIRST_HALVES.has(part) || SECOND_HALVES.has(behind) || isEcho(part, behind)) return true
  return isKazakh(context) ? isKazakhPair(left, part, behind, lexicon) : isCompound(part, behind, evidence)
}

/** Numbers, names, acronyms with endings, and halves that are no syllables are never the work of a line's end. */
function isOutright(chunk: string, right: string): boolean {
  if (/\p{N}$/u.test(chunk) || /^\p{N}/u.test(right) || /^\p{Lu}\p{Ll}/u.test(right) || /-\p{Lu}$/u.test(right)) return true
  if (/^\p{Lu}\p{L}*\p{Lu}$/u.test(chunk) && (/^\p{Ll}/u.test(right) || (ROMAN.test(chunk) && ROMAN.test(right)))) return true
  return !VOWEL.test(chunk.toLowerCase()) || !VOWEL.test(right.toLowerCase())
}

/** «шоқ-шоқ», «айқыш-ұйқыш»: the second half repeats the first or rhymes with it. */
function isEcho(part: string, behind: string): boolean {
  if (part.length < 3 || Math.abs(part.length - behind.length) > 1) return part === behind
  return part === behind || (part.length > 3 && part.slice(-3) === behind.slice(-3))
}

/** Both halves are words and the whole is none; or the token is a chain of names. */
function isKazakhPair(left: string, part: string, behind: string, lexicon: Lexicon): boolean {
  const relational = RELATIONAL.test(part) && RELATIONAL.test(behind)
  if (relational && part.length > LONG_HALF && behind.length > LONG_HALF) return true
  if (KAZAKH_PAIRS.some(([first, second = '']) => part === first && behind.startsWith(second))) return true
  if (isFrequent(part, lexicon) && isFrequent(behind, lexicon) && lexicon.count(part + behind) === 0) return true
  if (lexicon.knows(part + behind)) return false
  if (lexicon.knows(`${part}-${behind}`)) return true
  if (left.length > part.length && /^\p{Lu}|-\p{Lu}/u.test(left)) return true
  if (part.length > 1 && behind.length > 3 && (FIRST_SYLLABLE.test(behind) || relational)) return true
  const first = lexicon.count(part) > 0 || (part.length > ROOT && lexicon.knows(part))
  return first && part.length > 1 && behind.length > 2 && (lexicon.knows(behind) || /^м[ыі]с$/u.test(behind))
}

const OFTEN = 64

/** A word that stands by itself as it is, and is met often: «бір», «екі». */
function isFrequent(word: string, lexicon: Lexicon): boolean {
  return word.length > 2 && !isEnding(word) && lexicon.count(word) >= OFTEN
}

/** «социально-экономический», «кто-то», «long-term»: the halves are of a known kind, or both stand alone elsewhere. */
function isCompound(part: string, behind: string, evidence: Evidence): boolean {
  if (RUSSIAN_PAIRS.some(([first, second]) => first.test(part) && second.test(behind))) return true
  if (ADVERB_END.test(part) && part.length > 4 && ADJECTIVE.test(behind) && !JOINED.has(part)) return true
  return part.length > 2 && behind.length > 2 && evidence.words.has(part) && evidence.words.has(behind)
}
