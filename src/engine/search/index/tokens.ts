import type { TermMaker } from '../../contracts/search.ts'
import type { SentenceLanguage } from '../../model/annotation.ts'
import type { Analysis } from '../../model/document.ts'
import { wordsOf } from '../../model/words.ts'
import { numberWriter } from './numbers.ts'

/** The words of a document in order, each field a column; offsets in the repaired text. */
export interface Tokens {
  readonly count: number
  /** Ids of words (a form with its term). */
  readonly words: Int32Array
  readonly starts: Int32Array
  readonly ends: Int32Array
  /** 0-based place among the whole words; a part of a hyphenated word stands at the place of the whole. */
  readonly positions: Int32Array
  /** Number of the sentence. */
  readonly sentences: Int32Array
}

/** A word as it is filed: how it reads and the term that it stands for. */
export interface Filed {
  readonly form: string
  readonly term: string
}

/** A word of a text, or a part of one with hyphens, with its place. */
export interface Piece<W extends Filed = Filed> {
  readonly word: W
  readonly start: number
  readonly end: number
  /** A part of the hyphenated word before it. */
  readonly part: boolean
}

/** A piece at its place in the repaired text. */
export interface TextToken<W extends Filed = Filed> extends Piece<W> {
  /** First word of a sentence. */
  readonly begins: boolean
}

/** Positions between the last word of a sentence and the first of the next: more than any distance that a query may ask for. */
export const SENTENCE_GAP = 128
/** Words of one place: a word with hyphens, and its parts. */
const PARTS = 4

/** Where words stand in a text: for each token its position among the whole words, sentences apart, then what part it is. */
export function placesOf({ count, positions, sentences }: Tokens): number[] {
  const places: number[] = []
  let part = 0
  for (let i = 0; i < count; i++) {
    part = i > 0 && positions[i] === positions[i - 1] ? Math.min(part + 1, PARTS - 1) : 0
    places.push(((positions[i] as number) + SENTENCE_GAP * (sentences[i] as number)) * PARTS + part)
  }
  return places
}

/** The position in a place, and what part of the word there it is: 0 for the whole. */
export function positionIn(place: number): number {
  return Math.floor(place / PARTS)
}

export function partIn(place: number): number {
  return place % PARTS
}

const MARKS = /[’ʼ‐‑\u00AD\u200B-\u200D\u2060\uFEFF]/gu
const PLAIN: Readonly<Record<string, string>> = { '’': "'", ʼ: "'", '‐': '-', '‑': '-' }

/** Longer words are compared by their beginning. */
const LONGEST = 100

/** A word as it is compared with another: NFC, small letters, plain hyphens and apostrophes. */
export function formOf(word: string): string {
  return word
    .slice(0, LONGEST)
    .toWellFormed()
    .normalize('NFC')
    .toLowerCase()
    .replace(MARKS, (mark) => PLAIN[mark] ?? '')
}

/** What a word is filed under: itself, then its parts where it has hyphens; places in the word. */
export function piecesOf(text: string, language: SentenceLanguage, maker: TermMaker): Piece[] {
  const pieces: Piece[] = []
  let wholeEnd = -1
  for (const { term, start, end } of maker.terms(text, language)) {
    const form = formOf(text.slice(start, end))
    if (form === '' || term === '') continue
    const part = start < wholeEnd
    pieces.push({ word: { form, term }, start, end, part })
    if (!part) wholeEnd = end
  }
  return pieces
}

/** The words of an analysis, sentence by sentence, in the pieces that `read` takes them for; text outside of sentences is a sentence of its own. */
export function tokensOf<W extends Filed>(
  analysis: Analysis,
  read: (word: string, language: SentenceLanguage) => readonly Piece<W>[],
): TextToken<W>[] {
  const text = analysis.text.repaired
  const tokens: TextToken<W>[] = []
  let position = 0
  const add = (from: number, to: number, language: SentenceLanguage): void => {
    if (to <= from) return
    let begins = true
    for (const whole of wordsOf(text, from, to)) {
      for (const { word, start, end, part } of read(whole.text, language)) {
        tokens.push({ word, start: whole.start + start, end: whole.start + end, begins, part })
        begins = false
      }
    }
    position = Math.max(position, to)
  }
  for (const { repaired, language } of analysis.sentences) {
    add(position, repaired.start, analysis.document.language)
    add(Math.max(position, repaired.start), repaired.end, language)
  }
  add(position, text.length, analysis.document.language)
  return tokens
}

const BEGINS = 1
const PART = 2

/** Tokens with their word ids, as bytes. */
export function encodeTokens(tokens: readonly TextToken<Filed & { readonly id: number }>[]): Uint8Array {
  const writer = numberWriter()
  writer.push(tokens.length)
  let last = 0
  for (const { word, start, end, begins, part } of tokens) {
    writer.push(word.id)
    writer.push((start - last) * 4 + (begins ? BEGINS : 0) + (part ? PART : 0))
    writer.push(end - start)
    last = start
  }
  return writer.bytes()
}

const fresh = (size: number): Int32Array => new Int32Array(size)

/** A place for the tokens of one document after another, each lost when the next is read. */
export function sharedRoom(): (size: number) => Int32Array {
  let room = new Int32Array(0)
  return (size) => {
    if (room.length < size) room = new Int32Array(2 * size)
    return room
  }
}

/** Undoes `encodeTokens`, into the numbers that `room` gives; reads the bytes itself, since this is where a search spends its time. */
export function decodeTokens(bytes: Uint8Array, room = fresh): Tokens {
  let at = 0
  const next = (): number => {
    const first = bytes[at++] as number
    if (first < 128) return first
    const second = bytes[at++] as number
    if (second < 128) return (first & 127) | (second << 7)
    const third = bytes[at++] as number
    if (third < 128) return (first & 127) | ((second & 127) << 7) | (third << 14)
    const fourth = bytes[at++] as number
    const low = (first & 127) | ((second & 127) << 7) | ((third & 127) << 14) | ((fourth & 127) << 21)
    return fourth < 128 ? low : low + (bytes[at++] as number) * 2 ** 28
  }
  const count = bytes.length === 0 ? 0 : Math.min(next(), bytes.length)
  const columns = room(5 * count)
  const column = (i: number): Int32Array => columns.subarray(i * count, (i + 1) * count)
  const [words, starts, ends, positions, sentences] = [column(0), column(1), column(2), column(3), column(4)]
  let start = 0
  let position = -1
  let sentence = -1
  for (let i = 0; i < count; i++) {
    words[i] = next()
    const gap = next()
    start += Math.floor(gap / 4)
    starts[i] = start
    ends[i] = start + next()
    if ((gap & PART) === 0) position++
    if ((gap & BEGINS) !== 0) sentence++
    positions[i] = position
    sentences[i] = sentence
  }
  return { count, words, starts, ends, positions, sentences }
}
