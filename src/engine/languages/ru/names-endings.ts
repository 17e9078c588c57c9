import type { Reading } from '../../contracts/names.ts'
import { memo } from '../../model/memo.ts'

/* Noun endings with what the base may have had in their place; a list decides which base is a word. */
const NOUN: readonly (readonly [string, readonly string[]])[] = [
  ['ами', ['', 'а', 'ы']],
  ['ями', ['ь', 'я', 'и', 'й']],
  ['иями', ['ия', 'ий']],
  ['ями', ['']],
  ['ов', ['', 'ы']],
  ['ев', ['й', 'и']],
  ['ей', ['ь', 'я', 'а', 'и']],
  ['ий', ['ия']],
  ['ой', ['а']],
  ['ою', ['а']],
  ['ам', ['', 'а', 'ы', 'о']],
  ['ям', ['ь', 'я', 'й', 'и']],
  ['ах', ['', 'а', 'ы', 'о']],
  ['ях', ['ь', 'я', 'й', 'и']],
  ['ом', ['', 'о']],
  ['ем', ['', 'ь', 'й', 'е', 'о']],
  ['ью', ['ь']],
  ['ии', ['ия', 'ий', 'ие']],
  ['ию', ['ия', 'ий', 'ие']],
  ['ия', ['ие', 'ий']],
  ['ием', ['ие', 'ий']],
  ['ией', ['ия']],
  ['а', ['', 'о']],
  ['я', ['ь', 'й', 'е']],
  ['у', ['', 'а', 'о']],
  ['ю', ['ь', 'й', 'я', 'е']],
  ['ы', ['', 'а']],
  ['и', ['', 'ь', 'я', 'й', 'а', 'о']],
  ['е', ['', 'а', 'я', 'ь', 'й', 'о']],
]
const ADJECTIVE = 'ого его ому ему ым им ом ем ый ий ой ая яя ое ее ые ие ую юю ей ых их ыми ими'.split(' ')
const ADJECTIVE_BASES = ['ый', 'ий', 'ой', 'ая', 'яя', 'ое', 'ее', 'ые', 'ие']

/** What a Russian word in small letters may be a form of, itself first; a Russian ending leaves more than one base possible. */
export const russianReadings = memo(readRussian)

function readRussian(lower: string): readonly Reading[] {
  const readings: Reading[] = [{ base: lower, ending: 'bare' }]
  for (const [ending, bases] of NOUN) {
    if (lower.length < ending.length + 2 || !lower.endsWith(ending)) continue
    const stem = lower.slice(0, -ending.length)
    for (const base of bases) readings.push({ base: stem + base, ending: 'case' })
  }
  for (const ending of ADJECTIVE) {
    if (lower.length < ending.length + 3 || !lower.endsWith(ending)) continue
    const stem = lower.slice(0, -ending.length)
    for (const base of ADJECTIVE_BASES) readings.push({ base: stem + base, ending: 'case' })
  }
  return readings
}

/** True for the endings of a genitive, adjective or noun, singular or plural; what else has them is not told apart. */
export function looksGenitive(lower: string): boolean {
  if (/(?:ся|сь|л|ла|ло|ли|ет|ют|ит|ат|ть)$/u.test(lower) && !/(?:школ|сил|цел|дел|земл|отдел|тыл|капитал|журнал)(?:а|и|ы)?$/u.test(lower))
    return false
  return /(?:ого|его|ой|ей|ых|их|[аяыи]|ов|ев|ий|ств|ин)$/u.test(lower)
}

/** True for the endings of an adjective in any case. */
export function looksAdjective(lower: string): boolean {
  return lower.length > 4 && /(?:ый|ий|ой|ого|его|ому|ему|ым|им|ом|ем|ая|яя|ую|юю|ое|ее|ые|ие|ых|их|ыми|ими)$/u.test(lower)
}
