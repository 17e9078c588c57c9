/**
 * Makes what `languages/kk` knows of stems and endings, without any tagged text: words of raw Kazakh text are read in every way the
 * grammar allows, and expectation-maximisation finds the stems and chains of endings that explain them best. Each word is judged
 * without its own weight (leave one out), so that only a stem met in several words counts as one.
 *
 *   node training/kazakh-stems.ts KAZNERD.iob2 PASSAGES.txt kk_KZ.dic
 *
 * KazNERD (CC BY 4.0), Wikipedia passages of KazQAD (CC BY-SA 4.0), hunspell-kk (MPL 1.1 among others): each data file names its own.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { type Reading, readingsOf } from '../src/engine/languages/kk/analyse.ts'
import { LOOKS_INFLECTED } from '../src/engine/languages/kk/extra-stems.ts'
import { type Counts, rememberedSpelling, scoreOf } from '../src/engine/languages/kk/rank.ts'
import { VERBS } from '../src/engine/languages/kk/verbs.ts'

const ROUNDS = 12
const ROUNDS_BEFORE_LETTERS = 3
const OWN_LIST = 2
const DICTIONARY = 0.7
const FEWEST = 0.15
const UNIFORM_LETTER = -2.7
const SURFACE_ENDINGS = new Set(
  'pl my thy your our his gen acc acc3 dat dat1 dat3 loc loc3 abl abl3 ins like like3 by3 at whose am art are we ye'.split(' '),
)
const NEVER_STEM = new Set(['pl', 'his', 'your', 'our'])
const NEVER_NOUN = new Set(['done', 'doing', 'act'])
const BEFORE_PARTICIPLE = new Set(['pass', 'caus', 'refl', 'recip', 'not'])
const VOICES = new Set(['pass', 'caus', 'refl', 'recip'])
const PLAIN = /^[а-яәғқңөұүіһё]+$/u

interface Item {
  readonly word: string
  readonly weight: number
  readonly readings: readonly Reading[]
  shares: number[]
}

const keyOf = (reading: Reading): string => (reading.kind === 'verb' ? 'v' : 'n') + reading.stem
const add = (map: Map<string, number>, key: string, value: number): void => void map.set(key, (map.get(key) ?? 0) + value)

function wordCounts(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const text of texts) {
    for (const [word] of text.toLowerCase().matchAll(/[\p{L}]+/gu)) if (PLAIN.test(word)) add(counts, word, 1)
  }
  return counts
}

/** Entries of the dictionary, and those of them that it marks as verbal nouns. */
function readDictionary(text: string): { entries: Set<string>; acts: Set<string> } {
  const entries = new Set<string>()
  const acts = new Set<string>()
  for (const line of text.replace(/^\uFEFF/u, '').split('\n')) {
    const [entry = '', flags = ''] = line.trim().split('/')
    const word = entry.toLowerCase()
    if (!PLAIN.test(word)) continue
    entries.add(word)
    if (flags.startsWith('Mm')) acts.add(word)
  }
  return { entries, acts }
}

const isAct = (reading: Reading): boolean => reading.kind === 'verb' && reading.endings.join() === 'act'

/** Verbs of our own list, and dictionary entries whose verbal noun is an entry too. */
function knownVerbs({ entries, acts }: ReturnType<typeof readDictionary>): Map<string, number> {
  const verbs = new Map<string, number>()
  for (const act of acts) {
    for (const reading of readingsOf(act)) if (isAct(reading) && entries.has(reading.stem)) verbs.set(reading.stem, DICTIONARY)
  }
  for (const verb of VERBS) verbs.set(verb, OWN_LIST)
  return verbs
}

/** Dictionary entries that are no inflected form of another: it lists many of those. */
function properEntries(entries: ReadonlySet<string>, verbs: ReadonlyMap<string, number>, seen: ReadonlyMap<string, number>): string[] {
  const isWord = (stem: string): boolean => stem.length > 1 && (entries.has(stem) || (seen.get(stem) ?? 0) > 2)
  const inflects = (reading: Reading): boolean => {
    if (reading.endings.length === 0) return false
    if (reading.kind === 'noun') return isWord(reading.stem) && reading.endings.every((ending) => SURFACE_ENDINGS.has(ending))
    const single = reading.endings.length === 1 ? reading.endings[0] : undefined
    return verbs.has(reading.stem) && !reading.endings.every((ending) => VOICES.has(ending)) && single !== 'not' && single !== 'does'
  }
  const isQuality = (reading: Reading): boolean => reading.kind === 'noun' && ['acc', 'my.acc'].includes(reading.endings.join('.'))
  return [...entries].filter((entry) => {
    if (entry.length < 2 || verbs.has(entry)) return false
    const ways = readingsOf(entry).filter(inflects)
    return ways.length === 0 || (/[дт][ыі]$/u.test(entry) && ways.every(isQuality))
  })
}

/** First guess: the longer the endings, the likelier; rare participles last. */
function firstShares(readings: readonly Reading[], weight: number): number[] {
  const guesses = readings.map((reading) => {
    const plain = reading.kind === 'verb' || reading.endings.every((ending) => SURFACE_ENDINGS.has(ending))
    return Math.exp(reading.length - 0.5 * reading.endings.length) * (plain ? 1 : 0.02) * (reading.stem.length < 3 ? 0.1 : 1)
  })
  const sum = guesses.reduce((total, guess) => total + guess, 0)
  return guesses.map((guess) => (guess / sum) * weight)
}

function itemsOf(seen: ReadonlyMap<string, number>, verbs: ReadonlyMap<string, number>): Item[] {
  return [...seen].map(([word, count]) => {
    const weight = 1 + Math.log(count)
    const distinct = new Map<string, Reading>()
    for (const reading of readingsOf(word)) {
      if (reading.kind === 'noun' || verbs.has(reading.stem)) distinct.set(`${keyOf(reading)} ${reading.endings.join(' ')}`, reading)
    }
    const readings = [...distinct.values()]
    return { word, weight, readings, shares: firstShares(readings, weight) }
  })
}

/** Adds up what the items say by their shares. */
function countAll(items: readonly Item[], prior: ReadonlyMap<string, number>): Counts {
  const counts: Counts = { stems: new Map(prior), totals: { n: 1, v: 1 }, steps: new Map(), leaving: new Map(), letters: new Map() }
  for (const { readings, shares } of items) {
    readings.forEach((reading, at) => {
      const share = shares[at] ?? 0
      if (share < 1e-4) return
      add(counts.stems, keyOf(reading), share)
      let last = reading.kind === 'verb' ? 'v' : 'n'
      for (const next of [...reading.endings, '$']) {
        add(counts.steps, `${last}>${next}`, share)
        add(counts.leaving, last, share)
        last = next
      }
    })
  }
  return counts
}

/** Forgets as nouns the plurals, possessives and participles of stems that are met well enough themselves. */
function forgetInflected({ stems }: Counts, prior: ReadonlyMap<string, number>): void {
  for (const [key, count] of stems) {
    const word = key.slice(1)
    if (key[0] !== 'n' || prior.has(key) || !/(?:[лдт][ае]р|[ыі]|[ыі]?[мң][ыі]з|[ғқгк][ае]н|[ыі]н|[ую])$/u.test(word)) continue
    const enough = (stem: string): number => Math.max(stem.length > 2 ? 0.7 : 3, 0.15 * count)
    const inflected = readingsOf(word).some((reading) => {
      const { kind, stem, endings } = reading
      if (endings.length === 0 || stem.length < 2 || (stems.get(keyOf(reading)) ?? 0) <= enough(stem)) return false
      return kind === 'noun'
        ? endings.every((ending) => NEVER_STEM.has(ending))
        : NEVER_NOUN.has(endings.at(-1) as string) && endings.slice(0, -1).every((ending) => BEFORE_PARTICIPLE.has(ending))
    })
    if (inflected) stems.set(key, 0)
  }
}

function finish(counts: Counts): void {
  for (const [key, count] of counts.stems) {
    const kind = key[0] as 'n' | 'v'
    counts.totals[kind] += count
    const text = `^^${key.slice(1)}$`
    for (let i = 2; i < text.length; i++) {
      add(counts.letters, kind + text.slice(i - 2, i + 1), Math.min(1, count / 6))
      add(counts.letters, kind + text.slice(i - 2, i), Math.min(1, count / 6))
    }
  }
}

function expect(items: readonly Item[], counts: Counts, round: number): void {
  const spell =
    round < ROUNDS_BEFORE_LETTERS ? (_: Counts, __: string, stem: string) => UNIFORM_LETTER * (stem.length + 1) : rememberedSpelling()
  for (const item of items) {
    const shift = (sign: number): void => {
      item.readings.forEach((reading, at) => {
        add(counts.stems, keyOf(reading), sign * (item.shares[at] ?? 0))
      })
    }
    shift(-1)
    const scores = item.readings.map((reading) => scoreOf(counts, reading, spell))
    shift(1)
    const top = Math.max(...scores)
    const sum = scores.reduce((total, score) => total + Math.exp(score - top), 0)
    item.shares = scores.map((score) => (Math.exp(score - top) / sum) * item.weight)
  }
}

/** Drops stems that only one word vouches for, unless a list does. */
function dropLonely(items: readonly Item[], { stems }: Counts, prior: ReadonlyMap<string, number>): void {
  const most = new Map<string, number>()
  for (const { readings, shares } of items) {
    const own = new Map<string, number>()
    readings.forEach((reading, at) => {
      add(own, keyOf(reading), shares[at] ?? 0)
    })
    for (const [key, share] of own) most.set(key, Math.max(most.get(key) ?? 0, share))
  }
  for (const [key, count] of stems) if (!prior.has(key) && count - (most.get(key) ?? 0) < FEWEST) stems.delete(key)
}

function byCount(entries: Iterable<readonly [string, number]>): string {
  const lines = new Map<number, string[]>()
  for (const [key, count] of entries) {
    const level = Math.round(Math.log2(Math.max(count, 1 / 16)) * 2)
    lines.set(level, [...(lines.get(level) ?? []), key])
  }
  return [...lines]
    .sort((a, b) => b[0] - a[0])
    .map(([level, keys]) => `${level}:${keys.sort().join(' ')}`)
    .join('\n')
}

function writeAll(counts: Counts, prior: ReadonlyMap<string, number>, dictionaryOnly: ReadonlySet<string>): void {
  const folder = new URL('../src/engine/languages/kk/', import.meta.url)
  const write = (name: string, text: string): void => writeFileSync(new URL(name, folder), text)
  const learned = [...counts.stems].filter(
    ([key, count]) => count > 0 && !(dictionaryOnly.has(key) && count <= (prior.get(key) ?? 0) + 0.05),
  )
  const listed = [...dictionaryOnly].filter((key) => (counts.stems.get(key) ?? 0) <= (prior.get(key) ?? 0) + 0.05)
  write('data-stems.ts', `${HEAD_STEMS}\nexport const STEM_COUNTS = \`\n${byCount(learned)}\n\`\n`)
  write('data-dictionary.ts', `${HEAD_DICTIONARY}\nexport const DICTIONARY_STEMS = \`\n${listed.sort().join(' ')}\n\`\n`)
  const weights = [...counts.steps].filter(([, count]) => count > 0.05)
  const letters = [...counts.letters].filter(([key, count]) => key.length === 4 && count > 0.02)
  write(
    'data-weights.ts',
    `${HEAD_WEIGHTS}\nexport const STEP_COUNTS = \`\n${byCount(weights)}\n\`\n\n/** Letter triples of stems. */\nexport const LETTER_COUNTS = \`\n${byCount(letters)}\n\`\n`,
  )
}

const HEAD_STEMS = `/**
 * Kazakh stems (n noun, v verb) by how often they were met, in half powers of two; made by training/kazakh-stems.ts from the training part of
 * KazNERD (IS2AI, Yeshpanov et al. 2022, CC BY 4.0) and Wikipedia passages of KazQAD (IS2AI, Wikipedia contributors, CC BY-SA 4.0), read with
 * the help of lists written for this project and of hunspell-kk. This file is shared under CC BY-SA 4.0.
 */`
const HEAD_DICTIONARY = `/**
 * Kazakh stems (n noun, v verb) that only the dictionary knows; chosen by training/kazakh-stems.ts from hunspell-kk 1.1 (Akmaral Mussayeva,
 * László Németh, Rail Aliev, 2009; after aspell-kk by Alexey Lipchansky), of its licences the MPL 1.1 is taken: this file is subject to the
 * Mozilla Public License 1.1, https://www.mozilla.org/MPL/1.1/.
 */`
const HEAD_WEIGHTS = `/** How often one Kazakh ending follows another (\`n>pl\`), in half powers of two; statistics of the texts that data-stems.ts names, by training/kazakh-stems.ts. */`

function main(kaznerd: string, passages: string, dictionary: string): void {
  const tokens = readFileSync(kaznerd, 'utf8')
    .split('\n')
    .map((line) => line.slice(0, Math.max(0, line.lastIndexOf(' '))))
    .join('\n')
  const seen = wordCounts([tokens, readFileSync(passages, 'utf8')])
  const lists = readDictionary(readFileSync(dictionary, 'utf8'))
  const verbs = knownVerbs(lists)
  const prior = new Map<string, number>([...verbs].map(([verb, weight]) => [`v${verb}`, weight]))
  const proper = properEntries(lists.entries, verbs, seen)
  for (const entry of proper) prior.set(`n${entry}`, DICTIONARY)
  for (const word of LOOKS_INFLECTED) prior.set(`n${word}`, OWN_LIST)
  const items = itemsOf(seen, verbs)
  let counts = countAll(items, prior)
  finish(counts)
  for (let round = 0; round < ROUNDS; round++) {
    expect(items, counts, round)
    counts = countAll(items, prior)
    if (round > 0) forgetInflected(counts, prior)
    finish(counts)
  }
  dropLonely(items, counts, prior)
  const own = new Set([...VERBS.map((verb) => `v${verb}`), ...LOOKS_INFLECTED.map((word) => `n${word}`)])
  writeAll(counts, prior, new Set([...prior.keys()].filter((key) => !own.has(key))))
  console.log(`${counts.stems.size} stems from ${seen.size} words`)
}

const [kaznerd, passages, dictionary] = process.argv.slice(2)
if (kaznerd && passages && dictionary) main(kaznerd, passages, dictionary)
else console.error('node training/kazakh-stems.ts KAZNERD.iob2 PASSAGES.txt kk_KZ.dic')
