/**
 * Makes src/engine/repair/kazakh-words.ts: Kazakh words with their frequency, for telling words from glued or cut ones.
 * Run: node training/kazakh-words.ts KAZNERD_TRAIN.iob2 WIKIPEDIA_PASSAGES.txt
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { hasKnownStem } from '../src/engine/repair/lexicon.ts'

const WORD = /[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*/gu
const KAZAKH = /^[а-яёәғқңөұүһі]+(?:-[а-яёәғқңөұүһі]+)*$/u

const [kaznerd, passages] = process.argv.slice(2)
if (kaznerd === undefined || passages === undefined) throw new Error('give the two source files: see the head of this file')

const tokens = readFileSync(kaznerd, 'utf8')
  .split('\n')
  .map((line) => line.split(' ')[0] ?? '')
const counts = new Map<string, number>()
for (const part of [...tokens, readFileSync(passages, 'utf8')]) {
  for (const [word] of part.toLowerCase().matchAll(WORD)) counts.set(word, (counts.get(word) ?? 0) + 1)
}

const LEAST = 2
const FREQUENT = 16
const kept = new Map<string, number>()
for (const [word, count] of [...counts].sort((a, b) => a[0].length - b[0].length || (a[0] < b[0] ? -1 : 1))) {
  if (count < LEAST || !KAZAKH.test(word) || (word.length < 3 && count < 8)) continue
  const derived = count < FREQUENT && hasKnownStem(word, (stem) => (kept.get(stem) ?? 0) >= 4)
  if (!derived) kept.set(word, 2 ** Math.floor(Math.log2(count)))
}

const byCount = Map.groupBy(kept.keys(), (word) => kept.get(word) as number)
const lines = [...byCount].sort((a, b) => b[0] - a[0]).map(([count, words]) => `${count}: ${words.sort().join(' ')}`)
writeFileSync(
  new URL('../src/engine/repair/kazakh-words.ts', import.meta.url),
  `/**
 * ${kept.size} Kazakh words with their frequency (powers of two), made by training/kazakh-words.ts from the training part of KazNERD
 * (IS2AI, Yeshpanov et al. 2022, CC BY 4.0) and Kazakh Wikipedia passages of KazQAD (IS2AI, Wikipedia contributors, CC BY-SA 4.0).
 * This file is shared under CC BY-SA 4.0. Inflected forms that follow from a listed stem are left out.
 */
export const KAZAKH_WORDS = \`
${lines.join('\n')}
\`
`,
)
