import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import type { Correction } from '../../../src/engine/model/correction.ts'
import { openTogether, putSketch, temporaryFolder } from '../../fixtures/libraries.ts'
import { markOf, sketchOf } from './numbered.ts'
import { runUntilKilled } from './run-until-killed.ts'

const KILLS = 12
/** On a busy machine more kills are needed before enough is done between them. */
const MOST_KILLS = 5 * KILLS
const DOCUMENTS = 12

test('a library killed while documents follow holds every acknowledged correction, and goes on following', {
  timeout: 120_000,
}, async () => {
  const folder = temporaryFolder()
  const made = openTogether(folder)
  for (let number = 0; number < DOCUMENTS; number++) putSketch(made.store, sketchOf(number))
  made.store.close()
  /** Numbers that were not acknowledged when the program was killed: they may stand, or be undone, or neither. */
  const open = new Set<number>()
  let next = 0
  for (let kill = 0; kill < KILLS || (next <= KILLS / 2 && kill < MOST_KILLS); kill++) {
    const acknowledged = await runUntilKilled('correcting-child.ts', folder, next, 5 + ((kill * 37) % 120))
    const { store, index } = openTogether(folder)
    const standing = new Set(Array.from(store.allCorrections(), ({ id }) => id))
    for (let number = 0; number <= acknowledged; number++) {
      if (!open.has(number)) expect(standing.has(markOf(number).id), `correction ${number} after kill ${kill}`).toBe(number % 5 !== 4)
    }
    store.catchUp(Number.POSITIVE_INFINITY)
    expect(store.check(true).problems.filter(({ repaired }) => !repaired)).toEqual([])
    expect(store.check(false).problems).toEqual([])
    expect(index.stale).toBe(false)
    const said = new Set(linesOf(folder).map(({ id }) => id))
    for (const id of standing) expect(said.has(id), `${id} in the file`).toBe(true)
    next = Math.max(acknowledged, ...Array.from(store.allCorrections(), ({ id }) => Number(id.slice(1)))) + 1
    for (let number = acknowledged + 1; number < next; number++) open.add(number)
    store.close()
  }
  expect(next, 'corrections were made between the kills').toBeGreaterThan(KILLS / 2)
})

function linesOf(folder: string): Correction[] {
  const file = path.join(folder, 'corrections.jsonl')
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Correction)
}
