/** Prints how fast the taggers read and what they hold in memory; entities.bench.ts starts it in a process of its own, as the readers of Belgi run. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import type { LanguageCode } from '../src/engine/model/annotation.ts'
import { lores } from '../src/engine/registry.ts'
import { createTagger, type Tagger } from '../src/engine/tagging/tagger.ts'
import { modelsIn } from '../src/node/models.ts'
import { readColumns, readFactRuEval } from '../training/tagger/corpora.ts'
import { readTagged } from '../training/tagger/dump.ts'
import { ruleHints } from '../training/tagger/rules.ts'

const ROOT = path.join(import.meta.dirname, '..')
const DATA = path.join(ROOT, '../shared/data')
const LEAST_MS = 2000
const SENTENCES = 1500
const SAMPLE: Readonly<Record<LanguageCode, string>> = {
  kk: 'Қасым-Жомарт Тоқаев бүгін Астанада Ресей президентімен кездесіп , 2 миллиард теңгенің жобасын талқылады .',
  ru: 'Касым-Жомарт Токаев встретился сегодня в Астане с президентом Узбекистана и обсудил проект на 2 миллиарда тенге .',
  en: 'Kassym-Jomart Tokayev met the President of Uzbekistan in Astana today and discussed a project of 2 billion tenge .',
}

/** Sentences to read: the training data where they are at hand (their figures are no measure of accuracy), else a sample sentence. */
function sentences(language: LanguageCode): readonly (readonly string[])[] {
  if (!existsSync(DATA)) return Array.from({ length: SENTENCES }, () => SAMPLE[language].split(' '))
  const read = {
    kk: () => readTagged(path.join(DATA, 'kaznerd/train.iob2')),
    ru: () => readFactRuEval(path.join(DATA, 'russian/factrueval-devset')).sentences,
    en: () => readColumns(path.join(DATA, 'english/wikigold-CC-BY-4.0/CONLL-format/data/wikigold.conll.txt'), 0, 1).sentences,
  }
  return read[language]()
    .slice(0, SENTENCES)
    .map(({ tokens }) => tokens)
}

/** Bytes on the heap and in arrays once the garbage is collected. */
function holds(): number {
  ;(globalThis as { gc?: () => void }).gc?.()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

const megabytes = (bytes: number): string => (bytes / 2 ** 20).toFixed(0)

const before = process.memoryUsage.rss()
const heldBefore = holds()
const models = modelsIn(path.join(ROOT, 'resources/models'))
const kept: Tagger[] = []
for (const lore of lores) {
  const bytes = models(lore.language)
  if (bytes === undefined) continue
  const begin = performance.now()
  const tagger = createTagger(bytes, lore)
  const load = performance.now() - begin
  kept.push(tagger)
  const all = sentences(lore.language)
  const hints = lore.stacked ? ruleHints(all, lore.language) : []
  for (const [i, tokens] of all.entries()) tagger.tag(tokens, hints[i])
  const start = performance.now()
  const cpu = process.cpuUsage()
  let words = 0
  while (performance.now() - start < LEAST_MS) {
    for (const [i, tokens] of all.entries()) {
      tagger.tag(tokens, hints[i])
      words += tokens.length
    }
  }
  const { user, system } = process.cpuUsage(cpu)
  const seconds = (performance.now() - start) / 1000
  console.log(
    `${lore.language}: ${Math.round(words / seconds)} words a second (${Math.round((words / (user + system)) * 1e6)} a second of processor time); ` +
      `model ${(bytes.length / 1e6).toFixed(1)} MB, loaded in ${Math.round(load)} ms`,
  )
}
const held = holds()
console.log(
  `${kept.length} taggers: process ${megabytes(process.memoryUsage.rss())} MB, ${megabytes(process.memoryUsage.rss() - before)} MB of it since the start; ` +
    `held after collection ${megabytes(held - heldBefore)} MB`,
)
