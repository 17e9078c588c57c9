import { PLAIN_WORDS } from './words.ts'

const FOREIGN = /[^а-яё'’-]/u
const STRONG =
  /[щёъ]|(?:ого|его|ому|ему|ыми|ими|ый|ий|ая|яя|ое|ее|ые|ие|ость|ости|остью|ться|тся|ть|ние|ния|нии|нию|ции|ция|ию|ский|ская|ского|ской|ских|ским|ых|их|ами|ями|ует|уют|яет|яют|ение|ения)$/u

/** Share-of-evidence (0..1) that a lower-case word is Russian: only its letters, frequent words, endings. */
export function russianEvidence(word: string): number {
  if (FOREIGN.test(word)) return 0
  if (PLAIN_WORDS.has(word)) return 1
  if (STRONG.test(word)) return 0.9
  return /[а-я]/u.test(word) ? 0.45 : 0
}
