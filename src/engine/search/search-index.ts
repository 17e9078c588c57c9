import { createHash } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import type {
  Concordance,
  ConcordanceRequest,
  QueryReport,
  SearchHit,
  SearchIndex,
  SearchRequest,
  SearchResponse,
  TermMaker,
} from '../contracts/search.ts'
import type { Analysis } from '../model/document.ts'
import { createMapper } from '../model/text-map.ts'
import { alikeOf, anotherAlike, countAlike, foldAlike } from './finding/alike.ts'
import { blocksOf } from './finding/blocks.ts'
import { everyLine, gatherLines, type Located, showLines } from './finding/concordance.ts'
import { evaluate } from './finding/evaluate.ts'
import { filterAndCount } from './finding/facets.ts'
import type { Finding } from './finding/finding.ts'
import type { Leaf } from './finding/leaf.ts'
import { type Ranked, rank, rankAll } from './finding/rank.ts'
import { cutSnippets, type Hit } from './finding/snippets.ts'
import { suggest } from './finding/suggest.ts'
import { whyFound } from './finding/why.ts'
import { answerWord } from './finding/word-leaves.ts'
import type { Coming } from './index/entry.ts'
import type { Marks } from './index/facts.ts'
import { formKey, formOfKey } from './index/flex.ts'
import { INDEX_VERSION, readMeta, writeMeta } from './index/schema.ts'
import { type IndexState, openState } from './index/state.ts'
import { formOf } from './index/tokens.ts'
import { positiveLeaves, printQuery, type QueryNode, replaceLeaf } from './query/ast.ts'
import { parseQuery } from './query/parse.ts'
import { problemOf } from './query/problems.ts'

/** What the index asks of the library. */
export interface SearchSource {
  /** Code units `start`..`end` of a document's repaired text. */
  repairedText(id: string, start: number, end: number): string
  /** Changes whenever a document is added, replaced or removed. */
  fingerprint(): { readonly documents: number; readonly stamps: number }
  /** A number that stands for the present analysis of a document; null for an unknown one. */
  stamp(id: string): number | null
  /** ISO moment of import of a document; null for an unknown one. */
  imported(id: string): string | null
}

const NO_MARKS: Marks = { mentions: [], types: [], dates: [] }
const LIMIT = 20
const SNIPPETS = 3
/** Letters from which on a word may be the beginning of one: a single one begins a tenth of all there are. */
const TYPED = 2
/** Documents in the open shard that are worth closing it when the library is left. */
const WORTH_CLOSING = 16
/** Forms listed for a word at most, and forms that are weighed for that. */
const FORMS = 20
const WEIGHED = 100

/** What a library answers that has no index and cannot be written. */
const NO_INDEX: SearchResponse = {
  documents: 0,
  hits: 0,
  results: [],
  facets: { language: [], format: [], type: [], entity: [], year: [], folder: [], imported: [] },
  report: {
    understood: '',
    forms: {},
    problems: [problemOf('no-index', { start: 0, end: 0 })],
  },
  suggestions: [],
}

/** The index of a library, in the library's own database; made empty, and stale, when there is none of this version. */
export function createSearch(database: DatabaseSync, maker: TermMaker, source: SearchSource): SearchIndex {
  const state = openState(database, maker, versionOf(maker))
  const concordance = concordances(state, maker, source)
  const coming = (analysis: Analysis): Coming => {
    const { id } = analysis.document
    return { analysis, stamp: source.stamp(id) ?? 0, imported: source.imported(id) ?? '' }
  }
  return {
    put: (analysis) => state.put(coming(analysis)),
    remove: (document) => state.remove(document),
    rename: (entities) => {
      if (state.usable && entities.length > 0) state.rename(entities)
    },
    search: (request) => {
      if (!state.usable) return NO_INDEX
      state.sync()
      return search(state, maker, source, request)
    },
    *concordance(request) {
      if (!state.usable) return { documents: 0, hits: 0, lines: 0, rows: [], report: NO_INDEX.report }
      state.sync()
      return yield* concordance(request)
    },
    places: (request, reached) => {
      if (!state.usable) return { documents: 0, report: NO_INDEX.report, lines: [] }
      state.sync()
      const { located, head } = locate(state, maker, source, request)
      return { documents: head.documents, report: head.report, lines: everyLine(located, request, reached) }
    },
    alikeTo: (document) => (state.usable ? anotherAlike(state, document) : null),
    complete: (prefix, limit) => {
      if (!state.usable) return []
      state.sync()
      return complete(state, prefix, limit)
    },
    flush: () => state.flush(WORTH_CLOSING),
    get stale() {
      return lackOf(state, source) !== (state.usable ? (readMeta(database, LACK) ?? NOTHING) : null) || !state.postings.intact()
    },
    *rebuild(documents, together) {
      if (readMeta(database, BUILDING) !== BUILDING || !state.postings.intact()) {
        state.reset()
        writeMeta(database, BUILDING, BUILDING)
      }
      let done = 0
      for (const batch of batches(documents, together)) {
        state.together(() => {
          for (const analysis of batch) {
            const { id } = analysis.document
            if (state.stampOf(id) !== source.stamp(id)) state.put(coming(analysis))
          }
        })
        done += batch.length
        yield done
      }
      state.flush(1)
      writeMeta(database, BUILDING, '')
      writeMeta(database, LACK, lackOf(state, source))
    },
  }
}

/** Says of itself that it is being made. */
const BUILDING = 'building'
/** What the index lacked of the library when it was made: damaged documents cannot be indexed. */
const LACK = 'lack'
const NOTHING = '0 0'

/** By how many documents, and by what sum of stamps, the index is behind the library. */
function lackOf(state: IndexState, source: SearchSource): string {
  const own = state.fingerprint() ?? { documents: 0, stamps: 0 }
  const library = source.fingerprint()
  return `${library.documents - own.documents} ${library.stamps - own.stamps}`
}

/** Items in groups of so many. */
function* batches<T>(items: Iterable<T>, size: number): Generator<readonly T[]> {
  let batch: T[] = []
  for (const item of items) {
    batch.push(item)
    if (batch.length < size) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

/** Words whose terms tell one way of making terms from another. */
const PROBES =
  'мектептерімізде қазақстанның кітабы сотының жылы государства партии решений организаций running parties laws 2003-ші ТМД-ның'

/** The version of an index: changes with the form of the index and with the road from words to terms. */
function versionOf(maker: TermMaker): string {
  const terms = ['kk', 'ru', 'en', 'und'].map((language) => maker.terms(PROBES, language as 'kk').map((token) => token.term))
  return `${INDEX_VERSION}-${createHash('sha256').update(JSON.stringify(terms)).digest('hex').slice(0, 16)}`
}

/** A query answered, before its documents are ordered and anything is cut from texts. */
interface Answered {
  readonly finding: Finding
  readonly root: QueryNode
  readonly leaves: readonly Leaf[]
  /** The parts whose places are the hits. */
  readonly counting: readonly Leaf[]
  readonly left: Int32Array
  readonly facets: SearchResponse['facets']
  readonly hits: number
}

type Asked = Pick<SearchRequest, 'query' | 'filters' | 'documents' | 'typing' | 'spelling'>

function answer(state: IndexState, maker: TermMaker, request: Asked): Answered {
  const { root: typed, problems } = parseQuery(request.query)
  const finding: Finding = { state, maker, spelling: request.spelling ?? {}, problems: [...problems] }
  const root = request.typing ? halfTyped(finding, typed, request.query.length) : typed
  const { found, leaves } = evaluate(finding, root)
  const { left, facets } = filterAndCount(state, found, request.filters ?? [], request.documents)
  const counting = countingLeaves(leaves)
  return { finding, root, leaves, counting, left, facets, hits: timesInAll(counting, left) }
}

function search(state: IndexState, maker: TermMaker, source: SearchSource, request: SearchRequest): SearchResponse {
  const { finding, root, leaves, counting, left, facets, hits } = answer(state, maker, request)
  const offset = request.offset ?? 0
  const end = offset + (request.limit ?? LIMIT)
  const sort = request.sort ?? 'relevance'
  const folding = request.unfold ? 0 : countAlike(state, left)
  const ordered = order(finding, left, leaves, sort, end + folding)
  const page = (folding > 0 ? foldAlike(state, ordered) : ordered).slice(offset, end)
  const alike = folding > 0 ? alikeOf(state, left, page) : null
  return {
    documents: left.length,
    hits,
    results: page.map((ranked) => ({
      ...hitOf(state, source, ranked, leaves, counting, request.snippets ?? SNIPPETS),
      alike: alike?.get(ranked.no) ?? [],
    })),
    facets,
    report: reportOf(state, root, leaves, finding),
    suggestions: left.length === 0 && leaves.length > 0 ? suggest(finding, root, leaves) : [],
  }
}

function reportOf(state: IndexState, root: QueryNode, leaves: readonly Leaf[], { problems }: Finding): QueryReport {
  return { understood: printQuery(root), forms: formsOf(state, leaves), problems }
}

type Lines = ReturnType<typeof gatherLines> extends Generator<null, infer T> ? T : never
type Head = Pick<Concordance, 'documents' | 'hits' | 'report'>

/** What a query finds, for its places to be listed. */
function locate(
  state: IndexState,
  maker: TermMaker,
  source: SearchSource,
  asked: Asked,
): { readonly head: Head; readonly located: Located } {
  const { finding, root, leaves, counting, left, hits } = answer(state, maker, asked)
  return {
    located: { state, ranked: rankAll(finding, left, leaves), leaves: counting, text: source.repairedText },
    head: { documents: left.length, hits, report: reportOf(state, root, leaves, finding) },
  }
}

/** Concordances of an index; the lines gathered last are kept for the next page of them. */
function concordances(
  state: IndexState,
  maker: TermMaker,
  source: SearchSource,
): (request: ConcordanceRequest) => Generator<null, Concordance> {
  let last: { readonly key: string; readonly located: Located; readonly lines: Lines; readonly head: Head } | null = null
  return function* (request) {
    const { offset: _offset, limit: _limit, context: _context, ...asked } = request
    const key = JSON.stringify([asked, state.sequence])
    let found = last
    if (found?.key !== key) {
      const { head, located } = locate(state, maker, source, asked)
      found = { key, located, lines: yield* gatherLines(located, asked), head }
      last = found
    }
    return { ...found.head, ...showLines(found.located, found.lines, request) }
  }
}

/** The query with its last word taken as the beginning of one, when it is still being typed and stands nowhere. */
function halfTyped(finding: Finding, root: QueryNode, end: number): QueryNode {
  const last = positiveLeaves(root).find((leaf) => leaf.end === end)
  if (
    last?.kind !== 'word' ||
    last.mode.kind !== 'any' ||
    last.text.length < TYPED ||
    answerWord(finding, last).counts.some((count) => count > 0)
  )
    return root
  return replaceLeaf(root, last, { ...last, text: `${last.text}*`, mode: { kind: 'pattern' } })
}

/** Words are what hits are counted by; where a query has none, the mentions and dates that it asks for. */
function countingLeaves(leaves: readonly Leaf[]): readonly Leaf[] {
  const words = leaves.filter((leaf) => leaf.places === 'words')
  return words.length > 0 ? words : leaves.filter((leaf) => leaf.places === 'marks')
}

function timesInAll(leaves: readonly Leaf[], documents: Int32Array): number {
  let sum = 0
  for (const { counts } of leaves) for (let i = 0; i < documents.length; i++) sum += counts[documents[i] as number] as number
  return sum
}

function timesIn(leaves: readonly Leaf[], no: number): number {
  return leaves.reduce((sum, leaf) => sum + (leaf.counts[no] as number), 0)
}

function order(
  finding: Finding,
  left: Int32Array,
  leaves: readonly Leaf[],
  sort: NonNullable<SearchRequest['sort']>,
  most: number,
): Ranked[] {
  if (sort === 'relevance') return rank(finding, left, leaves, most)
  const { documents } = finding.state
  const keyOf = (no: number): string | number => {
    const document = documents[no]
    if (sort === 'name') return document?.name ?? ''
    return sort === 'imported' ? -no : (document?.date ?? '￿')
  }
  const keyed = Array.from(left, (no) => ({ no, key: keyOf(no), id: documents[no]?.id ?? '' }))
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.id < b.id ? -1 : 1))
  return keyed.map(({ no }) => ({ no, score: 0 }))
}

function hitOf(
  state: IndexState,
  source: SearchSource,
  { no, score }: Ranked,
  leaves: readonly Leaf[],
  counting: readonly Leaf[],
  most: number,
): Omit<SearchHit, 'alike'> {
  const document = state.documents[no] as NonNullable<IndexState['documents'][number]>
  const tokens = state.tokens(no)
  const marks = counting.some((leaf) => leaf.places === 'marks') ? state.marks(no) : NO_MARKS
  const hits = counting.flatMap((leaf, i) =>
    leaf.counts[no] === 0 ? [] : leaf.find(tokens, marks).map((place): Hit => ({ leaf: i, place })),
  )
  const { map, pageStarts } = state.places(no)
  const text = blocksOf((start, end) => source.repairedText(document.id, start, end))
  const snippets = cutSnippets({ mapper: createMapper(map), pageStarts, text }, hits, most)
  return {
    document: document.id,
    name: document.name,
    title: document.title,
    score: Math.round(score * 1e6) / 1e6,
    page: snippets[0]?.page ?? null,
    hits: timesIn(counting, no),
    snippets,
    why: most > 0 ? whyFound(leaves, counting, no, hits, text) : [],
  }
}

/** The forms that each word of a query found, the most frequent first, each with its number. */
function formsOf(state: IndexState, leaves: readonly Leaf[]): QueryReport['forms'] {
  const forms: Record<string, readonly string[]> = {}
  for (const leaf of leaves) {
    if (leaf.node.kind !== 'word') continue
    const weighed = leaf.forms.slice(0, WEIGHED)
    const counts = state.countForms(weighed)
    const counted = weighed.map((form, i) => ({ form, count: counts[i] as number }))
    forms[leaf.node.text] = counted
      .filter((one) => one.count > 0)
      .sort((a, b) => b.count - a.count || (a.form < b.form ? -1 : 1))
      .slice(0, FORMS)
      .map(({ form, count }) => `${form} ${count}`)
  }
  return forms
}

function complete(state: IndexState, prefix: string, limit: number): readonly string[] {
  const form = formOf(prefix.trim())
  if (form === '') return []
  const counts = new Map<string, number>()
  for (const [key, documents] of state.postings.countBeginning(formKey(form)))
    counts.set(formOfKey(key), (counts.get(formOfKey(key)) ?? 0) + documents)
  return [...counts]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .values()
    .map(([one]) => one)
    .filter((one) => state.countForm(one) > 0)
    .take(limit)
    .toArray()
}
