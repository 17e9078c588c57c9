import { hashText } from './hash.ts'
import { isFirstName } from './places.ts'
import { stripEndings } from './stems.ts'
import { HEAD_NOUNS, NUMBER_WORDS } from './word-classes.ts'

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

const heads = new Map<string, number>()
for (const [type, nouns] of Object.entries(HEAD_NOUNS)) {
  for (const noun of nouns.split(/\s+/u)) {
    for (const form of [noun, stripEndings(noun).stem]) if (!heads.has(form)) heads.set(form, hashText(type))
  }
}
const kinds = new Map<string, number>()
for (const [kind, words] of Object.entries(NUMBER_WORDS)) {
  for (const word of words.split(/\s+/u)) {
    for (const form of [word, stripEndings(word).stem]) if (!kinds.has(form)) kinds.set(form, hashText(kind))
  }
}
const SOFTENED: Readonly<Record<string, string>> = { г: 'к', ғ: 'қ', б: 'п' }
const SMALL_LIMIT = 20_000
let memory = new Map<string, WordTraits>()

/** The traits of a word; remembered for the words met last. */
export function traitsOf(word: string): WordTraits {
  let traits = memory.get(word)
  if (traits === undefined) {
    if (memory.size >= SMALL_LIMIT) memory = new Map()
    traits = readTraits(word)
    memory.set(word, traits)
  }
  return traits
}

function readTraits(word: string): WordTraits {
  const lower = word.toLowerCase()
  const { bare, stem } = stripEndings(lower)
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
    head: lookUp(heads, lower, bare, stem),
    kind: lookUp(kinds, lower, bare, stem),
    person: personOf(lower, bare, stem),
    number: numberOf(lower),
  }
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

function lookUp(map: ReadonlyMap<string, number>, lower: string, bare: string, stem: string): number {
  const softened = SOFTENED[stem.at(-1) ?? '']
  return (
    map.get(lower) ?? map.get(bare) ?? map.get(stem) ?? (softened === undefined ? undefined : map.get(stem.slice(0, -1) + softened)) ?? 0
  )
}

const PATRONYMIC = /(?:ұлы|қызы|ович|евич|овна|евна|улы|кызы)(?:\p{Ll}{0,4})$/u
const SURNAME = /(?:[оеё]в|[оеё]ва|ин|ина|ский|ская|баев|баева|енко|швили|дзе|ян)$/u

function personOf(lower: string, bare: string, stem: string): number {
  const first = isFirstName(lower) ? 1 : isFirstName(bare) || isFirstName(stem) ? 2 : 0
  const last = PATRONYMIC.test(lower) ? 1 : SURNAME.test(lower) ? 2 : SURNAME.test(bare) ? 3 : 0
  return first * 4 + last
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
