/** Signs of Wingdings and fonts like it that stand in lists and forms, by their codes in hex. */
const SIGNS: Readonly<Record<string, string>> = {
  '28': '☎',
  '2a': '✉',
  '2d': '–',
  '46': '☞',
  '4a': '☺',
  '4b': '😐',
  '4c': '☹',
  '6c': '●',
  '6e': '■',
  '6f': '☐',
  '71': '☐',
  '76': '❖',
  '78': '☒',
  a3: '≤',
  a7: '▪',
  a8: '☐',
  ae: '→',
  b3: '≥',
  b4: '×',
  b7: '•',
  d8: '➢',
  df: '←',
  e0: '→',
  e8: '➔',
  f3: '⇔',
  fb: '✗',
  fc: '✓',
  fd: '☒',
  fe: '☑',
}

/** What the font Symbol shows for codes from 20 to 7E and from A1 to FE in hex (Adobe's encoding of it); a blank for none. */
const SYMBOL: readonly (readonly [number, string])[] = [
  [0x20, ' !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼'],
  [0xa1, 'ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪ 〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭'],
]

/** True for a font whose letters are signs. */
export function isSymbolFont(name: string): boolean {
  return /symbol|wingdings|webdings|dingbats/iu.test(name)
}

/** What a letter of such a font shows, by its code from 0 to 255 and the font's name; an empty square for what is not known. */
export function symbolSign(code: number, font: string): string {
  return knownSign(code, font) ?? (code <= 0x20 ? ' ' : '□')
}

/** The same; undefined for what is not known. */
export function knownSign(code: number, font: string): string | undefined {
  if (/^symbol/iu.test(font)) for (const [first, signs] of SYMBOL) if (signs[code - first] !== undefined) return signs[code - first]
  return SIGNS[code.toString(16)]
}
