import type { Description, Engine, EngineEvents, FileOutcome, Job } from '../../src/engine/contracts/engine.ts'
import type { FacetCount, FacetFilter, FacetName, SearchHit, SearchResponse } from '../../src/engine/contracts/search.ts'
import type { DocumentRow } from '../../src/engine/contracts/store.ts'
import type { EntityType } from '../../src/engine/model/annotation.ts'
import type { Analysis } from '../../src/engine/model/document.ts'
import { EngineError } from '../../src/engine/model/errors.ts'
import { createMapper } from '../../src/engine/model/text-map.ts'
import { type Sketch, sketchToAnalysis } from './fake-documents.ts'
import { SKETCHES } from './fake-sketches.ts'

interface FakeOptions {
  readonly sketches: readonly Sketch[]
  readonly settings?: Readonly<Record<string, unknown>>
  /** Tells the window; set once the port is served. */
  readonly tell: <N extends keyof EngineEvents>(name: N, value: EngineEvents[N]) => void
}

const TYPES: readonly (readonly [EntityType, string, boolean, number, string, string, string])[] = [
  ['PERSON', 'people', true, 28, 'Тұлға', 'Человек', 'Person'],
  ['ORGANISATION', 'organisations', true, 262, 'Ұйым', 'Организация', 'Organisation'],
  ['GPE', 'places', true, 150, 'Ел, қала', 'Страна, город', 'Country, city'],
  ['LOCATION', 'places', true, 178, 'Жер-су', 'Местность', 'Location'],
  ['FACILITY', 'places', true, 200, 'Құрылыс', 'Сооружение', 'Facility'],
  ['LAW', 'laws', true, 320, 'Заң', 'Закон', 'Law'],
  ['DATE', 'dates', true, 75, 'Күн', 'Дата', 'Date'],
  ['EVENT', 'events', true, 355, 'Оқиға', 'Событие', 'Event'],
  ['MONEY', 'numbers', false, 110, 'Ақша', 'Деньги', 'Money'],
]

const DESCRIPTION: Description = {
  version: '0.1.0',
  languages: [
    { code: 'kk', name: 'Қазақша' },
    { code: 'ru', name: 'Русский' },
    { code: 'en', name: 'English' },
  ],
  formats: [
    { name: 'pdf', extensions: ['pdf'] },
    { name: 'txt', extensions: ['txt'] },
  ],
  repairs: ['legacy-glyphs'],
  exporters: [
    { name: 'jsonl', extension: 'jsonl' },
    { name: 'csv', extension: 'csv' },
  ],
  entityTypes: TYPES.map(([type, group, shown, hue, kk, ru, en]) => ({ type, group, shown, hue, labels: { kk, ru, en } })),
}

/** An engine for looking at the window: made-up documents in memory, imports that take a while, a search that only looks for beginnings of words. */
export function createFakeEngine({ sketches, settings = {}, tell }: FakeOptions): Engine {
  const documents = new Map<string, { analysis: Analysis; row: DocumentRow }>()
  const removed = new Map<string, { analysis: Analysis; row: DocumentRow }>()
  let kept: Readonly<Record<string, unknown>> = settings
  let jobs: readonly Job[] = []
  const add = (sketch: Sketch, index: number): string => {
    const analysis = sketchToAnalysis(sketch)
    documents.set(analysis.document.id, { analysis, row: rowOf(analysis, index) })
    return analysis.document.id
  }
  sketches.forEach(add)
  const changed = (): void => tell('changed', { documents: documents.size })
  const runJob = (names: readonly string[], outcomeOf: (name: string, index: number) => FileOutcome): Job => {
    const id = `job-${jobs.length + 1}`
    const first: Job = {
      id,
      state: 'running',
      files: names.length,
      done: 0,
      failed: 0,
      bytesDone: 0,
      bytes: names.length * 40_000,
      rate: 0,
      left: null,
      current: names.slice(0, 1),
      outcomes: [],
    }
    jobs = [...jobs, first]
    void advance(id, names, outcomeOf)
    return first
  }
  const advance = async (id: string, names: readonly string[], outcomeOf: (name: string, index: number) => FileOutcome): Promise<void> => {
    for (const [index, name] of names.entries()) {
      await new Promise((resolve) => setTimeout(resolve, names.length > 8 ? 120 : 350))
      const job = jobs.find((one) => one.id === id) as Job
      if (job.state === 'cancelled') return
      const outcome = outcomeOf(name, index)
      const done = index + 1
      const next: Job = {
        ...job,
        done,
        failed: job.failed + (outcome.state === 'failed' ? 1 : 0),
        bytesDone: done * 40_000,
        rate: 3.2,
        left: (names.length - done) / 3.2,
        current: names.slice(done, done + 2),
        outcomes: [...job.outcomes, outcome],
        state: done === names.length ? 'done' : 'running',
      }
      jobs = jobs.map((one) => (one.id === id ? next : one))
      tell('jobs', jobs)
      changed()
    }
  }
  const importNamed = (names: readonly string[]): Job =>
    runJob(names, (path, index) => {
      if (path.includes('broken'))
        return {
          path,
          state: 'failed',
          document: null,
          notices: [{ code: 'needs-password', message: 'The file is encrypted; open it with its password and save it without one.' }],
        }
      const name = path.split('/').at(-1) as string
      const base = SKETCHES[index % SKETCHES.length] as Sketch
      const known = [...documents.values()].find((one) => one.row.name === name)
      if (known)
        return {
          path,
          state: 'already',
          document: known.row.id,
          notices: [{ code: 'already-in-library', message: 'Already in the library.' }],
        }
      return { path, state: 'imported', document: add({ ...base, name, title: name.replace(/\.\w+$/u, '') }, documents.size), notices: [] }
    })
  const analysisOf = (id: string): Analysis => {
    const found = documents.get(id)
    if (!found) throw new EngineError('no-such-document', 'There is no such document in the library.')
    return found.analysis
  }
  return {
    describe: async () => DESCRIPTION,
    library: async () => ({ folder: '/home/aigerim/Belgi', documents: documents.size, readOnly: false }),
    documents: async ({ filters = [], sort = 'imported', descending = false, limit = 100, offset = 0 }) => {
      const rows = [...documents.values()].filter(({ analysis }) => passes(analysis, filters)).map(({ row }) => row)
      rows.sort((a, b) => (sort === 'size' ? a.size - b.size : String(a[sort]).localeCompare(String(b[sort]))) * (descending ? -1 : 1))
      return { total: rows.length, rows: rows.slice(offset, offset + limit) }
    },
    analysis: async (id) => analysisOf(id),
    pages: async () => [],
    original: async (id) => new TextEncoder().encode(analysisOf(id).text.original),
    importPaths: async (paths) => importNamed(paths),
    importFiles: async (files) => importNamed(files.map((file) => file.name)),
    importSamples: async () =>
      runJob(
        SKETCHES.map((sketch) => sketch.name),
        (path, index) => ({ path, state: 'imported', document: add(SKETCHES[index] as Sketch, index), notices: [] }),
      ),
    jobs: async () => jobs,
    cancel: async (id) => {
      jobs = jobs.map((job) => (job.id === id ? { ...job, state: 'cancelled', current: [] } : job))
      tell('jobs', jobs)
    },
    remove: async (ids) => {
      for (const id of ids) {
        const found = documents.get(id)
        if (found) removed.set(id, found)
        documents.delete(id)
      }
      changed()
    },
    restore: async (ids) => {
      for (const id of ids) {
        const found = removed.get(id)
        if (found) documents.set(id, found)
      }
      changed()
    },
    search: async ({ query, filters = [], limit = 20, offset = 0, snippets = 3 }) => {
      const analyses = [...documents.values()].map((one) => one.analysis).filter((analysis) => passes(analysis, filters))
      return answerSearch(analyses, query, limit, offset, snippets)
    },
    complete: async (prefix) =>
      formsOf(
        [...documents.values()].map((one) => one.analysis),
        prefix.toLowerCase(),
      ).filter((form) => form.length > prefix.length),
    entities: async () => [],
    timeline: async () => [],
    export: async ({ format }) => ({ name: `belgi.${format}`, bytes: new TextEncoder().encode('{}\n') }),
    check: async () => ({ ok: true, documents: documents.size, problems: [] }),
    settings: async () => kept,
    setSettings: async (patch) => {
      kept = { ...kept, ...patch }
    },
  }
}

function rowOf(analysis: Analysis, index: number): DocumentRow {
  return {
    ...analysis.document,
    imported: new Date(Date.now() - index * 7.3e7).toISOString(),
    words: analysis.text.repaired.split(/\s+/u).length,
    mentions: analysis.mentions.length,
    dates: analysis.dates.length,
    notices: analysis.notices,
  }
}

function valuesOf(analysis: Analysis): Readonly<Record<FacetName, readonly (readonly [string, string])[]>> {
  const types = [...new Set(analysis.mentions.map((mention) => mention.type))]
  const years = [...new Set(analysis.dates.map((date) => (date.edtf ?? '').slice(0, 4)))]
  return {
    language: [[analysis.document.language, analysis.document.language]],
    format: [[analysis.document.format, analysis.document.format]],
    type: types.map((type) => [type, type]),
    entity: analysis.entities.filter((entity) => entity.type !== 'DATE').map((entity) => [entity.id, entity.name]),
    year: years.map((year) => [year, year]),
  }
}

function passes(analysis: Analysis, filters: readonly FacetFilter[]): boolean {
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
  }
  for (const analysis of analyses) {
    for (const [facet, values] of Object.entries(valuesOf(analysis))) {
      const map = counts[facet as FacetName]
      for (const [value, label] of values) map.set(value, { value, label, count: (map.get(value)?.count ?? 0) + 1 })
    }
  }
  const listed = (facet: FacetName): FacetCount[] => [...counts[facet].values()].sort((a, b) => b.count - a.count)
  return { language: listed('language'), format: listed('format'), type: listed('type'), entity: listed('entity'), year: listed('year') }
}

function answerSearch(analyses: readonly Analysis[], query: string, limit: number, offset: number, snippets: number): SearchResponse {
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
          ? [{ message: 'A quotation mark is not closed; read as closed at the end.', start: query.indexOf('"'), end: query.length }]
          : [],
    },
    suggestions: found.length === 0 && words.length > 0 ? ['арал', 'қазақстан'] : [],
  }
}

function formsOf(analyses: readonly Analysis[], word: string): string[] {
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
  }
}
