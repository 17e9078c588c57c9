import type { DateWord } from '../../contracts/dates.ts'
import { LATIN_LETTERS } from '../../model/latin-letters.ts'

const LETTERS: Readonly<Record<string, string>> = {
  ...LATIN_LETTERS,
  ч: 'c',
  ш: 's',
  ä: 'a',
  á: 'a',
  ǵ: 'g',
  ğ: 'g',
  ǧ: 'g',
  ı: 'i',
  í: 'i',
  ï: 'i',
  y: 'i',
  q: 'k',
  ñ: 'n',
  ń: 'n',
  ŋ: 'n',
  ö: 'o',
  ó: 'o',
  ş: 's',
  ŝ: 's',
  ü: 'u',
  ú: 'u',
  ū: 'u',
  ý: 'u',
  w: 'u',
  x: 'h',
  ž: 'j',
}

const DIGRAPHS = /[zscg]h|ng|[’'ʼ]/u

function withoutDigraphs(word: string): string {
  return word
    .replace(/zh/gu, 'j')
    .replace(/sh/gu, 's')
    .replace(/ch/gu, 'c')
    .replace(/gh/gu, 'g')
    .replace(/ng(?![aeiou])/gu, 'n')
    .replace(/[’'ʼ]/gu, '')
}

/** A key that a Kazakh word has in Cyrillic, in the alphabets of 2018 and 2021 and in everyday romanisation alike: «ақпанда» = “aqpanda” = “akpanda”. */
export function kazakhLatinKey(word: string): string {
  const plain = DIGRAPHS.test(word) ? withoutDigraphs(word) : word
  let key = ''
  for (const letter of plain) key += LETTERS[letter] ?? letter
  return key
}

const READ = new Set([
  'month',
  'year-word',
  'years-word',
  'century-word',
  'month-word',
  'months-word',
  'day-word',
  'part',
  'season',
  'until',
  'since',
  'after',
  'between',
  'deictic-year',
  'num',
  'ago',
  'before',
  'quarter-word',
  'half-word',
  'half-part',
])

/** The date words of Cyrillic by their Latin key; small words are left out, since other languages have them too. */
export function kazakhLatinWords(words: ReadonlyMap<string, readonly DateWord[]>): Map<string, readonly DateWord[]> {
  const latin = new Map<string, readonly DateWord[]>()
  for (const [form, readings] of words) {
    const kept = readings.filter((word) => READ.has(word.kind) && (form.length > 2 || word.stop || word.kind === 'num'))
    if (kept.length > 0 && !latin.has(kazakhLatinKey(form))) latin.set(kazakhLatinKey(form), kept)
  }
  return latin
}
