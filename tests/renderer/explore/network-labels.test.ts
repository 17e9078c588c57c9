import { expect, it } from 'vitest'
import { readableNames } from '../../../src/renderer/explore/network-labels.ts'

const at = (name: string, x: number, y: number, radius: number) => ({ name, x, y, radius })

it('of names that lie over each other the larger circle’s is written', () => {
  const circles = [at('Өзбекстан', 0, 0, 5), at('Қазақстан', 20, -4, 16), at('Иран', 300, 0, 5)]
  expect(readableNames(circles, 12)).toEqual(new Set([1, 2]))
})

it('all are written where the letters are small enough', () => {
  const circles = [at('Өзбекстан', 0, 0, 5), at('Қазақстан', 40, -4, 16)]
  expect(readableNames(circles, 12).size).toBe(1)
  expect(readableNames(circles, 4).size).toBe(2)
})
