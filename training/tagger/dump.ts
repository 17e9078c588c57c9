import { readFileSync, writeFileSync } from 'node:fs'
import { createFeatures } from '../../src/engine/tagging/features.ts'
import type { Lore } from '../../src/engine/tagging/lore.ts'
import { TAGS } from '../../src/engine/tagging/tags.ts'

/** A sentence with its tags (IOB2). */
export interface Tagged {
  readonly tokens: readonly string[]
  readonly tags: readonly string[]
  /** What the rules say of each word, BIOES, where the tagger is to know it. */
  readonly hints?: readonly string[]
}

/** The sentences of `token tag` lines. */
export function readTagged(file: string): Tagged[] {
  const found: Tagged[] = []
  let tokens: string[] = []
  let tags: string[] = []
  for (const line of `${readFileSync(file, 'utf8')}\n\n`.split('\n')) {
    if (line.trim() === '') {
      if (tokens.length > 0) found.push({ tokens, tags })
      tokens = []
      tags = []
      continue
    }
    const [token = '', tag = 'O'] = line.split(/\s+/u)
    tokens.push(token)
    tags.push(tag)
  }
  return found
}

/** The letters of a sentence without its numbers: alike for its typographic variants. */
function lettersOf({ tokens }: Tagged): string {
  return tokens
    .join('')
    .toLowerCase()
    .replace(/[^\p{L}]/gu, '')
}

/** Fold of each sentence, 0..`folds`: sentences that begin or end alike (30 letters) share one. */
export function foldsOf(sentences: readonly Tagged[], folds: number): number[] {
  const parent = sentences.map((_, i) => i)
  const find = (i: number): number => {
    let at = i
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] as number] as number
      at = parent[at] as number
    }
    return at
  }
  const seen = new Map<string, number>()
  for (const [i, sentence] of sentences.entries()) {
    const letters = lettersOf(sentence)
    for (const key of letters.length < 30 ? [letters] : [`^${letters.slice(0, 24)}`, `${letters.slice(-24)}$`]) {
      const other = seen.get(key)
      if (other === undefined) seen.set(key, i)
      else parent[find(i)] = find(other)
    }
  }
  return sentences.map((_, i) => Math.imul(find(i) + 1, 0x9e3779b1) >>> 16).map((h) => h % folds)
}

/** Numbers of the tags in BIOES. */
export function bioes(tags: readonly string[]): number[] {
  return tags.map((tag, i) => {
    if (tag === 'O') return 0
    const type = tag.slice(2)
    const inside = tags[i + 1] === `I-${type}`
    const letter = tag.startsWith('B-') ? (inside ? 'B' : 'S') : inside ? 'I' : 'E'
    return TAGS.indexOf(`${letter}-${type}`)
  })
}

/** Sentences for the trainer: count, then for each its fold, length, and for each token its tag, counts and hashes; 32-bit little-endian. */
export function dump(file: string, lore: Lore, sentences: readonly Tagged[], folds: readonly number[]): void {
  const featuresOf = createFeatures(lore)
  const parts: Buffer[] = [Buffer.from(Uint32Array.of(sentences.length).buffer)]
  for (const [s, sentence] of sentences.entries()) {
    const { hashes, starts, local } = featuresOf(sentence.tokens, sentence.hints)
    const gold = bioes(sentence.tags)
    const out: number[] = [folds[s] as number, gold.length]
    for (let i = 0; i < gold.length; i++) {
      const from = starts[i] as number
      const to = starts[i + 1] as number
      out.push(gold[i] as number, to - from, local[i] as number)
      for (let k = from; k < to; k++) out.push(hashes[k] as number)
    }
    parts.push(Buffer.from(Uint32Array.from(out).buffer))
  }
  writeFileSync(file, Buffer.concat(parts))
}
