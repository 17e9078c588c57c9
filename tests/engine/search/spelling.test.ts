import fc from 'fast-check'
import { expect, test } from 'vitest'
import { distanceWithin, fitsPattern, near } from '../../../src/engine/search/finding/spelling.ts'
import { distance } from './naive.ts'

const word = fc.string({ unit: fc.constantFrom('а', 'б', 'в', 'г'), maxLength: 7 })

test('the distance is the true one as far as it is asked for', () => {
  fc.assert(
    fc.property(word, word, fc.integer({ min: 0, max: 3 }), (a, b, most) => {
      expect(distanceWithin(a, b, most)).toBe(Math.min(distance(a, b), most + 1))
    }),
    { numRuns: 3_000 },
  )
})

test('every near word of a vocabulary is found', () => {
  fc.assert(
    fc.property(fc.uniqueArray(word, { maxLength: 40 }), word, fc.constantFrom(1, 2), (vocabulary, one, most) => {
      const wanted = vocabulary.filter((other) => distance(other, one) <= most).sort()
      expect(
        near(vocabulary, one, most)
          .map((found) => found.word)
          .sort(),
      ).toEqual(wanted)
    }),
    { numRuns: 1_000 },
  )
})

test('a pattern fits what the same regular expression fits', () => {
  fc.assert(
    fc.property(word, fc.string({ unit: fc.constantFrom('а', 'б', '*', '?'), maxLength: 6 }), (one, pattern) => {
      const regex = new RegExp(`^${pattern.replaceAll('*', '.*').replaceAll('?', '.')}$`, 'u')
      expect(fitsPattern(one, pattern)).toBe(regex.test(one))
    }),
    { numRuns: 3_000 },
  )
})

test('a hostile pattern ends', () => {
  expect(fitsPattern('а'.repeat(100), `${'*а'.repeat(50)}б`)).toBe(false)
})
