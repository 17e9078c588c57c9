import { expect, it, vi } from 'vitest'
import type { Engine } from '../../../src/engine/contracts/engine.ts'
import { batch, batchCsv, runBatch, stopBatch, textOfFile } from '../../../src/renderer/library/batch-state.ts'
import { createFakeEngine } from '../fake-engine.ts'
import { SKETCHES } from '../fake-sketches.ts'

const engine = createFakeEngine({ sketches: SKETCHES, tell: () => {} })
const many = Array.from({ length: 45 }, (_, i) => `сұрау${i}`).join('\n')

it('a list of queries is counted, each with its line', async () => {
  await runBatch(engine, '# тізім\nкөкарал\n\nжоқсөз')
  const { rows, running } = batch.get()
  expect(running).toBe(false)
  expect(rows).toMatchObject([
    { line: 2, query: 'көкарал', count: { documents: 1, hits: 2 } },
    { line: 4, query: 'жоқсөз', count: { documents: 0, hits: 0 } },
  ])
})

it('a list that is stopped asks no further and keeps what is counted', async () => {
  const countQueries = vi.fn<Engine['countQueries']>(async (queries) => {
    if (countQueries.mock.calls.length === 2) stopBatch()
    return engine.countQueries(queries)
  })
  await runBatch({ ...engine, countQueries }, many)
  expect(countQueries).toHaveBeenCalledTimes(2)
  expect(batch.get().running).toBe(false)
  expect(batch.get().rows.filter((row) => row.count !== null)).toHaveLength(20)
})

it('a list that another one replaced changes nothing of that', async () => {
  const first = runBatch(engine, many)
  await runBatch(engine, 'арал')
  await first
  expect(batch.get()).toMatchObject({ text: 'арал', running: false })
  expect(batch.get().rows).toHaveLength(1)
})

it('a failure ends the list and is told', async () => {
  const countQueries = async () => Promise.reject(new Error('gone'))
  await expect(runBatch({ ...engine, countQueries }, many)).rejects.toThrow('gone')
  expect(batch.get().running).toBe(false)
})

it('the table is safe for spreadsheets', async () => {
  await runBatch(engine, '=арал\n"көкарал')
  const csv = batchCsv(batch.get().rows, ({ problems }) => problems.map(() => 'қате').join())
  expect(csv.split('\r\n')).toEqual(['\uFEFFline,query,documents,hits,problems', "1,'=арал,2,4,", '2,"""көкарал",1,2,қате', ''])
})

it('a file is read as UTF-8, or as windows-1251 where it is none', () => {
  expect(textOfFile(new TextEncoder().encode('су').buffer)).toBe('су')
  expect(textOfFile(new Uint8Array([0xf1, 0xf3]).buffer)).toBe('су')
})
