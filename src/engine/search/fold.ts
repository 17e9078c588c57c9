const CYRILLIC = /\p{Script=Cyrillic}/u
const LATIN = /\p{Script=Latin}/u
const LOOKALIKES = new Map(
  'AА BВ CС EЕ HН KК MМ OО PР TТ XХ YУ IІ aа cс eе oо pр xх yу iі hһ kк əә ƏӘ'
    .split(' ')
    .map((pair) => [pair[0] as string, pair[1] as string]),
)
const LEGACY = new Map('ҧұ ҥү ӛө ӊң ќқ ѐе ёе'.split(' ').map((pair) => [pair[0] as string, pair[1] as string]))

/** A word as terms are made of it: NFC, small letters, ё as е, legacy Kazakh glyphs and Latin lookalikes as the letters they stand for; length may change. */
export function foldWord(word: string): string {
  let text = word.normalize('NFC').replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/gu, '')
  if (CYRILLIC.test(text) && LATIN.test(text)) text = replaceLetters(text, LOOKALIKES)
  return replaceLetters(
    text
      .toLowerCase()
      .replace(/\u0307/gu, '')
      .replace(/[‐‑–]/gu, '-')
      .replace(/[’ʼ]/gu, "'"),
    LEGACY,
  )
}

function replaceLetters(text: string, letters: ReadonlyMap<string, string>): string {
  let out = ''
  for (const letter of text) out += letters.get(letter) ?? letter
  return out
}
