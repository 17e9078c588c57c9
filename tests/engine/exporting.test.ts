import { expect, onTestFinished, test } from 'vitest'
import { createEngine } from '../../src/engine/engine.ts'
import { connect } from '../../src/engine/port/connect.ts'
import { openExport } from '../../src/engine/port/export-parts.ts'
import { portPair } from '../../src/engine/port/port.ts'
import { serve } from '../../src/engine/port/serve.ts'
import { openLibrary } from '../../src/engine/registry.ts'
import { exported } from '../fixtures/exported.ts'
import { putSketch, temporaryFolder } from '../fixtures/libraries.ts'

const DOCUMENTS = 12

/** An engine behind a port, over a library of a few large documents. */
function engineOf(): ReturnType<typeof connect>['engine'] {
  const folder = temporaryFolder()
  const { store } = openLibrary(folder)
  for (const number of Array(DOCUMENTS).keys()) {
    putSketch(store, { name: `${number}.txt`, text: `${number} Сот Алматыда шешім шығарды. `.repeat(6_000) })
  }
  store.close()
  const local = createEngine({
    folder,
    samples: folder,
    version: '1',
    spawnReader: () => ({ send() {}, kill() {}, onMessage() {}, onExit() {} }) as never,
  })
  const [near, far] = portPair()
  serve(far, local.engine)
  onTestFinished(local.close)
  return connect(near).engine
}

test('a library is exported part by part, and each part says how many documents are written', async () => {
  const engine = engineOf()
  const told: (readonly [number, number])[] = []
  const { name, parts } = await openExport(engine, { format: 'jsonl' }, (done, of) => told.push([done, of]))
  const texts: string[] = []
  for await (const part of parts) texts.push(new TextDecoder().decode(part))
  expect(name).toBe('belgi.jsonl')
  expect(texts.length).toBeGreaterThan(2)
  const lines = texts.join('').trimEnd().split('\n')
  expect(lines.map((line) => (JSON.parse(line) as { document: { name: string } }).document.name)).toHaveLength(DOCUMENTS)
  expect(told.map(([done]) => done)).toEqual(told.map(([done]) => done).toSorted((a, b) => a - b))
  expect(told.every(([, of]) => of === DOCUMENTS)).toBe(true)
  expect(Math.max(...texts.map((text) => text.length))).toBeLessThan(lines.join('').length / 2)
})

test('every place of a query is exported part by part, however many there are', async () => {
  const engine = engineOf()
  const documents = (await engine.documents({ limit: 4 })).rows.map((row) => row.id)
  const told: number[] = []
  const hits = { query: 'шешім date:hello', documents, sort: 'right', layout: 'concordance' } as const
  const file = await openExport(engine, { format: 'jsonl', hits }, (done) => told.push(done))
  expect(file).toMatchObject({ name: 'belgi-concordance.jsonl', documents: 4, problems: [{ code: 'unreadable-date' }] })
  const texts: string[] = []
  for await (const part of file.parts) texts.push(new TextDecoder().decode(part))
  expect(texts.length).toBeGreaterThan(2)
  expect(texts.join('').trimEnd().split('\n')).toHaveLength(24_000)
  expect(told.at(-1)).toBe(4)
  expect(told[0]).toBeLessThan(4)
  await expect(engine.beginExport({ format: 'xls', hits: { query: 'сот' } })).rejects.toMatchObject({ code: 'unknown-format' })
})

test('an export that is left, or was asked for longest ago when there are too many, has ended', async () => {
  const engine = engineOf()
  const { end, parts } = await openExport(engine, { format: 'csv' }, () => {})
  await end()
  await expect(parts[Symbol.asyncIterator]().next()).rejects.toMatchObject({ code: 'bad-request' })
  const begun = []
  for (let i = 0; i < 8; i++) begun.push((await engine.beginExport({ format: 'conll' })).id)
  expect((await engine.exportPart(begun[0] ?? ''))?.bytes.length).toBeGreaterThan(0)
  begun.push((await engine.beginExport({ format: 'conll' })).id)
  await expect(engine.exportPart(begun[1] ?? '')).rejects.toMatchObject({ code: 'bad-request' })
  for (const id of [begun[0], begun[8]]) expect((await engine.exportPart(id ?? ''))?.bytes.length).toBeGreaterThan(0)
})

test('an unknown format and an unknown document are refused at once', async () => {
  const engine = engineOf()
  await expect(engine.beginExport({ format: 'pptx' })).rejects.toMatchObject({ code: 'unknown-format' })
  await expect(exported(engine, { format: 'csv', documents: ['f'.repeat(64)] })).rejects.toMatchObject({ code: 'no-such-document' })
})
