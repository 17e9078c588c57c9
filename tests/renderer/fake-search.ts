import type {
  Concordance,
  ConcordanceRequest,
  FacetCount,
  FacetFilter,
  FacetName,
  SearchHit,
  SearchRequest,
  SearchResponse,
} from '../../src/engine/contracts/search.ts'
import type { Analysis } from '../../src/engine/model/document.ts'
import type { Span } from '../../src/engine/model/span.ts'
import { createMapper } from '../../src/engine/model/text-map.ts'

function valuesOf(analysis: Analysis): Readonly<Record<FacetName, readonly (readonly [string, string])[]>> {
  const types = [...new Set(analysis.mentions.map((mention) => mention.type))]
  const years = [...new Set(analysis.dates.map((date) => (date.edtf ?? '').slice(0, 4)))]
  return {
    language: [[analysis.document.language, analysis.document.language]],
    format: [[analysis.document.format, analysis.document.format]],
    type: types.map((type) => [type, type]),
    entity: analysis.entities.filter((entity) => entity.type !== 'DATE').map((entity) => [entity.id, entity.name]),
    year: years.map((year) => [year, year]),
    folder: [['/archive/', '/archive/']],
    imported: [['2026-05-01', '2026-05-01']],
  }
}

/** True when a document passes all filters: values of one facet are ORed, facets ANDed. */
export function passes(analysis: Analysis, filters: readonly FacetFilter[]): boolean {
  const values = valuesOf(analysis)
  const has = (filter: FacetFilter): boolean => values[filter.facet].some(([value]) => value === filter.value)
  const wanted = Map.groupBy(
    filters.filter((filter) => !filter.not),
    (filter) => filter.facet,
  )
  return filters.every((filter) => !filter.not || !has(filter)) && [...wanted.values()].every((group) => group.some(has))
}

function facetsOf(analyses: readonly Analysis[]): SearchResponse['facets'] {
  const counts: Record<FacetName, Map<string, FacetCount>> = {
    language: new Map(),
    format: new Map(),
    type: new Map(),
    entity: new Map(),
    year: new Map(),
    folder: new Map(),
    imported: new Map(),
  }
  for (const analysis of analyses) {
    for (const [facet, values] of Object.entries(valuesOf(analysis))) {
      const map = counts[facet as FacetName]
      for (const [value, label] of values) map.set(value, { value, label, count: (map.get(value)?.count ?? 0) + 1 })
    }
  }
  const listed = (facet: FacetName): FacetCount[] => [...counts[facet].values()].sort((a, b) => b.count - a.count)
  return {
    language: listed('language'),
    format: listed('format'),
    type: listed('type'),
    entity: listed('entity'),
    year: listed('year'),
    folder: listed('folder'),
    imported: listed('imported'),
  }
}

/** A search that finds words by their beginnings. */
export function answerSearch(analyses: readonly Analysis[], request: SearchRequest): SearchResponse {
  const { query, limit = 20, offset = 0, snippets = 3 } = request
  const words = query.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const found = words.length === 0 ? [] : analyses.map((analysis) => hitOf(analysis, words, snippets)).filter((hit) => hit !== null)
  const ids = new Set(found.map((hit) => hit.document))
  return {
    documents: found.length,
    hits: found.reduce((sum, hit) => sum + hit.hits, 0),
    results: found.slice(offset, offset + limit),
    facets: facetsOf(words.length === 0 ? analyses : analyses.filter((analysis) => ids.has(analysis.document.id))),
    report: {
      understood: words.join(' AND '),
      forms: Object.fromEntries(words.map((word) => [word, formsOf(analyses, word)])),
      problems:
        query.includes('"') && (query.match(/"/gu) ?? []).length % 2 === 1
          ? [
              {
                code: 'open-quotation',
                params: {},
                message: 'A quotation mark is not closed; read as closed at the end.',
                start: query.indexOf('"'),
                end: query.length,
              },
            ]
          : [],
    },
    suggestions: found.length === 0 && words.length > 0 ? ['арал', 'қазақстан'] : [],
  }
}

/** Words of the documents that begin so. */
export function formsOf(analyses: readonly Analysis[], word: string): string[] {
  const forms = analyses
    .flatMap((analysis) => analysis.text.repaired.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
    .filter((form) => form.startsWith(word))
  return [...new Set(forms)].slice(0, 20)
}

function hitOf(analysis: Analysis, words: readonly string[], limit: number): SearchHit | null {
  const text = analysis.text.repaired
  const mapper = createMapper(analysis.map)
  const places = [...text.matchAll(/[\p{L}\p{N}]+/gu)]
    .filter((match) => words.some((word) => match[0].toLowerCase().startsWith(word)))
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
  if (places.length === 0) return null
  const snippets = places.slice(0, limit).map((place) => {
    const start = Math.max(0, text.lastIndexOf(' ', Math.max(0, place.start - 60)) + 1)
    const until = text.indexOf(' ', Math.min(text.length, place.end + 70))
    const end = until < 0 ? text.length : until
    const span = mapper.toOriginal({ start, end })
    return {
      ...span,
      text: text.slice(start, end),
      marks: [[place.start - start, place.end - start]] as const,
      repaired: { start, end },
      page: analysis.document.pages > 0 ? 1 : null,
    }
  })
  return {
    document: analysis.document.id,
    name: analysis.document.name,
    title: analysis.document.title,
    score: places.length,
    page: null,
    hits: places.length,
    snippets,
    why: [],
    alike: [],
  }
}

function originalOf(analyses: readonly Analysis[], id: string, start: number, end: number): Span {
  const analysis = analyses.find((one) => one.document.id === id) as Analysis
  return createMapper(analysis.map).toOriginal({ start, end })
}

/** Every place on a line of its own, unordered. */
export function answerConcordance(analyses: readonly Analysis[], request: ConcordanceRequest): Concordance {
  const { offset = 0, limit = 100 } = request
  const { documents, hits, results, report } = answerSearch(analyses, { query: request.query, limit: 1_000, snippets: 1_000 })
  const rows = results.flatMap(({ document, name, title, score, snippets }) =>
    snippets.map(({ text, marks, page, repaired }) => {
      const [from, to] = marks[0] as readonly [number, number]
      return {
        ...{ document, name, title, date: null, page, score },
        ...originalOf(analyses, document, repaired.start + from, repaired.start + to),
        ...{ left: text.slice(0, from), node: text.slice(from, to), right: text.slice(to) },
        repaired: { start: repaired.start + from, end: repaired.start + to },
      }
    }),
  )
  return { documents, hits, lines: rows.length, rows: rows.slice(offset, offset + limit), report }
}
