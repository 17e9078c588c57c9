import type { RepairRule } from '../contracts/repair.ts'
import type { Edit } from '../model/text-map.ts'

/** Windows-1252 beyond Latin-1, as Windows-1251 reads the same bytes; other letters follow by their number. */
const EXTRA: Readonly<Record<string, string>> = {
  '¨': 'Ё',
  '¸': 'ё',
  '³': 'і',
  '²': 'І',
  '¢': 'ў',
  '¡': 'Ў',
  '£': 'Ј',
  '¼': 'ј',
  ª: 'Є',
  º: 'є',
  '¯': 'Ї',
  '¿': 'ї',
  '´': 'ґ',
  '¥': 'Ґ',
  '½': 'Ѕ',
  '¾': 'ѕ',
  '\u008D': 'Ќ',
  '\u009D': 'ќ',
  '\u0081': 'Ѓ',
  ƒ: 'ѓ',
  Œ: 'Њ',
  œ: 'њ',
  Ž: 'Ћ',
  ž: 'ћ',
}
const RUN = /[\u00C0-\u00FF¨¸³²¢¡£¼ªº¯¿´¥½¾\u008D\u009D\u0081ƒŒœŽž]+/gu
const LETTERS = /[\u00C0-\u00FF]/gu
const ASCII_LETTER = /[A-Za-z]/u
const LEAST_LETTERS = 12
const SHARE = 0.6
const FIRST = 0xc0
const CYRILLIC = 0x410

/** Cyrillic that was read as Western European («Êàçàõñòàí»): bytes of Windows-1251 taken for Windows-1252. French or German stays. */
export const misreadBytes: RepairRule = {
  name: 'misread-bytes',
  version: 1,
  examples: [
    { before: 'Ðåñïóáëèêà Êàçàõñòàí, 1999 ãîä', after: 'Республика Казахстан, 1999 год', language: 'ru' },
    { before: 'déjà vu à côté, où êtes-vous, français', after: 'déjà vu à côté, où êtes-vous, français', language: 'en' },
  ],
  edits(text) {
    const runs = [...text.matchAll(RUN)].filter(({ 0: run, index }) => standsAlone(text, index, index + run.length))
    const letters = runs.reduce((sum, { 0: run }) => sum + (run.match(LETTERS)?.length ?? 0), 0)
    if (letters < LEAST_LETTERS || letters < SHARE * westernLetters(text)) return []
    return runs.map(({ 0: run, index }): Edit => ({ start: index, end: index + run.length, text: [...run].map(cyrillic).join('') }))
  },
}

function standsAlone(text: string, start: number, end: number): boolean {
  return !ASCII_LETTER.test(text[start - 1] ?? '') && !ASCII_LETTER.test(text[end] ?? '')
}

/** Letters with marks in all, those inside Latin words too, and plain Latin letters: a text in French has many of both. */
function westernLetters(text: string): number {
  let count = 0
  for (const _ of text.matchAll(/[A-Za-z\u00C0-\u00FF]/gu)) count++
  return count
}

function cyrillic(letter: string): string {
  const extra = EXTRA[letter]
  if (extra !== undefined) return extra
  return String.fromCharCode(letter.charCodeAt(0) - FIRST + CYRILLIC)
}
