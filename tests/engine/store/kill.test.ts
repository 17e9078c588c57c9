import { readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { analysisOf } from '../../fixtures/analysis.ts'
import { openTogether, temporaryFolder } from '../../fixtures/libraries.ts'
import { FILES, sketchOf } from './numbered.ts'
import { runUntilKilled } from './run-until-killed.ts'

const KILLS = 20
/** On a busy machine more kills are needed before enough is done between them. */
const MOST_KILLS = 5 * KILLS

test('a library killed at any moment holds every acknowledged document, and none by half', { timeout: 120_000 }, async () => {
  const folder = temporaryFolder()
  let next = 0
  for (let kill = 0; kill < KILLS || (next <= KILLS / 2 && kill < MOST_KILLS); kill++) {
    const acknowledged = await runUntilKilled('importing-child.ts', folder, next, 5 + ((kill * 37) % 120))
    next = acknowledged + 1
    const { store, index } = openTogether(folder)
    for (let number = 0; number <= acknowledged; number++) {
      expect(store.has(analysisOf(sketchOf(number)).document.id), `document ${number} after kill ${kill}`).toBe(number % 7 !== 3)
    }
    expect(store.check(false).problems).toEqual([])
    expect(index.stale).toBe(false)
    const found = index.search({ query: 'басы', limit: 1_000, unfold: true }).results.map((hit) => hit.document)
    expect(found.sort()).toEqual(
      store
        .documents()
        .rows.map((row) => row.id)
        .sort(),
    )
    expect(found.length).toBeLessThanOrEqual(FILES)
    if (acknowledged >= 0 && acknowledged % 7 !== 3) {
      expect(index.search({ query: `құжат${acknowledged}` }).results.map((hit) => hit.name)).toEqual([`${acknowledged}.txt`])
    }
    store.close()
  }
  expect(next, 'documents were imported between the kills').toBeGreaterThan(KILLS / 2)
  const { store } = openTogether(folder)
  const { unnamed } = store.check(true)
  const originals = path.join(folder, 'originals')
  const files = readdirSync(originals, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && !entry.name.startsWith('.'),
  )
  expect(files.length, 'originals without a document are counted, half written ones are swept').toBe(
    documentCount(store.database) + unnamed,
  )
  store.close()
})

function documentCount(database: ReturnType<typeof openTogether>['store']['database']): number {
  return (database.prepare('SELECT count(*) AS count FROM document').get() as { count: number }).count
}
