import { expect, onTestFinished, test } from 'vitest'
import { entityIdOf } from '../../../src/engine/model/identity.ts'
import { languages } from '../../../src/engine/registry.ts'
import { createTermMaker } from '../../../src/engine/search/terms.ts'
import { analysisOf, bytesOf, type Sketch } from '../../fixtures/analysis.ts'
import { openTogether, temporaryFolder } from '../../fixtures/libraries.ts'

/** A library whose entities have the ids that the linker gives. */
function finder(...sketches: readonly Sketch[]): (query: string) => readonly string[] {
  const { store, index } = openTogether(temporaryFolder(), createTermMaker(languages))
  onTestFinished(() => store.close())
  for (const sketch of sketches) {
    const analysis = analysisOf(sketch)
    const ids = new Map(analysis.entities.map((one) => [one.id, entityIdOf(one.type, one.name)]))
    const entities = analysis.entities.map((one) => ({ ...one, id: ids.get(one.id) ?? one.id }))
    const mentions = analysis.mentions.map((one) => ({ ...one, entity: ids.get(one.entity) ?? one.entity }))
    store.put({ ...analysis, entities, mentions }, [], bytesOf(sketch))
  }
  return (query) =>
    index
      .search({ query })
      .results.map((hit) => hit.name)
      .sort()
}

const SHORT: Sketch = { name: 'short', text: 'ҚР заңы.', entities: [{ name: 'ҚР', type: 'GPE', quotes: ['ҚР'] }] }
const LONG: Sketch = { name: 'long', text: 'Қазақстанның заңы.', entities: [{ name: 'Қазақстан', type: 'GPE', quotes: ['Қазақстанның'] }] }
const CIS: Sketch = { name: 'cis', text: 'ТМД елдері.', entities: [{ name: 'ТМД', type: 'ORGANISATION', quotes: ['ТМД'] }] }

test.each([
  ['entity:Kazakhstan', ['long', 'short']],
  ['entity:"Republic of Kazakhstan"', ['long', 'short']],
  ['entity:РК', ['long', 'short']],
  ['entity:"Республики Казахстан"', ['long', 'short']],
  ['entity:Казахстаном', ['long', 'short']],
  ['entity:казакстан', ['long', 'short']],
  ['entity:"Содружества Независимых Государств"', ['cis']],
  ['entity:CIS', ['cis']],
  ['entity:Kyrgyzstan', []],
  ['entity:Kazakh', []],
  ['-entity:Kazakhstan', ['cis']],
])('%s finds what the gazetteer knows by that name, whatever documents call it', (query, names) => {
  expect(finder(SHORT, LONG, CIS)(query)).toEqual(names)
})

test('what documents themselves call so comes before what the gazetteer says', () => {
  const other: Sketch = {
    name: 'other',
    text: 'РК келді.',
    entities: [{ name: 'Рудный комбинаты', type: 'GPE', aliases: ['РК'], quotes: ['РК'] }],
  }
  expect(finder(LONG, other)('entity:РК')).toEqual(['other'])
  const paper: Sketch = {
    name: 'paper',
    text: 'Kazakhstan жазды.',
    entities: [{ name: 'Kazakhstan', type: 'ORGANISATION', quotes: ['Kazakhstan'] }],
  }
  expect(finder(LONG, paper)('entity:Kazakhstan')).toEqual(['long', 'paper'])
})
