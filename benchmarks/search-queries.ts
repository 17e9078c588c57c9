import type { SearchRequest } from '../src/engine/contracts/search.ts'
import { randomNumbers } from './documents.ts'

/** Milliseconds of processor time: the middle one, the one that 95 in 100 do not pass, and the longest. */
export interface Times {
  readonly p50: number
  readonly p95: number
  readonly most: number
  /** Of one, on average over all passes. */
  readonly processor: number
}

/** What one engine took. */
export interface Report {
  /** Seconds of processor time for all documents. */
  readonly seconds?: Readonly<Record<string, number>>
  readonly ready?: { readonly clock: number; readonly processor: number; readonly stale: boolean }
  readonly times?: Readonly<Record<string, Times>>
  /** Bytes of the process. */
  readonly memory: number
  /** Bytes on disk. */
  readonly size?: number
}

const QUERIES = 100

/** The queries of the benchmark: words as often as they stand in the texts. */
export function queriesOf(words: readonly string[]): {
  readonly warm: readonly SearchRequest[]
  readonly pairs: readonly string[]
  readonly beginnings: readonly string[]
  readonly ours: Readonly<Record<string, readonly SearchRequest[]>>
} {
  const random = randomNumbers(7)
  const word = (): string => words[Math.floor(random() * words.length)] as string
  const many = <T>(make: () => T): T[] => Array.from({ length: QUERIES }, make)
  const plain = (make: () => string): SearchRequest[] => many(() => ({ query: make() }))
  const warm = plain(() => `${word()} ${word()}`)
  const pairs = many(() => `${word()} ${word()}`)
  const filters = [
    { facet: 'format', value: 'txt' },
    { facet: 'type', value: 'GPE' },
  ] as const
  return {
    warm,
    pairs,
    beginnings: many(() => word().slice(0, 1 + Math.floor(random() * 4))),
    ours: {
      'two words': pairs.map((query) => ({ query })),
      'two words, two filters': pairs.map((query) => ({ query, filters })),
      'one word': plain(word),
      'three words': plain(() => `${word()} ${word()} ${word()}`),
      'a OR b': plain(() => `${word()} OR ${word()}`),
      'a -b': plain(() => `${word()} -${word()}`),
      'a phrase': plain(() => {
        const at = Math.floor(random() * (words.length - 2))
        return `"${words[at]} ${words[at + 1]}"`
      }),
      'words near': plain(() => `"${word()} ${word()}"~5`),
      'begin*': plain(() => `${word().slice(0, 4)}*`),
      '=form': plain(() => `=${word()}`),
      'word~1': plain(() => `${word().slice(1)}~1`),
      'word date:1998..2001': plain(() => `${word()} date:1998..2001`),
      'as you type': many(() => {
        const typed = word()
        return { query: typed.slice(0, 1 + Math.floor(random() * typed.length)), typing: true }
      }),
    },
  }
}
