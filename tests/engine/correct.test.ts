import { expect, onTestFinished, test } from 'vitest'
import { createEngine, type LocalEngine } from '../../src/engine/engine.ts'
import type { DateChange, DateDecision } from '../../src/engine/model/correction.ts'
import { connect } from '../../src/engine/port/connect.ts'
import { portPair } from '../../src/engine/port/port.ts'
import { serve } from '../../src/engine/port/serve.ts'
import { openLibrary } from '../../src/engine/registry.ts'
import { analysisOf, type Sketch } from '../fixtures/analysis.ts'
import { exported } from '../fixtures/exported.ts'
import { putSketch, temporaryFolder } from '../fixtures/libraries.ts'

const SKETCH: Sketch = { text: 'Сот 2006 жылы шешім шығарды.', dates: [['2006 жылы', '2006']] }
const ID = analysisOf(SKETCH).document.id
const PLACE = { span: { start: 4, end: 13 }, quote: '2006 жылы' }

/** An engine over a library that holds the sketch. */
function engineOf(person?: string): LocalEngine {
  const folder = temporaryFolder()
  const { store } = openLibrary(folder)
  putSketch(store, SKETCH)
  store.close()
  const spawnReader = (): never => {
    throw new Error('nothing is read here')
  }
  const local = createEngine({ folder, samples: folder, version: '0', spawnReader, ...(person && { person }) })
  onTestFinished(() => local.close())
  return local
}

function asked(change: DateDecision): DateChange {
  return { ...PLACE, ...change }
}

test('a correction is signed by the person, dated, tidied, told to the windows, and can be taken back', async () => {
  const { engine, onEvent } = engineOf('айгерім')
  const told: unknown[] = []
  onEvent((name, value) => name === 'corrected' && told.push(value))
  const before = Date.now()
  const made = await engine.correct(ID, asked({ kind: 'date', action: 'set', edtf: ' 198х ' }))
  expect(made).toMatchObject({ ...PLACE, document: ID, kind: 'date', action: 'set', edtf: '198X', by: 'person:айгерім' })
  expect(Date.parse(made.at)).toBeGreaterThanOrEqual(before)
  expect(await engine.corrections(ID)).toEqual([made])
  expect((await engine.analysis(ID)).dates[0]?.edtf).toBe('198X')
  expect((await engine.timeline({})).map(({ edtf }) => edtf)).toEqual(['198X'])
  expect((await engine.search({ query: 'date:1985' })).documents).toBe(1)
  expect(JSON.parse(await exported(engine, { format: 'jsonl' }))).toMatchObject({ dates: [{ edtf: '198X', by: 'person:айгерім' }] })
  await engine.withdraw([made.id])
  expect((await engine.analysis(ID)).dates[0]?.edtf).toBe('2006')
  await engine.reinstate([made.id])
  expect((await engine.analysis(ID)).dates[0]?.edtf).toBe('198X')
  expect(told).toEqual([{ documents: [ID] }, { documents: [ID] }, { documents: [ID] }])
})

test('without a name it is signed by me', async () => {
  expect(await engineOf().engine.correct(ID, asked({ kind: 'date', action: 'remove' }))).toMatchObject({ by: 'person:me' })
})

test.each([
  ['a value that is no EDTF', asked({ kind: 'date', action: 'set', edtf: 'кеше' }), /«кеше» is no date of EDTF; write a year \(1999\)/u],
  ['a range that ends before it begins', asked({ kind: 'date', action: 'set', edtf: '2001/1998' }), /2001\/1998/u],
  ['words that do not stand there', { ...asked({ kind: 'date', action: 'remove' }), quote: '2007 жылы' }, /does not read «2007 жылы»/u],
  ['a place beyond the text', { ...asked({ kind: 'date', action: 'remove' }), span: { start: 90, end: 99 } }, /90–99/u],
])('%s is refused', async (_, request, words) => {
  const { engine } = engineOf()
  await expect(engine.correct(ID, request)).rejects.toMatchObject({ code: 'bad-request', message: expect.stringMatching(words) })
  expect(await engine.corrections(ID)).toEqual([])
})

test('a document that is not there is refused', async () => {
  await expect(engineOf().engine.correct('0'.repeat(64), asked({ kind: 'date', action: 'remove' }))).rejects.toMatchObject({
    code: 'no-such-document',
  })
})

test.each([
  ['another kind', { ...PLACE, kind: 'place', action: 'set', edtf: '1986' }],
  ['a value left out', { ...PLACE, kind: 'date', action: 'set' }],
  ['no words', { ...PLACE, kind: 'date', action: 'remove', quote: '' }],
  ['a place before the text', { ...PLACE, kind: 'date', action: 'remove', span: { start: -1, end: 3 } }],
])('the port lets no correction of another shape through: %s', async (_, request) => {
  const [here, there] = portPair()
  serve(there, engineOf().engine)
  const { engine } = connect(here)
  await expect(engine.correct(ID, request as unknown as DateChange)).rejects.toMatchObject({ code: 'bad-request' })
  const forged = { ...asked({ kind: 'date', action: 'set', edtf: '1986' }), by: 'person:other' }
  const made = await engine.correct(ID, forged as DateChange)
  expect(made.by).toBe('person:me')
})
