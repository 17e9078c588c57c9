import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { DateExpression, EntityType, Mention, Sentence } from '../src/engine/model/annotation.ts'
import { assemble, createLanguage, type MadeDocument, randomNumbers } from './documents.ts'

const PASSAGES = path.join(import.meta.dirname, '../../shared/data/text/kazakh-wikipedia-passages.txt')
const TYPES: readonly EntityType[] = ['PERSON', 'ORGANISATION', 'GPE', 'LAW']
const WORDS = 500
/** Sentences of Wikipedia hold fewer rare words than a library of its own would: so many words in a hundred are names made up. */
const RARE = 0.02

/** Documents of 500 words out of sentences that people wrote, recombined; of made-up words where the passages are not there. The same number makes the same document. */
export function createPassages(): { readonly words: readonly string[]; make(number: number): MadeDocument } {
  const language = createLanguage()
  const sentences = readSentences(language)
  const words = sentences.flatMap((sentence) => sentence.match(/\p{L}{3,}/gu) ?? [])
  return { words, make: (number) => makeDocument(sentences, language.stems, number) }
}

/** True where the benchmark recombines sentences that people wrote. */
export const realPassages: boolean = existsSync(PASSAGES)

function readSentences(language: ReturnType<typeof createLanguage>): readonly string[] {
  if (realPassages) {
    const text = readFileSync(PASSAGES, 'utf8').replaceAll(/\s+/gu, ' ')
    return text.split(/(?<=[.!?]) (?=\p{Lu})/u).filter((sentence) => sentence.length > 30 && sentence.length < 400)
  }
  const random = randomNumbers(5)
  return Array.from({ length: 8_000 }, () => `${Array.from({ length: 14 }, () => language.pick(random)).join(' ')}.`)
}

function makeDocument(source: readonly string[], names: readonly string[], number: number): MadeDocument {
  const random = randomNumbers(1_000 + number)
  const sentences: Sentence[] = []
  let text = ''
  for (let words = 0; words < WORDS; ) {
    const quote = (source[Math.floor(random() * source.length)] as string)
      .split(' ')
      .map((word) => (random() < RARE ? `${names[Math.floor(names.length ** random() - 1)]}${Math.floor(30 ** random())}` : word))
      .join(' ')
    words += quote.split(' ').length
    const span = { start: text.length, end: text.length + quote.length }
    sentences.push({ id: `s${sentences.length}`, span, repaired: span, quote, by: 'bench@1', language: 'kk' })
    text += sentences.length % 6 === 0 ? `${quote}\n\n` : `${quote} `
  }
  const bytes = Buffer.from(`${number}\n${text}`)
  return { bytes, text, analysis: assemble(number, text, bytes, { sentences, ...marksOf(text) }) }
}

/** Capitalised words inside sentences as names, and years: about as many as the components find. */
function marksOf(text: string): Pick<Parameters<typeof assemble>[3], 'mentions' | 'dates' | 'entities'> {
  const mentions: Mention[] = []
  const dates: DateExpression[] = []
  const entities = new Map<string, { type: EntityType; name: string; mentions: string[] }>()
  for (const match of text.matchAll(/(?<=[\p{Ll},] )\p{Lu}\p{L}{3,}|\b(?:1[89]|20)\d\d\b/gu)) {
    const place = { start: match.index, end: match.index + match[0].length }
    const common = { span: place, repaired: place, quote: match[0], by: 'bench@1' as const }
    if (/\d/u.test(match[0])) {
      dates.push({ id: `d${dates.length}`, ...common, edtf: match[0], implied: [], rule: 'bench', language: 'kk' })
      continue
    }
    const name = match[0].slice(0, 7)
    const type = TYPES[name.charCodeAt(1) % TYPES.length] as EntityType
    const id = `${type}:${name}`
    const mention: Mention = { id: `m${mentions.length}`, ...common, type, entity: id, confidence: 1, why: 'bench' }
    mentions.push(mention)
    const entity = entities.get(id) ?? { type, name, mentions: [] }
    entity.mentions.push(mention.id)
    entities.set(id, entity)
  }
  return { mentions, dates, entities }
}
