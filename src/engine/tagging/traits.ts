import { hashText } from './hash.ts'
import type { Lore } from './lore.ts'

/** What the features read of one word, whatever stands beside it; hashes where only equality matters. */
export interface WordTraits {
  readonly lower: string
  readonly bare: string
  readonly stem: string
  readonly capital: boolean
  readonly upper: boolean
  readonly mark: boolean
  readonly digit: boolean
  readonly opens: boolean
  readonly closes: boolean
  readonly form: number
  readonly low: number
  readonly bareHash: number
  readonly stemHash: number
  readonly shape: number
  readonly brief: number
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  /** Class of a head noun and of a number word; 0 for none. */
  readonly head: number
  readonly kind: number
  readonly person: number
  readonly number: number
}

const MOST_WORDS = 10_000

/** Reads the traits of words as one language has them; those of the words met last are remembered. */
export function createTraits(lore: Lore): (word: string) => WordTraits {
  let memory = new Map<string, WordTraits>()
  return (word) => {
    let traits = memory.get(word)
    if (traits === undefined) {
      if (memory.size >= MOST_WORDS) memory = new Map()
      traits = readTraits(word, lore)
      memory.set(word, traits)
    }
    return traits
  }
}

function readTraits(word: string, lore: Lore): WordTraits {
  const lower = word.toLowerCase()
  const { bare, stem } = lore.strip(lower)
  const forms = { lower, bare, stem }
  const shape = shapeOf(word)
  return {
    lower,
    bare,
    stem,
    capital: /^\p{Lu}/u.test(word),
    upper: /^\p{Lu}[\p{Lu}\p{N}]+(?:-\p{Ll}{1,6})?$/u.test(word),
    mark: !/[\p{L}\p{N}]/u.test(word),
    digit: /^\p{N}/u.test(word),
    opens: '«“„"'.includes(word),
    closes: '»”"'.includes(word),
    form: hashText(word),
    low: hashText(lower),
    bareHash: hashText(bare),
    stemHash: hashText(stem),
    shape: hashText(shape.slice(0, 10)),
    brief: hashText(shape.replace(/(.)\1+/gu, '$1')),
    starts: affixes(lower, (length) => `^${lower.slice(0, length)}`),
    ends: affixes(lower, (length) => `${lower.slice(-length)}$`),
    head: hashOrNone(lore.head(forms)),
    kind: hashOrNone(lore.kind(forms)),
    person: lore.person(forms),
    number: numberOf(lower),
  }
}

function hashOrNone(text: string): number {
  return text === '' ? 0 : hashText(text)
}

function affixes(lower: string, take: (length: number) => string): number[] {
  const found: number[] = []
  for (let length = 1; length <= 6 && length < lower.length; length++) found.push(hashText(take(length)))
  return found
}

function shapeOf(word: string): string {
  let shape = ''
  for (const letter of word) {
    if (/\p{Lu}/u.test(letter)) shape += /[A-Z]/u.test(letter) ? 'L' : 'X'
    else if (/\p{Ll}/u.test(letter)) shape += /[a-z]/u.test(letter) ? 'l' : 'x'
    else shape += /\p{N}/u.test(letter) ? 'd' : letter
  }
  return shape
}

/** Kind of a number by its digits, and the ending after a hyphen. */
function numberOf(lower: string): number {
  if (!/^\p{N}/u.test(lower)) return 0
  const value = /^\d+/u.exec(lower)?.[0] ?? ''
  const rest = lower.slice(value.length).replace(/\d+/gu, 'N')
  const n = Number(value)
  const size = value.length === 4 && n >= 1000 && n <= 2100 ? 'year' : n >= 1 && n <= 31 ? 'day' : String(Math.min(value.length, 7))
  return hashText(`${size}|${rest}`)
}
