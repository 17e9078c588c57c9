import { rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { expect, onTestFinished, test } from 'vitest'
import type { Change, Correction, EntityRef } from '../../../src/engine/model/correction.ts'
import { DATABASE_NAME } from '../../../src/engine/store/database.ts'
import type { Library } from '../../../src/engine/store/library.ts'
import { analysisOf, type Sketch } from '../../fixtures/analysis.ts'
import { libraryOf, openTogether, putSketch, temporaryFolder } from '../../fixtures/libraries.ts'

const ABAI: EntityRef = { id: 'PERSON:абай', type: 'PERSON', name: 'Абай' }
const POET: EntityRef = { id: 'PERSON:ұлы ақын', type: 'PERSON', name: 'Ұлы ақын' }

/** Documents by number: every third names Abai, every third the poet, every third only says the word. */
function sketch(number: number): Sketch {
  const text = `Құжат ${number}. ${['Абай жазды.', 'Ұлы ақын жазды.', 'Бұл абайлап жазылған Алаш туралы.'][number % 3]} 19${10 + (number % 80)} жылы шықты.`
  const [name] = ['Абай', 'Ұлы ақын'].filter((one) => text.includes(one))
  const year = `19${10 + (number % 80)}`
  return {
    name: `${number}.txt`,
    text,
    entities: name ? [{ name, type: 'PERSON', quotes: [name] }] : [],
    dates: [[`${year} жылы`, year]],
  }
}

const idOf = (number: number): string => analysisOf(sketch(number)).document.id
const library = (count: number) => libraryOf(Array.from({ length: count }, (_, i) => sketch(i)))

let made = 0

function correction(change: Change, document: string | null = null): Correction {
  made++
  return {
    ...change,
    id: `c${String(made).padStart(6, '0')}`,
    document,
    by: 'person:айгерім',
    at: new Date(Date.UTC(2026, 0, 1) + made).toISOString(),
  }
}

const MERGE = (): Correction => correction({ kind: 'entity', action: 'merge', entities: [ABAI, POET] })
const MARK = (): Correction => correction({ kind: 'words', action: 'mark', type: 'ORGANISATION', words: 'Алаш', forms: false })

function dateOf(number: number, edtf: string): Correction {
  const [date] = analysisOf(sketch(number)).dates
  if (!date) throw new Error('no date')
  return correction({ kind: 'date', action: 'set', edtf, span: date.span, quote: date.quote }, idOf(number))
}

/** Everything that the lists, the index and the analyses say of a library. */
function all({ store, index }: ReturnType<typeof library>): unknown {
  return {
    entities: store.entities(),
    timeline: store.timeline(),
    documents: store.documents().rows,
    analyses: [...store.all()],
    abai: index.search({ query: 'entity:"Абай"' }).documents,
    alash: index.search({ query: 'type:ORGANISATION' }).documents,
    stale: index.stale,
  }
}

function followAll(store: Library): string[] {
  const documents: string[] = []
  for (;;) {
    const { documents: some, following } = store.catchUp(0)
    documents.push(...some)
    if (!following) return documents
  }
}

test('an entity joined in the library is one in every list, whatever document names it', () => {
  const { store, index } = library(30)
  store.correct(MERGE(), idOf(1))
  expect(store.analysis(idOf(1))?.entities[0]).toMatchObject({
    id: ABAI.id,
    name: 'Абай',
    aliases: [{ name: 'Ұлы ақын', reason: 'by-hand' }],
  })
  expect(store.entities().map(({ id, documents }) => [id, documents])).toEqual([
    [ABAI.id, 11],
    [POET.id, 9],
  ])
  expect(new Set(followAll(store)).size).toBe(20)
  expect(store.entities()).toMatchObject([
    { id: ABAI.id, name: 'Абай', aliases: ['Ұлы ақын'], joins: [{ name: 'Ұлы ақын', reason: 'by-hand' }], documents: 20 },
  ])
  expect(index.search({ query: 'entity:"Абай"' }).documents).toBe(20)
  expect(index.stale).toBe(false)
  expect(store.check(false).problems).toEqual([])
})

test('words marked in the library are marked in every document that has them, and in those that will', () => {
  const { store, index } = library(9)
  store.correct(MARK(), idOf(2))
  expect(followAll(store)).toHaveLength(3)
  expect(index.search({ query: 'type:ORGANISATION' }).documents).toBe(3)
  putSketch(store, sketch(11))
  expect(index.search({ query: 'type:ORGANISATION' }).documents).toBe(4)
  expect(index.stale).toBe(false)
  expect(store.check(false).problems).toEqual([])
})

test('what is left to follow goes on after the library was closed, and where it was read meanwhile it reads so already', () => {
  const folder = temporaryFolder()
  const first = openTogether(folder)
  for (let i = 0; i < 12; i++) putSketch(first.store, sketch(i))
  first.store.correct(MERGE())
  const { following } = first.store.catchUp(0)
  expect(following).toMatchObject({ done: 1, of: 8 })
  expect(first.store.analysis(idOf(10))?.entities[0]?.id).toBe(ABAI.id)
  first.store.close()
  const { store } = openTogether(folder)
  onTestFinished(() => store.close())
  expect(store.entities()).toHaveLength(2)
  followAll(store)
  expect(store.entities()).toHaveLength(1)
})

test('a step that documents follow can be stopped, and all go back', () => {
  const { store, index } = library(12)
  const before = all({ store, index })
  const merge = MERGE()
  store.correct(merge)
  store.catchUp(0)
  store.stop(merge.id)
  followAll(store)
  expect(all({ store, index })).toEqual(before)
  expect(store.history()).toEqual({ undo: null, redo: null })
})

test('undo and redo go back and forth over steps, across documents, and bulk is one step', () => {
  const { store, index } = library(6)
  const read = all({ store, index })
  const bulk = [dateOf(0, '1801'), dateOf(3, '1802')]
  store.correct(bulk)
  const one = dateOf(1, '1803')
  store.correct(one)
  followAll(store)
  const done = all({ store, index })
  expect(store.history().undo).toMatchObject({ id: one.id, made: [one] })
  expect(store.undo()).toMatchObject({ made: [one], taken: [] })
  expect(store.undo()).toMatchObject({ made: bulk })
  expect(store.undo()).toBeNull()
  followAll(store)
  expect(all({ store, index })).toEqual(read)
  expect(store.redo()).toMatchObject({ made: bulk })
  expect(store.redo()).toMatchObject({ made: [one] })
  expect(store.redo()).toBeNull()
  followAll(store)
  expect(all({ store, index })).toEqual(done)
})

test('taking back is a step too; what is put right after an undo ends what could be done again', () => {
  const { store } = library(3)
  const first = dateOf(0, '1801')
  store.correct(first)
  store.withdraw([first.id])
  expect(store.undo()).toMatchObject({ made: [], taken: [first] })
  expect(store.corrections(idOf(0))).toEqual([first])
  store.correct(dateOf(1, '1802'))
  expect(store.redo()).toBeNull()
})

test('undo after redo, and redo after undo, leave everything as it was', () => {
  const { store, index } = library(6)
  const change = fc.oneof(
    fc.integer({ min: 0, max: 5 }).map((number) => () => store.correct(dateOf(number, '1850'))),
    fc.constant(() => store.correct(MERGE())),
    fc.constant(() => store.correct(MARK())),
    fc.constant(() => store.correct([dateOf(0, '1860'), dateOf(1, '1861')])),
    fc.constant(() => store.correct(correction({ kind: 'entity', action: 'apart', entities: [ABAI, POET] }))),
    fc.constant(() => void store.withdraw([...store.allCorrections()].map(({ id }) => id).slice(-1))),
  )
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
      const states: unknown[] = []
      const note = (): void => {
        followAll(store)
        states.push(all({ store, index }))
      }
      for (const one of changes) {
        note()
        const steps = store.history().undo?.id
        one()
        if (store.history().undo?.id === steps) states.pop()
      }
      const last = states.length
      note()
      for (let i = last - 1; i >= 0; i--) {
        store.undo()
        followAll(store)
        expect(all({ store, index })).toEqual(states[i])
      }
      for (let i = 1; i <= last; i++) {
        store.redo()
        followAll(store)
        expect(all({ store, index })).toEqual(states[i])
      }
    }),
    { numRuns: 12 },
  )
})

test('corrections taken out of one library and into another say the same there, and once', () => {
  const from = library(6)
  from.store.correct(MERGE())
  from.store.correct([dateOf(0, '1801'), MARK()])
  const lines = (store: Library): string => Array.from(store.allCorrections(), (one) => `${JSON.stringify(one)}\n`).join('')
  const to = library(6)
  expect(to.store.takeIn(`${lines(from.store)}\nкеше\n{"kind":"date"}\n`)).toEqual({ added: 3, known: 0, refused: [5, 6] })
  expect(lines(to.store)).toBe(lines(from.store))
  expect(to.store.takeIn(lines(from.store))).toEqual({ added: 0, known: 3, refused: [] })
  followAll(from.store)
  followAll(to.store)
  expect(to.store.entities()).toEqual(from.store.entities())
  expect(to.store.timeline()).toEqual(from.store.timeline())
  expect(to.store.undo()?.made).toHaveLength(3)
  followAll(to.store)
  expect(lines(to.store)).toBe('')
})

test('what the database has lost is read back from the file when the library is repaired', () => {
  const { store } = library(3)
  store.correct([dateOf(0, '1801'), MERGE()])
  store.database.exec('DELETE FROM correction')
  store.correct(dateOf(1, '1802'))
  expect(store.check(false).problems.filter(({ code }) => code === 'corrections-lost')).toHaveLength(2)
  expect(store.check(true).problems.filter(({ code, repaired }) => code === 'corrections-lost' && repaired)).toHaveLength(2)
  expect(store.check(false).problems).toEqual([])
  expect(store.timeline().map(({ edtf }) => edtf)).toEqual(['1801', '1802', '1912'])
  expect([...store.allCorrections()]).toHaveLength(3)
})

test('a damaged correction is read back too', () => {
  const { store } = library(1)
  store.correct(dateOf(0, '1801'))
  store.database.exec(`UPDATE correction SET data = replace(data, '1801', '1807')`)
  expect(store.check(true).problems).toContainEqual(expect.objectContaining({ code: 'corrections-lost', repaired: true }))
  expect(store.timeline().map(({ edtf }) => edtf)).toEqual(['1801'])
})

test('a library made anew beside its file of corrections holds them', () => {
  const folder = temporaryFolder()
  const first = openTogether(folder)
  putSketch(first.store, sketch(0))
  first.store.correct(dateOf(0, '1801'))
  first.store.close()
  for (const suffix of ['', '-wal', '-shm']) rmSync(path.join(folder, `${DATABASE_NAME}${suffix}`), { force: true })
  rmSync(path.join(folder, 'originals'), { recursive: true })
  const { store } = openTogether(folder)
  onTestFinished(() => store.close())
  putSketch(store, sketch(0))
  expect(store.timeline().map(({ edtf }) => edtf)).toEqual(['1801'])
})

test('a file that says no corrections is left as it is, line by line', () => {
  const folder = temporaryFolder()
  writeFileSync(path.join(folder, 'corrections.jsonl'), '{"kind":"date"}\n\u0000\nкеше')
  const { store } = openTogether(folder)
  onTestFinished(() => store.close())
  expect([...store.allCorrections()]).toEqual([])
})
