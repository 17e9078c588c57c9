import type { LanguageCode } from './annotation.ts'
import type { Words } from './correction.ts'
import type { Span } from './span.ts'
import { type Word, wordsOf } from './words.ts'

/** The term that all forms of a word share, in a text of this language. */
export type Stem = (word: string, language: LanguageCode | 'und') => string

/** Small letters: what stands for a stem where no language is at hand. */
export const foldedStem: Stem = (word) => word.toLowerCase()

/** Words made ready to be looked for: what stands before their first word, the words, and what stands between them. */
interface Sought {
  readonly at: number
  readonly words: string
  readonly forms: boolean
  readonly before: string
  readonly keys: readonly string[]
  readonly gaps: readonly string[]
  readonly capital: boolean
}

/** True for words that can be looked for: they hold a letter or a digit. */
export function canBeSought(words: string): boolean {
  return wordsOf(words).length > 0
}

/** Where words stand in a repaired text, at word bounds, one list for each of `sought`; in step with the text and the places found. */
export function findWords(text: string, language: LanguageCode | 'und', sought: readonly Words[], stem: Stem): Span<'repaired'>[][] {
  const found: Span<'repaired'>[][] = sought.map(() => [])
  const ready = sought.flatMap((one, at) => prepared(one, at, language, stem))
  if (ready.length === 0) return found
  const exact = Map.groupBy(
    ready.filter(({ forms }) => !forms),
    ({ keys }) => keys[0] as string,
  )
  const inflected = Map.groupBy(
    ready.filter(({ forms }) => forms),
    ({ keys }) => keys[0] as string,
  )
  const tokens = wordsOf(text)
  tokens.forEach((token, i) => {
    for (const one of exact.get(token.text) ?? []) add(found[one.at] as Span<'repaired'>[], exactPlace(text, tokens, i, one))
    if (inflected.size === 0) return
    for (const one of inflected.get(stem(token.text, language)) ?? []) {
      add(
        found[one.at] as Span<'repaired'>[],
        inflectedPlace(text, tokens, i, one, (word) => stem(word, language)),
      )
    }
  })
  return found
}

function prepared({ words, forms }: Words, at: number, language: LanguageCode | 'und', stem: Stem): Sought[] {
  const tokens = wordsOf(words)
  const [first] = tokens
  if (first === undefined) return []
  const keys = tokens.map(({ text }) => (forms ? stem(text, language) : text))
  return [{ at, words, forms, before: words.slice(0, first.start), keys, gaps: gapsOf(words, tokens), capital: isCapital(first.text) }]
}

function gapsOf(text: string, tokens: readonly Word[]): string[] {
  return tokens.slice(1).map((token, i) => gap(text, tokens[i] as Word, token))
}

function gap(text: string, left: Word, right: Word): string {
  return text.slice(left.end, right.start).replace(/\s+/gu, ' ')
}

function isCapital(word: string): boolean {
  return /^\p{Lu}/u.test(word)
}

/** Places of one list do not overlap: the first of two stays. */
function add(places: Span<'repaired'>[], place: Span<'repaired'> | null): void {
  if (place && place.start >= (places.at(-1)?.end ?? 0)) places.push(place)
}

function exactPlace(text: string, tokens: readonly Word[], i: number, { words, before, keys }: Sought): Span<'repaired'> | null {
  const start = (tokens[i] as Word).start - before.length
  const last = tokens[i + keys.length - 1]
  if (start < 0 || last === undefined || !text.startsWith(words, start)) return null
  const end = start + words.length
  return last.end <= end ? { start, end } : null
}

function inflectedPlace(
  text: string,
  tokens: readonly Word[],
  i: number,
  { keys, gaps, capital }: Sought,
  stem: (word: string) => string,
): Span<'repaired'> | null {
  const first = tokens[i] as Word
  const last = tokens[i + keys.length - 1]
  if (last === undefined || (capital && !isCapital(first.text))) return null
  const fits = keys.every((key, k) => {
    const token = tokens[i + k] as Word
    return (k === 0 || gaps[k - 1] === gap(text, tokens[i + k - 1] as Word, token)) && stem(token.text) === key
  })
  return fits ? { start: first.start, end: last.end } : null
}
