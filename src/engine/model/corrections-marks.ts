import type { DateExpression, EntityType, LanguageCode, Mention } from './annotation.ts'
import type { Correction } from './correction.ts'
import { inOrderOfWeight, isTemporal, keyOf, type Spot, type Verdict, verdictsOf } from './corrections-verdicts.ts'
import type { Analysis } from './document.ts'
import { compareSpans, contains, overlaps, type Span } from './span.ts'

/** Why a mention is there, and the rule of a date, where a person said so. */
const BY_HAND = 'by-hand'

/** Mentions and dates of a document as people put them right. */
export interface Marks {
  /** Those that persons marked have no entity yet, and the id ''. */
  readonly mentions: readonly Mention[]
  readonly dates: readonly DateExpression[]
  /** Base forms of those, by the mention's id. */
  readonly names: ReadonlyMap<string, string>
}

interface Layers {
  readonly mentions: Layer<Mention>
  readonly dates: Layer<DateExpression>
  readonly names: Map<string, string>
  readonly language: LanguageCode
}

/**
 * What stands when each place is as the newest word on it says. Words marked at their place push out what they cut through, and shorter mentions of the same
 * type within them, the newest first; words marked wherever they stand yield to what cuts through them and to a longer mention of which they are a part.
 */
export function correctMarks(analysis: Analysis, spots: ReadonlyMap<Correction, readonly Spot[]>): Marks {
  const layers: Layers = {
    mentions: new Layer(analysis.mentions),
    dates: new Layer(analysis.dates),
    names: new Map(),
    language: analysis.document.language === 'und' ? 'kk' : analysis.document.language,
  }
  const { mentions, dates } = layers
  const verdicts = verdictsOf(spots, (span) => ({ type: mentions.at(span)[0]?.type ?? null, dated: dates.at(span).length > 0 }))
  const { others, placed, ruled } = inOrderOfWeight(verdicts)
  for (const one of others) settle(layers, one)
  const kept = new Layer<Verdict>([])
  for (const one of placed) {
    const loses = kept
      .touching(one.repaired)
      .some((rival) => crosses(rival, one) || (contains(rival.repaired, one.repaired) && rival.type === one.type))
    if (loses) {
      unmark(layers, one.span)
      continue
    }
    kept.add(one)
    clear(layers, one, (rival) => kept.at(rival.span).length === 0)
    settle(layers, one)
  }
  for (const one of ruled) {
    const rivals = mentions.touching(one.repaired)
    if (mentions.at(one.span).length === 0 && rivals.some((rival) => !contains(one.repaired, rival.repaired))) continue
    clear(layers, one, (rival) => contains(one.repaired, rival.repaired))
    settle(layers, one)
  }
  return { mentions: mentions.all(), dates: dates.all(), names: layers.names }
}

function crosses(a: Spot, b: Spot): boolean {
  return !contains(a.repaired, b.repaired) && !contains(b.repaired, a.repaired)
}

/** Takes away, of the mentions that a mark cuts through and of shorter ones of its type within it, whichever `may` go. */
function clear(layers: Layers, one: Verdict, may: (rival: Mention) => boolean): void {
  for (const rival of layers.mentions.touching(one.repaired)) {
    if (keyOf(rival) === keyOf(one) || !may(rival)) continue
    if (crosses(one, rival) || (rival.type === one.type && contains(one.repaired, rival.repaired))) unmark(layers, rival.span)
  }
}

/** Takes away what is marked at exactly this place. */
function unmark({ mentions, dates }: Layers, span: Span): void {
  const gone = mentions.at(span)
  mentions.remove(gone)
  if (gone.some(({ type }) => isTemporal(type))) dates.remove(dates.at(span))
}

/** Makes one place as its verdict says. */
function settle({ mentions, dates, names, language }: Layers, { span, repaired, quote, type, by, date }: Verdict): void {
  if (date !== 'kept') {
    const known = dates.at(span)[0]
    dates.remove(dates.at(span))
    if (date !== 'none') {
      const id = known?.id ?? `d-${idOf(date.by, span)}`
      const { edtf } = date
      dates.add({ id, span, repaired, quote, by: date.by.by, edtf, implied: [], rule: BY_HAND, language: known?.language ?? language })
    }
  }
  if (by === null) return
  const [known] = mentions.at(span)
  mentions.remove(mentions.at(span))
  if (type === null) return
  const kept = known?.type === type
  const id = known?.id ?? `m-${idOf(by, span)}`
  const why = kept && by.kind === 'mention' && by.action === 'accept' ? known.why : BY_HAND
  mentions.add({ id, span, repaired, quote, by: by.by, type, entity: kept ? known.entity : '', confidence: 1, why })
  if (!kept) names.set(id, nameOf(by, type) ?? quote)
}

/** An id that no other mark of the document has: a rule marks many places. */
function idOf({ id, kind }: Correction, span: Span): string {
  return kind === 'words' ? `${id}-${span.start}` : id
}

function nameOf(by: Correction, type: EntityType): string | undefined {
  if (by.kind === 'words') return by.action === 'mark' ? (by.name ?? by.words) : undefined
  return by.kind === 'mention' && by.action !== 'remove' && by.type === type ? by.name : undefined
}

const BUCKET = 6

/** Annotations by their bounds and, in buckets, by where they lie. */
class Layer<T extends Spot> {
  readonly #items = new Set<T>()
  readonly #byKey = new Map<string, Set<T>>()
  readonly #buckets = new Map<number, Set<T>>()
  constructor(items: readonly T[]) {
    for (const item of items) this.add(item)
  }
  at(span: Span): readonly T[] {
    return [...(this.#byKey.get(keyOf({ span })) ?? [])]
  }
  touching(at: Span<'repaired'>): readonly T[] {
    const found = new Set<T>()
    for (const bucket of bucketsOf(at)) {
      for (const item of this.#buckets.get(bucket) ?? []) if (overlaps(item.repaired, at)) found.add(item)
    }
    return [...found]
  }
  add(item: T): void {
    this.#items.add(item)
    put(this.#byKey, keyOf(item), item)
    for (const bucket of bucketsOf(item.repaired)) put(this.#buckets, bucket, item)
  }
  remove(items: readonly T[]): void {
    for (const item of items) {
      this.#items.delete(item)
      this.#byKey.get(keyOf(item))?.delete(item)
      for (const bucket of bucketsOf(item.repaired)) this.#buckets.get(bucket)?.delete(item)
    }
  }
  all(): readonly T[] {
    return [...this.#items].sort((a, b) => compareSpans(a.repaired, b.repaired) || (a.quote < b.quote ? -1 : 1))
  }
}

function* bucketsOf({ start, end }: Span<'repaired'>): Generator<number> {
  for (let bucket = start >> BUCKET; bucket <= (end - 1) >> BUCKET; bucket++) yield bucket
}

function put<K, T>(map: Map<K, Set<T>>, key: K, item: T): void {
  const known = map.get(key)
  if (known) known.add(item)
  else map.set(key, new Set([item]))
}
