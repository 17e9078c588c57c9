import type { Marks } from '../index/facts.ts'
import type { Tokens } from '../index/tokens.ts'
import type { LeafNode } from '../query/ast.ts'

/** A place of a hit in the repaired text: start and end. */
export type Place = readonly [start: number, end: number]

/** A part of a query, answered. */
export interface Leaf {
  readonly node: LeafNode
  /** How often each document answers it, by number of document. */
  readonly counts: Uint16Array
  /** `words`: its places are words of the text; `marks`: mentions or dates; `none`: it has no places. */
  readonly places: 'words' | 'marks' | 'none'
  /** Places in one document, in order. */
  find(tokens: Tokens, marks: Marks): Place[]
  /** Words of the index that a single word stands for; empty for other leaves. */
  readonly words: ReadonlySet<number>
  /** How often each document holds a single word just as it is typed; only for words in any form. */
  sameForm?(): Uint16Array
  /** Forms found, for the report. */
  readonly forms: readonly string[]
}

/** Places of tokens that are among these words. */
export function placesOfWords(tokens: Tokens, words: ReadonlySet<number>): Place[] {
  const places: Place[] = []
  for (let i = 0; i < tokens.count; i++) {
    if (words.has(tokens.words[i] as number)) places.push([tokens.starts[i] as number, tokens.ends[i] as number])
  }
  return places
}

/** Places where whole words follow each other so; a sentence may end between two only where `breaks` says so. */
export function placesOfPhrase(tokens: Tokens, words: readonly ReadonlySet<number>[], breaks: readonly boolean[]): Place[] {
  if (words.length === 1) return placesOfWords(tokens, words[0] as ReadonlySet<number>)
  const whole = wholeWords(tokens)
  const places: Place[] = []
  for (let at = 0; at + words.length <= whole.length; at++) {
    if (!words.every((set, i) => set.has(tokens.words[whole[at + i] as number] as number))) continue
    const broken = breaks.some(
      (allowed, i) => !allowed && tokens.sentences[whole[at + i] as number] !== tokens.sentences[whole[at + i + 1] as number],
    )
    if (!broken) places.push([tokens.starts[whole[at] as number] as number, tokens.ends[whole[at + words.length - 1] as number] as number])
  }
  return places
}

/** Indices of tokens that are no parts of others. */
function wholeWords(tokens: Tokens): number[] {
  const whole: number[] = []
  for (let i = 0; i < tokens.count; i++) if (i === 0 || tokens.positions[i] !== tokens.positions[i - 1]) whole.push(i)
  return whole
}

/** A token that is one of the words looked for. */
interface Candidate {
  readonly token: number
  readonly word: number
}

/** For each word of the index that is looked for, which of the words of a query it may be. */
export type WantedWords = ReadonlyMap<number, readonly number[]>

/** Says of each word of the index which of these sets hold it. */
export function wantedWords(sets: readonly ReadonlySet<number>[]): WantedWords {
  const wanted = new Map<number, number[]>()
  sets.forEach((set, word) => {
    for (const id of set) wanted.set(id, [...(wanted.get(id) ?? []), word])
  })
  return wanted
}

/** Stretches of one sentence that hold all of so many words with at most `distance` others between; none shares a word with another. */
export function placesNear(tokens: Tokens, wanted: WantedWords, words: number, distance: number): Place[][] {
  const found: Place[][] = []
  const widest = words + distance
  let window: Candidate[] = []
  for (let i = 0; i < tokens.count; i++) {
    const here = wanted.get(tokens.words[i] as number)
    if (!here) continue
    window = window.filter(({ token }) => reaches(tokens, token, i, widest))
    for (const word of here) window.push({ token: i, word })
    const chosen = holdsAll(window, words) ? choose(window, words, tokens) : null
    if (!chosen) continue
    found.push(chosen.map((token): Place => [tokens.starts[token] as number, tokens.ends[token] as number]).sort((a, b) => a[0] - b[0]))
    window = []
  }
  return found
}

/** True when each word has a token: most windows are told by this alone. */
function holdsAll(window: readonly Candidate[], words: number): boolean {
  for (let word = 0; word < words; word++) if (!window.some((candidate) => candidate.word === word)) return false
  return true
}

/** True when two tokens stand in one sentence, in a stretch of at most so many words. */
function reaches(tokens: Tokens, first: number, last: number, widest: number): boolean {
  if (tokens.sentences[first] !== tokens.sentences[last]) return false
  return (tokens.positions[last] as number) - (tokens.positions[first] as number) < widest
}

/** A token for each word, no place used twice, the latest first (Kuhn's augmenting paths over a window of few words); null when there is none. */
function choose(window: readonly Candidate[], words: number, tokens: Tokens): number[] | null {
  const takenBy = new Map<number, number>() // position → word
  const tokenOf = new Map<number, number>() // position → token
  const place = (word: number, tried: Set<number>): boolean => {
    for (let i = window.length - 1; i >= 0; i--) {
      const candidate = window[i] as Candidate
      const position = tokens.positions[candidate.token] as number
      if (candidate.word !== word || tried.has(position)) continue
      tried.add(position)
      const holder = takenBy.get(position)
      if (holder !== undefined && !place(holder, tried)) continue
      takenBy.set(position, word)
      tokenOf.set(position, candidate.token)
      return true
    }
    return false
  }
  for (let word = 0; word < words; word++) if (!place(word, new Set())) return null
  return [...takenBy.keys()].map((position) => tokenOf.get(position) as number)
}
