const CYRILLIC = /\p{Script=Cyrillic}/u
const LATIN = /\p{Script=Latin}/u
const LOOKALIKES = new Map(
  'AА BВ CС EЕ HН KК MМ OО PР TТ XХ YУ IІ aа cс eе oо pр xх yу iі hһ kк əә ƏӘ'
    .split(' ')
    .map((pair) => [pair[0] as string, pair[1] as string]),
)
const LEGACY = new Map('ҧұ ҥү ӛө ӊң ќқ ѐе ёе'.split(' ').map((pair) => [pair[0] as string, pair[1] as string]))

/** «АҚШта»: capitals with an ending written on. */
const CAPITALS_WITH_ENDING = /^(\p{Lu}{2,})(?=\p{Script=Cyrillic})(\p{Ll}+)$/u

/** A word as terms are made of it: NFC, small letters, ё as е, legacy Kazakh glyphs and Latin lookalikes as the letters they stand for; length may change. */
export function foldWord(word: string): string {
  const clean = word.normalize('NFC').replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/gu, '')
  const text = clean.replace(/[^‐‑–-]+/gu, foldScript).replace(CAPITALS_WITH_ENDING, '$1-$2')
  return replaceLetters(
    text
      .toLowerCase()
      .replace(/\u0307/gu, '')
      .replace(/[‐‑–]/gu, '-')
      .replace(/[’ʼ]/gu, "'"),
    LEGACY,
  )
}

/** A part of a word that mixes scripts, in Cyrillic. */
function foldScript(part: string): string {
  return CYRILLIC.test(part) && LATIN.test(part) ? replaceLetters(part, LOOKALIKES) : part
}

function replaceLetters(text: string, letters: ReadonlyMap<string, string>): string {
  let out = ''
  for (const letter of text) out += letters.get(letter) ?? letter
  return out
}
