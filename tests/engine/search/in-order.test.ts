import fc from 'fast-check'
import { expect, test } from 'vitest'
import { diskShelf } from '../../../src/engine/search/finding/disk-shelf.ts'
import { inOrder, type Shelf } from '../../../src/engine/search/finding/in-order.ts'

interface Item {
  readonly key: number
  readonly at: number
}

const byKey = (a: Item, b: Item): number => a.key - b.key

function itemsOf(count: number, different: number): Item[] {
  let state = count
  return Array.from({ length: count }, (_, at) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return { key: state % different, at }
  })
}

test('items come in order, equal ones as they came, whatever their number', () => {
  fc.assert(
    fc.property(fc.nat(4_500), fc.integer({ min: 1, max: 5_000 }), fc.nat(3), (count, different, gaps) => {
      const items = itemsOf(count, different)
      const withGaps = items.flatMap((item) => [...Array.from({ length: gaps }, () => null), item])
      expect([...inOrder(withGaps, byKey)].filter((one) => one !== null)).toEqual(items.toSorted(byKey))
    }),
    { numRuns: 30 },
  )
})

test('what memory does not hold comes back from the shelf, which is closed at the end', () => {
  const items = itemsOf(27_345, 900)
  let put = 0
  let closed = 0
  const shelf = (): Shelf<Item> => {
    const disk = diskShelf<Item>()
    return {
      put: (run) => {
        put += run.length
        return disk.put(run)
      },
      close: () => {
        closed++
        disk.close()
      },
    }
  }
  expect([...inOrder(items, byKey, shelf)].filter((one) => one !== null)).toEqual(items.toSorted(byKey))
  expect([put, closed]).toEqual([7_345, 1])
  const left = inOrder(items, byKey, shelf)
  for (let i = 0; i < 40; i++) left.next()
  left.return(null)
  expect(closed).toBe(2)
})

test('work is done in steps: no more than a thousand items are taken at once', () => {
  let taken = 0
  const items = function* (): Generator<Item> {
    for (const item of itemsOf(10_000, 50)) {
      taken++
      yield item
    }
  }
  let before = 0
  for (const one of inOrder(items(), byKey)) {
    expect(taken - before).toBeLessThanOrEqual(1_000)
    before = taken
    if (one !== null) expect(taken).toBe(10_000)
  }
})
