import { describe, expect, it } from 'vitest'
import { ENTITY_TYPES } from '../../../src/engine/model/annotation.ts'
import { ENTITY_GROUPS, ENTITY_TYPE_INFO } from '../../../src/engine/model/entity-types.ts'

describe('entity types', () => {
  it('tells each of the 25 classes once, in three languages', () => {
    expect(ENTITY_TYPE_INFO.map(({ type }) => type).sort()).toEqual([...ENTITY_TYPES].sort())
    for (const { labels } of ENTITY_TYPE_INFO) expect(Object.values(labels).every((label) => label.length > 1)).toBe(true)
  })
  it('shows the first ten groups', () => {
    const shown = new Set(ENTITY_TYPE_INFO.filter((info) => info.shown).map(({ group }) => group))
    expect([...shown].sort()).toEqual(ENTITY_GROUPS.slice(0, 10).toSorted())
  })
  it('gives each class a hue of its own', () => {
    expect(new Set(ENTITY_TYPE_INFO.map(({ hue }) => hue)).size).toBe(25)
  })
})
