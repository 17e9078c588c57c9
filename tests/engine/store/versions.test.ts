import fc from 'fast-check'
import { expect, onTestFinished, test } from 'vitest'
import type { ImportQueue } from '../../../src/engine/contracts/importing.ts'
import type { SearchIndex } from '../../../src/engine/contracts/search.ts'
import type { Correction } from '../../../src/engine/model/correction.ts'
import { createImportQueue } from '../../../src/engine/store/import-queue.ts'
import type { Library } from '../../../src/engine/store/library.ts'
import { MIGRATIONS } from '../../../src/engine/store/schema.ts'
import { preparing } from '../../../src/engine/store/statements.ts'
import { analysisOf, bytesOf, type Sketch } from '../../fixtures/analysis.ts'
import { concordanceOf, openTogether, rebuild, temporaryFolder } from '../../fixtures/libraries.ts'

/** What a file holds at a time: every content has a word, an entity and a date of its own, and some that all have. */
function contentOf(number: number): Sketch {
  return {
    name: `${number}.txt`,
    text: `Құжат Сот${number} жылы ${1900 + number} болды. Сот шешті.`,
    entities: [
      { name: 'Сот', type: 'ORGANISATION', aliases: [`Сот${number}`], quotes: ['Сот'] },
      { name: `Сот${number}`, type: 'ORGANISATION', quotes: [`Сот${number}`] },
    ],
    dates: [[String(1900 + number), String(1900 + number)]],
  }
}

const CONTENTS = Array.from({ length: 5 }, (_, i) => contentOf(i))
const IDS = CONTENTS.map((sketch) => analysisOf(sketch).document.id)
const PATHS = ['/a.txt', '/b.txt', '/c.zip']

interface Opened {
  readonly store: Library
  readonly index: SearchIndex
  readonly queue: ImportQueue
}

function open(folder: string): Opened {
  const { store, index } = openTogether(folder)
  onTestFinished(() => store.close())
  return { store, index, queue: createImportQueue(preparing(store.database), store.transaction, 1, () => false, store.turned) }
}

/** A file is found to hold a content, as an import finds it: what is in the library is not read again. */
function importFile({ store, queue }: Opened, path: string, content: number): void {
  const sketch = CONTENTS[content] as Sketch
  store.transaction(() => {
    if (!store.has(IDS[content] as string)) store.put(analysisOf(sketch), [], bytesOf(sketch))
    queue.remember(path, '', { document: IDS[content] as string, size: 1, mtime: 1 })
  })
}

/** What the library must be like, kept as lists. */
interface Model {
  readonly present: Set<number>
  /** What each path held, the newest last. */
  readonly held: Map<string, number[]>
}

function shownIn({ present, held }: Model): number[] {
  const newest = [...held.values()].map((contents) => contents.findLast((one) => present.has(one)))
  return [...present].filter((one) => newest.includes(one)).sort()
}

/** The documents that everything which asks the whole library finds, each way by itself. */
async function foundBy({ store, index }: Opened): Promise<Record<string, readonly number[]>> {
  const numbers = (ids: Iterable<string>): number[] => [...new Set(Array.from(ids, (id) => IDS.indexOf(id)))].sort()
  const search = index.search({ query: 'сот', limit: 100, unfold: true })
  return {
    list: numbers(store.documents().rows.map((row) => row.id)),
    search: numbers(search.results.map((hit) => hit.document)),
    concordance: numbers(concordanceOf(index, { query: 'құжат' }).rows.map((line) => line.document)),
    own: CONTENTS.keys()
      .filter((i) => index.search({ query: `сот${i}` }).documents > 0)
      .toArray(),
    all: numbers(Array.from(store.all(), (analysis) => analysis.document.id)),
    timeline: numbers(store.timeline().map((row) => row.document)),
    entities: CONTENTS.keys()
      .filter((i) => store.entities({ text: `сот${i}` }).some((one) => one.name === `Сот${i}`))
      .toArray(),
    names: (store.entities({ text: 'сот' }).find((one) => one.name === 'Сот')?.aliases ?? []).map((name) => Number(name.slice(3))).sort(),
    years: search.facets.year.map((one) => Number(one.value) - 1900).sort(),
    survey: numbers(store.survey.documentsWith(['ORGANISATION:сот'])),
    dated: numbers(store.survey.datedRows(-1e9, 1e9, 100).map((row) => row.document)),
  }
}

/** How many documents everything that counts them counts. */
function countedBy({ store, index }: Opened): readonly number[] {
  const search = index.search({ query: 'құжат', limit: 0 })
  const entity = store.entities({ text: 'сот' }).find((one) => one.name === 'Сот')
  return [
    store.documents({ limit: 0 }).total,
    store.fingerprint().documents,
    search.documents,
    search.facets.language[0]?.count ?? 0,
    search.facets.entity.find((one) => one.label === 'Сот')?.count ?? 0,
    entity?.documents ?? 0,
    store.survey.figures().documents,
    store.survey.topEntities(['ORGANISATION'], 10).find((one) => one.name === 'Сот')?.documents ?? 0,
    store.survey.entity('ORGANISATION:сот')?.documents ?? 0,
  ]
}

const content = fc.nat(CONTENTS.length - 1)
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('import' as const), path: fc.constantFrom(...PATHS), content }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constantFrom('remove' as const, 'restore' as const, 'again' as const, 'correct' as const), content }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('undo' as const, 'rebuild' as const, 'open' as const), content }) },
)

test('whatever is imported, changed, removed, brought back and put right, everything finds what the list shows', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 20 }), async (steps) => {
      const folder = temporaryFolder()
      let library = open(folder)
      const model: Model = { present: new Set(), held: new Map(PATHS.map((path) => [path, []])) }
      const removed = new Set<number>()
      for (const [i, one] of steps.entries()) {
        const id = IDS[one.content] as string
        const { store, index } = library
        if (one.kind === 'import') {
          importFile(library, one.path, one.content)
          const held = model.held.get(one.path)?.filter((other) => other !== one.content) ?? []
          model.held.set(one.path, [...held, one.content])
          model.present.add(one.content)
          removed.delete(one.content)
        } else if (one.kind === 'remove') {
          store.remove([id])
          if (model.present.delete(one.content)) removed.add(one.content)
        } else if (one.kind === 'restore') {
          store.restore([id])
          if (removed.delete(one.content)) model.present.add(one.content)
        } else if (one.kind === 'again') {
          if (store.has(id)) store.put(analysisOf(CONTENTS[one.content] as Sketch), [], bytesOf(CONTENTS[one.content] as Sketch))
        } else if (one.kind === 'correct') store.correct(markOf(i, one.content))
        else if (one.kind === 'undo') store.undo()
        else if (one.kind === 'rebuild') rebuild(index, store)
        else {
          store.close()
          removed.clear()
          library = open(folder)
        }
        const shown = shownIn(model)
        for (const [who, found] of Object.entries(await foundBy(library))) expect(found, `${who} after ${one.kind}`).toEqual(shown)
        expect(new Set(countedBy(library)), one.kind).toEqual(new Set([shown.length]))
        expect(library.index.stale, one.kind).toBe(false)
      }
      expect(library.store.check(false).problems).toEqual([])
      const marked = (number: number): boolean =>
        library.store.analysis(IDS[number] as string)?.mentions.some(({ type }) => type === 'GPE') === true
      expect(library.index.search({ query: 'type:GPE' }).documents).toBe(shownIn(model).filter(marked).length)
      for (const number of model.present) expect(library.store.analysis(IDS[number] as string)?.text.original).toBe(CONTENTS[number]?.text)
    }),
    { numRuns: 60 },
  )
})

/** A correction of the document of a content: a word is a place. */
function markOf(number: number, content: number): Correction {
  const { text } = CONTENTS[content] as Sketch
  const start = text.indexOf('шешті')
  return {
    kind: 'mention',
    action: 'mark',
    type: 'GPE',
    span: { start, end: start + 'шешті'.length },
    quote: 'шешті',
    id: `c${number}`,
    document: IDS[content] as string,
    by: 'person:me',
    at: '2026-01-01T00:00:00.000Z',
  }
}

test('a library of the version before forgets old versions in its lists and, made again by itself, in its index', () => {
  const folder = temporaryFolder()
  const old = open(folder)
  for (const [path, content] of [
    ['/a.txt', 0],
    ['/b.txt', 1],
    ['/a.txt', 2],
    ['/b.txt', 0],
    ['/b.txt', 1],
    ['/a.txt', 3],
  ] as const)
    importFile(old, path, content)
  old.store.remove([IDS[3] as string])
  const { database } = old.store
  database.exec('UPDATE document SET superseded = 0')
  rebuild(old.index, old.store)
  expect(old.index.search({ query: 'құжат' }).documents).toBe(3)
  database.exec(`DROP INDEX document_superseded; DROP INDEX document_live; ALTER TABLE document DROP COLUMN superseded;
    CREATE INDEX document_live ON document (removed, stamp); DROP INDEX source_path; CREATE INDEX source_path ON source (path, inside, current);
    PRAGMA user_version = ${MIGRATIONS.length - 1}`)
  old.store.close()
  const { store, index } = open(folder)
  expect(store.documents().rows.map((row) => row.id)).toEqual([IDS[1], IDS[2]])
  expect(store.entities({ text: 'сот0' })).toEqual([])
  expect(index.stale).toBe(true)
  rebuild(index, store)
  expect(index.stale).toBe(false)
  expect(
    index
      .search({ query: 'құжат', unfold: true })
      .results.map((hit) => hit.document)
      .sort(),
  ).toEqual([IDS[1], IDS[2]].sort())
})

test('an old version is asked for by its id, and by what is known of it alone', () => {
  const library = open(temporaryFolder())
  importFile(library, '/a.txt', 0)
  importFile(library, '/a.txt', 1)
  const { store, queue } = library
  const old = IDS[0] as string
  expect(store.resolve(old)).toBe(old)
  expect(store.timeline({ documents: [old] }).map((row) => row.edtf)).toEqual(['1900'])
  expect(store.survey.figures([old]).documents).toBe(1)
  expect(queue.versions(old).map((version) => version.document)).toEqual([IDS[1], old])
})
