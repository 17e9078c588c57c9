import type { Concordance, ConcordanceLine, ConcordanceRequest } from '../../contracts/search.ts'
import { pageAt } from '../../model/document.ts'
import { createMapper } from '../../model/text-map.ts'
import type { Marks } from '../index/facts.ts'
import type { IndexState } from '../index/state.ts'
import { formOf } from '../index/tokens.ts'
import { blocksOf } from './blocks.ts'
import { contextOf, wordsBeside } from './context.ts'
import { diskShelf } from './disk-shelf.ts'
import { inOrder } from './in-order.ts'
import type { Leaf, Place } from './leaf.ts'
import type { Ranked } from './rank.ts'

/** What a query found, for its places to be listed. */
export interface Located {
  readonly state: IndexState
  /** Documents, the best first, put in order while they are asked for, which can be done once. */
  readonly ranked: Iterable<Ranked | null>
  /** The parts of the query whose places are listed. */
  readonly leaves: readonly Leaf[]
  /** Code units `start`..`end` of a document's repaired text. */
  text(id: string, start: number, end: number): string
}

/** One place found: number of the document, its score, start and end in the repaired text. */
interface Found {
  readonly no: number
  readonly score: number
  readonly start: number
  readonly end: number
}

type Order = NonNullable<ConcordanceRequest['sort']>

/** Lines that are gathered and ordered to be looked at, at most; a list of all places of a word that stands everywhere helps nobody. */
const MOST_LINES = 20_000
/** Lines that are listed in a step. */
const STEP = 200
const CONTEXT = 120
/** Code units of context that lines are ordered by. */
const ORDERED_BY = 100
const LIMIT = 100
const NO_MARKS: Marks = { mentions: [], types: [], dates: [] }

/** Every place of a query on a line of its own, in order, at most so many, in short steps. */
export function* gatherLines(located: Located, request: Ordered): Generator<null, readonly Found[]> {
  const first = upTo(placesIn(located, documentsIn(located, request)), MOST_LINES)
  if (!isByContext(request)) return yield* listed(first)
  const keyed = inOrder(withKeys(located, first, request), byKey(request))
  return (yield* listed(keyed)).map(({ item }) => item)
}

/** Every place of a query with its context, in order, whatever their number; null between short steps. `reached` hears of each document. */
export function* everyLine(
  located: Located,
  request: Omit<ConcordanceRequest, 'offset' | 'limit'>,
  reached: () => void,
): Generator<ConcordanceLine | null> {
  const rowOf = rowsOf(located, request.context ?? CONTEXT, 1)
  const places = placesIn(located, documentsIn(located, request), reached)
  if (!isByContext(request)) {
    for (const place of places) yield place && rowOf(place)
    return
  }
  const rows = mapped(withKeys(located, places, request), ({ item, key }) => ({ item: rowOf(item), key }))
  yield* mapped(inOrder(rows, byKey(request), diskShelf<Keyed<ConcordanceLine>>), ({ item }) => item)
}

/** The lines asked for, with their contexts. */
export function showLines(located: Located, gathered: readonly Found[], request: ConcordanceRequest): Pick<Concordance, 'lines' | 'rows'> {
  const { offset = 0, limit = LIMIT, context = CONTEXT } = request
  const there = gathered.slice(offset, offset + limit).filter(({ no }) => located.state.documents[no] !== undefined)
  return { lines: gathered.length, rows: there.map(rowsOf(located, context, limit)) }
}

/** Lines made of places; so many documents stay open. */
function rowsOf(located: Located, context: number, open: number): (found: Found) => ConcordanceLine {
  const openOf = remembering((no: number) => openDocument(located, no), open)
  return (line) => {
    const { document, mapper, pageStarts, text } = openOf(line.no)
    const repaired = { start: line.start, end: line.end }
    const { start, end } = mapper.toOriginal(repaired)
    return {
      ...{ document: document.id, name: document.name, title: document.title, date: document.date },
      ...{ page: pageAt(pageStarts, start), score: Math.round(line.score * 1e6) / 1e6 },
      ...contextOf(text, line.start, line.end, context),
      ...{ start, end, repaired },
    }
  }
}

type Ordered = Pick<ConcordanceRequest, 'sort' | 'word' | 'descending'>

function isByContext({ sort }: Ordered): boolean {
  return sort === 'left' || sort === 'right' || sort === 'node'
}

/** Something with what it is ordered by; what has an empty key comes last. */
interface Keyed<T> {
  readonly item: T
  readonly key: string
}

function byKey({ sort, descending = false }: Ordered): (a: Keyed<unknown>, b: Keyed<unknown>) => number {
  const { compare } = new Intl.Collator('kk', { numeric: sort === 'name' || sort === 'date' })
  const turn = descending ? -1 : 1
  return (a, b) => Number(a.key === '') - Number(b.key === '') || turn * compare(a.key, b.key)
}

function* documentsIn({ state, ranked }: Located, request: Ordered): Generator<Ranked | null> {
  const { sort, descending = false } = request
  if (sort !== 'name' && sort !== 'date') {
    yield* descending && !isByContext(request) ? reversed(ranked) : ranked
    return
  }
  const keyed = mapped(ranked, (item) => ({ item, key: state.documents[item.no]?.[sort] ?? '' }))
  yield* mapped(inOrder(keyed, byKey(request)), ({ item }) => item)
}

/** The places of documents, in the order of their text; null after each document. */
function* placesIn({ state, leaves }: Located, documents: Iterable<Ranked | null>, reached = (): void => {}): Generator<Found | null> {
  const needsMarks = leaves.some((leaf) => leaf.places === 'marks')
  for (const document of documents) {
    yield null
    if (document === null || state.documents[document.no] === undefined) continue
    const { no, score } = document
    const here = leaves.filter((leaf) => leaf.counts[no] !== 0)
    if (here.length > 0) {
      const tokens = state.tokens(no)
      const marks = needsMarks ? state.marks(no) : NO_MARKS
      for (const [start, end] of apart(here.flatMap((leaf) => leaf.find(tokens, marks)))) yield { no, score, start, end }
    }
    reached()
  }
}

function* withKeys(located: Located, places: Iterable<Found | null>, { sort = 'node', word = 1 }: Ordered): Generator<Keyed<Found> | null> {
  const textOf = textsOf(located)
  for (const item of places) yield item && { item, key: keyOf(textOf(item.no), item, sort, word) }
}

function* reversed<T>(items: Iterable<T | null>): Generator<T | null> {
  yield* (yield* listed(items)).reverse()
}

function* mapped<T, U>(items: Iterable<T | null>, make: (item: T) => U): Generator<U | null> {
  for (const item of items) yield item === null ? null : make(item)
}

function* upTo<T>(items: Iterable<T | null>, most: number): Generator<T | null> {
  let left = most
  for (const item of items) {
    if (item !== null && left-- === 0) return
    yield item
  }
}

/** Items as a list, found in steps of so many. */
function* listed<T>(items: Iterable<T | null>): Generator<null, T[]> {
  const list: T[] = []
  for (const item of items) {
    if (item !== null) list.push(item)
    if (item === null || list.length % STEP === 0) yield null
  }
  return list
}

/** Places in order; of places that overlap only the first, and of those that begin together the longest. */
function apart(places: readonly Place[]): Place[] {
  const chosen: Place[] = []
  for (const place of places.toSorted((a, b) => a[0] - b[0] || b[1] - a[1])) {
    if (place[0] >= (chosen.at(-1)?.[1] ?? 0)) chosen.push(place)
  }
  return chosen
}

/** What a line is ordered by; an empty string comes last. */
function keyOf(text: TextReader, { start, end }: Found, sort: Order, word: number): string {
  const context = contextOf(text, start, end, ORDERED_BY)
  return sort === 'left' || sort === 'right' ? wordsBeside(context, sort, word) : formOf(context.node)
}

type TextReader = (start: number, end: number) => string

/** Readers of texts by number of document; that of the last document stays open, so that its places are read together. */
function textsOf({ state, text }: Located): (no: number) => TextReader {
  let last = -1
  let reader: TextReader = () => ''
  return (no) => {
    if (no !== last) reader = blocksOf((start, end) => text(state.documents[no]?.id ?? '', start, end))
    last = no
    return reader
  }
}

function openDocument({ state, text }: Located, no: number) {
  const document = state.documents[no] as NonNullable<IndexState['documents'][number]>
  const { map, pageStarts } = state.places(no)
  return { document, mapper: createMapper(map), pageStarts, text: blocksOf((start, end) => text(document.id, start, end)) }
}

/** A function that works out an answer once; the last so many are remembered. */
function remembering<T>(make: (key: number) => T, most: number): (key: number) => T {
  const made = new Map<number, T>()
  return (key) => {
    const known = made.get(key)
    if (known !== undefined) return known
    const value = make(key)
    if (made.size >= most) made.clear()
    made.set(key, value)
    return value
  }
}
