import { createHash } from 'node:crypto'
import type { DateExpression, EntityType, Mention, Sentence } from '../src/engine/model/annotation.ts'
import type { Analysis } from '../src/engine/model/document.ts'
import { identityMap } from '../src/engine/model/text-map.ts'

const SYLLABLES =
  'қа зақ ел бас мек теп сот заң ұй ым пар тия қау іп та рих ау дан ке ңес жұ мыс бі лім өң ір шаң ыр ақ көк же тек ші са на ба ғдар ла ма мә де ниет эко но ми ка сая сат хал ық'.split(
    ' ',
  )
const ENDINGS = ['', '', '', 'ның', 'ға', 'да', 'дан', 'ды', 'мен', 'лар', 'лардың', 'ларға', 'сы', 'сының', 'сында', 'ымыз']
const TYPES: readonly EntityType[] = ['PERSON', 'ORGANISATION', 'GPE', 'LAW']
const STEMS = 12_000
const ENTITIES = 3_000
const SENTENCE = 16

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** A made-up language whose words and forms are about as frequent as those of Kazakh news. */
export function createLanguage(): { readonly stems: readonly string[]; pick(random: () => number): string } {
  const random = randomNumbers(1)
  const stems = new Set<string>()
  while (stems.size < STEMS) {
    const length = 1 + Math.floor(random() * 3)
    stems.add(Array.from({ length }, () => SYLLABLES[Math.floor(random() * SYLLABLES.length)]).join(''))
  }
  const list = [...stems]
  // Zipf's law: the frequency of a word falls with its rank.
  const pick = (next: () => number): string => {
    const stem = list[Math.min(STEMS - 1, Math.floor(STEMS ** next() - 1))] as string
    return stem + ENDINGS[Math.floor(next() * ENDINGS.length)]
  }
  return { stems: list, pick }
}

/** A document as the library takes it. */
export interface MadeDocument {
  readonly analysis: Analysis
  readonly bytes: Uint8Array
  readonly text: string
}

/** One document of so many words, with sentences, mentions and dates; the same number makes the same document. */
export function makeDocument(language: ReturnType<typeof createLanguage>, number: number, words = 500): MadeDocument {
  const random = randomNumbers(1_000 + number)
  const sentences: Sentence[] = []
  const mentions: Mention[] = []
  const dates: DateExpression[] = []
  const entities = new Map<string, { type: EntityType; name: string; mentions: string[] }>()
  let text = ''
  let sentence = ''
  for (let i = 0; i < words; i++) {
    const start = text.length + sentence.length
    const place = (quote: string): { span: { start: number; end: number }; repaired: { start: number; end: number }; quote: string } => ({
      span: { start, end: start + quote.length },
      repaired: { start, end: start + quote.length },
      quote,
    })
    let word = language.pick(random)
    const kind = random()
    if (kind < 0.03) {
      const which = Math.floor(ENTITIES ** random() - 1)
      const type = TYPES[which % TYPES.length] as EntityType
      const name = `${language.stems[which]}-${language.stems[which + 1]}`
      word = name
      const id = `${type}:${name}`
      const mention = { id: `m${i}`, ...place(word), by: 'bench@1' as const, type, entity: id, confidence: 1, why: 'bench' }
      mentions.push(mention)
      const entity = entities.get(id) ?? { type, name, mentions: [] }
      entity.mentions.push(mention.id)
      entities.set(id, entity)
    } else if (kind < 0.037) {
      const year = 1980 + Math.floor(random() * 45)
      word = `${year} жылы`
      dates.push({ id: `d${i}`, ...place(word), by: 'bench@1', edtf: String(year), implied: [], rule: 'bench', language: 'kk' })
    }
    sentence += word
    const ends = i % SENTENCE === SENTENCE - 1 || i === words - 1
    if (ends) {
      sentence += '.'
      const span = { start: text.length, end: text.length + sentence.length }
      sentences.push({ id: `s${i}`, span, repaired: span, quote: sentence, by: 'bench@1', language: 'kk' })
      text += i % (SENTENCE * 6) === SENTENCE * 6 - 1 ? `${sentence}\n\n` : `${sentence} `
      sentence = ''
    } else sentence += ' '
  }
  const bytes = Buffer.from(`${number}\n${text}`)
  return { bytes, text, analysis: assemble(number, text, bytes, { sentences, mentions, dates, entities }) }
}

interface Parts {
  readonly sentences: readonly Sentence[]
  readonly mentions: readonly Mention[]
  readonly dates: readonly DateExpression[]
  readonly entities: ReadonlyMap<string, { readonly type: EntityType; readonly name: string; readonly mentions: readonly string[] }>
}

/** An analysis of a text with these marks. */
export function assemble(number: number, text: string, bytes: Uint8Array, { sentences, mentions, dates, entities }: Parts): Analysis {
  const span = { start: 0, end: text.length }
  return {
    document: {
      id: createHash('sha256').update(bytes).digest('hex'),
      name: `document-${number}.${number % 3 === 0 ? 'pdf' : 'txt'}`,
      path: '',
      format: number % 3 === 0 ? 'pdf' : 'txt',
      title: (sentences[0] as Sentence).quote.slice(0, 60),
      language: 'kk',
      languages: { kk: 1 },
      pages: 0,
      date: null,
      size: bytes.length,
    },
    pageStarts: [],
    text: { original: text, repaired: text },
    map: identityMap(text.length),
    repairs: [],
    blocks: [{ id: 'b0', span, repaired: span, quote: text, by: 'bench@1', kind: 'paragraph', level: 1 }],
    sentences,
    mentions,
    dates,
    durations: [],
    entities: [...entities].map(([id, entity]) => ({ id, ...entity, aliases: [] })),
    citations: [],
    lists: [],
    summary: { sentences: [], terms: [], timeline: [] },
    notices: [],
  }
}
