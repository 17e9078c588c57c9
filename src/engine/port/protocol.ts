import { z } from 'zod'
import type { Engine, EngineEvents } from '../contracts/engine.ts'
import { ENTITY_TYPES } from '../model/annotation.ts'
import type { CorrectionRequest } from '../model/correction.ts'
import { readRequest } from '../model/corrections-read.ts'

const id = z.string().regex(/^[0-9a-f]{64}$/u)
const ids = z.array(id).max(100_000)
const job = z.string().max(100)
const path = z.string().min(1).max(32_768)
const limit = z.number().int().min(0).max(10_000).optional()
const offset = z.number().int().min(0).max(1_000_000_000).optional()
const page = z.number().int().min(1).max(1_000_000)
const bytes = (most: number) => z.instanceof(Uint8Array).refine(({ length }) => length <= most, `more than ${most} bytes`)
/** Twice the largest file that is read: what is somewhat too large gets a notice of its own. */
const FILE_BYTES = 1024 * 1024 * 1024
const CORRECTIONS_BYTES = 256 * 1024 * 1024
const setting = z.json().refine((value) => JSON.stringify(value).length <= 1_000_000, 'too long')
const filters = z
  .array(
    z.object({
      facet: z.enum(['language', 'format', 'type', 'entity', 'year', 'folder', 'imported']),
      value: z.string().max(500),
      not: z.boolean().optional(),
    }),
  )
  .max(100)
  .optional()

const correctionId = z.string().min(1).max(100)
const request = z.unknown().transform((value, context): CorrectionRequest => {
  const read = readRequest(value)
  if (read) return read
  context.addIssue({ code: 'custom', message: 'no correction that is known' })
  return z.NEVER
})
const words = z.string().min(1).max(1_000)
const place = {
  span: z.object({ start: z.number().int().min(0).max(1_000_000_000), end: z.number().int().min(1).max(1_000_000_000) }),
  quote: z.string().min(1).max(10_000),
}

const apart = z.boolean().optional()
const spelling = z.object({ letters: apart, latin: apart, yo: apart }).optional()

const concordance = {
  query: z.string().max(10_000),
  spelling,
  filters,
  documents: ids.optional(),
  typing: z.boolean().optional(),
  sort: z.enum(['relevance', 'name', 'date', 'node', 'left', 'right']).optional(),
  word: z.number().int().min(1).max(5).optional(),
  descending: z.boolean().optional(),
  context: z.number().int().min(0).max(1_000).optional(),
}

const scope = { documents: ids.optional(), search: z.object({ query: z.string().max(10_000), filters }).optional() }
const day = z.number().min(-1e12).max(1e12)

/** The shape of each method's arguments; a call that does not fit is refused before it reaches the engine. */
export const METHODS = {
  describe: z.tuple([]),
  library: z.tuple([]),
  documents: z.tuple([
    z.object({
      filters,
      sort: z.enum(['imported', 'name', 'title', 'date', 'size']).optional(),
      descending: z.boolean().optional(),
      limit,
      offset,
    }),
  ]),
  analysis: z.tuple([id]),
  beginning: z.tuple([id]),
  pages: z.tuple([id, page, page]),
  original: z.tuple([id]),
  mendedPdf: z.tuple([id]),
  importPaths: z.tuple([z.array(path).max(100_000)]),
  importFiles: z.tuple([z.array(z.object({ name: z.string().min(1).max(1024), bytes: bytes(FILE_BYTES) })).max(10_000)]),
  importSamples: z.tuple([]),
  jobs: z.tuple([]),
  pause: z.tuple([job]),
  resume: z.tuple([job]),
  cancel: z.tuple([job]),
  retry: z.tuple([
    job,
    z.object({ paths: z.array(path).max(100_000).optional(), passwords: z.array(z.string().max(1_000)).max(100).optional() }),
  ]),
  versions: z.tuple([id]),
  readAs: z.tuple([id, z.string().min(1).max(40)]),
  watched: z.tuple([]),
  watch: z.tuple([path]),
  unwatch: z.tuple([path]),
  remove: z.tuple([ids]),
  restore: z.tuple([ids]),
  correct: z.tuple([id, request]),
  correctAll: z.tuple([id, z.array(request).min(1).max(10_000)]),
  notes: z.tuple([id.nullable()]),
  findNotes: z.tuple([z.string().max(10_000), z.number().int().min(0).max(1_000)]),
  note: z.union([
    z.tuple([id, z.object(place), z.string().max(20_000)]),
    z.tuple([id, z.object(place), z.string().max(20_000), correctionId]),
  ]),
  dropNotes: z.tuple([z.array(correctionId).max(10_000)]),
  restoreNotes: z.tuple([z.array(correctionId).max(10_000)]),
  corrections: z.tuple([id.nullable()]),
  withdraw: z.tuple([z.array(correctionId).max(10_000)]),
  reinstate: z.tuple([z.array(correctionId).max(10_000)]),
  undo: z.tuple([]),
  redo: z.tuple([]),
  history: z.tuple([]),
  stopCorrecting: z.tuple([correctionId]),
  occurrences: z.tuple([id, words, z.boolean()]),
  review: z.tuple([id, z.object({ types: z.array(z.enum(ENTITY_TYPES)).max(ENTITY_TYPES.length).optional(), limit, offset })]),
  accuracy: z.union([z.tuple([id]), z.tuple([z.undefined()]), z.tuple([])]),
  alike: z.tuple([z.string().min(1).max(200)]),
  exportCorrections: z.tuple([]),
  importCorrections: z.tuple([bytes(CORRECTIONS_BYTES)]),
  search: z.tuple([
    z.object({
      query: z.string().max(10_000),
      filters,
      documents: ids.optional(),
      limit,
      offset,
      typing: z.boolean().optional(),
      spelling,
      unfold: z.boolean().optional(),
      snippets: z.number().int().min(0).max(50).optional(),
      sort: z.enum(['relevance', 'name', 'imported', 'date']).optional(),
    }),
  ]),
  concordance: z.tuple([z.object({ ...concordance, limit, offset })]),
  countQueries: z.tuple([z.array(z.string().max(10_000)).max(1_000), filters]),
  chronology: z.tuple([z.object({ ...scope, from: day.optional(), to: day.optional(), bins: z.number().int().min(1).max(2_000) })]),
  conflicts: z.tuple([z.object(scope)]),
  network: z.tuple([
    z.object({
      ...scope,
      types: z.array(z.enum(ENTITY_TYPES)).max(ENTITY_TYPES.length).optional(),
      least: z.number().int().min(1).max(1_000_000),
      most: z.number().int().min(1).max(500),
    }),
  ]),
  together: z.tuple([z.object(scope), z.string().max(500), z.string().max(500)]),
  statistics: z.tuple([z.object(scope)]),
  dossier: z.tuple([z.string().min(1).max(500)]),
  complete: z.tuple([z.string().max(200)]),
  entities: z.tuple([z.object({ type: z.enum(ENTITY_TYPES).optional(), text: z.string().max(500).optional(), limit, offset })]),
  timeline: z.tuple([
    z.object({ from: z.string().max(100).optional(), to: z.string().max(100).optional(), documents: ids.optional(), limit, offset }),
  ]),
  beginExport: z.tuple([
    z.object({
      format: z.string().max(40),
      documents: ids.optional(),
      hits: z.object({ ...concordance, layout: z.enum(['hits', 'concordance']).optional() }).optional(),
    }),
  ]),
  exportPart: z.tuple([z.string().max(40)]),
  endExport: z.tuple([z.string().max(40)]),
  check: z.tuple([z.boolean()]),
  space: z.tuple([]),
  settings: z.tuple([]),
  setSettings: z.tuple([z.record(z.string().max(100), setting).refine((all) => Object.keys(all).length <= 1_000, 'too many')]),
} as const satisfies Record<keyof Engine, z.ZodType>

export type MethodName = keyof typeof METHODS
export type EventName = keyof EngineEvents

const EVENT_NAMES: ReadonlySet<string> = new Set<EventName>([
  'jobs',
  'changed',
  'corrected',
  'correcting',
  'deepening',
  'indexing',
  'settings',
])

/** True for the name of an event that an engine sends. */
export function isEventName(name: string): name is EventName {
  return EVENT_NAMES.has(name)
}
