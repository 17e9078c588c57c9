import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'vitest'
import { kazakhLore } from '../src/engine/tagging/lore-kazakh.ts'
import { createTagger } from '../src/engine/tagging/tagger.ts'
import { readTagged, type Tagged } from '../training/tagger/dump.ts'

const ROOT = path.join(import.meta.dirname, '..')
const MODEL = path.join(ROOT, 'resources/models/kazakh-names.bin')
const DATA = path.join(ROOT, '../shared/data/kaznerd/train.iob2')
const LEAST_MS = 3000

/** Sentences to read: the training data where they are at hand (their figures are no measure of accuracy), else a sample sentence. */
function sentences(): readonly Tagged[] {
  if (existsSync(DATA)) return readTagged(DATA).slice(0, 4000)
  const tokens = 'Қасым-Жомарт Тоқаев бүгін Астанада Ресей президентімен кездесіп , 2 миллиард теңгенің жобасын талқылады .'.split(' ')
  return Array.from({ length: 4000 }, () => ({ tokens, tags: tokens.map(() => 'O') }))
}

test('how fast does the tagger read, on one core, with all feature work?', () => {
  const bytes = readFileSync(MODEL)
  const begin = performance.now()
  const tagger = createTagger(bytes, kazakhLore)
  const load = performance.now() - begin
  const all = sentences()
  for (const { tokens } of all.slice(0, 500)) tagger.tag(tokens)
  const start = performance.now()
  const cpu = process.cpuUsage()
  let words = 0
  while (performance.now() - start < LEAST_MS) {
    for (const { tokens } of all) {
      tagger.tag(tokens)
      words += tokens.length
    }
  }
  const seconds = (performance.now() - start) / 1000
  const { user, system } = process.cpuUsage(cpu)
  const heap = process.memoryUsage().rss / 2 ** 20
  console.log(
    `${Math.round(words / seconds)} words a second (${Math.round((words / (user + system)) * 1e6)} a second of processor time); ` +
      `model ${(bytes.length / 1e6).toFixed(1)} MB, loaded in ${Math.round(load)} ms; process ${Math.round(heap)} MB`,
  )
})
