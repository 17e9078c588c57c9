import { expect, onTestFinished, test } from 'vitest'
import { createEngine, type LocalEngine } from '../../../src/engine/engine.ts'
import type { CorrectionRequest, EntityRef } from '../../../src/engine/model/correction.ts'
import { connect } from '../../../src/engine/port/connect.ts'
import { portPair } from '../../../src/engine/port/port.ts'
import { serve } from '../../../src/engine/port/serve.ts'
import { openLibrary } from '../../../src/engine/registry.ts'
import { analysisOf, type Sketch } from '../../fixtures/analysis.ts'
import { exported } from '../../fixtures/exported.ts'
import { putSketch, temporaryFolder } from '../../fixtures/libraries.ts'

const FIRST: Sketch = {
  name: 'бірінші.txt',
  text: 'Ахмет Байтұрсынұлы Қостанайда туды. Торғайдың мектебі Торғайда ашылды. Ол 1913 жылы газет шығарды.',
  entities: [
    { name: 'Ахмет Байтұрсынұлы', type: 'PERSON', quotes: ['Ахмет Байтұрсынұлы'] },
    { name: 'Қостанай', type: 'GPE', quotes: ['Қостанайда'] },
  ],
  dates: [['1913 жылы', '1913']],
}
const SECOND: Sketch = {
  name: 'екінші.txt',
  text: 'А. Байтұрсынұлы Торғай туралы жазды. Б. Байтұрсынұлы басқа кісі.',
  entities: [
    { name: 'А. Байтұрсынұлы', type: 'PERSON', quotes: ['А. Байтұрсынұлы'] },
    { name: 'Б. Байтұрсынұлы', type: 'PERSON', quotes: ['Б. Байтұрсынұлы'] },
  ],
}
const ONE = analysisOf(FIRST).document.id
const TWO = analysisOf(SECOND).document.id

const AHMET: EntityRef = { id: 'PERSON:ахмет байтұрсынұлы', type: 'PERSON', name: 'Ахмет Байтұрсынұлы' }
const INITIAL: EntityRef = { id: 'PERSON:а. байтұрсынұлы', type: 'PERSON', name: 'А. Байтұрсынұлы' }

function engineOf(sketches: readonly Sketch[] = [FIRST, SECOND]): LocalEngine {
  const folder = temporaryFolder()
  const { store } = openLibrary(folder)
  for (const sketch of sketches) putSketch(store, sketch)
  store.close()
  const spawnReader = (): never => {
    throw new Error('nothing is read here')
  }
  const local = createEngine({ folder, samples: folder, version: '0', spawnReader, person: 'айгерім' })
  onTestFinished(() => local.close())
  return local
}

function at({ text }: Sketch, quote: string): { span: { start: number; end: number }; quote: string } {
  const start = text.indexOf(quote)
  return { span: { start, end: start + quote.length }, quote }
}

/** Resolves when all documents have followed. */
function followed({ onEvent }: LocalEngine): Promise<readonly unknown[]> {
  const told: unknown[] = []
  return new Promise((resolve) => {
    onEvent((name, value) => {
      told.push([name, value])
      if (name === 'correcting' && value === null) resolve(told)
    })
  })
}

test('words marked by hand get their base form from the language, and an entity that lists and search know', async () => {
  const { engine } = engineOf()
  const made = await engine.correct(ONE, { kind: 'mention', action: 'mark', type: 'GPE', ...at(FIRST, 'Торғайдың') })
  expect(made).toMatchObject({ name: 'Торғай', by: 'person:айгерім', document: ONE })
  expect((await engine.entities({ text: 'торғай' })).map(({ name, mentions }) => [name, mentions])).toEqual([['Торғай', 1]])
  expect((await engine.search({ query: 'entity:"Торғай"' })).documents).toBe(1)
  expect(JSON.parse(await exported(engine, { format: 'jsonl', documents: [ONE] }))).toMatchObject({
    entities: expect.arrayContaining([expect.objectContaining({ name: 'Торғай' })]),
  })
})

test('all forms of words in the library are marked in one step, followed, and undone in one', async () => {
  const local = engineOf()
  const { engine } = local
  expect(await engine.occurrences(ONE, 'Торғай', true)).toEqual({ here: 2, library: 3, documents: 2 })
  expect(await engine.occurrences(ONE, 'Торғай', false)).toEqual({ here: 0, library: 1, documents: 1 })
  const end = followed(local)
  const rule: CorrectionRequest = { kind: 'words', action: 'mark', type: 'GPE', words: 'Торғай', forms: true, scope: 'library' }
  expect(await engine.correct(ONE, rule)).toMatchObject({ document: null, name: 'Торғай' })
  expect((await engine.analysis(ONE)).mentions.filter(({ why }) => why === 'by-hand').map(({ quote }) => quote)).toEqual([
    'Торғайдың',
    'Торғайда',
  ])
  expect(await end).toContainEqual(['corrected', { documents: [ONE, TWO] }])
  expect(await engine.entities({ text: 'торғай' })).toMatchObject([{ documents: 2, mentions: 3 }])
  expect(await engine.corrections(null)).toHaveLength(1)
  const back = followed(local)
  expect(await engine.undo()).toMatchObject({ made: [{ words: 'Торғай' }], taken: [] })
  await back
  expect(await engine.entities({ text: 'торғай' })).toEqual([])
  expect(await engine.history()).toMatchObject({ undo: null, redo: { made: [{ words: 'Торғай' }] } })
})

test('many things are put right as one step, or with an error none', async () => {
  const { engine } = engineOf()
  const remove: CorrectionRequest = { kind: 'mention', action: 'remove', ...at(FIRST, 'Қостанайда') }
  const wrong: CorrectionRequest = { kind: 'mention', action: 'remove', ...at(FIRST, 'Қостанайда'), quote: 'Семейде' }
  await expect(engine.correctAll(ONE, [remove, wrong])).rejects.toMatchObject({ code: 'bad-request' })
  expect(await engine.corrections(ONE)).toEqual([])
  const step = await engine.correctAll(ONE, [remove, { kind: 'date', action: 'set', edtf: '1914', ...at(FIRST, '1913 жылы') }])
  expect(step.made.map((one) => one.step)).toEqual([step.id, step.id])
  expect(await engine.undo()).toMatchObject({ id: step.id, made: [{ kind: 'mention' }, { kind: 'date' }] })
  expect((await engine.analysis(ONE)).dates[0]?.edtf).toBe('1913')
})

test('likeness is shown with its reason and joined by a person alone', async () => {
  const local = engineOf()
  const { engine } = local
  expect(await engine.entities({ type: 'PERSON' })).toHaveLength(3)
  expect(await engine.alike(AHMET.id)).toEqual([{ id: INITIAL.id, type: 'PERSON', name: INITIAL.name, reason: 'initials', documents: 1 }])
  const end = followed(local)
  await engine.correct(ONE, { kind: 'entity', action: 'merge', scope: 'library', entities: [AHMET, INITIAL] })
  await end
  expect(await engine.entities({ text: 'ахмет' })).toMatchObject([{ documents: 2, joins: [{ name: INITIAL.name, reason: 'by-hand' }] }])
  expect((await engine.search({ query: 'entity:"Ахмет Байтұрсынұлы"' })).documents).toBe(2)
  const apart = followed(local)
  await engine.correct(TWO, { kind: 'entity', action: 'apart', scope: 'library', entities: [AHMET, INITIAL] })
  await apart
  expect(await engine.entities({ type: 'PERSON' })).toHaveLength(3)
  expect((await engine.search({ query: 'entity:"А. Байтұрсынұлы"' })).results.map(({ name }) => name)).toEqual([SECOND.name])
})

test('a renamed entity is found and counted under its name of now, and of before when that is undone', async () => {
  const local = engineOf()
  const { engine } = local
  const label = async () => (await engine.search({ query: 'газет' })).facets.entity.map((one) => one.label)
  const end = followed(local)
  await engine.correct(ONE, { kind: 'entity', action: 'rename', scope: 'library', entity: AHMET, name: 'Ахаң' })
  await end
  expect((await engine.search({ query: 'entity:"Ахаң"' })).documents).toBe(1)
  expect(await label()).toContain('Ахаң')
  const back = followed(local)
  await engine.undo()
  await back
  expect((await engine.search({ query: 'entity:"Ахаң"' })).documents).toBe(0)
  expect(await label()).toContain('Ахмет Байтұрсынұлы')
})

test('a name that has no entity of its own yet gets one when it is taken off', async () => {
  const { engine } = engineOf([
    {
      ...FIRST,
      entities: [{ name: 'Ахмет Байтұрсынұлы', type: 'PERSON', aliases: ['Қостанайда'], quotes: ['Ахмет Байтұрсынұлы', 'Қостанайда'] }],
    },
  ])
  const name: EntityRef = { id: '', type: 'PERSON', name: 'Қостанайда' }
  await engine.correct(ONE, { kind: 'entity', action: 'apart', scope: 'document', entities: [AHMET, name] })
  expect((await engine.analysis(ONE)).entities.map((one) => one.name)).toEqual(['Ахмет Байтұрсынұлы', 'Қостанайда'])
})

test('what is one already cannot be joined, nor kept apart from itself', async () => {
  const { engine } = engineOf()
  const twice = [AHMET, AHMET] as const
  await expect(engine.correct(ONE, { kind: 'entity', action: 'merge', scope: 'library', entities: twice })).rejects.toMatchObject({
    code: 'bad-request',
  })
  await expect(engine.correct(ONE, { kind: 'entity', action: 'apart', scope: 'library', entities: twice })).rejects.toMatchObject({
    code: 'bad-request',
  })
})

test('marks wait for review by confidence, and what was said of them is counted by type', async () => {
  const { engine } = engineOf()
  const { total, marks } = await engine.review(TWO, {})
  expect([total, marks.length]).toEqual([2, 2])
  await engine.correct(TWO, { kind: 'mention', action: 'accept', type: 'PERSON', ...at(SECOND, 'А. Байтұрсынұлы') })
  expect((await engine.review(TWO, { types: ['PERSON'] })).marks.map(({ quote }) => quote)).toEqual(['Б. Байтұрсынұлы'])
  expect((await engine.review(TWO, { types: ['GPE'] })).total).toBe(0)
  await engine.correct(TWO, { kind: 'mention', action: 'mark', type: 'ORGANISATION', ...at(SECOND, 'Б. Байтұрсынұлы') })
  await engine.correct(TWO, { kind: 'mention', action: 'mark', type: 'GPE', ...at(SECOND, 'Торғай') })
  await engine.correct(ONE, { kind: 'mention', action: 'remove', ...at(FIRST, 'Қостанайда') })
  expect(await engine.accuracy()).toEqual([
    { type: 'GPE', accepted: 0, wrong: 1, missed: 1 },
    { type: 'PERSON', accepted: 1, wrong: 1, missed: 0 },
  ])
  expect(await engine.accuracy(ONE)).toEqual([{ type: 'GPE', accepted: 0, wrong: 1, missed: 0 }])
  await engine.correct(TWO, { kind: 'mention', action: 'remove', ...at(SECOND, 'А. Байтұрсынұлы') })
  expect((await engine.accuracy()).find(({ type }) => type === 'PERSON')).toEqual({ type: 'PERSON', accepted: 0, wrong: 2, missed: 0 })
})

test('corrections are shared as a file, over a port', async () => {
  const [here, there] = portPair()
  serve(there, engineOf().engine)
  const { engine } = connect(here)
  await engine.correct(ONE, { kind: 'date', action: 'set', edtf: '1914', ...at(FIRST, '1913 жылы') })
  await engine.correct(ONE, { kind: 'entity', action: 'rename', scope: 'library', entity: AHMET, name: 'Ахаң' })
  const { bytes } = await engine.exportCorrections()
  const [back, far] = portPair()
  const other = engineOf()
  serve(far, other.engine)
  const { engine: second } = connect(back)
  const end = followed(other)
  expect(await second.importCorrections(bytes)).toEqual({ added: 2, known: 0, refused: [] })
  await end
  expect((await second.analysis(ONE)).dates[0]).toMatchObject({ edtf: '1914', by: 'person:айгерім' })
  expect(await second.entities({ text: 'ахаң' })).toHaveLength(1)
  expect((await second.exportCorrections()).bytes).toEqual(bytes)
  expect(await second.accuracy()).toEqual([{ type: 'DATE', accepted: 0, wrong: 1, missed: 0 }])
})

test.each([
  ['no scope', { kind: 'entity', action: 'rename', entity: AHMET, name: 'Ахаң' }],
  ['one entity', { kind: 'entity', action: 'merge', scope: 'library', entities: [AHMET] }],
  ['words without a word', { kind: 'words', action: 'mark', scope: 'library', type: 'GPE', words: '«…»', forms: false }],
  ['a type that is none', { kind: 'mention', action: 'mark', type: 'THING', ...at(FIRST, 'Торғайдың') }],
  ['an owner left out', { kind: 'owner', action: 'set', ...at(FIRST, 'Торғайдың') }],
])('the port refuses %s', async (_, request) => {
  const [here, there] = portPair()
  serve(there, engineOf().engine)
  await expect(connect(here).engine.correct(ONE, request as unknown as CorrectionRequest)).rejects.toMatchObject({ code: 'bad-request' })
})
