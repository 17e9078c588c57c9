import type { RepairContext, RepairRule } from '../contracts/repair.ts'
import type { Edit } from '../model/text-map.ts'
import { bothCases, isKazakh } from './kazakh-text.ts'
import type { Lexicon } from './lexicon.ts'

/** One way in which fonts or code pages broke Kazakh letters: glyph → letter. */
type Family = ReadonlyMap<string, string>

/** Fonts of the 1990s that drew ұ ү ө at the places of letters of other languages. */
const HOOKS: Family = family('ҧұ ҥү ӛө ӊң')

/** Kazakh eight-bit layouts read as Windows-1251; they disagree on some glyphs, so a text is read by the one that makes words of it. */
const MISREAD: readonly Family[] = [
  family('ќқ ѓғ њң єә ґө їү ўұ ћһ'), // fonts such as KZ Times
  family('ќқ єғ ѕң јә ґө їү ўұ ћһ'), // KZ-1048, the state standard
  family('ќқ ѓғ њң ѕә ґө џү ђұ ћһ', 'µө'), // the layout of older Universal Declaration files
  family('ќқ ѓғ њң єә ћһ', 'µө ¤Ө ±ұ ¦Ұ ‰ү ‡Ү'), // PTCP154
]

const HOOK_GLYPHS = glyphsOf([HOOKS])
const MISREAD_GLYPHS = glyphsOf(MISREAD)

const IN_WORD = /[\p{L}\p{M}µ¤±¦‰‡]/u
const CYRILLIC = /\p{Script=Cyrillic}/u
const STRONG = 0.3

/** Kazakh letters that a font or code page turned into letters of other languages; real Abkhaz, Altai, Serbian or Ukrainian stays. */
export function legacyGlyphs(lexicon: Lexicon): RepairRule {
  return {
    name: 'legacy-glyphs',
    version: 1,
    examples: [
      { before: 'ҧлттық қауіпсіздік жҥйесі мен ӛзге де ҧйымдар', after: 'ұлттық қауіпсіздік жүйесі мен өзге де ұйымдар', language: 'kk' },
      { before: 'ҚАУІПСІЗДІК ЖҤЙЕСІ ҤШІН', after: 'ҚАУІПСІЗДІК ЖҮЙЕСІ ҮШІН', language: 'kk' },
      { before: 'ЌАЗАЌСТАН ЖЄНЕ ЃЫЛЫМ', after: 'ҚАЗАҚСТАН ЖӘНЕ ҒЫЛЫМ', language: 'kk' },
      { before: 'Ўлттыќ Банкініѕ барлыєы їшін', after: 'Ұлттық Банкінің барлығы үшін', language: 'kk' },
      { before: 'барлыќ мџшелеріне тѕн ќђќыќтарыныњ', after: 'барлық мүшелеріне тән құқықтарының', language: 'kk' },
      { before: 'Аҧсны деген ел бар', after: 'Аҧсны деген ел бар', language: 'kk' },
      { before: 'Ђорђе и његова кућа, џеп, љубав', after: 'Ђорђе и његова кућа, џеп, љубав', language: 'ru' },
    ],
    edits(text, context) {
      const hooks = bestFamily(text, [HOOKS], HOOK_GLYPHS, lexicon, context)
      const misread = bestFamily(text, MISREAD, MISREAD_GLYPHS, lexicon, context)
      return [...hooks, ...misread].sort((a, b) => a.start - b.start)
    },
  }
}

function family(letters: string, symbols = ''): Family {
  const pairs = (list: string): [string, string][] => list.split(' ').flatMap((pair) => (pair === '' ? [] : [[pair[0]!, pair[1]!]]))
  return new Map([...bothCases(pairs(letters)), ...pairs(symbols)])
}

/** Every glyph of some families, with what finds one. */
interface Glyphs {
  readonly all: ReadonlySet<string>
  readonly pattern: RegExp
}

function glyphsOf(families: readonly Family[]): Glyphs {
  const all = new Set(families.flatMap((each) => [...each.keys()]))
  return { all, pattern: new RegExp(`[${[...all].join('')}]`, 'gu') }
}

/** The edits of the family that makes most words known; none when no family explains the text. */
function bestFamily(text: string, families: readonly Family[], glyphs: Glyphs, lexicon: Lexicon, context: RepairContext): Edit[] {
  const words = wordsWith(text, glyphs.pattern)
  if (words.length === 0) return []
  const distinct = [...new Set(words.map(({ word }) => word))]
  let best = families[0] as Family
  let hits = new Set<string>()
  for (const each of families) {
    const known = new Set(distinct.filter((word) => isKnown(word, each, glyphs.all, lexicon)))
    if (known.size > hits.size) [best, hits] = [each, known]
  }
  const everywhere = hits.size >= STRONG * distinct.length && (hits.size > 1 || isKazakh(context))
  const edits: Edit[] = []
  for (const { word, start } of words) {
    if (everywhere || (isKazakh(context) && hits.has(word))) readAs(best, word, start, edits)
  }
  return edits
}

/** Cyrillic words that hold one of the glyphs, in order. */
function wordsWith(text: string, glyph: RegExp): { word: string; start: number }[] {
  const words: { word: string; start: number }[] = []
  let done = 0
  for (const { index } of text.matchAll(glyph)) {
    if (index < done) continue
    let start = index
    while (start > done && IN_WORD.test(text[start - 1] as string)) start--
    let end = index + 1
    while (end < text.length && IN_WORD.test(text[end] as string)) end++
    const word = text.slice(start, end)
    if (CYRILLIC.test(word)) words.push({ word, start })
    done = end
  }
  return words
}

function isKnown(word: string, family: Family, glyphs: ReadonlySet<string>, lexicon: Lexicon): boolean {
  let read = ''
  for (const letter of word) {
    const meant = family.get(letter)
    if (meant === undefined && glyphs.has(letter)) return false
    read += meant ?? letter
  }
  return lexicon.knows(read.toLowerCase())
}

function readAs(family: Family, word: string, start: number, edits: Edit[]): void {
  for (let i = 0; i < word.length; i++) {
    const meant = family.get(word[i] as string)
    if (meant !== undefined) edits.push({ start: start + i, end: start + i + 1, text: meant })
  }
}
