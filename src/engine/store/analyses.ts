import type { Annotation } from '../model/annotation.ts'
import type { Analysis, KeySentence } from '../model/document.ts'
import { checksum, pack, textBytes, unpack } from './bytes.ts'
import type { Prepare } from './statements.ts'
import { deleteTexts, readText, writeText } from './texts.ts'

/** What of a stored document no longer reads as it was written. */
export type Damage = 'text-damaged' | 'analysis-damaged'

/** Thrown when a stored document fails its checksums. */
export class DamagedDocument extends Error {
  readonly damage: Damage
  constructor(damage: Damage, options?: ErrorOptions) {
    super(damage, options)
    this.name = 'DamagedDocument'
    this.damage = damage
  }
}

interface AnalysisRow {
  readonly data: Uint8Array
  readonly sum: string
  readonly original_sum: string
  readonly repaired_sum: string
}

/** Checksum over both texts and the rest: the same analysis has the same sum. */
export interface WrittenAnalysis {
  readonly sum: string
}

/** Writes an analysis in the place of any earlier one of this row; quotes are left out where the text says them. */
export function writeAnalysis(prepare: Prepare, row: number, analysis: Analysis): WrittenAnalysis {
  const texts = { original: textBytes(analysis.text.original), repaired: textBytes(analysis.text.repaired) }
  const original = checksum(texts.original)
  const repaired = checksum(texts.repaired)
  deleteTexts(prepare, row)
  writeText(prepare, row, 'original', texts.original)
  if (repaired !== original) writeText(prepare, row, 'repaired', texts.repaired)
  const bytes = Buffer.from(JSON.stringify(withoutQuotes(analysis)))
  const sum = checksum(bytes)
  prepare(
    `INSERT OR REPLACE INTO analysis (row, data, sum, original_length, original_sum, repaired_length, repaired_sum)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  ).run(row, pack(bytes), sum, analysis.text.original.length, original, analysis.text.repaired.length, repaired)
  return { sum: sumOf(sum, original, repaired) }
}

function sumOf(sum: string, original: string, repaired: string): string {
  return checksum(Buffer.from(sum + original + repaired))
}

/** The checksum that writing the stored analysis of a row answered; null when there is none. */
export function readSum(prepare: Prepare, row: number): string | null {
  const found = prepare('SELECT sum, original_sum, repaired_sum FROM analysis WHERE row = ?').get(row) as AnalysisRow | undefined
  return found ? sumOf(found.sum, found.original_sum, found.repaired_sum) : null
}

/** Reads an analysis; throws `DamagedDocument` when a checksum does not fit; null when there is none. */
export function readAnalysis(prepare: Prepare, row: number): Analysis | null {
  const found = prepare('SELECT data, sum, original_sum, repaired_sum FROM analysis WHERE row = ?').get(row) as AnalysisRow | undefined
  if (!found) return null
  const original = checkedText(prepare, row, 'original', found.original_sum)
  const repaired = found.repaired_sum === found.original_sum ? original : checkedText(prepare, row, 'repaired', found.repaired_sum)
  return withQuotes(parse(found), original, repaired)
}

/** Code units `start`..`end` of the repaired text of a document; empty when there is none. */
export function readRepaired(prepare: Prepare, id: string, start: number, end: number): string {
  const found = prepare(
    'SELECT row, original_sum = repaired_sum AS same FROM document JOIN analysis USING (row) WHERE id = ? AND removed IS NULL',
  ).get(id) as { row: number; same: number } | undefined
  return found ? readText(prepare, found.row, found.same === 1 ? 'original' : 'repaired', start, end) : ''
}

function checkedText(prepare: Prepare, row: number, side: 'original' | 'repaired', sum: string): string {
  const text = attempt('text-damaged', () => readText(prepare, row, side))
  if (checksum(Buffer.from(text, 'utf16le')) !== sum) throw new DamagedDocument('text-damaged')
  return text
}

function parse({ data, sum }: AnalysisRow): Analysis {
  const bytes = attempt('analysis-damaged', () => unpack(data))
  if (checksum(bytes) !== sum) throw new DamagedDocument('analysis-damaged')
  return JSON.parse(bytes.toString()) as Analysis
}

function attempt<T>(damage: Damage, read: () => T): T {
  try {
    return read()
  } catch (cause) {
    throw new DamagedDocument(damage, { cause })
  }
}

type Quoted = Pick<Annotation, 'repaired' | 'quote'>
type Writable<T> = { -readonly [K in keyof T]?: T[K] }

/** The analysis without its texts, and without words that are the repaired text at their span. */
function withoutQuotes(analysis: Analysis): object {
  const { repaired } = analysis.text
  const bare = <T extends Quoted>(one: T): T | Omit<T, 'quote'> =>
    one.quote === repaired.slice(one.repaired.start, one.repaired.end) ? { ...one, quote: undefined } : one
  const bareSentence = (one: KeySentence): object =>
    one.text === repaired.slice(one.repaired.start, one.repaired.end) ? { ...one, text: undefined } : one
  return {
    ...analysis,
    text: undefined,
    blocks: analysis.blocks.map(bare),
    sentences: analysis.sentences.map(bare),
    mentions: analysis.mentions.map(bare),
    dates: analysis.dates.map(bare),
    citations: analysis.citations.map(bare),
    lists: analysis.lists.map((list) => ({ ...bare(list), items: list.items.map(bare) })),
    summary: {
      ...analysis.summary,
      sentences: analysis.summary.sentences.map(bareSentence),
      timeline: analysis.summary.timeline.map((entry) => ({ ...entry, sentence: bareSentence(entry.sentence) })),
    },
  }
}

/** Puts back what `withoutQuotes` left out, into the objects that were just parsed. */
function withQuotes(parsed: Analysis, original: string, repaired: string): Analysis {
  const quote = (one: Writable<Quoted>): void => {
    const at = one.repaired as Annotation['repaired']
    one.quote ??= repaired.slice(at.start, at.end)
  }
  const sentence = (one: Writable<KeySentence>): void => {
    const at = one.repaired as KeySentence['repaired']
    one.text ??= repaired.slice(at.start, at.end)
  }
  for (const layer of [parsed.blocks, parsed.sentences, parsed.mentions, parsed.dates, parsed.citations, parsed.lists]) layer.forEach(quote)
  for (const list of parsed.lists) list.items.forEach(quote)
  parsed.summary.sentences.forEach(sentence)
  for (const entry of parsed.summary.timeline) sentence(entry.sentence)
  return { ...parsed, text: { original, repaired } }
}
