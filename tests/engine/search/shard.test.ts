import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createFlexIndex, mountShard } from '../../../src/engine/search/index/flex.ts'
import { mergeShards, openShard, writeShard } from '../../../src/engine/search/index/shard.ts'

const term = fc.string({ unit: fc.constantFrom('а', 'б', 'e', '\u0004', '𐐷', 'z'), minLength: 1, maxLength: 3 })
const document = fc.dictionary(term, fc.integer({ min: 1, max: 300 })).map((terms) => new Map(Object.entries(terms)))

type Found = Record<number, number>

function collected(visit: (note: (document: number, occurrences: number) => void) => void): Found {
  const found: Found = {}
  visit((no, times) => {
    found[no] = (found[no] ?? 0) + times
  })
  return found
}

test('FlexSearch, a shard of it, and shards joined answer what the documents hold', () => {
  fc.assert(
    fc.property(fc.array(document, { maxLength: 12 }), fc.array(term, { maxLength: 5 }), fc.nat(12), (documents, asked, half) => {
      const whole = createFlexIndex()
      const parts = [createFlexIndex(), createFlexIndex()] as const
      documents.forEach((terms, i) => {
        whole.add(i + 1, terms)
        parts[i < half ? 0 : 1].add(i + 1, terms)
      })
      const keep = (no: number): boolean => no % 5 !== 4
      const shard = mountShard(openShard(writeShard(whole.documents, keep)))
      const joined = mountShard(
        openShard(
          mergeShards(
            parts.map((part) => ({
              data: writeShard(part.documents, () => true),
              whole: part.documents.every((one) => keep(one.document)),
            })),
            keep,
          ),
        ),
      )
      for (const one of [...asked, ...documents.flatMap((terms) => [...terms.keys()])]) {
        const exact = documents.map((terms, i) => [i + 1, terms.get(one) ?? 0] as const).filter(([, times]) => times > 0)
        const begins = documents
          .map((terms, i) => [i + 1, [...terms].reduce((sum, [name, times]) => (name.startsWith(one) ? sum + times : sum), 0)] as const)
          .filter(([, times]) => times > 0)
        expect(collected((note) => whole.find(one, note))).toEqual(Object.fromEntries(exact))
        expect(collected((note) => whole.findBeginning(one, note))).toEqual(Object.fromEntries(begins))
        for (const index of [shard, joined]) {
          expect(collected((note) => index.find(one, note))).toEqual(Object.fromEntries(exact.filter(([no]) => keep(no))))
          expect(collected((note) => index.findBeginning(one, note))).toEqual(Object.fromEntries(begins.filter(([no]) => keep(no))))
        }
      }
    }),
    { numRuns: 200 },
  )
})
