import { ENTITY_TYPES } from '../../model/annotation.ts'
import type { Analysis } from '../../model/document.ts'
import { folderOf } from '../../model/paths.ts'
import { dayNumber, dayOf, edtfBounds } from '../../model/time.ts'
import { numberReader, numberWriter } from './numbers.ts'

/** What the index keeps of each document, for filters, facets and order. */
export interface Facts {
  readonly name: string
  readonly title: string
  readonly language: string
  readonly format: string
  /** `YYYY-MM-DD`, or null. */
  readonly date: string | null
  /** Folder of the file as it is written. */
  readonly folder: string
  /** Moment of import in days since 1970. */
  readonly imported: number
  /** Group of texts that are alike. */
  readonly alike: number
  /** Number of words of the text. */
  readonly words: number
  /** Types of mentions, by their place in `ENTITY_TYPES`, each followed by its number of mentions. */
  readonly types: readonly number[]
  /** Numbers of entities, each followed by its number of mentions. */
  readonly entities: readonly number[]
  /** Years of dates in the text, each once. */
  readonly years: readonly number[]
  /** Bounds of dates in the text, in days since 1970: beginning and end of each; infinite where it is open. */
  readonly dates: readonly number[]
}

/** Places of mentions and dates in the repaired text, for hits that are no words. */
export interface Marks {
  /** Number of the entity, index of the type in `types`, start, end; four numbers a mention. */
  readonly mentions: readonly number[]
  readonly types: readonly string[]
  /** Beginning and end in days, start, end; four a date. */
  readonly dates: readonly (number | null)[]
}

/** A date that spans more years than this counts for none of them. */
const MOST_YEARS = 11

const DAY = 24 * 3_600_000

/** Facts of an analysis; `numberOf` gives an entity's number in the index, `imported` is an ISO moment. */
export function factsOf(
  analysis: Analysis,
  text: Pick<Facts, 'words' | 'alike'>,
  imported: string,
  numberOf: (entity: string) => number,
): Facts {
  const { name, title, language, format, date } = analysis.document
  const byType = Map.groupBy(analysis.mentions, (mention) => mention.type)
  const bounds = analysis.dates.flatMap(({ edtf }) => {
    const found = edtf === null ? null : edtfBounds(edtf)
    return found ? [found] : []
  })
  return {
    name,
    title,
    language,
    format,
    date,
    folder: folderOf(analysis.document),
    imported: (Date.parse(imported) || 0) / DAY,
    ...text,
    types: [...byType].flatMap(([type, mentions]) => [ENTITY_TYPES.indexOf(type), mentions.length]),
    entities: analysis.entities.flatMap((entity) => [numberOf(entity.id), entity.mentions.length]),
    years: [...new Set(bounds.flatMap(({ min, max }) => yearsOf(min, max)))].sort((a, b) => a - b),
    dates: bounds.flatMap(({ min, max }) => [min, max]),
  }
}

/** Places of an analysis's mentions and dates. */
export function marksOf(analysis: Analysis, numberOf: (entity: string) => number): Marks {
  const types = [...new Set(analysis.mentions.map((mention) => mention.type))]
  return {
    types,
    mentions: analysis.mentions.flatMap((one) => [numberOf(one.entity), types.indexOf(one.type), one.repaired.start, one.repaired.end]),
    dates: analysis.dates.flatMap((one) => {
      const bounds = one.edtf === null ? null : edtfBounds(one.edtf)
      return bounds ? [finite(bounds.min), finite(bounds.max), one.repaired.start, one.repaired.end] : []
    }),
  }
}

/** JSON has no infinity. */
function finite(days: number): number | null {
  return Number.isFinite(days) ? days : null
}

/** Years that a stretch of days touches; none when it is open or longer than a decade. */
function yearsOf(min: number, max: number): number[] {
  if (!Number.isFinite(min) || !Number.isFinite(max)) return []
  const years: number[] = []
  for (let year = dayOf(Math.floor(min)).year; dayNumber(year, 1, 1) < max; year++) {
    if (years.length === MOST_YEARS) return []
    years.push(year)
  }
  return years
}

/** True when a stored stretch, with null for an open end, shares a moment with another. */
export function touches(low: number | null, high: number | null, min: number, max: number): boolean {
  return (low ?? Number.NEGATIVE_INFINITY) < max && (high ?? Number.POSITIVE_INFINITY) > min
}

/** Numbers of a document that are kept as bytes. */
type Numbers = Pick<Facts, 'words' | 'types' | 'entities' | 'years'>

/** Numbers of a document as bytes: words, then each list after its length; years may be negative. */
export function encodeFacts({ words, types, entities, years }: Numbers): Uint8Array {
  const writer = numberWriter()
  writer.push(words)
  for (const list of [types, entities, years.map(unsigned)]) {
    writer.push(list.length)
    for (const value of list) writer.push(value)
  }
  return writer.bytes()
}

/** Undoes `encodeFacts`. */
export function decodeFacts(bytes: Uint8Array): Numbers {
  const reader = numberReader(bytes)
  const list = (): number[] => {
    const values: number[] = []
    for (let left = Math.min(reader.next(), bytes.length); left > 0; left--) values.push(reader.next())
    return values
  }
  return { words: reader.next(), types: list(), entities: list(), years: list().map(signed) }
}

function unsigned(value: number): number {
  return value < 0 ? -2 * value - 1 : 2 * value
}

function signed(value: number): number {
  return value % 2 === 0 ? value / 2 : -(value + 1) / 2
}

/** Bounds of dates as bytes, eight a number. */
export function encodeDates(dates: readonly number[]): Uint8Array {
  return new Uint8Array(Float64Array.from(dates).buffer)
}

/** Undoes `encodeDates`. */
export function decodeDates(bytes: Uint8Array): number[] {
  return [...new Float64Array(bytes.slice().buffer)]
}
