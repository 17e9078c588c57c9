import type { SearchIndex } from '../contracts/search.ts'
import type { Store } from '../contracts/store.ts'
import type {
  Chronology,
  ChronologyRequest,
  Evidence,
  Network,
  NetworkRequest,
  Survey,
  SurveyScope,
  SurveyStore,
} from '../contracts/survey.ts'
import { ENTITY_TYPES, type EntityType } from '../model/annotation.ts'
import type { Analysis } from '../model/document.ts'
import { NUMERIC_TYPES } from '../model/timeline.ts'
import { findConflicts } from './conflicts.ts'
import { dossierOf } from './dossier.ts'
import { createPairCounter, networkOf } from './pairs.ts'
import { evidenceOf, namedTogether } from './sentences.ts'

/** Most documents whose analyses are read for one answer. */
const MOST_READ = 300
const MOST_ROWS = 400
const MOST_EVIDENCE = 100
const MOST_FOUND = 10_000
const TOP = 40
/** A date open at one end is drawn no further than this beyond the others, in days. */
const MARGIN = 366

const NAMES: readonly EntityType[] = ENTITY_TYPES.filter((type) => !NUMERIC_TYPES.has(type))

interface Parts {
  readonly store: Pick<Store, 'analysis' | 'documents'>
  readonly survey: SurveyStore
  readonly index: Pick<SearchIndex, 'search'>
}

/** Surveys of a library. */
export function createSurvey(parts: Parts): Survey {
  const { survey } = parts
  return {
    chronology: async (request) => chronology(survey, request, idsOf(parts, request)),
    conflicts: async (scope) => {
      const ids = idsOf(parts, scope) ?? allIds(parts)
      return { whole: ids.length <= MOST_READ, conflicts: findConflicts(await read(parts, ids.slice(0, MOST_READ))) }
    },
    network: (request) => network(parts, request),
    together: async (scope, one, other) => together(parts, survey.documentsWith([one, other], idsOf(parts, scope)), one, other),
    dossier: async (id) => {
      const entity = survey.entity(id)
      if (!entity) return null
      const analyses = await read(parts, survey.documentsWith([id]).slice(0, MOST_READ))
      return { ...dossierOf(entity, analyses), whole: entity.documents <= MOST_READ }
    },
    statistics: async (scope) => {
      const ids = idsOf(parts, scope)
      return { ...survey.figures(ids), entities: survey.topEntities(NAMES, TOP, ids) }
    },
  }
}

/** Ids of a scope; undefined for the whole library. */
function idsOf({ index }: Parts, { documents, search }: SurveyScope): readonly string[] | undefined {
  if (documents || !search) return documents
  const { results } = index.search({ query: search.query, filters: search.filters ?? [], limit: MOST_FOUND, snippets: 0, unfold: true })
  return results.map(({ document }) => document)
}

function allIds({ store }: Parts): readonly string[] {
  return store.documents({ limit: MOST_READ + 1 }).rows.map(({ id }) => id)
}

/** Analyses of documents, letting other calls of the engine in between. */
async function read({ store }: Parts, ids: readonly string[]): Promise<readonly Analysis[]> {
  const found: Analysis[] = []
  for (const id of ids) {
    const analysis = store.analysis(id)
    if (analysis) found.push(analysis)
    await new Promise((resolve) => setTimeout(resolve, 0))
  }
  return found
}

function chronology(survey: SurveyStore, request: ChronologyRequest, ids: readonly string[] | undefined): Chronology {
  const from = request.from ?? Number.NEGATIVE_INFINITY
  const to = request.to ?? Number.POSITIVE_INFINITY
  const dates = [...survey.datesBetween(from, to, ids)]
  const ends = dates.flatMap(({ low, high }) => [low, high]).filter(Number.isFinite)
  if (ends.length === 0) return { bounds: null, dates: 0, counts: [], rows: [] }
  const least = ends.reduce((a, b) => Math.min(a, b))
  const most = ends.reduce((a, b) => Math.max(a, b))
  const low = request.from ?? least
  const high = request.to ?? Math.max(most, least + 1)
  const counts = new Array<number>(request.bins).fill(0)
  for (const date of dates) {
    const start = Number.isFinite(date.low) ? date.low : date.high - MARGIN
    const bin = Math.floor(((start - low) / (high - low)) * request.bins)
    if (bin >= 0 && bin < request.bins) counts[bin] = (counts[bin] as number) + 1
  }
  return { bounds: { low, high }, dates: dates.length, counts, rows: survey.datedRows(from, to, MOST_ROWS, ids) }
}

async function network(parts: Parts, request: NetworkRequest): Promise<Network> {
  const { survey, store } = parts
  const ids = idsOf(parts, request)
  const nodes = survey.topEntities(request.types ?? NAMES, request.most, ids)
  const wanted = new Set(nodes.map(({ id }) => id))
  const pairs = createPairCounter()
  const count = ids?.length ?? store.documents({ limit: 0 }).total
  if (count > MOST_READ) {
    for (const group of survey.entitiesByDocument([...wanted], ids)) pairs.add(group)
    return networkOf('document', nodes, pairs.pairs(request.least))
  }
  for (const analysis of await read(parts, ids ?? allIds(parts))) {
    for (const { entities } of namedTogether(analysis, wanted)) pairs.add(entities)
  }
  return networkOf('sentence', nodes, pairs.pairs(request.least))
}

async function together(parts: Parts, ids: readonly string[], one: string, other: string): Promise<readonly Evidence[]> {
  const found: Evidence[] = []
  for (const analysis of await read(parts, ids.slice(0, MOST_READ))) {
    for (const { sentence, entities } of namedTogether(analysis, new Set([one, other]))) {
      if (entities.size === 2) found.push(evidenceOf(analysis, sentence))
      if (found.length === MOST_EVIDENCE) return found
    }
  }
  return found
}
