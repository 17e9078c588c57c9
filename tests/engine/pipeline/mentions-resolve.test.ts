import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { EntityType } from '../../../src/engine/model/annotation.ts'
import { type Finder, type Proposal, resolveMentions } from '../../../src/engine/pipeline/mentions-resolve.ts'

function proposal(start: number, end: number, type: EntityType, finder: Finder, confidence = 0.9): Proposal {
  return { at: { start, end }, type, finder, confidence, why: finder }
}

const said = (proposals: readonly Proposal[]): string[] => resolveMentions(proposals).map(({ at, type }) => `${type} ${at.start}-${at.end}`)

describe('conflicts between finders', () => {
  it('a date stands against all that overlap it', () => {
    expect(said([proposal(0, 9, 'DATE', 'date'), proposal(5, 20, 'ORGANISATION', 'own')])).toEqual(['DATE 0-9'])
  })
  it('the longer of two wins, the owner at its edge stays inside', () => {
    expect(said([proposal(0, 2, 'GPE', 'abbreviation'), proposal(0, 17, 'POSITION', 'own')])).toEqual(['POSITION 0-17', 'GPE 0-2'])
  })
  it('nothing stays inside quotation marks or in the middle', () => {
    expect(said([proposal(0, 2, 'GPE', 'known'), proposal(0, 17, 'ORGANISATION', 'quoted')])).toEqual(['ORGANISATION 0-17'])
    expect(said([proposal(4, 8, 'GPE', 'known'), proposal(0, 17, 'ORGANISATION', 'own')])).toEqual(['ORGANISATION 0-17'])
  })
  it('of the same words the finder that knows more wins', () => {
    expect(said([proposal(0, 7, 'GPE', 'known'), proposal(0, 7, 'PERSON', 'remembered person', 0.75)])).toEqual(['PERSON 0-7'])
  })
  it('gives sorted spans that overlap only as one inside the other', () => {
    const finder = fc.constantFrom<Finder>('date', 'quoted', 'own', 'known', 'person', 'number', 'memory')
    const type = fc.constantFrom<EntityType>('ORGANISATION', 'GPE', 'PERSON', 'POSITION', 'DATE')
    const any = fc.record({ start: fc.nat(300), length: fc.integer({ min: 1, max: 90 }), finder, type })
    fc.assert(
      fc.property(fc.array(any, { maxLength: 40 }), (all) => {
        const kept = resolveMentions(all.map(({ start, length, finder: by, type: is }) => proposal(start, start + length, is, by)))
        for (let i = 1; i < kept.length; i++) {
          const before = (kept[i - 1] as Proposal).at
          const after = (kept[i] as Proposal).at
          expect(before.start).toBeLessThanOrEqual(after.start)
          expect(after.start >= before.end || after.end <= before.end).toBe(true)
        }
      }),
    )
  })
})
