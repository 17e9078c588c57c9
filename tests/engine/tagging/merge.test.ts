import { expect, it } from 'vitest'
import type { TaggedMention } from '../../../src/engine/contracts/tagging.ts'
import { mergeTagged } from '../../../src/engine/tagging/merge.ts'

const claim = (start: number, end: number, type: TaggedMention['type'], confidence: number): TaggedMention => ({
  at: { start, end },
  type,
  confidence,
  why: '',
})

it('keeps the rules, makes them surer where the tagger agrees, and fills gaps where it is sure', () => {
  const ruled = [claim(0, 20, 'ORGANISATION', 0.8), claim(0, 5, 'GPE', 0.8), claim(30, 35, 'PERSON', 0.9)]
  const tagged = [
    claim(0, 20, 'ORGANISATION', 0.9),
    claim(15, 25, 'GPE', 0.99),
    claim(31, 34, 'GPE', 0.99),
    claim(22, 28, 'PERSON', 0.85),
    claim(40, 44, 'ART', 0.85),
    claim(50, 55, 'GPE', 0.45),
    claim(60, 65, 'LOCATION', 0.55),
  ]
  const { ruled: kept, added } = mergeTagged(ruled, tagged)
  expect(kept.map(({ confidence }) => Number(confidence.toFixed(2)))).toEqual([0.98, 0.8, 0.9])
  expect(added).toEqual([claim(22, 28, 'PERSON', 0.85), claim(60, 65, 'LOCATION', 0.55)])
})

it('fills no gap inside a longer rule beside shorter ones', () => {
  const ruled = [claim(0, 30, 'LAW', 0.9), claim(0, 5, 'GPE', 0.9), claim(6, 9, 'GPE', 0.9)]
  expect(mergeTagged(ruled, [claim(12, 15, 'PERSON', 0.99)]).added).toEqual([])
})

it('does not count the rules twice where the tagger knew them', () => {
  const { ruled } = mergeTagged([claim(0, 5, 'GPE', 0.8)], [claim(0, 5, 'GPE', 0.7)], true)
  expect(ruled.map(({ confidence }) => confidence)).toEqual([0.8])
})
