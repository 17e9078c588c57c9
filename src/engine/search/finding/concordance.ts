import type { Concordance, ConcordanceLine, ConcordanceRequest } from '../../contracts/search.ts'
import { pageAt } from '../../model/document.ts'
import { createMapper } from '../../model/text-map.ts'
import type { Marks } from '../index/facts.ts'
import type { IndexState } from '../index/state.ts'
import { formOf } from '../index/tokens.ts'
import { blocksOf } from './blocks.ts'
import { contextOf, wordsBeside } from './context.ts'
import type { Leaf, Place } from './leaf.ts'
import type { Ranked } from './rank.ts'

/** What a query found, for its places to be listed. */
export interface Located {
  readonly state: IndexState
  /** Documents, the best first. */
  readonly ranked: readonly Ranked[]
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

/** Lines that are gathered and ordered at most; a list of all places of a word that stands everywhere helps nobody. */
const MOST_LINES = 20_000
const CONTEXT = 120
/** Code units of context that lines are ordered by. */
const ORDERED_BY = 100
const LIMIT = 100
const NO_MARKS: Marks = { mentions: [], types: [], dates: [] }

/** Every place of a query on a line of its own, in order; linear in the documents found and the lines. */
export function gatherLines(located: Located, request: Pick<ConcordanceRequest, 'sort' | 'word' | 'descending'>): readonly Found[] {
  const { sort = 'relevance', word = 1, descending = false } = request
  const lines = placesIn(located, documentsIn(located, sort, descending))
  if (sort === 'relevance' || sort === 'name' || sort === 'date') return lines
  const { compare } = new Intl.Collator('kk')
  const textOf = textsOf(located)
  const keyed = lines.map((line) => ({ line, key: keyOf(textOf(line.no), line, sort, word) }))
  keyed.sort((a, b) => Number(a.key === '') - Number(b.key === '') || (descending ? compare(b.key, a.key) : compare(a.key, b.key)))
  return keyed.map(({ line }) => line)
}

/** The lines asked for, with their contexts. */
export function showLines(located: Located, gathered: readonly Found[], request: ConcordanceRequest): Pick<Concordance, 'lines' | 'rows'> {
  const { offset = 0, limit = LIMIT, context = CONTEXT } = request
  const openOf = remembering((no: number) => openDocument(located, no))
  const rows = gathered.slice(offset, offset + limit).map((line): ConcordanceLine => {
    const { document, mapper, pageStarts, text } = openOf(line.no)
    const repaired = { start: line.start, end: line.end }
    const { start, end } = mapper.toOriginal(repaired)
    return {
      ...{ document: document.id, name: document.name, title: document.title, date: document.date },
      ...{ page: pageAt(pageStarts, start), score: Math.round(line.score * 1e6) / 1e6 },
      ...contextOf(text, line.start, line.end, context),
      ...{ start, end, repaired },
    }
  })
  return { lines: gathered.length, rows }
}

function documentsIn({ state, ranked }: Located, sort: Order, descending: boolean): readonly Ranked[] {
  if (sort === 'relevance') return descending ? ranked.toReversed() : ranked
  const keyOf = ({ no }: Ranked): string => (sort === 'date' ? (state.documents[no]?.date ?? '') : (state.documents[no]?.name ?? ''))
  const turn = descending && (sort === 'date' || sort === 'name') ? -1 : 1
  const { compare } = new Intl.Collator('kk', { numeric: true })
  const keyed = ranked.map((one) => ({ one, key: keyOf(one) }))
  keyed.sort((a, b) => Number(a.key === '') - Number(b.key === '') || turn * compare(a.key, b.key))
  return keyed.map(({ one }) => one)
}

function placesIn({ state, leaves }: Located, documents: readonly Ranked[]): Found[] {
  const needsMarks = leaves.some((leaf) => leaf.places === 'marks')
  const lines: Found[] = []
  for (const { no, score } of documents) {
    const here = leaves.filter((leaf) => leaf.counts[no] !== 0)
    if (here.length === 0) continue
    const tokens = state.tokens(no)
    const marks = needsMarks ? state.marks(no) : NO_MARKS
    for (const [start, end] of apart(here.flatMap((leaf) => leaf.find(tokens, marks)))) lines.push({ no, score, start, end })
    if (lines.length >= MOST_LINES) break
  }
  return lines.slice(0, MOST_LINES)
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

/** A function that works out each answer once. */
function remembering<T>(make: (key: number) => T): (key: number) => T {
  const made = new Map<number, T>()
  return (key) => {
    const known = made.get(key)
    if (known !== undefined) return known
    const value = make(key)
    made.set(key, value)
    return value
  }
}
