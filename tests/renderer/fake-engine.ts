import type { Engine, EngineEvents } from '../../src/engine/contracts/engine.ts'
import { DESCRIPTION } from './fake-description.ts'
import type { Sketch } from './fake-documents.ts'
import { createFakeJobs } from './fake-jobs.ts'
import { createFakeLibrary } from './fake-library.ts'
import { fakeRest } from './fake-rest.ts'
import { answerConcordance, answerSearch, formsOf, passes } from './fake-search.ts'
import { SKETCHES } from './fake-sketches.ts'

interface FakeOptions {
  readonly sketches: readonly Sketch[]
  readonly settings?: Readonly<Record<string, unknown>>
  readonly tell: <N extends keyof EngineEvents>(name: N, value: EngineEvents[N]) => void
}

/** An engine for looking at the window: made-up documents in memory, imports that take a while, a search that finds words by their beginnings. */
export function createFakeEngine({ sketches, settings = {}, tell }: FakeOptions): Engine {
  const library = createFakeLibrary()
  for (const sketch of sketches) library.add(sketch)
  let kept: Readonly<Record<string, unknown>> = settings
  const changed = (): void => tell('changed', { documents: library.size() })
  const jobs = createFakeJobs((now) => {
    tell('jobs', now)
    changed()
  })
  return {
    ...fakeRest(library.size),
    describe: async () => DESCRIPTION,
    library: async () => ({ folder: '/home/aigerim/Belgi', documents: library.size(), readOnly: false }),
    documents: async (query) => library.rows(query),
    analysis: async (id) => library.analysis(id),
    beginning: async (id) => ({ whole: true, analysis: library.analysis(id) }),
    pages: async () => [],
    mendedPdf: async (id) => new TextEncoder().encode(library.analysis(id).text.original),
    original: async (id) => new TextEncoder().encode(library.analysis(id).text.original),
    importPaths: async (paths) => jobs.run(paths, library.take),
    importFiles: async (files) =>
      jobs.run(
        files.map((file) => file.name),
        library.take,
      ),
    importSamples: async () => {
      const outcome = (path: string, index: number) => ({
        path,
        document: library.add(SKETCHES[index] as Sketch),
        notices: [],
        state: 'imported' as const,
      })
      return jobs.run(
        SKETCHES.map((sketch) => sketch.name),
        outcome,
      )
    },
    jobs: async () => jobs.all(),
    cancel: async (id) => jobs.cancel(id),
    pause: async (id) => jobs.pause(id, true),
    resume: async (id) => jobs.pause(id, false),
    retry: async (id, { paths, passwords = [] }) =>
      jobs.retry(id, paths, (path, index) => library.take(passwords.includes('secret') ? path.replace('broken', 'opened') : path, index)),
    versions: async () => [],
    watched: async () => [],
    watch: async () => {},
    unwatch: async () => {},
    remove: async (ids) => {
      library.remove(ids)
      changed()
    },
    restore: async (ids) => {
      library.restore(ids)
      changed()
    },
    correct: async (document, request) => ({ ...request, id: 'c1', document, by: 'person:aigerim', at: new Date().toISOString() }),
    correctAll: async () => ({ id: 's1', at: new Date().toISOString(), made: [], taken: [] }),
    corrections: async () => [],
    withdraw: async () => {},
    reinstate: async () => {},
    undo: async () => null,
    redo: async () => null,
    history: async () => ({ undo: null, redo: null }),
    stopCorrecting: async () => {},
    occurrences: async () => ({ here: 0, library: 0, documents: 0 }),
    review: async () => ({ total: 0, marks: [] }),
    accuracy: async () => [],
    alike: async () => [],
    exportCorrections: async () => ({ name: 'corrections.jsonl', bytes: new Uint8Array() }),
    importCorrections: async () => ({ added: 0, known: 0, refused: [] }),
    search: async (request) => {
      const { filters = [], documents } = request
      const asked = library
        .analyses()
        .filter((analysis) => passes(analysis, filters) && (documents?.includes(analysis.document.id) ?? true))
      return answerSearch(asked, request)
    },
    concordance: async (request) => {
      const { documents, ...rest } = request
      const asked = library.analyses().filter((analysis) => documents?.includes(analysis.document.id) ?? true)
      return answerConcordance(asked, rest)
    },
    countQueries: async (queries) =>
      queries.map((query) => {
        const { documents, hits, report } = answerSearch(library.analyses(), { query })
        return { query, documents, hits, problems: report.problems }
      }),
    complete: async (prefix) => formsOf(library.analyses(), prefix.toLowerCase()),
    entities: async () => [],
    timeline: async () => [],
    beginExport: async ({ format }) => ({ id: format, name: `belgi.${format}`, documents: library.size() }),
    exportPart: async () => null,
    endExport: async () => {},
    check: async () => ({ ok: true, documents: library.size(), unnamed: 0, problems: [] }),
    space: async () => 48_300_000,
    settings: async () => kept,
    setSettings: async (patch) => {
      kept = { ...kept, ...patch }
    },
  }
}
