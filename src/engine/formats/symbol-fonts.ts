/** Signs of the fonts Symbol and Wingdings that stand in lists and forms, by their codes in hex. */
const SIGNS: Readonly<Record<string, string>> = {
  '2d': '–',
  '6c': '●',
  '6e': '■',
  '6f': '☐',
  '71': '☐',
  '76': '❖',
  a3: '≤',
  a7: '▪',
  a8: '☐',
  ae: '→',
  b3: '≥',
  b4: '×',
  b7: '•',
  d8: '➢',
  e0: '→',
  fc: '✓',
  fe: '☑',
}

/** True for a font whose letters are signs. */
export function isSymbolFont(name: string): boolean {
  return /symbol|wingdings|webdings|dingbats/iu.test(name)
}

/** What a letter of such a font shows, by its code from 0 to 255; an empty square for what is not known. */
export function symbolSign(code: number): string {
  return SIGNS[code.toString(16)] ?? (code <= 0x20 ? ' ' : '□')
}
