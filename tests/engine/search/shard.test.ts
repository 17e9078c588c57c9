import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createFlexIndex, mountShard } from '../../../src/engine/search/index/flex.ts'
import {
  finished,
  joiningShards,
  type Occurrences,
  openShard,
  type Shard,
  type Standing,
  timesOf,
  writingShard,
} from '../../../src/engine/search/index/shard.ts'

const term = fc.string({ unit: fc.constantFrom('а', 'б', 'e', '\u0004', '𐐷', '\uFB01', 'z'), minLength: 1, maxLength: 3 })
const places = fc.uniqueArray(fc.nat(5_000), { minLength: 1, maxLength: 9 }).map((some) => some.toSorted((a, b) => a - b))
/** Terms that begin so have places, all others only numbers: of one term either. */
const PLACED = 'а'
const document: fc.Arbitrary<Occurrences> = fc
  .array(fc.tuple(term, fc.integer({ min: 1, max: 300 }), places))
  .map((terms) => new Map(terms.map(([name, times, where]): [string, Standing] => [name, name.startsWith(PLACED) ? where : times])))

type Found = Record<number, number>

function collected(visit: (note: (document: number, occurrences: number) => void) => void): Found {
  const found: Found = {}
  visit((no, times) => {
    found[no] = (found[no] ?? 0) + times
  })
  return found
}

const wanted = (no: number): boolean => no % 3 !== 1
const WANTED = Uint8Array.from({ length: 20 }, (_, no) => (wanted(no) ? 1 : 0))

/** As `collected`, by what is added to numbers of documents. */
function addedUp(add: (found: Uint16Array) => void): Record<number, number> {
  const found = new Uint16Array(20)
  add(found)
  return Object.fromEntries([...found.entries()].filter(([, times]) => times > 0))
}

function placesIn(shard: Shard, name: string): [number, number][] {
  const found: [number, number][] = []
  shard.places(name, WANTED, (no, place) => found.push([no, place]))
  return found
}

test('FlexSearch, a shard of it, and shards joined answer what the documents hold', () => {
  fc.assert(
    fc.property(fc.array(document, { maxLength: 12 }), fc.array(term, { maxLength: 5 }), fc.nat(12), (documents, asked, half) => {
      const open = createFlexIndex()
      const parts = [createFlexIndex(), createFlexIndex()] as const
      documents.forEach((terms, i) => {
        open.add(i + 1, terms)
        parts[i < half ? 0 : 1].add(i + 1, terms)
      })
      const keep = (no: number): boolean => no % 5 !== 4
      const closed = openShard(finished(writingShard(open.documents, keep)))
      const joined = openShard(
        finished(
          joiningShards(
            parts.map((part) => ({
              data: finished(writingShard(part.documents, () => true)),
              whole: part.documents.every((one) => keep(one.document)),
            })),
            keep,
          ),
        ),
      )
      for (const one of [...asked, ...documents.flatMap((terms) => [...terms.keys()])]) {
        const numbered = documents.map((terms, i) => [i + 1, terms] as const)
        const exact = numbered.flatMap(([no, terms]) => (terms.has(one) ? [[no, timesOf(terms.get(one) as Standing)] as const] : []))
        const begins = numbered
          .map(
            ([no, terms]) => [no, [...terms].reduce((sum, [name, some]) => (name.startsWith(one) ? sum + timesOf(some) : sum), 0)] as const,
          )
          .filter(([, times]) => times > 0)
        const standing = numbered
          .filter(([no]) => keep(no) && wanted(no))
          .flatMap(([no, terms]) => (one.startsWith(PLACED) ? ((terms.get(one) ?? []) as number[]) : []).map((place) => [no, place]))
        const kept = exact.filter(([no]) => keep(no))
        expect(collected((note) => open.find(one, note))).toEqual(Object.fromEntries(exact))
        expect(collected((note) => open.findBeginning(one, note))).toEqual(Object.fromEntries(begins))
        expect(addedUp((found) => open.addTo(found, one))).toEqual(Object.fromEntries(exact))
        expect(addedUp((found) => open.addBeginningTo(found, one))).toEqual(Object.fromEntries(begins))
        for (const shard of [closed, joined]) {
          const index = mountShard(shard)
          expect(collected((note) => index.find(one, note))).toEqual(Object.fromEntries(kept))
          expect(collected((note) => index.findBeginning(one, note))).toEqual(Object.fromEntries(begins.filter(([no]) => keep(no))))
          expect(addedUp((found) => index.addTo(found, one))).toEqual(Object.fromEntries(kept))
          expect(addedUp((found) => index.addBeginningTo(found, one))).toEqual(Object.fromEntries(begins.filter(([no]) => keep(no))))
          expect(placesIn(shard, one)).toEqual(standing)
          expect(shard.count(one)?.documents ?? 0).toBe(kept.length)
          expect(shard.count(one)?.occurrences ?? 0).toBe(kept.reduce((sum, [, times]) => sum + times, 0))
        }
      }
    }),
    { numRuns: 200 },
  )
})
